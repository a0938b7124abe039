import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { regularService } from './regular-service.ts';

const NOBODY = -1;
const services = ['township'] as const;
const linked = { services: [0] };

describe('regular-service', () => {
  test('costs round(100 (x − w)² ÷ w²) for each wait x longer than w, whoever answers', () => {
    // 12 answered days, two leaders with 1½ pieces each: w = 4
    const problem = makeProblem({ leaders: [linked, linked, {}], days: 12, services });
    const { violations } = bindRule(regularService, problem, { entitled: [1.5, 1.5, 9] });
    const served = [0, 2, 1, 2, 2, 2, 2, 2, 0, 2, 2, 2];
    expect(violations(...served)).toEqual([
      {
        cost: 25,
        shifts: [2, 8],
        leaders: [],
        services: [0],
        facts: { days: 6, ideal: 4, edge: 0, exceeded: 0 },
      },
    ]);
  });

  test('adds 100 to a wait longer than maxWaitDays', () => {
    const problem = makeProblem({ leaders: [linked, {}], days: 4, services });
    const bind = (maxWaitDays: number) =>
      bindRule(regularService, problem, { params: { maxWaitDays }, entitled: [1, 3] });
    expect(bind(3).violations(1, 1, 1, 0)).toMatchObject([{ cost: 100, facts: { exceeded: 3 } }]);
    expect(bind(4).violations(1, 1, 1, 0)).toEqual([]);
  });

  test('reads who answers from the posts, day by day, and waits for nobody while nobody does', () => {
    // leader 0 answers on days 0 … 3, leader 1 on days 6 … 9
    const problem = makeProblem({
      leaders: [{ posts: [{ to: 3, ...linked }, { from: 4 }] }, { posts: [{ from: 6, ...linked }] }],
      days: 10,
      services,
    });
    // their pieces on these days: 4 × ½ + 4 × ½, so w = 2
    const { violations } = bindRule(regularService, problem, { entitled: [5, 5] });
    const waits = (...leaders: number[]) => violations(...leaders).map(({ facts }) => facts['days']);
    expect(waits(NOBODY, 0, NOBODY, 0, 0, 0, NOBODY, 1, NOBODY, 1)).toEqual([]);
    expect(waits(NOBODY, 0, NOBODY, NOBODY, 0, 0, 1, 1, NOBODY, 1)).toEqual([3]);
  });

  test('asks nothing for a service whose leaders are entitled to nothing', () => {
    const problem = makeProblem({ leaders: [linked, {}], days: 9, services });
    const { violations } = bindRule(regularService, problem, {
      params: { maxWaitDays: 1 },
      entitled: [0, 9],
    });
    expect(violations(1, 1, 1, 1, 1, 1, 1, 1, 1)).toEqual([]);
  });

  test('begins the first wait at the last duty before the period of one who answered then', () => {
    const history = [
      { leader: 0, day: 0 },
      { leader: 1, day: 2 },
    ];
    const problem = makeProblem({ leaders: [linked, {}], days: 6, firstDay: 3, services, history });
    // w = 3; the wait runs over days 1 … 5
    expect(bindRule(regularService, problem).violations(1, 1, 0)).toMatchObject([
      { cost: 44, shifts: [2], facts: { days: 5, ideal: 3, edge: 1 } },
    ]);
  });

  test('is worded by what waits', () => {
    const shift = { date: '2024-03-04', type: 'main', place: 1 };
    const named = (kind: 'township' | 'sector' | 'project', exceeded: number) => ({
      shifts: [shift],
      leaders: [],
      groups: [{ kind, id: 'x', name: '石期市镇' }],
      types: [],
      holidays: [],
      facts: { days: 40, ideal: 20, edge: 1, exceeded },
    });
    expect(regularService.explain['zh-CN'](named('township', 0))).toBe(
      '石期市镇等了40天，到3月4日才有联系领导值班，按应值次数约每20天应有一次。',
    );
    expect(regularService.explain.en(named('sector', 30))).toBe(
      '石期市镇 waits 40 days for its leader in charge, until 4 Mar; regular would be every 20 days, more than the 30 allowed.',
    );
  });

  itObeysTheConstraintLaws(
    regularService,
    fc.record({ maxWaitDays: fc.integer({ min: 1, max: 6 }) }, { requiredKeys: [] }),
  );
});
