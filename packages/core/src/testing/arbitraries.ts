import * as fc from 'fast-check';
import type { Select } from '../constraints/constraint.ts';
import type { Entitlements } from '../entitlement/entitlements.ts';
import {
  type Assignment,
  FREE,
  HOLIDAY,
  MAKE_UP_WORKDAY,
  NOT_PUBLISHED,
  type Problem,
  type ProblemPin,
  UNASSIGNED,
  WEEKEND,
  WORKDAY,
} from '../problem/problem.ts';
import { type LeaderSketch, type PostSketch, makeProblem } from './problems.ts';
import { entitlementsOfPieces } from './made-entitlements.ts';
import { selectOf } from './select-of.ts';

/** A small random problem with selectors that fit it. */
export interface ProblemScene {
  readonly problem: Problem;
  /** Leaders `L0`, `L1` …, types `T0` …, holidays `H0` …; day 0 is 2024-01-01 whatever its weekday. */
  readonly select: Select;
}

const MAX_LEADERS = 4;
const MAX_DAYS = 12;

const range = { from: fc.nat(MAX_DAYS), length: fc.nat(4) };
const daysOf = ({ from, length }: { from: number; length: number }): number[] =>
  Array.from({ length: length + 1 }, (_, index) => from + index);

const quotaArbitrary = fc.record({
  per: fc.constantFrom('period' as const, 'month' as const),
  count: fc.integer({ min: 1, max: 3 }),
});
const burdenArbitrary = fc.oneof(
  { weight: 5, arbitrary: fc.record({ share: fc.constantFrom(1, 0.5, 1.5, 0) }) },
  { weight: 1, arbitrary: fc.record({ quota: quotaArbitrary }) },
);
const servicesArbitrary = fc.subarray([0, 1, 2]);
const never = fc.constant<number[]>([]);
const rarely = (days: fc.Arbitrary<number[]>): fc.Arbitrary<number[]> =>
  fc.oneof({ weight: 2, arbitrary: never }, { weight: 1, arbitrary: days });

/** In post throughout, or one or two posts with a gap and an end inside. */
const postsArbitrary: fc.Arbitrary<PostSketch[]> = fc
  .record({
    cuts: fc.array(fc.nat(MAX_DAYS), { maxLength: 4 }),
    posts: fc.array(
      fc.tuple(burdenArbitrary, servicesArbitrary).map(([burden, services]) => ({ ...burden, services })),
      { minLength: 2, maxLength: 2 },
    ),
  })
  .map(({ cuts, posts: [first, second] }) => {
    const [a, b, c, d] = [...new Set(cuts)].sort((x, y) => x - y);
    if (b === undefined) return [{ ...first }];
    if (c === undefined) return [{ ...first, from: a!, to: b }];
    return [
      { ...first, from: a!, to: b },
      { ...second, from: c, ...(d !== undefined && { to: d }) },
    ];
  });

const leaderArbitrary: fc.Arbitrary<LeaderSketch> = fc.record({
  posts: fc.oneof(
    { weight: 2, arbitrary: fc.tuple(servicesArbitrary).map(([services]) => [{ services }]) },
    { weight: 3, arbitrary: postsArbitrary },
  ),
  absent: rarely(fc.record(range).map(daysOf)),
  excused: rarely(fc.record(range).map(daysOf)),
  unavailableWeekdays: rarely(fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 2 })),
  prefer: rarely(fc.record(range).map(daysOf)),
  avoid: rarely(fc.record(range).map(daysOf)),
  carried: fc.record({
    duties: fc.integer({ min: -2500, max: 2500 }),
    restDays: fc.integer({ min: -900, max: 900 }),
    holidays: fc.constantFrom(0, 0, 1000),
  }),
});

const typeArbitrary = fc.record({
  heads: fc.array(fc.constantFrom(1, 0, 1, 2), { minLength: MAX_DAYS, maxLength: MAX_DAYS }),
  out: fc.subarray([0, 1, 2, 3], { maxLength: 2 }),
  servesRestDays: fc.boolean(),
});

/** Mostly free; else empty for good, or held by a leader, eligible or not. */
const fixedArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.constant(FREE) },
  { weight: 1, arbitrary: fc.constant(UNASSIGNED) },
  { weight: 2, arbitrary: fc.nat(MAX_LEADERS - 1) },
);

/** In half of the problems nothing is published; else some places are not, some are empty in the table. */
const publishedArbitrary = fc.oneof(
  fc.constant<number[]>([]),
  fc.array(fc.constantFrom(NOT_PUBLISHED, UNASSIGNED, 0, 1, 2, 3, 0, 1), {
    minLength: 4,
    maxLength: 2 * MAX_DAYS,
  }),
);

/**
 * Small problems, built directly: up to 4 leaders and 12 days, with rest days, holidays, protection, up to 3 shift
 * types with pools and 2 heads, posts that begin and end inside, shares, quotas, services, absences, preferences, fixed
 * places, published ones, pins, history and carried loads.
 */
