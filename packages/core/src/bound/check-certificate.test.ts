import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowArbitrary, withoutUnfilled } from '../testing/flow-arbitrary.ts';
import { certificatePrices, pricesFromCertificate } from './certificate.ts';
import { certifiedBound } from './check-certificate.ts';
import { solveFlow } from './convex-flow.ts';
import type { FlowProblem } from './flow-problem.ts';

const sizes = { leaders: 6, days: 14, sets: 4, types: 3, heads: 2 };

/** Relaxations all of whose places can be filled. */
const fillable = flowArbitrary(sizes).map((flow) => withoutUnfilled(flow, solveFlow(flow).unfilled));

const exact = (prices: readonly (readonly number[])[]): bigint[][] => prices.map((row) => row.map(BigInt));

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
  it('counts a day with places of two types once for each leader', () => {
    const types = [0, 1].map((type) => ({ type, heads: 1, leaders: [0, 1] }));
    const sets = [{ parent: -1, rule: 'load', cost: (_: number, count: number) => count ** 2 }];
    const flow = { leaderCount: 2, days: [{ types, pinned: [], set: 0 }], sets };
    expect(certifiedBound(flow, [[10n, 10n]])).toBe(2n);
  });

  it('adds what each leader and each day cost at the prices', () => {
    // Load: leader 0 min(0, 1 - 2, 4 - 4), leader 1 min(0, 1 - 1); rest: min(0, 1 - 5), 10; days: 1, then 2 + 5.
    expect(
      certifiedBound(small, [
        [2n, 1n],
        [5n, 0n],
      ]),
    ).toBe(-1n + 0n - 4n + 10n + 1n + 7n);
  });

  it('asks each leader for no more duties than he has days, and counts his fixed places among them', () => {
    // Leader 1 can have one duty only; at a price of 100 each, leader 0 takes both.
    expect(
      certifiedBound(small, [
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
    expect(certifiedBound({ leaderCount: 1, days, sets: [small.sets[0]!] }, [[price]])).toBe(100n);
  });

  it('proves nothing when different leaders cannot fill the places of a day', () => {
    const types = [
      { type: 0, heads: 1, leaders: [0] },
      { type: 1, heads: 1, leaders: [0] },
    ];
    expect(
      certifiedBound({ ...small, days: [{ types, pinned: [], set: -1 }] }, [
        [0n, 0n],
        [0n, 0n],
      ]),
    ).toBeNull();
  });

  it('throws when a cost is not a safe integer', () => {
    const sets = [{ parent: -1, rule: 'load', cost: () => 2 ** 53 }];
    expect(() => certifiedBound({ ...small, days: [], sets }, [[0n, 0n]])).toThrow(RangeError);
  });

  it('proves the constant cost of a problem without days and 0 of one without sets', () => {
    expect(
      certifiedBound({ ...small, days: [] }, [
        [7n, -7n],
        [1n, 2n],
      ]),
    ).toBe(10n);
    expect(certifiedBound({ leaderCount: 0, days: [], sets: [] }, [])).toBe(0n);
  });

  it('law: the prices of the flow prove exactly its cost', () => {
    fc.assert(
      fc.property(fillable, (flow) => {
        const solution = solveFlow(flow);
        expect(certifiedBound(flow, exact(solution.prices))).toBe(BigInt(solution.cost));
      }),
      { numRuns: 500 },
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
        const bound = certifiedBound(flow, exact(prices));
        expect(bound).not.toBeNull();
        expect(bound! <= BigInt(solveFlow(flow).cost)).toBe(true);
      }),
      { numRuns: 300 },
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
              expect(certifiedBound(flow, changed)! <= BigInt(cost)).toBe(true);
            }
            row[leader] = price;
          }
      }),
    );
  });
});

describe('certificate prices', () => {
  it('stand under the id of their rule, in leaders’ order, and come back as they went', () => {
    const prices = [
      [3, -4],
      [0, 1],
    ];
    const byRule = certificatePrices(small, prices);
    expect(byRule).toEqual({ load: [3, -4], rest: [0, 1] });
    expect(pricesFromCertificate(small, byRule)).toEqual(exact(prices));
  });

  it('keep a rule of any name, through JSON', () => {
    const flow = { ...small, sets: [{ ...small.sets[0]!, rule: '__proto__' }] };
    const written = JSON.stringify(certificatePrices(flow, [[1, 2]]));
    expect(pricesFromCertificate(flow, JSON.parse(written))).toEqual([[1n, 2n]]);
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
    expect(pricesFromCertificate(small, byRule)).toBeNull();
  });
});
