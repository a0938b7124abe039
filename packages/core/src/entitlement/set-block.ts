import type { Supply } from './shortage.ts';

/** Equal leaders' pieces of each date of a block, for one of the units they are set in. */
export interface SetCell {
  /** Index of what is set; see `SetUnit`. */
  readonly unit: number;
  /** The types they may hold: indices into the block's places, ascending. */
  readonly types: readonly number[];
  /** How many leaders: what their pieces count. */
  readonly weight: number;
  /** A piece's most, in duties. */
  readonly most: number;
}

/** Dates that are split alike. */
export interface SetBlock {
  /** How many dates. */
  readonly days: number;
  /** Per type: places of a date, in duties. */
  readonly places: readonly number[];
  readonly cells: readonly SetCell[];
  /** The others, who take of a date whatever is left, up to an amount. */
  readonly others: readonly Supply[];
}

/** What is set for equal leaders: a quota or its part of a month, or a bound. */
export interface SetUnit {
  /** How many leaders. */
  readonly size: number;
  /** What each of them should have, in duties. */
  readonly amount: number;
  /** Index into the owners. */
  readonly owner: number;
}

/** What is to be found: the pieces of set leaders. */
export interface SetProblem {
  readonly blocks: readonly SetBlock[];
  readonly units: readonly SetUnit[];
  /** Equal leaders, who have one unit or several: the most that all these may come to together, in duties; may be infinite. */
  readonly mostOfOwner: readonly number[];
}
