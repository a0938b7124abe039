import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem, ordinaryWeek } from '../testing/problems.ts';
import { monthBalance } from './month-balance.ts';

const params = {};

describe('month-balance', () => {
  test('costs 100 d² for d duties outside ⌊e⌋ … ⌈e⌉ of the month, days of every kind', () => {
    // months of 6 and 4 days; shares of a half: 3 and 2 duties
    const problem = makeProblem({ leaders: 2, days: 10, monthLengths: [6, 4], kind: ordinaryWeek });
    const { violations } = bindRule(monthBalance, problem, { params, entitled: [5, 5] });
    const second = { least: 2, most: 2, entitlement: 2000 };
    expect(violations(0, 1, 0, 1, 0, 1, /**/ 1, 1, 1, 1)).toEqual([
      { cost: 400, shifts: [6, 7, 8, 9], leaders: [0], facts: { ...second, duties: 0 } },
      { cost: 400, shifts: [6, 7, 8, 9], leaders: [1], facts: { ...second, duties: 4 } },
    ]);
  });

  test('asks of a month that begins before the period only what its days within bear', () => {
    const history = [{ leader: 0, day: 0 }];
    const problem = makeProblem({ leaders: 2, days: 8, firstDay: 5, monthLengths: [4], history });
    // one day of the second month's last three: half a duty each, so 0 or 1; two and two of three
    const { violations } = bindRule(monthBalance, problem, { params, entitled: [1.5, 1.5] });
    expect(violations(0, 0, 1)).toEqual([]);
    expect(
      violations(0, 0, 0).map(({ cost, leaders, facts }) => [cost, leaders[0], facts['duties']]),
    ).toEqual([
      [100, 0, 3],
      [100, 1, 0],
    ]);
  });

  test('says the month and the fair number', () => {
    const violation = {
      shifts: [{ date: '2024-03-04', type: 'main', place: 1 }],
      leaders: [{ id: 'L0', name: '副县长' }],
      groups: [],
      types: [],
      holidays: [],
      facts: { duties: 1, least: 2, most: 3, entitlement: 2500 },
    };
    expect(monthBalance.explain['zh-CN'](violation)).toBe('副县长3月值班1次，应值2至3次。');
    expect(monthBalance.explain.en(violation)).toBe('副县长 serves 1 duty in Mar; 2 or 3 would be fair.');
  });

  itObeysTheConstraintLaws(monthBalance, fc.constant({}));
});
