import { describe, expect, it, vi } from 'vitest';
import '../define.ts';
import { firstQuarter } from '../fixtures/dongan.ts';
import { mount, type Mounted, settled, textOf } from '../fixtures/mount.ts';

/** The editor with the keyboard in its list. */
async function mounted(date = '2024-03-04', options = {}): Promise<Mounted> {
  const own = await mount(options);
  own.editor.date = date;
  await settled(own.editor);
  own.editor.focus();
  return own;
}

const selected = ({ findAll }: Mounted): string[] =>
  findAll('roster-list tr[aria-selected=true]').map((row) => row.dataset['shift']!.slice(5, 10));

async function shiftClick({ find, editor }: Mounted, path: string): Promise<void> {
  find(path).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true }));
  await settled(editor);
}

async function bar(own: Mounted): Promise<HTMLElement> {
  await vi.waitFor(() => expect(own.find('roster-range .bar')).toBeDefined());
  await settled(own.editor);
  return own.find('roster-range .bar');
}

const acts = async (own: Mounted): Promise<string[]> =>
  [...(await bar(own)).querySelectorAll('button')].map((button) => textOf(button));

const month = async (own: Mounted): Promise<void> => {
  own.editor.tab = 'month';
  await customElements.whenDefined('roster-month');
  await settled(own.editor);
  own.editor.focus();
};

