import type { DutyCounts } from './duty-counts.ts';
import type { Exchanges } from './exchanges.ts';
import type { FlowProblem } from './flow-problem.ts';
import { NodeQueue } from './node-queue.ts';

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
