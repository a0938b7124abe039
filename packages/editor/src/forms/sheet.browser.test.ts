import type { Act } from '@lunzhi/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EditorSession } from '../editor-session.ts';
import type { RosterCommandEvent } from '../events.ts';
import { button, find, mount, openSession, settled } from '../testing/forms.ts';
import { axeProblems, shot } from '../testing/stage.ts';
import type { RosterForms } from './forms.ts';

let opened: EditorSession;
let forms: RosterForms;

async function open(options: Parameters<typeof mount>[2] = {}): Promise<void> {
  forms = await mount(opened, 'leaders', options);
  forms.isSheet = true;
  await settled(forms);
}

beforeEach(async () => {
  opened = await openSession({ today: '2024-02-19' });
  await open();
});

const columns = [
  '姓名',
  '职务',
  '所属班子',
  '党政正职',
  '联系乡镇',
  '分管领域',
  '重点项目',
  '职务 从',
  '职务 至',
];
const cell = (row: number, column: string): HTMLElement =>
  find(forms, `tr[data-row="${row}"] td:nth-of-type(${columns.indexOf(column) + 1})`);
const textIn = (row: number, column: string): string => {
  const own = cell(row, column);
  return own.querySelector('input')?.value ?? own.textContent!.trim();
};
const keys = async (text: string): Promise<void> => {
  await userEvent.keyboard(text);
  await settled(forms);
};
async function goTo(row: number, column: string, modifier = ''): Promise<void> {
  const own = cell(row, column);
  own.scrollIntoView({ block: 'center', inline: 'center' });
  if (modifier !== '') await userEvent.keyboard(`{${modifier}>}`);
  await userEvent.click(own);
  if (modifier !== '') await userEvent.keyboard(`{/${modifier}}`);
  await settled(forms);
}
/** Row and column that the focus is in. */
const place = (): string => {
  const own = (forms.shadowRoot!.activeElement as HTMLElement).closest('td')!;
  return `${own.closest('tr')!.dataset['row']} ${columns[[...own.parentElement!.querySelectorAll('td')].indexOf(own)]}`;
};
const names = (): (string | undefined)[] => opened.view.leaders.map(({ name }) => name);
const townshipsOf = (row: number): string => textIn(row, '联系乡镇');
/** Acts that reach the session. */
function heard(): string[] {
  const acts: string[] = [];
  forms.perform = async (act: Act) => {
    acts.push(act.kind);
    return opened.act(act);
  };
  return acts;
}

