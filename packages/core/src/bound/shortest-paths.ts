import type { DutyCounts } from './duty-counts.ts';
import type { Exchanges } from './exchanges.ts';
import type { FlowProblem } from './flow-problem.ts';

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
  readonly #innerSets: readonly number[][];
  /** Cost from the starts, above the difference of distance. */
  readonly #cost: Float64Array;
  readonly #hops: Int32Array;
  readonly #from: Int32Array;
  #frontier: number[] = [];

  /** Expects that nobody holds an open place yet. */
  constructor(flow: FlowProblem, counts: DutyCounts, exchanges: Exchanges) {
    this.#flow = flow;
    this.#counts = counts;
    this.#exchanges = exchanges;
    this.#innerSets = flow.sets.map((_, outer) =>
      flow.sets.flatMap(({ parent }, set) => (parent === outer ? [set] : [])),
    );
    this.#cost = new Float64Array(counts.sink + 1);
    this.#hops = new Int32Array(counts.sink + 1);
    this.#from = new Int32Array(counts.sink + 1);
    this.distance = new Float64Array(counts.sink + 1);
    // Outer nodes have smaller numbers; the only arcs so far lead outwards.
    for (let node = 0; node < counts.sink; node++)
      this.distance[node] = counts.next[node]! + this.distance[counts.outer[node]!]!;
  }

  /**
   * The nodes of a cheapest path from one of `starts` to the sink, with the fewest arcs among the cheapest, the sink
   * left out. Raises distances so that all arcs of the path become tight.
   */
  find(starts: readonly number[]): number[] {
    const { sink } = this.#counts;
    const cost = this.#cost.fill(Infinity);
    this.#frontier = [];
    const nearest = starts.reduce((least, start) => Math.min(least, this.distance[start]!), Infinity);
    for (const start of starts) this.#reach(start, this.distance[start]! - nearest, 0, -1);
    for (let node = this.#pop(); node !== sink; node = this.#pop()) this.#leave(node);

    const length = cost[sink]!;
    for (let node = 0; node < sink; node++)
      if (cost[node]! < length) this.distance[node]! += length - cost[node]!;
    const path: number[] = [];
    for (let node = this.#from[sink]!; node >= 0; node = this.#from[node]!) path.push(node);
    return path.reverse();
  }

  #leave(node: number): void {
    const { leaderCount } = this.#flow;
    const { count, next, last, outer, sink } = this.#counts;
    const { distance } = this;
    const set = Math.floor(node / leaderCount);
    const leader = node - set * leaderCount;
    const cost = this.#cost[node]! - distance[node]!;
    const hops = this.#hops[node]! + 1;

    const parent = outer[node]!;
    this.#reach(parent, cost + next[node]! + distance[parent]!, hops, node);
    for (const innerSet of this.#innerSets[set]!) {
      const inner = innerSet * leaderCount + leader;
      if (count[inner]! > 0) this.#reach(inner, cost - last[inner]! + distance[inner]!, hops, node);
    }
    const successors = this.#exchanges.successorsOf(set, leader);
    const first = set * leaderCount;
    const limit = this.#cost[sink]!;
    for (let other = 0; other < leaderCount; other++) {
      if (successors[other] === 0) continue;
      const through = cost + distance[first + other]!;
      if (through <= limit && through <= this.#cost[first + other]!)
        this.#reach(first + other, through, hops, node);
    }
  }

  /**
   * Fewest arcs break ties: then no day is visited twice along a path where one exchange would do, and all exchanges
   * of the path can be made together.
   */
  #reach(node: number, cost: number, hops: number, from: number): void {
    const known = this.#cost[node]!;
    if (cost > known || (cost === known && hops >= this.#hops[node]!)) return;
    if (known === Infinity) this.#frontier.push(node);
    this.#cost[node] = cost;
    this.#hops[node] = hops;
    this.#from[node] = from;
  }

  #pop(): number {
    const frontier = this.#frontier;
    let best = 0;
    for (let index = 1; index < frontier.length; index++) {
      const node = frontier[index]!;
      const least = frontier[best]!;
      const difference = this.#cost[node]! - this.#cost[least]!;
      if (difference < 0 || (difference === 0 && this.#hops[node]! < this.#hops[least]!)) best = index;
    }
    const node = frontier[best]!;
    frontier[best] = frontier[frontier.length - 1]!;
    frontier.pop();
    return node;
  }
}