export function problemArbitrary(): fc.Arbitrary<ProblemScene> {
  return fc
    .record({
      leaders: fc.array(leaderArbitrary, { minLength: 1, maxLength: MAX_LEADERS }),
      chiefs: fc.constantFrom(1, 0, 2),
      firstDay: fc.constantFrom(0, 0, 1, 3),
      periodDays: fc.integer({ min: 1, max: MAX_DAYS - 3 }),
      types: fc.oneof(
        { weight: 2, arbitrary: fc.array(typeArbitrary, { minLength: 1, maxLength: 1 }) },
        { weight: 1, arbitrary: fc.array(typeArbitrary, { minLength: 2, maxLength: 3 }) },
      ),
      firstWeekday: fc.integer({ min: 1, max: 7 }),
      kinds: fc.array(fc.constantFrom(WORKDAY, WORKDAY, MAKE_UP_WORKDAY, WEEKEND, HOLIDAY), {
        minLength: MAX_DAYS,
        maxLength: MAX_DAYS,
      }),
      holidayNames: fc.array(fc.constantFrom([0], [0], [1], [0, 1], []), {
        minLength: MAX_DAYS,
        maxLength: MAX_DAYS,
      }),
      protectedDays: rarely(fc.record(range).map(daysOf)),
      monthLengths: fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 1, maxLength: 3 }),
      fixed: fc.array(fixedArbitrary, { maxLength: MAX_DAYS }),
      published: publishedArbitrary,
      strayPin: fc.option(fc.tuple(fc.nat(100), fc.nat(MAX_LEADERS - 1)), { freq: 8 }),
      history: fc.array(fc.tuple(fc.nat(2), fc.nat(MAX_LEADERS - 1)), { maxLength: 4 }),
    })
    .map((seed) => {
      const leaderCount = seed.leaders.length;
      const sketch = {
        leaders: seed.leaders,
        days: seed.firstDay + seed.periodDays,
        firstDay: seed.firstDay,
        types: seed.types.map(({ heads, out }) => ({
          heads: (day: number) => heads[day]!,
          pool: seed.leaders.map((_, leader) => leader).filter((leader) => !out.includes(leader)),
        })),
        firstWeekday: seed.firstWeekday,
        kind: (day: number) => seed.kinds[day]!,
        monthLengths: seed.monthLengths,
        holidays: (day: number) => (seed.kinds[day] === HOLIDAY ? seed.holidayNames[day]! : []),
        isProtected: (day: number) => seed.protectedDays.includes(day),
        services: ['township', 'sector', 'project'] as const,
        history: seed.history
          .filter(([day, leader]) => day < seed.firstDay && leader < leaderCount)
          .map(([day, leader]) => ({ day, leader }))
          .sort((a, b) => a.day - b.day),
      };
      const bare = makeProblem(sketch);
      const fixed = Object.fromEntries(
        seed.fixed
          .slice(0, bare.shiftCount)
          .map((holder, shift) => [shift, holder < leaderCount ? holder : FREE]),
      );
      const published = Object.fromEntries(
        seed.published
          .slice(0, bare.shiftCount)
          .filter((holder) => holder < leaderCount)
          .entries(),
      );
      const pins = pinsOf(bare, fixed);
      if (seed.strayPin !== null && bare.shiftCount > 0) {
        const shift = seed.strayPin[0] % bare.shiftCount;
        const pin = {
          day: bare.dayOfShift[shift]!,
          type: bare.typeOfShift[shift]!,
          leader: seed.strayPin[1] % leaderCount,
        };
        if (!pins.some(({ day, leader }) => day === pin.day && leader === pin.leader)) pins.push(pin);
      }
      const problem = makeProblem({ ...sketch, fixed, published, pins });
      const chiefs = Array.from({ length: seed.chiefs }, (_, leader) => leader);
      return { problem, select: selectOf(problem, chiefs, seed.types) };
    });
}

/** Every second place held for good was pinned, one pin a leader and date; the others were served or exchanged. */
function pinsOf(problem: Problem, fixed: Readonly<Record<number, number>>): ProblemPin[] {
  const pins: ProblemPin[] = [];
  for (let shift = 0; shift < problem.shiftCount; shift += 2) {
    const pin = {
      day: problem.dayOfShift[shift]!,
      type: problem.typeOfShift[shift]!,
      leader: fixed[shift] ?? FREE,
    };
    const isDouble = pins.some(({ day, leader }) => day === pin.day && leader === pin.leader);
    if (pin.leader >= 0 && !isDouble) pins.push(pin);
  }
  return pins;
}

/** Any assignment: empty places, several duties a day, ineligible leaders, fixed places changed. */
export const assignmentArbitrary = ({ shiftCount, leaderCount }: Problem): fc.Arbitrary<Assignment> =>
  fc
    .array(fc.integer({ min: UNASSIGNED, max: leaderCount - 1 }), {
      minLength: shiftCount,
      maxLength: shiftCount,
    })
    .map((leaders) => Int16Array.from(leaders));

/** The same assignment with the fixed places as they are. */
export const keepFixed = ({ fixedHolder }: Problem, assignment: Assignment): Assignment =>
  assignment.map((leader, shift) => (fixedHolder[shift] === FREE ? leader : fixedHolder[shift]!));

/** Arbitrary fair shares, also of leaders who have none: constraints may ask nothing else of them. */
export const entitlementsArbitrary = (problem: Problem): fc.Arbitrary<Entitlements> =>
  fc
    .array(fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1), {
      minLength: problem.dayCount * problem.leaderCount,
      maxLength: problem.dayCount * problem.leaderCount,
    })
    .map((parts) => entitlementsOfPieces(problem, Float64Array.from(parts)));
