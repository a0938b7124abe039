import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../define.ts';
import type { RosterRequestEvent } from '../events.ts';
import { firstQuarter } from '../fixtures/dongan.ts';
import { mount, type Mounted, resized, settled, textOf } from '../fixtures/mount.ts';
import type { OwnColumn } from '../list/columns.ts';
import manifest from '../../custom-elements.json';

let errors: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  errors = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => errors.mockRestore());

/** For the eye: only when it is asked for, by `VITE_SHOTS=1`. */
async function shot(name: string): Promise<void> {
  if (import.meta.env['VITE_SHOTS'] !== undefined)
    await page.screenshot({ path: `../../../out/editor/choice-${name}.png` });
}

const complaints = (): string[] => (errors.mock.calls as unknown[][]).map(([text]) => String(text));
const heads = ({ findAll }: Mounted): string[] => findAll('roster-list thead th').map(textOf);
const tools = ({ findAll }: Mounted): string[] => findAll('.tools > button').map(textOf);

describe('the columns', () => {
  it('are those that the host names, in its order', async () => {
    const mounted = await mount();
    mounted.editor.setAttribute('columns', 'leader date, state');
    await vi.waitFor(() => expect(heads(mounted)).toEqual(['接访领导', '日期', '状态']));
    mounted.editor.focus();
    await mounted.press('{Home}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(mounted.find('roster-list td[tabindex="0"]').dataset['column']).toBe('state');
    mounted.editor.columns = null;
    await vi.waitFor(() => expect(heads(mounted)).toHaveLength(8));
    expect(complaints()).toEqual([]);
  });

  it('may be the host’s own: what they say is text, whatever stands in it, and one that fails is empty', async () => {
    const mounted = await mount();
    const phone: OwnColumn = {
      name: 'phone',
      title: { 'zh-CN': '电话', en: 'Telephone' },
      text: (place, { date }) => `<b>${date}</b> ${place.shift}`,
      width: 220,
    };
    const failing: OwnColumn = {
      name: 'failing',
      title: '出错',
      text: () => {
        throw new Error('no text');
      },
    };
    mounted.editor.columns = ['date', 'leader', phone, failing];
    await vi.waitFor(() => expect(heads(mounted)).toEqual(['日期', '接访领导', '电话', '出错']));
    const cell = mounted.find('roster-list tr[data-shift^="2024-02-20"] td.phone');
    expect(textOf(cell)).toBe('<b>2024-02-20</b> 2024-02-20/main/1');
    expect(cell.querySelector('b')).toBeNull();
    await shot('columns');
    expect(mounted.cell('2024-02-20', 'failing')).toBe('');
    expect(complaints()[0]).toContain('"failing"');
    mounted.editor.language = 'en';
    await vi.waitFor(() => expect(heads(mounted)[2]).toBe('Telephone'));
    // other data are other columns
    mounted.editor.columns = ['leader', { ...phone, text: () => '0746' }];
    await vi.waitFor(() => expect(mounted.cell('2024-02-20', 'phone')).toBe('0746'));
  });

  it('that are not there are told of in both languages, and who is on duty is always seen', async () => {
    const mounted = await mount();
    const own = { name: 'date', title: '', text: () => '' };
    mounted.editor.columns = [
      'date',
      'telefone' as never,
      'date',
      own,
      { name: 'x' } as never,
      null as never,
    ];
    await vi.waitFor(() => expect(heads(mounted)).toEqual(['接访领导', '日期']));
    expect(complaints()).toHaveLength(5);
    expect(complaints()[0]).toMatch(
      /there is no column "telefone"; there are number, date, .*没有名为「telefone」的列/,
    );
    expect(complaints()[1]).toMatch(/"date" stands twice.*「date」重复/);
  });

  it('that are chosen are all there in little room, the list scrolls; cards have what they have room for', async () => {
    const mounted = await mount({ width: 600, height: 700 });
    mounted.editor.columns = ['number', 'date', 'leader', 'sectors', 'townships', 'state'];
    await vi.waitFor(() => expect(heads(mounted)).toHaveLength(6));
    const list = mounted.find('roster-list');
    expect(list.scrollWidth).toBeGreaterThanOrEqual(list.clientWidth);
    document.querySelector('main')!.style.width = '420px';
    await resized(mounted.editor);
    expect(heads(mounted)).toEqual(['日期', '接访领导', '联系乡镇', '状态']);
    // the host's own have a line each, with what their heads would say
    const phone: OwnColumn = { name: 'phone', title: { en: 'Phone', 'zh-CN': '电话' }, text: () => '0746-1' };
    mounted.editor.columns = ['date', 'leader', phone, { name: 'room', title: '地点', text: () => '二楼' }];
    await vi.waitFor(() => expect(heads(mounted)).toEqual(['日期', '接访领导', '电话', '地点']));
    const row = mounted.find('roster-list tr[data-shift]:not(.current)');
    const boxes = [row, ...row.querySelectorAll('td')].map((own) => own.getBoundingClientRect());
    const [card, date, , own, last] = boxes;
    expect(card!.height).toBe(62 + 2 * 22);
    expect(own!.top).toBeGreaterThanOrEqual(date!.bottom);
    expect([own!.left, last!.left]).toEqual([date!.left, date!.left]);
    expect(Math.min(own!.width, last!.width)).toBeGreaterThan(card!.width * 0.9);
    expect(last!.bottom).toBeLessThanOrEqual(card!.bottom);
    expect(getComputedStyle(row.querySelector('td.phone')!, '::before').content).toContain('电话');
    await shot('own-in-cards');
  });
});

describe('the toolbar', () => {
  it('has the buttons that the host names, in its order, and the host’s own', async () => {
    const mounted = await mount();
    const { editor } = mounted;
    expect(tools(mounted)).toEqual(['撤销', '重做', '打印', '导出', '重排']);
    editor.tools = ['plan', { name: 'archive', title: { 'zh-CN': '归档', en: 'Archive' } }, 'undo'];
    await vi.waitFor(() => expect(tools(mounted)).toEqual(['重排', '归档', '撤销']));
    const asked: [string, string | null][] = [];
    editor.addEventListener('roster-request', ({ what, tool }: RosterRequestEvent) =>
      asked.push([what, tool]),
    );
    await shot('tools');
    mounted.findAll('.tools > button')[1]!.click();
    expect(asked).toEqual([['tool', 'archive']]);
    editor.tools = [{ name: 'archive', title: '归档', disabled: true }];
    await vi.waitFor(() =>
      expect(mounted.findAll('.tools > button[disabled]').map(textOf)).toEqual(['归档']),
    );
  });

  it('does without the button that a key is known by', async () => {
    const mounted = await mount({ view: firstQuarter });
    mounted.editor.setAttribute('tools', 'undo');
    await vi.waitFor(() => expect(tools(mounted)).toEqual(['撤销']));
    mounted.editor.focus();
    await userEvent.keyboard('{Control>}p{/Control}');
    await vi.waitFor(() => expect(mounted.findAll('roster-print-card')).toHaveLength(1));
  });

  it('says in both languages that a tool is not there', async () => {
    const mounted = await mount();
    mounted.editor.setAttribute('tools', 'undo save');
    await vi.waitFor(() => expect(tools(mounted)).toEqual(['撤销']));
    expect(complaints()).toEqual([expect.stringMatching(/there is no tool "save".*没有名为「save」的按钮/)]);
  });
});

describe('parts and sizes', () => {
  it('has every part that the manifest names within reach of the page', async () => {
    const { editor, find, findAll } = await mount({ view: firstQuarter });
    const { cssParts } = manifest.modules[0]!.declarations[0] as { cssParts: { name: string }[] };
    const reached = find('roster-list').getAttribute('exportparts')!.split(',');
    const inList = cssParts
      .map(({ name }) => name)
      .filter((name) => /^(table|column|row|cell)(-|$)/.test(name));
    expect([...reached].sort()).toEqual([...inList].sort());
    const there = new Set(
      findAll('roster-list [part]').flatMap((own) => own.getAttribute('part')!.split(' ')),
    );
    expect([...there].filter((part) => !reached.includes(part))).toEqual([]);
    const ofDays = cssParts.map(({ name }) => name).filter((name) => /^day(-|$)/.test(name));
    for (const tab of ['month', 'year'] as const) {
      editor.tab = tab;
      await vi.waitFor(() => expect(findAll(`roster-${tab} td[part]`).length).toBeGreaterThan(20));
      expect(find(`roster-${tab}`).getAttribute('exportparts')!.split(',').sort()).toEqual(ofDays.sort());
      const parts = new Set(
        findAll(`roster-${tab} td[part]`).flatMap((own) => own.getAttribute('part')!.split(' ')),
      );
      for (const part of ['day-rest', 'day-past', 'day-today', 'day-current']) expect(parts).toContain(part);
    }
    editor.tab = 'list';
    await vi.waitFor(() => expect(findAll('roster-list tr.today')).toHaveLength(1));
    for (const part of ['row-rest', 'row-past', 'row-today', 'row-current', 'cell-townships'])
      expect(there).toContain(part);
    const sheet = document.createElement('style');
    sheet.textContent = `roster-editor::part(row-today) { outline: 3px solid rgb(1, 2, 3) }
      roster-editor::part(cell-leader) { letter-spacing: 2px }
      roster-editor::part(day-today) { outline: 3px solid rgb(4, 5, 6) }`;
    document.body.append(sheet);
    await settled(editor);
    expect(getComputedStyle(find('roster-list tr.today')).outlineColor).toBe('rgb(1, 2, 3)');
    expect(getComputedStyle(find('roster-list td.leader')).letterSpacing).toBe('2px');
    expect(getComputedStyle(find('roster-list td.date')).letterSpacing).toBe('normal');
    editor.tab = 'month';
    await vi.waitFor(() =>
      expect(getComputedStyle(find('roster-month td[aria-current]')).outlineColor).toBe('rgb(4, 5, 6)'),
    );
  });

  it('has rows as high and text as large as the host wants', async () => {
    const { editor, find } = await mount();
    const measures = (): [row: number, text: string] => {
      const row = find('roster-list tr.current');
      return [row.offsetHeight, getComputedStyle(row).fontSize];
    };
    expect(measures()).toEqual([28, '14px']);
    editor.setAttribute('density', 'compact');
    expect(measures()).toEqual([24, '13px']);
    await shot('compact');
    editor.setAttribute('density', 'comfortable');
    expect(measures()).toEqual([38, '15px']);
    await shot('comfortable');
    editor.style.cssText = '--roster-row: 52px; --roster-font-size: 18px; --roster-pad: 12px';
    expect(measures()).toEqual([52, '18px']);
    expect(getComputedStyle(find('roster-list td.date')).paddingLeft).toBe('12px');
    await resized(editor);
    await shot('large');
    // columns grow with their text
    const date = find('roster-list tr.current td.date');
    expect(date.firstElementChild!.scrollWidth).toBeLessThanOrEqual(date.firstElementChild!.clientWidth);
  });
});
