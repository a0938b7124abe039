import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { flowArbitrary, withoutUnfilled } from '../testing/flow-arbitrary.ts';
import {
  boundSteps,
  certificatePrices,
  certifiedBound,
  type FlowPrices,
  type PricedFlow,
  pricesFromCertificate,
} from './certificate.ts';
import { solveFlow } from './convex-flow.ts';
import type { FlowDue, FlowProblem } from './flow-problem.ts';

const sizes = { leaders: 6, days: 14, sets: 4, types: 3, heads: 2 };

/** Relaxations all of whose places can be filled. */
const fillable = flowArbitrary(sizes).map((flow) => withoutUnfilled(flow, solveFlow(flow).unfilled));

const exact = (prices: readonly (readonly number[])[]): bigint[][] => prices.map((row) => row.map(BigInt));

/** What prices of the sets alone prove. */
const provenBy = (flow: FlowProblem, sets: readonly (readonly bigint[])[]): bigint | null =>
  certifiedBound({ flow, dues: [] }, { sets, dues: [] });

const small: FlowProblem = {
  leaderCount: 2,
  days: [
    { types: [{ type: 0, heads: 1, leaders: [0, 1] }], pinned: [], set: 0 },
    { types: [], pinned: [0], set: 1 },
  ],
  sets: [
    { parent: -1, rule: 'load', cost: (_, count) => count * count },
    { parent: 0, rule: 'rest', cost: (leader, count) => 10 * leader + count },
  ],
};

