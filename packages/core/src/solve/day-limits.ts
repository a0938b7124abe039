import type { Cap } from '../constraints/constraint.ts';
import type { Places } from '../problem/problem.ts';

/** From a day on at most so many duties. */
interface Limit {
  readonly from: number;
  readonly most: number;
}

/**
 * Counts how many of a leader's days can be his, taken in date order, each as early as the rules let him. Gaps and caps
 * are intervals of days with a most, so that the earliest day allowed is never wrong: whatever set of days leaves it
 * out can have it in place of its own earliest one.
 */
export class DayLimits {
  readonly #minFreeDays: number;
  readonly #dayCount: number;
  /** `[leader × dayCount + day]`: limits that end on the day or later. */
  readonly #limits: (readonly Limit[] | undefined)[] = [];
  readonly #taken: number[][];

  /**
   * @param shifts places that are looked at, in date order
   * @param caps an interval each, or cut into intervals: a part of a cap is a cap
   */
  constructor(
    { leaderCount, dayCount, dayOfShift }: Pick<Places, 'leaderCount' | 'dayCount' | 'dayOfShift'>,
    domain: Uint8Array,
    minFreeDays: number,
    shifts: readonly number[],
    caps: readonly Cap[],
  ) {
    this.#minFreeDays = minFreeDays;
    this.#dayCount = dayCount;
    this.#taken = Array.from({ length: leaderCount }, () => []);
    if (caps.length === 0) return;
    this.#limits = Array<undefined>(leaderCount * dayCount).fill(undefined);
    /** By day: where in `shifts` it begins. */
    const firstOf = new Int32Array(dayCount + 1);
    for (const shift of shifts) firstOf[dayOfShift[shift]! + 1]!++;
    for (let day = 0; day < dayCount; day++) firstOf[day + 1]! += firstOf[day]!;
    /** By shift: the last cap that it is among. */
    const among = new Int32Array(dayOfShift.length).fill(-1);
    caps.forEach(({ leader, shifts: capped, most }, cap) => {
      const last = capped[capped.length - 1];
      if (last === undefined) return;
      for (const shift of capped) among[shift] = cap;
      let limit: readonly [Limit] | null = null;
      for (let day = dayOfShift[capped[0]!]!; day <= dayOfShift[last]!; day++) {
        let [isOpen, isWhole] = [false, true];
        for (let at = firstOf[day]!; at < firstOf[day + 1]!; at++) {
          if (domain[shifts[at]! * leaderCount + leader] !== 1) continue;
          isOpen = true;
          if (among[shifts[at]!] !== cap) isWhole = false;
        }
        // a day on which another place is open to him ends the interval
        if (!isWhole) limit = null;
        else if (isOpen) this.#add(leader, day, (limit ??= [{ from: day, most }]));
      }
    });
  }

  /** Forgets the days taken. */
  clear(): void {
    for (const taken of this.#taken) taken.length = 0;
  }

  /** Gives the leader the day, which follows all before, if the rules let him; returns whether they do. */
  take(leader: number, day: number): boolean {
    const taken = this.#taken[leader]!;
    const last = taken[taken.length - 1];
    if (last !== undefined && day - last <= this.#minFreeDays) return false;
    if (this.#limits.length > 0)
      for (const { from, most } of this.#limits[leader * this.#dayCount + day] ?? [])
        if (most === 0 || (taken[taken.length - most] ?? -1) >= from) return false;
    taken.push(day);
    return true;
  }

  /** Of two limits the one that begins earlier and allows no more is enough. */
  #add(leader: number, day: number, added: readonly [Limit]): void {
    const at = leader * this.#dayCount + day;
    const known = this.#limits[at] ?? [];
    const [limit] = added;
    if (known.some(({ from, most }) => from <= limit.from && most <= limit.most)) return;
    const kept = known.filter(({ from, most }) => from < limit.from || most < limit.most);
    this.#limits[at] = kept.length === 0 ? added : [...kept, limit];
  }
}
