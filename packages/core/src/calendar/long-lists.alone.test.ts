import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayNumber, isoOf } from '../dates/civil.ts';

let looks = 0;
// modules of its own, and none of them for the files that come after it
vi.resetModules();
vi.doMock('./ranges.ts', async (importActual) => {
  const ranges = await importActual<typeof import('./ranges.ts')>();
  return {
    ...ranges,
    holds: (...asked: Parameters<typeof ranges.holds>) => (looks++, ranges.holds(...asked)),
  };
});
const { dayRulings } = await import('./day-rulings.ts');
const { demandOf } = await import('./demand.ts');
afterAll(() => {
  vi.doUnmock('./ranges.ts');
  vi.resetModules();
});
beforeEach(() => void (looks = 0));

const COUNT = 1000;
const first = dayNumber('2024-01-01');
const days = Array.from({ length: 366 }, (_, day) => first + day);
const dates = Array.from({ length: COUNT }, (_, index) => isoOf(first + (index % 366)));

describe('long lists', () => {
  it('of exceptions are not looked through again for each day', () => {
    const exceptions = dates.map((from, index) => ({ from, heads: index % 3 }));
    const demand = demandOf({ exceptions }, dayRulings({}));
    const heads = days.map((day) => demand.places(day)[0]?.heads ?? 0);
    expect(heads[0]).toBe(732 % 3);
    expect(heads[300]).toBe((366 + 300) % 3);
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(10 * (COUNT + days.length));
  });

  it('of overrides are not looked through again for each day', () => {
    const kindOf = dayRulings({ overrides: dates.map((from) => ({ from, kind: 'workday' })) });
    expect(days.every((day) => kindOf(day).kind === 'workday')).toBe(true);
    expect(looks).toBeLessThan(10 * (COUNT + days.length));
  });
});
