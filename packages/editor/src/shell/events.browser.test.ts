import { describe, expect, it, vi } from 'vitest';
import '../define.ts';
import { firstQuarter } from '../fixtures/dongan.ts';
import { asDraft, FakeSession } from '../fixtures/fake-session.ts';
import { mount, settled } from '../fixtures/mount.ts';
import { madeComparison } from '../testing/comparison.ts';

describe('events', () => {
  it('tells of an act before it is done, and does not do what the host forbids', async () => {
    const { editor, press, session } = await mount();
    const heard: string[] = [];
    let forbids = true;
    editor.addEventListener('roster-before-change', (event) => {
      heard.push(`before ${event.act?.kind ?? event.kind}`);
      if (forbids) event.preventDefault();
    });
    editor.addEventListener('roster-change', (event) => heard.push(`after ${event.act?.kind ?? 'undo'}`));
    editor.focus();
    await press('l');
    expect(session.acts).toEqual([]);
    forbids = false;
    await press('l{Control>}z{/Control}');
    expect(heard).toEqual(['before lock', 'before lock', 'after lock', 'before undo', 'after undo']);
  });

  it('asks before a step back or forth too, and takes none that the host forbids', async () => {
    const { editor, press, session, find } = await mount();
    editor.focus();
    await press('l');
    const heard: string[] = [];
    let forbids = true;
    editor.addEventListener('roster-before-change', (event) => {
      heard.push(`before ${event.kind}`);
      expect(event.act).toBeNull();
      if (forbids) event.preventDefault();
    });
    editor.addEventListener('roster-change', (event) => {
      heard.push(event.kind);
      expect(event.session).toBe(session);
      expect(event.view).toEqual(session.view);
    });
    await press('{Control>}z{/Control}');
    find('.tools .btn').click();
    await settled(editor);
    expect(session.view.undo).not.toBeNull();
    forbids = false;
    await press('{Control>}z{/Control}');
    forbids = true;
    await press('{Control>}y{/Control}');
    expect(session.view.redo).not.toBeNull();
    forbids = false;
    await press('{Control>}y{/Control}{Control>}y{/Control}');
    expect(heard.join()).toBe('before undo,before undo,before undo,undo,before redo,before redo,redo');
  });

  it('does once what is asked for twice while it is under way, and hears of it from whoever asks', async () => {
    const { editor, session, press } = await mount();
    const heard: unknown[] = [];
    editor.addEventListener('roster-change', ({ act }) => heard.push(act?.kind));
    const told = (at: string) => ({
      kind: 'entry' as const,
      entry: { kind: 'circulated' as const, at, author: '县信访局' },
    });
    const release = session.hold();
    const asked = [
      editor.perform(told('2024-02-20T09:00:01+08:00')),
      editor.perform(told('2024-02-20T09:00:02+08:00')),
    ];
    editor.focus();
    await press('ll');
    release();
    expect((await Promise.all(asked))[1]).toBeNull();
    await vi.waitFor(() => expect(heard).toEqual(['lock']));
    expect(session.acts.map(({ kind }) => kind)).toEqual(['entry', 'lock']);
  });

  it('says in which session a plan was made, when another is shown by then', async () => {
    const { editor, press, session } = await mount();
    const heard: unknown[] = [];
    editor.addEventListener('roster-change', (event) =>
      heard.push(event.kind, event.session, event.view.days),
    );
    const release = session.hold();
    editor.focus();
    await press('{F9}');
    const other = new FakeSession(asDraft(firstQuarter));
    editor.session = other;
    await settled(editor);
    release();
    await settled(editor);
    expect(heard).toEqual(['act', session, session.view.days]);
    expect(editor.view).toEqual(other.view);
  });

  it('tell which tab a reader turned to, and of no other', async () => {
    const { editor, find, session, press } = await mount();
    const heard: unknown[] = [];
    editor.addEventListener('roster-select', ({ selection }) => {
      if (selection.tab) heard.push(selection);
    });
    find('#tab-month').click();
    find('#tab-month').click();
    await settled(editor);
    expect(heard).toEqual([{ tab: 'month' }]);
    editor.tab = 'list';
    await settled(editor);
    expect(heard).toHaveLength(1);
    session.comparison = madeComparison();
    editor.focus();
    await press('{F9}');
    await vi.waitFor(() => expect(editor.tab).toBe('compare'));
    await press('{Control>}z{/Control}');
    expect(editor.tab).toBe('list');
    expect(heard.slice(1)).toEqual([{ tab: 'compare' }, { tab: 'list' }]);
  });
});
