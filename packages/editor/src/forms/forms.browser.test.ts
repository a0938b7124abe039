import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import type { RosterSelectEvent } from '../events.ts';
import { shot, textOf } from '../testing/stage.ts';
import {
  button,
  control,
  find,
  mount as mountForms,
  openSession,
  said,
  settled,
  source,
  type,
} from '../testing/forms.ts';

let opened: EditorSession;
beforeEach(async () => {
  opened = await openSession();
});

const mount = (section: Parameters<typeof mountForms>[1], session = opened) => mountForms(session, section);

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
    const session = await openSession({ document: document as never });
    const forms = await mount('rules', session);
    expect(textOf(forms)).toContain('acme/quiet-week');
    expect(textOf(forms)).toContain('由其他程序规定，保留不改');
    expect(find(forms, '#tab-leaders').textContent).toContain('1处错误');
    await shot(forms, 'forms-foreign');
    forms.section = 'leaders';
    forms.pages = new Map([['/leaders', 4]]);
    await settled(forms);
    expect(said(forms, control(forms, '联系乡镇'))).toContain('石期市镇');
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
});
