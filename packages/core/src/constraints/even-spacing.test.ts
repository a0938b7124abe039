import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { evenSpacing } from './even-spacing.ts';

const NOBODY = -1;

describe('even-spacing', () => {
  test('costs round(400 (x − g)² ÷ g²) for each wait x between two duties', () => {
    // 12 own days, 3 duties: g = 4
    const problem = makeProblem({ leaders: 1, days: 12 });
    const { violations } = bindRule(evenSpacing, problem, { entitled: [3] });
    const served = (...days: number[]) =>
      violations(...Array.from({ length: 12 }, (_, day) => (days.includes(day) ? 0 : NOBODY)));
    expect(served(3, 7, 11)).toEqual([]);
    expect(served(1, 7, 11)).toEqual([
      { cost: 100, shifts: [1, 7], leaders: [0], facts: { days: 6, ideal: 4, edge: 0 } },
    ]);
    expect(served(3, 4, 8)).toMatchObject([{ cost: 225, facts: { days: 1 } }]);
  });

  test('costs 400 for a second duty on one date', () => {
    const problem = makeProblem({ leaders: 1, days: 2, types: [{ heads: 2 }] });
    const { violations } = bindRule(evenSpacing, problem, { entitled: [2] });
    expect(violations(0, 0, 0, NOBODY)).toMatchObject([{ cost: 400, shifts: [0, 1], facts: { days: 0 } }]);
  });

  test('costs at the edges, and without any duty, only what is longer than even', () => {
    const problem = makeProblem({ leaders: 3, days: 6 });
    const { violations } = bindRule(evenSpacing, problem, { entitled: [2, 2, 2] });
    expect(violations(NOBODY, NOBODY, 0, NOBODY, NOBODY, 1)).toEqual([
      { cost: 400, shifts: [5], leaders: [1], facts: { days: 6, ideal: 3, edge: 1 } },
      { cost: 400, shifts: [], leaders: [2], facts: { days: 6, ideal: 3, edge: 3 } },
    ]);
    expect(violations(0, 1, 2, NOBODY, NOBODY, NOBODY)).toMatchObject([
      { cost: 178, leaders: [0], facts: { days: 5, edge: 2 } },
      { cost: 44, leaders: [1], facts: { days: 4, edge: 2 } },
    ]);
  });

  test('counts days in post that are not excused leave, and asks nothing of who is entitled to nothing', () => {
    // own days of leader 0: 0, 1, 4 … 9; of leader 1: 5 … 9
    const problem = makeProblem({
      leaders: [{ excused: [2, 3] }, { posts: [{ from: 5 }] }, {}],
      days: 10,
    });
    const { violations } = bindRule(evenSpacing, problem, { entitled: [4, 1, 0] });
    expect(violations(0, 2, 2, 2, 2, 0, 0, 0, NOBODY, 1)).toMatchObject([
      { cost: 100, shifts: [0, 5], facts: { days: 3, ideal: 2 } },
      { cost: 100, facts: { days: 1, ideal: 2 } },
      { cost: 100, facts: { days: 1, ideal: 2 } },
    ]);
  });

  test('begins the first wait at the last duty of the period before', () => {
    const history = [
      { leader: 0, day: 0 },
      { leader: 0, day: 2 },
    ];
    const problem = makeProblem({ leaders: 1, days: 8, firstDay: 4, history });
    const { violations } = bindRule(evenSpacing, problem, { entitled: [1] });
    // g = 4 days of the period; the wait runs over days 3 … 7
    expect(violations(NOBODY, NOBODY, NOBODY, 0)).toEqual([
      { cost: 25, shifts: [3], leaders: [0], facts: { days: 5, ideal: 4, edge: 1 } },
    ]);
  });

  test('is worded for each place of the wait', () => {
    const place = (date: string) => ({ date, type: 'main', place: 1 });
    const violation = { leaders: [{ id: 'L0', name: '县长' }], groups: [], types: [], holidays: [] };
    const facts = { days: 9, ideal: 5, edge: 0 };
    const shifts = [place('2024-02-18'), place('2024-02-27')];
    expect(evenSpacing.explain['zh-CN']({ ...violation, shifts, facts })).toBe(
      '县长2月18日与2月27日两次值班之间空8天，均匀分布应空4天左右。',
    );
    // 18 February to 3 March are 14 days, 5 of them on excused leave
    const withLeave = { ...violation, shifts: [place('2024-02-18'), place('2024-03-03')], facts };
    expect(evenSpacing.explain['zh-CN'](withLeave)).toBe(
      '县长2月18日与3月3日两次值班之间空8天（不在任和免补的5天不计），均匀分布应空4天左右。',
    );
    const oneDay = { ...violation, shifts: [shifts[0]!, shifts[0]!], facts: { ...facts, days: 0 } };
    expect(evenSpacing.explain['zh-CN'](oneDay)).toBe('县长2月18日一天值两班，均匀分布应空4天左右。');
    const atTheStart = { ...violation, shifts: [shifts[0]!], facts: { ...facts, edge: 1 } };
    expect(evenSpacing.explain['zh-CN'](atTheStart)).toBe(
      '县长空了8天，到2月18日才第一次值班，均匀分布应空4天左右。',
    );
    expect(evenSpacing.explain.en({ ...violation, shifts: [], facts: { ...facts, edge: 3 } })).toBe(
      '县长 has all 9 days of the period free; evenly spread, about 4 days would be free.',
    );
  });

  itObeysTheConstraintLaws(evenSpacing);
});
