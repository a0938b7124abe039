import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem, weekWithHolidays } from '../testing/problems.ts';
import { fairLoad } from './fair-load.ts';

describe('fair-load', () => {
  test('costs the square of what each leader is over or under, in thousandths', () => {
    const problem = makeProblem({ leaders: [{ carried: { duties: 250 } }, {}, {}], days: 4 });
    const { violations } = bindRule(fairLoad, problem, { entitled: [1.5, 1.5, 1] });
    expect(violations(0, 0, 2, 1)).toEqual([
      {
        cost: 750 ** 2,
        shifts: [0, 1],
        leaders: [0],
        facts: { duties: 2, carried: 250, entitlement: 1500, scope: 0 },
      },
      {
        cost: 500 ** 2,
        shifts: [3],
        leaders: [1],
        facts: { duties: 1, carried: 0, entitlement: 1500, scope: 0 },
      },
    ]);
  });

  test('counts leaders who serve nothing, and those who are entitled to nothing', () => {
    const { violations } = bindRule(fairLoad, makeProblem({ leaders: 2, days: 1 }), { entitled: [1, 0] });
    expect(violations(1).map(({ cost }) => cost)).toEqual([1_000_000, 1_000_000]);
  });

  test('by default judges all days, rest days and holidays, each with its carried figure', () => {
    const problem = makeProblem({
      leaders: [{ carried: { duties: 1, restDays: 2, holidays: 3 } }],
      days: 7,
      kind: weekWithHolidays(0),
    });
    const facts = fairLoad.defaults.map(({ params }) => {
      const { violations } = bindRule(fairLoad, problem, { params, entitled: [3.5] });
      return violations(0, 0, 0, 0, 0, 0, 0)[0]!.facts;
    });
    expect(facts).toEqual([
      { duties: 7, carried: 1, entitlement: 3500, scope: 0 },
      { duties: 3, carried: 2, entitlement: 1500, scope: 1 },
      { duties: 1, carried: 3, entitlement: 500, scope: 2 },
    ]);
    expect(fairLoad.defaults.map(({ id }) => id ?? fairLoad.id)).toEqual([
      'fair-load',
      'fair-rest-days',
      'fair-holidays',
    ]);
  });

  test('says the arithmetic in duties', () => {
    const violation = {
      shifts: [],
      leaders: [{ id: 'L0', name: '副县长' }],
      groups: [],
      types: [],
      holidays: [],
      facts: { duties: 9, carried: -520, entitlement: 7480, scope: 0 },
    };
    expect(fairLoad.explain['zh-CN'](violation)).toBe(
      '副县长值班9次，加上期结转-0.52次，应值7.48次，多1次。',
    );
    expect(fairLoad.explain.en({ ...violation, facts: { ...violation.facts, duties: 7, carried: 0 } })).toBe(
      '副县长 serves 7 duties, where 7.48 would be fair: 0.48 too few.',
    );
  });

  itObeysTheConstraintLaws(
    fairLoad,
    fc.record(
      {
        days: fc.constantFrom({ rest: true }, { kinds: ['holiday' as const] }, { weekdays: [1, 3] }),
        carried: fc.constantFrom('duties' as const, 'restDays' as const, 'holidays' as const),
      },
      { requiredKeys: [] },
    ),
  );
});
