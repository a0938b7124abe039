import type { OwedDuties } from './entitlements.ts';

/** Sums of pieces closer than this to a bound keep it: they are added up in doubles. */
const TOLERANCE = 1e-9;

/** The bound at which a leader becomes set, in duties. */
export interface BoundSet {
  readonly side: 'least' | 'most';
  readonly duties: number;
}

/**
 * The leaders whom a round of clamping sets at a bound they overstep.
 *
 * Of the two sides, below the least and above the most, it is the one with the larger total deviation that is set, the
 * low one on a tie (as browsers resolve flexible lengths, CSS Flexible Box Layout 9.7: one side at a time, since
 * setting it may bring the other back within its bounds).
 *
 * @param sums duties per leader
 * @param isSet leaders whom a bound has set already; they stay so
 * @returns who becomes set, and at what; empty when no bound is overstepped
 */
export function boundsToSet(
  sums: Float64Array,
  owed: readonly OwedDuties[],
  isSet: (leader: number) => boolean,
): (BoundSet & { readonly leader: number })[] {
  const low: { leader: number; side: 'least'; duties: number; deviation: number }[] = [];
  const high: { leader: number; side: 'most'; duties: number; deviation: number }[] = [];
  owed.forEach(({ least = -Infinity, most = Infinity }, leader) => {
    if (isSet(leader)) return;
    const sum = sums[leader]!;
    if (sum < least - TOLERANCE) low.push({ leader, side: 'least', duties: least, deviation: least - sum });
    else if (sum > most + TOLERANCE) high.push({ leader, side: 'most', duties: most, deviation: sum - most });
  });
  return total(high) > total(low) + TOLERANCE ? high : low;
}

/** Ascending, so that the order of leaders does not show in the last bit. */
function total(side: readonly { deviation: number }[]): number {
  return side
    .map(({ deviation }) => deviation)
    .sort((a, b) => a - b)
    .reduce((sum, deviation) => sum + deviation, 0);
}
