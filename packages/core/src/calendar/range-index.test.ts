import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allHolding, lastHolding } from './range-index.ts';
import { type DayRange, holds } from './ranges.ts';

const day = fc.integer({ min: -12, max: 12 });
const rangesArbitrary: fc.Arbitrary<DayRange[]> = fc.array(
  fc.tuple(day, day).map(([first, last]) => ({ first, last })),
  { maxLength: 12 },
);
const days = Array.from({ length: 31 }, (_, index) => index - 15);

describe('range index', () => {
  it('law: names the last range, and all ranges, that looking through them names', () => {
    fc.assert(
      fc.property(rangesArbitrary, (ranges) => {
        const last = lastHolding(ranges);
        const all = allHolding(ranges);
        for (const day of days) {
          const holding = ranges.flatMap((range, index) => (holds(range, day) ? [index] : []));
          expect(all(day)).toEqual(holding);
          expect(last(day)).toBe(holding[holding.length - 1] ?? -1);
        }
      }),
    );
  });

  it('asks each range once, however many days are asked', () => {
    let asked = 0;
    const ranges = Array.from({ length: 100 }, () => ({
      first: 1,
      get last() {
        asked++;
        return 100;
      },
    }));
    const last = lastHolding(ranges);
    const before = asked;
    for (let day = 1; day <= 100; day++) expect(last(day)).toBe(99);
    expect(asked).toBe(before);
    const all = allHolding(ranges);
    for (let day = 1; day <= 100; day++) expect(all(day)).toHaveLength(100);
    expect(asked - before).toBeLessThan(500);
  });
});