describe('leaders as a table', () => {
  it('has a row each with posts, links, chief and dates in office, and is free of barriers', async () => {
    expect([...forms.renderRoot.querySelectorAll('thead th')].map((own) => own.textContent)).toEqual([
      '排名',
      ...columns,
    ]);
    expect(forms.renderRoot.querySelectorAll('tr[data-row]')).toHaveLength(36);
    expect(columns.map((own) => textIn(1, own)).slice(0, 5)).toEqual([
      '县长',
      '县委副书记、县长',
      '政府',
      '✓',
      '石期市镇、紫溪市镇',
    ]);
    await goTo(2, '联系乡镇', 'Control');
    await shot(forms, 'forms-sheet');
    expect(await axeProblems(forms)).toEqual([]);
  });

  it('is typed into as a spreadsheet is: Enter goes down, Tab right, arrows anywhere; each cell is written once', async () => {
    const acts = heard();
    await goTo(1, '职务');
    await keys('代县长{Enter}');
    expect([textIn(1, '职务'), place()]).toEqual(['代县长', '2 职务']);
    await keys('{ArrowUp}{ArrowRight}{ArrowLeft}');
    expect(place()).toBe('1 职务');
    await keys('县长{Tab}');
    expect([textIn(1, '职务'), place()]).toEqual(['县长', '1 所属班子']);
    await keys('{End}');
    expect(place()).toBe('1 职务 至');
    await keys('{Tab}');
    expect(place()).toBe('2 姓名');
    await keys('{Shift>}{Tab}{/Shift}12月31日');
    await goTo(3, '姓名');
    expect(textIn(1, '职务 至')).toBe('2024年12月31日');
    expect(acts).toEqual(['write-field', 'write-field', 'write-field']);
    await keys('{Control>}z{/Control}');
    expect(textIn(1, '职务 至')).toBe('');
    expect(names()).toHaveLength(36);
  });

  it('keeps what cannot be read in its cell with the reason below, and Escape takes it back', async () => {
    await goTo(0, '联系乡镇');
    const before = townshipsOf(0);
    await keys('石其市镇{Escape}{Enter}');
    expect(townshipsOf(0)).toBe(before);
    await goTo(0, '联系乡镇');
    await keys('石其市镇');
    await goTo(4, '姓名');
    expect(townshipsOf(0)).toBe('石其市镇');
    expect(find(forms, 'tr.said').textContent).toContain('是否为“石期市镇”？');
    expect(opened.view.undo).toBeNull();
    await goTo(0, '联系乡镇');
    await keys('{F2}{Escape}');
    expect([townshipsOf(0), forms.renderRoot.querySelector('tr.said')]).toEqual([before, null]);
  });

  it('lets an input method compose in the cell at once', async () => {
    await goTo(0, '姓名');
    const input = cell(0, '姓名').querySelector('input')!;
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, input.value.length]);
    for (const key of ['ArrowDown', 'Enter'])
      input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }));
    expect(place()).toBe('0 姓名');
  });

  it('fills down the column of the rows that are chosen, as one step', async () => {
    const acts = heard();
    const [first, ...before] = [2, 3, 4].map(townshipsOf);
    await goTo(2, '联系乡镇');
    await keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(find(forms, '.sheet .acts b').textContent).toBe('已选3行');
    await keys('{Control>}d{/Control}');
    expect([3, 4].map(townshipsOf)).toEqual([first, first]);
    expect(acts).toEqual(['edits']);
    await keys('{Control>}z{/Control}');
    expect([3, 4].map(townshipsOf)).toEqual(before);
    // alone it takes what stands above
    await keys('{Escape}{Control>}d{/Control}');
    expect(townshipsOf(4)).toBe(before[0]);
  });

  it('sets a mark of all that were chosen one by one', async () => {
    await goTo(5, '姓名', 'Control');
    await goTo(7, '姓名', 'Control');
    button(forms, '设为党政正职').click();
    await settled(forms);
    expect([5, 6, 7].map((row) => textIn(row, '党政正职'))).toEqual(['✓', '', '✓']);
    button(forms, '不再是党政正职').click();
    await settled(forms);
    expect([5, 6, 7].map((row) => textIn(row, '党政正职'))).toEqual(['', '', '']);
    expect(opened.view.undo).toContain('党政正职等2处');
  });

  it('gives leaders another rank by keys and by drag, several at once, each as one step', async () => {
    const [a, b, c, d, e] = names();
    await goTo(2, '姓名');
    await keys('{Alt>}{ArrowUp}{/Alt}');
    expect([names().slice(0, 3), place()]).toEqual([[a, c, b], '1 姓名']);
    await keys('{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowDown}{/Alt}');
    expect(names().slice(0, 4)).toEqual([a, d, c, b]);
    await keys('{Control>}z{/Control}{Control>}z{/Control}');
    expect(names().slice(0, 5)).toEqual([a, b, c, d, e]);
    await keys('{Escape}');
    const rank = (row: number): Element => find(forms, `tr[data-row="${row}"] .grip`);
    await userEvent.dragAndDrop(rank(4), rank(1));
    await settled(forms);
    expect(names().slice(0, 5)).toEqual([a, e, b, c, d]);
    expect(opened.view.undo).toBe(`调整接访领导“${e}”的先后`);
  });

  it('removes who never served, asking first; whoever serves by the ledger leaves in an act of his own', async () => {
    await goTo(34, '姓名');
    await keys('{Shift>}{ArrowDown}{/Shift}');
    button(forms, '删除').click();
    await settled(forms);
    expect(find(forms, '.pending').textContent).toContain('将空出');
    button(forms, '确定').click();
    await settled(forms);
    expect(opened.view.leaders).toHaveLength(34);
    await opened.undo();

    const written = { at: '2024-02-19T09:00:00+08:00', author: '县信访局' };
    await opened.act({ kind: 'add-item', list: '/leaders', texts: { '/name': '新来的' } });
    await opened.act({
      kind: 'entry',
      entry: { kind: 'approved', ...written, by: '联席会议', on: '2024-02-18' },
    });
    await settled(forms);
    const asked: unknown[] = [];
    forms.addEventListener('roster-command', (event) => asked.push((event as RosterCommandEvent).command));
    await goTo(0, '姓名', 'Control');
    await goTo(36, '姓名', 'Control');
    button(forms, '删除').click();
    await settled(forms);
    expect(forms.renderRoot.querySelectorAll('tr[data-row]')).toHaveLength(36);
    expect(find(forms, '.staying b').textContent).toBe('县委书记');
    find(forms, '.staying .guided').click();
    expect(asked).toMatchObject([{ name: 'amend', kind: 'departure', about: opened.view.leaders[0]!.id }]);
  });

  it('shows what has several posts and leaves it to the page of each', async () => {
    const at = { pointer: '/leaders/0/posts/0/to' };
    const texts = { '/title': '县委书记、一级巡视员', '/from': '7月1日' };
    await opened.act({ kind: 'write-field', at, was: '', text: '6月30日' });
    await opened.act({ kind: 'add-item', list: '/leaders/0/posts', texts });
    await settled(forms);
    await goTo(0, '职务');
    expect(cell(0, '职务').getAttribute('aria-readonly')).toBe('true');
    expect(textIn(0, '职务')).toBe('县委书记；县委书记、一级巡视员');
    expect(textIn(0, '职务 从')).toBe('—；2024年7月1日');
    expect(forms.shadowRoot!.activeElement).toBe(cell(0, '职务'));
    await keys('{ArrowDown}');
    expect(place()).toBe('1 职务');
  });

  it.each(['zh-CN', 'en'] as const)('fits a telephone, in %s', async (language) => {
    opened = await openSession({ today: '2024-02-19', language });
    await open({ language, width: 390, height: 760 });
    await expect.poll(() => forms.width).toBe('narrow');
    await shot(forms, `forms-sheet-narrow-${language}`);
    expect(forms.scrollWidth).toBeLessThanOrEqual(390);
    expect(await axeProblems(forms)).toEqual([]);
    button(forms, language === 'en' ? 'One at a time' : '逐个看').click();
    await settled(forms);
    expect(forms.renderRoot.querySelector('.pages')).not.toBeNull();
  });
});
