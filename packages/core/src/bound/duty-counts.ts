import type { FlowProblem } from './flow-problem.ts';

/**
 * How many duties each leader has in each set, and what one more and the last one cost.
 *
 * A *node* is a (set, leader) pair, `set × leaderCount + leader`; one number past them all stands for the sink.
 */
export class DutyCounts {
  readonly sink: number;
  /** Per node: duties, fixed ones included. */
  readonly count: Int32Array;
  /** Per node: cost of one duty more. */
  readonly next: Float64Array;
  /** Per node: what the last duty cost. Means nothing where the count is 0. */
  readonly last: Float64Array;
  /** Per node: the same leader in the set around, or the first of those he counts together with there, or the sink. */
  readonly outer: Int32Array;
  readonly #flow: FlowProblem;

  /** Begins with the fixed places alone. */
  constructor(flow: FlowProblem) {
    const { leaderCount, sets, days, countsWith } = flow;
    this.#flow = flow;
    this.sink = sets.length * leaderCount;
    this.count = new Int32Array(this.sink);
    this.next = new Float64Array(this.sink);
    this.last = new Float64Array(this.sink);
    this.outer = new Int32Array(this.sink);
    for (let node = 0; node < this.sink; node++) {
      const set = Math.floor(node / leaderCount);
      const { parent } = sets[set]!;
      const leader = node - set * leaderCount;
      const first = parent >= 0 && sets[parent]!.isShared ? countsWith![leader]! : leader;
      this.outer[node] = parent < 0 ? this.sink : parent * leaderCount + first;
    }
    for (const { set, pinned } of days)
      if (set >= 0)
        for (const leader of pinned)
          for (let node = set * leaderCount + leader; node !== this.sink; node = this.outer[node]!)
            this.count[node]!++;
    for (let node = 0; node < this.sink; node++) this.#price(node);
  }

  add(node: number, duties: 1 | -1): void {
    this.count[node]! += duties;
    this.#price(node);
  }

  total(): number {
    let total = 0;
    for (let node = 0; node < this.sink; node++) total += this.#cost(node, this.count[node]!);
    return total;
  }

  #price(node: number): void {
    const count = this.count[node]!;
    const cost = this.#cost(node, count);
    this.next[node] = this.#cost(node, count + 1) - cost;
    if (count > 0) this.last[node] = cost - this.#cost(node, count - 1);
  }

  #cost(node: number, count: number): number {
    const { leaderCount, sets } = this.#flow;
    return sets[Math.floor(node / leaderCount)]!.cost(node % leaderCount, count);
  }
}
