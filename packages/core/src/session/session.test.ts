import { describe, expect, it } from 'vitest';
import { scoreRoster } from '../roster/score-roster.ts';
import { checkCertificate } from '../plan/check-certificate.ts';
import { NoRosterError } from './errors.ts';
import { openSession } from './session.ts';
import {
  approval,
  common,
  document,
  errorsOf,
  first,
  holder,
  on,
  place,
  roster,
  second,
  sentence,
} from './sample-session.test.kit.ts';
import { contentOf } from './session.test.kit.ts';
import type { PlaceView } from './view.ts';

/** The first week again and again: there is much that could be better. */
const spoiled = (() => {
  const session = openSession({ roster });
  const shifts = session.view().days.flatMap(({ places }) => places.map((own) => own.shift));
  const week = shifts.slice(0, 5).map((shift) => holder(session, shift)!);
  shifts.forEach((shift, index) => session.act({ kind: 'assign', shift, leader: week[index % 5]! }));
  return session.roster();
})();

describe('a session of a document that was never planned', () => {
  it('shows the duty days with empty places, and no score', () => {
    const view = openSession({ document }).view();
    expect(view.headline).toMatchObject({ status: 'unplanned', shifts: 21, empty: 21, score: null });
    expect(view.headline.sentence).toContain('21');
    expect(view.days).toHaveLength(31);
    expect(view.days.flatMap(({ places }) => places).map(({ leader }) => leader)).toEqual(
      Array(21).fill(null),
    );
    expect(view.issues).toEqual([]);
  });

  it('fills what the document pins', () => {
    const session = openSession({ document: { ...document, pins: [{ date: '2024-03-04', leader: 'L01' }] } });
    expect(place(session, first)).toMatchObject({ leader: 'L01', origin: 'pinned', isLocked: true });
    expect(session.view().headline.status).toBe('unplanned');
  });

  it('is judged as soon as somebody is placed by hand', () => {
    const session = openSession({ document });
    session.act({ kind: 'assign', shift: first, leader: 'L01' });
    expect(session.view().headline).toMatchObject({ status: 'unsolved', empty: 20, mood: 'bad' });
    expect(session.view().issues.filter(({ level }) => level === 'coverage').length).toBeGreaterThan(0);
  });
});

describe('a session of a refused document', () => {
  const broken = { ...document, leaders: [{ id: 'L01', name: 'L01', townships: ['t9'] }] };

  it('opens with the errors and whatever can be read', () => {
    for (const input of [broken, JSON.stringify(broken), '{', {}] as (typeof broken | string)[]) {
      const session = openSession({ document: input });
      expect(session.view().headline.status).toBe('refused');
      expect(errorsOf(session)).toBeGreaterThan(0);
      expect(sentence(session.act({ kind: 'assign', shift: first, leader: 'L01' }))).not.toBe('');
      expect(() => session.roster()).toThrow(NoRosterError);
    }
    expect(openSession({ document: broken }).view().head).toMatchObject({
      title: '试排',
      jurisdiction: '某县',
    });
  });

  it('keeps the last good view when a form leaves it broken, and comes back', () => {
    const session = openSession({ roster });
    const before = session.view();
    session.act({ kind: 'document', document: broken });
    expect(session.view()).toMatchObject({ days: before.days, leaders: before.leaders });
    expect(session.view().headline.status).toBe('refused');
    expect(errorsOf(session)).toBeGreaterThan(0);
    expect(session.document()).toEqual(broken);
    expect(session.act({ kind: 'assign', shift: first, leader: null }).patch).toBeNull();
    session.act({ kind: 'document', document });
    expect(session.view().headline).toEqual(before.headline);
    session.undo();
    expect(session.view().headline.status).toBe('refused');
    session.undo();
    expect(contentOf(session.view())).toEqual(contentOf(before));
  });
});

