import type { OpenBlock } from './open-blocks.ts';
import { pieceAt, type SettledSet, settledSets } from './settled-sets.ts';

/** Sums of pieces so near to what they should be, in parts of them, are right: they are added up in doubles. */
export const RIGHT = 1e-11;
/** Sums this near come nearer by whole steps or not at all: what was asked is only as right as doubles are. */
const NEAR = 1e-9;
/** Sums that miss what can be by so much, in parts of them, would be wrong ones. */
const WRONG = 1e-6;
/** Some ten rounds are usual. */
const MAX_ROUNDS = 300;
/** How often a step is tried at another length. */
const MAX_TRIES = 60;
/** Rounds of an attempt. */
const FEW_ROUNDS = 15;
/** A step so long, in parts of the longest, that brings nothing leads to where sums cannot follow. */
const ASTRAY = 1000;

/** What units should come to, as it depends on their prices. */
export interface TargetSums {
  /** Per unit: duties of all its leaders in open cells. */
  readonly sums: Float64Array;
  /** Adds to a matrix how these sums change with the prices. */
  addSlopes(matrix: readonly Float64Array[]): void;
}

/** How prices of units become prices of pieces: steepness × price + base. */
export interface Tilt {
  readonly steepness: number;
  /** `[block][open cell]` */
  readonly base: readonly Float64Array[];
  /** The most by which the price of a piece moves in a round. */
  readonly longestStep: number;
}

export interface Priced {
  readonly prices: Float64Array;
  /** `[block][open cell]`, in duties. */
  readonly pieces: Float64Array[];
  /** By how much the sums miss what is wanted, in parts of them: at most `RIGHT`, unless it cannot be met. */
  readonly miss: number;
}

/**
 * Finds prices of units at which their pieces add up to what is wanted.
 *
 * At given prices each date is filled for itself (`settledSets`). The sums that are missing are the gradient of a
 * concave function of the prices, smooth and made of quadratic parts, so that Newton's method with a search along each
 * step ends after finitely many rounds.
 *
 * @param start prices to begin at
 * @param isAttempt whether to give up soon, since what is wanted may be more or less than can be
 */
