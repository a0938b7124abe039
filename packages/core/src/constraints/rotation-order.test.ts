import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem, ordinaryWeek } from '../testing/problems.ts';
import { rotationOrder } from './rotation-order.ts';

const NOBODY = -1;
const params = {};

describe('rotation-order', () => {
  test('costs 100 per working day that the next leader does not hold, beginning anywhere', () => {
    const { violations } = bindRule(rotationOrder, makeProblem({ leaders: 3, days: 5 }), { params });
    expect(violations(1, 2, 0, 1, 2)).toEqual([]);
    expect(violations(1, 2, 1, 2, 0)).toEqual([
      { cost: 100, shifts: [2, 1], leaders: [0], facts: { servedBefore: 1 } },
    ]);
  });

  test('passes over rest days', () => {
    const problem = makeProblem({ leaders: 3, days: 8, kind: ordinaryWeek });
    const { violations } = bindRule(rotationOrder, problem, { params });
    expect(violations(0, 1, 2, 0, 1, 1, 0, 2)).toEqual([]);
  });

  test('passes over leaders who are not eligible that day', () => {
    const problem = makeProblem({ leaders: [{}, { absent: [1] }, { share: 0 }, {}], days: 4 });
    const { violations } = bindRule(rotationOrder, problem, { params });
    expect(violations(0, 3, 0, 1)).toEqual([]);
    expect(violations(0, 1, 3, 0)).toMatchObject([{ shifts: [1, 0], leaders: [3] }]);
  });

  test('goes on from the last working day of the period before', () => {
    const history = [
      { leader: 2, day: 0 },
      { leader: 0, day: 4 },
      { leader: 2, day: 5 },
    ];
    const problem = makeProblem({ leaders: 3, days: 9, firstDay: 7, kind: ordinaryWeek, history });
    const { violations } = bindRule(rotationOrder, problem, { params });
    expect(violations(1, 2)).toEqual([]);
    expect(violations(0, 1)).toEqual([{ cost: 100, shifts: [0], leaders: [1], facts: { servedBefore: 1 } }]);
  });

  test('costs an empty day, and the day after it', () => {
    const { violations } = bindRule(rotationOrder, makeProblem({ leaders: 3, days: 4 }), { params });
    expect(violations(0, NOBODY, 2, 0)).toEqual([
      { cost: 100, shifts: [1, 0], leaders: [1], facts: { servedBefore: 1 } },
      { cost: 100, shifts: [2, 1], leaders: [], facts: { servedBefore: 0 } },
    ]);
  });

  test('is content with one of several holders', () => {
    const problem = makeProblem({ leaders: 4, days: 2, types: [{ heads: 2 }] });
    const { violations } = bindRule(rotationOrder, problem, { params });
    expect(violations(0, 3, 3, 1)).toEqual([]);
    expect(violations(0, 1, 3, 0)).toMatchObject([{ shifts: [2, 3, 0, 1], leaders: [1, 2] }]);
  });

  test('says whose turn it is', () => {
    const violation = {
      shifts: [{ date: '2024-02-19', type: 'main', place: 1 }],
      leaders: [{ id: 'L0', name: '副县长' }],
      groups: [],
      types: [],
      holidays: [],
      facts: { servedBefore: 1 },
    };
    expect(rotationOrder.explain['zh-CN'](violation)).toBe('2月19日按排名应轮到副县长值班。');
    expect(rotationOrder.explain.en({ ...violation, leaders: [], facts: { servedBefore: 0 } })).toBe(
      'Nobody serves on the working day before 19 Feb, so the order cannot go on.',
    );
  });

  itObeysTheConstraintLaws(rotationOrder, fc.constant({}));
});
