/**
 * Each leader's fair part of the places, by day.
 *
 * `pieces[day × leaderCount + leader]` is his part of the day's places, 0 to 1, in duties. The pieces of a day add up
 * to its places, less what nobody may hold.
 */
export interface Entitlements {
  readonly leaderCount: number;
  readonly pieces: Float64Array;
  /**
   * Fair number of duties on the days marked 1 in `days` (all days when left out), in thousandths of a duty:
   * ⌊1000 × Σ pieces + 0.5 + 10⁻⁶⌋, summed in date order, for each leader separately.
   */
  thousandths(leader: number, days?: Uint8Array): number;
}

/** Bounds on a leader's duties that rules set: duties, `null` where there is none. */
export interface OwedDuties {
  readonly least?: number;
  readonly most?: number;
}
