import { NOTHING } from './max-flow.ts';
import { compareTypes } from './parties.ts';
import type { SetProblem } from './set-block.ts';
import { spreadSums } from './set-pieces.ts';
import { mostShortTypes, type Supply } from './shortage.ts';
import type { Party } from './split-places.ts';

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
