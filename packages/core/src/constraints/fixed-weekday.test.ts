import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { entitlementsOfDuties } from '../testing/made-entitlements.ts';
import { makeProblem, ordinaryWeek, weekWithHolidays } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { fixedWeekday } from './fixed-weekday.ts';

const mondays = { leaders: { chiefs: true }, weekdays: [1] };
const only = { ...mondays, mode: 'only' } as const;
const reserve = { ...mondays, mode: 'reserve' } as const;
const everyDay = (leader: number, days: number): number[] => Array.from({ length: days }, () => leader);

/** Days on which leader 1, no chief, breaks a reservation: the reserved dates. */
function reservedDays(
  params: Parameters<typeof fixedWeekday.bind>[0]['params'],
  problem: ReturnType<typeof makeProblem>,
  servesRestDays = false,
): number[] {
  const { violations } = bindRule(fixedWeekday, problem, { params, servesRestDays });
  return violations(...everyDay(1, problem.shiftCount)).map(({ shifts }) => problem.dayOfShift[shifts[0]!]!);
}

describe('fixed-weekday', () => {
  test('only: costs each duty of theirs elsewhere', () => {
    const problem = makeProblem({ leaders: 2, days: 4 });
    const { violations, forbids, dutyBounds } = bindRule(fixedWeekday, problem, { params: only });
    expect(violations(0, 1, 0, 1)).toEqual([
      { cost: 1, shifts: [2], leaders: [0], facts: { isReserved: 0 } },
    ]);
    expect([forbids!(0, 0), forbids!(2, 0), forbids!(2, 1)]).toEqual([undefined, 'excluded', undefined]);
    expect([dutyBounds!(0), dutyBounds!(1)]).toEqual([{ most: 1 }, {}]);
  });

  test('reserve: costs each reserved place held by another, 100 at quality', () => {
    const problem = makeProblem({ leaders: 2, days: 3 });
    const { violations } = bindRule(fixedWeekday, problem, { params: reserve, level: 'quality' });
    expect(violations(1, 0, 1)).toEqual([{ cost: 100, shifts: [0], leaders: [1], facts: { isReserved: 1 } }]);
    expect(violations(-1, 0, 1)).toEqual([]);
  });

  test('counts weeks from the Monday of the first day', () => {
    // day 0 is a Thursday: Mondays are days 4, 11, 18 of weeks 1, 2, 3
    const problem = makeProblem({ leaders: 2, days: 21, firstWeekday: 4 });
    expect(reservedDays(reserve, problem)).toEqual([4, 11, 18]);
    expect(reservedDays({ ...reserve, everyWeeks: 2 }, problem)).toEqual([11]);
  });

  test('a Monday off is skipped, or moved to the next working day', () => {
    const problem = makeProblem({ leaders: 2, days: 14, kind: weekWithHolidays(7, 8) });
    expect(reservedDays(reserve, problem)).toEqual([0]);
    expect(reservedDays({ ...reserve, whenOff: 'next-workday' }, problem)).toEqual([0, 9]);
    expect(reservedDays(reserve, problem, true)).toEqual([0, 7]);
  });

  test('nothing moves in a protection period', () => {
    const isProtected = (day: number) => day === 7;
    const problem = makeProblem({ leaders: 2, days: 14, kind: weekWithHolidays(7), isProtected });
    expect(reservedDays({ ...reserve, whenOff: 'next-workday' }, problem)).toEqual([0, 7]);
  });

  test('speaks of the given types alone', () => {
    const problem = makeProblem({ leaders: 2, days: 1, types: [{}, {}] });
    const { violations } = bindRule(fixedWeekday, problem, { params: { ...reserve, types: ['T1'] } });
    expect(violations(1, 1).map(({ shifts }) => shifts)).toEqual([[1]]);
  });

  test('reserve: spares the other dates of leaders whose reserved ones are their whole share', () => {
    // 10 working days, two of them Mondays: the chief has them alone, and would have 2 of 10 among 5
    const days = { days: 12, kind: ordinaryWeek, types: [{ heads: (day: number) => (day % 7 < 5 ? 1 : 0) }] };
    const five = bindRule(fixedWeekday, makeProblem({ leaders: 5, ...days }), { params: reserve });
    expect([five.forbids!(0, 0), five.forbids!(1, 0), five.forbids!(1, 1)]).toEqual([
      undefined,
      'optional',
      undefined,
    ]);
    const three = bindRule(fixedWeekday, makeProblem({ leaders: 3, ...days }), { params: reserve });
    expect(three.forbids!(1, 0)).toBeUndefined();
  });

  test('reads whom and which days a rule means once, however often it is asked', () => {
    const problem = makeProblem({ leaders: 3, days: 14 });
    const chosen = selectOf(problem, [0], [{ servesRestDays: false }]);
    let asked = 0;
    const select = {
      ...chosen,
      leaders: (selector: Parameters<typeof chosen.leaders>[0]) => {
        asked++;
        return chosen.leaders(selector);
      },
    };
    for (const mode of ['only', 'reserve'] as const) {
      asked = 0;
      const params = { ...mondays, mode };
      const rule = { id: 'a', constraint: 'a', params, level: 'hard', weight: 1, written: true } as const;
      fixedWeekday.forbids!(rule, problem, select);
      fixedWeekday.dutyBounds!(rule, problem, select);
      fixedWeekday.bind(rule, problem, select, entitlementsOfDuties(problem, [1, 1, 1]));
      expect(asked).toBe(1);
    }
  });

  itObeysTheConstraintLaws(
    fixedWeekday,
    fc.record(
      {
        leaders: fc.constantFrom({ chiefs: true }, { ids: ['L0', 'L2'] }, {}),
        weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        types: fc.constantFrom(['T0'], ['T1', 'T9']),
        mode: fc.constantFrom('only' as const, 'reserve' as const),
        everyWeeks: fc.constantFrom(1, 2),
        whenOff: fc.constantFrom('skip' as const, 'next-workday' as const),
      },
      { requiredKeys: ['leaders', 'weekdays', 'mode'] },
    ),
  );
});
