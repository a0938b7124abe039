import { type Amounts, evenPiece } from './amounts.ts';
import { NOTHING } from './max-flow.ts';
import { setPieces } from './set-pieces.ts';
import { setProblemOf } from './set-problem.ts';
import { isFilled, type Supplies } from './split-places.ts';
import type { DateGroup, TakingPart } from './taking-part.ts';

/** A sum may lie above a rule's most by so much, in duties: it is added up in doubles. */
const TOLERANCE = 1e-9;

/**
 * The pieces of set leaders: on each date amount ÷ dates, and where that cannot be, as `setPieces` finds them for all
 * whom it touches.
 *
 * @param mostOf the most that rules leave a leader, in duties; infinite where there is none
 * @returns `[group][member]`, in duties; of those who go by share 0
 */
export function piecesOfSet(
  part: TakingPart,
  amounts: Amounts,
  mostOf: (leader: number) => number,
): Float64Array[] {
  const { groups } = part;
  const { all, of } = amounts;
  const pieces = of.map((amountOf) =>
    Float64Array.from(amountOf, (amount) => (amount < 0 ? 0 : evenPiece(all[amount]!))),
  );
  const touching = new Touching(all.length);
  const unmet = new Set<number>();
  groups.forEach((group, index) => {
    const amountOf = of[index]!;
    const first = amountOf.find((amount) => amount >= 0);
    if (first === undefined) return;
    for (const amount of amountOf) if (amount >= 0) touching.join(amount, first);
    if (!isFilled(group.places, suppliesOf(group, amountOf, pieces[index]!))) unmet.add(first);
  });
  // the most of a leader with one amount is a matter of that; with several it is looked at when they come to more
  const amountsOfLeader = new Map<number, number[]>();
  all.forEach(({ leader, dates }, amount) => {
    if (dates > 0 && mostOf(leader) < Infinity)
      amountsOfLeader.set(leader, [...(amountsOfLeader.get(leader) ?? []), amount]);
  });
  const isBound = new Set<number>();
  const isKept = new Set<number>();
  for (const [leader, ofLeader] of amountsOfLeader) if (ofLeader.length === 1) isBound.add(leader);

  for (;;) {
    const open = new Set([...unmet].map((amount) => touching.rootOf(amount)));
    for (const root of open) settle(root);
    unmet.clear();
    const sums = sumsOf();
    for (const [leader, ofLeader] of amountsOfLeader) {
      const sum = ofLeader.reduce((duties, amount) => duties + sums[amount]!, 0);
      if (sum <= mostOf(leader) + TOLERANCE || isKept.has(leader)) continue;
      isBound.add(leader);
      isKept.add(leader);
      for (const amount of ofLeader) touching.join(amount, ofLeader[0]!);
      unmet.add(ofLeader[0]!);
    }
    if (unmet.size === 0) return pieces;
  }

  function settle(root: number): void {
    const linked = [...groups.keys()].filter((index) => {
      const first = of[index]!.find((amount) => amount >= 0);
      return first !== undefined && touching.rootOf(first) === root;
    });
    const most = (leader: number): number => (isBound.has(leader) ? mostOf(leader) : Infinity);
    const { problem, blockOf, cellOf } = setProblemOf(part, amounts, most, linked);
    const found = setPieces(problem);
    linked.forEach((index, position) =>
      cellOf[position]!.forEach((cell, member) => {
        if (cell < 0) return;
        const piece = found[blockOf[position]!]![cell]!;
        pieces[index]![member] = piece > NOTHING ? piece : 0;
      }),
    );
  }

  function sumsOf(): Float64Array {
    const sums = new Float64Array(all.length);
    of.forEach((amountOf, index) => {
      const days = groups[index]!.days.length;
      amountOf.forEach((amount, member) => {
        if (amount >= 0) sums[amount]! += days * pieces[index]![member]!;
      });
    });
    return sums;
  }
}

/** What the members of a date bring: set ones their pieces, the others up to 1 each. */
function suppliesOf({ members }: DateGroup, amountOf: Int32Array, pieces: Float64Array): Supplies {
  const set = new Map<number, { types: readonly number[]; amount: number }>();
  const others: typeof set = new Map();
  members.forEach(({ types, typeSet }, member) => {
    const supplies = amountOf[member]! < 0 ? others : set;
    const known = supplies.get(typeSet);
    const amount = amountOf[member]! < 0 ? 1 : pieces[member]!;
    if (known) known.amount += amount;
    else supplies.set(typeSet, { types, amount });
  });
  return { set: [...set.values()], others: [...others.values()] };
}

/** Amounts that touch each other: on a date, or under the most of a leader. */
class Touching {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, number) => number);
  }

  rootOf(amount: number): number {
    let root = amount;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let at = amount; at !== root;) {
      const next = this.#parent[at]!;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    this.#parent[this.rootOf(one)] = this.rootOf(other);
  }
}
