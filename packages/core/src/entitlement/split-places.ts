import { type Claim, fillByLevels } from './levels.ts';
import { leftBySet } from './left-by-set.ts';
import { NOTHING } from './max-flow.ts';
import { mostShortTypes, type Supply } from './shortage.ts';

/** Equal leaders who take part on a date. */
export interface Party {
  /** The types they may hold: indices into the date's places; at least one. */
  readonly types: readonly number[];
  /** How many leaders. */
  readonly size: number;
  /** The piece that is set for each of them on the date, 0 to 1 duties; `null` when they go by share. */
  readonly piece: number | null;
  /** Their weight when they go by share; positive. */
  readonly share: number;
}

/** What leaders bring to a date, in duties: set ones their pieces, the others up to so much. */
export interface Supplies {
  readonly set: readonly Supply[];
  readonly others: readonly Supply[];
}

/** Whether the pieces of set leaders find room on a date, and the others can fill what is left of its places. */
export function isFilled(places: readonly number[], { set, others }: Supplies): boolean {
  const sumOf = (supplies: readonly Supply[]): number =>
    supplies.reduce((sum, { amount }) => sum + amount, 0);
  const held = sumOf(set);
  const all = places.reduce((sum, count) => sum + count, 0);
  if (held > all + NOTHING || held + sumOf(others) < all - NOTHING) return false;
  if (places.length === 1) return true;
  if (mostShortTypes(places, [...places.keys()], [...set, ...others]).length > 0) return false;
  // the same the other way round: the pieces ask, the types supply
  const typesAsSupplies = places.map((amount, type) => ({
    types: [...set.keys()].filter((index) => set[index]!.types.includes(type)),
    amount,
  }));
  const pieces = set.map(({ amount }) => amount);
  return mostShortTypes(pieces, [...pieces.keys()], typesAsSupplies).length === 0;
}

/**
 * Splits a date's places into pieces, at most 1 a leader: what set leaders leave goes by share, as evenly as pools
 * allow. What is left then is nobody's.
 *
 * @param places per type, at least 1 each
 * @param parties in an order that depends on what they are alone: sums are taken in it. The pieces of set leaders must
 *   find room
 * @returns per party, the piece of each of its leaders, in duties
 */
export function splitPlaces(places: readonly number[], parties: readonly Party[]): Float64Array {
  const pieces = Float64Array.from(parties, ({ piece }) => piece ?? 0);
  const byShare = [...parties.keys()].filter((index) => parties[index]!.piece === null);
  const shared = fillByLevels(
    leftBySet(places, parties),
    byShare.map((index): Claim => {
      const { types, size, share } = parties[index]!;
      return { types, size, weight: share };
    }),
  );
  byShare.forEach((index, position) => (pieces[index] = shared[position]!));
  return pieces;
}
