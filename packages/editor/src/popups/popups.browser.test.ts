import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../define.ts';
import { RosterCommandEvent } from '../events.ts';
import { firstQuarter } from '../fixtures/dongan.ts';
import { mount, type Mounted, settled, textOf } from '../fixtures/mount.ts';

const frames = async (): Promise<void> => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
};

/** An editor within a page of the host's own, with its list of people open for a day. */
async function opened(): Promise<Mounted> {
  const mounted = await mount({ width: 1366, height: 900 });
  mounted.editor.focus();
  await mounted.press('{Enter}');
  await vi.waitFor(() => expect(mounted.findAll('roster-combobox [role=option]').length).toBeGreaterThan(0));
  return mounted;
}

/** Where the layer is: left of it, and how far below or above the cell it speaks of. */
function placed({ find }: Mounted): { readonly left: number; readonly gap: number } {
  const layer = find('.layer').getBoundingClientRect();
  const cell = find('roster-list tr.current td.leader').getBoundingClientRect();
  const gap = layer.top >= cell.bottom ? layer.top - cell.bottom : cell.top - layer.bottom;
  return { left: Math.round(layer.left - cell.left), gap: Math.round(gap) };
}
const beside = { left: 0, gap: 2 };

describe('what pops up', () => {
  it.each([
    ['translate(120px, 40px)', '2024-02-20'],
    ['translate(120px, 40px)', '2024-12-31'],
    ['scale(0.75)', '2024-02-20'],
    ['scale(0.75)', '2024-12-31'],
  ])('is beside its day in a page that is shown by %s, on %s', async (transform, date) => {
    const mounted = await mount({ width: 1366, height: 900 });
    const main = document.querySelector<HTMLElement>('main')!;
    main.style.cssText = `height: 640px; width: 1100px; transform-origin: 0 0; transform: ${transform}`;
    mounted.editor.date = date;
    await settled(mounted.editor);
    mounted.editor.focus();
    await mounted.press('{Enter}');
    await vi.waitFor(() => expect(placed(mounted)).toEqual(beside));
  });

  it('goes along when the page, the list or the place of the editor moves', async () => {
    const mounted = await opened();
    const { editor, find } = mounted;
    expect(placed(mounted)).toEqual(beside);
    document.body.style.cssText = 'height: 3000px; padding-top: 200px';
    await frames();
    expect(placed(mounted)).toEqual(beside);
    window.scrollTo(0, 150);
    await frames();
    expect(window.scrollY).toBe(150);
    expect(placed(mounted)).toEqual(beside);
    find('roster-list').scrollTop -= 20;
    await frames();
    expect(placed(mounted)).toEqual(beside);
    await page.viewport(1200, 820);
    await settled(editor);
    await frames();
    expect(placed(mounted)).toEqual(beside);
    window.scrollTo(0, 0);
  });

  it('closes at a click on the page around, and not at one within', async () => {
    const { editor, find, findAll } = await opened();
    editor.insertAdjacentHTML('afterend', '<p id="outside" tabindex="0">页面上的字</p>');
    document.querySelector<HTMLElement>('main')!.style.height = '860px';
    await settled(editor);
    await userEvent.click(find('roster-combobox .top'));
    await settled(editor);
    expect(findAll('.layer')).toHaveLength(1);
    await userEvent.click(document.querySelector('#outside')!);
    await settled(editor);
    expect(findAll('.layer')).toEqual([]);
    expect(document.activeElement?.id).toBe('outside');
  });

  it('is closed when the editor has been taken off the page and put back, and opens no more meanwhile', async () => {
    const { editor, find, findAll, press, session } = await opened();
    editor.remove();
    document.querySelector('main')!.append(editor);
    await settled(editor);
    expect(findAll('.layer')).toEqual([]);
    editor.focus();
    await press('{Enter}');
    expect(findAll('.layer')).toHaveLength(1);
    await press('{Escape}');
    const release = session.hold();
    await press('d');
    await vi.waitFor(() => expect(findAll('.layer')).toHaveLength(1));
    editor.remove();
    release();
    await settled(editor);
    document.querySelector('main')!.append(editor);
    await settled(editor);
    expect(findAll('.layer')).toEqual([]);
    find('.keys').click();
    editor.remove();
    await import('./help.ts');
    await settled(editor);
    document.querySelector('main')!.append(editor);
    await settled(editor);
    expect(findAll('.layer')).toEqual([]);
  });
});

