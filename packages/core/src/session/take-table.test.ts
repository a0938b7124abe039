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
} from './sample-session.test.kit.ts';
import { openSession, type Session } from './session.ts';

const dateOf = (shift: string): string => shift.slice(0, 10);
const shifts = (session: Session): string[] =>
  session.view().days.flatMap(({ places }) => places.map(({ shift }) => shift));
const holders = (session: Session): (string | null)[] =>
  shifts(session).map((shift) => holder(session, shift));
const leaders = roster.document.leaders.map(({ id }) => id);
const otherThan = (id: string | null): string => leaders.find((own) => own !== id)!;

/** What a table of one row says, as the act that takes it. */
function act(session: Session, shift: string, leader: string) {
  const { places } = session.matchTable([{ line: 2, date: dateOf(shift), leader }])!;
  return {
    kind: 'take-table' as const,
    places: places.map((own) => ({ shift: own.shift, leader: own.leader })),
  };
}

describe('a table of a few days', () => {
  it('changes those days and no other, as one step', () => {
    const session = openSession({ roster });
    const before = holders(session);
    const who = otherThan(holder(session, first));
    const outcome = session.act(act(session, first, who));
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
    const taken = act(session, second, otherThan(holder(session, second)));
    expect(sentence(session.act(taken))).not.toBe('');
    expect(session.roster().ledger).toHaveLength(before);
    const { proposals } = session.proposals(second)!;
    const candidate = proposals.find(
      ({ kind, accepts }) => kind === 'substitute' && accepts.length === 0,
    )!.leader;
    const outcome = session.act({ ...act(session, second, candidate), ...common, reason: '按各单位来表' });
    expect(outcome.patch).not.toBeNull();
    expect(session.roster().ledger.slice(before)).toMatchObject([
      { kind: 'substituted', shift: second, to: candidate, reason: '按各单位来表' },
    ]);
    session.undo();
    expect(session.roster().ledger).toHaveLength(before);
  });

  it('is matched with the places it speaks of, and says which of them stay', () => {
    const session = openSession({ roster });
    const now = holder(session, first)!;
    session.act({ kind: 'lock', shifts: [first] });
    const rows = [
      { line: 2, date: dateOf(first), leader: otherThan(now) },
      { line: 3, date: dateOf(second), leader: holder(session, second)! },
      { line: 4, date: dateOf(second), leader: '无此人' },
    ];
    const { places, problems } = session.matchTable(rows)!;
    expect(places).toMatchObject([
      { shift: first, line: 2, now, stays: 'locked-place' },
      { shift: second, line: 3, stays: null },
    ]);
    expect(problems).toMatchObject([{ code: 'unknown-leader', line: 4 }]);
    const refused = session.act({
      kind: 'take-table',
      places: [{ shift: first, leader: otherThan(now) }],
    });
    expect(refused.patch).toBeNull();
    expect(place(session, first).leader).toBe(now);
  });

  it('that says what is there already changes nothing', () => {
    const session = openSession({ roster });
    const outcome = session.act(act(session, first, holder(session, first)!));
    expect(outcome.patch).toBeNull();
  });
});
