import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { fillings, pricedArbitrary } from '../testing/priced-flow.test.kit.ts';
import {
  certificatePrices,
  certifiedBound,
  type FlowPrices,
  type PricedFlow,
  pricesFromCertificate,
} from './certificate.ts';
import { solveFlow } from './convex-flow.ts';
import type { FlowDay, FlowProblem } from './flow-problem.ts';
import { duesApart, type SplitFlow, withDuesInside, withDuesPriced } from './split-flow.ts';

const MISSING = 500;

/** Who is on duty on each day. */
type Held = readonly (readonly number[])[];

/** The least that any way of filling all places costs, each of them tried. */
function leastOf({ days }: FlowProblem, costOf: (held: Held) => number): number {
  const ways = days.map((day) => fillings(day).map((open) => [...day.pinned, ...open]));
  const held: number[][] = [];
  const leastFrom = (day: number): number => {
    if (day === days.length) return costOf(held);
    return ways[day]!.reduce((least, way) => {
      held[day] = way;
      return Math.min(least, leastFrom(day + 1));
    }, Infinity);
  };
  return leastFrom(0);
}

const liesIn = ({ sets }: FlowProblem, innermost: number, set: number): boolean => {
  let around = innermost;
  while (around > set) around = sets[around]!.parent;
  return around === set;
};

const isEmpty = ({ types, pinned }: FlowDay): boolean => types.length === 0 && pinned.length === 0;

/** How many of the first sets have every day with a place, open or fixed. */
const setsAroundAll = (flow: FlowProblem): number =>
  [...flow.sets, null].findIndex(
    (last, set) => last === null || !flow.days.every((day) => isEmpty(day) || liesIn(flow, day.set, set)),
  );

const leadersOf = ({ leaderCount }: FlowProblem): number[] =>
  Array.from({ length: leaderCount }, (_, leader) => leader);

const dutiesIn = (flow: FlowProblem, held: Held, leader: number, set: number): number =>
  held.filter((onDuty, day) => onDuty.includes(leader) && liesIn(flow, flow.days[day]!.set, set)).length;

const total = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

/** Of each set and leader, summed. */
const ofAll = (flow: FlowProblem, figure: (set: number, leader: number) => number): number =>
  total(flow.sets.flatMap((_, set) => leadersOf(flow).map((leader) => figure(set, leader))));

const served = (held: Held, { leader, days }: PricedFlow['dues'][number]): number =>
  days.filter((day) => held[day]!.includes(leader)).length;

/** A flow with dues apart, the first sets around all its days that have places, and prices to begin with. */
const splitArbitrary = fc
  .record({
    priced: pricedArbitrary({ min: 0, max: 4 }),
    around: fc.nat(3),
    closed: fc.option(fc.nat(5), { nil: -1 }),
    sets: fc.array(fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    }),
    dues: fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }),
    // every day that counts is owed: not all leaders can have them
    isHeavy: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  })
  .map(({ priced: { flow, dues }, around, closed, sets, dues: ofDues, isHeavy }) => {
    const chain = Math.min(around, flow.sets.length);
    // a day without places lies where it did: the sets need not have it
    const days = flow.days.map((day, index): FlowDay =>
      index === closed || isEmpty(day)
        ? { ...day, types: [], pinned: [] }
        : { ...day, set: Math.max(day.set, chain - 1) },
    );
    const nested = flow.sets.map((set, index) => ({
      ...set,
      parent: index < chain ? index - 1 : Math.max(set.parent, chain - 1),
    }));
    const open = dues
      .filter((due) => !due.days.includes(closed))
      .map((due) => (isHeavy ? { ...due, owed: due.days.length } : due));
    const priced: PricedFlow = {
      flow: { ...flow, days, sets: nested },
      dues: duesApart(open).map((due) => open[due]!),
    };
    const prices: FlowPrices<number> = {
      sets: sets.slice(0, nested.length),
      dues: ofDues.slice(0, priced.dues.length),
    };
    return { priced, prices };
  });

/** What a flow must be to be solved, so that it still has all places and rules of the one that was split. */
function expectFlow({ flow: split }: SplitFlow, { flow }: PricedFlow): void {
  split.sets.forEach(({ parent, isShared }, set) => {
    expect(parent).toBeLessThan(set);
    if (!isShared) return;
    expect(split.days.some((day) => day.set === set)).toBe(false);
    if (parent >= 0) expect(split.sets[parent]!.isShared).toBe(true);
  });
  split.days.forEach(({ types, pinned }, day) => {
    expect(pinned).toEqual(flow.days[day]!.pinned);
    types.forEach(({ type, heads, leaders }, index) => {
      const whole = flow.days[day]!.types[index]!;
      expect({ type, heads }).toEqual({ type: whole.type, heads: whole.heads });
      expect(leaders).toEqual([...leaders].sort((a, b) => a - b));
      expect(new Set(leaders.map((party) => split.countsWith![party]))).toEqual(new Set(whole.leaders));
    });
  });
  expect(split.sets.map(({ rule }) => rule).filter((rule) => rule !== '')).toEqual(
    flow.sets.map(({ rule }) => rule),
  );
}

