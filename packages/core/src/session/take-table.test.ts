import { describe, expect, it } from 'vitest';
import {
  common,
  first,
  holder,
  place,
  published,
  roster,
  second,
  sentence,
  third,
} from './sample-session.test.kit.ts';
import { openSession, type Session } from './session.ts';

const dateOf = (shift: string): string => shift.slice(0, 10);
const holders = (session: Session): (string | null)[] =>
  session.view().days.flatMap(({ places }) => places.map(({ leader }) => leader));
const leaders = roster.document.leaders.map(({ id }) => id);
const otherThan = (id: string | null): string => leaders.find((own) => own !== id)!;

/** What a table of few rows says, as the act that takes it. */
function act(session: Session, ...rows: readonly (readonly [shift: string, leader: string])[]) {
  const { places } = session.matchTable(
    rows.map(([shift, leader], index) => ({ line: index + 2, date: dateOf(shift), leader })),
  )!;
  return {
    kind: 'take-table' as const,
    places: places.map(({ shift, leader }) => ({ shift, leader })),
  };
}

describe('a table of a few days', () => {
  it('changes those days and no other, as one step', () => {
    const session = openSession({ roster });
    const before = holders(session);
    const who = otherThan(holder(session, first));
    const outcome = session.act(act(session, [first, who]));
    expect(outcome.patch).not.toBeNull();
    expect(holder(session, first)).toBe(who);
    expect(session.roster().assignments.find(({ shift }) => shift === first)!.origin).toBe('imported');
    expect(holders(session).filter((own, at) => own !== before[at])).toHaveLength(1);
    expect(session.view().undo).toBe('导入1班');
    session.undo();
    expect(holders(session)).toEqual(before);
  });

  it('keeps the ledger, and is written there where the ledger changes the roster', () => {
    const session = openSession({ roster: published, today: '2024-02-20' });
    const before = session.roster().ledger.length;
    const taken = act(session, [second, otherThan(holder(session, second))]);
    expect(sentence(session.act(taken))).not.toBe('');
    expect(session.roster().ledger).toHaveLength(before);
    const standIn = (shift: string): string =>
      session
        .proposals(shift)!
        .proposals.find(({ kind, accepts }) => kind === 'substitute' && accepts.length === 0)!.leader;
    const rows = [first, second].map((shift) => [shift, standIn(shift)] as const);
    const outcome = session.act({ ...act(session, ...rows), ...common, reason: '按各单位来表' });
    expect(outcome.patch).not.toBeNull();
    expect(session.roster().ledger.slice(before)).toMatchObject(
      rows.map(([shift, to]) => ({ kind: 'substituted', shift, to, reason: '按各单位来表' })),
    );
    session.undo();
    expect(session.roster().ledger).toHaveLength(before);
  });

  it('of a published roster says which rules it breaks, and is written by who accepts them', () => {
    const session = openSession({ roster: published, today: '2024-02-20' });
    const before = session.roster().ledger.length;
    const free = session
      .proposals(first)!
      .proposals.find(({ kind, accepts }) => kind === 'substitute' && accepts.length === 0)!.leader;
    const taken = { ...act(session, [first, free], [third, holder(session, second)!]), ...common };
    const { accepts, mood } = session.preview(taken);
    expect([mood, accepts.map(({ rule }) => rule)]).toEqual(['broken', ['min-rest-gap']]);
    expect(sentence(session.act(taken))).toContain(accepts[0]!.title);
    expect(session.roster().ledger).toHaveLength(before);
    expect(session.act({ ...taken, accepts: ['min-rest-gap'] }).patch).not.toBeNull();
    expect(session.roster().ledger.slice(before)).toMatchObject([
      { kind: 'substituted', shift: first, accepts: ['min-rest-gap'] },
      { kind: 'substituted', shift: third },
    ]);
    expect(session.roster().ledger[before + 1]).not.toHaveProperty('accepts');
  });

  it('of a published roster in which two trade their days writes one exchange', () => {
    const session = openSession({ roster: published, today: '2024-02-20' });
    const before = session.roster().ledger.length;
    const own = holder(session, first)!;
    const { leader, inReturn } = session
      .proposals(first)!
      .proposals.find(({ kind, accepts }) => kind === 'exchange' && accepts.length === 0)!;
    const taken = { ...act(session, [first, leader], [inReturn!, own]), ...common };
    expect(session.preview(taken).accepts).toEqual([]);
    expect(session.act(taken).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(session.roster().ledger.slice(before)).toMatchObject([
      { kind: 'exchanged', first: { shift: first, leader: own }, second: { shift: inReturn, leader } },
    ]);
    expect([first, inReturn!].map((shift) => holder(session, shift))).toEqual([leader, own]);
  });

  it('is matched with the places it speaks of, and says which of them stay', () => {
    const session = openSession({ roster, today: '2024-03-05' });
    const [past, now, kept] = [first, second, third].map((shift) => holder(session, shift)!);
    session.act({ kind: 'lock', shifts: [second, third] });
    const rows = [
      { line: 2, date: dateOf(first), leader: otherThan(past!) },
      { line: 3, date: dateOf(second), leader: otherThan(now!) },
      { line: 4, date: dateOf(third), leader: kept! },
      { line: 5, date: dateOf(third), leader: '无此人' },
    ];
    const { places, problems } = session.matchTable(rows)!;
    expect(places).toMatchObject([
      { shift: first, line: 2, now: past, stays: 'fixed-place' },
      { shift: second, line: 3, now, stays: 'locked-place' },
      { shift: third, line: 4, stays: null },
    ]);
    expect(problems).toMatchObject([{ code: 'unknown-leader', line: 5 }]);
    const refused = session.act({
      kind: 'take-table',
      places: [{ shift: second, leader: otherThan(now!) }],
    });
    expect(refused.patch).toBeNull();
    expect(holder(session, second)).toBe(now);
  });

  it('that says what is there already changes nothing', () => {
    const session = openSession({ roster });
    const outcome = session.act(act(session, [first, holder(session, first)!]));
    expect(outcome.patch).toBeNull();
  });

  it('leaves whoever holds one of several places of a day where he is', () => {
    const { document } = roster;
    const twice = { ...document, shiftTypes: [{ id: 'main', name: '坐班', heads: { workday: 2 } }] };
    const session = openSession({ document: twice });
    const places = ['A', 'B'].map((_, index) => `2024-03-04/main/${index + 1}`);
    const [one, other, third] = leaders as [string, string, string];
    session.act(act(session, [places[0]!, one], [places[0]!, other]));
    expect(places.map((shift) => holder(session, shift))).toEqual([one, other]);
    expect(session.act(act(session, [places[0]!, other], [places[0]!, one])).patch).toBeNull();
    session.act(act(session, [places[0]!, third], [places[0]!, one]));
    expect(places.map((shift) => holder(session, shift))).toEqual([one, third]);
  });

  describe('of a year that nobody has planned yet', () => {
    /** A week is imported; the other days were never planned. */
    function imported() {
      const session = openSession({ document: roster.document, today: '2024-03-01' });
      const week = session.view().days.flatMap(({ places }) => places.map(({ shift }) => shift));
      const rows = week.slice(0, 5).map((shift, index) => [shift, leaders[index % 6]!] as const);
      session.act(act(session, ...rows));
      return { session, rows };
    }

    it('leaves the others to be planned: nobody is missing there, and nobody waits long', () => {
      const { session } = imported();
      const { headline, issues } = session.view();
      expect(headline).toMatchObject({ status: 'unplanned', empty: 16 });
      expect(issues).toEqual([]);
      const again = openSession({ roster: session.roster(), today: '2024-03-01' }).view();
      expect(again.headline.status).toBe('unplanned');
      expect(again.issues).toEqual([]);
    });

    it('stays as it was imported when the rest is planned, locked for all to see', async () => {
      const { session, rows } = imported();
      const absence = { leader: leaders[5]!, from: '2024-03-25', to: '2024-03-26' };
      session.act({ kind: 'add-absence', ...absence });
      expect(session.view().headline.status).toBe('unplanned');
      await session.run({ kind: 'plan', moves: 500 });
      expect(session.view().headline.empty).toBe(0);
      for (const [shift, leader] of rows)
        expect(place(session, shift)).toMatchObject({ leader, isLocked: true });
      session.undo();
      expect(place(session, rows[0]![0])).toMatchObject({ leader: rows[0]![1], isLocked: false });
      session.redo();
      expect(place(session, rows[0]![0])).toMatchObject({ leader: rows[0]![1], isLocked: true });
    });

    it('is told of where it breaks a rule, which no plan hides', async () => {
      const { session, rows } = imported();
      const [[shift, leader]] = rows as [(typeof rows)[number]];
      session.act({ kind: 'add-absence', leader, from: dateOf(shift), to: dateOf(shift) });
      const { headline, issues } = session.view();
      expect(headline.status).toBe('unplanned');
      expect(issues).toMatchObject([{ level: 'hard', dates: [dateOf(shift)], leaders: [leader] }]);
      const outcome = await session.run({ kind: 'plan', moves: 500 });
      expect(sentence(outcome)).toContain('请改动其中一处');
    });
  });

  it('is refused in words where it speaks of places and people that are not there', () => {
    const session = openSession({ roster });
    const before = holders(session);
    const [leader] = leaders;
    for (const wrong of [
      { shift: '2024-03-04/main/9', leader: leader! },
      { shift: first, leader: 'nobody' },
    ])
      expect(sentence(session.act({ kind: 'take-table', places: [wrong] }))).toMatch(
        /没有.*(main\/9|nobody)/,
      );
    expect(holders(session)).toEqual(before);
  });
});
