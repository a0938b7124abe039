import { describe, expect, it } from 'vitest';
import { BadOptionError } from '../solve/backend.ts';
import { openSession } from './session.ts';
import { document, first, holder, on, place, roster, second, sentence } from './sample-session.test.kit.ts';
import { contentOf } from './session.test.kit.ts';
import type { Session } from './session.ts';

const give = (session: Session, shift: string, leader: string) =>
  session.act({ kind: 'assign', shift, leader });

describe('a session that is told another language', () => {
  it('words all in it, what undo and redo are called too, and loses no step', () => {
    const session = openSession({ roster });
    const before = holder(session, first);
    session.act({ kind: 'exchange', first, second });
    session.act({ kind: 'assign', shift: first, leader: null });
    session.undo();
    const { patch, difference } = session.set({ language: 'en' });
    expect(patch).toMatchObject({ language: 'en', isWhole: false });
    expect(Object.values(difference!)).toEqual([0, 0, 0, 0, 0]);
    expect(session.view().undo).toMatch(/^[ -~]+$/);
    expect(session.view().redo).toMatch(/4 Mar/);
    expect(sentence(give(session, first, 'nobody'))).toMatch(/nobody/);
    expect(session.preview({ kind: 'exchange', first, second }).verdict).toMatch(/^[ -~–“”’]+$/);
    expect(session.comparison()!.sentence).toMatch(/^[ -~–“”’]+$/);
    expect(session.form().sections[0]!.title).toMatch(/^[ -~]+$/);
    session.undo();
    expect(holder(session, first)).toBe(before);
    session.set({ language: 'zh-CN' });
    expect(contentOf(session.view())).toEqual(contentOf(openSession({ roster }).view()));
    session.redo();
    session.redo();
    expect(holder(session, first)).toBeNull();
  });

  it('does again what was typed in the one before, however long ago', () => {
    const session = openSession({ document });
    const opened = contentOf(session.view());
    const at = { pointer: '/leaders/0/unavailableWeekdays' };
    const wrote = session.act({ kind: 'write-field', at, was: '', text: '周三、周五' });
    expect(wrote.patch).not.toBeNull();
    const typed = contentOf(session.view());
    session.set({ language: 'en' });
    for (let step = 0; step < 60; step++) give(session, on('2024-03-04'), `L0${1 + (step % 2)}`);
    for (let step = 0; step < 60; step++) session.undo();
    expect(session.form().sections.length).toBeGreaterThan(0);
    session.undo();
    session.redo();
    for (let step = 0; step < 60; step++) session.redo();
    for (let step = 0; step < 60; step++) session.undo();
    session.set({ language: 'zh-CN' });
    expect(contentOf(session.view())).toEqual(typed);
    session.undo();
    expect(contentOf(session.view())).toEqual(opened);
  });

  it('goes on with a plan that is under way', async () => {
    const session = openSession({ document });
    const planning = session.run({ kind: 'plan', moves: 2000 });
    expect(session.set({ language: 'en' }).patch).not.toBeNull();
    expect((await planning).patch).not.toBeNull();
    expect(session.view().headline.sentence).toMatch(/^[ -~–“”’]+$/);
    session.undo();
    expect(session.view().headline.status).toBe('unplanned');
  });
});

describe('a session that is told another today', () => {
  it('closes the days that are past by then, and takes back and does again what was done to them', () => {
    const session = openSession({ document, today: '2024-03-01' });
    give(session, first, 'L01');
    for (let step = 0; step < 60; step++) give(session, second, `L0${2 + (step % 2)}`);
    session.set({ today: '2024-03-12' });
    expect(session.view().head.today).toBe('2024-03-12');
    expect([place(session, first).isFixed, place(session, second).isFixed]).toEqual([true, false]);
    expect(give(session, first, 'L04').patch).toBeNull();
    for (let step = 0; step < 61; step++) session.undo();
    expect([holder(session, first), session.view().undo]).toEqual([null, null]);
    for (let step = 0; step < 61; step++) session.redo();
    expect([holder(session, first), session.view().redo]).toEqual(['L01', null]);
  });
});

describe('settings', () => {
  it('that change nothing say so, and those that are none are refused', () => {
    const session = openSession({ document, today: '2024-03-01' });
    expect(session.set({ today: '2024-03-01' })).toMatchObject({ patch: null });
    expect(session.set({})).toMatchObject({ patch: null });
    for (const settings of [{ today: '' }, { today: '2024-02-30' }, { today: null }, { language: 'fr' }])
      expect(() => session.set(settings as object)).toThrow(BadOptionError);
    expect(session.view().revision).toBe(0);
  });
});
