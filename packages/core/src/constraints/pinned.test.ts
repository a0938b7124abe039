import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { pinned } from './pinned.ts';

describe('pinned', () => {
  const problem = makeProblem({
    leaders: 3,
    days: 1,
    types: [{ heads: 2 }, {}],
    pins: [{ day: 0, type: 0, leader: 1 }],
  });
  const { violations } = bindRule(pinned, problem);

  test('is kept by any place of the date and type', () => {
    expect(violations(1, 0, 2)).toEqual([]);
    expect(violations(0, 1, 2)).toEqual([]);
  });

  test('is broken when the leader holds another type or nothing', () => {
    expect(violations(0, 2, 1)).toEqual([{ cost: 1, shifts: [0, 1], leaders: [1], facts: {} }]);
    expect(violations(-1, -1, -1)).toHaveLength(1);
  });

  itObeysTheConstraintLaws(pinned);
});
