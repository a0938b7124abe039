import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../define.ts';
import { firstQuarter } from '../fixtures/dongan.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';
import type { Tab } from './bar.ts';
import { unload } from '../testing/unload.ts';

describe('the focus', () => {
  it.each(['month', 'year'] as const)('is in the %s again when its list of people is left', async (tab) => {
    const { editor, press, find, findAll } = await mount();
    editor.tab = tab;
    await customElements.whenDefined(`roster-${tab}`);
    await settled(editor);
    editor.focus();
    await press('{Enter}');
    expect(findAll('.layer')).toHaveLength(1);
    await press('{Escape}{ArrowRight}');
    expect(editor.date).toBe('2024-02-21');
    expect(editor.shadowRoot!.activeElement).toBe(find(`roster-${tab}`));
  });

  it('goes back to the button that opened the keys or the proof', async () => {
    const { editor, press, find, findAll } = await mount();
    for (const [path, opened] of [
      ['.keys', '.help'],
      ['.headline p .link', '.proof .take'],
    ] as const) {
      find(path).focus();
      await press('{Enter}');
      await vi.waitFor(() => expect(findAll(opened)).toHaveLength(1));
      await settled(editor);
      await press('{Escape}');
      expect(editor.shadowRoot!.activeElement).toBe(find(path));
    }
    editor.focus();
    await press('?');
    await vi.waitFor(() => expect(findAll('.help')).toHaveLength(1));
    await press('{Escape}');
    expect(editor.shadowRoot!.activeElement).toBe(find('roster-list'));
  });
});

describe('letters', () => {
  it('act on the row that the list marks, where nothing was chosen and the day itself has no duty', async () => {
    const { editor, session, press, find } = await mount();
    editor.date = '2024-01-01';
    await settled(editor);
    editor.focus();
    const { shift } = find('roster-list tr.current').dataset;
    expect([shift, editor.shift]).toEqual(['2024-01-02/main/1', null]);
    await press('l');
    expect(session.acts).toEqual([{ kind: 'lock', shifts: [shift] }]);
    expect([editor.date, editor.shift]).toEqual(['2024-01-02', shift]);
  });

  it('act on no row that the filters hide', async () => {
    const { editor, session, press, find } = await mount();
    editor.focus();
    editor.filters = { ...editor.filters, month: '2024-03' };
    await settled(editor);
    const { shift } = find('roster-list tr.current').dataset;
    expect([shift, editor.shift]).toEqual(['2024-03-01/main/1', '2024-02-20/main/1']);
    await press('l');
    expect(session.acts).toEqual([{ kind: 'lock', shifts: [shift] }]);
  });
});

describe('typing', () => {
  it.each([
    '<textarea></textarea>',
    '<input type="search">',
    '<p contenteditable></p>',
    '<i tabindex="0"></i>',
  ])('into %s of the page around is not for the roster', async (markup) => {
    const { editor, press, session, find } = await mount();
    editor.focus();
    await press('l');
    editor.insertAdjacentHTML('beforeend', `<div slot="panel">${markup}</div>`);
    const own = editor.querySelector<HTMLElement>('[slot] > *')!;
    editor.filters = { ...editor.filters, query: '县' };
    await settled(editor);
    own.focus();
    await press('/?{Control>}z{/Control}{Escape}');
    expect(document.activeElement).toBe(own);
    expect(editor.filters.query).toBe('县');
    expect(session.view.undo).not.toBeNull();
    expect(find('.find input').matches(':focus')).toBe(false);
  });

  it('into a text of any kind within the editor neither', async () => {
    const { editor, press, session, find } = await mount();
    editor.focus();
    await press('l');
    const input = find('.find input') as HTMLInputElement;
    input.type = 'search';
    input.focus();
    await press('?{Control>}z{/Control}');
    expect(session.view.undo).not.toBeNull();
    find('.filters summary').click();
    find('.check input').focus();
    await press('{Control>}z{/Control}');
    expect(session.view.undo).toBeNull();
  });
});

describe.each(['month', 'year'] as const)('letters in the view %s', (tab) => {
  it('do to the chosen day what they do in the list', async () => {
    const { editor, session, press, find, findAll } = await mount();
    editor.tab = tab;
    await settled(editor);
    await vi.waitFor(() => expect(findAll(`roster-${tab} td[tabindex="0"]`)).toHaveLength(1));
    find(`roster-${tab} td[tabindex="0"]`).focus();
    await press('l');
    expect(session.acts).toEqual([{ kind: 'lock', shifts: ['2024-02-20/main/1'] }]);
    await press('l');
    await press('d');
    await vi.waitFor(() => expect(findAll('roster-combobox')).toHaveLength(1));
    await press('{Escape}');
    await press('m{ArrowRight}{Enter}');
    await vi.waitFor(() => expect(findAll('.exchange')).toHaveLength(1));
    expect(textOf(find('.exchange'))).toMatch(/2月20日.*2月21日/);
    await press('{Escape}{Escape}');
    await press('m{ArrowRight}m');
    await vi.waitFor(() => expect(findAll('.exchange')).toHaveLength(1));
    expect(session.acts).toHaveLength(2);
  });
});

