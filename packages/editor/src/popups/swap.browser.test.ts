import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../define.ts';
import { firstQuarter } from '../fixtures/dongan.ts';
import { asDraft, FakeSession } from '../fixtures/fake-session.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';

let failures: string[] = [];
const onFailure = (event: PromiseRejectionEvent): void => void failures.push(String(event.reason));
beforeEach(() => {
  failures = [];
  window.addEventListener('unhandledrejection', onFailure);
});
afterEach(() => {
  window.removeEventListener('unhandledrejection', onFailure);
});

const shift = '2024-02-20/main/1';
const other = (): FakeSession => new FakeSession({ ...asDraft(firstQuarter), revision: 77 });

describe('another session', () => {
  it.each([
    ['none', () => null],
    ['another', other],
  ])('%s: an act under way is told of with the view of its own session', async (_, next) => {
    const { editor, session, press } = await mount();
    const heard: number[] = [];
    editor.addEventListener('roster-change', ({ view }) => heard.push(view.revision));
    const release = session.hold();
    editor.focus();
    await press('l');
    editor.session = next();
    await settled(editor);
    release();
    await settled(editor);
    expect(heard).toEqual([session.view.revision]);
    expect(session.view.revision).not.toBe(77);
    expect(failures).toEqual([]);
  });

  it('is not asked what the former one was, nor shown what that refused', async () => {
    const { editor, session, press, findAll } = await mount();
    editor.focus();
    await press('l');
    const release = session.hold();
    await press('{Enter}');
    await press('{Escape}');
    void session.act({ kind: 'lock', shifts: [] });
    editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'y', ctrlKey: true }));
    const next = other();
    editor.session = next;
    await settled(editor);
    release();
    await settled(editor);
    expect(findAll('.message')).toEqual([]);
    expect(next.acts).toEqual([]);
  });

  it('begins without a mark, and with nothing open', async () => {
    const { editor, press, find, findAll } = await mount();
    editor.focus();
    await press('m');
    expect(textOf(find('.message'))).toContain('已选2月20日');
    editor.session = other();
    await settled(editor);
    expect(findAll('.message, roster-list tr.marked')).toEqual([]);
    await press('{Enter}');
    expect(findAll('.layer')).toHaveLength(1);
    editor.session = other();
    await settled(editor);
    expect(findAll('.layer')).toEqual([]);
  });
});

it('shows what became of its session while it was off the page', async () => {
  const { editor, session, cell, findAll } = await mount();
  session.tell({ kind: 'progress', progress: { stage: 'search', moves: 1 } as never });
  await settled(editor);
  const home = editor.parentElement!;
  editor.remove();
  await session.act({ kind: 'lock', shifts: [shift] });
  session.tell({ kind: 'progress', progress: null });
  home.append(editor);
  await settled(editor);
  expect(cell('2024-02-20', 'state')).toContain('锁定');
  expect(findAll('.veil')).toEqual([]);
});
