import type { Cap } from '../../constraints/constraint.ts';
import type { Due } from '../../constraints/dues-matching.ts';
import type { Problem } from '../../problem/problem.ts';
import type { DutyGroups } from './duty-groups.ts';

const NONE = -1;

/** Sets of pairs (group, leader), such as the places of a due, with the sets each pair is in. */
export class PairSets {
  /** Per set: its pairs, each once, in the order given. */
  readonly pairs: readonly (readonly number[])[];
  readonly #first: Int32Array;
  readonly #set: number[] = [];
  readonly #next: number[] = [];

  constructor(pairCount: number, pairs: readonly (readonly number[])[]) {
    this.pairs = pairs;
    this.#first = new Int32Array(pairCount).fill(NONE);
    pairs.forEach((together, set) => {
      for (const pair of together) {
        this.#next.push(this.#first[pair]!);
        this.#first[pair] = this.#set.push(set) - 1;
      }
    });
  }

  /** Adds to the counter of every set the pair is in. */
  add(counters: Int32Array, pair: number, change: 1 | -1): void {
    for (let at = this.#first[pair]!; at !== NONE; at = this.#next[at]!) counters[this.#set[at]!]! += change;
  }

  /** True when the counter of some set the pair is in has come to the set's most. */
  reaches(counters: Int32Array, most: Int32Array, pair: number): boolean {
    for (let at = this.#first[pair]!; at !== NONE; at = this.#next[at]!)
      if (counters[this.#set[at]!]! >= most[this.#set[at]!]!) return true;
    return false;
  }
}

/** How a leader serves in a group: not at all, as published and for the time being, or for good. */
const NOT = 0;
const KEPT = 1;
const PLACED = 2;

const EJECT = 0;
const PLACE = 1;
const LOCK = 2;
const FORBID = 3;
const OPERATIONS = 4;

/**
 * The published table while duties are taken out of it and given to others. A *pair* is group × leaderCount + leader.
 * A kept duty may still be ejected, a placed one may not; who was ejected does not come back. What has changed since a
 * mark can be undone.
 */
export class TableState {
  readonly leaderCount: number;
  /** Per group: the places nobody has yet; below 0 where more serve than there are places. */
  readonly open: Int32Array;
  /** Per group: the leaders kept. */
  readonly keptIn: Int32Array;
  readonly dues: PairSets;
  /** Per due: the duties still missing. */
  readonly missing: Int32Array;
  readonly caps: PairSets;
  readonly most: Int32Array;
  /** Per cap: the duties held. */
  readonly held: Int32Array;
  /** Kept pairs, ejected so far. */
  changes = 0;
  readonly #placed: Int32Array;
  readonly #may: Uint8Array;
  readonly #state: Uint8Array;
  /** Per pair: kept and placed duties of the leader elsewhere that are on the day or too near. */
  readonly #keptNear: Int16Array;
  readonly #placedNear: Int16Array;
  /** Per group: the first group too near, and the one after the last. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #journal: number[] = [];

  /** @param caps of hard rules, on free places, on top of what is fixed */
  constructor(
    { leaderCount, fixedHolder }: Problem,
    { groups, groupOfShift, may }: DutyGroups,
    minFreeDays: number,
    dues: readonly Due[],
    caps: readonly Cap[],
  ) {
    const { length } = groups;
    this.leaderCount = leaderCount;
    this.#may = may.slice();
    this.#state = new Uint8Array(may.length);
    this.#keptNear = new Int16Array(may.length);
    this.#placedNear = new Int16Array(may.length);
    this.open = Int32Array.from(groups, ({ free }) => free.length);
    this.keptIn = new Int32Array(length);
    const pairsOf = (leader: number, shifts: readonly number[]): number[] => {
      const pairs = new Set<number>();
      for (const shift of shifts)
        if (groupOfShift[shift]! >= 0) pairs.add(groupOfShift[shift]! * leaderCount + leader);
      return [...pairs];
    };
    this.dues = new PairSets(
      may.length,
      dues.map(({ leader, shifts }) => pairsOf(leader, shifts)),
    );
    this.missing = Int32Array.from(
      dues,
      ({ leader, shifts, least }) => least - shifts.filter((shift) => fixedHolder[shift] === leader).length,
    );
    this.caps = new PairSets(
      may.length,
      caps.map(({ leader, shifts }) => pairsOf(leader, shifts)),
    );
    this.most = Int32Array.from(caps, ({ most }) => most);
    this.held = new Int32Array(caps.length);
    this.#placed = new Int32Array(caps.length);
    this.#from = new Int32Array(length);
    this.#to = new Int32Array(length);
    let from = 0;
    let to = 0;
    groups.forEach(({ day }, group) => {
      while (day - groups[from]!.day > minFreeDays) from++;
      while (to < length && groups[to]!.day - day <= minFreeDays) to++;
      this.#from[group] = from;
      this.#to[group] = to;
    });
    groups.forEach(({ kept }, group) => {
      for (const leader of kept) this.#enter(group * leaderCount + leader, KEPT, 1);
    });
  }

  isKept(pair: number): boolean {
    return this.#state[pair] === KEPT;
  }

  serves(pair: number): boolean {
    return this.#state[pair] !== NOT;
  }

  /** Kept duties of the leader that clash with serving here. */
  clashes(pair: number): number {
    return this.#keptNear[pair]!;
  }

  /** True when the leader could be placed here once what clashes is ejected. */
  isOpenTo(pair: number): boolean {
    return (
      this.#may[pair] === 1 &&
      this.#state[pair] === NOT &&
      this.#placedNear[pair] === 0 &&
      !this.caps.reaches(this.#placed, this.most, pair)
    );
  }

  /** True when a leader who serves nowhere near may come without anybody leaving. */
  isFree(pair: number): boolean {
    return this.isOpenTo(pair) && this.#keptNear[pair] === 0;
  }

  #enter(pair: number, state: typeof KEPT | typeof PLACED, change: 1 | -1): void {
    const { leaderCount } = this;
    const group = Math.floor(pair / leaderCount);
    const leader = pair % leaderCount;
    const near = state === KEPT ? this.#keptNear : this.#placedNear;
    this.#state[pair] = change === 1 ? state : NOT;
    this.open[group]! -= change;
    if (state === KEPT) this.keptIn[group]! += change;
    else this.caps.add(this.#placed, pair, change);
    for (let other = this.#from[group]!; other < this.#to[group]!; other++)
      if (other !== group) near[other * leaderCount + leader]! += change;
    this.dues.add(this.missing, pair, change === 1 ? -1 : 1);
    this.caps.add(this.held, pair, change);
  }

  #do(operation: number, pair: number): void {
    if (operation === EJECT) {
      this.#enter(pair, KEPT, -1);
      this.#may[pair] = 0;
      this.changes++;
    } else if (operation === PLACE) this.#enter(pair, PLACED, 1);
    else if (operation === LOCK) {
      this.#enter(pair, KEPT, -1);
      this.#enter(pair, PLACED, 1);
    } else this.#may[pair] = 0;
    this.#journal.push(pair * OPERATIONS + operation);
  }

  get mark(): number {
    return this.#journal.length;
  }

  undo(mark: number): void {
    while (this.#journal.length > mark) {
      const entry = this.#journal.pop()!;
      const pair = Math.floor(entry / OPERATIONS);
      const operation = entry % OPERATIONS;
      if (operation === EJECT) {
        this.#enter(pair, KEPT, 1);
        this.#may[pair] = 1;
        this.changes--;
      } else if (operation === PLACE) this.#enter(pair, PLACED, -1);
      else if (operation === LOCK) {
        this.#enter(pair, PLACED, -1);
        this.#enter(pair, KEPT, 1);
      } else this.#may[pair] = 1;
    }
  }

  /** A kept duty changes hands. */
  eject(pair: number): void {
    this.#do(EJECT, pair);
  }

  /** The leader serves here for good: newly, or as published. What clashes is ejected. */
  settle(pair: number): void {
    const group = Math.floor(pair / this.leaderCount);
    const leader = pair % this.leaderCount;
    this.#do(this.#state[pair] === KEPT ? LOCK : PLACE, pair);
    for (let other = this.#from[group]!; this.#keptNear[pair]! > 0 && other < this.#to[group]!; other++) {
      const near = other * this.leaderCount + leader;
      if (other !== group && this.#state[near] === KEPT) this.#do(EJECT, near);
    }
  }

  /** The leader will not serve here. */
  forbid(pair: number): void {
    if (this.#may[pair] === 1) this.#do(FORBID, pair);
  }
}
