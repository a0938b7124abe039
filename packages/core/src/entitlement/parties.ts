import type { Party } from './split-places.ts';
import type { Member } from './taking-part.ts';

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
