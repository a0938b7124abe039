import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { problemArbitrary } from '../testing/arbitraries.ts';
import { FREE, type Problem } from '../problem/problem.ts';
import { makeProblem } from '../testing/problems.ts';
import { type Due, servableDues, shortDues } from './dues-matching.ts';

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
        (place) => held.get(place) === leader || problem.fixedHolder[place] === leader,
      ).length;
      return sum + Math.min(least, served);
    }, 0);
  }
  let best = byBruteForce(problem, dues, shift + 1, held);
  if (problem.fixedHolder[shift] !== FREE) return best;
  for (const { leader, shifts } of dues) {
    const isBusy = shifts.some(
      (other) =>
        problem.dayOfShift[other] === problem.dayOfShift[shift] &&
        (held.get(other) === leader || problem.fixedHolder[other] === leader),
    );
    if (isBusy || !shifts.includes(shift) || !mayHold(problem)(shift, leader)) continue;
    held.set(shift, leader);
    best = Math.max(best, byBruteForce(problem, dues, shift + 1, held));
    held.delete(shift);
  }
  return best;
}

/** One due for each leader, in random problems small enough for brute force. */
const sceneArbitrary = fc
  .record({
    scene: problemArbitrary().filter(({ problem }) => problem.shiftCount >= 2 && problem.shiftCount <= 6),
    least: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ scene: { problem }, least }) => ({
    problem,
    dues: Array.from({ length: problem.leaderCount }, (_, leader) => ({
      leader,
      shifts: [...problem.dayOfShift.keys()].filter(
        (shift) => mayHold(problem)(shift, leader) || problem.fixedHolder[shift] === leader,
      ),
      least: least[leader]!,
    })),
  }));

const owedBy = (dues: readonly Due[]): number => dues.reduce((sum, { least }) => sum + least, 0);

describe('servableDues', () => {
  test('law: is the most that any assignment serves, one a day', () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ problem, dues }) => {
        expect(servableDues(problem, dues, mayHold(problem))).toBe(byBruteForce(problem, dues));
      }),
      runs(50, 2000),
    );
  });

  test('moves thousands of dues on, one after the other', () => {
    // a chain: due d can use the places d and d + 1, taken from the front, and the last due needs them all moved
    const length = 5_000;
    const problem = makeProblem({ leaders: 1, days: 1, types: [{ heads: length }] });
    const dues = Array.from({ length }, (_, due) => ({
      leader: 0,
      shifts: due + 1 < length ? [due, due + 1] : [0],
      least: 1,
    }));
    expect(servableDues(problem, dues, () => true)).toBe(length);
    expect(shortDues(problem, [...dues, { leader: 0, shifts: [0], least: 1 }], () => true)).toEqual([
      { dues: [length - 1, length], served: 1 },
    ]);
  });
});

describe('shortDues', () => {
  test('law: each set asks for too much, and without any one of its dues it does not', () => {
    let found = 0;
    fc.assert(
      fc.property(sceneArbitrary, ({ problem, dues }) => {
        const sets = shortDues(problem, dues, mayHold(problem));
        expect(sets.length > 0).toBe(byBruteForce(problem, dues) < owedBy(dues));
        const told = sets.flatMap((set) => set.dues);
        expect(new Set(told).size).toBe(told.length);
        for (const { dues: members, served } of sets) {
          if (members.length > 1) found++;
          const set = members.map((due) => dues[due]!);
          expect(served).toBe(byBruteForce(problem, set));
          expect(served).toBeLessThan(owedBy(set));
          for (const due of set) {
            const rest = set.filter((other) => other !== due);
            expect(byBruteForce(problem, rest)).toBe(owedBy(rest));
          }
        }
      }),
      runs(150, 6000),
    );
    expect(found).toBeGreaterThan(times(0, 200));
  });

  test('drops dues that compete and are not needed', () => {
    // L2 lacks two of its three duties on days 0 to 2; L0 holds one day of them, L1 both others
    const problem = makeProblem({ leaders: 3, days: 3 });
    const dues = [
      { leader: 0, shifts: [0, 1, 2], least: 1 },
      { leader: 1, shifts: [0, 1, 2], least: 1 },
      { leader: 2, shifts: [0, 1, 2], least: 3 },
    ];
    expect(shortDues(problem, dues, () => true)).toEqual([{ dues: [1, 2], served: 3 }]);
  });

  test('tells sets that compete for different places apart', () => {
    const problem = makeProblem({ leaders: 4, days: 2 });
    const dues = [0, 1, 2, 3].map((leader) => ({ leader, shifts: [leader >> 1], least: 1 }));
    expect(shortDues(problem, dues, () => true)).toEqual([
      { dues: [0, 1], served: 1 },
      { dues: [2, 3], served: 1 },
    ]);
  });
});
