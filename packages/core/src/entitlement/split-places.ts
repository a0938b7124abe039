import { type Claim, fillByLevels } from './levels.ts';
import { NOTHING } from './shortage.ts';

/** Equal leaders who take part on a date. */
export interface Party {
  /** The types they may hold: indices into the date's places; at least one. */
  readonly types: readonly number[];
  /** How many leaders. */
  readonly size: number;
  /** What is set for each of them on the date, 0 to 1 duties; `null` when they go by share. */
  readonly amount: number | null;
  /** Their weight when they go by share; positive. */
  readonly share: number;
}

/**
 * Splits a date's places into pieces, at most 1 a leader: first the set leaders' amounts, then the rest by share, then
 * what the others cannot take to the set leaders again. What is left is nobody's.
 *
 * @param places per type, at least 1 each
 * @param parties in an order that depends on what they are alone: sums are taken in it
 * @returns per party, the piece of each of its leaders, in duties
 */
export function splitPlaces(places: readonly number[], parties: readonly Party[]): Float64Array {
  const { pieces, left } = giveSetAmounts(places, parties);

  const byShare = [...parties.keys()].filter((index) => parties[index]!.amount === null);
  const shared = fillByLevels(
    left,
    byShare.map((index): Claim => {
      const { types, size, share } = parties[index]!;
      return { types, size, held: 0, room: 1, weight: share };
    }),
  );
  byShare.forEach((index, position) => (pieces[index] = shared[position]!));

  let beyond = 0;
  for (const amount of left) beyond += amount;
  for (const index of byShare) beyond -= parties[index]!.size * pieces[index]!;
  if (beyond <= NOTHING) return pieces;

  // What is by share stays where it is and counts as held, so that only places beyond it are asked for.
  const again = fillByLevels(
    left,
    parties.map(({ types, size, amount }, index): Claim => {
      if (amount === null) return { types, size, held: pieces[index]!, room: 0, weight: 0 };
      return { types, size, held: 0, room: amount > 0 ? Math.max(0, 1 - pieces[index]!) : 0, weight: amount };
    }),
  );
  return pieces.map((piece, index) => Math.min(1, piece + again[index]!));
}

/** In proportion to the places of the types each may hold; where a type is over-full, its parts shrink in proportion. */
function giveSetAmounts(
  places: readonly number[],
  parties: readonly Party[],
): { pieces: Float64Array; left: number[] } {
  const partOf = ({ types, amount }: Party, type: number): number => {
    let held = 0;
    for (const other of types) held += places[other]!;
    return (amount! * places[type]!) / held;
  };
  const asked = places.map(() => 0);
  for (const party of parties)
    if (party.amount !== null)
      for (const type of party.types) asked[type]! += party.size * partOf(party, type);
  const granted = places.map((count, type) => (asked[type]! > count ? count / asked[type]! : 1));

  const pieces = new Float64Array(parties.length);
  parties.forEach((party, index) => {
    if (party.amount === null) return;
    for (const type of party.types) pieces[index]! += partOf(party, type) * granted[type]!;
    pieces[index] = Math.min(1, pieces[index]!);
  });
  return { pieces, left: places.map((count, type) => Math.max(0, count - asked[type]!)) };
}
