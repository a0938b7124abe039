import type { Act } from '@lunzhi/core';
import { describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import '../define.ts';
import { dongan, firstQuarter } from '../fixtures/dongan.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';

describe('exchange', () => {
  const near = '2024-02-27/main/1';
  const [first, second] = ['2024-02-23/main/1', '2024-03-01/main/1'];

  it('by drag shows both sides, and does it only when asked', async () => {
    const { editor, session, find, findAll, press } = await mount();
    const from = find(`roster-list tr[data-shift="${first}"] td.leader`);
    const to = find(`roster-list tr[data-shift="${near}"] td.leader`);
    await userEvent.dragAndDrop(from, to);
    await settled(editor);
    expect(session.acts).toEqual([]);
    const card = await vi.waitFor(() => find('.exchange'));
    expect(textOf(card.querySelector('h2'))).toBe('调班预览：2月23日 周五 与 2月27日 周二 对调');
    expect(card.querySelectorAll('.side li')).toHaveLength(6);
    expect(textOf(card.querySelector('.verdict'))).toContain('可以对调');
    await vi.waitFor(() => expect(editor.shadowRoot!.activeElement).toBe(card.querySelector('.take')));
    await press('{Escape}');
    expect(findAll('.exchange')).toEqual([]);
    expect(session.acts).toEqual([]);
    await userEvent.dragAndDrop(from, to);
    (await vi.waitFor(() => find('.exchange input'))).click();
    await press('{Enter}');
    expect(session.acts).toEqual([{ kind: 'exchange', first, second: near, lock: true }]);
    await press('{Control>}z{/Control}');
    expect(session.view.undo).toBeNull();
  });

  it('by the mouse alone: a button of one row, a click on the name of another', async () => {
    const { editor, session, find, findAll } = await mount();
    find(`roster-list tr[data-shift="${first}"] td.leader`).click();
    await settled(editor);
    find(`roster-list tr[data-shift="${first}"] [data-act="mark"]`).click();
    await vi.waitFor(() => expect(textOf(find('.message'))).toContain('点另一天的名字'));
    find(`roster-list tr[data-shift="${near}"] td.leader`).click();
    const card = await vi.waitFor(() => find('.exchange'));
    expect(textOf(card.querySelector('h2'))).toBe('调班预览：2月23日 周五 与 2月27日 周二 对调');
    find('.exchange .take').click();
    await vi.waitFor(() => expect(session.acts).toEqual([{ kind: 'exchange', first, second: near }]));
    await vi.waitFor(() => expect(findAll('.exchange')).toEqual([]));
  });

  it('by a finger that rests before it moves, and Esc leaves it', async () => {
    const { editor, session, find, findAll, press } = await mount();
    const middle = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    const from = middle(find(`roster-list tr[data-shift="${first}"] td.leader`));
    const to = middle(find(`roster-list tr[data-shift="${near}"] td.leader`));
    const touch = cdp();
    const send = (type: string, points: readonly object[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    // the page under test is a frame, which may be shown smaller than it is
    const frame = window.frameElement!.getBoundingClientRect();
    const scale = frame.width / window.innerWidth;
    const at = ({ x, y }: { x: number; y: number }) => ({
      x: x * scale + frame.left,
      y: y * scale + frame.top,
    });
    await send('touchStart', [at(from)]);
    await vi.waitFor(() => expect(findAll('roster-list .ghost')).toHaveLength(1));
    await send('touchMove', [at({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })]);
    await send('touchMove', [at(to)]);
    await settled(editor);
    expect(find('roster-list tr.target').dataset['shift']).toBe(near);
    await press('{Escape}');
    expect(findAll('roster-list .ghost')).toEqual([]);
    await send('touchEnd', []);
    await settled(editor);
    expect(findAll('.exchange')).toEqual([]);
    expect(session.acts).toEqual([]);
  });

  it('by M on one day and on another', async () => {
    const { editor, press, session, find, findAll } = await mount();
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}m');
    expect(textOf(find('.message'))).toContain('已选2月23日');
    await press('{Escape}');
    expect(findAll('.message')).toEqual([]);
    await press('m{PageDown}m');
    await vi.waitFor(() => expect(editor.shadowRoot!.activeElement).toBe(find('.exchange .take')));
    await press('{Enter}');
    expect(session.acts).toEqual([{ kind: 'exchange', first, second }]);
    expect(findAll('.message')).toEqual([]);
  });

  it('goes into the ledger once the roster is known', async () => {
    const { editor, press, session, find } = await mount({ view: firstQuarter });
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}m{PageDown}m');
    await vi.waitFor(() => expect(editor.shadowRoot!.activeElement).toBe(find('.exchange .take')));
    await press('{Enter}');
    const [act] = session.acts as [Extract<Act, { kind: 'entry' }>];
    expect(act.entry).toMatchObject({
      kind: 'exchanged',
      author: dongan.head.issuer,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/),
      first: { shift: first },
      second: { shift: second },
    });
  });

  it('says what it would do while it is only pointed at, and not what another would have done', async () => {
    const { editor, press, find, session } = await mount();
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}m{PageDown}');
    await vi.waitFor(() => expect(textOf(find('.message'))).toContain('3月1日：可以对调：硬性规则全部满足'));
    await press('{ArrowDown}');
    expect(textOf(find('.message'))).not.toContain('3月1日：');
    await vi.waitFor(() => expect(textOf(find('.message'))).toContain('3月2日：可以对调'));
    await press('{Escape}');
    expect(session.acts).toEqual([]);
  });

  it('says nothing of a place that was left before the answer came', async () => {
    const { editor, press, find, session } = await mount();
    const preview = session.preview.bind(session);
    const late: (() => void)[] = [];
    session.preview = async (act) => {
      const found = await preview(act);
      if (late.length === 0) await new Promise<void>((done) => late.push(done));
      return found;
    };
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}m{PageDown}');
    await vi.waitFor(() => expect(late).toHaveLength(1));
    await press('{ArrowDown}');
    await vi.waitFor(() => expect(textOf(find('.message'))).toContain('3月2日：可以对调'));
    late[0]!();
    await settled(editor);
    expect(textOf(find('.message'))).toContain('3月2日：可以对调');
  });

  it('says it at the pointer of a drag, before it is let go', async () => {
    const { find, findAll, session } = await mount();
    const middle = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { clientX: left + width / 2, clientY: top + height / 2 };
    };
    const from = find(`roster-list tr[data-shift="${first}"] td.leader`);
    const to = find(`roster-list tr[data-shift="${near}"] td.leader`);
    const send = (type: string, at: object) =>
      from.dispatchEvent(
        new PointerEvent(type, { ...at, bubbles: true, composed: true, isPrimary: true, pointerId: 1 }),
      );
    send('pointerdown', middle(from));
    send('pointermove', middle(to));
    await vi.waitFor(() =>
      expect(textOf(find('roster-list .ghost .same'))).toBe('可以对调：硬性规则全部满足，公平不变。'),
    );
    send('pointercancel', middle(to));
    await vi.waitFor(() => expect(findAll('roster-list .ghost')).toEqual([]));
    expect(session.acts).toEqual([]);
  });

  it('that breaks rules is written only by who accepts them and says why', async () => {
    const { editor, press, session, find } = await mount({ view: firstQuarter });
    session.breaks = [{ rule: 'min-rest-gap', title: '值班间隔' }];
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}m{PageDown}m');
    await vi.waitFor(() => expect(textOf(find('.accepts legend'))).toBe('▲ 违反规定：值班间隔'));
    const reason = find('.accepts [name="reason"]') as HTMLInputElement;
    const accepted = find('.accepts [name="accepted"]') as HTMLInputElement;
    for (const [isAccepted, why] of [
      [false, ''],
      [true, ''],
      [false, '两人商定'],
    ] as const) {
      accepted.checked = isAccepted;
      reason.value = why;
      find('.exchange .take').click();
      expect(session.acts).toEqual([]);
    }
    accepted.checked = true;
    find('.exchange .take').click();
    await settled(editor);
    const [act] = session.acts as [Extract<Act, { kind: 'entry' }>];
    expect(act.entry).toMatchObject({ kind: 'exchanged', accepts: ['min-rest-gap'], reason: '两人商定' });
  });
});
