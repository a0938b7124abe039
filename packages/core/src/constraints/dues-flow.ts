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
  const { fixedHolder, dayOfShift } = problem;
  const standing = new Int32Array(dues.length);
  const open = dues.map(({ leader, shifts, least }, due) => {
    const heldAlready = shifts.filter((shift) => fixedHolder[shift] === leader);
    standing[due] = Math.min(least, heldAlready.length);
    const busy = new Set(heldAlready.map((shift) => dayOfShift[shift]!));
    const isOpen = (shift: number): boolean =>
      fixedHolder[shift] === FREE && mayHold(shift, leader) && !busy.has(dayOfShift[shift]!);
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

const NONE = -1;

/** What a search for one more duty came to. */
export interface Search {
  readonly isFound: boolean;
  /** Where nothing was found, all dues that compete for places that are taken among them (Hall, 1935). */
  readonly dues: readonly number[];
  readonly groups: readonly number[];
  /** True when it stopped at a closed part of the network. */
  readonly isCutShort: boolean;
}

/**
 * A flow due → (due, day) → places that grows duty by duty along shortest augmenting paths (Edmonds and Karp, 1972).
 * What has changed since a mark can be undone.
 */
export class DuesFlow {
  readonly #network: DuesNetwork;
  /** Per unit: the group in which it holds a place, or {@link NONE}. */
  readonly #held: Int32Array;
  /** Per unit: where it stands in `#holders`. */
  readonly #slot: Int32Array;
  /** The units that hold places of group g are `#holders[#firstSlot[g]]` … and `#load[g]` in number. */
  readonly #holders: Int32Array;
  readonly #firstSlot: Int32Array;
  readonly #load: Int32Array;
  readonly #given: Int32Array;
  /** Per due and group: the last search that came by. */
  readonly #dueSeen: Int32Array;
  readonly #groupSeen: Int32Array;
  readonly #dueClosedMask: Uint8Array;
  readonly #groupClosedMask: Uint8Array;
  /** Per due: the unit it would give up; per group: the unit that would take a place. */
  readonly #viaDue: Int32Array;
  readonly #viaGroup: Int32Array;
  #searches = 0;
  /** Units and what they held before, in turn. */
  readonly #journal: number[] = [];

  constructor(network: DuesNetwork) {
    const { standing, dueOfUnit, size } = network;
    this.#network = network;
    this.#held = new Int32Array(dueOfUnit.length).fill(NONE);
    this.#slot = new Int32Array(dueOfUnit.length);
    this.#firstSlot = new Int32Array(size.length + 1);
    size.forEach((places, group) => (this.#firstSlot[group + 1] = this.#firstSlot[group]! + places));
    this.#holders = new Int32Array(this.#firstSlot[size.length]!);
    this.#load = new Int32Array(size.length);
    this.#given = standing.slice();
    this.#dueSeen = new Int32Array(standing.length);
    this.#groupSeen = new Int32Array(size.length);
    this.#dueClosedMask = new Uint8Array(standing.length);
    this.#groupClosedMask = new Uint8Array(size.length);
    this.#viaDue = new Int32Array(standing.length);
    this.#viaGroup = new Int32Array(size.length);
  }

  /** Duties the due is given, fixed ones included. */
  given(due: number): number {
    return this.#given[due]!;
  }

  get mark(): number {
    return this.#journal.length;
  }

  /** What was done so far will not be undone. */
  forget(): void {
    this.#journal.length = 0;
  }

  /** Takes back everything since the mark. */
  undo(mark: number): void {
    while (this.#journal.length > mark) {
      const group = this.#journal.pop()!;
      this.#hold(this.#journal.pop()!, group);
    }
  }

  /** Takes from the due all but what is fixed. */
  release(due: number): void {
    const { firstUnit } = this.#network;
    for (let unit = firstUnit[due]!; unit < firstUnit[due + 1]!; unit++)
      if (this.#held[unit] !== NONE) this.#change(unit, NONE);
  }

  #change(unit: number, group: number): void {
    this.#journal.push(unit, this.#held[unit]!);
    this.#hold(unit, group);
  }

  #hold(unit: number, group: number): void {
    const before = this.#held[unit]!;
    const due = this.#network.dueOfUnit[unit]!;
    if (before !== NONE) {
      const last = this.#firstSlot[before]! + --this.#load[before]!;
      const moved = this.#holders[last]!;
      this.#holders[this.#slot[unit]!] = moved;
      this.#slot[moved] = this.#slot[unit]!;
      this.#given[due]!--;
    }
    if (group !== NONE) {
      const slot = this.#firstSlot[group]! + this.#load[group]!++;
      this.#holders[slot] = unit;
      this.#slot[unit] = slot;
      this.#given[due]!++;
    }
    this.#held[unit] = group;
  }

  /**
   * Closes what a search in vain came to. No path leads out of there as long as nothing is released or undone, so later
   * searches need not look at it.
   */
  close({ dues, groups }: Search): void {
    for (const due of dues) this.#dueClosedMask[due] = 1;
    for (const group of groups) this.#groupClosedMask[group] = 1;
  }

  /** Looks for one more duty for the due, moving others on, and gives it. */
  augment(due: number): Search {
    const { firstUnit, dueOfUnit, firstGroup, size } = this.#network;
    const search = ++this.#searches;
    const dues = [due];
    const groups: number[] = [];
    this.#dueSeen[due] = search;
    let isCutShort = false;
    /** Goes on from a unit that can take a place; returns the group with a place left, if it comes to one. */
    const visitGroups = (unit: number): number => {
      for (let at = firstGroup[unit]!; at < firstGroup[unit + 1]!; at++) {
        const group = this.#network.groups[at]!;
        if (this.#groupClosedMask[group] === 1) isCutShort = true;
        else if (this.#groupSeen[group] !== search) {
          this.#groupSeen[group] = search;
          this.#viaGroup[group] = unit;
          if (this.#load[group]! < size[group]!) return group;
          groups.push(group);
        }
      }
      return NONE;
    };
    for (let nextDue = 0, nextGroup = 0; nextDue < dues.length || nextGroup < groups.length;) {
      let end = NONE;
      if (nextDue < dues.length) {
        const start = dues[nextDue++]!;
        for (let unit = firstUnit[start]!; unit < firstUnit[start + 1]! && end === NONE; unit++)
          if (this.#held[unit] === NONE) end = visitGroups(unit);
      } else {
        const group = groups[nextGroup++]!;
        const first = this.#firstSlot[group]!;
        for (let slot = first; slot < first + this.#load[group]! && end === NONE; slot++) {
          const unit = this.#holders[slot]!;
          const holder = dueOfUnit[unit]!;
          if (this.#dueClosedMask[holder] === 1) isCutShort = true;
          else if (this.#dueSeen[holder] !== search) {
            this.#dueSeen[holder] = search;
            this.#viaDue[holder] = unit;
            dues.push(holder);
          }
          end = visitGroups(unit);
        }
      }
      if (end === NONE) continue;
      this.#shift(due, end);
      return { isFound: true, dues, groups, isCutShort };
    }
    return { isFound: false, dues, groups, isCutShort };
  }

  /** Moves one unit after the other along the path that ends in a group with a place left. */
  #shift(due: number, end: number): void {
    const { dueOfUnit } = this.#network;
    for (let group = end; ;) {
      const unit = this.#viaGroup[group]!;
      const before = this.#held[unit]!;
      this.#change(unit, group);
      group = before;
      if (before !== NONE) continue;
      const rival = dueOfUnit[unit]!;
      if (rival === due) return;
      const given = this.#viaDue[rival]!;
      group = this.#held[given]!;
      this.#change(given, NONE);
    }
  }
}
