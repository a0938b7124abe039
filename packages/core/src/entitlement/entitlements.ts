import type { SetBy } from './amounts.ts';

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

/** A leader whose pieces cannot come to what is set for him. */
export interface MissedAmount {
  readonly leader: number;
  /** What set it. */
  readonly by: SetBy;
  /** In duties; of quotas per month those of the months in which they are missed to the same side, together. */
  readonly amount: number;
  /** What his pieces come to instead, in duties. */
  readonly sum: number;
  /** With a sum below the amount: whether it is the most that rules leave him that he has reached. */
  readonly isAtMost: boolean;
  /**
   * The days that force it, ascending: with a sum above the amount those of his pieces, which the others cannot take;
   * below it those on which he takes part, which are full, or 1 each.
   */
  readonly days: readonly number[];
}

/** Entitlements, and whose are not what was set. */
export interface Entitled extends Entitlements {
  /** In leaders' order. */
  readonly missed: readonly MissedAmount[];
}

/** Bounds on a leader's duties that rules set: duties, `null` where there is none. */
export interface DutyBounds {
  readonly least?: number;
  readonly most?: number;
}
