import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { NO_POST, type Problem, UNABLE } from '../problem/problem.ts';
import { type LeaderSketch, makeProblem, type ProblemSketch } from '../testing/problems.ts';
import { entitle } from './entitle.ts';
import type { Entitlements, DutyBounds } from './entitlements.ts';

const DAYS = 40;

/** A leader with everything that is his own: no index of his stands anywhere else. */
interface Person {
  readonly sketch: LeaderSketch;
  readonly types: readonly number[];
  readonly owed: DutyBounds;
  readonly barredWeekday: number;
}

const days = fc.tuple(fc.nat(DAYS - 1), fc.nat(15)).map(([from, length]) => {
  return Array.from({ length }, (_, index) => from + index).filter((day) => day < DAYS);
});
const quota = fc.record({
  per: fc.constantFrom('period' as const, 'month' as const),
  count: fc.integer({ min: 1, max: 9 }),
});
const share = fc.constantFrom(0, 0.5, 1, 1, 1, 2, 3);
const terms = fc.oneof(
  { weight: 3, arbitrary: fc.record({ share }) },
  { weight: 1, arbitrary: fc.record({ quota }) },
);
const posts = fc
  .tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1), terms)
  .map(([to, from, post]) => (to < from ? [{ to }, { from, ...post }] : [{ from }]));
const person: fc.Arbitrary<Person> = fc.record({
  sketch: fc
    .tuple(terms, fc.record({ excused: days, absent: days }), fc.option(fc.record({ posts }), { nil: {} }))
    .map(([person, leave, held]): LeaderSketch => ({ ...person, ...leave, ...held })),
  types: fc.subarray([0, 1, 2], { minLength: 1 }),
  owed: fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    fc.record({ least: fc.nat(9) }),
    fc.record({ most: fc.integer({ min: 3, max: 20 }) }),
  ),
  barredWeekday: fc.nat(7),
});
const people = fc.array(person, { minLength: 1, maxLength: 6 });
const heads = fc.array(fc.nat(2), { minLength: 3, maxLength: 3 });

interface Case {
  readonly problem: Problem;
  readonly entitlements: Entitlements;
  readonly piece: (day: number, leader: number) => number;
}

function solve(crowd: readonly Person[], headsOfType: readonly number[]): Case {
  const types = headsOfType.map((count, type) => ({
    heads: (day: number) => (day % 7 < 5 || type === 0 ? count : 0),
    pool: (leader: number) => crowd[leader]!.types.includes(type),
  }));
  const problem = makeProblem({ leaders: crowd.map(({ sketch }) => sketch), days: DAYS, firstDay: 3, types });
  const entitlements = entitle(
    problem,
    (shift, leader) => problem.weekday[problem.dayOfShift[shift]!] === crowd[leader]!.barredWeekday,
    (leader) => crowd[leader]!.owed,
  );
  return {
    problem,
    entitlements,
    piece: (day, leader) => entitlements.pieces[day * problem.leaderCount + leader]!,
  };
}

it('law: pieces lie within 0 and 1, and nobody has one on a date on which he does not take part', () => {
  fc.assert(
    fc.property(people, heads, (crowd, headsOfType) => {
      const { problem, piece } = solve(crowd, headsOfType);
      crowd.forEach(({ barredWeekday }, leader) => {
        for (let day = 0; day < DAYS; day++) {
          const most = takesPart(problem, day, leader, barredWeekday) ? 1 : 0;
          expect(piece(day, leader) >= 0 && piece(day, leader) <= most).toBe(true);
        }
      });
    }),
    runs(50, 2000),
  );
});

/** Straight from the definition. */
function takesPart(problem: Problem, day: number, leader: number, barredWeekday: number): boolean {
  const post = problem.postOf[leader * DAYS + day]!;
  if (post === NO_POST || problem.excused[leader * DAYS + day] === 1) return false;
  if (problem.posts[post]!.quota === null && problem.posts[post]!.share === 0) return false;
  for (let shift = problem.firstShiftOfDay[day]!; shift < problem.firstShiftOfDay[day + 1]!; shift++)
    if (!(problem.unable[shift * problem.leaderCount + leader]! & UNABLE.pool))
      if (problem.weekday[day] !== barredWeekday) return true;
  return false;
}

it('law: with one type, the pieces of a date add up to its places or to one for everybody who takes part', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 4 }), (crowd, places) => {
      // a most may leave places empty
      const onOne = crowd.map(({ owed: { least = 0 }, ...one }) => ({ ...one, types: [0], owed: { least } }));
      const { problem, piece } = solve(onOne, [places]);
      for (let day = 3; day < DAYS; day++) {
        const members = onOne.filter(({ barredWeekday }, leader) =>
          takesPart(problem, day, leader, barredWeekday),
        );
        const sum = onOne.reduce((total, _, leader) => total + piece(day, leader), 0);
        expect(sum).toBeCloseTo(Math.min(places, members.length), 9);
      }
    }),
    runs(50, 2000),
  );
});

