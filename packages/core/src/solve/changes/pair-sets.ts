const NONE = -1;

/** Sets of pairs (group, leader), such as the places of a due, with the sets each pair is in. */
export class PairSets {
  /** Per set: its pairs, each once, in the order given. */
  readonly pairs: readonly (readonly number[])[];
  readonly #first: Int32Array;
  readonly #set: number[] = [];
  readonly #next: number[] = [];

  constructor(pairCount: number, pairs: readonly (readonly number[])[]) {
    this.pairs = pairs;
    this.#first = new Int32Array(pairCount).fill(NONE);
    pairs.forEach((own, set) => {
      for (const pair of own) {
        this.#next.push(this.#first[pair]!);
        this.#first[pair] = this.#set.push(set) - 1;
      }
    });
  }

  /** Adds to the counter of every set the pair is in. */
  add(counters: Int32Array, pair: number, change: 1 | -1): void {
    for (let at = this.#first[pair]!; at !== NONE; at = this.#next[at]!) counters[this.#set[at]!]! += change;
  }

  /** True when the counter of some set the pair is in has come to the set's most. */
  reaches(counters: Int32Array, most: Int32Array, pair: number): boolean {
    for (let at = this.#first[pair]!; at !== NONE; at = this.#next[at]!)
      if (counters[this.#set[at]!]! >= most[this.#set[at]!]!) return true;
    return false;
  }
}
