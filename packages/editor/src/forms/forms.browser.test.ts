import { createClient, openRemote } from '@lunzhi/core/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import source from '../../../../examples/01-dongan-2024/document.json?raw';
import type { EditorSession } from '../editor-session.ts';
import type { RosterSelectEvent } from '../events.ts';
import { isBroken, markup } from '../testing/odd-views.ts';
import { axeProblems, define, shot, stage, textOf, withForcedColors } from '../testing/stage.ts';
import { RosterForms } from './forms.ts';

const worker = new Worker(new URL('../fixtures/worker.ts', import.meta.url), { type: 'module' });
const client = createClient(worker as never);
let opened: EditorSession;
let saved: unknown;

beforeAll(async () => {
  define('roster-forms', RosterForms);
  const first = await openRemote(client, { document: source }, 'first');
  await first.act({ kind: 'plan', moves: 4000 });
  saved = await first.read('roster');
});
afterAll(() => worker.terminate());

let number = 0;
beforeEach(async () => {
  opened = await openRemote(client, { roster: saved as never, today: '2024-02-19' }, `s${number++}`);
});

async function mount(
  section: RosterForms['section'],
  {
    session = opened,
    language = 'zh-CN' as const,
    ...options
  }: {
    session?: EditorSession;
    language?: 'zh-CN' | 'en';
  } & Parameters<typeof stage>[1] = {},
): Promise<RosterForms> {
  const forms = document.createElement('roster-forms') as RosterForms;
  Object.assign(forms, { session, view: session.view, section, language });
  session.subscribe((news) => {
    if (news.kind === 'view') forms.view = news.view;
  });
  await stage(forms, { width: 1340, height: 680, ...options });
  await settled(forms);
  return forms;
}

async function settled(forms: RosterForms): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await forms.settled();
}

const find = (forms: RosterForms, path: string): HTMLElement => {
  const found = forms.renderRoot.querySelector<HTMLElement>(path);
  if (!found) throw new Error(`There is no ${path}.`);
  return found;
};
/** The control of that label. */
const control = (forms: RosterForms, label: string): HTMLInputElement => {
  const all = [...forms.renderRoot.querySelectorAll<HTMLInputElement>('input, select')];
  const own = all.find(
    (each) =>
      each.getAttribute('aria-label') === label ||
      [...(each.labels ?? [])].some((l) => l.textContent === label),
  );
  if (!own) throw new Error(`There is no control ${label}.`);
  return own;
};
const button = (forms: RosterForms, name: string): HTMLButtonElement => {
  const all = [...forms.renderRoot.querySelectorAll('button')];
  const own = all.find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent!.replace(/\s+/g, ' ').trim()) === name,
  );
  if (!own) throw new Error(`There is no button ${name}.`);
  return own;
};

async function type(
  forms: RosterForms,
  input: HTMLInputElement,
  text: string,
  end = '{Enter}',
): Promise<void> {
  await userEvent.fill(input, text);
  input.focus();
  await userEvent.keyboard(end);
  await settled(forms);
}

const said = (forms: RosterForms, input: HTMLInputElement): string =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => forms.renderRoot.querySelector(`#${CSS.escape(id)}`)?.textContent?.trim() ?? '!')
    .join(' ');

