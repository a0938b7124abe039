import { describe, expect, it, vi } from 'vitest';
import '../define.ts';
import { firstQuarter } from '../fixtures/dongan.ts';
import { asDraft, FakeSession } from '../fixtures/fake-session.ts';
import { mount, settled } from '../fixtures/mount.ts';
import { madeComparison } from '../testing/comparison.ts';

describe('events', () => {
  it('tell of each act, and of each step back and forth, once it is done', async () => {
    const { editor, press, session } = await mount();
    const heard: unknown[] = [];
    editor.addEventListener('roster-change', (event) => {
      heard.push(event.act?.kind ?? event.kind);
      expect([event.session, event.view]).toEqual([session, session.view]);
    });
    editor.focus();
    await press('l{Control>}z{/Control}{Control>}y{/Control}{Control>}y{/Control}');
    expect(heard).toEqual(['lock', 'undo', 'redo']);
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
