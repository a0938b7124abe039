/** Amounts of a duty below this are rounding noise: the least true piece is some 10⁻⁸ duties. */
export const NOTHING = 1e-11;

/** A network of arcs with capacities in doubles, and its maximal flow. */
export class FlowNetwork {
  readonly #first: number[] = [];
  readonly #next: number[] = [];
  readonly #to: number[] = [];
  readonly #capacity: number[] = [];
  /** What an arc can still take. An arc and its reverse stand side by side. */
  #rest = new Float64Array(0);

  addNode(): number {
    return this.#first.push(-1) - 1;
  }

  addArc(from: number, to: number, capacity: number): void {
    for (const [tail, head, amount] of [
      [from, to, capacity],
      [to, from, 0],
    ] as const) {
      this.#next.push(this.#first[tail]!);
      this.#first[tail] = this.#to.push(head) - 1;
      this.#capacity.push(amount);
    }
  }

  /**
   * Finds a maximal flow by shortest augmenting paths (Dinic 1970): the number of rounds is bounded by the nodes,
   * whatever the capacities are.
   *
   * @returns per node 1 when it lies on the source's side of the smallest least cut, which is the same for every
   *   maximal flow
   */
  maximize(source: number, sink: number): Uint8Array {
    this.#rest = Float64Array.from(this.#capacity);
    const distance = new Int32Array(this.#first.length);
    while (this.#measure(distance, source, sink)) this.#augment(distance, source, sink);
    return Uint8Array.from(distance, (steps) => (steps >= 0 ? 1 : 0));
  }

  /** Steps from the source over arcs that can take more, −1 where there are none. Says whether the sink has some. */
  #measure(distance: Int32Array, source: number, sink: number): boolean {
    distance.fill(-1);
    distance[source] = 0;
    const queue = [source];
    for (const node of queue)
      for (let arc = this.#first[node]!; arc >= 0; arc = this.#next[arc]!) {
        const to = this.#to[arc]!;
        if (distance[to]! >= 0 || this.#rest[arc]! <= NOTHING) continue;
        distance[to] = distance[node]! + 1;
        queue.push(to);
      }
    return distance[sink]! >= 0;
  }

  /** Sends flow over all shortest paths. */
  #augment(distance: Int32Array, source: number, sink: number): void {
    const rest = this.#rest;
    const cursor = this.#first.slice();
    const path: number[] = [];
    for (let node = source; ;) {
      if (node === sink) {
        const amount = path.reduce((least, arc) => Math.min(least, rest[arc]!), Infinity);
        for (const arc of path) {
          rest[arc]! -= amount;
          rest[arc + 1 - 2 * (arc % 2)]! += amount;
        }
        path.length = path.findIndex((arc) => rest[arc]! <= NOTHING);
        node = path.length > 0 ? this.#to[path[path.length - 1]!]! : source;
        continue;
      }
      let arc = cursor[node]!;
      while (arc >= 0 && !(rest[arc]! > NOTHING && distance[this.#to[arc]!] === distance[node]! + 1))
        arc = this.#next[arc]!;
      cursor[node] = arc;
      if (arc >= 0) {
        path.push(arc);
        node = this.#to[arc]!;
      } else if (node === source) return;
      else {
        path.pop();
        distance[node] = -1;
        node = path.length > 0 ? this.#to[path[path.length - 1]!]! : source;
      }
    }
  }
}

/** Leaders who may hold the same types and can take the same amount. */
export interface Supply {
  /** Types they may hold. */
  readonly types: readonly number[];
  /** What they can take together, in duties. */
  readonly amount: number;
}

/** So few types are looked at in every combination: dates have one to three, and a flow is slow to build. */
const FEW = 4;

/**
 * The set of types with the most places beyond what those who may hold one of them can take; of several the smallest.
 *
 * It is read off a maximal flow from types to supplies: the types from which an unfilled place could be moved about
 * but not filled (max-flow min-cut; the deficient set of Hall's theorem).
 *
 * @param places per type, in duties
 * @param types the types that ask for places, ascending
 * @returns types, ascending; empty when all places can be taken
 */
export function mostShortTypes(
  places: readonly number[],
  types: readonly number[],
  supplies: readonly Supply[],
): number[] {
  if (types.length <= FEW) return mostShortOfFew(places, types, supplies);
  const network = new FlowNetwork();
  const [source, sink] = [network.addNode(), network.addNode()];
  const nodeOf = new Map(types.map((type) => [type, network.addNode()]));
  for (const [type, node] of nodeOf) network.addArc(source, node, places[type]!);
  for (const { types: held, amount } of supplies) {
    const supply = network.addNode();
    for (const type of held) if (nodeOf.has(type)) network.addArc(nodeOf.get(type)!, supply, Infinity);
    network.addArc(supply, sink, amount);
  }
  const shortMask = network.maximize(source, sink);
  return types.filter((type) => shortMask[nodeOf.get(type)!] === 1);
}

function mostShortOfFew(
  places: readonly number[],
  types: readonly number[],
  supplies: readonly Supply[],
): number[] {
  const sets = 1 << types.length;
  /** By exact set of types. */
  const able = new Float64Array(sets);
  for (const { types: held, amount } of supplies) {
    let set = 0;
    for (const type of held) {
      const bit = types.indexOf(type);
      if (bit >= 0) set |= 1 << bit;
    }
    able[set]! += amount;
  }
  let [mostShort, most, fewest] = [0, 0, 0];
  for (let set = 1; set < sets; set++) {
    let [short, size] = [0, 0];
    types.forEach((type, bit) => {
      if (((set >> bit) & 1) === 0) return;
      short += places[type]!;
      size++;
    });
    for (let other = 1; other < sets; other++) if ((other & set) !== 0) short -= able[other]!;
    if (short > most + NOTHING || (short > most - NOTHING && mostShort > 0 && size < fewest))
      [mostShort, most, fewest] = [set, short, size];
  }
  return types.filter((_, bit) => ((mostShort >> bit) & 1) === 1);
}
