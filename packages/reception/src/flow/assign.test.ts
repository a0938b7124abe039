import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { assign } from './assign.ts';
import {
  type AssignmentProblem,
  boundOf,
  compareCosts,
  type Cost,
  costOf,
  STAYS,
} from './assignment-problem.ts';

const cost = (levels: number, most: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: levels, maxLength: levels });

const problems = (sizes: { items: number; places: number }): fc.Arbitrary<AssignmentProblem> =>
  fc
    .record({
      levels: fc.integer({ min: 1, max: 6 }),
      most: fc.constantFrom(1, 3, 1000, 500_000),
      places: fc.integer({ min: 1, max: sizes.places }),
    })
    .chain(({ levels, most, places }) =>
      fc.record({
        levels: fc.constant(levels),
        items: fc.array(
          fc.record({
            stay: cost(levels, most),
            options: fc.uniqueArray(
              fc.record({ place: fc.integer({ min: 0, max: places - 1 }), cost: cost(levels, most) }),
              { selector: ({ place }) => place, maxLength: places },
            ),
          }),
          { maxLength: sizes.items },
        ),
        places: fc.array(
          fc
            .array(cost(levels, most), { minLength: 1, maxLength: 3 })
            .map((units) => units.sort(compareCosts)),
          { minLength: places, maxLength: places },
        ),
      }),
    );

/** Every way there is, one by one. */
function cheapestOf(problem: AssignmentProblem): Cost {
  const taken = problem.places.map(() => 0);
  const placeOf: number[] = [];
  let best: Cost | undefined;
  const goOn = (item: number): void => {
    if (item === problem.items.length) {
      const own = costOf(problem, placeOf);
      if (!best || compareCosts(own, best) < 0) best = own;
      return;
    }
    for (const place of [STAYS, ...problem.items[item]!.options.map((option) => option.place)]) {
      if (place !== STAYS && taken[place] === problem.places[place]!.length) continue;
      placeOf[item] = place;
      if (place !== STAYS) taken[place]!++;
      goOn(item + 1);
      if (place !== STAYS) taken[place]!--;
    }
  };
  goOn(0);
  return best!;
}

describe('assign', () => {
  it('law: costs what the cheapest of all assignments costs', () => {
    fc.assert(
      fc.property(problems({ items: 6, places: 4 }), (problem) => {
        expect(assign(problem).cost).toEqual(cheapestOf(problem));
      }),
      runs(400, 20_000),
    );
  });

  it('law: its prices prove its cost, whatever the size', () => {
    fc.assert(
      fc.property(problems({ items: 60, places: 25 }), (problem) => {
        const { cost: own, prices, placeOf } = assign(problem);
        expect(boundOf(problem, prices)).toEqual([...own]);
        problem.places.forEach((units, place) =>
          expect(placeOf.filter((held) => held === place).length).toBeLessThanOrEqual(units.length),
        );
      }),
      runs(200, 5000),
    );
  });

  it('law: no prices prove more than the cheapest assignment costs', () => {
    fc.assert(
      fc.property(
        problems({ items: 6, places: 4 }).chain((problem) =>
          fc.tuple(
            fc.constant(problem),
            fc.array(cost(problem.levels, 1000), {
              minLength: problem.places.length,
              maxLength: problem.places.length,
            }),
          ),
        ),
        ([problem, prices]) => {
          expect(compareCosts(boundOf(problem, prices), cheapestOf(problem))).toBeLessThanOrEqual(0);
        },
      ),
      runs(200, 5000),
    );
  });
});
