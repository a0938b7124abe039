import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { unassignedShift } from './unassigned-shift.ts';

describe('unassigned-shift', () => {
  test('costs 100 for each shift nobody takes', () => {
    const { violations } = bindRule(unassignedShift, makeProblem({ leaders: 1, days: 3 }));
    expect(violations(-1, 0, -1)).toEqual([
      { cost: 100, shifts: [0], leaders: [], facts: {} },
      { cost: 100, shifts: [2], leaders: [], facts: {} },
    ]);
  });

  itObeysTheConstraintLaws(unassignedShift);
});