describe('a letter', () => {
  it('does nothing to the chosen day from beside the views', async () => {
    const { find, session, press } = await mount();
    find('.head .tabs button').focus();
    await press('l');
    expect(session.acts).toEqual([]);
  });

  it('opens the card of who came', async () => {
    const { editor, press, findAll } = await mount({ view: firstQuarter });
    editor.focus();
    await press('a');
    await vi.waitFor(() => expect(findAll('.layer')).toHaveLength(1));
  });
});

describe('a tab', () => {
  it('that there is none of is the list', async () => {
    const { editor, findAll } = await mount();
    editor.tab = 'nonsense' as Tab;
    await settled(editor);
    expect(editor.tab).toBe('list');
    expect(findAll('roster-list')).toHaveLength(1);
  });

  it('of the panel that cannot be loaded says so', async () => {
    const failures: unknown[] = [];
    const onFailure = (event: PromiseRejectionEvent): void => void failures.push(event.reason);
    window.addEventListener('unhandledrejection', onFailure);
    const { find } = await mount();
    unload('roster-ledger', { isOut: true });
    find('roster-panel').shadowRoot!.querySelector<HTMLElement>('#tab-ledger')!.click();
    await vi.waitFor(() => expect(textOf(find('.message'))).toContain('没有载入'));
    expect(failures).toEqual([]);
    window.removeEventListener('unhandledrejection', onFailure);
  });

  it('that cannot be loaded says so, once', async () => {
    const failures: unknown[] = [];
    const onFailure = (event: PromiseRejectionEvent): void => void failures.push(event.reason);
    window.addEventListener('unhandledrejection', onFailure);
    const { editor, find } = await mount();
    const { registers } = unload('roster-forms', { isOut: true });
    editor.tab = 'forms';
    await vi.waitFor(() => expect(textOf(find('.message'))).toContain('没有载入'));
    editor.language = 'en';
    await settled(editor);
    expect(textOf(find('.message'))).toContain('could not be loaded');
    expect(registers).toHaveBeenCalledOnce();
    expect(failures).toEqual([]);
    window.removeEventListener('unhandledrejection', onFailure);
  });
});

describe('a drag', () => {
  const first = '2024-02-23/main/1';
  const pointer =
    (cell: Element) =>
    (type: string, by = 0, pointerId = 1): void => {
      const { left, top, width, height } = cell.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2 + by };
      cell.dispatchEvent(
        new PointerEvent(type, { ...at, bubbles: true, composed: true, isPrimary: true, pointerId }),
      );
    };

  it('that Esc left opens nothing where it is let go; the next click does', async () => {
    const { editor, find, findAll, press } = await mount();
    const cell = find(`roster-list tr[data-shift="${first}"] td.leader`);
    cell.click();
    await settled(editor);
    const send = pointer(cell);
    send('pointerdown');
    send('pointermove', 60);
    await settled(editor);
    expect(findAll('roster-list .ghost')).toHaveLength(1);
    await press('{Escape}');
    send('pointerup');
    cell.click();
    await settled(editor);
    expect(findAll('.layer')).toEqual([]);
    await userEvent.click(cell);
    await settled(editor);
    expect(findAll('.layer')).toHaveLength(1);
  });

  it('is not ended by another pointer', async () => {
    const { editor, find, findAll } = await mount();
    const send = pointer(find(`roster-list tr[data-shift="${first}"] td.leader`));
    send('pointerdown');
    send('pointermove', 60);
    send('pointerup', 60, 2);
    send('pointercancel', 60, 2);
    await settled(editor);
    expect(findAll('roster-list .ghost')).toHaveLength(1);
    send('pointercancel');
    await settled(editor);
    expect(findAll('roster-list .ghost')).toEqual([]);
  });
});

it('take and lock is one act, undone in one step', async () => {
  const { editor, press, session } = await mount();
  editor.focus();
  await press('{ArrowDown}{ArrowDown}{Enter}');
  await press('{Alt>}l{/Alt}');
  expect(session.acts).toMatchObject([{ kind: 'assign', shift: '2024-02-22/main/1', lock: true }]);
  await press('{Control>}z{/Control}');
  expect(session.view.undo).toBeNull();
});
