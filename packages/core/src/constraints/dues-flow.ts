import type { DuesNetwork } from './dues-network.ts';

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
  readonly #isDueClosed: Uint8Array;
  readonly #isGroupClosed: Uint8Array;
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
    this.#isDueClosed = new Uint8Array(standing.length);
    this.#isGroupClosed = new Uint8Array(size.length);
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
    for (const due of dues) this.#isDueClosed[due] = 1;
    for (const group of groups) this.#isGroupClosed[group] = 1;
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
        if (this.#isGroupClosed[group] === 1) isCutShort = true;
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
        const own = dues[nextDue++]!;
        for (let unit = firstUnit[own]!; unit < firstUnit[own + 1]! && end === NONE; unit++)
          if (this.#held[unit] === NONE) end = visitGroups(unit);
      } else {
        const group = groups[nextGroup++]!;
        const first = this.#firstSlot[group]!;
        for (let slot = first; slot < first + this.#load[group]! && end === NONE; slot++) {
          const unit = this.#holders[slot]!;
          const holder = dueOfUnit[unit]!;
          if (this.#isDueClosed[holder] === 1) isCutShort = true;
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
      const own = dueOfUnit[unit]!;
      if (own === due) return;
      const given = this.#viaDue[own]!;
      group = this.#held[given]!;
      this.#change(given, NONE);
    }
  }
}
