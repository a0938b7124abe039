import type { Exchanges } from './exchanges.ts';
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

/** Nodes reached and not yet left, the cheapest first, then the smallest number: a heap in which a node can move up. */
export class NodeQueue {
  /** Per node: the least cost at which it was reached since the queue was cleared. */
  readonly cost: Float64Array;
  readonly #heap: Int32Array;
  /** Per node: its index in the heap, or −1. */
  readonly #place: Int32Array;
  #size = 0;

  constructor(nodes: number) {
    this.cost = new Float64Array(nodes);
    this.#heap = new Int32Array(nodes);
    this.#place = new Int32Array(nodes);
  }

  /** Empties the queue and forgets every cost. */
  clear(): void {
    this.cost.fill(Infinity);
    this.#place.fill(-1);
    this.#size = 0;
  }

  /** Puts a node in, or moves it up, at a cost lower than it has. */
  lower(node: number, cost: number): void {
    this.cost[node] = cost;
    let index = this.#place[node]!;
    if (index < 0) index = this.#size++;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const other = this.#heap[above]!;
      if (!this.#isBefore(node, other)) break;
      this.#put(other, index);
      index = above;
    }
    this.#put(node, index);
  }

  /** Takes the first node out. The queue must not be empty. */
  pop(): number {
    const first = this.#heap[0]!;
    this.#place[first] = -1;
    this.#size--;
    if (this.#size === 0) return first;
    const node = this.#heap[this.#size]!;
    let index = 0;
    for (let below = 1; below < this.#size; below = 2 * index + 1) {
      if (below + 1 < this.#size && this.#isBefore(this.#heap[below + 1]!, this.#heap[below]!)) below++;
      const other = this.#heap[below]!;
      if (!this.#isBefore(other, node)) break;
      this.#put(other, index);
      index = below;
    }
    this.#put(node, index);
    return first;
  }

  #put(node: number, index: number): void {
    this.#heap[index] = node;
    this.#place[node] = index;
  }

  #isBefore(a: number, b: number): boolean {
    const difference = this.cost[a]! - this.cost[b]!;
    return difference < 0 || (difference === 0 && a < b);
  }
}

/**
 * Cheapest ways to find one more duty a taker: Dijkstra's method on (set, leader) nodes with potentials.
 *
 * From a node the duty may pass to another leader by an exchange on a day of the set (free of cost), outwards to the
 * set around (the cost of one duty more), or inwards to a smaller set (the refund of the last duty there).
 * `distance[node]` never exceeds the cost of the cheapest way from the node to the sink, and no arc is cheaper than
 * the difference of distance between its ends; that makes distances prices (Ahuja, Magnanti and Orlin, Network Flows,
 * chapter 9).
 */
export class ShortestPaths {
  readonly distance: Float64Array;
  readonly #flow: FlowProblem;
  readonly #counts: DutyCounts;
  readonly #exchanges: Exchanges;
  /** Per node: those directly inside. */
  readonly #inner: readonly number[][];
  /** Costs from the starts, above the difference of distance. */
  readonly #queue: NodeQueue;
  readonly #from: Int32Array;

  /** Expects that nobody holds an open place yet. */
  constructor(flow: FlowProblem, counts: DutyCounts, exchanges: Exchanges) {
    this.#flow = flow;
    this.#counts = counts;
    this.#exchanges = exchanges;
    this.#inner = Array.from({ length: counts.sink + 1 }, () => []);
    counts.outer.forEach((outer, node) => this.#inner[outer]!.push(node));
    this.#queue = new NodeQueue(counts.sink + 1);
    this.#from = new Int32Array(counts.sink + 1);
    this.distance = new Float64Array(counts.sink + 1);
    // Outer nodes have smaller numbers; the only arcs so far lead outwards.
    for (let node = 0; node < counts.sink; node++)
      this.distance[node] = counts.next[node]! + this.distance[counts.outer[node]!]!;
  }

  /**
   * The nodes of a cheapest path from one of `starts` to the sink, the sink left out. Raises distances so that all
   * arcs of the path become tight.
   *
   * All exchanges of the path can be made together: were two of them on one day in each other's way, then the earlier
   * holder could pass his place straight to the later successor at no higher cost, and having been left first he, not
   * the later holder, would be the one the successor was reached from.
   */
  find(starts: readonly number[]): number[] {
    const nearest = starts.reduce((least, start) => Math.min(least, this.distance[start]!), Infinity);
    // Most often somebody's cheapest way is straight outwards: then nothing need be searched, and no distance rises.
    const straight = starts.find((start) => this.distance[start] === nearest && this.#isStraight(start));
    if (straight !== undefined) return this.#outwards(straight);
    const { sink } = this.#counts;
    const queue = this.#queue;
    queue.clear();
    for (const start of starts) this.#reach(start, this.distance[start]! - nearest, -1);
    const { cost } = queue;
    for (let node = queue.pop(); cost[node]! < cost[sink]!; node = queue.pop()) this.#leave(node);

    const length = cost[sink]!;
    for (let node = 0; node < sink; node++)
      if (cost[node]! < length) this.distance[node]! += length - cost[node]!;
    const path: number[] = [];
    for (let node = this.#from[sink]!; node >= 0; node = this.#from[node]!) path.push(node);
    return path.reverse();
  }

  /** No way from the node to the sink is cheaper than the one straight outwards. */
  #isStraight(start: number): boolean {
    const { next, outer, sink } = this.#counts;
    for (let node = start; node !== sink; node = outer[node]!)
      if (this.distance[node]! < next[node]! + this.distance[outer[node]!]!) return false;
    return true;
  }

  #outwards(start: number): number[] {
    const { outer, sink } = this.#counts;
    const path: number[] = [];
    for (let node = start; node !== sink; node = outer[node]!) path.push(node);
    return path;
  }

  #leave(node: number): void {
    const { leaderCount } = this.#flow;
    const { count, next, last, outer, sink } = this.#counts;
    const { distance } = this;
    const { cost } = this.#queue;
    const set = Math.floor(node / leaderCount);
    const leader = node - set * leaderCount;
    const base = cost[node]! - distance[node]!;

    const parent = outer[node]!;
    this.#reach(parent, base + next[node]! + distance[parent]!, node);
    for (const inner of this.#inner[node]!)
      if (count[inner]! > 0) this.#reach(inner, base - last[inner]! + distance[inner]!, node);
    // The hottest loop of the flow: `#reach` would refuse the same nodes, but only after a call.
    const successors = this.#exchanges.successorsOf(set, leader);
    const first = set * leaderCount;
    const limit = cost[sink]!;
    for (let other = 0; other < leaderCount; other++) {
      const target = first + other;
      const through = base + distance[target]!;
      if (through < cost[target]! && through < limit && successors[other] !== 0)
        this.#reach(target, through, node);
    }
  }

  #reach(node: number, cost: number, from: number): void {
    if (cost >= this.#queue.cost[node]!) return;
    this.#queue.lower(node, cost);
    this.#from[node] = from;
  }
}