export function pricedPieces(
  blocks: readonly OpenBlock[],
  start: Float64Array,
  wantedAt: (prices: Float64Array) => TargetSums,
  { steepness, base, longestStep }: Tilt,
  isAttempt = false,
): Priced {
  const size = start.length;
  const ofCells = base.map((ofBlock) => new Float64Array(ofBlock.length));
  let now = stateAt(start);
  const mostRounds = isAttempt ? FEW_ROUNDS : MAX_ROUNDS;
  for (let round = 0; round < mostRounds && now.miss > RIGHT; round++) {
    const step = solvePositive(slopesOf(now), now.missing);
    const longest = step.reduce((most, part) => Math.max(most, Math.abs(part)), 0) * steepness;
    if (longest > longestStep) for (let unit = 0; unit < size; unit++) step[unit]! *= longestStep / longest;
    const next = search(now, step);
    if (next.miss >= now.miss && now.miss <= NEAR) break;
    if (isAttempt && longest > ASTRAY * longestStep && next.miss > 0.9 * now.miss) break;
    now = next;
  }
  if (!isAttempt && now.miss > WRONG)
    throw new Error(
      `The fixed shares of leaders are still missed by ${now.miss} after ${MAX_ROUNDS} rounds.`,
    );
  const pieces = blocks.map(({ mosts }, index) => {
    const prices = pricesOfCells(index, now.prices);
    const pieces = new Float64Array(mosts.length);
    for (const { cells, level } of now.settled[index]!)
      for (let at = 0; at < cells.length; at++)
        pieces[cells[at]!] = pieceAt(prices[cells[at]!]!, level, mosts[cells[at]!]!);
    return pieces;
  });
  return { prices: now.prices, pieces, miss: now.miss };

  function pricesOfCells(index: number, prices: Float64Array): Float64Array {
    const cellPrices = ofCells[index]!;
    const { units } = blocks[index]!;
    for (let cell = 0; cell < cellPrices.length; cell++)
      cellPrices[cell] = base[index]![cell]! + steepness * prices[units[cell]!]!;
    return cellPrices;
  }

  function stateAt(prices: Float64Array): State {
    const wanted = wantedAt(prices);
    const missing = wanted.sums.slice();
    const settled = blocks.map((block, index) => {
      const cellPrices = pricesOfCells(index, prices);
      const sets = settledSets(block, cellPrices);
      const { days, units, weights, mosts } = block;
      for (const { cells, level } of sets)
        for (let at = 0; at < cells.length; at++) {
          const cell = cells[at]!;
          missing[units[cell]!]! -= days * weights[cell]! * pieceAt(cellPrices[cell]!, level, mosts[cell]!);
        }
      return sets;
    });
    let miss = 0;
    for (let unit = 0; unit < size; unit++) {
      const sum = wanted.sums[unit]! - missing[unit]!;
      miss = Math.max(miss, Math.abs(missing[unit]!) / (1 + sum));
    }
    return { prices, wanted, settled, missing, miss };
  }

  /** How what is missing changes with the prices: down, by so much. */
  function slopesOf({ prices, wanted, settled }: State): Float64Array[] {
    const matrix = Array.from({ length: size }, () => new Float64Array(size));
    wanted.addSlopes(matrix);
    settled.forEach((sets, index) => {
      const cellPrices = pricesOfCells(index, prices);
      const { days, units, weights, mosts } = blocks[index]!;
      for (const { cells, level, isHeld } of sets) {
        const growing: number[] = [];
        let total = 0;
        for (let at = 0; at < cells.length; at++) {
          const cell = cells[at]!;
          const piece = cellPrices[cell]! + level;
          if (piece <= 0 || piece >= mosts[cell]!) continue;
          growing.push(cell);
          total += weights[cell]!;
        }
        for (const one of growing) {
          const row = matrix[units[one]!]!;
          const slope = steepness * days * weights[one]!;
          row[units[one]!]! += slope;
          if (!isHeld) for (const other of growing) row[units[other]!]! -= (slope * weights[other]!) / total;
        }
      }
    });
    return matrix;
  }

  /**
   * Goes along a step, to its end or to where half of what is missing along it is found; never beyond where all is, so
   * that the concave function grows.
   */
  function search(from: State, step: Float64Array): State {
    const at = (length: number): State =>
      stateAt(from.prices.map((price, unit) => price + length * step[unit]!));
    const along = ({ missing }: State): number =>
      missing.reduce((sum, part, unit) => sum + part * step[unit]!, 0);
    const end = at(1);
    if (from.miss <= NEAR) return end;
    const first = along(from);
    const beyond = -NEAR * first;
    let low = { length: 0, slope: first, state: from };
    let high = { length: 1, slope: along(end) };
    if (high.slope >= beyond) return end;
    // the false position, and the middle every third time, so that no end stays for ever
    for (let tries = 0; tries < MAX_TRIES && low.slope > 0.5 * first; tries++) {
      const part = tries % 3 === 2 ? 0.5 : (low.slope - 0.1 * first) / (low.slope - high.slope);
      const length = low.length + part * (high.length - low.length);
      const state = at(length);
      const slope = along(state);
      if (slope >= beyond) low = { length, slope, state };
      else high = { length, slope };
    }
    return low.length > 0 ? low.state : end;
  }
}

/** Where prices lead. */
interface State {
  readonly prices: Float64Array;
  readonly wanted: TargetSums;
  /** `[block]` */
  readonly settled: readonly (readonly SettledSet[])[];
  /** Per unit: what its pieces lack. */
  readonly missing: Float64Array;
  readonly miss: number;
}

/** Added to the diagonal, in parts of its largest entry, so that directions in which nothing bends are followed too. */
const RIDGE = 1e-10;

/**
 * Solves a system of linear equations with a symmetric matrix without negative eigenvalues (Cholesky).
 *
 * @param matrix `[row][column]`, row by row; it is overwritten
 */
function solvePositive(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const ridge = RIDGE * matrix.reduce((most, row, index) => Math.max(most, row[index]!), 1);
  for (let row = 0; row < size; row++) {
    const values = matrix[row]!;
    values[row]! += ridge;
    for (let column = 0; column <= row; column++) {
      const other = matrix[column]!;
      let rest = values[column]!;
      for (let index = 0; index < column; index++) rest -= values[index]! * other[index]!;
      values[column] = column < row ? rest / other[column]! : Math.sqrt(Math.max(rest, ridge / 2));
    }
  }
  const solution = right.slice();
  for (let row = 0; row < size; row++) {
    for (let index = 0; index < row; index++) solution[row]! -= matrix[row]![index]! * solution[index]!;
    solution[row]! /= matrix[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let index = row + 1; index < size; index++)
      solution[row]! -= matrix[index]![row]! * solution[index]!;
    solution[row]! /= matrix[row]![row]!;
  }
  return solution;
}
