import type { Amounts } from './amounts.ts';
import { compareTypes, isFilled } from './split-places.ts';
import type { SetBlock, SetCell, SetProblem } from './open-blocks.ts';
import type { Supply } from './max-flow.ts';
import type { Member, TakingPart } from './taking-part.ts';

/** A leader who is set, with all that is to be known of him. */
interface Row {
  readonly most: number;
  /** His amounts in the order in which their dates come. */
  readonly amounts: number[];
  readonly cells: { readonly group: number; readonly amount: number; readonly types: readonly number[] }[];
}

/**
 * Puts what is set in some groups of dates as a problem of pieces, equal leaders together, in an order that does not
 * depend on theirs.
 *
 * @param mostOf the most that rules leave a leader, in duties; infinite where there is none
 * @param own the groups, ascending
 * @returns the problem; per group given its block, and `[group][member]`: his cell there, −1 for those who go by share
 */
export function setProblemOf(
  { groups }: TakingPart,
  { all, of }: Amounts,
  mostOf: (leader: number) => number,
  linked: readonly number[],
): { problem: SetProblem; blockOf: readonly number[]; cellOf: readonly Int32Array[] } {
  const rows = new Map<number, Row>();
  for (const group of linked)
    groups[group]!.members.forEach(({ leader, types }, member) => {
      const amount = of[group]![member]!;
      if (amount < 0) return;
      if (!rows.has(leader)) rows.set(leader, { most: mostOf(leader), amounts: [], cells: [] });
      const { amounts, cells } = rows.get(leader)!;
      if (!amounts.includes(amount)) amounts.push(amount);
      cells.push({ group, amount, types });
    });

  const unitOf = new Map<number, number>();
  const units: { size: number; amount: number; owner: number }[] = [];
  const mostOfOwner: number[] = [];
  let before: Row | undefined;
  for (const row of [...rows.values()].sort(compare)) {
    const equal = before && compare(before, row) === 0 ? before : null;
    if (!equal) mostOfOwner.push(0);
    mostOfOwner[mostOfOwner.length - 1]! += row.most;
    row.amounts.forEach((amount, part) => {
      const unit = equal ? unitOf.get(equal.amounts[part]!)! : units.length;
      unitOf.set(amount, unit);
      if (equal) units[unit]!.size++;
      else units.push({ size: 1, amount: all[amount]!.duties, owner: mostOfOwner.length - 1 });
    });
    before = row;
  }

  const blocks: (SetBlock & { days: number })[] = [];
  const blockByKey = new Map<string, number>();
  const blockOf: number[] = [];
  const cellOf: Int32Array[] = [];
  for (const group of linked) {
    const { days, places, members } = groups[group]!;
    const weights = new Map<number, number>();
    const memberOf = new Map<number, Member>();
    const others = new Map<number, { readonly types: readonly number[]; amount: number }>();
    members.forEach((member, at) => {
      const amount = of[group]![at]!;
      if (amount < 0) {
        const alike = others.get(member.typeSet);
        if (alike) alike.amount++;
        else others.set(member.typeSet, { types: member.types, amount: 1 });
        return;
      }
      const unit = unitOf.get(amount)!;
      weights.set(unit, (weights.get(unit) ?? 0) + 1);
      memberOf.set(unit, member);
    });
    const present = [...weights.keys()].sort((a, b) => a - b);
    const supplies = fullOr(places, [...others.values()]);
    const key = [
      places,
      present.map((unit) => `${unit} ${memberOf.get(unit)!.typeSet}`),
      supplies.map(({ types, amount }) => `${types.join(' ')}:${amount}`),
    ].join('|');
    let block = blockByKey.get(key);
    if (block === undefined) {
      const cells = present.map((unit): SetCell => {
        return { unit, types: memberOf.get(unit)!.types, weight: weights.get(unit)!, most: 1 };
      });
      block = blocks.push({ days: 0, places, cells, others: supplies }) - 1;
      blockByKey.set(key, block);
    }
    blocks[block]!.days += days.length;
    blockOf.push(block);
    const position = new Map(present.map((unit, index) => [unit, index]));
    cellOf.push(of[group]!.map((amount) => (amount < 0 ? -1 : position.get(unitOf.get(amount)!)!)));
  }
  return { problem: { blocks, units, mostOfOwner }, blockOf, cellOf };

  /** By all that makes a difference; 0 for equal leaders. */
  function compare(a: Row, b: Row): number {
    if (a.most !== b.most) return a.most < b.most ? -1 : 1;
    for (let at = 0; at < Math.min(a.cells.length, b.cells.length); at++) {
      const [one, other] = [a.cells[at]!, b.cells[at]!];
      const order =
        one.group - other.group ||
        all[one.amount]!.duties - all[other.amount]!.duties ||
        a.amounts.indexOf(one.amount) - b.amounts.indexOf(other.amount) ||
        compareTypes(one.types, other.types);
      if (order !== 0) return order;
    }
    return a.cells.length - b.cells.length;
  }
}

/** What the others can take: as much of each type as there is, where they could fill all places; in the order of types. */
function fullOr(places: readonly number[], others: readonly Supply[]): Supply[] {
  const all = [...places.keys()];
  return isFilled(places, { set: [], others })
    ? all.map((type) => ({ types: [type], amount: places[type]! }))
    : [...others].sort((a, b) => compareTypes(a.types, b.types));
}
