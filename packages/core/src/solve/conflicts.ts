/** A set of shifts and leaders that cannot hold together, in indices. */
export interface IndexConflict {
  readonly kind: 'window' | 'dues' | 'search';
  /** Shifts concerned, ascending. */
  readonly shifts: readonly number[];
  /** Leaders who could take part, ascending. */
  readonly leaders: readonly number[];
  /** Ids of rules that take part whatever they forbid. */
  readonly rules?: readonly string[];
  readonly needed: number;
  /** The most that can be filled; for a search, one less than needed at most. */
  readonly possible: number;
  readonly facts: Readonly<Record<string, number>>;
}
