import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { assignWithin } from './assign-within.ts';
import { type AssignmentProblem, compareCosts, type Cost, costOf } from './assignment-problem.ts';
import { everyAssignment } from './every-assignment.test.kit.ts';

/** Items that were arranged before cost nothing of the budget where they are, and 1 elsewhere; new ones never. */
const problems: fc.Arbitrary<AssignmentProblem> = fc
  .record({ places: fc.integer({ min: 1, max: 4 }), most: fc.constantFrom(1, 4, 50) })
  .chain(({ places, most }) => {
    const rest = fc.array(fc.integer({ min: -most, max: most }), { minLength: 2, maxLength: 2 });
    return fc.record({
      levels: fc.constant(3),
      items: fc.array(
        fc
          .tuple(
            rest,
            fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: places - 1 }), rest), {
              selector: ([place]) => place,
              maxLength: places,
            }),
            fc.boolean(),
          )
          .map(([stay, options, isNew]) => ({
            stay: [isNew || options.length === 0 ? 0 : 1, ...stay],
            options: options.map(([place, cost], index) => ({
              place,
              cost: [isNew || index === 0 ? 0 : 1, ...cost],
            })),
          })),
        { maxLength: 6 },
      ),
      places: fc.array(
        fc
          .array(rest, { minLength: 1, maxLength: 3 })
          .map((units) => units.sort(compareCosts).map((unit) => [0, ...unit])),
        { minLength: places, maxLength: places },
      ),
    });
  });

describe('assignWithin', () => {
  it('law: costs what the cheapest of all assignments within the budget costs', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 0, max: 6 }), (problem, budget) => {
        let best: Cost | undefined;
        let fewest: Cost | undefined;
        for (const own of everyAssignment(problem)) {
          if (!fewest || compareCosts(own, fewest) < 0) fewest = own;
          if (own[0]! <= budget && (!best || compareCosts(own.slice(1), best.slice(1)) < 0)) best = own;
        }
        const found = assignWithin(problem, budget);
        expect(found.isProven).toBe(true);
        expect(found.cost.slice(1)).toEqual((best ?? fewest!).slice(1));
        if (best) expect(found.cost[0]).toBeLessThanOrEqual(budget);
        else expect(found.cost[0]).toBe(fewest![0]);
        expect(found.cost).toEqual(costOf(problem, found.placeOf));
      }),
      runs(300, 10_000),
    );
  });
});
