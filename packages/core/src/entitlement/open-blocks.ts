import { FlowNetwork, mostShortTypes, type Supply } from './max-flow.ts';
import type { Asked } from './settled-sets.ts';

/** Equal leaders' pieces of each date of a block, for one of the units they are set in. */
export interface SetCell {
  /** Index of what is set; see `SetUnit`. */
  readonly unit: number;
  /** The types they may hold: indices into the block's places, ascending. */
  readonly types: readonly number[];
  /** How many leaders: what their pieces count. */
  readonly weight: number;
  /** A piece's most, in duties. */
  readonly most: number;
}

/** Dates that are split alike. */
export interface SetBlock {
  /** How many dates. */
  readonly days: number;
  /** Per type: places of a date, in duties. */
  readonly places: readonly number[];
  readonly cells: readonly SetCell[];
  /** The others, who take of a date whatever is left, up to an amount. */
  readonly others: readonly Supply[];
}

/** What is set for equal leaders: a quota or its part of a month, or a bound. */
export interface SetUnit {
  /** How many leaders. */
  readonly size: number;
  /** What each of them should have, in duties. */
  readonly amount: number;
  /** Index into the owners. */
  readonly owner: number;
}

/** What is to be found: the pieces of set leaders. */
export interface SetProblem {
  readonly blocks: readonly SetBlock[];
  readonly units: readonly SetUnit[];
  /** Equal leaders, who have one unit or several: the most that all these may come to together, in duties; may be infinite. */
  readonly mostOfOwner: readonly number[];
}

/** The flow from the places of the dates to all who may hold them, filling as many places as can be. */
class SetNetwork {
  /** `[block][type]` */
  readonly #places: number[][];
  /** Per unit, the node of its owner. */
  readonly #owners: number[];
  /** Per node: 1 where places may stay empty, or could be moved to from such a place. */
  readonly #shortMask: Uint8Array;

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
    this.#shortMask = network.maximize(source, sink);
  }

  /** Whether places of the type may stay empty on the block's dates: all who may hold them are there in full. */
  isShortOf(block: number, type: number): boolean {
    return this.#shortMask[this.#places[block]![type]!] === 1;
  }

  /** Whether it is the most of its owner alone that keeps a unit from filling more such places. */
  isExhausted(unit: number): boolean {
    return this.#shortMask[this.#owners[unit]!] === 1;
  }
}

/** What of a block is open once as many places are filled as can be. */
export interface OpenBlock {
  readonly days: number;
  readonly places: readonly number[];
  /** Per open cell, its position among the block's cells; then what the cell says. */
  readonly positions: readonly number[];
  readonly units: Int32Array;
  readonly typesOf: readonly (readonly number[])[];
  readonly weights: Float64Array;
  readonly mosts: Float64Array;
  /** All of it. */
  readonly asked: Asked;
  /** Whether the others could fill all places alone. */
  readonly isFull: boolean;
}

export interface OpenProblem {
  readonly blocks: readonly OpenBlock[];
  /** `[block][cell]`: the pieces that are certain, 0 for open ones. */
  readonly pieces: Float64Array[];
  /** Per unit: what its certain pieces come to, of all its leaders together. */
  readonly certain: Float64Array;
  /** Per owner: 1 when as many places are filled only with his units at his most. */
  readonly atMostMask: Uint8Array;
}

/**
 * Writes into the blocks what "as many places filled as can be" leaves open, so that it need not be asked for again.
 *
 * Where some types of a date are short, all who may hold one of them hold those alone, and are there in full; but for
 * owners whom their most holds back: they hold places of short types and no others, on all dates. (Every maximal flow
 * fills a least cut from here to there, and sends nothing back.)
 */
export function openProblem(problem: SetProblem): OpenProblem {
  const { units, mostOfOwner } = problem;
  const network = new SetNetwork(problem);
  const certain = new Float64Array(units.length);
  const atMostMask = new Uint8Array(mostOfOwner.length);
  units.forEach(({ owner }, unit) => {
    if (network.isExhausted(unit)) atMostMask[owner] = 1;
  });
  const pieces = problem.blocks.map(({ cells }) => new Float64Array(cells.length));
  const blocks = problem.blocks.map((block, index): OpenBlock => {
    const { days, places } = block;
    const isShort = places.map((_, type) => network.isShortOf(index, type));
    const taken: Supply[] = [];
    const open: (SetCell & { readonly position: number })[] = [];
    block.cells.forEach((cell, position) => {
      const { unit, weight, most } = cell;
      const short = cell.types.filter((type) => isShort[type]);
      if (short.length > 0 && !network.isExhausted(unit)) {
        pieces[index]![position] = most;
        certain[unit]! += days * weight * most;
        taken.push({ types: short, amount: weight * most });
      } else if (short.length > 0) open.push({ ...cell, types: short, position });
      else if (!network.isExhausted(unit)) open.push({ ...cell, position });
    });
    const types = [...places.keys()];
    const asked = { types, cells: [...open.keys()], ...others(block, isShort, taken) };
    return {
      days,
      places,
      positions: open.map(({ position }) => position),
      units: Int32Array.from(open, ({ unit }) => unit),
      typesOf: open.map(({ types }) => types),
      weights: Float64Array.from(open, ({ weight }) => weight),
      mosts: Float64Array.from(open, ({ most }) => most),
      asked,
      isFull: asked.certain.length === 0 && mostShortTypes(places, types, asked.others).length === 0,
    };
  });
  return { blocks, pieces, certain, atMostMask };
}

/** Whoever may hold a place of a short type is there in full; places that stay empty are nobody's, up to all. */
function others(
  { places, others: all }: SetBlock,
  isShort: readonly boolean[],
  taken: readonly Supply[],
): Pick<Asked, 'certain' | 'others'> {
  const empty = [...places.keys()].filter((type) => isShort[type]);
  if (empty.length === 0) return { certain: taken, others: all };
  const shortOf = ({ types }: Supply): number[] => types.filter((type) => isShort[type]);
  const full = all.filter((other) => shortOf(other).length > 0);
  const nobody = { types: empty, amount: places.reduce((sum, count) => sum + count, 0) };
  return {
    certain: [...taken, ...full.map((other) => ({ types: shortOf(other), amount: other.amount }))],
    others: [...all.filter((other) => !full.includes(other)), nobody],
  };
}
