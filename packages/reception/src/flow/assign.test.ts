import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { assign } from './assign.ts';
import { type AssignmentProblem, boundOf, compareCosts, type Cost } from './assignment-problem.ts';
import { everyAssignment } from './every-assignment.test.kit.ts';

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

const cheapestOf = (problem: AssignmentProblem): Cost =>
  [...everyAssignment(problem)].reduce((least, own) => (compareCosts(own, least) < 0 ? own : least));

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
