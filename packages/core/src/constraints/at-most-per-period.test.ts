import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { LeaderSelector } from '../document/schema.ts';
import { bindRules } from './bind-rules.ts';
import { LinearModel } from '../linear/linear-model.ts';
import { FREE, type Problem, UNABLE, UNASSIGNED } from '../problem/problem.ts';
import { assignmentArbitrary, keepFixed, problemArbitrary } from '../testing/arbitraries.ts';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { type LeaderSketch, makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { atMostPerPeriod } from './at-most-per-period.ts';
import type { BoundConstraint, Select } from './constraint.ts';

const NOBODY = -1;
const chiefs = { leaders: { chiefs: true } } as const;
const weekly = { ...chiefs, max: 1, per: 'week' } as const;
const monthly = { ...chiefs, max: 2, per: 'month' } as const;
const inFourDays = { ...chiefs, max: 2, per: { days: 4 } } as const;

/** The same, but that leaders are selected on every third day alone, as posts make chiefs of them for a time. */
const selectedOnSomeDays = withSelect((select, { dayCount }) => ({
  ...select,
  leaders: (selector) =>
    select.leaders(selector).map((isSelected, at) => ((at % dayCount) % 3 === 0 ? isSelected : 0)),
}));

function withSelect(narrow: (select: Select, problem: Problem) => Select): typeof atMostPerPeriod {
  return {
    ...atMostPerPeriod,
    forbids: (rule, problem, select) => atMostPerPeriod.forbids!(rule, problem, narrow(select, problem)),
    dutyBounds: (rule, problem, select) =>
      atMostPerPeriod.dutyBounds!(rule, problem, narrow(select, problem)),
    bind: (rule, problem, select, entitlements) =>
      atMostPerPeriod.bind(rule, problem, narrow(select, problem), entitlements),
  };
}

/** What it costs, what is given left out. */
const openCost = (problem: Problem, bound: BoundConstraint, assignment: Int16Array): number =>
  bound
    .violations(assignment)
    .filter(({ shifts }) => shifts.some((shift) => problem.fixedHolder[shift] === FREE))
    .reduce((sum, { cost }) => sum + cost, 0);

describe('at-most-per-period', () => {
  test('counts each duty beyond the most of a week, Monday to Sunday', () => {
    // day 0 is a Thursday: the weeks are days 0 … 3 and 4 … 10
    const problem = makeProblem({ leaders: 2, days: 9, firstWeekday: 4 });
    const { violations } = bindRule(atMostPerPeriod, problem, { params: weekly });
    expect(violations(1, 1, 1, 0, 0, 1, 0, 0, 1)).toEqual([
      { cost: 2, shifts: [4, 6, 7], leaders: [0], facts: { span: 0, max: 1, duties: 3 } },
    ]);
  });

  test('counts by calendar month, on the days on which the leader is selected', () => {
    const problem = makeProblem({
      leaders: [{ posts: [{ to: 2 }, { from: 4 }] }, {}],
      days: 8,
      monthLengths: [5, 5],
    });
    const { violations } = bindRule(atMostPerPeriod, problem, { params: monthly });
    expect(violations(0, 0, 1, 0, 0, 0, 0, 1)).toEqual([
      { cost: 1, shifts: [0, 1, 4], leaders: [0], facts: { span: 1, max: 2, duties: 3 } },
    ]);
  });

  test('for days, costs each duty with more than max − 1 others in the days up to it, the last period included', () => {
    const history = [{ leader: 0, day: 1 }];
    const problem = makeProblem({ leaders: 2, days: 10, firstDay: 2, history });
    const { violations } = bindRule(atMostPerPeriod, problem, { params: inFourDays });
    const facts = { span: 2, days: 4, max: 2, duties: 3 };
    expect(violations(0, 1, 0, 1, 0, 0, 1, 1)).toEqual([
      { cost: 1, shifts: [0, 2], leaders: [0], facts },
      { cost: 1, shifts: [2, 4, 5], leaders: [0], facts },
    ]);
  });

  test('keeps what fixed places exceed by themselves apart', () => {
    const problem = makeProblem({ leaders: 2, days: 7, fixed: { 0: 0, 3: 0 } });
    const week = bindRule(atMostPerPeriod, problem, { params: weekly });
    expect(week.violations(0, 1, 1, 0, 1, 0, 1)).toMatchObject([
      { cost: 1, shifts: [0, 3], facts: { duties: 2 } },
      { cost: 1, shifts: [0, 3, 5], facts: { duties: 3 } },
    ]);
    const days = bindRule(atMostPerPeriod, problem, { params: { ...inFourDays, max: 1 } });
    expect(days.violations(0, 1, 1, 0, 1, 0, 1).map(({ shifts }) => shifts)).toEqual([
      [0, 3],
      [3, 5],
    ]);
  });

  test('blocks the rest of a week or month that fixed places fill', () => {
    const problem = makeProblem({ leaders: 2, days: 12, fixed: { 2: 0, 7: 1 } });
    const { forbids } = bindRule(atMostPerPeriod, problem, { params: { max: 1, per: 'week' } });
    const blocked = (leader: number) =>
      Array.from({ length: 12 }, (_, shift) => shift).filter(
        (shift) => forbids!(shift, leader) === 'blocked',
      );
    expect(blocked(0)).toEqual([0, 1, 3, 4, 5, 6]);
    expect(blocked(1)).toEqual([8, 9, 10, 11]);
  });

  test('blocks the days around fixed duties where one more would be too many, before and after', () => {
    const history = [{ leader: 0, day: 0 }];
    const sketch = { leaders: 1, days: 14, firstDay: 1, history };
    const blocked = (max: number) => {
      const problem = makeProblem({ ...sketch, fixed: { 5: 0, 7: 0 } }); // days 6 and 8
      const { forbids } = bindRule(atMostPerPeriod, problem, { params: { ...inFourDays, max } });
      return [...problem.dayOfShift].filter((_, shift) => forbids!(shift, 0) === 'blocked');
    };
    expect(blocked(1)).toEqual([1, 2, 3, 4, 5, 7, 9, 10, 11]);
    expect(blocked(2)).toEqual([5, 7, 9]);
    expect(blocked(3)).toEqual([]);
  });

  test('owes at most Σ min(max, dates he takes part) over the weeks, and all his dates outside the selector', () => {
    // weeks of 7, 7 and 2 days; excused leave is not a date of his, another absence is
    const leaders: LeaderSketch[] = [
      { excused: [7, 8, 9, 10, 11, 12], absent: [0, 1, 2, 3, 4, 5, 6] },
      { posts: [{ to: 9 }] },
    ];
    const problem = makeProblem({ leaders, days: 16 });
    const dutyBounds = (max: number) => {
      const params = { leaders: { ids: ['L0'] }, max, per: 'week' as const };
      return bindRule(atMostPerPeriod, problem, { params }).dutyBounds!;
    };
    expect([dutyBounds(2)(0), dutyBounds(4)(0)]).toEqual([{ most: 2 + 1 + 2 }, { most: 4 + 1 + 2 }]);
    expect(dutyBounds(2)(1)).toEqual({});
    // selected on days 0, 3, 6 and 9, 12 and 15; leader 1 leaves after day 9
    const partly = bindRule(selectedOnSomeDays, problem, { params: { max: 2, per: 'week' } });
    expect([partly.dutyBounds!(0), partly.dutyBounds!(1)]).toEqual([
      { most: 2 + 4 + (0 + 1) + (1 + 1) },
      { most: 2 + 4 + (1 + 2) },
    ]);
    const inDays = bindRule(atMostPerPeriod, problem, { params: { max: 3, per: { days: 7 } } });
    expect(inDays.dutyBounds!(0)).toEqual({});
  });

  test('lowers the entitlement to the most, and lets the others make it up', () => {
    const problem = makeProblem({ leaders: 3, days: 21, types: [{ heads: (day) => (day % 7 < 5 ? 1 : 0) }] });
    const rule = {
      id: 'at-most-per-period',
      constraint: 'at-most-per-period',
      params: weekly,
      level: 'hard',
      weight: 1,
      written: true,
    } as const;
    const select = selectOf(problem, [0], [{ servesRestDays: false }]);
    const { entitlements, domain } = bindRules([rule], [atMostPerPeriod], problem, select);
    expect([0, 1, 2].map((leader) => entitlements.thousandths(leader))).toEqual([3000, 6000, 6000]);
    expect(domain.every((may) => may === 1)).toBe(true);
  });

  test('is worded for each kind of period', () => {
    const violation = {
      shifts: ['2024-06-03', '2024-06-05'].map((date) => ({ date, type: 'main', place: 1 })),
      leaders: [{ id: 'L0', name: '县长' }],
      groups: [],
      types: [],
      holidays: [],
      facts: { span: 0, max: 1, duties: 2 },
    };
    const { 'zh-CN': chinese, en: english } = atMostPerPeriod.explain;
    expect(chinese(violation)).toBe('县长6月5日所在的一周值班2次，最多1次。');
    expect(english({ ...violation, facts: { ...violation.facts, span: 1 } })).toBe(
      '县长 serves 2 duties in Jun; 1 is the most.',
    );
    expect(chinese({ ...violation, facts: { ...violation.facts, span: 2, days: 7 } })).toBe(
      '县长截至6月5日的7天内值班2次，最多1次。',
    );
  });

  const selectors: LeaderSelector[] = [{ chiefs: true }, {}, { ids: ['L0', 'L2'] }, { chiefs: false }];
  const params = fc.record(
    {
      leaders: fc.constantFrom(...selectors),
      max: fc.integer({ min: 1, max: 3 }),
      per: fc.oneof(
        fc.constantFrom('week' as const, 'month' as const),
        fc.record({ days: fc.integer({ min: 1, max: 6 }) }),
      ),
    },
    { requiredKeys: ['max', 'per'] },
  );
  itObeysTheConstraintLaws(atMostPerPeriod, params);

  describe('of leaders selected on some days only', () => {
    itObeysTheConstraintLaws(selectedOnSomeDays, params);
  });

  test('law: the rows of the model hold exactly where nothing but what is given costs', () => {
    const scene = problemArbitrary().chain(({ problem }) =>
      fc.record({ problem: fc.constant(problem), assignment: assignmentArbitrary(problem) }),
    );
    const property = fc.property(scene, params, ({ problem, assignment }, chosen) => {
      const { bound } = bindRule(selectedOnSomeDays, problem, { params: chosen });
      const model = new LinearModel(problem.shiftCount, problem.leaderCount);
      bound.encode!(model);
      const kept = keepFixed(problem, assignment);
      const valueOf = (column: number): number =>
        kept[Math.floor(column / problem.leaderCount)] === column % problem.leaderCount ? 1 : 0;
      const holds = model.rows.every(({ terms, min, max }) => {
        const sum = terms.reduce(
          (total, { column, coefficient }) => total + coefficient * valueOf(column),
          0,
        );
        return min <= sum && sum <= max;
      });
      expect(holds).toBe(openCost(problem, bound, kept) === 0);
    });
    expect(() => fc.assert(property, runs(500, 20000))).not.toThrow();
  });

  test('law: whoever is not blocked and keeps all caps costs nothing but what is given', () => {
    const scene = problemArbitrary().chain(({ problem }) =>
      fc.record({ problem: fc.constant(problem), assignment: assignmentArbitrary(problem) }),
    );
    const property = fc.property(scene, params, ({ problem, assignment }, chosen) => {
      const { bound, forbids } = bindRule(atMostPerPeriod, problem, { params: chosen });
      const kept = keepFixed(problem, assignment);
      const unable = kept.map((leader, shift) =>
        leader < 0 ? 0 : problem.unable[shift * problem.leaderCount + leader]!,
      );
      // duties of somebody who is out of post count for others, but are capped by nothing
      fc.pre(
        unable.every((why, shift) => problem.fixedHolder[shift] === FREE || (why & UNABLE.notInPost) === 0),
      );
      // nor are windows that fixed places overfill by themselves
      fc.pre(bound.violations(problem.fixedHolder.map((holder) => Math.max(holder, NOBODY))).length === 0);
      kept.forEach((leader, shift) => {
        if (leader < 0 || problem.fixedHolder[shift] !== FREE) return;
        if (unable[shift] !== 0 || forbids!(shift, leader) === 'blocked') kept[shift] = UNASSIGNED;
      });
      for (const { leader, shifts, most } of bound.caps!())
        for (const shift of shifts.filter((one) => kept[one] === leader).slice(most))
          kept[shift] = UNASSIGNED;
      expect(openCost(problem, bound, kept)).toBe(0);
    });
    expect(() => fc.assert(property, runs(500, 20000))).not.toThrow();
  });

  test('law: whoever is blocked would make a violation that is not given', () => {
    const property = fc.property(problemArbitrary(), params, ({ problem }, chosen) => {
      const { forbids, bound } = bindRule(atMostPerPeriod, problem, { params: chosen });
      const standing = problem.fixedHolder.map((holder) => Math.max(holder, NOBODY));
      expect(openCost(problem, bound, standing)).toBe(0);
      for (let pair = 0; pair < problem.unable.length; pair++) {
        const shift = Math.floor(pair / problem.leaderCount);
        const leader = pair % problem.leaderCount;
        if (problem.fixedHolder[shift] !== FREE || (problem.unable[pair]! & UNABLE.notInPost) !== 0) continue;
        const holding = standing.slice();
        holding[shift] = leader;
        expect(openCost(problem, bound, holding) > 0).toBe(forbids!(shift, leader) === 'blocked');
      }
    });
    expect(() => fc.assert(property, runs(75, 3000))).not.toThrow();
  });
});
