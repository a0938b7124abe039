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
  /** The most that can be filled, as far as counted; `null` where nothing was: then it is only proven that not all can. */
  readonly possible: number | null;
  readonly facts: Readonly<Record<string, number>>;
}
