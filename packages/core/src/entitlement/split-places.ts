import { type Claim, fillByLevels } from './levels.ts';
import { mostShortTypes, NOTHING, type Supply } from './max-flow.ts';
import type { SetProblem } from './open-blocks.ts';
import { spreadSums } from './set-pieces.ts';
import type { Member } from './taking-part.ts';

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

/**
 * Puts equal members of a date together, in an order that does not depend on theirs, so that equal leaders get the
 * same piece to the last bit wherever they stand in the list.
 *
 * @param pieceOf what is set for a member on the date, in duties; `null` when he goes by share
 * @returns the parties, and per member the index of his
 */
export function partiesOf(
  members: readonly Member[],
  pieceOf: (index: number) => number | null,
  shareOf: (member: Member) => number,
): { parties: Party[]; partyOf: Int32Array } {
  const met: { types: readonly number[]; size: number; piece: number | null; share: number }[] = [];
  const bySet = new Map<number, Map<number, number>>();
  const byShare = new Map<number, Map<number, number>>();
  const metBy = Int32Array.from(members, (member, index) => {
    const piece = pieceOf(index);
    const share = piece === null ? shareOf(member) : 0;
    const numbers = inner(piece === null ? byShare : bySet, member.typeSet);
    let number = numbers.get(piece ?? share);
    if (number === undefined) {
      number = met.push({ types: member.types, size: 0, piece, share }) - 1;
      numbers.set(piece ?? share, number);
    }
    met[number]!.size++;
    return number;
  });

  const order = [...met.keys()].sort((a, b) => compare(met[a]!, met[b]!));
  const place = new Int32Array(order.length);
  order.forEach((number, index) => (place[number] = index));
  return { parties: order.map((number) => met[number]!), partyOf: metBy.map((number) => place[number]!) };
}

function inner(maps: Map<number, Map<number, number>>, key: number): Map<number, number> {
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new Map()));
  return map;
}

/** By types, then piece (by share first), then share; no two parties are alike in all three. */
function compare(a: Party, b: Party): number {
  return compareTypes(a.types, b.types) || (a.piece ?? -1) - (b.piece ?? -1) || a.share - b.share;
}

/** Sets of types in the order of their first difference, a shorter one first. */
export function compareTypes(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++)
    if (a[index] !== b[index]) return a[index]! - b[index]!;
  return a.length - b.length;
}

/**
 * What set leaders leave of a date's places to the others, per type.
 *
 * A piece goes first to places that no other leader can take, type by type; the rest goes to the types he may hold in
 * proportion to their places. Where those do not fit so, or the others could then fill fewer places than they might, the
 * parts are as near to proportional as can be: the least Σ part² ÷ (piece × places).
 */
export function leftBySet(places: readonly number[], parties: readonly Party[]): number[] {
  const set = bySetOfTypes(parties);
  if (set.length === 0) return [...places];
  const others = parties.flatMap(({ types, size, piece }) =>
    piece === null ? [{ types, amount: size }] : [],
  );
  const open = places.map((count, type) =>
    Math.min(
      count,
      others.reduce((sum, { types, amount }) => (types.includes(type) ? sum + amount : sum), 0),
    ),
  );
  const taken = places.map(() => 0);
  if (places.length === 1 || open.every((count, type) => count === places[type])) {
    for (const { types, amount } of set) {
      const all = types.reduce((sum, type) => sum + places[type]!, 0);
      for (const type of types) taken[type]! += (amount * places[type]!) / all;
    }
    const left = places.map((count, type) => Math.max(0, count - taken[type]!));
    const fits = taken.every((amount, type) => amount <= places[type]! + NOTHING);
    if (places.length === 1 || (fits && mostShortTypes(left, [...left.keys()], others).length === 0))
      return left;
    taken.fill(0);
  }

  // the places of a type twice: those that some other leader can take, and those that none can
  const halves = places.flatMap((count, type) => [
    { type, count: open[type]!, isOpen: true },
    { type, count: count - open[type]!, isOpen: false },
  ]);
  const nodes = halves.filter(({ count }) => count > 0);
  const nodesOf = (types: readonly number[]): number[] =>
    [...nodes.keys()].filter((node) => types.includes(nodes[node]!.type));
  const cells = set.flatMap(({ types, amount }, unit) =>
    nodesOf(types).map((node) => ({
      unit,
      types: [node],
      weight: amount * nodes[node]!.count,
      most: Infinity,
    })),
  );
  const sums = Float64Array.from(set, ({ amount }) => amount);
  const problem: SetProblem = {
    blocks: [
      {
        days: 1,
        places: nodes.map(({ count }) => count),
        cells,
        others: others.map(({ types, amount }) => ({
          types: nodesOf(types).filter((node) => nodes[node]!.isOpen),
          amount,
        })),
      },
    ],
    units: set.map(({ amount }, owner) => ({ size: 1, amount, owner })),
    mostOfOwner: [...sums],
  };
  const [parts] = spreadSums(problem, sums);
  cells.forEach(({ types: [node], weight }, cell) => (taken[nodes[node!]!.type]! += weight * parts![cell]!));
  return places.map((count, type) => Math.max(0, count - taken[type]!));
}

/** What set leaders take who may hold the same types: their parts are in the same proportion. */
function bySetOfTypes(parties: readonly Party[]): Supply[] {
  const supplies: { types: readonly number[]; amount: number }[] = [];
  for (const { types, size, piece } of parties) {
    if (piece === null || piece === 0) continue;
    const alike = supplies.find((other) => compareTypes(other.types, types) === 0);
    if (alike) alike.amount += size * piece;
    else supplies.push({ types, amount: size * piece });
  }
  return supplies;
}
