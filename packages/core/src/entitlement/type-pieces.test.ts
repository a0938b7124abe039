import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { problemArbitrary } from '../testing/arbitraries.ts';
import { makeProblem, type ProblemSketch } from '../testing/problems.ts';
import { entitle } from './entitle.ts';
import { typeThousandths } from './type-pieces.ts';

/** By leader, his fair number of duties of each type, in thousandths. */
function split(sketch: ProblemSketch): number[][] {
  const problem = makeProblem(sketch);
  const entitlements = entitle(
    problem,
    () => false,
    () => ({}),
  );
  const flat = typeThousandths(problem, entitlements);
  return Array.from({ length: problem.leaderCount }, (_, leader) => [
    ...flat.subarray(leader * problem.typeCount, (leader + 1) * problem.typeCount),
  ]);
}

describe('typeThousandths', () => {
  it('splits a piece in proportion to the places of the types', () => {
    expect(split({ leaders: 3, days: 4, types: [{ heads: 2 }, {}] })).toEqual([
      [2667, 1333],
      [2667, 1333],
      [2667, 1333],
    ]);
  });

  it('gives a leader nothing of a type whose pool leaves him out', () => {
    const types = [{ pool: [0, 1] }, { pool: [2, 3] }];
    expect(split({ leaders: 4, days: 4, types })).toEqual([
      [2000, 0],
      [2000, 0],
      [0, 2000],
      [0, 2000],
    ]);
  });

  it('fits the pieces of a type to its places where pools differ', () => {
    // the first type has two places a day and three leaders; the second one, and all four
    const [first, , third, fourth] = split({
      leaders: 4,
      days: 12,
      types: [{ heads: 2, pool: [0, 1, 2] }, {}],
    });
    expect(first).toEqual([8000, 1000]);
    expect(third).toEqual(first);
    expect(fourth).toEqual([0, 9000]);
  });

  it('keeps leaders whom one type needs wholly out of the others', () => {
    // two leaders alone may hold the first type: half of it each; the second is left to the eight others
    const numbers = split({ leaders: 10, days: 240, types: [{ pool: [0, 1] }, {}] });
    expect(numbers).toEqual([...Array(2).fill([120_000, 0]), ...Array(8).fill([0, 30_000])]);
  });

  it('law: the numbers of a leader add up to his entitlement', () => {
    fc.assert(
      fc.property(problemArbitrary(), ({ problem }) => {
        const entitlements = entitle(
          problem,
          () => false,
          () => ({}),
        );
        const flat = typeThousandths(problem, entitlements);
        for (let leader = 0; leader < problem.leaderCount; leader++) {
          const ofLeader = flat.subarray(leader * problem.typeCount, (leader + 1) * problem.typeCount);
          const sum = ofLeader.reduce((total, duties) => total + duties, 0);
          expect(Math.abs(sum - entitlements.thousandths(leader))).toBeLessThanOrEqual(problem.typeCount);
        }
      }),
      runs(75, 3000),
    );
  });
});
