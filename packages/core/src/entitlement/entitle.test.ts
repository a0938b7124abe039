import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem/problem.ts';
import { type LeaderSketch, makeProblem, ordinaryWeek, type ProblemSketch } from '../testing/problems.ts';
import { entitle } from './entitle.ts';
import type { DutyBounds } from './entitlements.ts';
import type { OutsideShare } from './taking-part.ts';

const nobodyBarred: OutsideShare = () => false;

function thousandths(
  sketch: ProblemSketch,
  dutyBounds: readonly DutyBounds[] = [],
  isOutsideShare: (problem: Problem) => OutsideShare = () => nobodyBarred,
): number[] {
  const problem = makeProblem(sketch);
  const entitlements = entitle(problem, isOutsideShare(problem), (leader) => dutyBounds[leader] ?? {});
  return Array.from({ length: problem.leaderCount }, (_, leader) => entitlements.thousandths(leader));
}
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const monthly = (count: number) => ({ per: 'month', count }) as const;
const perPeriod = (count: number) => ({ per: 'period', count }) as const;

describe('shares', () => {
  it('split the places in proportion', () => {
    expect(thousandths({ leaders: [{}, {}, { share: 2 }], days: 8 })).toEqual([2000, 2000, 4000]);
  });

  it('are capped at one place a date', () => {
    expect(thousandths({ leaders: [{ share: 3 }, {}, {}], days: 20, types: [{ heads: 2 }] })).toEqual([
      20_000, 10_000, 10_000,
    ]);
  });

  it('of 0 take no part', () => {
    expect(thousandths({ leaders: [{ share: 0 }, {}, {}], days: 6 })).toEqual([0, 3000, 3000]);
  });

  it('ask only as much of a joiner in June as his days call for', () => {
    const joiner: LeaderSketch = { posts: [{ from: 152 }] };
    // 152 dates between two, 214 among three.
    expect(thousandths({ leaders: [{}, {}, joiner], days: 366 })).toEqual([147_333, 147_333, 71_333]);
  });

  it('change with the post', () => {
    const half: LeaderSketch = { posts: [{ to: 9 }, { from: 10, share: 0.5 }] };
    expect(thousandths({ leaders: [{}, half], days: 22 })).toEqual([5000 + 8000, 5000 + 4000]);
  });

  it('rest on excused leave, while other absences and weekdays are made up', () => {
    const leaders: LeaderSketch[] = [
      { excused: range(0, 9) },
      { absent: range(0, 9) },
      { unavailableWeekdays: [1] },
    ];
    expect(thousandths({ leaders, days: 40 })).toEqual([10_000, 15_000, 15_000]);
  });

  it('follow the pools of shift types', () => {
    const types = [{ pool: [0, 1] }, {}];
    expect(thousandths({ leaders: 10, days: 240, types })).toEqual([
      120_000,
      120_000,
      ...Array(8).fill(30_000),
    ]);
  });

  it('leave out dates on which a leader is excluded', () => {
    const isOutsideShare = (problem: Problem): OutsideShare => {
      return (shift, leader) => leader > 0 && problem.weekday[problem.dayOfShift[shift]!] === 1;
    };
    const sketch: ProblemSketch = {
      leaders: 3,
      days: 21,
      types: [{ heads: (day) => (day % 7 < 5 ? 1 : 0) }],
    };
    expect(thousandths(sketch, [], isOutsideShare)).toEqual([3000 + 4000, 4000, 4000]);
  });

  it('count nothing before the period', () => {
    expect(thousandths({ leaders: 2, days: 20, firstDay: 10 })).toEqual([5000, 5000]);
  });

  it('give nobody a place beyond one for each leader', () => {
    expect(thousandths({ leaders: 1, days: 5, types: [{ heads: 2 }] })).toEqual([5000]);
    expect(thousandths({ leaders: [{ share: 0 }], days: 5 })).toEqual([0]);
  });

  it('round each leader for himself, a half up', () => {
    expect(thousandths({ leaders: 16, days: 1 })).toEqual(Array(16).fill(63));
    expect(thousandths({ leaders: 3, days: 1 })).toEqual([333, 333, 333]);
  });

  it('round a half up also where doubles add up to a little less', () => {
    // 12.5 thousandths a day.
    const days = range(1, 60);
    const sums = days.map((count) => thousandths({ leaders: 80, days: count })[0]);
    expect(sums).toEqual(days.map((count) => Math.floor((25 * count + 1) / 2)));
  });
});

describe('on a subset of days', () => {
  it('the entitlement is the sum of the pieces there', () => {
    const problem = makeProblem({ leaders: 4, days: 28, kind: ordinaryWeek });
    const restDays = Uint8Array.from(problem.kind, (kind) => (kind >= 2 ? 1 : 0));
    const entitlements = entitle(problem, nobodyBarred, () => ({}));
    expect(entitlements.thousandths(0)).toBe(7000);
    expect(entitlements.thousandths(0, restDays)).toBe(2000);
  });
});

