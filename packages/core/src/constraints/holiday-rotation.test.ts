import * as fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { LinearModel } from '../linear/linear-model.ts';
import { lpFormat } from '../linear/lp-format.ts';
import { HOLIDAY, WORKDAY } from '../problem/problem.ts';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { type LeaderSketch, makeProblem } from '../testing/problems.ts';
import { holidayRotation } from './holiday-rotation.ts';

const highs = await loadHighs();

const NOBODY = -1;
const [NEW_YEAR, SPRING, MID_AUTUMN, NATIONAL] = [[0], [1], [2], [3]];

/** A problem in which day k belongs to the holidays `names[k]`, or is a working day. */
function holidayProblem(
  leaders: number | readonly LeaderSketch[],
  names: readonly (readonly number[] | undefined)[],
  past: { readonly firstDay?: number; readonly history?: readonly { leader: number; day: number }[] } = {},
) {
  return makeProblem({
    leaders,
    days: names.length,
    kind: (day) => (names[day] ? HOLIDAY : WORKDAY),
    holidays: (day) => names[day] ?? [],
    ...past,
  });
}

describe('holiday-rotation', () => {
  test('costs 100 per holiday whose name the leader served before the period', () => {
    const names = [SPRING, undefined, SPRING, SPRING, NATIONAL];
    const history = [{ leader: 0, day: 0 }];
    const problem = holidayProblem(2, names, { firstDay: 1, history });
    const { violations } = bindRule(holidayRotation, problem);
    expect(violations(0, 0, 1, 1)).toEqual([{ cost: 100, shifts: [1], leaders: [0], facts: { why: 0 } }]);
    expect(violations(0, 1, NOBODY, 0)).toEqual([]);
  });

  test('a joint holiday is one, and is known again by either name', () => {
    const joint = [...MID_AUTUMN, ...NATIONAL];
    const names = [MID_AUTUMN, undefined, joint, joint];
    const history = [{ leader: 0, day: 0 }];
    const { violations } = bindRule(holidayRotation, holidayProblem(3, names, { firstDay: 1, history }));
    expect(violations(1, 0, 2)).toEqual([{ cost: 100, shifts: [1], leaders: [0], facts: { why: 0 } }]);
    expect(violations(2, 1, 1)).toMatchObject([{ cost: 100, shifts: [1, 2], facts: { why: 1 } }]);
  });

  test('costs 100 per duty beyond the first in one holiday; runs of another name are others', () => {
    const names = [SPRING, SPRING, SPRING, undefined, SPRING, NEW_YEAR];
    const { violations } = bindRule(holidayRotation, holidayProblem(1, names));
    expect(violations(0, 0, 0, 0, 0, 0)).toEqual([
      { cost: 200, shifts: [0, 1, 2], leaders: [0], facts: { why: 1, duties: 3 } },
    ]);
  });

  test('costs 100 per holiday beyond the first while another who could serve it serves none', () => {
    // leader 1 is away in the third holiday, leader 2 serves one
    const names = [NEW_YEAR, undefined, SPRING, undefined, NATIONAL, MID_AUTUMN];
    const problem = holidayProblem([{}, { absent: [4] }, {}], names);
    const { violations } = bindRule(holidayRotation, problem);
    const facts = { why: 2, served: 3, others: 1 };
    expect(violations(0, 1, 0, 1, 0, 2)).toEqual([{ cost: 100, shifts: [2], leaders: [0, 1], facts }]);
    expect(violations(0, 1, 2, 1, 0, 1)).toEqual([]);
    expect(violations(0, 1, 0, 1, 0, NOBODY)).toMatchObject([
      { shifts: [2], leaders: [0, 1], facts: { others: 2 } },
      { shifts: [4], leaders: [0, 2], facts: { others: 1 } },
    ]);
  });

  test('knows no holiday in days off without a name', () => {
    const { violations } = bindRule(holidayRotation, holidayProblem(2, [[], [], NEW_YEAR, []]));
    expect(violations(0, 0, 0, 0)).toEqual([]);
  });

  test('is worded for each reason', () => {
    const place = (date: string) => ({ date, type: 'main', place: 1 });
    const leaders = [
      { id: 'L0', name: '副县长' },
      { id: 'L1', name: '县委副书记' },
    ];
    const violation = { shifts: [place('2024-02-10')], leaders, groups: [], types: [], holidays: ['春节'] };
    const { 'zh-CN': chinese, en: english } = holidayRotation.explain;
    expect(chinese({ ...violation, facts: { why: 0 } })).toBe('副县长2月10日值班，是春节，本人以前值过。');
    const twice = { ...violation, shifts: [place('2024-02-10'), place('2024-02-12')] };
    expect(english({ ...twice, facts: { why: 1, duties: 2 } })).toBe(
      '副县长 serves 2 duties in Spring Festival: 10 Feb and 12 Feb.',
    );
    expect(chinese({ ...violation, facts: { why: 2, served: 2, others: 1 } })).toBe(
      '副县长值了2个节假日，而春节（2月10日）可以由还没有节假日值班的县委副书记来值。',
    );
    expect(english({ ...violation, facts: { why: 2, served: 2, others: 3 } })).toBe(
      '副县长 serves 2 holidays, while Spring Festival (10 Feb) could go to 县委副书记 or others (3 serve none).',
    );
  });

  itObeysTheConstraintLaws(holidayRotation);

  test('law: the tracker agrees with the specification also where leaders are many and holidays too', () => {
    const days = [...Array(16).keys()];
    const absent = fc.subarray(days);
    const few = fc.array(fc.record({ absent }), { minLength: 3, maxLength: 3 });
    const scene = fc.record({
      first: few,
      last: few,
      names: fc.array(fc.constantFrom(NEW_YEAR, SPRING, NATIONAL, undefined), {
        minLength: 16,
        maxLength: 16,
      }),
      walk: fc.array(fc.tuple(fc.nat(15), fc.integer({ min: -1, max: 5 })), { minLength: 10, maxLength: 60 }),
    });
    const property = fc.property(scene, ({ first, last, names, walk }) => {
      // thirty between them never serve, so that a set of leaders takes more than one word
      const leaders = [...first, ...Array.from({ length: 30 }, () => ({ absent: days })), ...last];
      const { bound } = bindRule(holidayRotation, holidayProblem(leaders, names));
      const assignment = new Int16Array(16).fill(NOBODY);
      const tracker = bound.track(assignment);
      let cost = 0;
      for (const [shift, drawn] of walk) {
        const to = drawn > 2 ? drawn + 30 : drawn;
        cost += tracker.apply(shift, assignment[shift]!, to);
        assignment[shift] = to;
        expect(cost).toBe(bound.violations(assignment).reduce((sum, violation) => sum + violation.cost, 0));
      }
    });
    expect(() => fc.assert(property, runs(25, 1000))).not.toThrow();
  });

  test('law: the linear model costs the same also where most days are holidays and many leaders are away', () => {
    const absent = fc.subarray([0, 1, 2, 3, 4]);
    const scene = fc.record({
      leaders: fc.array(fc.record({ absent }), { minLength: 3, maxLength: 4 }),
      names: fc.array(fc.constantFrom(NEW_YEAR, SPRING, NATIONAL), { minLength: 5, maxLength: 5 }),
      holders: fc.array(fc.integer({ min: NOBODY, max: 2 }), { minLength: 5, maxLength: 5 }),
    });
    const property = fc.property(scene, ({ leaders, names, holders }) => {
      const { bound, violations } = bindRule(holidayRotation, holidayProblem(leaders, names));
      const model = new LinearModel(holders.length, leaders.length);
      holders.forEach((holder, shift) =>
        leaders.forEach((_, leader) => {
          const value = holder === leader ? 1 : 0;
          model.row([{ column: model.x(shift, leader), coefficient: 1 }], { min: value, max: value });
        }),
      );
      model.book('quality', 1);
      bound.encode!(model);
      const { ObjectiveValue } = highs.solve(lpFormat(model, 'quality'), { threads: 1, output_flag: false });
      expect(Math.round(ObjectiveValue)).toBe(
        violations(...holders).reduce((sum, { cost }) => sum + cost, 0),
      );
    });
    expect(() => fc.assert(property, runs(38, 1500))).not.toThrow();
  });
});
