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
  readonly #innerSets: readonly number[][];
  /** Costs from the starts, above the difference of distance. */
  readonly #queue: NodeQueue;
  readonly #from: Int32Array;

  /** Expects that nobody holds an open place yet. */
  constructor(flow: FlowProblem, counts: DutyCounts, exchanges: Exchanges) {
    this.#flow = flow;
    this.#counts = counts;
    this.#exchanges = exchanges;
    this.#innerSets = flow.sets.map((_, outer) =>
      flow.sets.flatMap(({ parent }, set) => (parent === outer ? [set] : [])),
    );
    this.#queue = new NodeQueue(counts.sink + 1);
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
    const queue = this.#queue;
    queue.clear();
    const nearest = starts.reduce((least, start) => Math.min(least, this.distance[start]!), Infinity);
    for (const start of starts) this.#reach(start, this.distance[start]! - nearest, 0, -1);
    for (let node = queue.pop(); node !== sink; node = queue.pop()) this.#leave(node);

    const length = queue.cost[sink]!;
    for (let node = 0; node < sink; node++)
      if (queue.cost[node]! < length) this.distance[node]! += length - queue.cost[node]!;
    const path: number[] = [];
    for (let node = this.#from[sink]!; node >= 0; node = this.#from[node]!) path.push(node);
    return path.reverse();
  }

  #leave(node: number): void {
    const { leaderCount } = this.#flow;
    const { count, next, last, outer, sink } = this.#counts;
    const { distance } = this;
    const { cost, hops } = this.#queue;
    const set = Math.floor(node / leaderCount);
    const leader = node - set * leaderCount;
    const base = cost[node]! - distance[node]!;
    const arcs = hops[node]! + 1;

    const parent = outer[node]!;
    this.#reach(parent, base + next[node]! + distance[parent]!, arcs, node);
    for (const innerSet of this.#innerSets[set]!) {
      const inner = innerSet * leaderCount + leader;
      if (count[inner]! > 0) this.#reach(inner, base - last[inner]! + distance[inner]!, arcs, node);
    }
    // The hottest loop of the flow: `#reach` would refuse the same nodes, but only after a call.
    const successors = this.#exchanges.successorsOf(set, leader);
    const first = set * leaderCount;
    const limit = cost[sink]!;
    for (let other = 0; other < leaderCount; other++) {
      const target = first + other;
      const through = base + distance[target]!;
      const known = cost[target]!;
      if (through > known || through > limit || successors[other] === 0) continue;
      if (through < known || arcs < hops[target]!) this.#reach(target, through, arcs, node);
    }
  }

  /**
   * Fewest arcs break ties: then no day is visited twice along a path where one exchange would do, and all exchanges
   * of the path can be made together.
   */
  #reach(node: number, cost: number, hops: number, from: number): void {
    const known = this.#queue.cost[node]!;
    if (cost > known || (cost === known && hops >= this.#queue.hops[node]!)) return;
    this.#queue.improve(node, cost, hops);
    this.#from[node] = from;
  }
}
