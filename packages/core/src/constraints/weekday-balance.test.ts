import { describe, expect, test } from 'vitest';
import { MAKE_UP_WORKDAY } from '../problem/problem.ts';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem, ordinaryWeek, weekWithHolidays } from '../testing/problems.ts';
import { weekdayBalance } from './weekday-balance.ts';

const NOBODY = -1;
/** Places on the working days of an ordinary week alone. */
const workdays = [{ heads: (day: number) => (day % 7 < 5 ? 1 : 0) }];

describe('weekday-balance', () => {
  test('costs 100 d² for d duties outside ⌊e⌋ … ⌈e⌉ of the weekday', () => {
    // three weeks, two leaders with 1½ of the three Mondays, of the three Tuesdays …
    const problem = makeProblem({ leaders: 2, days: 19, kind: ordinaryWeek, types: workdays });
    const { violations } = bindRule(weekdayBalance, problem, { entitled: [9.5, 9.5] });
    const facts = { least: 1, most: 2, entitlement: 1500 };
    expect(violations(0, 0, 1, 1, 0, /**/ 0, 1, 0, 0, 1, /**/ 0, 0, 1, 1, 1)).toEqual([
      { cost: 100, shifts: [0, 5, 10], leaders: [0], facts: { ...facts, weekday: 1, duties: 3 } },
      { cost: 100, shifts: [0, 5, 10], leaders: [1], facts: { ...facts, weekday: 1, duties: 0 } },
    ]);
  });

  test('squares what is outside, on either side, and asks whole numbers to the letter', () => {
    const problem = makeProblem({ leaders: 2, days: 22, kind: ordinaryWeek, types: workdays });
    // four Mondays: one leader's share is 3 of them, the other's 1
    const { violations } = bindRule(weekdayBalance, problem, { entitled: [16.5, 5.5] });
    const everyMonday = (...leaders: number[]) =>
      violations(...Array.from({ length: 16 }, (_, at) => (at % 5 === 0 ? leaders[at / 5]! : NOBODY)))
        .filter(({ facts }) => facts['weekday'] === 1)
        .map(({ cost, leaders: [leader], facts }) => [cost, leader, facts['duties']]);
    expect(everyMonday(0, 1, 0, 0)).toEqual([]);
    expect(everyMonday(1, 1, 1, 0)).toEqual([
      [400, 0, 1],
      [400, 1, 3],
    ]);
  });

  test('counts working days alone: no holiday, no make-up weekend', () => {
    const kind = (day: number) => (day === 5 ? MAKE_UP_WORKDAY : weekWithHolidays(0)(day));
    const problem = makeProblem({ leaders: 1, days: 12, kind });
    const { violations } = bindRule(weekdayBalance, problem, { entitled: [0] });
    const duties = violations(...Array.from({ length: 12 }, () => 0)).map(({ facts }) => facts['duties']);
    expect(duties).toEqual([1, 2, 2, 2, 2]);
  });

  test('says the weekday and the fair number', () => {
    const facts = { weekday: 1, duties: 5, least: 2, most: 3, entitlement: 2400 };
    const violation = {
      shifts: [],
      leaders: [{ id: 'L0', name: '副县长' }],
      groups: [],
      types: [],
      holidays: [],
      facts,
    };
    expect(weekdayBalance.explain['zh-CN'](violation)).toBe('副县长周一值班5次，应值2至3次。');
    expect(weekdayBalance.explain.en({ ...violation, facts: { ...facts, least: 3 } })).toBe(
      '副县长 serves 5 duties on Mondays; 3 would be fair.',
    );
  });

  itObeysTheConstraintLaws(weekdayBalance);
});
