import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { atLeastPerPeriod } from './at-least-per-period.ts';

const NOBODY = -1;
const chiefs = { leaders: { chiefs: true }, per: 'month' } as const;

describe('at-least-per-period', () => {
  test('asks one duty a month of the chiefs', () => {
    const problem = makeProblem({ leaders: 2, days: 6, monthLengths: [3] });
    const { violations, dutyBounds, bound } = bindRule(atLeastPerPeriod, problem, { written: false });
    expect(violations(0, 1, 1, 1, 1, NOBODY)).toEqual([
      { cost: 1, shifts: [3, 4, 5], leaders: [0], facts: { min: 1, due: 1, served: 0, missing: 1 } },
    ]);
    expect([dutyBounds!(0), dutyBounds!(1)]).toEqual([{ least: 2 }, {}]);
    expect(bound.dues!()).toMatchObject([
      { leader: 0, shifts: [0, 1, 2], least: 1 },
      { leader: 0, shifts: [3, 4, 5], least: 1 },
    ]);
  });

  test('asks in proportion to the days of the month in post, and no more than the dates he can serve', () => {
    const leaders = [{ posts: [{ from: 2 }] }, { absent: [0, 1, 2] }];
    const problem = makeProblem({ leaders, days: 4, monthLengths: [4] });
    const { dutyBounds } = bindRule(atLeastPerPeriod, problem, {
      params: { ...chiefs, min: 3 },
      chiefs: [0, 1],
    });
    expect([dutyBounds!(0), dutyBounds!(1)]).toEqual([{ least: 1 }, { least: 1 }]);
  });

  test('asks only what the part of the month within the period bears', () => {
    const problem = makeProblem({ leaders: 1, days: 6, firstDay: 3, monthLengths: [4] });
    expect(bindRule(atLeastPerPeriod, problem).dutyBounds!(0)).toEqual({});
  });

  test('waives, as an untouched default, the months whose dues cannot be served one a day', () => {
    // three chiefs: two places in the first month, three in the second
    const heads = (day: number) => (day === 0 ? 0 : 1);
    const problem = makeProblem({ leaders: 3, days: 6, monthLengths: [3], types: [{ heads }] });
    const sketch = { chiefs: [0, 1, 2] };
    const untouched = bindRule(atLeastPerPeriod, problem, { ...sketch, written: false });
    expect(untouched.rule.params.skipMonths).toEqual([0]);
    expect(untouched.notes).toEqual([
      { kind: 'month-waived', days: [1], leaders: [0, 1, 2], facts: { due: 3, possible: 2 } },
    ]);
    expect(untouched.dutyBounds!(0)).toEqual({ least: 1 });
    const written = bindRule(atLeastPerPeriod, problem, { ...sketch, written: true });
    expect(written.notes).toEqual([]);
    expect(written.dutyBounds!(0)).toEqual({ least: 2 });
  });

  test('waives a month whose places are fixed to others', () => {
    const problem = makeProblem({ leaders: 2, days: 2, monthLengths: [2], fixed: { 0: 1, 1: 1 } });
    expect(bindRule(atLeastPerPeriod, problem, { written: false }).notes).toHaveLength(1);
  });

  test('keeps one list of places for leaders who may hold the same', () => {
    const problem = makeProblem({ leaders: [{}, { absent: [0] }, {}], days: 2, monthLengths: [2] });
    const { bound } = bindRule(atLeastPerPeriod, problem, { chiefs: [0, 1, 2] });
    const [first, away, last] = bound.dues!();
    expect(last!.shifts).toBe(first!.shifts);
    expect(away!.shifts).toEqual([1]);
  });

  test('says nothing of dues that can no longer be served', () => {
    const problem = makeProblem({ leaders: 2, days: 2, monthLengths: [2], fixed: { 0: 1, 1: 1 } });
    expect(bindRule(atLeastPerPeriod, problem).bound.dues!()).toEqual([]);
  });

  itObeysTheConstraintLaws(
    atLeastPerPeriod,
    fc.record(
      {
        leaders: fc.constantFrom({ chiefs: true }, {}, { ids: ['L0', 'L2'] }),
        min: fc.integer({ min: 1, max: 3 }),
        per: fc.constant('month' as const),
        skipMonths: fc.subarray([0, 1]),
      },
      { requiredKeys: ['min', 'per'] },
    ),
  );
});
