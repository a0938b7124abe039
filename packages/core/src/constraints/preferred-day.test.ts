import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { preferredDay } from './preferred-day.ts';

describe('preferred-day', () => {
  test('costs 100 per duty on an avoided day', () => {
    const problem = makeProblem({ leaders: [{ avoid: [1, 2] }, {}], days: 4 });
    expect(bindRule(preferredDay, problem).violations(0, 0, 1, 0)).toEqual([
      { cost: 100, shifts: [1], leaders: [0], facts: { isAvoided: 1, isOffPreferred: 0 } },
    ]);
  });

  test('costs 100 per duty off the preferred days of those who prefer some', () => {
    const problem = makeProblem({ leaders: [{ prefer: [0, 3] }, {}], days: 4 });
    expect(bindRule(preferredDay, problem).violations(0, 1, 0, 0)).toEqual([
      { cost: 100, shifts: [2], leaders: [0], facts: { isAvoided: 0, isOffPreferred: 1 } },
    ]);
  });

  test('costs both where both are so, and 100 where a preferred day is avoided too', () => {
    const problem = makeProblem({ leaders: [{ prefer: [0], avoid: [0, 1] }], days: 2 });
    expect(bindRule(preferredDay, problem).violations(0, 0)).toMatchObject([
      { cost: 100, shifts: [0] },
      { cost: 200, shifts: [1], facts: { isAvoided: 1, isOffPreferred: 1 } },
    ]);
  });

  test('asks nothing of preferred days that lie before the period', () => {
    const problem = makeProblem({ leaders: [{ prefer: [0, 1] }], days: 4, firstDay: 2 });
    expect(bindRule(preferredDay, problem).violations(0, 0)).toEqual([]);
  });

  test('says what the leader would rather have', () => {
    const violation = {
      shifts: [{ date: '2024-02-09', type: 'main', place: 1 }],
      leaders: [{ id: 'L0', name: '副县长' }],
      groups: [],
      types: [],
      holidays: [],
      facts: { isAvoided: 1, isOffPreferred: 1 },
    };
    expect(preferredDay.explain['zh-CN'](violation)).toBe(
      '副县长2月9日值班，这天是本人不希望值班的日子，也不在本人希望值班的日子之内。',
    );
    expect(preferredDay.explain.en({ ...violation, facts: { isAvoided: 0, isOffPreferred: 1 } })).toBe(
      '副县长 serves on 9 Feb but prefers other days.',
    );
  });

  itObeysTheConstraintLaws(preferredDay);
});
