import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { daysBetween } from '../dates/civil.ts';
import type { RosterDocument } from '../document/schema.ts';
import { plan } from '../plan/plan.ts';
import { prepare } from '../plan/prepare.ts';
import { conflictWords, wordRemedy } from '../locale/conflicts.ts';
import type { Conflict, ConflictMember } from '../roster/conflict.ts';
import { existsByBruteForce } from '../testing/brute-force.ts';
import { makeDocument } from '../testing/documents.ts';
import { amend } from './trials.ts';

const LEADERS = ['A', 'B', 'C', 'D'];
const DATES = ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08', '2024-03-11'];

const range = fc
  .tuple(fc.nat(DATES.length - 1), fc.nat(2))
  .map(([from, length]) => ({ from: DATES[from]!, to: DATES[Math.min(DATES.length - 1, from + length)]! }));

/** Small documents that often ask too much: long gaps, many absences, several heads, pools, monthly minima. */
const tight = {
  count: fc.integer({ min: 1, max: 4 }),
  absences: fc.array(fc.array(range, { maxLength: 2 }), { minLength: 4, maxLength: 4 }),
  weekdays: fc.array(fc.subarray([1, 2, 3, 4, 5], { maxLength: 1 }), { minLength: 4, maxLength: 4 }),
  common: fc.array(fc.tuple(fc.subarray(LEADERS), range), { maxLength: 1 }),
  gap: fc.integer({ min: 0, max: 3 }),
  min: fc.nat(3),
  heads: fc.integer({ min: 1, max: 2 }),
  pool: fc.option(fc.subarray(LEADERS, { minLength: 1 })),
};

const none: [] = [];

/** Four who could share the days, but that A owes three duties and is away. */
const owing: typeof tight = {
  ...tight,
  count: fc.constant(4),
  absences: fc.array(range, { minLength: 1, maxLength: 3 }).map((own) => [own, none, none, none]),
  weekdays: fc.constant([none, none, none, none]),
  common: fc.constant(none),
  gap: fc.constant(2),
  min: fc.constant(3),
  heads: fc.constant(1),
  pool: fc.constant(null),
};

/** The same, but that A is held by a day on which all others are away. */
const held: typeof tight = {
  ...owing,
  absences: fc.constant({ from: '2024-03-06', to: '2024-03-06' }).map((day) => [none, [day], [day], [day]]),
};

const documentOf = (settings: typeof tight): fc.Arbitrary<RosterDocument> =>
  fc.record(settings).map(({ count, absences, weekdays, common, gap, min, heads, pool }) => {
    const ids = LEADERS.slice(0, count);
    const known = (list: readonly string[]): string[] => list.filter((id) => ids.includes(id));
    const inPool = pool && known(pool);
    return makeDocument({
      period: { from: '2024-03-01', to: '2024-03-31' },
      leaders: ids.map((id, index) => ({
        id,
        absences: absences[index]!,
        unavailableWeekdays: weekdays[index]!,
      })),
      commonAbsences: common
        .filter(([who]) => known(who).length > 0)
        .map(([who, when]) => ({ leaders: { ids: known(who) }, ...when })),
      shiftTypes: [
        { id: 'main', name: '坐班', heads: { workday: 0 } },
        ...(inPool?.length
          ? [{ id: 'pool', name: '陪同', heads: { workday: 0 }, leaders: { ids: inPool } }]
          : []),
      ],
      exceptions: [
        ...DATES.map((date) => ({ from: date, type: 'main', heads: date === '2024-03-06' ? heads : 1 })),
        ...(inPool?.length ? [{ from: '2024-03-07', type: 'pool', heads: 1 }] : []),
      ],
      rules: [
        { constraint: 'min-rest-gap', params: { days: gap } },
        ...(min > 0
          ? [
              {
                constraint: 'at-least-per-period',
                params: { leaders: { ids: ['A'] }, min, per: 'month' as const },
              },
            ]
          : []),
      ],
    });
  });

/** Who is away is a fact, not something that is asked. */
const isPresence = ({ kind }: ConflictMember): boolean => kind === 'absence' || kind === 'weekday';

/** By the document alone. */
function isAway({ leaders, commonAbsences = [] }: RosterDocument, id: string, date: string): boolean {
  const { absences = [], unavailableWeekdays = [] } = leaders.find((leader) => leader.id === id)!;
  const common = commonAbsences.filter((absence) => absence.leaders!.ids!.includes(id));
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return (
    unavailableWeekdays.includes(weekday) ||
    [...common, ...absences].some(({ from, to = from }) => from <= date && date <= to)
  );
}

interface Place {
  readonly date: string;
  readonly type: string;
  readonly mustFill: boolean;
}

