import type { OpenBlock } from './open-blocks.ts';
import { mostShortTypes, type Supply } from './max-flow.ts';

/** Types of a block that are settled together. */
export interface SettledSet {
  /** Positions in the block's open cells. */
  readonly cells: ArrayLike<number>;
  /** On top of the prices: a piece is what the two come to, within 0 and its most. */
  readonly level: number;
  /** The others take what is left, so that the level stays where it is when prices change. */
  readonly isHeld: boolean;
}

/** A piece at a level, given its price. */
export const pieceAt = (price: number, level: number, most: number): number =>
  Math.max(0, Math.min(most, price + level));

/**
 * A level as one number: below 0 the level itself; from 0 to 1 level 0 and the part that the others take of what they
 * can; above 1 the level plus 1, where the others take all they can. Below 0 they take nothing.
 */
type Step = number;

const levelAt = (step: Step): number => (step < 0 ? step : Math.max(0, step - 1));
const partAt = (step: Step): number => Math.max(0, Math.min(1, step));

/** What sums of doubles miss, in parts of them. */
const EXACT = 1e-15;

/** Types that are not settled yet, and who asks for their places. */
export interface Asked {
  readonly types: readonly number[];
  /** Positions in the block's open cells. */
  readonly cells: ArrayLike<number>;
  /** Takes its amount. */
  readonly certain: readonly Supply[];
  /** Takes up to its amount of what is left. */
  readonly others: readonly Supply[];
}

/**
 * Fills the places of a date at prices of the pieces: of all ways to do so the one with the least Σ (piece − price)²,
 * the others taking what they will for nothing.
 *
 * The level of a set of types is the least at which those who may hold one of them take all its places; the set with the
 * highest level is settled first, then the others among those who are left (see `fillByLevels`).
 *
 * @param prices per open cell
 */
export function settledSets(block: OpenBlock, prices: Float64Array): SettledSet[] {
  const settled: SettledSet[] = [];
  for (let asked = block.asked; asked.types.length > 0 && asked.cells.length > 0;) {
    const { set, step } = highestSet(block, prices, asked);
    const level = levelAt(step);
    const isAll = set.length === asked.types.length;
    const within = isAll ? asked : among(block, asked, set, true);
    const isHeld = step >= 0 && step <= 1 && within.others.length > 0;
    if (within.cells.length > 0) settled.push({ cells: within.cells, level, isHeld });
    if (isAll) break;
    asked = among(block, asked, set, false);
  }
  return settled;
}

/** Those who may hold one of some types, with these; or all the rest. */
function among({ typesOf }: OpenBlock, asked: Asked, set: readonly number[], isIn: boolean): Asked {
  const fits = (types: readonly number[]): boolean => types.some((type) => set.includes(type)) === isIn;
  const isOwn = ({ types }: Supply): boolean => fits(types);
  return {
    types: asked.types.filter((type) => set.includes(type) === isIn),
    cells: Array.from(asked.cells).filter((cell) => fits(typesOf[cell]!)),
    certain: asked.certain.filter(isOwn),
    others: asked.others.filter(isOwn),
  };
}

/** Newton's method: from the level of all types to that of the types it leaves most short, until it leaves none short. */
function highestSet(
  block: OpenBlock,
  prices: Float64Array,
  asked: Asked,
): { set: readonly number[]; step: Step } {
  let set = asked.types;
  let step = stepOf(block, prices, asked);
  if (set.length === 1 || (step >= 0 && step <= 1 && fitsEasily(block, prices, asked))) return { set, step };
  for (;;) {
    const supplies: Supply[] = [...asked.certain];
    for (const { types, amount } of asked.others) supplies.push({ types, amount: amount * partAt(step) });
    for (let at = 0; at < asked.cells.length; at++) {
      const cell = asked.cells[at]!;
      const piece = pieceAt(prices[cell]!, levelAt(step), block.mosts[cell]!);
      supplies.push({ types: block.typesOf[cell]!, amount: block.weights[cell]! * piece });
    }
    const short = mostShortTypes(block.places, asked.types, supplies);
    const higher = short.length > 0 ? stepOf(block, prices, among(block, asked, short, true)) : step;
    // Short by less than a double can tell: the level stands.
    if (higher <= step) return { set, step };
    set = short;
    step = higher;
  }
}

/** Whether at level 0 the pieces fit in proportion, where the others can fill all places: then all types have it. */
function fitsEasily(
  { places, typesOf, weights, mosts, isFull }: OpenBlock,
  prices: Float64Array,
  { types }: Asked,
): boolean {
  if (!isFull || types.length < places.length) return false;
  const taken = new Float64Array(places.length);
  for (let cell = 0; cell < weights.length; cell++) {
    const piece = pieceAt(prices[cell]!, 0, mosts[cell]!);
    if (piece === 0) continue;
    let all = 0;
    for (const type of typesOf[cell]!) all += places[type]!;
    for (const type of typesOf[cell]!) taken[type]! += (weights[cell]! * piece * places[type]!) / all;
  }
  return taken.every((amount, type) => amount <= places[type]!);
}

/** The least level at which all who may hold one of the types take all their places. */
function stepOf({ places, weights, mosts }: OpenBlock, prices: Float64Array, asked: Asked): Step {
  let rest = 0;
  for (const type of asked.types) rest += places[type]!;
  for (const { amount } of asked.certain) rest -= amount;
  let others = 0;
  for (const { amount } of asked.others) others += amount;
  const { cells } = asked;
  const atZero = takenAt(0).taken;
  if (rest <= atZero) return Math.min(0, levelOf(rest));
  if (rest <= atZero + others) return (rest - atZero) / others;
  return 1 + Math.max(0, levelOf(rest - others));

  /** What the cells take at a level, and how that grows with it. */
  function takenAt(level: number): { taken: number; slope: number } {
    let [taken, slope] = [0, 0];
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at]!;
      const piece = prices[cell]! + level;
      if (piece <= 0) continue;
      taken += weights[cell]! * Math.min(piece, mosts[cell]!);
      if (piece < mosts[cell]!) slope += weights[cell]!;
    }
    return { taken, slope };
  }

  /** The level at which the cells take so much: Newton's method between a level that is too low and one that is not. */
  function levelOf(amount: number): number {
    let [low, high] = [Infinity, -Infinity];
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at]!;
      low = Math.min(low, -prices[cell]!);
      high = Math.max(high, Math.min(mosts[cell]!, amount / weights[cell]!) - prices[cell]!);
    }
    for (let level = Math.max(low, Math.min(high, 0)); ;) {
      const { taken, slope } = takenAt(level);
      if (Math.abs(taken - amount) <= EXACT * (1 + amount)) return level;
      if (taken < amount) low = level;
      else high = level;
      let next = slope > 0 ? level + (amount - taken) / slope : NaN;
      if (!(next > low && next < high)) next = (low + high) / 2;
      // no number lies between, or what is asked is more than all can take by what doubles cannot tell
      if (next <= low || next >= high) return high;
      level = next;
    }
  }
}
