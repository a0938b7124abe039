import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../board-define.ts';
import type { RosterBoard } from '../board/board.ts';
import '../define.ts';
import { mount, settled } from '../fixtures/mount.ts';
import '../notice-define.ts';
import type { RosterNotice } from '../print/notice.ts';
import { donganPublic } from '../testing/public-roster.ts';

/** Listeners of what outlives an element, and observers at work, as they stand. */
const left = new Set<string>();

beforeEach(async () => {
  // a mouse that rests on a row would have its details shown
  const corner = document.createElement('i');
  corner.style.cssText = 'position:fixed;top:0;left:0;width:2px;height:2px';
  document.body.append(corner);
  await userEvent.hover(corner);
  corner.remove();
  left.clear();
  const numbers = new Map<unknown, number>();
  const nameOf = (own: unknown): string => {
    if (!numbers.has(own)) numbers.set(own, numbers.size);
    return String(numbers.get(own));
  };
  for (const target of [window, document] as Window[]) {
    const [add, remove] = [target.addEventListener.bind(target), target.removeEventListener.bind(target)];
    const keyOf = ([type, listener, options]: Parameters<typeof add>): string =>
      [target.constructor.name, type, nameOf(listener), JSON.stringify(options ?? false)].join(' ');
    vi.spyOn(target, 'addEventListener').mockImplementation((...given: Parameters<typeof add>) => {
      left.add(keyOf(given));
      add(...given);
    });
    vi.spyOn(target, 'removeEventListener').mockImplementation((...given: Parameters<typeof add>) => {
      left.delete(keyOf(given));
      remove(...given);
    });
  }
  class Watched extends ResizeObserver {
    override observe(own: Element): void {
      left.add(`observer ${nameOf(this)}`);
      super.observe(own);
    }
    override disconnect(): void {
      left.delete(`observer ${nameOf(this)}`);
      super.disconnect();
    }
  }
  vi.stubGlobal('ResizeObserver', Watched);
});

describe('nothing is left behind', () => {
  it('by an editor that is taken off the page, and all is there again when it is put back', async () => {
    const { editor, session, press, findAll } = await mount();
    expect(session.listeners).toBe(1);
    editor.focus();
    await press('{Enter}');
    await vi.waitFor(() => expect(findAll('.layer')).toHaveLength(1));
    const working = left.size;
    expect(working).toBeGreaterThan(0);
    editor.remove();
    expect([...left]).toEqual([]);
    expect(session.listeners).toBe(0);
    document.querySelector('main')!.append(editor);
    await settled(editor);
    expect(left.size).toBe(working);
    expect(session.listeners).toBe(1);
    editor.session = null;
    await settled(editor);
    expect(session.listeners).toBe(0);
  });

  it('by an editor in whose list something is being dragged', async () => {
    const { editor, find } = await mount();
    const cell = find('roster-list tr.current td.leader');
    const { left: x, top: y } = cell.getBoundingClientRect();
    for (const [type, by] of [
      ['pointerdown', 0],
      ['pointermove', 60],
    ] as const) {
      const at = { clientX: x + 5, clientY: y + 5 + by, isPrimary: true, pointerId: 1 };
      cell.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, composed: true }));
    }
    editor.remove();
    expect([...left]).toEqual([]);
  });

  it('by a board', async () => {
    vi.useFakeTimers();
    const board = document.createElement('roster-board') as RosterBoard;
    board.roster = donganPublic;
    document.body.append(board);
    await board.updateComplete;
    expect(left.size).toBeGreaterThan(0);
    expect(vi.getTimerCount()).toBe(1);
    board.remove();
    expect([...left]).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('by a notice', async () => {
    const notice = document.createElement('roster-notice') as RosterNotice;
    notice.roster = donganPublic;
    document.body.append(notice);
    await notice.updateComplete;
    expect(left.size).toBeGreaterThan(0);
    notice.remove();
    expect([...left]).toEqual([]);
  });
});

it('a page may load the definitions twice, by two paths', async () => {
  const before = customElements.get('roster-editor');
  for (const name of ['../define.ts', '../board-define.ts', '../notice-define.ts'])
    await expect(import(/* @vite-ignore */ `${name}?again`)).resolves.toBeDefined();
  expect(customElements.get('roster-editor')).toBe(before);
});
