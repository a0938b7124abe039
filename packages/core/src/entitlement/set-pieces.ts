import { type OpenBlock, type OpenProblem, openProblem, type SetProblem } from './open-blocks.ts';
import { type Priced, pricedPieces, RIGHT, type TargetSums } from './unit-prices.ts';

/** Of the two aims of a round towards the nearest sums, what staying with the last pieces weighs: a power of 2. */
const STAYING = 1 / 4;
/** Sums that a round moves by less, in parts of them, are the nearest. */
const SETTLED = 1e-11;
/** A round leaves a fifth of the distance where one date is open, and less where more are: some ten are usual. */
const MAX_ROUNDS = 400;

/**
 * The pieces of set leaders: as many places filled as can be, the others holding at most their amounts; then each unit
 * as near to its amount as can be, in the sum of the squares; then as even over the dates as that allows.
 *
 * Each step has one solution, so that equal leaders have equal pieces.
 *
 * @param problem units in an order that depends on what they are alone: sums are taken in it
 * @returns `[block][cell]`: the piece of each leader of the cell, in duties
 */
export function setPieces(problem: SetProblem): Float64Array[] {
  const open = openProblem(problem);
  const amounts = amountsOf(problem, open);
  // most amounts can be met, and then the pieces that do are soon found
  const atOnce = open.atMostMask.includes(1) ? null : evenPieces(problem, open, amounts, true);
  if (atOnce && atOnce.miss <= RIGHT && isWithinMost(problem)) return piecesOf(open, atOnce);
  return piecesOf(open, evenPieces(problem, open, nearestSums(problem, open, amounts)));
}

/**
 * The last step alone.
 *
 * @param sums per unit, of all its leaders together: what it comes to, which can be
 */
export function spreadSums(problem: SetProblem, sums: Float64Array): Float64Array[] {
  const open = openProblem(problem);
  const rest = sums.map((sum, unit) => sum - open.certain[unit]!);
  return piecesOf(open, evenPieces(problem, open, rest));
}

/** Per unit: what its open pieces should come to. */
const amountsOf = ({ units }: SetProblem, { certain }: OpenProblem): Float64Array =>
  Float64Array.from(units, ({ size, amount }, unit) => size * amount - certain[unit]!);

const isWithinMost = ({ units, mostOfOwner }: SetProblem): boolean => {
  const sums = mostOfOwner.map(() => 0);
  for (const { size, amount, owner } of units) sums[owner]! += size * amount;
  return sums.every((sum, owner) => sum <= mostOfOwner[owner]! + RIGHT);
};

/**
 * What the open pieces of each unit come to when the sums are nearest to the amounts.
 *
 * The nearest sums are one, but many pieces come to them; so each round asks for sums near the amounts and for pieces
 * near the last ones (the proximal point method, Rockafellar 1976), until the sums stay.
 */
function nearestSums(
  { units, mostOfOwner }: SetProblem,
  { blocks, certain, atMostMask }: OpenProblem,
  amounts: Float64Array,
): Float64Array {
  const owners = mostOfOwner.map((most, owner) => {
    const unitsOfOwner = [...units.keys()].filter((unit) => units[unit]!.owner === owner);
    const size = unitsOfOwner.reduce((sum, unit) => sum + units[unit]!.size, 0);
    return {
      own: unitsOfOwner,
      size,
      most: unitsOfOwner.reduce((rest, unit) => rest - certain[unit]!, most),
      isAtMost: atMostMask[owner],
    };
  });

  /** Amounts less what it costs, at the prices, to come near them; an owner's together within his most. */
  const wantedAt = (prices: Float64Array): TargetSums => {
    const sums = Float64Array.from(units, ({ size }, unit) => amounts[unit]! - size * prices[unit]!);
    const full = owners.filter(({ own: unitsOfOwner, size, most, isAtMost: mustBe }) => {
      const beyond = unitsOfOwner.reduce((sum, unit) => sum + sums[unit]!, -most);
      if (most === Infinity || (beyond <= 0 && mustBe === 0)) return false;
      for (const unit of unitsOfOwner) sums[unit]! -= (units[unit]!.size * beyond) / size;
      return true;
    });
    const addSlopes = (matrix: readonly Float64Array[]): void => {
      units.forEach(({ size }, unit) => (matrix[unit]![unit]! += size));
      for (const { own: unitsOfOwner, size } of full)
        for (const row of unitsOfOwner)
          for (const column of unitsOfOwner)
            matrix[row]![column]! -= (units[row]!.size * units[column]!.size) / size;
    };
    return { sums, addSlopes };
  };

  let last = { prices: new Float64Array(units.length) as Float64Array, pieces: zeros(blocks) };
  let sums = sumsOf(blocks, last.pieces, units.length);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const tilt = { steepness: 1 / STAYING, base: last.pieces, longestStep: 4096 };
    last = pricedPieces(blocks, last.prices, wantedAt, tilt);
    const next = sumsOf(blocks, last.pieces, units.length);
    const isSettled = next.every((sum, unit) => Math.abs(sum - sums[unit]!) <= SETTLED * (1 + sum));
    sums = next;
    if (isSettled) break;
  }
  return sums;
}

/** @param sums per unit: duties of all its leaders in open cells */
function evenPieces(
  { units }: SetProblem,
  { blocks }: OpenProblem,
  sums: Float64Array,
  isAttempt = false,
): Priced {
  const capacity = new Float64Array(units.length);
  for (const { days, units: unitOfCell, weights } of blocks)
    unitOfCell.forEach((unit, cell) => (capacity[unit]! += days * weights[cell]!));
  const start = sums.map((sum, unit) => (capacity[unit]! > 0 ? sum / capacity[unit]! : 0));
  const tilt = { steepness: 1, base: zeros(blocks), longestStep: 2 };
  return pricedPieces(blocks, start, () => ({ sums, addSlopes: () => undefined }), tilt, isAttempt);
}

/** Certain and open pieces together. */
function piecesOf({ blocks, pieces }: OpenProblem, priced: Priced): Float64Array[] {
  blocks.forEach(({ positions }, block) =>
    positions.forEach((position, cell) => (pieces[block]![position] = priced.pieces[block]![cell]!)),
  );
  return pieces;
}

const zeros = (blocks: readonly OpenBlock[]): Float64Array[] =>
  blocks.map(({ positions }) => new Float64Array(positions.length));

/** Per unit: what its open pieces come to. */
function sumsOf(
  blocks: readonly OpenBlock[],
  pieces: readonly Float64Array[],
  unitCount: number,
): Float64Array {
  const sums = new Float64Array(unitCount);
  blocks.forEach(({ days, units, weights }, block) =>
    units.forEach((unit, cell) => (sums[unit]! += days * weights[cell]! * pieces[block]![cell]!)),
  );
  return sums;
}
