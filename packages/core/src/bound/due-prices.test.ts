import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { fillings, pricedArbitrary } from '../testing/priced-flow.test.kit.ts';
import { certifiedBound, exactPrices, type PricedFlow } from './certificate.ts';
import { solveFlow } from './convex-flow.ts';
import { duePriceSteps, type ProvenPrices } from './due-prices.ts';
import type { FlowProblem } from './flow-problem.ts';
import { finish } from './steps.ts';

/** The least cost of filling all places and serving all dues, by trying everything; `null` when nothing does. */
function leastCost({ flow, dues }: PricedFlow): number | null {
  const { leaderCount, days, sets } = flow;
  const counts = sets.map(() => Array.from({ length: leaderCount }, () => 0));
  const left = dues.map(({ owed }) => owed);
  const count = (innermost: number, leader: number, by: number): void => {
    for (let set = innermost; set >= 0; set = sets[set]!.parent) counts[set]![leader]! += by;
  };
  for (const { pinned, set } of days) for (const leader of pinned) count(set, leader, 1);
  let least: number | null = null;
  const fill = (day: number): void => {
    if (day === days.length) {
      if (left.some((owed) => owed > 0)) return;
      const cost = sets.reduce(
        (sum, set, index) =>
          counts[index]!.reduce((cost, held, leader) => cost + set.cost(leader, held), sum),
        0,
      );
      if (least === null || cost < least) least = cost;
      return;
    }
    for (const held of fillings(days[day]!)) {
      const move = (by: number): void => {
        for (const leader of held) count(days[day]!.set, leader, by);
        dues.forEach((due, index) => {
          if (held.includes(due.leader) && due.days.includes(day)) left[index]! -= by;
        });
      };
      move(1);
      fill(day + 1);
      move(-1);
    }
  };
  fill(0);
  return least;
}

const flowPrices = (priced: PricedFlow): ProvenPrices => {
  const { prices, cost } = solveFlow(priced.flow);
  return { prices: { sets: prices, dues: priced.dues.map(() => 0) }, bound: cost };
};

/** The same flow, its sets one within the other and each around all days. */
const aroundAllDays = ({ flow, dues }: PricedFlow): PricedFlow => {
  const innermost = flow.sets.length - 1;
  return {
    flow: {
      ...flow,
      days: flow.days.map((day) => ({ ...day, set: innermost })),
      sets: flow.sets.map((set, index) => ({ ...set, parent: index - 1 })),
    },
    dues,
  };
};

/** Dues of which none of one leader shares a day with another. */
const apart = ({ flow, dues }: PricedFlow): PricedFlow => ({
  flow,
  dues: dues.filter(
    ({ leader, days }, index) =>
      !dues
        .slice(0, index)
        .some((due) => due.leader === leader && due.days.some((day) => days.includes(day))),
  ),
});

describe('prices of dues', () => {
  it('law: prove no more than the least cost, no less than the flow, and what they say', () => {
    const tally = { cutting: 0, raised: 0, reached: 0 };
    fc.assert(
      fc.property(pricedArbitrary({ min: 0, max: 3 }), (priced) => {
        const least = leastCost(priced);
        fc.pre(least !== null);
        const start = flowPrices(priced);
        const { prices, bound } = finish(duePriceSteps(priced, start, least!));
        expect(certifiedBound(priced, exactPrices(prices))).toBe(BigInt(bound));
        expect(bound).toBeGreaterThanOrEqual(start.bound);
        expect(bound).toBeLessThanOrEqual(least!);
        if (least === start.bound) return;
        tally.cutting++;
        if (bound > start.bound) tally.raised++;
        if (bound === least) tally.reached++;
      }),
      runs(250, 10_000),
    );
    expect(tally.cutting).toBeGreaterThan(times(2, 500));
    expect(tally.raised).toBeGreaterThan(times(0.4, 0.8) * tally.cutting);
    expect(tally.reached).toBeGreaterThan(times(0.3, 0.75) * tally.cutting);
  });

  it('law: where every set holds all days and no dues of a leader overlap, prove exactly the least cost', () => {
    let raised = 0;
    fc.assert(
      fc.property(pricedArbitrary({ min: 1, max: 2 }).map(aroundAllDays).map(apart), (priced) => {
        const least = leastCost(priced);
        fc.pre(least !== null);
        const start = flowPrices(priced);
        const { bound } = finish(duePriceSteps(priced, start, least!));
        expect(bound).toBe(least);
        if (bound > start.bound) raised++;
      }),
      runs(100, 4_000),
    );
    expect(raised).toBeGreaterThan(times(0, 300));
  });

  it('law: no prices, whatever they are, prove more than the least cost', () => {
    let sharp = 0;
    fc.assert(
      fc.property(
        pricedArbitrary({ min: 0, max: 3 }),
        fc.array(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 3, maxLength: 3 }), {
          minLength: 3,
          maxLength: 3,
        }),
        fc.array(fc.oneof(fc.nat(60), fc.maxSafeNat()), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (priced, steps, dues, isNear) => {
          const least = leastCost(priced);
          fc.pre(least !== null);
          const prices = solveFlow(priced.flow).prices;
          const sets = prices.map((row, set) =>
            row.map(
              (price, leader) => (isNear ? price : 0) + (isNear && leader > 0 ? 0 : steps[set]![leader]!),
            ),
          );
          const bound = certifiedBound(
            priced,
            exactPrices({ sets, dues: dues.slice(0, priced.dues.length) }),
          );
          expect(bound! <= BigInt(least!)).toBe(true);
          if (bound === BigInt(least!)) sharp++;
        },
      ),
      runs(250, 10_000),
    );
    expect(sharp).toBeGreaterThanOrEqual(times(0, 10));
  });

  it('are looked for in steps, and a stop ends with what was proven before', () => {
    const square = (_: number, count: number): number => count ** 2;
    const day = { types: [{ type: 0, heads: 1, leaders: [0, 1] }], pinned: [], set: 0 };
    const flow = { leaderCount: 2, days: [day, day], sets: [{ parent: -1, rule: 'load', cost: square }] };
    const due = { rule: 'due', leader: 0, month: 0, days: [0, 1], owed: 2 };
    const priced = { flow, dues: [due] };
    const start = flowPrices(priced);
    expect(start.bound).toBe(2);
    expect(finish(duePriceSteps(priced, start, 4)).bound).toBe(4);
    const steps = duePriceSteps(priced, start, 4);
    steps.next(false);
    let step = steps.next(true);
    while (!step.done) step = steps.next(true);
    expect(step.value).toBe(start);
  });

  it('are not looked for where nothing is owed, nor where a flow would be too much work', () => {
    const flowOf = (heads: number): FlowProblem => {
      const day = { types: [{ type: 0, heads, leaders: [0, 1] }], pinned: [], set: 0 };
      return {
        leaderCount: 2,
        days: [day],
        sets: [{ parent: -1, rule: 'load', cost: (_, count) => count ** 2 }],
      };
    };
    const due = { rule: 'due', leader: 0, month: 0, days: [0], owed: 1 };
    const start = flowPrices({ flow: flowOf(1), dues: [] });
    for (const priced of [
      { flow: flowOf(1), dues: [] },
      { flow: flowOf(100_000_000), dues: [due] },
    ])
      expect(duePriceSteps(priced, start, 4).next(false)).toEqual({ done: true, value: start });
    expect(duePriceSteps({ flow: flowOf(1), dues: [due] }, start, 4).next(false).done).toBe(false);
  });
});
