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
