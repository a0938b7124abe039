import { describe, expect, it } from 'vitest';
import { bindRules, type BoundRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { type Constraint, defineConstraint } from '../constraints/constraint.ts';
import { evenSpacing } from '../constraints/even-spacing.ts';
import { regularService } from '../constraints/regular-service.ts';
import type { Assignment } from '../problem/problem.ts';
import { makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { LocalSearch } from './local-search.ts';

const problem = makeProblem({ leaders: [{}, {}, {}, {}, {}, {}], days: 60 });

/** Even spacing as a custom rule, with what else it says of itself. */
function customSpacing(changes: Partial<Constraint>, effort?: number): BoundRules {
  const constraint = defineConstraint({
    ...(evenSpacing as Constraint),
    id: 'acme/spacing',
    ...changes,
    bind(...given) {
      const bound = evenSpacing.bind(...(given as Parameters<typeof evenSpacing.bind>));
      return {
        ...bound,
        track(assignment) {
          const { effort: _, ...tracker } = bound.track(assignment);
          return { ...tracker, ...(effort !== undefined && { effort }) };
        },
      };
    },
  });
  const rule = {
    id: constraint.id,
    constraint: constraint.id,
    params: {},
    level: 'quality',
    weight: 3,
    written: true,
  } as const;
  return bindRules([rule], [constraint], problem, selectOf(problem, [0], [{ servesRestDays: false }]));
}

function rosterOf(rules: BoundRules): Assignment {
  const start = Int16Array.from({ length: problem.shiftCount }, (_, shift) => (shift * shift) % 6);
  const search = new LocalSearch(problem, rules, start, 1, 0);
  // the temperature of 4,000 moves, looked at while rules are still eased
  search.run(1_000, 4_000);
  return search.best;
}

describe('Trackers', () => {
  it('eases those rules of quality whose steps are whole defects', () => {
    const ofQuality = catalogue.filter(({ levels }) => levels.includes('quality'));
    const eased = ofQuality.filter(({ countsDefects }) => countsDefects).map(({ id }) => id);
    const others = ofQuality.map(({ id }) => id).filter((id) => !eased.includes(id));
    expect(others).toEqual([evenSpacing.id, regularService.id]);
  });

  it("eases a caller's rule only where it says that it counts whole defects, whatever its effort", () => {
    const plain = rosterOf(customSpacing({}));
    expect(rosterOf(customSpacing({}, 7))).toEqual(plain);
    expect(rosterOf(customSpacing({ countsDefects: false }))).toEqual(plain);
    expect(rosterOf(customSpacing({ countsDefects: true }))).not.toEqual(plain);
    expect(rosterOf(customSpacing({ countsDefects: true }, 7))).toEqual(
      rosterOf(customSpacing({ countsDefects: true })),
    );
  });
});
