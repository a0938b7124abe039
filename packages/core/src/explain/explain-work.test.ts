import { describe, expect, it } from 'vitest';
import { times } from '../../../../scripts/runs.ts';
import { finish } from '../bound/steps.ts';
import { prepare } from '../plan/prepare.ts';
import type { Conflict } from '../roster/conflict.ts';
import type { Prepared } from '../roster/prepared.ts';
import { minFreeDaysOf } from '../constraints/bind-rules.ts';
import { countSteps, type IndexConflict } from '../solve/find-conflicts.ts';
import { WorkBudget } from '../solve/work-budget.ts';
import { explanationSteps } from './explain-conflict.ts';
import { slowDocument } from './slow-documents.test.kit.ts';

/** Units of work between two looks up: some hundredths of a second. */
const LONGEST = 4_000_000;

interface Explained {
  readonly conflicts: readonly Conflict[];
  /** Left of the ordinary budget; below 0 by what the last piece overdrew. */
  readonly left: number;
  /** The most work between two pauses. */
  readonly longest: number;
}

function explained(scene: Prepared, found: readonly IndexConflict[]): Explained {
  const budget = WorkBudget.for(scene.problem);
  const steps = explanationSteps(scene, found, { budget });
  let [left, longest] = [budget.left, 0];
  for (;;) {
    const step = steps.next(false);
    longest = Math.max(longest, left - budget.left);
    left = budget.left;
    if (step.done === true) return { conflicts: step.value, left, longest };
  }
}

describe('the work of explaining what cannot be planned', () => {
  it('law: is within its budget, looks up often, and nearly always says the smallest reason', () => {
    const tally = { documents: 0, conflicts: 0, irreducible: 0, remedied: 0, whole: 0 };
    for (let seed = 1; seed <= times(25, 500); seed++) {
      const scene = prepare(slowDocument(seed)).prepared;
      const found = scene && finish(countSteps(scene.problem, scene.rules, minFreeDaysOf(scene.rules)));
      if (!found || found.length === 0) continue;
      const { conflicts, left, longest } = explained(scene, found);
      tally.documents++;
      if (left > 0) tally.whole++;
      expect(left).toBeGreaterThan(-LONGEST);
      expect([seed, longest < LONGEST]).toEqual([seed, true]);
      expect(conflicts).toHaveLength(found.length);
      tally.conflicts += conflicts.length;
      for (const { irreducible, remedies } of conflicts) {
        if (irreducible) tally.irreducible++;
        if (remedies.length > 0) tally.remedied++;
      }
    }
    expect(tally.documents).toBeGreaterThan(times(10, 200));
    expect(tally.whole).toBeGreaterThan(0.85 * tally.documents);
    expect(tally.irreducible).toBeGreaterThan(0.9 * tally.conflicts);
    expect(tally.remedied).toBeGreaterThan(tally.documents);
  });
});
