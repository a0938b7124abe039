import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemArbitrary } from '../testing/arbitraries.ts';
import { FREE, type Problem } from '../problem/problem.ts';
import { type Due, servableDues } from './dues-matching.ts';

const mayHold =
  ({ unable, leaderCount }: Problem) =>
  (shift: number, leader: number): boolean =>
    unable[shift * leaderCount + leader] === 0;

/** Tries every holder of every free place. */
function byBruteForce(
  problem: Problem,
  dues: readonly Due[],
  shift = 0,
  held = new Map<number, number>(),
): number {
  if (shift === problem.shiftCount) {
    return dues.reduce((sum, { leader, shifts, least }) => {
      const served = shifts.filter(
        (place) => held.get(place) === leader || problem.fixed[place] === leader,
      ).length;
      return sum + Math.min(least, served);
    }, 0);
  }
  let best = byBruteForce(problem, dues, shift + 1, held);
  if (problem.fixed[shift] !== FREE) return best;
  for (const { leader, shifts } of dues) {
    const isBusy = shifts.some(
      (other) =>
        problem.dayOfShift[other] === problem.dayOfShift[shift] &&
        (held.get(other) === leader || problem.fixed[other] === leader),
    );
    if (isBusy || !shifts.includes(shift) || !mayHold(problem)(shift, leader)) continue;
    held.set(shift, leader);
    best = Math.max(best, byBruteForce(problem, dues, shift + 1, held));
    held.delete(shift);
  }
  return best;
}

describe('servableDues', () => {
  test('law: is the most that any assignment serves, one a day', () => {
    const small = problemArbitrary().filter(({ problem }) => problem.shiftCount <= 6);
    fc.assert(
      fc.property(small, fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), ({ problem }, least) => {
        const dues = Array.from({ length: problem.leaderCount }, (_, leader) => ({
          leader,
          shifts: [...problem.dayOfShift.keys()].filter(
            (shift) => mayHold(problem)(shift, leader) || problem.fixed[shift] === leader,
          ),
          least: least[leader]!,
        }));
        expect(servableDues(problem, dues, mayHold(problem))).toBe(byBruteForce(problem, dues));
      }),
      { numRuns: 200 },
    );
  });
});
