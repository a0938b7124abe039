import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { shiftTypeBalance } from './shift-type-balance.ts';

const params = {};

describe('shift-type-balance', () => {
  test('costs 100 d² for d duties of a type outside ⌊e⌋ … ⌈e⌉: nobody always has the afternoon', () => {
    const problem = makeProblem({ leaders: 2, days: 4, types: [{}, {}] });
    const { violations } = bindRule(shiftTypeBalance, problem, { params, entitled: [4, 4] });
    expect(violations(0, 1, 1, 0, 0, 1, 1, 0)).toEqual([]);
    const two = { least: 2, most: 2, entitlement: 2000 };
    expect(violations(0, 1, 0, 1, 0, 1, 0, 1)).toEqual([
      { cost: 400, shifts: [0, 2, 4, 6], leaders: [0], facts: { ...two, duties: 4 } },
      { cost: 400, shifts: [1, 3, 5, 7], leaders: [0], facts: { ...two, duties: 0 } },
      { cost: 400, shifts: [0, 2, 4, 6], leaders: [1], facts: { ...two, duties: 0 } },
      { cost: 400, shifts: [1, 3, 5, 7], leaders: [1], facts: { ...two, duties: 4 } },
    ]);
  });

  test('asks nothing about a type of whose pool the leader is no part', () => {
    const problem = makeProblem({ leaders: 2, days: 2, types: [{}, { pool: [1] }] });
    const { violations } = bindRule(shiftTypeBalance, problem, { params, entitled: [2, 2] });
    expect(violations(0, 0, 0, 0)).toMatchObject([{ leaders: [1], shifts: [1, 3], cost: 400 }]);
  });

  test('says the type and the fair number', () => {
    const violation = {
      shifts: [{ date: '2024-03-04', type: 'pm', place: 1 }],
      leaders: [{ id: 'L0', name: '副县长' }],
      groups: [],
      types: [{ id: 'pm', name: '下午' }],
      holidays: [],
      facts: { duties: 6, least: 3, most: 3, entitlement: 3000 },
    };
    expect(shiftTypeBalance.explain['zh-CN'](violation)).toBe('副县长值班类“下午”6次，应值3次。');
    expect(shiftTypeBalance.explain.en(violation)).toBe(
      '副县长 serves 6 duties of type “下午”; 3 would be fair.',
    );
  });

  itObeysTheConstraintLaws(shiftTypeBalance, fc.constant({}));
});