describe('quotas', () => {
  it('for the period are taken as written, and the rest is shared', () => {
    expect(thousandths({ leaders: [{ quota: perPeriod(5) }, {}, {}], days: 25 })).toEqual([
      5000, 10_000, 10_000,
    ]);
  });

  it('for a month shrink with the days in post', () => {
    const joiner: LeaderSketch = { posts: [{ from: 15 }], quota: monthly(2) };
    const [joining, other] = thousandths({ leaders: [joiner, {}], days: 60 });
    expect(joining).toBe(3032); // 2 × 16 ÷ 31 + 2
    expect(other).toBe(56_968);
  });

  it('for a month shrink with the part of the month that lies in the period', () => {
    expect(thousandths({ leaders: [{ quota: monthly(3) }, {}], days: 31, firstDay: 21 })[0]).toBe(968); // 3 × 10 ÷ 31
  });

  it('for a month owe nothing in a month without a date', () => {
    const away: LeaderSketch = { quota: monthly(2), excused: range(0, 30) };
    expect(thousandths({ leaders: [away, {}], days: 60 })).toEqual([2000, 58_000]);
  });

  it('for a month are made up within it after part of it on leave', () => {
    const away: LeaderSketch = { quota: monthly(2), excused: range(0, 14) };
    const problem = makeProblem({ leaders: [away, {}], days: 60 });
    const january = Uint8Array.from(problem.month, (month) => (month === 0 ? 1 : 0));
    expect(entitle(problem, nobodyBarred, () => ({})).thousandths(0, january)).toBe(2000);
  });

  it('hold for the days of their post alone', () => {
    const promoted: LeaderSketch = { posts: [{ to: 19, quota: perPeriod(4) }, { from: 20 }] };
    expect(thousandths({ leaders: [promoted, {}], days: 40 })).toEqual([4000 + 10_000, 16_000 + 10_000]);
  });

  it('that stay the same over a change of posts are owed once', () => {
    const moved: LeaderSketch = { posts: [{ to: 9 }, { from: 10 }], quota: perPeriod(6) };
    expect(thousandths({ leaders: [moved, {}], days: 40 })).toEqual([6000, 34_000]);
  });

  it('replace a share of 0', () => {
    expect(thousandths({ leaders: [{ share: 0, quota: perPeriod(6) }, {}], days: 40 })).toEqual([
      6000, 34_000,
    ]);
  });

  it('alone are raised alike until the places are taken', () => {
    const leaders = [{ quota: perPeriod(3) }, { quota: perPeriod(6) }];
    expect(thousandths({ leaders, days: 18 })).toEqual([7500, 10_500]);
  });

  it('above the places shrink alike', () => {
    const leaders = [{ quota: perPeriod(10) }, { quota: perPeriod(20) }];
    expect(thousandths({ leaders, days: 20 })).toEqual([5000, 15_000]);
    expect(thousandths({ leaders: [{ quota: perPeriod(2) }, { quota: perPeriod(20) }], days: 12 })).toEqual([
      0, 12_000,
    ]);
  });

  it('hold where the others are away: the places they cannot fill come out of the own amount', () => {
    // March 2024: 21 working days, on five of which the three others are on excused leave
    const away: LeaderSketch = { excused: range(3, 7) };
    const sketch = (count: number): ProblemSketch => ({
      leaders: [{ quota: perPeriod(count) }, away, away, away],
      days: 31,
      firstWeekday: 5,
      types: [{ heads: (day) => ((day + 4) % 7 < 5 ? 1 : 0) }],
    });
    expect(thousandths(sketch(5))).toEqual([5000, 5333, 5333, 5333]);
    expect(thousandths(sketch(7))).toEqual([7000, 4667, 4667, 4667]);
    // no fewer than the dates that nobody else can fill
    expect(thousandths(sketch(3))).toEqual([5000, 5333, 5333, 5333]);
    const { pieces, missed } = entitle(makeProblem(sketch(7)), nobodyBarred, () => ({}));
    const ofFirst = [3, 4, 5, 6, 7, 10, 20, 28].map((day) => pieces[day * 4]);
    expect(ofFirst).toEqual([1, 1, 1, 1, 1, 0.125, 0.125, 0.125].map((piece) => expect.closeTo(piece, 9)));
    expect(missed).toEqual([]);
    expect(entitle(makeProblem(sketch(3)), nobodyBarred, () => ({})).missed).toEqual([
      {
        leader: 0,
        by: 'period',
        amount: 3,
        sum: expect.closeTo(5, 9),
        isAtMost: false,
        days: [3, 4, 5, 6, 7],
      },
    ]);
  });

  it('that compete for places miss them alike', () => {
    // ten dates are left to both, which want fifteen; the second is alone on five more
    const leaders: LeaderSketch[] = [
      { quota: perPeriod(6), posts: [{ to: 9 }] },
      { quota: perPeriod(9), posts: [{ to: 9 }] },
      { posts: [{ from: 10 }] },
    ];
    expect(thousandths({ leaders, days: 20 })).toEqual([3500, 6500, 10_000]);
  });

  it('for a month that cannot be kept are missed in that month alone', () => {
    const away: LeaderSketch = { excused: range(0, 3) };
    const problem = makeProblem({ leaders: [{ quota: monthly(2) }, away], days: 60 });
    const entitled = entitle(problem, nobodyBarred, () => ({}));
    expect(entitled.thousandths(0)).toBe(4000 + 2000);
    expect(entitled.missed).toEqual([
      { leader: 0, by: 'month', amount: 2, sum: expect.closeTo(4, 9), isAtMost: false, days: [0, 1, 2, 3] },
    ]);
  });

  it('are capped at one place a date', () => {
    expect(thousandths({ leaders: [{ quota: perPeriod(30) }, {}], days: 20, types: [{ heads: 2 }] })).toEqual(
      [20_000, 20_000],
    );
  });
});