/** Tries everything: can these members hold, read from the conflict's own names and the document? */
function holds(
  document: RosterDocument,
  members: readonly ConflictMember[],
  freed: readonly string[] = [],
): boolean {
  const demanded = new Set(
    members.flatMap((member) => (member.kind === 'demand' ? [`${member.date} ${member.type.id}`] : [])),
  );
  const dues = members.filter((member) => member.kind === 'due');
  const isGapKept = members.some((member) => member.kind === 'rule' && member.rule === 'min-rest-gap');
  const gap = isGapKept ? (document.rules![0]!.params!['days'] as number) : 0;
  const places = document.exceptions!.flatMap(({ from, type, heads }) =>
    Array.from({ length: heads }, (): Place => ({
      date: from,
      type: type!,
      mustFill: demanded.has(`${from} ${type}`),
    })),
  );
  places.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const relevant = places.filter(({ mustFill }) => mustFill || dues.length > 0);
  const may = (leader: string, { date, type }: Place): boolean => {
    const pool = document.shiftTypes!.find(({ id }) => id === type)!.leaders?.ids;
    if (pool && !pool.includes(leader)) return false;
    if (freed.includes(`${leader} ${date}`)) return true;
    return !members.some(
      (member) =>
        (member.kind === 'absence' &&
          member.from <= date &&
          date <= member.to &&
          member.leaders.some(({ id }) => id === leader)) ||
        (member.kind === 'weekday' &&
          member.leader.id === leader &&
          new Date(`${date}T00:00:00Z`).getUTCDay() === member.weekday % 7),
    );
  };
  const ids = document.leaders.map(({ id }) => id);
  const held: { leader: string; date: string }[] = [];
  const fill = (at: number): boolean => {
    const place = relevant[at];
    if (!place)
      return dues.every(
        ({ leader, from, to, least }) =>
          held.filter((duty) => duty.leader === leader.id && from <= duty.date && duty.date <= to).length >=
          least,
      );
    for (const leader of ids) {
      if (!may(leader, place)) continue;
      const isTooClose = held.some(
        (duty) => duty.leader === leader && daysBetween(duty.date, place.date) <= gap,
      );
      if (isTooClose) continue;
      held.push({ leader, date: place.date });
      if (fill(at + 1)) return true;
      held.pop();
    }
    return !place.mustFill && fill(at + 1);
  };
  return fill(0);
}

describe('conflicts of impossible documents', () => {
  const nothing = { infeasible: 0, conflicts: 0, irreducible: 0, remedies: 0, alone: 0, unsolved: 0 };
  type Tally = typeof nothing & { readonly kinds: Set<string> };

  async function check(document: RosterDocument, tally: Tally): Promise<void> {
    const outcome = await plan(document, { moves: 3_000 });
    if (outcome.status === 'refused') return;
    if (outcome.status === 'unsolved') tally.unsolved++;
    if (outcome.status !== 'infeasible') return;
    tally.infeasible++;
    expect(outcome.conflicts.length).toBeGreaterThan(0);
    const { prepared } = prepare(document);
    for (const conflict of outcome.conflicts) checkConflict(document, conflict, tally);
    for (const { remedies } of outcome.conflicts)
      for (const remedy of remedies) {
        if (!remedy.alone) continue;
        tally.alone++;
        const amended = prepare(amend(prepared!, remedy)).prepared!;
        expect(existsByBruteForce(amended.problem, amended.rules)).toBe(true);
      }
  }

  function checkConflict(document: RosterDocument, conflict: Conflict, tally: Tally): void {
    tally.conflicts++;
    tally.kinds.add(conflict.kind);
    const { members } = conflict;
    expect(holds(document, members)).toBe(false);
    expect(conflict.possible).toBeLessThan(conflict.needed);
    if (conflict.irreducible) {
      tally.irreducible++;
      for (const member of members)
        if (!isPresence(member))
          expect(
            holds(
              document,
              members.filter((other) => other !== member),
            ),
          ).toBe(true);
    }
    for (const { id } of conflict.leaders)
      expect(conflict.dates.filter((date) => !isAway(document, id, date))).not.toEqual([]);
    for (const remedy of conflict.remedies) {
      tally.remedies++;
      if (remedy.kind === 'free' && !remedy.alone)
        expect(
          holds(
            document,
            members,
            remedy.days.map(({ leader, date }) => `${leader.id} ${date}`),
          ),
        ).toBe(true);
      for (const language of ['zh-CN', 'en'] as const)
        expect(wordRemedy(remedy, language)).not.toMatch(/undefined|NaN|\[object/);
    }
    for (const language of ['zh-CN', 'en'] as const)
      expect(conflictWords(conflict, language)).not.toMatch(/undefined|NaN|\[object/);
  }

  it('law: what is called a conflict cannot hold, irreducible ones can without anything asked, remedies work, nobody away is said to be able', async () => {
    const property = fc.asyncProperty(documentOf(tight), (document) =>
      check(document, { ...nothing, kinds: new Set() }),
    );
    await expect(fc.assert(property, runs(30, 5000))).resolves.toBeUndefined();
  });

  it('are found in many such documents, of every kind, all irreducible, with remedies', async () => {
    const tally: Tally = { ...nothing, kinds: new Set() };
    for (const [settings, numRuns] of [[tight, 80] as const, [owing, 8] as const, [held, 1] as const])
      for (const document of fc.sample(documentOf(settings), { numRuns, seed: 20240105 }))
        await check(document, tally);
    expect(tally.infeasible).toBeGreaterThanOrEqual(60);
    expect([...tally.kinds].sort()).toEqual(['dues', 'search', 'window']);
    expect(tally.irreducible).toBe(tally.conflicts);
    expect(tally.remedies).toBeGreaterThan(tally.conflicts);
    expect(tally.alone).toBeGreaterThan(20);
    expect(tally.unsolved).toBe(0);
  });
});
