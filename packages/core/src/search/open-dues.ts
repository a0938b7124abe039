import type { Due } from '../constraints/dues-matching.ts';
import type { Problem } from '../problem/problem.ts';

/**
 * Duties owed among certain places, while places are gone through in order: how many are still missing of each due,
 * and how many places that could serve it are still to come.
 */
export class OpenDues {
  readonly #missing: Int32Array;
  readonly #toCome: Int32Array;
  /** Per place and leader, the dues it would serve. */
  readonly #ofPair = new Map<number, number[]>();
  readonly #leaderCount: number;
  #overdue = 0;

  /**
   * @param order the places that will be gone through, in order
   * @param domain a place counts only for leaders who may hold it
   */
  constructor(
    { leaderCount, fixed }: Problem,
    dues: readonly Due[],
    order: readonly number[],
    domain: Uint8Array,
  ) {
    this.#leaderCount = leaderCount;
    const inOrder = new Set(order);
    this.#missing = Int32Array.from(
      dues,
      ({ leader, shifts, least }) => least - shifts.filter((shift) => fixed[shift] === leader).length,
    );
    this.#toCome = new Int32Array(dues.length);
    dues.forEach(({ leader, shifts }, due) => {
      for (const shift of shifts) {
        const pair = shift * leaderCount + leader;
        if (!inOrder.has(shift) || domain[pair] !== 1) continue;
        this.#toCome[due]!++;
        this.#ofPair.set(pair, [...(this.#ofPair.get(pair) ?? []), due]);
      }
    });
    for (let due = 0; due < dues.length; due++) this.#count(due, 1);
  }

  /** True while every due can still be served, as far as counting tells. */
  get isPossible(): boolean {
    return this.#overdue === 0;
  }

  #count(due: number, change: 1 | -1): void {
    if (this.#missing[due]! > this.#toCome[due]!) this.#overdue += change;
  }

  #change(shift: number, leader: number, missing: number, toCome: number): void {
    for (const due of this.#ofPair.get(shift * this.#leaderCount + leader) ?? []) {
      this.#count(due, -1);
      this.#missing[due]! += missing;
      this.#toCome[due]! += toCome;
      this.#count(due, 1);
    }
  }

  /** The place has been reached: it is no longer to come. */
  pass(shift: number, leaders: readonly number[]): void {
    for (const leader of leaders) this.#change(shift, leader, 0, -1);
  }

  unpass(shift: number, leaders: readonly number[]): void {
    for (const leader of leaders) this.#change(shift, leader, 0, 1);
  }

  /** The leader takes the place. */
  serve(shift: number, leader: number): void {
    this.#change(shift, leader, -1, 0);
  }

  unserve(shift: number, leader: number): void {
    this.#change(shift, leader, 1, 0);
  }

  /** True when the leader still owes a duty that this place would serve. */
  isOwed(shift: number, leader: number): boolean {
    return (this.#ofPair.get(shift * this.#leaderCount + leader) ?? []).some(
      (due) => this.#missing[due]! > 0,
    );
  }

  /** What is missing, as a key. */
  get key(): string {
    return this.#missing.map((missing) => Math.max(0, missing)).join(' ');
  }
}