describe('certifiedBound', () => {
  const owing = (owed: number): FlowDue => ({ rule: 'due', leader: 1, month: 0, days: [0], owed });
  const plain = [
    [2n, 1n],
    [5n, 0n],
  ];

  it('adds the price of a due for each duty owed, and takes it from open places on its days', () => {
    // at the plain prices -1 + 0 - 4 + 10 + 1 + 7; leader 1 on day 0 at 1 - 3
    const priced: PricedFlow = { flow: small, dues: [owing(1)] };
    expect(certifiedBound(priced, { sets: plain, dues: [0n] })).toBe(13n);
    expect(certifiedBound(priced, { sets: plain, dues: [3n] })).toBe(13n + 3n - 3n);
    expect(certifiedBound({ ...priced, dues: [owing(2)] }, { sets: plain, dues: [3n] })).toBe(13n + 6n - 3n);
  });

  it('takes the price of a due from nobody else, from no other day and from no fixed place', () => {
    const sets = plain.map((row) => row.map(() => 0n));
    const due = { ...owing(1), leader: 0, days: [1] };
    expect(certifiedBound({ flow: small, dues: [due] }, { sets, dues: [9n] })).toBe(10n + 9n);
  });

  it('adds the prices of two dues on one day', () => {
    const priced = { flow: small, dues: [owing(1), { ...owing(1), rule: 'more' }] };
    expect(certifiedBound(priced, { sets: plain, dues: [3n, 4n] })).toBe(13n + 7n - 7n);
  });

  it('proves nothing when a due has a price below 0', () => {
    expect(certifiedBound({ flow: small, dues: [owing(1)] }, { sets: plain, dues: [-1n] })).toBeNull();
  });

  it('counts a day with places of two types once for each leader', () => {
    const types = [0, 1].map((type) => ({ type, heads: 1, leaders: [0, 1] }));
    const sets = [{ parent: -1, rule: 'load', cost: (_: number, count: number) => count ** 2 }];
    const flow = { leaderCount: 2, days: [{ types, pinned: [], set: 0 }], sets };
    expect(provenBy(flow, [[10n, 10n]])).toBe(2n);
  });

  it('adds what each leader and each day cost at the prices', () => {
    // Load: leader 0 min(0, 1 - 2, 4 - 4), leader 1 min(0, 1 - 1); rest: min(0, 1 - 5), 10; days: 1, then 2 + 5.
    expect(
      provenBy(small, [
        [2n, 1n],
        [5n, 0n],
      ]),
    ).toBe(-1n + 0n - 4n + 10n + 1n + 7n);
  });

  it('asks each leader for no more duties than he has days, and counts his fixed places among them', () => {
    // Leader 1 can have one duty only; at a price of 100 each, leader 0 takes both.
    expect(
      provenBy(small, [
        [100n, 100n],
        [0n, 0n],
      ]),
    ).toBe(4n - 200n + 1n - 100n + 0n + 10n + 100n + 100n);
  });

  it('stays exact at prices that doubles cannot multiply', () => {
    const days = Array.from({ length: 10 }, () => ({
      types: [{ type: 0, heads: 1, leaders: [0] }],
      pinned: [],
      set: 0,
    }));
    const price = BigInt(Number.MAX_SAFE_INTEGER);
    expect(provenBy({ leaderCount: 1, days, sets: [small.sets[0]!] }, [[price]])).toBe(100n);
  });

  it('stays exact where a cost less its price is more than doubles can tell apart', () => {
    const day = { types: [{ type: 0, heads: 1, leaders: [0] }], pinned: [], set: 0 };
    const least = Number.MIN_SAFE_INTEGER;
    const sets = [{ parent: -1, rule: 'load', cost: (_: number, count: number) => count * least }];
    expect(provenBy({ leaderCount: 1, days: [day], sets }, [[2n ** 50n]])).toBe(BigInt(least));
  });

  it('law: what one leader costs at any prices is what BigInt says', () => {
    const near = (power: number): fc.Arbitrary<bigint> =>
      fc.tuple(fc.bigInt(-8n, 8n), fc.boolean()).map(([off, isNegative]) => {
        const size = 2n ** BigInt(power) + off;
        return isNegative ? -size : size;
      });
    const price = fc.oneof(...[48, 50, 51, 52, 53, 54].map(near), fc.bigInt(-9n, 9n));
    const cost = fc
      .oneof(...[48, 51, 52, 53].map(near), fc.bigInt(-9n, 9n))
      .map(Number)
      .filter(Number.isSafeInteger);
    fc.assert(
      fc.property(price, fc.array(cost, { minLength: 2, maxLength: 7 }), (valueOfDuty, costs) => {
        const days = costs.slice(1).map(() => ({
          types: [{ type: 0, heads: 1, leaders: [0] }],
          pinned: [],
          set: 0,
        }));
        const sets = [{ parent: -1, rule: 'load', cost: (_: number, count: number) => costs[count]! }];
        const reduced = costs.map((value, count) => BigInt(value) - valueOfDuty * BigInt(count));
        const least = reduced.reduce((a, b) => (b < a ? b : a));
        expect(provenBy({ leaderCount: 1, days, sets }, [[valueOfDuty]])).toBe(
          least + valueOfDuty * BigInt(days.length),
        );
      }),
      runs(250, 10000),
    );
  });

  it('proves nothing when different leaders cannot fill the places of a day', () => {
    const types = [
      { type: 0, heads: 1, leaders: [0] },
      { type: 1, heads: 1, leaders: [0] },
    ];
    expect(
      provenBy({ ...small, days: [{ types, pinned: [], set: -1 }] }, [
        [0n, 0n],
        [0n, 0n],
      ]),
    ).toBeNull();
  });

  it('proves nothing when it is stopped, at whichever step, and then ends at once', () => {
    const prices = { sets: plain, dues: [] };
    // a step for each leader in each set, and one for each day
    for (let steps = 1; steps <= 6; steps++) {
      const run = boundSteps({ flow: small, dues: [] }, prices);
      for (let step = 0; step < steps; step++) expect(run.next(false).done).toBe(false);
      expect(run.next(true)).toEqual({ done: true, value: null });
    }
  });

  it('throws when a cost is not a safe integer', () => {
    const sets = [{ parent: -1, rule: 'load', cost: () => 2 ** 53 }];
    expect(() => provenBy({ ...small, days: [], sets }, [[0n, 0n]])).toThrow(RangeError);
  });

  it('proves the constant cost of a problem without days and 0 of one without sets', () => {
    expect(
      provenBy({ ...small, days: [] }, [
        [7n, -7n],
        [1n, 2n],
      ]),
    ).toBe(10n);
    expect(provenBy({ leaderCount: 0, days: [], sets: [] }, [])).toBe(0n);
  });

  it('law: the prices of the flow prove exactly its cost', () => {
    fc.assert(
      fc.property(fillable, (flow) => {
        const solution = solveFlow(flow);
        expect(provenBy(flow, exact(solution.prices))).toBe(BigInt(solution.cost));
      }),
      runs(125, 5000),
    );
  });

  it('law: no prices prove more than the least cost', () => {
    const price = fc.oneof(
      fc.integer({ min: -30, max: 30 }),
      fc.integer({ min: -1_000_000_000_000_000, max: 1_000_000_000_000_000 }),
    );
    const row = fc.array(price, { minLength: sizes.leaders, maxLength: sizes.leaders });
    const anyPrices = fc.array(row, { minLength: sizes.sets, maxLength: sizes.sets });
    fc.assert(
      fc.property(fillable, anyPrices, (flow, prices) => {
        const bound = provenBy(flow, exact(prices));
        expect(bound).not.toBeNull();
        expect(bound! <= BigInt(solveFlow(flow).cost)).toBe(true);
      }),
      runs(75, 3000),
    );
  });

  it('law: changing any one price by one never proves more', () => {
    fc.assert(
      fc.property(fillable, (flow) => {
        const { cost, prices } = solveFlow(flow);
        const changed = exact(prices);
        for (const row of changed)
          for (let leader = 0; leader < row.length; leader++) {
            const price = row[leader]!;
            for (const step of [1n, -1n]) {
              row[leader] = price + step;
              expect(provenBy(flow, changed)! <= BigInt(cost)).toBe(true);
            }
            row[leader] = price;
          }
      }),
    );
  });
});