describe('bounds from rules', () => {
  it('raise two chiefs to their month and lower the other 33', () => {
    const owed = [{ least: 12 }, { least: 12 }];
    const shares = thousandths({ leaders: 35, days: 271 }, owed);
    expect(shares).toEqual([12_000, 12_000, ...Array(33).fill(7485)]); // 247 ÷ 33
  });

  it('lower a leader to the most he can serve', () => {
    expect(thousandths({ leaders: 3, days: 30 }, [{ most: 4 }])).toEqual([4000, 13_000, 13_000]);
  });

  it('set the side with the larger deviation first', () => {
    // Raising the second brings the first below his most of its own accord.
    expect(thousandths({ leaders: 3, days: 30 }, [{ most: 9 }, { least: 15 }])).toEqual([7500, 15_000, 7500]);
    // Lowering the first brings the second above his least.
    expect(thousandths({ leaders: 3, days: 30 }, [{ most: 2 }, { least: 11 }])).toEqual([
      2000, 14_000, 14_000,
    ]);
  });

  it('set the low side first on a tie', () => {
    // The first two share ten dates, the last two twenty: 5, 15 and 10 at first, and both bounds are missed by 2.
    const leaders: LeaderSketch[] = [{ posts: [{ to: 9 }] }, {}, { posts: [{ from: 10 }] }];
    expect(thousandths({ leaders, days: 30 }, [{ least: 7 }, { most: 13 }])).toEqual([7000, 13_000, 10_000]);
  });

  it('on both sides are met together', () => {
    expect(thousandths({ leaders: 4, days: 40 }, [{ most: 7 }, { least: 12 }])).toEqual([
      7000, 12_000, 10_500, 10_500,
    ]);
  });

  it('that are kept change nothing', () => {
    expect(thousandths({ leaders: 3, days: 30 }, [{ least: 10, most: 10 }])).toEqual([
      10_000, 10_000, 10_000,
    ]);
  });

  it('outweigh a smaller quota', () => {
    const leaders = [{ quota: perPeriod(4) }, {}, {}];
    expect(thousandths({ leaders, days: 30 }, [{ least: 6 }])).toEqual([6000, 12_000, 12_000]);
  });

  it('spread what they set over the dates on which the leader takes part', () => {
    const problem = makeProblem({ leaders: [{ posts: [{ from: 10 }] }, {}, {}], days: 30 });
    const { pieces } = entitle(problem, nobodyBarred, (leader) => (leader === 0 ? { least: 10 } : {}));
    expect(pieces[9 * 3]).toBe(0);
    for (let day = 10; day < 30; day++) expect(pieces[day * 3]).toBe(0.5);
  });

  it('that cannot be kept are met as far as one place a date allows', () => {
    expect(thousandths({ leaders: 2, days: 10 }, [{ least: 12 }])).toEqual([10_000, 0]);
  });

  it('are never exceeded above, even if places stay empty', () => {
    expect(thousandths({ leaders: 1, days: 10 }, [{ most: 4 }])).toEqual([4000]);
    expect(thousandths({ leaders: 2, days: 10 }, [{ most: 4 }, { most: 3 }])).toEqual([4000, 3000]);
    expect(thousandths({ leaders: [{ quota: perPeriod(6) }, {}], days: 10 }, [{ most: 4 }])).toEqual([
      4000, 6000,
    ]);
    expect(thousandths({ leaders: [{ quota: monthly(2) }, {}], days: 60 }, [{ most: 3 }])).toEqual([
      3000, 57_000,
    ]);
    expect(thousandths({ leaders: 2, days: 10 }, [{ least: 9, most: 4 }])).toEqual([4000, 6000]);
  });

  it('that leave places empty spread what they allow', () => {
    const { pieces } = entitle(makeProblem({ leaders: 1, days: 8 }), nobodyBarred, () => ({ most: 4 }));
    expect([...pieces]).toEqual(Array(8).fill(expect.closeTo(0.5, 9)));
  });
});