/** What the prices read from a split flow prove, once they have been written and read again. */
function provenBy(priced: PricedFlow, prices: FlowPrices<number>): number {
  const read = pricesFromCertificate(priced, certificatePrices(priced, prices));
  return Number(certifiedBound(priced, read!));
}

describe('a split flow', () => {
  it('law: with the dues inside costs what all ways of filling the places say, and its prices prove it', () => {
    const came = { around: 0, crossing: 0, missing: 0 };
    fc.assert(
      fc.property(splitArbitrary, ({ priced, prices }) => {
        const { flow, dues } = priced;
        const inner = setsAroundAll(flow);
        const owes = new Set(dues.map(({ leader }) => leader));
        const isPriced = (set: number, leader: number): boolean => set >= inner && owes.has(leader);
        const least = leastOf(
          flow,
          (held) =>
            ofAll(flow, (set, leader) => {
              const count = dutiesIn(flow, held, leader, set);
              return isPriced(set, leader)
                ? prices.sets[set]![leader]! * count
                : flow.sets[set]!.cost(leader, count);
            }) -
            MISSING * total(dues.map((due) => Math.min(due.owed, served(held, due)))),
        );
        const split = withDuesInside(priced, prices, MISSING);
        expectFlow(split, priced);
        const solution = solveFlow(split.flow);
        expect(solution.cost).toBe(least);

        const found = split.pricesOf(solution.prices);
        flow.sets.forEach((_, set) =>
          leadersOf(flow).forEach((leader) => {
            if (isPriced(set, leader)) expect(found.sets[set]![leader]).toBe(prices.sets[set]![leader]);
          }),
        );
        // a crossing set of somebody who owes costs at least what it costs beyond its price, at any count
        const beyond = ofAll(flow, (set, leader) => {
          if (!isPriced(set, leader)) return 0;
          const most = flow.days.filter(
            ({ types, pinned, set: innermost }) =>
              liesIn(flow, innermost, set) &&
              (pinned.includes(leader) || types.some(({ leaders }) => leaders.includes(leader))),
          ).length;
          const reduced = Array.from(
            { length: most + 1 },
            (_, count) => flow.sets[set]!.cost(leader, count) - prices.sets[set]![leader]! * count,
          );
          return Math.min(...reduced);
        });
        const proven = provenBy(priced, found);
        const duties = solution.chosen.map((types) => types.flat());
        const isServed = dues.every(
          ({ owed }, due) => duties.flat().filter((party) => party === flow.leaderCount + due).length >= owed,
        );
        const expected = least + beyond + MISSING * total(dues.map(({ owed }) => owed));
        if (isServed) expect(proven).toBe(expected);
        else expect(proven).toBeGreaterThanOrEqual(expected);
        if (inner > 1) came.around++;
        if (inner < flow.sets.length && owes.size > 0) came.crossing++;
        if (!isServed) came.missing++;
      }),
      runs(100, 2_500),
    );
    expect(came.around).toBeGreaterThan(times(5, 250));
    expect(came.crossing).toBeGreaterThan(times(10, 500));
    expect(came.missing).toBeGreaterThan(times(0, 25));
  });

  it('law: with the dues priced costs what all ways of filling the places say, and its prices prove it', () => {
    fc.assert(
      fc.property(splitArbitrary, ({ priced, prices }) => {
        const { flow, dues } = priced;
        const least = leastOf(
          flow,
          (held) =>
            ofAll(flow, (set, leader) => flow.sets[set]!.cost(leader, dutiesIn(flow, held, leader, set))) -
            total(dues.map((due, index) => prices.dues[index]! * served(held, due))),
        );
        const split = withDuesPriced(priced, prices);
        expectFlow(split, priced);
        const solution = solveFlow(split.flow);
        expect(solution.cost).toBe(least);
        const owed = total(dues.map((due, index) => prices.dues[index]! * due.owed));
        const found = split.pricesOf(solution.prices);
        expect(found.dues).toEqual(prices.dues);
        expect(provenBy(priced, found)).toBe(least + owed);
      }),
      runs(75, 2_500),
    );
  });
});

describe('dues apart', () => {
  const due = fc.record({
    rule: fc.constant('due'),
    leader: fc.nat(1),
    month: fc.constant(0),
    days: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
    owed: fc.integer({ min: 1, max: 3 }),
  });

  it('law: are those that share no day of their leader with a larger one that stays, nor an earlier one as large', () => {
    fc.assert(
      fc.property(fc.array(due, { maxLength: 6 }), (dues) => {
        const kept = duesApart(dues);
        const crosses = (a: number, b: number): boolean =>
          dues[a]!.leader === dues[b]!.leader && dues[a]!.days.some((day) => dues[b]!.days.includes(day));
        const isBefore = (a: number, b: number): boolean =>
          dues[a]!.owed > dues[b]!.owed || (dues[a]!.owed === dues[b]!.owed && a < b);
        expect(kept).toEqual(
          [...dues.keys()].filter(
            (one) => !kept.some((other) => isBefore(other, one) && crosses(other, one)),
          ),
        );
      }),
    );
  });
});
