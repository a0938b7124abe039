import type { Due } from '../constraints/dues-matching.ts';
import type { Places } from '../problem/problem.ts';

const NONE = -1;

/**
 * Duties owed among certain places, while places are gone through in order: how many are still missing of each due,
 * and how many places that could serve it are still to come. Places are numbered by their position in that order.
 */
export class OpenDues {
  readonly #leaderCount: number;
  readonly #missing: Int32Array;
  readonly #toCome: Int32Array;
  /** `[position × leaderCount + leader]`: the first entry of a list of the dues it would serve, or {@link NONE}. */
  readonly #firstEntry: Int32Array;
  /** Per entry: its due and the entry that follows. */
  readonly #dueOf: number[] = [];
  readonly #following: number[] = [];
  /** Per position: the dues with places both before it and from it on. Of the others nothing is left to decide. */
  readonly #open: readonly (readonly number[])[];
  #overdue = 0;

  /**
   * @param order the places that will be gone through, in order
   * @param domain a place counts only for leaders who may hold it
   */
  constructor(
    { leaderCount, shiftCount, fixedHolder }: Places,
    dues: readonly Due[],
    order: readonly number[],
    domain: Uint8Array,
  ) {
    this.#leaderCount = leaderCount;
    const positionOf = new Int32Array(shiftCount).fill(NONE);
    order.forEach((shift, position) => (positionOf[shift] = position));
    this.#missing = Int32Array.from(dues, ({ least }) => least);
    this.#toCome = new Int32Array(dues.length);
    this.#firstEntry = new Int32Array(dues.length > 0 ? order.length * leaderCount : 0).fill(NONE);
    const open: number[][] = order.map(() => []);
    dues.forEach(({ leader, shifts }, due) => {
      let first = order.length;
      let last = 0;
      for (const shift of shifts) {
        if (fixedHolder[shift] === leader) this.#missing[due]!--;
        const position = positionOf[shift]!;
        if (position === NONE || domain[shift * leaderCount + leader] !== 1) continue;
        first = Math.min(first, position);
        last = Math.max(last, position);
        this.#toCome[due]!++;
        const pair = position * leaderCount + leader;
        this.#following.push(this.#firstEntry[pair]!);
        this.#firstEntry[pair] = this.#dueOf.push(due) - 1;
      }
      for (let position = first + 1; position <= last; position++) open[position]!.push(due);
    });
    this.#open = open;
    for (let due = 0; due < dues.length; due++) this.#count(due, 1);
  }

  /** True while every due can still be served, as far as counting tells. */
  get isPossible(): boolean {
    return this.#overdue === 0;
  }

  #count(due: number, change: 1 | -1): void {
    if (this.#missing[due]! > this.#toCome[due]!) this.#overdue += change;
  }

  #first(position: number, leader: number): number {
    return this.#firstEntry[position * this.#leaderCount + leader] ?? NONE;
  }

  #change(position: number, leader: number, missing: number, toCome: number): void {
    for (let at = this.#first(position, leader); at !== NONE; at = this.#following[at]!) {
      const due = this.#dueOf[at]!;
      this.#count(due, -1);
      this.#missing[due]! += missing;
      this.#toCome[due]! += toCome;
      this.#count(due, 1);
    }
  }

  /** The place has been reached: it is no longer to come. */
  pass(position: number, leaders: Int16Array): void {
    for (const leader of leaders) this.#change(position, leader, 0, -1);
  }

  unpass(position: number, leaders: Int16Array): void {
    for (const leader of leaders) this.#change(position, leader, 0, 1);
  }

  /** The leader takes the place. */
  serve(position: number, leader: number): void {
    this.#change(position, leader, -1, 0);
  }

  unserve(position: number, leader: number): void {
    this.#change(position, leader, 1, 0);
  }

  /** True when the leader still owes a duty that this place would serve. */
  isOwed(position: number, leader: number): boolean {
    for (let at = this.#first(position, leader); at !== NONE; at = this.#following[at]!)
      if (this.#missing[this.#dueOf[at]!]! > 0) return true;
    return false;
  }

  /** Adds to `codes` what is missing and can still be decided; always as many numbers for a position. */
  addCodes(position: number, codes: number[]): void {
    for (const due of this.#open[position]!) codes.push(Math.max(0, this.#missing[due]!));
  }
}
