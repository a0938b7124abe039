import type { Places } from '../problem/problem.ts';

/**
 * Who is blocked by the gap while places are filled in date order, and whether that still matters. Places are numbered
 * by their position in that order.
 */
export class BlockedLeaders {
  readonly #minFreeDays: number;
  readonly #leaderCount: number;
  readonly #days: Int32Array;
  /** Per leader: the day of his last duty. */
  readonly #lastDay: Float64Array;
  /** Per position gone by: who took it. */
  readonly #holder: Int16Array;
  /** `[position × leaderCount + leader]`: the next position from there on that he may take, or their number. */
  readonly #next: Int16Array;
  /** `[position × leaderCount + leader]`: the positions before that he may take. */
  readonly #before: Int16Array;
  /** Per position: the first one later than the gap reaches. */
  readonly #reach: Int16Array;

  /**
   * @param order places in date order, fewer than 32,768
   * @param candidates by position: who may take it
   */
  constructor(
    { leaderCount, dayOfShift }: Places,
    order: readonly number[],
    candidates: readonly Int16Array[],
    minFreeDays: number,
  ) {
    const { length } = order;
    this.#minFreeDays = minFreeDays;
    this.#leaderCount = leaderCount;
    this.#days = Int32Array.from(order, (shift) => dayOfShift[shift]!);
    this.#lastDay = new Float64Array(leaderCount).fill(-Infinity);
    this.#holder = new Int16Array(length).fill(NOBODY);
    this.#next = new Int16Array((length + 1) * leaderCount).fill(length);
    this.#before = new Int16Array((length + 1) * leaderCount);
    for (let position = 0; position < length; position++) {
      const row = position * leaderCount;
      this.#before.copyWithin(row + leaderCount, row, row + leaderCount);
      for (const leader of candidates[position]!) this.#before[row + leaderCount + leader]!++;
    }
    for (let position = length - 1; position >= 0; position--) {
      const row = position * leaderCount;
      this.#next.copyWithin(row, row + leaderCount, row + 2 * leaderCount);
      for (const leader of candidates[position]!) this.#next[row + leader] = position;
    }
    let reach = 0;
    this.#reach = Int16Array.from(this.#days, (day) => {
      while (reach < length && this.#days[reach]! - day <= minFreeDays) reach++;
      return reach;
    });
  }

  isRested(leader: number, position: number): boolean {
    return this.#days[position]! - this.#lastDay[leader]! > this.#minFreeDays;
  }

  lastDay(leader: number): number {
    return this.#lastDay[leader]!;
  }

  /** Places ahead that the leader could take and would lose by serving now. */
  loss(position: number, leader: number): number {
    const reach = this.#reach[position]! * this.#leaderCount + leader;
    return this.#before[reach]! - this.#before[(position + 1) * this.#leaderCount + leader]!;
  }

  serve(position: number, leader: number): void {
    this.#holder[position] = leader;
    this.#lastDay[leader] = this.#days[position]!;
  }

  /** @param lastDay what it was before he served */
  unserve(position: number, leader: number, lastDay: number): void {
    this.#holder[position] = NOBODY;
    this.#lastDay[leader] = lastDay;
  }

  /**
   * Adds to `codes` those who are blocked from a place to come, by the day that blocks them: equal numbers mean that the
   * same leaders are blocked as long.
   */
  addCodes(position: number, codes: number[]): void {
    const day = this.#days[position]!;
    let from = codes.length;
    for (let before = position - 1; before >= 0; before--) {
      const served = this.#days[before]!;
      if (day - served > this.#minFreeDays) break;
      const leader = this.#holder[before]!;
      const next = leader === NOBODY ? this.#days.length : this.#next[position * this.#leaderCount + leader]!;
      if (next < this.#days.length && this.#days[next]! - served <= this.#minFreeDays) codes.push(leader);
      if (before > 0 && this.#days[before - 1] === served) continue;
      // those of one day in any order are the same
      if (codes.length - from > 1) sortFrom(codes, from);
      if (codes.length > from) codes.push(FIRST_DAY_CODE + day - served);
      from = codes.length;
    }
  }
}

const NOBODY = -1;
/** Above every leader's number. */
const FIRST_DAY_CODE = 1 << 15;

/** Sorts the end of a list: a few numbers, by insertion. */
function sortFrom(codes: number[], from: number): void {
  for (let at = from + 1; at < codes.length; at++) {
    const code = codes[at]!;
    let to = at;
    for (; to > from && codes[to - 1]! > code; to--) codes[to] = codes[to - 1]!;
    codes[to] = code;
  }
}
