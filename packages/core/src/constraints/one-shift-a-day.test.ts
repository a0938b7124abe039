import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { oneShiftADay } from './one-shift-a-day.ts';

describe('one-shift-a-day', () => {
  test('counts each shift beyond the first on a day, of all types together', () => {
    const problem = makeProblem({ leaders: 2, days: 2, types: [{ heads: 2 }, {}] });
    const { violations } = bindRule(oneShiftADay, problem);
    expect(violations(0, 0, 0, 0, 1, -1)).toEqual([
      { cost: 1, shifts: [0, 1], leaders: [0], facts: { held: 3 } },
      { cost: 1, shifts: [0, 2], leaders: [0], facts: { held: 3 } },
    ]);
  });

  test('keeps what two fixed places cost apart from what a free one adds', () => {
    const problem = makeProblem({ leaders: 1, days: 1, types: [{ heads: 3 }], fixed: { 1: 0, 2: 0 } });
    const shifts = bindRule(oneShiftADay, problem)
      .violations(0, 0, 0)
      .map((violation) => violation.shifts);
    expect(shifts).toEqual([
      [1, 0],
      [1, 2],
    ]);
  });

  test('blocks the other places of a day on which a leader holds a fixed one', () => {
    const problem = makeProblem({ leaders: 2, days: 2, types: [{ heads: 2 }], fixed: { 0: 0 } });
    const forbids = bindRule(oneShiftADay, problem).forbids!;
    expect([0, 1, 2].map((shift) => forbids(shift, 0))).toEqual([undefined, 'blocked', undefined]);
    expect(forbids(1, 1)).toBeUndefined();
  });

  itObeysTheConstraintLaws(oneShiftADay);
});
