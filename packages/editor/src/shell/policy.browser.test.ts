import type { Act } from '@lunzhi/core';
import type { AskedAct, Can, Permission } from '@lunzhi/core/client';
import { describe, expect, it, vi } from 'vitest';
import '../define.ts';
import { firstQuarter } from '../fixtures/dongan.ts';
import { asDraft, FakeSession } from '../fixtures/fake-session.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';
import { axeProblems } from '../testing/stage.ts';

/** A policy that answers when it is told to, and what it was asked. */
function held() {
  const asked: { act: AskedAct; when: string; answer: (permission: Permission) => void }[] = [];
  const can: Can = (act, { when }) => new Promise((resolve) => asked.push({ act, when, answer: resolve }));
  const of = (when: string) => asked.filter((own) => own.when === when);
  return { asked, can, of };
}

/** A policy that thinks about an act that was asked for. */
async function asking() {
  const { editor, session } = await mount();
  const { can, of } = held();
  editor.can = can;
  await settled(editor);
  const done = editor.perform({ kind: 'lock', shifts: ['2024-02-21/main/1'] });
  await vi.waitFor(() => expect(of('apply')).toHaveLength(1));
  return { editor, session, of, done };
}

const why = (control: Element): string | null => control.getAttribute('data-why');
const underLock = (key: string) => (act: AskedAct) => act.kind !== key || '本月已锁定';

describe('what is shown of a policy', () => {
  it('is asked once a choice, of what is chosen; unanswered it is disabled, with a sign', async () => {
    const { editor, session, find, press } = await mount();
    const { can, of } = held();
    editor.can = can;
    await vi.waitFor(() =>
      expect(
        of('show')
          .map(({ act }) => act.kind)
          .toSorted(),
      ).toEqual(['lock', 'plan', 'redo', 'undo']),
    );
    const lock = (): HTMLElement => find('roster-list tr.current [data-act=lock]');
    expect(of('show').find(({ act }) => act.kind === 'lock')!.act).toEqual({
      kind: 'lock',
      shifts: [editor.shift],
    });
    expect([lock().getAttribute('aria-disabled'), lock().getAttribute('aria-busy')]).toEqual([
      'true',
      'true',
    ]);
    expect(why(lock())).toBe('正在询问能否这样做…');
    lock().click();
    editor.requestUpdate();
    await settled(editor);
    expect(of('show')).toHaveLength(4);
    expect(of('apply')).toEqual([]);
    for (const { answer } of of('show')) answer(true);
    await settled(editor);
    expect([lock().getAttribute('aria-disabled'), why(lock())]).toEqual([null, null]);
    editor.focus();
    await press('{ArrowDown}');
    const own = { kind: 'lock', shifts: [editor.shift] };
    // of the leader whose days stand out now, in a part that is loaded then
    const leaders = { kind: 'lock', shifts: ['2024-02-21/main/1', '2024-03-21/main/1'] };
    await vi.waitFor(() => expect(of('show').map(({ act }) => act)).toContainEqual(leaders));
    expect(
      of('show')
        .slice(4)
        .map(({ act }) => act),
    ).toEqual([own, leaders]);
    expect(session.acts).toEqual([]);
  });

  it('says why where the control is, and the control does nothing', async () => {
    const { editor, session, find } = await mount();
    editor.can = underLock('lock');
    const lock = (): HTMLElement => find('roster-list tr.current [data-act=lock]');
    await vi.waitFor(() => expect(why(lock())).toBe('本月已锁定'));
    expect([lock().getAttribute('aria-description'), lock().getAttribute('aria-busy')]).toEqual([
      '本月已锁定',
      null,
    ]);
    lock().focus();
    expect(getComputedStyle(lock(), '::after').content).toContain('本月已锁定');
    lock().click();
    await settled(editor);
    expect(session.acts).toEqual([]);
    expect(await axeProblems(editor)).toEqual([]);
  });

  it('is that of another policy, of none, and of a language', async () => {
    const { editor, find } = await mount();
    const lock = (): HTMLElement => find('roster-list tr.current [data-act=lock]');
    editor.can = underLock('lock');
    await vi.waitFor(() => expect(why(lock())).toBe('本月已锁定'));
    editor.can = () => '都不行';
    await vi.waitFor(() => expect(why(lock())).toBe('都不行'));
    editor.can = (_, { language }) => language;
    editor.language = 'en';
    await vi.waitFor(() => expect(why(lock())).toBe('en'));
    editor.can = null;
    await vi.waitFor(() => expect(why(lock())).toBeNull());
  });

  it('is in the list of candidates: everybody is shown, nobody can be taken', async () => {
    const { editor, session, find, findAll, press } = await mount();
    editor.can = underLock('assign');
    await settled(editor);
    editor.focus();
    await press('{Enter}');
    await vi.waitFor(() => expect(findAll('roster-combobox [role=option]').length).toBeGreaterThan(3));
    expect(textOf(find('roster-combobox .barred'))).toBe('本月已锁定');
    expect(findAll('roster-combobox [role=option]:not([aria-disabled])')).toEqual([]);
    findAll('roster-combobox [role=option]')[0]!.click();
    await press('{Enter}');
    expect(session.acts).toEqual([]);
  });
});

