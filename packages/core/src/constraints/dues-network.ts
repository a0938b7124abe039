import { FREE, type Places } from '../problem/problem.ts';

/** One leader owes at least `least` of the shifts, which are in date order. */
export interface Due {
  readonly leader: number;
  readonly shifts: readonly number[];
  readonly least: number;
}

/**
 * Who can serve what: due → unit → group of places. A unit is a day on which a due can be served, once; a group holds
 * the free places of one day that the same dues can use, so that a day of many equal places is one node.
 */
export interface DuesNetwork {
  /** Per due: how much of what is owed its leader's fixed places serve already. */
  readonly standing: Int32Array;
  /** The units of due d are `firstUnit[d]` … `firstUnit[d + 1] - 1`. */
  readonly firstUnit: Int32Array;
  readonly dueOfUnit: Int32Array;
  /** The groups that unit u can use are `groups[firstGroup[u]]` … `groups[firstGroup[u + 1] - 1]`. */
  readonly firstGroup: Int32Array;
  readonly groups: Int32Array;
  /** Per group: its places. */
  readonly size: Int32Array;
}

/**
 * @param dues two of one leader are not kept from serving on the same day
 * @param mayHold asked of free places alone; a fixed place counts for its holder and for nobody else
 */
export function duesNetwork(
  problem: Places,
  dues: readonly Due[],
  mayHold: (shift: number, leader: number) => boolean,
): DuesNetwork {
  const { fixed, dayOfShift } = problem;
  const standing = new Int32Array(dues.length);
  const open = dues.map(({ leader, shifts, least }, due) => {
    const own = shifts.filter((shift) => fixed[shift] === leader);
    standing[due] = Math.min(least, own.length);
    const busy = new Set(own.map((shift) => dayOfShift[shift]!));
    const isOpen = (shift: number): boolean =>
      fixed[shift] === FREE && mayHold(shift, leader) && !busy.has(dayOfShift[shift]!);
    // a long list that many dues may share is not copied without need
    return shifts.every(isOpen) ? shifts : shifts.filter(isOpen);
  });
  const { groupOf, size } = groupPlaces(problem, open);
  const firstUnit = new Int32Array(dues.length + 1);
  const dueOfUnit: number[] = [];
  const firstGroup: number[] = [];
  const groups: number[] = [];
  const seenBy = new Int32Array(size.length).fill(-1);
  open.forEach((shifts, due) => {
    let day = -1;
    for (const shift of shifts) {
      const group = groupOf[shift]!;
      if (seenBy[group] === due) continue;
      seenBy[group] = due;
      if (dayOfShift[shift] !== day) {
        day = dayOfShift[shift]!;
        dueOfUnit.push(due);
        firstGroup.push(groups.length);
      }
      groups.push(group);
    }
    firstUnit[due + 1] = dueOfUnit.length;
  });
  firstGroup.push(groups.length);
  return {
    standing,
    firstUnit,
    dueOfUnit: Int32Array.from(dueOfUnit),
    firstGroup: Int32Array.from(firstGroup),
    groups: Int32Array.from(groups),
    size,
  };
}

/** Parts the places of each day by which lists hold them (partition refinement: Paige and Tarjan, 1987). */
function groupPlaces(
  { dayCount, dayOfShift, shiftCount }: Places,
  lists: readonly (readonly number[])[],
): { groupOf: Int32Array; size: Int32Array } {
  const groupOf = Int32Array.from(dayOfShift);
  const size: number[] = Array.from({ length: dayCount }, () => 0);
  for (const day of dayOfShift) size[day]!++;
  /** Per group: places in the list at hand, and the group they part into, or −1. */
  const inList = new Int32Array(dayCount + shiftCount);
  const partOf = new Int32Array(dayCount + shiftCount).fill(-1);
  for (const list of lists) {
    const met: number[] = [];
    for (const shift of list) {
      const group = groupOf[shift]!;
      if (inList[group]!++ === 0) met.push(group);
    }
    for (const group of met) {
      const count = inList[group]!;
      inList[group] = 0;
      if (count === size[group]) continue;
      partOf[group] = size.push(count) - 1;
      size[group]! -= count;
    }
    for (const shift of list) {
      const part = partOf[groupOf[shift]!]!;
      if (part >= 0) groupOf[shift] = part;
    }
    for (const group of met) partOf[group] = -1;
  }
  return { groupOf, size: Int32Array.from(size) };
}
