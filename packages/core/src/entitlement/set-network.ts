import { FlowNetwork } from './max-flow.ts';
import type { SetProblem } from './set-block.ts';

/** The flow from the places of the dates to all who may hold them, filling as many places as can be. */
export class SetNetwork {
  /** `[block][type]` */
  readonly #places: number[][];
  /** Per unit, the node of its owner. */
  readonly #owners: number[];
  /** Per node: 1 where places may stay empty, or could be moved to from such a place. */
  readonly #isShort: Uint8Array;

  constructor({ blocks, units, mostOfOwner }: SetProblem) {
    const network = new FlowNetwork();
    const [source, sink] = [network.addNode(), network.addNode()];
    const owners = mostOfOwner.map((most) => {
      if (most === Infinity) return sink;
      const owner = network.addNode();
      network.addArc(owner, sink, most);
      return owner;
    });
    this.#owners = units.map(({ owner }) => owners[owner]!);
    this.#places = blocks.map(({ days, places, cells, others }) => {
      const nodes = places.map((count) => {
        const node = network.addNode();
        network.addArc(source, node, days * count);
        return node;
      });
      const claim = (types: readonly number[], to: number, most: number): void => {
        const node = network.addNode();
        for (const type of types) network.addArc(nodes[type]!, node, Infinity);
        network.addArc(node, to, most);
      };
      for (const { unit, types, weight, most } of cells)
        claim(types, this.#owners[unit]!, days * weight * most);
      for (const { types, amount } of others) claim(types, sink, days * amount);
      return nodes;
    });
    this.#isShort = network.maximize(source, sink);
  }

  /** Whether places of the type may stay empty on the block's dates: all who may hold them are there in full. */
  isShortOf(block: number, type: number): boolean {
    return this.#isShort[this.#places[block]![type]!] === 1;
  }

  /** Whether it is the most of its owner alone that keeps a unit from filling more such places. */
  isExhausted(unit: number): boolean {
    return this.#isShort[this.#owners[unit]!] === 1;
  }
}