describe('a range of days', () => {
  it('is selected by Shift and arrows, told, and given up by Esc or by another choice', async () => {
    const own = await mounted();
    await own.press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selected(own)).toEqual(['03-04', '03-05', '03-06']);
    await bar(own);
    expect(textOf(own.find('roster-range [role=status]'))).toMatch(/^已选3月4日至3月6日，3班：/);
    await own.press('{Shift>}{ArrowUp}{/Shift}');
    expect(selected(own)).toEqual(['03-04', '03-05']);
    expect(textOf(own.find('roster-range [role=status]'))).toMatch(/^已选3月4日至3月5日，2班：/);
    await own.press('{Escape}');
    expect([selected(own), own.findAll('roster-range')]).toEqual([[], []]);
    await own.press('{Shift>}{ArrowDown}{/Shift}{ArrowDown}');
    expect([selected(own), own.findAll('roster-range')]).toEqual([[], []]);
  });

  it('is selected with Shift by a click, and by a drag over numbers and dates', async () => {
    const own = await mounted();
    await shiftClick(own, 'roster-list tr[data-shift^="2024-03-07"] td.post');
    expect(selected(own)).toEqual(['03-04', '03-05', '03-06', '03-07']);
    const [from, to] = ['2024-03-05', '2024-03-08'].map((date) =>
      own.find(`roster-list tr[data-shift^="${date}"] td.date`),
    );
    const at = { bubbles: true, composed: true, pointerType: 'mouse', buttons: 1 };
    from!.dispatchEvent(new PointerEvent('pointerdown', at));
    to!.dispatchEvent(new PointerEvent('pointerover', at));
    await settled(own.editor);
    expect(selected(own)).toEqual(['03-05', '03-06', '03-07', '03-08']);
    to!.dispatchEvent(new PointerEvent('pointerover', { ...at, buttons: 0 }));
  });

  it('is locked by L in one step, and unlocked where all is locked', async () => {
    const own = await mounted();
    await own.press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}l');
    const shifts = ['04', '05', '06'].map((day) => `2024-03-${day}/main/1`);
    const wasLocked = firstQuarter.days
      .flatMap(({ places }) => places)
      .filter(({ shift, isLocked }) => shifts.includes(shift) && isLocked)
      .map(({ shift }) => shift);
    await vi.waitFor(() =>
      expect(own.session.acts).toEqual([
        { kind: 'lock', shifts: shifts.filter((shift) => !wasLocked.includes(shift)) },
      ]),
    );
    await settled(own.editor);
    expect((await acts(own))[0]).toBe('解锁3班 L');
    await own.press('l');
    await vi.waitFor(() => expect(own.session.acts[1]).toEqual({ kind: 'unlock', shifts }));
  });

  it('of two duties trades them by X, by the bar and by the menu, looked at first', async () => {
    const own = await mounted('2024-03-06');
    await own.press('{Shift>}{ArrowDown}{/Shift}');
    expect(await acts(own)).toContain('互换 X');
    await own.press('x');
    await vi.waitFor(() => expect(own.find('.exchange li')).toBeDefined());
    expect(textOf(own.find('.exchange h2'))).toBe('调班预览：3月6日 周三 与 3月7日 周四 对调');
    await own.press('{Escape}');
    own
      .find('roster-list tr[data-shift^="2024-03-06"] td.leader')
      .dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
    await vi.waitFor(() => expect(own.find('.menu')).toBeDefined());
    expect(selected(own)).toEqual(['03-06', '03-07']);
    expect(own.findAll('.menu [role=menuitem]').map((item) => item.dataset['act'])).toEqual([
      'lock',
      'ends',
      'mark',
      'absence',
    ]);
  });

  it('is exchanged as a whole for as many duties from another day on, in one step', async () => {
    const own = await mounted('2024-03-06');
    await own.press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}m');
    await vi.waitFor(() => expect(own.findAll('roster-list tr.marked')).toHaveLength(3));
    expect(textOf(own.find('.message'))).toContain('3月6日 至3月8日');
    await own.press('{ArrowDown}{ArrowDown}{ArrowDown}m');
    await vi.waitFor(() => expect(own.find('.exchange .take').matches(':focus')).toBe(true));
    await vi.waitFor(() => expect(own.findAll('.exchange .pairs tr')).toHaveLength(3));
    const pairs = [
      ['06', '11'],
      ['07', '12'],
      ['08', '13'],
    ].map(([one, other]) => ({ first: `2024-03-${one}/main/1`, second: `2024-03-${other}/main/1` }));
    await own.press('{Enter}');
    await vi.waitFor(() => expect(own.session.acts).toEqual([{ kind: 'exchanges', pairs }]));
  });

  it('leads to the absence of who is chosen, with its days and those who may be away too', async () => {
    const own = await mounted();
    Object.assign(own.session, { trial: () => new Promise(() => {}) });
    await own.press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}q');
    await vi.waitFor(() => expect(own.find('roster-amend [name=from]')).toBeDefined());
    const value = (name: string) => (own.find(`roster-amend [name=${name}]`) as HTMLInputElement).value;
    expect([value('from'), value('to')]).toEqual(['3月4日', '3月6日']);
    const holders = ['04', '05', '06'].map(
      (day) => firstQuarter.days.find(({ date }) => date.endsWith(`03-${day}`))!.places[0]!.leader!,
    );
    const others = own.findAll('roster-amend [name=together]').map((box) => (box as HTMLInputElement).value);
    expect([value('leader'), ...others].sort()).toEqual([...new Set(holders)].sort());
  });

  it('is selected in the month too, in weeks, and by a click with Shift', async () => {
    const own = await mounted();
    await month(own);
    await own.press('{Shift>}{ArrowDown}{/Shift}');
    const days = (): string[] =>
      own.findAll('roster-month td[aria-selected=true]').map((cell) => cell.dataset['date']!.slice(8));
    expect(days()).toEqual(['04', '05', '06', '07', '08', '09', '10', '11']);
    await shiftClick(own, 'roster-month td[data-date="2024-03-05"]');
    expect(days()).toEqual(['04', '05']);
    expect(await acts(own)).toContain('互换 X');
    await own.press('{Escape}');
    expect(days()).toHaveLength(1);
  });

  it('speaks English', async () => {
    const own = await mounted('2024-03-06', { language: 'en' });
    await own.press('{Shift>}{ArrowDown}{/Shift}');
    expect(await acts(own)).toContain('Trade X');
    expect(textOf(own.find('roster-range [role=status]'))).toMatch(/ selected, 2 duties: /);
  });
});