it('law: the pieces of a date never exceed its places', () => {
  fc.assert(
    fc.property(people, heads, (crowd, headsOfType) => {
      const { problem, piece } = solve(crowd, headsOfType);
      for (let day = 0; day < DAYS; day++) {
        const sum = crowd.reduce((total, _, leader) => total + piece(day, leader), 0);
        expect(sum).toBeLessThan(problem.firstShiftOfDay[day + 1]! - problem.firstShiftOfDay[day]! + 1e-9);
      }
    }),
  );
});

it('law: the order of leaders changes no bit of their pieces, and equal leaders have equal pieces', () => {
  const twice = people.chain((crowd) => {
    const doubled = [...crowd, crowd[0]!];
    const order = fc.shuffledSubarray([...doubled.keys()], { minLength: doubled.length });
    return fc.record({ crowd: fc.constant(doubled), order });
  });
  fc.assert(
    fc.property(twice, heads, ({ crowd, order }, headsOfType) => {
      const straight = solve(crowd, headsOfType);
      const shuffled = solve(
        order.map((leader) => crowd[leader]!),
        headsOfType,
      );
      for (let day = 0; day < DAYS; day++) {
        order.forEach((leader, index) =>
          expect(shuffled.piece(day, index)).toBe(straight.piece(day, leader)),
        );
        expect(straight.piece(day, crowd.length - 1)).toBe(straight.piece(day, 0));
      }
    }),
    runs(50, 2000),
  );
});

it('law: nobody has more than the most that rules leave him', () => {
  fc.assert(
    fc.property(people, heads, (crowd, headsOfType) => {
      const { entitlements } = solve(crowd, headsOfType);
      crowd.forEach(({ owed: { most = Infinity } }, leader) =>
        expect(entitlements.thousandths(leader)).toBeLessThanOrEqual(1000 * most),
      );
    }),
    runs(50, 2_000),
  );
});

it('law: all shares times a number change nothing', () => {
  fc.assert(
    fc.property(people, heads, fc.constantFrom(2, 7, 10), (crowd, headsOfType, factor) => {
      const times = <T extends { share?: number; quota?: unknown }>(one: T): T =>
        one.quota ? one : { ...one, share: (one.share ?? 1) * factor };
      const larger = crowd.map((one): Person => {
        const { posts: held, ...rest } = one.sketch;
        const scaled = held?.map((post) => (post.share === undefined ? post : times(post)));
        return { ...one, sketch: { ...times(rest), ...(scaled && { posts: scaled }) } };
      });
      const [plain, scaled] = [solve(crowd, headsOfType), solve(larger, headsOfType)];
      plain.entitlements.pieces.forEach((piece, at) =>
        expect(scaled.entitlements.pieces[at]).toBeCloseTo(piece, 9),
      );
    }),
  );
});

it('law: bounds that can be kept together are kept, when all take part throughout', () => {
  const bounded = fc.record({
    share: fc.integer({ min: 1, max: 4 }),
    range: fc.tuple(fc.nat(DAYS), fc.nat(DAYS)).map((pair) => pair.sort((a, b) => a - b)),
  });
  fc.assert(
    fc.property(fc.array(bounded, { minLength: 1, maxLength: 6 }), (crowd) => {
      const total = (end: 0 | 1): number => crowd.reduce((sum, { range }) => sum + range[end]!, 0);
      fc.pre(total(0) <= DAYS && total(1) >= DAYS);
      const sketch: ProblemSketch = {
        leaders: crowd.map(({ share: weight }) => ({ share: weight })),
        days: DAYS,
      };
      const entitlements = entitle(
        makeProblem(sketch),
        () => false,
        (leader) => ({ least: crowd[leader]!.range[0]!, most: crowd[leader]!.range[1]! }),
      );
      crowd.forEach(({ range: [least, most] }, leader) => {
        expect(entitlements.thousandths(leader)).toBeGreaterThanOrEqual(1000 * least!);
        expect(entitlements.thousandths(leader)).toBeLessThanOrEqual(1000 * most!);
      });
      const sum = crowd.reduce((duties, _, leader) => duties + entitlements.thousandths(leader), 0);
      expect(Math.abs(sum - 1000 * DAYS)).toBeLessThanOrEqual(crowd.length);
    }),
    runs(75, 3000),
  );
});