describe('the menu of a place', () => {
  it('opens by right click and by key, moves by arrows, and does what its letter does', async () => {
    const { editor, find, findAll, press, session } = await mount();
    find('roster-list tr[data-shift^="2024-02-21"] td.post').dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }),
    );
    await vi.waitFor(() => expect(findAll('.menu button').map(textOf)).toHaveLength(5));
    expect(editor.shift).toBe('2024-02-21/main/1');
    expect(editor.shadowRoot!.activeElement).toBe(find('.menu button'));
    await press('{ArrowDown}{ArrowDown}{Enter}');
    expect(session.acts).toEqual([{ kind: 'lock', shifts: ['2024-02-21/main/1'] }]);
    expect(findAll('.menu')).toEqual([]);
    editor.tab = 'month';
    await vi.waitFor(() => find('roster-month td[tabindex="0"]').focus());
    await press('{Shift>}{F10}{/Shift}');
    await vi.waitFor(() => expect(textOf(find('.menu [data-act=lock]'))).toBe('解锁L'));
    await press('{Escape}');
    expect(findAll('.menu')).toEqual([]);
  });

  it('is two clicks from another leader, from the row under the mouse', async () => {
    const { find, findAll, session } = await mount();
    await userEvent.hover(find('roster-list tr[data-shift^="2024-02-22"] td.post'));
    await userEvent.click(find('roster-list tr[data-shift^="2024-02-22"] [data-act=choose]'));
    await vi.waitFor(() => expect(findAll('roster-combobox')).toHaveLength(1));
    const option = (): HTMLElement =>
      find('roster-combobox').shadowRoot!.querySelector('[role=option]:not([aria-disabled])')!;
    await vi.waitFor(() => expect(option()).not.toBeNull());
    await userEvent.click(option());
    await vi.waitFor(() =>
      expect(session.acts).toMatchObject([{ kind: 'assign', shift: '2024-02-22/main/1' }]),
    );
  });
});

describe('a stand-in', () => {
  it('is offered where the ledger tells the roster, and of a draft nowhere: its key leads to who else could serve', async () => {
    const acts = ({ findAll }: Mounted): (string | undefined)[] =>
      findAll('roster-list tr.current [data-act]').map((own) => own.dataset['act']);
    const published = await mount({ view: firstQuarter });
    expect(acts(published)).toContain('substitute');
    const draft = await mount();
    expect(acts(draft)).toEqual(['choose', 'mark', 'lock']);
    draft.editor.focus();
    await draft.press('d');
    await vi.waitFor(() => expect(draft.findAll('roster-combobox [role=option]').length).toBeGreaterThan(0));
    expect(draft.findAll('.substitute')).toEqual([]);
    await draft.press('{Enter}');
    await vi.waitFor(() => expect(draft.session.acts).toMatchObject([{ kind: 'assign' }]));
  });
});

describe('what is known of a place', () => {
  it('comes with the mouse that rests, goes with it, and takes no focus', async () => {
    const { editor, find, findAll } = await mount();
    editor.focus();
    const cell = find('roster-list tr[data-shift^="2024-02-23"] td.leader');
    // the mouse may be there from before
    await userEvent.hover(find('h1'));
    await userEvent.hover(cell);
    await vi.waitFor(() => expect(textOf(find('.info h3'))).toContain(textOf(cell)), 5000);
    expect(textOf(find('.info dl'))).toMatch(/第\d+次，共\d+次/);
    expect(editor.shadowRoot!.activeElement).toBe(find('roster-list'));
    await userEvent.hover(find('h1'));
    await vi.waitFor(() => expect(findAll('.info')).toEqual([]));
  });

  it('comes over nothing that was opened while it was on its way', async () => {
    const { editor, find, findAll } = await mount();
    const anchor = find('roster-list tr[data-shift^="2024-02-23"] td.leader');
    const shift = '2024-02-23/main/1';
    for (const command of [
      { name: 'info', shift, anchor, takesFocus: false },
      { name: 'choose', shift, anchor },
    ] as const)
      find('roster-list').dispatchEvent(new RosterCommandEvent(command));
    await settled(editor);
    expect([findAll('.info').length, findAll('roster-combobox').length]).toEqual([0, 1]);
  });

  it('comes by the space bar with the focus, in every view, says how far his others are, and why', async () => {
    const { editor, find, findAll, press, session } = await mount();
    editor.focus();
    await press('{ArrowDown} ');
    await vi.waitFor(() => expect(editor.shadowRoot!.activeElement).toBe(find('.info [data-act=choose]')));
    const { leader } = session.view.days.find(({ date }) => date === '2024-02-21')!.places[0]!;
    const { dates } = session.view.leaders.find(({ id }) => id === leader)!;
    const before = dates[dates.indexOf('2024-02-21') - 1];
    const days = before && (Date.parse('2024-02-21') - Date.parse(before)) / 86_400_000;
    expect(textOf(find('.info dl'))).toContain(days ? `中间隔${days - 1}天` : '本期第一次');
    await press('{Escape}');
    expect(findAll('.info')).toEqual([]);
    for (const tab of ['month', 'year'] as const) {
      editor.tab = tab;
      await vi.waitFor(() => find(`roster-${tab} td[tabindex="0"]`).focus());
      await press(' ');
      await vi.waitFor(() => expect(findAll('.info')).toHaveLength(1));
      const { top, left, bottom, right } = find('.layer').getBoundingClientRect();
      expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
      expect([right <= innerWidth, bottom <= innerHeight]).toEqual([true, true]);
      await press('{Escape}');
    }
  });
});
