import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THRESHOLDS } from './cooling.ts';
import { Random } from './random.ts';

describe('Random', () => {
  it('gives the same numbers for the same seed on every machine', () => {
    const random = new Random(1);
    expect(Array.from({ length: 4 }, () => random.next())).toEqual([
      393288148, 2174103013, 3814759091, 2092745082,
    ]);
  });

  it('law: stays below the count, and equal seeds give equal sequences', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 20 }), (seed, count) => {
        const [a, b] = [new Random(seed), new Random(seed)];
        for (let i = 0; i < 50; i++) {
          const number = a.below(count);
          expect(Number.isInteger(number) && number >= 0 && number < count).toBe(true);
          expect(b.below(count)).toBe(number);
        }
      }),
    );
  });

  it('draws every number about equally often', () => {
    const random = new Random(7);
    const drawn = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) drawn[random.below(10)]!++;
    for (const times of drawn) expect(Math.abs(times - 10_000)).toBeLessThan(500);
  });
});

describe('THRESHOLDS', () => {
  it('are the thousandfold negative logarithms of the middles of 1,024 equal parts', () => {
    expect(THRESHOLDS).toHaveLength(1024);
    // e to the power of each is nearer to the middle than half a thousandth, by far more than an engine can be wrong
    THRESHOLDS.forEach((threshold, index) => {
      const exact = -1000 * Math.log((index + 0.5) / 1024);
      expect(Math.abs(threshold - exact)).toBeLessThan(0.4999);
    });
  });

  it('are what they always were, so that a seed gives the same roster on every machine', () => {
    const sum = THRESHOLDS.reduce((all, threshold, index) => (all * 31 + threshold + index) % 1_000_003, 0);
    expect([THRESHOLDS[0], THRESHOLDS[511], THRESHOLDS[1023], sum]).toEqual([7625, 694, 0, 220_997]);
  });
});
