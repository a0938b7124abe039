import { describe, expect, it } from 'vitest';
import { type LeaderSketch, makeProblem, type ProblemSketch } from '../testing/problems.ts';
import type { DutyBounds } from './entitlements.ts';
import { checkQuotas } from './quota-check.ts';

const check = (sketch: ProblemSketch, dutyBounds: readonly DutyBounds[] = []) =>
  checkQuotas(
    makeProblem(sketch),
    () => false,
    (leader) => dutyBounds[leader] ?? {},
  );
const withQuota = (count: number, per: 'period' | 'month' = 'period'): LeaderSketch => ({
  quota: { per, count },
});

describe('checkQuotas', () => {
  it('finds nothing to say when there is no quota, or one that fits', () => {
    expect(check({ leaders: 3, days: 20 }, [{ least: 3 }])).toEqual([]);
    expect(check({ leaders: [withQuota(5), {}], days: 20 }, [{ least: 5 }])).toEqual([]);
  });

  it('reports a quota above the dates on which the leader takes part', () => {
    const late: LeaderSketch = { ...withQuota(6), posts: [{ from: 15 }] };
    expect(check({ leaders: [{}, late], days: 20 })).toEqual([
      { code: 'quota-above-dates', leaders: [1], facts: { quota: 6, dates: 5 } },
    ]);
  });

  it('holds the quota of a post against the days of that post alone', () => {
    const promoted: LeaderSketch = { posts: [{ to: 3, quota: { per: 'period', count: 5 } }, { from: 4 }] };
    expect(check({ leaders: [promoted, {}], days: 20 })).toEqual([
      { code: 'quota-above-dates', leaders: [0], facts: { quota: 5, dates: 4 } },
    ]);
  });

  it('judges a quota per month over the whole period', () => {
    const away: LeaderSketch = {
      ...withQuota(2, 'month'),
      excused: Array.from({ length: 30 }, (_, day) => day),
    };
    expect(check({ leaders: [away, {}], days: 60 })).toEqual([]);
    expect(check({ leaders: [withQuota(31, 'month'), {}], days: 60, types: [{ heads: 2 }] })).toEqual([
      { code: 'quota-above-dates', leaders: [0], facts: { quota: 62, dates: 60 } },
    ]);
  });

  it('reports quotas that together exceed the places', () => {
    expect(check({ leaders: [withQuota(12), withQuota(9), {}], days: 20 })).toEqual([
      { code: 'quotas-above-places', leaders: [0, 1], facts: { quotas: 21, places: 20 } },
    ]);
  });

  it('reports quotas that leave places over when nobody goes by share', () => {
    const fact = { code: 'quotas-below-places', leaders: [0, 1], facts: { quotas: 19, places: 20 } };
    expect(check({ leaders: [withQuota(10), withQuota(9)], days: 20 })).toEqual([fact]);
    expect(check({ leaders: [withQuota(10), withQuota(9), { share: 0 }], days: 20 })).toEqual([fact]);
    expect(check({ leaders: [withQuota(10), withQuota(10)], days: 20 })).toEqual([]);
  });

  it('reports a quota below the least that rules owe', () => {
    expect(check({ leaders: [withQuota(4), {}], days: 20 }, [{ least: 6 }])).toEqual([
      { code: 'quota-below-least', leaders: [0], facts: { quota: 4, least: 6 } },
    ]);
  });

  it('counts a quota per month by the days in post', () => {
    // 31 ÷ 31 + 29 ÷ 29 of 1 a month, and 10 ÷ 31 of it.
    const facts = check({ leaders: [withQuota(1, 'month')], days: 70 });
    expect(facts.map(({ code }) => code)).toEqual(['quotas-below-places']);
    expect(facts[0]!.facts['quotas']).toBeCloseTo(2 + 10 / 31, 9);
  });
});
