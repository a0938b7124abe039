import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { eligibleLeader } from './eligible-leader.ts';

describe('eligible-leader', () => {
  test('counts each shift whose holder is not eligible, and says why', () => {
    const problem = makeProblem({
      leaders: [{ absent: [0], unavailableWeekdays: [1] }, { posts: [{ from: 1 }] }],
      days: 3,
    });
    const { violations } = bindRule(eligibleLeader, problem);
    const reasons = { notInPost: 0, absent: 0, weekday: 0, pool: 0, noShare: 0 };
    expect(violations(0, 1, 0)).toEqual([
      { cost: 1, shifts: [0], leaders: [0], facts: { ...reasons, absent: 1, weekday: 1 } },
    ]);
    expect(violations(1, 0, 1)).toEqual([
      { cost: 1, shifts: [0], leaders: [1], facts: { ...reasons, notInPost: 1 } },
    ]);
  });

  test('lets a leader without a share hold the places that are fixed to him, and no others', () => {
    const problem = makeProblem({ leaders: [{ share: 0 }, {}], days: 2, fixed: { 0: 0 } });
    const { violations, forbids } = bindRule(eligibleLeader, problem);
    expect(violations(0, 0)).toMatchObject([{ shifts: [1], facts: { noShare: 1 } }]);
    expect([forbids!(0, 0), forbids!(1, 0), forbids!(1, 1)]).toEqual([undefined, 'blocked', undefined]);
  });

  test('does not let him when he is absent too', () => {
    const problem = makeProblem({ leaders: [{ share: 0, absent: [0] }], days: 1, fixed: { 0: 0 } });
    expect(bindRule(eligibleLeader, problem).violations(0)).toHaveLength(1);
  });

  itObeysTheConstraintLaws(eligibleLeader);
});