describe('a session of a draft', () => {
  it('gives places away and trades them, with the difference in score', () => {
    const session = openSession({ roster });
    const [a, b] = [holder(session, first), holder(session, second)];
    const { difference } = session.act({ kind: 'exchange', first, second });
    expect([holder(session, first), holder(session, second)]).toEqual([b, a]);
    const { score } = scoreRoster(session.roster()).analysis;
    expect(difference!.quality).toBe(score.quality - roster.score.quality);
    expect(place(session, first).isChanged).toBe(true);
    expect(session.act({ kind: 'assign', shift: first, leader: null }).difference!.coverage).toBe(100);
    expect(session.view().headline).toMatchObject({ empty: 1, mood: 'bad', status: 'unsolved' });
    // nobody has looked for a better one
    expect(session.view().headline.sentence).not.toContain('没有找到');
  });

  it('still proves fairness after a trade, in a roster file that others can check', () => {
    const session = openSession({ roster });
    expect(session.view().headline.proven!.fairness).toBe(true);
    const isHarmless = ({ shift }: PlaceView): boolean => {
      const { patch, difference } = session.act({ kind: 'exchange', first, second: shift });
      if (patch && difference!.hard > 0) session.undo();
      return patch !== null && difference!.hard === 0;
    };
    const places = session.view().days.flatMap((day) => day.places);
    expect(places.some(isHarmless)).toBe(true);
    expect(session.view().headline.proven!.fairness).toBe(true);
    expect(checkCertificate(JSON.parse(JSON.stringify(session.roster()))).proven).toBe(true);
    session.act({ kind: 'assign', shift: first, leader: holder(session, second) });
    expect(session.view().headline.proven!.fairness).toBe(checkCertificate(session.roster()).proven);
  });

  it('locks places as pins of the document, and edits none of them', () => {
    const session = openSession({ roster });
    const held = holder(session, first)!;
    session.act({ kind: 'lock', shifts: [first, second] });
    expect(session.document().pins).toContainEqual({ date: '2024-03-04', leader: held });
    expect(place(session, first)).toMatchObject({ isLocked: true, isFixed: false, origin: 'pinned' });
    expect(session.act({ kind: 'assign', shift: first, leader: null }).patch).toBeNull();
    expect(session.act({ kind: 'lock', shifts: [first] }).patch).toBeNull();
    session.act({ kind: 'unlock', shifts: [first, second] });
    expect(session.document()).toEqual(document);
    expect(session.act({ kind: 'assign', shift: first, leader: null }).patch).not.toBeNull();
  });

  it('gives or trades and locks in one step, and takes back both in one', () => {
    const session = openSession({ roster });
    const before = contentOf(session.view());
    const leader = holder(session, second)!;
    const acts = [
      { kind: 'assign', shift: first, leader, lock: true },
      { kind: 'exchange', first, second, lock: true },
    ] as const;
    for (const act of acts) {
      expect(session.act(act).patch).not.toBeNull();
      expect(place(session, first)).toMatchObject({ leader, isLocked: true, origin: 'pinned' });
      expect(place(session, second).isLocked).toBe(act.kind === 'exchange');
      expect(session.view().undo).toMatch(/^3月4日.*并锁定$/);
      session.undo();
      expect(contentOf(session.view())).toEqual(before);
      expect(session.document()).toEqual(document);
      expect(session.view().undo).toBeNull();
    }
    expect(session.act({ kind: 'assign', shift: first, leader: null, lock: true }).patch).toBeNull();
    session.act({ kind: 'assign', shift: first, leader: null });
    session.act({ kind: 'exchange', first, second, lock: true });
    expect([place(session, first), place(session, second)].map(({ isLocked }) => isLocked)).toEqual([
      true,
      false,
    ]);
  });

  it('keeps who is on duty when somebody falls ill, and says what is wrong', () => {
    const session = openSession({ roster });
    const leader = holder(session, first)!;
    session.act({ kind: 'add-absence', leader, from: '2024-03-04', to: '2024-03-06', reason: '住院' });
    expect(holder(session, first)).toBe(leader);
    expect(session.view().issues[0]).toMatchObject({
      level: 'hard',
      rule: 'eligible-leader',
      leaders: [leader],
    });
    expect(place(session, first).issues).toContain(session.view().issues[0]!.id);
    expect(session.view().leaders.find(({ id }) => id === leader)!.absences).toEqual([
      { from: '2024-03-04', to: '2024-03-06' },
    ]);
    expect(JSON.stringify(session.view())).not.toContain('住院');
  });

  it('edits no day before today', () => {
    const session = openSession({ roster, today: '2024-03-05' });
    expect(place(session, first).isFixed).toBe(true);
    expect(session.act({ kind: 'assign', shift: first, leader: null }).patch).toBeNull();
    expect(session.act({ kind: 'exchange', first: second, second: first }).patch).toBeNull();
    expect(session.act({ kind: 'assign', shift: on('2024-03-05'), leader: null }).patch).not.toBeNull();
  });

  it('counts as over what could have been better between days that are past', () => {
    const seen = new Set<boolean>();
    for (const today of ['2024-03-01', '2024-03-15', '2024-03-29']) {
      const session = openSession({ roster: spoiled, today });
      for (const { level, given, dates } of session.view().issues) {
        if (level !== 'quality') continue;
        expect(given).toBe(dates.length > 1 && dates.every((date) => date < today));
        seen.add(given);
      }
    }
    expect(seen).toEqual(new Set([false, true]));
  });

  it('refuses what cannot be meant, in the language asked for', () => {
    const session = openSession({ roster, language: 'en' });
    const outcomes = [
      session.act({ kind: 'assign', shift: 'nowhere', leader: 'L01' }),
      session.act({ kind: 'assign', shift: first, leader: 'stranger' }),
      session.act({ kind: 'assign', shift: first, leader: holder(session, first) }),
      session.act({ kind: 'exchange', first, second: first }),
      session.act({ kind: 'add-absence', leader: 'L01', from: '2024-03-09', to: '2024-03-08' }),
      session.act({ kind: 'plan' }),
      session.act({ kind: 'dance' } as never),
      session.undo(),
      session.redo(),
    ];
    for (const outcome of outcomes) {
      expect(outcome.patch).toBeNull();
      expect(sentence(outcome)).toMatch(/^[A-Z“][ -~“”’]+\.$/);
    }
    expect(session.view().revision).toBe(0);
  });

  it('stays editable while it is shown around, and the file holds together', () => {
    const session = openSession({ roster });
    session.act({ kind: 'entry', entry: { kind: 'circulated', ...common } });
    expect(session.view().head).toMatchObject({ stage: 'circulated', edits: 'direct' });
    session.act({ kind: 'exchange', first, second });
    const { original, assignments } = session.roster();
    expect(original!.assignments).toEqual(assignments);
    expect(() => scoreRoster(session.roster())).not.toThrow();
    expect(sentence(session.act({ kind: 'entry', entry: approval }))).toContain('不能审定和公布');
    session.act({ kind: 'exchange', first, second });
    session.act({ kind: 'entry', entry: approval });
    expect(session.view().head).toMatchObject({ stage: 'approved', edits: 'ledger' });
    expect(sentence(session.act({ kind: 'assign', shift: first, leader: null }))).toContain('审定');
  });

  it('plans in one step, and begins to count changes anew', async () => {
    const session = openSession({ document });
    session.act({ kind: 'assign', shift: first, leader: 'L01' });
    const { patch } = await session.run({ kind: 'plan', moves: 3000 });
    expect(patch!.headline).toMatchObject({ empty: 0, mood: 'ok' });
    expect(
      session
        .view()
        .days.flatMap(({ places }) => places)
        .some(({ isChanged }) => isChanged),
    ).toBe(false);
    session.undo();
    expect(session.view().headline.empty).toBe(20);
    session.redo();
    expect(session.view().headline.empty).toBe(0);
  });

  it('proves as much after it was shown around, in a roster file that others can check', async () => {
    const session = openSession({ document });
    session.act({ kind: 'entry', entry: { kind: 'circulated', ...common } });
    await session.run({ kind: 'plan', moves: 2000 });
    expect(session.view().headline.proven!.fairness).toBe(true);
    expect(checkCertificate(session.roster())).toMatchObject({ proven: true, problems: [] });
  });

  it('changes in no other way while it is planned', async () => {
    const session = openSession({ roster });
    session.act({ kind: 'assign', shift: first, leader: null });
    const planned = session.run({ kind: 'plan', moves: 100 });
    expect(session.isRunning).toBe(true);
    const outcomes = [
      session.act({ kind: 'assign', shift: second, leader: null }),
      session.undo(),
      session.redo(),
      await session.run({ kind: 'plan' }),
    ];
    for (const outcome of outcomes) expect(sentence(outcome)).toContain('正在计算');
    expect((await planned).patch).not.toBeNull();
    expect(session.isRunning).toBe(false);
  });

  it('plans again with few changes, and is a draft all the same', async () => {
    const session = openSession({ roster });
    const leader = holder(session, first)!;
    session.act({ kind: 'add-absence', leader, from: '2024-03-04', to: '2024-03-04' });
    const replan = { kind: 'replan', today: '2024-02-20', ...common } as const;
    const { patch } = await session.run(replan);
    expect(patch).not.toBeNull();
    expect(holder(session, first)).not.toBe(leader);
    expect(session.view().head).toMatchObject({ stage: 'draft', edits: 'direct' });
    expect(session.view().headline).toMatchObject({ empty: 0 });
    expect(session.roster().ledger).toEqual([]);
    const comparison = session.comparison()!;
    expect(comparison).toMatchObject({ isProven: true, further: [] });
    expect(comparison.sentence).toContain('已证明最少');
    expect(comparison.causes[0]!.sentence).toContain('3月4日不能值班');
    const changes = comparison.causes.flatMap((cause) => cause.changes);
    expect(changes[0]).toMatchObject({ date: '2024-03-04', shift: first, before: { leader } });
    expect(changes[0]!.after!.leader).toBe(holder(session, first));
    const total = (side: 'before' | 'after'): number =>
      comparison.counts.reduce((sum, own) => sum + own[side], 0);
    expect([total('before'), total('after')]).toEqual([21, 21]);
    expect(checkCertificate(session.roster()).problems).not.toContain('bound-differs');
  });

  it('says why no roster can be found', async () => {
    const away = [{ from: '2024-03-01', to: '2024-03-31' }];
    const few = { ...document, leaders: document.leaders.map((own) => ({ ...own, absences: away })) };
    const session = openSession({ document: few });
    await session.run({ kind: 'plan', moves: 100 });
    expect(session.view().headline.status).toBe('infeasible');
    const [issue] = session.view().issues;
    expect(issue).toMatchObject({ kind: 'conflict' });
    expect(issue!.sentence).not.toBe('');
    expect(place(session, first).issues.length).toBeGreaterThan(0);
  });
});
