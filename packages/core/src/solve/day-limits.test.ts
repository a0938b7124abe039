import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { DayLimits } from './day-limits.ts';

/** One leader, two places on each of six days: who may hold what, and caps on any of them. */
const DAYS = 6;
const dayOfShift = Int32Array.from({ length: 2 * DAYS }, (_, shift) => Math.floor(shift / 2));
const places = { leaderCount: 1, dayCount: DAYS, dayOfShift };

const flags = (weight: number) =>
  fc.array(
    fc.integer({ min: 0, max: 99 }).map((draw) => draw < weight),
    { minLength: 2 * DAYS, maxLength: 2 * DAYS },
  );

/** Mostly whole intervals of days, at times with places missing. */
const capArbitrary = fc
  .tuple(flags(90), fc.nat(2 * DAYS), fc.nat(2 * DAYS), fc.integer({ min: 0, max: 3 }))
  .map(([isAmong, one, other, most]) => ({
    leader: 0,
    shifts: [...dayOfShift.keys()].filter(
      (shift) => isAmong[shift] && shift >= Math.min(one, other) && shift < Math.max(one, other),
    ),
    most,
  }));

/** The most days that one person can have, by trying all. */
function mostDays(
  isOpen: readonly boolean[],
  minFreeDays: number,
  caps: readonly { readonly shifts: readonly number[]; readonly most: number }[],
): number {
  const best = (day: number, last: number, held: readonly number[]): number => {
    if (day === DAYS) return held.length;
    let most = best(day + 1, last, held);
    for (const shift of [2 * day, 2 * day + 1]) {
      if (!isOpen[shift] || day - last <= minFreeDays) continue;
      const now = [...held, shift];
      if (caps.every((cap) => cap.shifts.filter((one) => now.includes(one)).length <= cap.most))
        most = Math.max(most, best(day + 1, day, now));
    }
    return most;
  };
  return best(0, -DAYS, []);
}

test('law: nobody is counted fewer days than he can have, and no more where caps are intervals', () => {
  let exact = 0;
  fc.assert(
    fc.property(
      flags(80),
      fc.integer({ min: 0, max: 2 }),
      fc.array(capArbitrary, { maxLength: 4 }),
      (isOpen, minFreeDays, caps) => {
        const open = Uint8Array.from(isOpen, Number);
        const limits = new DayLimits(places, open, minFreeDays, [...dayOfShift.keys()], caps);
        let counted = 0;
        for (let day = 0; day < DAYS; day++)
          if ((open[2 * day] || open[2 * day + 1]) && limits.take(0, day)) counted++;
        const possible = mostDays(isOpen, minFreeDays, caps);
        expect(counted).toBeGreaterThanOrEqual(possible);
        const isWhole = caps.every(({ shifts }) =>
          [...dayOfShift.keys()].every(
            (shift) =>
              !isOpen[shift] || shifts.includes(shift) || shift < shifts[0]! || shift > shifts.at(-1)!,
          ),
        );
        const areDays = caps.every(({ shifts }) => shifts[0]! % 2 === 0 && shifts.at(-1)! % 2 === 1);
        if (!isWhole || !areDays) return;
        exact++;
        expect(counted).toBe(possible);
      },
    ),
    runs(1000, 20000),
  );
  expect(exact).toBeGreaterThan(0);
});
