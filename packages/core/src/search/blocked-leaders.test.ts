import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { makeProblem } from '../testing/problems.ts';
import { BlockedLeaders } from './blocked-leaders.ts';

const LEADERS = 4;
const NOBODY = -1;

/** Two places on even days, one on odd days; leader 3 can take none of the last three places. */
const problem = makeProblem({ leaders: LEADERS, days: 6, types: [{ heads: (day) => 2 - (day % 2) }] });
const order = [...Array(problem.shiftCount).keys()];
const dayOf = (position: number): number => problem.dayOfShift[position]!;
const candidates = order.map((position) =>
  Int16Array.from(position < order.length - 3 ? [0, 1, 2, 3] : [0, 1, 2]),
);

/** Fills the first places as the draws say, nobody twice within the gap. */
function filled(draws: readonly number[], minFreeDays: number) {
  const blocked = new BlockedLeaders(problem, order, candidates, minFreeDays);
  const lastDay = new Map<number, number>();
  draws.forEach((leader, position) => {
    if (leader === NOBODY || !candidates[position]!.includes(leader) || !blocked.isRested(leader, position))
      return;
    blocked.serve(position, leader);
    lastDay.set(leader, dayOf(position));
  });
  return { blocked, lastDay };
}

describe('BlockedLeaders', () => {
  it('law: has the same codes only when the same leaders are blocked from the same places', () => {
    const draws = fc.integer({ min: 0, max: order.length - 1 }).chain((length) => {
      const one = fc.array(fc.integer({ min: NOBODY, max: LEADERS - 1 }), {
        minLength: length,
        maxLength: length,
      });
      return fc.tuple(one, one);
    });
    let same = 0;
    fc.assert(
      fc.property(draws, fc.nat(3), ([first, second], minFreeDays) => {
        const states = [first, second].map((leaders) => {
          const { blocked, lastDay } = filled(leaders, minFreeDays);
          const position = leaders.length;
          const codes: number[] = [];
          blocked.addCodes(position, codes);
          const places = order
            .slice(position)
            .flatMap((ahead) =>
              [...candidates[ahead]!].map(
                (leader) => dayOf(ahead) - (lastDay.get(leader) ?? -Infinity) > minFreeDays,
              ),
            );
          return { codes: codes.join(), places: places.join() };
        });
        const [one, other] = states;
        if (one!.codes !== other!.codes) return;
        expect(one!.places).toBe(other!.places);
        if (first.join() !== second.join()) same++;
      }),
      runs(500, 20000),
    );
    expect(same).toBeGreaterThan(times(30, 2000));
  });

  it('takes those of one day for the same in any order', () => {
    const codesOf = (leaders: readonly number[]): number[] => {
      const codes: number[] = [];
      filled(leaders, 2).blocked.addCodes(leaders.length, codes);
      return codes;
    };
    expect(codesOf([0, 1])).toHaveLength(3);
    expect(codesOf([0, 1])).toEqual(codesOf([1, 0]));
    expect(codesOf([0, NOBODY, 1])).not.toEqual(codesOf([1, NOBODY, 0]));
  });

  it('counts the places ahead that serving would cost', () => {
    const { blocked } = filled([], 1);
    // places 0 and 1 on day 0, place 2 on day 1, places 3 and 4 on day 2
    expect(blocked.loss(0, 0)).toBe(2);
    // place 5 on day 3, places 6 and 7 on day 4
    expect([blocked.loss(5, 0), blocked.loss(5, 3)]).toEqual([2, 0]);
  });
});