describe('certificate prices', () => {
  const alone: PricedFlow = { flow: small, dues: [] };

  it('stand under the id of their rule, in leaders’ order, and come back as they went', () => {
    const prices = [
      [3, -4],
      [0, 1],
    ];
    const byRule = certificatePrices(alone, { sets: prices, dues: [] });
    expect(byRule).toEqual({ load: [3, -4], rest: [0, 1] });
    expect(pricesFromCertificate(alone, byRule)).toEqual({ sets: exact(prices), dues: [] });
  });

  it('keep a rule of any name, through JSON', () => {
    const priced = { flow: { ...small, sets: [{ ...small.sets[0]!, rule: '__proto__' }] }, dues: [] };
    const written = JSON.stringify(certificatePrices(priced, { sets: [[1, 2]], dues: [] }));
    expect(pricesFromCertificate(priced, JSON.parse(written))).toEqual({ sets: [[1n, 2n]], dues: [] });
  });

  it.each([
    ['a rule is missing', { load: [1, 2] }],
    ['a rule is unknown', { load: [1, 2], other: [1, 2] }],
    ['there is a rule too many', { load: [1, 2], rest: [1, 2], other: [1, 2] }],
    ['a leader is missing', { load: [1, 2], rest: [1] }],
    ['there is a leader too many', { load: [1, 2], rest: [1, 2, 3] }],
    ['a price is a fraction', { load: [1, 2], rest: [1, 0.5] }],
    ['a price is not a number', { load: [1, 2], rest: [1, '2'] }],
    ['a price is too large to be exact', { load: [1, 2], rest: [1, 2 ** 53] }],
    ['the prices are no list', { load: [1, 2], rest: { '2024-01': 1 } }],
  ])('are rejected when %s', (_, byRule) => {
    expect(pricesFromCertificate(alone, byRule)).toBeNull();
  });

  describe('of dues', () => {
    const due = (rule: string, month: number, leader: number): FlowDue => ({
      rule,
      month,
      leader,
      days: [0],
      owed: 1,
    });
    const owed: PricedFlow = {
      flow: small,
      dues: [due('chiefs', 3, 0), due('chiefs', 4, 0), due('chiefs', 4, 1), due('__proto__', 0, 1)],
    };
    const sets = { load: [1, 2], rest: [0, 0] };

    it('stand by month, in leaders’ order, and come back as they went, through JSON', () => {
      const prices: FlowPrices<number> = { sets: [sets.load, sets.rest], dues: [5, 0, 6, 7] };
      const written = JSON.stringify(certificatePrices(owed, prices));
      expect(written).toBe(
        '{"load":[1,2],"rest":[0,0],"chiefs":{"3":[5,0],"4":[0,6]},"__proto__":{"0":[0,7]}}',
      );
      expect(pricesFromCertificate(owed, JSON.parse(written))).toEqual({
        sets: exact(prices.sets),
        dues: [5n, 0n, 6n, 7n],
      });
    });

    it('are not written where all are 0', () => {
      expect(certificatePrices(owed, { sets: [sets.load, sets.rest], dues: [0, 0, 0, 0] })).toEqual(sets);
      expect(pricesFromCertificate(owed, sets)!.dues).toEqual([0n, 0n, 0n, 0n]);
    });

    it.each([
      ['nobody owes in the month', { chiefs: { 5: [1, 0] } }],
      ['another owes in the month', { chiefs: { 3: [0, 1] } }],
      ['nobody owes by the rule', { others: { 3: [1, 0] } }],
      ['the rule has a list', { chiefs: [1, 0] }],
      ['the rule has nothing', { chiefs: null }],
      ['the rule has a number', { chiefs: 1 }],
      ['a leader is missing', { chiefs: { 3: [1] } }],
      ['a price is a fraction', { chiefs: { 3: [0.5, 0] } }],
      ['a month has no list', { chiefs: { 3: 1 } }],
    ])('are rejected when %s', (_, byRule) => {
      expect(pricesFromCertificate(owed, { ...sets, ...byRule })).toBeNull();
    });
  });
});