describe('before an act is applied a policy', () => {
  it('is asked again, of the whole act, and nothing is done before it has answered', async () => {
    const { editor, session, find, press } = await mount();
    const { can, of } = held();
    editor.can = can;
    await settled(editor);
    editor.focus();
    await press('l');
    await vi.waitFor(() =>
      expect(of('apply').map(({ act }) => act)).toEqual([{ kind: 'lock', shifts: [editor.shift] }]),
    );
    await settled(editor);
    expect(session.acts).toEqual([]);
    expect(textOf(find('.message'))).toContain('正在询问能否这样做…');
    of('apply')[0]!.answer(true);
    await vi.waitFor(() => expect(session.acts).toHaveLength(1));
    await settled(editor);
    expect(editor.shadowRoot!.querySelector('.message')).toBeNull();
  });

  it.each<[string, Can, string]>([
    ['refuses with a reason', () => '报出去了', '没有改动：报出去了'],
    ['refuses later', async () => '报出去了', '没有改动：报出去了'],
    ['answers nothing', () => undefined as never, '没有改动：这里不允许这样做。'],
    ['answers false', async () => false as never, '没有改动：这里不允许这样做。'],
    [
      'throws',
      () => {
        throw new Error('网断了');
      },
      '网断了',
    ],
    ['rejects', () => Promise.reject(new Error('网断了')), '网断了'],
  ])('that %s keeps it from being done, and the reader is told', async (_, can, said) => {
    const { editor, session, find, press } = await mount();
    await press('l');
    editor.can = can;
    await settled(editor);
    const { revision } = session.view;
    const act: Act = { kind: 'lock', shifts: ['2024-02-21/main/1'] };
    editor.focus();
    await press('{ArrowDown}l');
    await vi.waitFor(() => expect(textOf(find('.message'))).toContain(said));
    await press('{Control>}z{/Control}');
    const outcome = await editor.perform(act);
    expect(outcome).toMatchObject({ patch: null, isBarred: true });
    expect(outcome!.diagnostics[0]!.sentence).toContain(said.replace('没有改动：', ''));
    expect(session.view.revision).toBe(revision);
  });

  it('is asked of undo and redo by their names', async () => {
    const { editor, session, press } = await mount();
    editor.focus();
    await press('l');
    const asked: unknown[] = [];
    editor.can = (act, { when }) => {
      if (when === 'apply') asked.push(act);
      return true;
    };
    await press('{Control>}z{/Control}');
    await vi.waitFor(() => expect(session.view.redo).not.toBeNull());
    await press('{Control>}y{/Control}');
    await vi.waitFor(() => expect(asked).toEqual([{ kind: 'undo' }, { kind: 'redo' }]));
  });

  it('is asked again about undo when something was done while it thought', async () => {
    const { editor, session, press } = await mount();
    editor.focus();
    await press('l');
    const { can, of } = held();
    editor.can = can;
    await press('{Control>}z{/Control}');
    await vi.waitFor(() => expect(of('apply')).toHaveLength(1));
    await session.act({ kind: 'lock', shifts: ['2024-02-21/main/1'] });
    const { undo } = session.view;
    of('apply')[0]!.answer(true);
    await vi.waitFor(() => expect(of('apply')).toHaveLength(2));
    of('apply')[1]!.answer('不撤');
    await settled(editor);
    expect(session.view.undo).toBe(undo);
  });

  it('that takes its time keeps acts in the order in which they were asked for', async () => {
    const { editor, session } = await mount();
    const { can, of } = held();
    editor.can = can;
    await settled(editor);
    const shifts = ['2024-02-20', '2024-02-21', '2024-02-22'].map((date) => `${date}/main/1`);
    const done = shifts.map((shift) => editor.perform({ kind: 'lock', shifts: [shift] }));
    for (const [index] of shifts.entries()) {
      await vi.waitFor(() => expect(of('apply')).toHaveLength(index + 1));
      of('apply')[index]!.answer(true);
    }
    await Promise.all(done);
    expect(session.acts.flatMap((act) => (act.kind === 'lock' ? act.shifts : []))).toEqual(shifts);
  });

  it('is asked once the act before is shown, so of the state that it left', async () => {
    const { editor, session } = await mount();
    const asked: [string, number][] = [];
    editor.can = (act, { when }) => {
      if (when === 'apply') asked.push([act.kind, session.view.revision]);
      return true;
    };
    await settled(editor);
    const { revision } = session.view;
    const release = session.hold();
    const shifts = ['2024-02-21/main/1'];
    const done = [
      editor.perform({ kind: 'lock', shifts }),
      editor.perform({ kind: 'unlock', shifts: [...shifts, '2024-02-22/main/1'] }),
    ];
    await settled(editor);
    expect(asked).toEqual([['lock', revision]]);
    release();
    await Promise.all(done);
    expect(asked).toEqual([
      ['lock', revision],
      ['unlock', revision + 1],
    ]);
  });

  it('is asked again of an act when something else was done while it thought', async () => {
    const { session, of, done } = await asking();
    await session.act({ kind: 'lock', shifts: ['2024-02-22/main/1'] });
    of('apply')[0]!.answer(true);
    await vi.waitFor(() => expect(of('apply')).toHaveLength(2));
    of('apply')[1]!.answer('不锁');
    expect((await done)!.patch).toBeNull();
  });

  it('is asked while a plan is made too: the session says itself that it is busy', async () => {
    const { editor, session } = await mount();
    editor.can = () => true;
    await settled(editor);
    const release = session.hold();
    const plan = editor.perform({ kind: 'plan' });
    await vi.waitFor(() => expect(session.acts).toHaveLength(1));
    session.tell({ kind: 'progress', progress: { stage: 'search', moves: 1 } as never });
    const done = editor.perform({ kind: 'lock', shifts: ['2024-02-21/main/1'] });
    await vi.waitFor(() => expect(session.acts.map(({ kind }) => kind)).toEqual(['plan', 'lock']));
    release();
    await Promise.all([plan, done]);
  });

  it('is asked of another session without waiting for what the one before never answers', async () => {
    const { editor, session } = await mount();
    editor.can = () => true;
    await settled(editor);
    session.hold();
    void editor.perform({ kind: 'lock', shifts: ['2024-02-21/main/1'] });
    await settled(editor);
    const other = new FakeSession(asDraft(firstQuarter));
    editor.session = other;
    await editor.perform({ kind: 'lock', shifts: ['2024-02-22/main/1'] });
    expect(other.acts).toHaveLength(1);
  });

  it('that answers when another session is shown does nothing to either', async () => {
    const { editor, session, of, done } = await asking();
    editor.session = null;
    await settled(editor);
    of('apply')[0]!.answer(true);
    expect(await done).toMatchObject({ patch: null });
    expect(session.acts).toEqual([]);
  });
});
