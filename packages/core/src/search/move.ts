/** What a move does. */
export const FORM = {
  /** Two leaders trade places: each place goes from one of them to the other. */
  trade: 0,
  /** The first place goes to the holder of the second, and so on, the last to that of the first. */
  rotation: 1,
  /** Anything else. */
  other: 2,
} as const;

/** A change of the holders of a few places, which lie in `shifts`, `from`, `to` up to `length`. */
export interface Move {
  /** Those of a trade in date order, unless there are but two. */
  readonly shifts: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  length: number;
  form: (typeof FORM)[keyof typeof FORM];
  /**
   * Which of the changes, up to `netLength`, are enough to give every leader as many duties of each kind as the whole move
   * does: none when all keep their numbers. Rules that count duties look at these alone.
   */
  readonly net: Uint16Array;
  netLength: number;
}

/** @param longest how many places it may change */
export const emptyMove = (longest: number): Move => ({
  shifts: new Int32Array(longest),
  from: new Int32Array(longest),
  to: new Int32Array(longest),
  length: 0,
  form: FORM.other,
  net: new Uint16Array(longest),
  netLength: 0,
});
