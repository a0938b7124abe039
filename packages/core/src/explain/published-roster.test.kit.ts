import * as fc from 'fast-check';
import * as z from 'zod';
import { type Constraint, defineConstraint } from '../constraints/constraint.ts';
import type { RosterDocument, WrittenRule } from '../document/schema.ts';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import { readTable } from '../plan/read-table.ts';
import { FREE, NOT_PUBLISHED } from '../problem/problem.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import type { Score } from '../score/score.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { scoreRoster } from '../roster/score-roster.ts';
import { disturbanceArbitrary, disturbed, plannedRoster } from './explained.test.kit.ts';

export const written = { at: '2024-01-02T09:00:00+08:00', author: '县信访局' } as const;

/** A custom constraint in a few words. */
export const customConstraint = <Id extends string>(
  id: Id,
  level: 'hard' | 'coverage' | 'disruption' | 'quality',
  more: Pick<Constraint<object>, 'bind'> & Partial<Constraint<object>>,
): Constraint =>
  defineConstraint<object>({
    id,
    levels: [level],
    params: z.object({}),
    defaults: [],
    title: { 'zh-CN': id, en: id },
    asks: { 'zh-CN': id, en: id },
    explain: { 'zh-CN': () => `${id}。`, en: () => `${id}.` },
    ...(more as Pick<Constraint<object>, 'bind'>),
  }) as Constraint;

/** The same cost, counted anew with every change. */
const slowly = (
  violations: (assignment: Int16Array) => { cost: number; shifts: number[]; leaders: number[]; facts: {} }[],
): ReturnType<Constraint['bind']> => ({
  violations,
  track(start) {
    const now = start.slice();
    const cost = (): number => violations(now).reduce((sum, one) => sum + one.cost, 0);
    return {
      apply(shift, _from, to) {
        const before = cost();
        now[shift] = to;
        return cost() - before;
      },
    };
  },
});

/** One per place held by somebody else than the published table says. */
const kept = customConstraint('test/kept', 'disruption', {
  bind: (_rule, { published }) =>
    slowly((assignment) =>
      [...assignment].flatMap((holder, shift) =>
        published[shift] !== NOT_PUBLISHED && published[shift] !== holder
          ? [{ cost: 1, shifts: [shift], leaders: [], facts: {} }]
          : [],
      ),
    ),
});

/** Ten for each fixed place of the first leader. */
const settled = customConstraint('test/settled', 'quality', {
  bind: (_rule, { fixedHolder }) =>
    slowly((assignment) =>
      [...assignment].flatMap((holder, shift) =>
        fixedHolder[shift] !== FREE && holder === 0
          ? [{ cost: 10, shifts: [shift], leaders: [0], facts: {} }]
          : [],
      ),
    ),
});

/** The first leader never serves next to the second, and may serve no more often than he has fixed places, or twice. */
const apart = customConstraint('test/apart', 'hard', {
  dutyBounds:
    (_rule, { fixedHolder }) =>
    (leader) =>
      leader === 0 ? { most: Math.max(2, fixedHolder.filter((holder) => holder === 0).length) } : {},
  bind: () =>
    slowly((assignment) =>
      [...assignment].flatMap((holder, shift) =>
        holder === 0 && assignment[shift + 1] === 1
          ? [{ cost: 1, shifts: [shift, shift + 1], leaders: [0, 1], facts: {} }]
          : [],
      ),
    ),
});

export const constraints = [kept, settled, apart];

const extraRules: readonly WrittenRule[] = [
  { id: 'most', constraint: 'at-most-per-period', params: { max: 2, per: 'month' } },
  { id: 'days', constraint: 'at-most-per-period', params: { max: 1, per: { days: 4 } } },
  {
    id: 'mondays',
    constraint: 'fixed-weekday',
    params: { leaders: { ids: ['L1'] }, weekdays: [1, 3], mode: 'only' },
  },
  { id: 'all', constraint: 'at-least-per-period', params: { min: 1, per: 'month' } },
  { constraint: 'keep-published' },
  { constraint: 'test/kept' },
  { constraint: 'test/settled' },
  { constraint: 'test/apart' },
];

/** Something that happened before: to a place, by kind. */
type Step = {
  readonly kind: 'vacated' | 'substituted' | 're-planned';
  readonly place: number;
  readonly leader: number;
};

function lived(roster: Roster, steps: readonly Step[]): Roster {
  return steps.reduce((now, { kind, place, leader }) => {
    const { shift, date, leader: holder } = now.assignments[place % now.assignments.length]!;
    const at = { ...written };
    const entry = ((): LedgerEntry | null => {
      if (kind === 're-planned')
        return {
          kind,
          ...at,
          today: at.at.slice(0, 10),
          frozenThrough: date,
          removed: [],
          added: [],
          daysRemoved: [],
          daysAdded: [],
          rules: now.rules as never,
          calendar: now.calendar,
          changed: 0,
          least: 0,
          seed: 1,
          moves: 0,
        };
      if (kind === 'vacated') return holder === null ? null : { kind, ...at, shift, from: holder };
      const to = now.document.leaders[leader % now.document.leaders.length]!.id;
      return to === holder ? null : { kind, ...at, shift, from: holder, to };
    })();
    return entry ? appendAndRecount(now, [entry], constraints) : now;
  }, roster);
}

export const sceneArbitrary = fc.record({
  document: documentArbitrary(),
  rules: fc.subarray([...extraRules]),
  withZero: fc.boolean(),
  changes: disturbanceArbitrary,
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom('vacated' as const, 'substituted' as const, 're-planned' as const),
      place: fc.nat(200),
      leader: fc.nat(6),
    }),
    { maxLength: 3 },
  ),
  pick: fc.nat(200),
});
type Drawn = typeof sceneArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** A roster that was planned, changed by hand and published; `null` when its document is refused. */
export async function livedRoster({
  document,
  rules,
  withZero,
  changes,
  steps,
}: Drawn): Promise<Roster | null> {
  const known = new Set(document.leaders.map(({ id }) => id));
  const fitting = rules.filter(({ id }) => id !== 'mondays' || known.has('L1'));
  const zero = { id: 'Z', name: 'Z', share: 0 };
  const whole: RosterDocument = {
    ...document,
    leaders: withZero ? [...document.leaders, zero] : document.leaders,
    rules: [...(document.rules ?? []), ...fitting],
  };
  // planned without the further rules, since a search for conflicts among them takes long
  const { assignments } = await plannedRoster(document, 100);
  const rows = assignments.flatMap(({ leader, date, type }, index) =>
    leader === null ? [] : [{ line: index + 2, date, leader, type }],
  );
  const { roster } = readTable(whole, rows, { constraints });
  if (!roster) return null;
  const changed = disturbed(roster, changes);
  return lived(changed, steps);
}

export function wholeScore(roster: Roster): Score {
  const { score, given } = scoreRoster(roster, { constraints }).analysis;
  return { ...score, hard: score.hard + given.hard, coverage: score.coverage + given.coverage };
}
