import type { SetBlock, SetCell, SetProblem } from './set-block.ts';
import { SetNetwork } from './set-network.ts';
import type { Asked } from './settled-sets.ts';
import { mostShortTypes, type Supply } from './shortage.ts';

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
  readonly isAtMost: Uint8Array;
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
  const isAtMost = new Uint8Array(mostOfOwner.length);
  units.forEach(({ owner }, unit) => {
    if (network.isExhausted(unit)) isAtMost[owner] = 1;
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
      typesOf: open.map(({ types: own }) => own),
      weights: Float64Array.from(open, ({ weight }) => weight),
      mosts: Float64Array.from(open, ({ most }) => most),
      asked,
      isFull: asked.certain.length === 0 && mostShortTypes(places, types, asked.others).length === 0,
    };
  });
  return { blocks, pieces, certain, isAtMost };
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