describe('<roster-forms>', () => {
  it('shows leaders in protocol order, one of them whole, dates as the Chinese write them', async () => {
    const forms = await mount('leaders');
    const names = [...forms.renderRoot.querySelectorAll('.names li b')].map((each) => each.textContent);
    expect(names).toHaveLength(36);
    expect(names.slice(0, 3)).toEqual(['县委书记', '县长', '县人大常委会主任']);
    expect(control(forms, '联系乡镇').value).toBe('白牙市镇、芦洪市镇');
    forms.section = 'absences';
    await settled(forms);
    expect(control(forms, '县委书记 从').value).toBe('2024年4月15日');
    await shot(forms, 'forms-absences');
  });

  it('keeps what was typed wrong with the reason beside it, takes what is mended, and undoes it', async () => {
    const forms = await mount('leaders');
    const townships = control(forms, '联系乡镇');
    await type(forms, townships, '白牙市镇，石其市镇');
    expect(townships.value).toBe('白牙市镇，石其市镇');
    expect(townships.getAttribute('aria-invalid')).toBe('true');
    expect(said(forms, townships)).toContain('乡镇名单里没有“石其市镇”，是否为“石期市镇”？');
    expect(opened.view.undo).toBeNull();
    await shot(forms, 'forms-leader-wrong');
    await type(forms, townships, '白牙市镇，石期市镇', '{Tab}');
    expect(townships.value).toBe('白牙市镇、石期市镇');
    expect(townships.getAttribute('aria-invalid')).toBeNull();
    expect(opened.view.undo).toBe('修改接访领导“县委书记”的联系乡镇');
    townships.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => townships.value).toBe('白牙市镇、芦洪市镇');
    expect(opened.view.undo).toBeNull();
  });

  it('takes dates as offices write them, and says which day there is none of', async () => {
    const forms = await mount('leaders');
    const to = (): HTMLInputElement => control(forms, '县委书记 至');
    await type(forms, to(), '2024.2.30');
    expect(to().value).toBe('2024.2.30');
    expect(said(forms, to())).toBe('2月没有30日，请改正。');
    await type(forms, to(), '{Escape}', '{Escape}');
    expect(to().value).toBe('');
    await type(forms, to(), '12月31日');
    expect(to().value).toBe('2024年12月31日');
  });

  it('does nothing on an Enter that belongs to an input method', async () => {
    const forms = await mount('leaders');
    const name = control(forms, '姓名');
    name.focus();
    await userEvent.fill(name, '县委shu');
    const composing = { key: 'Enter', bubbles: true, cancelable: true, isComposing: true };
    const event = new KeyboardEvent('keydown', composing);
    name.dispatchEvent(event);
    await settled(forms);
    expect(event.defaultPrevented).toBe(false);
    expect(opened.view.undo).toBeNull();
    expect(name.value).toBe('县委shu');
    name.dispatchEvent(new KeyboardEvent('keydown', { ...composing, isComposing: false }));
    await settled(forms);
    expect(opened.view.undo).toContain('修改接访领导');
  });

  it('adds a leader and opens him; a nameless one is asked for his name', async () => {
    const forms = await mount('leaders');
    button(forms, '增加领导').click();
    await settled(forms);
    expect(said(forms, control(forms, '新的一条 姓名'))).toBe('这里要填写。');
    await type(forms, control(forms, '新的一条 姓名'), '副县长（挂职二）');
    expect(find(forms, '.page h3').textContent).toContain('副县长（挂职二）');
    expect(find(forms, '.names [aria-current]').textContent).toContain('37');
    expect(control(forms, '新的一条 姓名').value).toBe('');
  });

  it('says before it removes a leader which days become empty; a word more does it, Escape does not', async () => {
    const forms = await mount('leaders');
    const { name, dates } = opened.view.leaders[0]!;
    const open = dates.filter((date) => date >= '2024-02-19').length;
    button(forms, `删除${name}`).click();
    await settled(forms);
    expect(find(forms, '.pending').textContent).toContain(`县委书记有${open}天值班将空出：`);
    await shot(forms, 'forms-leader-removal');
    await userEvent.keyboard('{Escape}');
    button(forms, `删除${name}`).focus();
    await userEvent.keyboard('{Escape}');
    await settled(forms);
    expect(forms.renderRoot.querySelector('.pending')).toBeNull();
    expect(opened.view.leaders).toHaveLength(36);
    button(forms, `删除${name}`).click();
    await settled(forms);
    button(forms, '确定').click();
    await settled(forms);
    expect(opened.view.leaders).toHaveLength(35);
    expect(opened.view.headline.empty).toBe(dates.length);
  });

  it('tells of an absence the duties it leaves behind, and leads to them', async () => {
    const forms = await mount('absences');
    const { name, dates } = opened.view.leaders[2]!;
    const date = dates.find((own) => own > '2024-02-19')!;
    await userEvent.fill(control(forms, '增加一条 领导'), name);
    await type(forms, control(forms, '增加一条 从'), date.replaceAll('-', '.'));
    expect(find(forms, '.pending').textContent).toContain('有1天值班要另行安排');
    await userEvent.keyboard('{Enter}');
    button(forms, '确定').click();
    await settled(forms);
    const chosen: unknown[] = [];
    forms.addEventListener('roster-select', (event: RosterSelectEvent) => chosen.push(event.selection));
    const duty = find(forms, '.duties .link');
    duty.scrollIntoView({ block: 'center' });
    await shot(forms, 'forms-absence-duties');
    duty.click();
    expect(chosen).toEqual([{ date, shift: `${date}/main/1` }]);
  });

  it('shows rules as sentences with their parameters, and what they are broken in', async () => {
    const forms = await mount('rules');
    await shot(forms, 'forms-rules');
    const days = control(forms, '值班间隔 天数');
    expect(days.closest('p')!.textContent!.replace(/\s+/g, '')).toBe('同一领导两次值班之间至少空天。');
    await type(forms, days, '很多');
    expect(said(forms, days)).toContain('不是数字');
    await type(forms, days, '20');
    expect(find(forms, '.pending').textContent).toMatch(/值班间隔.*现有安排不符之处由0变为\d+/);
    await shot(forms, 'forms-rules-effect');
    await userEvent.keyboard('{Enter}');
    await settled(forms);
    expect(opened.view.rules.find(({ id }) => id === 'min-rest-gap')!.count).toBeGreaterThan(0);
    const even = control(forms, '间隔均匀');
    even.click();
    await settled(forms);
    expect(opened.view.rules.find(({ id }) => id === 'even-spacing')!.weight).toBe(0);
  });

  it('moves through its parts and its leaders by arrows', async () => {
    const forms = await mount('leaders');
    find(forms, '#tab-leaders').focus();
    await userEvent.keyboard('{ArrowRight}');
    await settled(forms);
    expect(forms.section).toBe('services');
    expect(forms.shadowRoot!.activeElement?.id).toBe('tab-services');
    await shot(forms, 'forms-services');
    forms.section = 'leaders';
    await settled(forms);
    find(forms, '.names [aria-current]').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await settled(forms);
    expect(find(forms, '.page h3').textContent).toContain('县人大常委会主任');
  });

  it('shows what a form cannot mend, and a foreign rule as it is', async () => {
    const document = JSON.parse(source) as { rules?: unknown[]; leaders: { townships: string[] }[] };
    document.rules = [{ constraint: 'acme/quiet-week', params: { days: 3 } }];
    document.leaders[4]!.townships = ['石其市镇'];
    const session: EditorSession = await openRemote(client, { document: document as never }, 'foreign');
    const forms = await mount('rules', { session });
    expect(textOf(forms)).toContain('acme/quiet-week');
    expect(textOf(forms)).toContain('由其他程序规定，保留不改');
    expect(find(forms, '#tab-leaders').textContent).toContain('1处错误');
    await shot(forms, 'forms-foreign');
    forms.section = 'leaders';
    forms.pages = new Map([['/leaders', 4]]);
    await settled(forms);
    expect(said(forms, control(forms, '联系乡镇'))).toContain('石期市镇');
  });

  it('shows text of the document as text, however long, and keeps to its width', async () => {
    const document = JSON.parse(source) as { leaders: { name: string; absences: { reason: string }[] }[] };
    document.leaders[0]!.name = markup;
    document.leaders[1]!.name = '长'.repeat(480);
    document.leaders[0]!.absences[0]!.reason = `${markup}${'缘'.repeat(480)}`;
    const session: EditorSession = await openRemote(client, { document: document as never }, 'hostile');
    for (const section of ['leaders', 'absences', 'rules'] as const) {
      const forms = await mount(section, { session, width: 1000 });
      expect(textOf(forms)).not.toBe('');
      expect(forms.renderRoot.querySelector('img, script')).toBeNull();
      const { scrollWidth, clientWidth } = find(forms, '.body');
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await shot(forms, `forms-${section}-hostile`);
    }
    expect(isBroken()).toBe(false);
  });

  it('offers what can be put into a list, and puts it there', async () => {
    const forms = await mount('leaders');
    const townships = control(forms, '联系乡镇');
    townships.focus();
    const offered = find(forms, '.field:focus-within .suggested');
    await shot(forms, 'forms-leader-suggested');
    [...offered.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.trim() === '紫溪市镇')!
      .click();
    await forms.updateComplete;
    expect(townships.value).toBe('白牙市镇、芦洪市镇、紫溪市镇');
    await userEvent.keyboard('{Enter}');
    await settled(forms);
    expect(opened.view.undo).toBe('修改接访领导“县委书记”的联系乡镇');
  });

  it('goes to the last leaders without losing sight of what is shown of them', async () => {
    const forms = await mount('leaders');
    find(forms, '.names [aria-current]').focus();
    await userEvent.keyboard('{End}');
    await settled(forms);
    const body = find(forms, '.body').getBoundingClientRect();
    const current = find(forms, '.names [aria-current]').getBoundingClientRect();
    const title = find(forms, '.page h3').getBoundingClientRect();
    for (const { top, bottom } of [current, title]) {
      expect(top).toBeGreaterThanOrEqual(body.top);
      expect(bottom).toBeLessThanOrEqual(body.bottom);
    }
    await shot(forms, 'forms-leaders-last');
  });

  it.each(['light', 'dark'] as const)('is free of barriers that axe can find, %s', async (theme) => {
    for (const section of [
      'about',
      'leaders',
      'services',
      'absences',
      'periods',
      'shiftTypes',
      'rules',
    ] as const) {
      const forms = await mount(section, { theme });
      if (section === 'leaders') await type(forms, control(forms, '联系乡镇'), '没有的乡');
      if (section === 'rules') await type(forms, control(forms, '值班间隔 天数'), '20');
      expect(await axeProblems(forms)).toEqual([]);
      await shot(forms, `forms-${section}-${theme}`);
      if (section === 'rules') find(forms, '.pending .btn.line').click();
    }
  });

  it('fits a narrow window, English and forced colours', async () => {
    for (const section of ['leaders', 'absences', 'rules', 'services'] as const) {
      const forms = await mount(section, { width: 600 });
      await expect.poll(() => forms.width).toBe('narrow');
      const { scrollWidth, clientWidth } = find(forms, '.body');
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await shot(forms, `forms-${section}-narrow`);
    }
    const session: EditorSession = await openRemote(client, { roster: saved as never, language: 'en' }, 'en');
    const english = await mount('rules', { session, language: 'en' });
    expect(textOf(english)).toContain('free days between two duties');
    await shot(english, 'forms-rules-en');
    await withForcedColors(async () => {
      const forms = await mount('leaders');
      await type(forms, control(forms, '联系乡镇'), '没有的乡');
      await shot(forms, 'forms-leaders-forced');
    });
  });
});
