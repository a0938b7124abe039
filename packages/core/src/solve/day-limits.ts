import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Cap } from '../constraints/constraint.ts';
import type { Places } from '../problem/problem.ts';

/** From a day on at most so many duties. */
interface Limit {
  readonly from: number;
  readonly most: number;
}

/** What all hard rules say may be held at most. */
export const capsOf = ({ rules }: BoundRules): Cap[] =>
  rules.flatMap(({ rule, bound }) => (rule.level === 'hard' ? (bound.caps?.() ?? []) : []));

/** Free days that the hard rules ask for between two duties of one leader. */
export const minFreeDaysOf = (rules: BoundRules): number =>
  rules.rules.reduce(
    (most, { rule, bound }) => (rule.level === 'hard' ? Math.max(most, bound.minFreeDays ?? 0) : most),
    0,
  );

/**
 * Counts how many of a leader's days can be his, taken in date order, each as early as the rules let him. Gaps and caps
 * are intervals of days with a most, so that the earliest day allowed is never wrong: whatever set of days leaves it
 * out can have it in place of its own earliest one.
 */
export class DayLimits {
  readonly #minFreeDays: number;
  readonly #dayCount: number;
  /** `[leader × dayCount + day]`: limits that end on the day or later. */
  readonly #limits = new Map<number, Limit[]>();
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
    const openOf = Array.from({ length: leaderCount }, () => new Map<number, number[]>());
    for (const shift of shifts)
      for (let leader = 0; leader < leaderCount; leader++) {
        if (domain[shift * leaderCount + leader] !== 1) continue;
        const own = openOf[leader]!.get(dayOfShift[shift]!);
        if (own) own.push(shift);
        else openOf[leader]!.set(dayOfShift[shift]!, [shift]);
      }
    for (const { leader, shifts: capped, most } of caps) {
      const last = capped[capped.length - 1];
      if (last === undefined) continue;
      const among = new Set(capped);
      let from: number | null = null;
      for (const [day, own] of openOf[leader]!) {
        if (day < dayOfShift[capped[0]!]! || day > dayOfShift[last]!) continue;
        // a day on which another place is open to him ends the interval
        if (own.every((shift) => among.has(shift))) this.#add(leader, day, { from: (from ??= day), most });
        else from = null;
      }
    }
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
    if (this.#limits.size > 0)
      for (const { from, most } of this.#limits.get(leader * this.#dayCount + day) ?? [])
        if (most === 0 || (taken[taken.length - most] ?? -1) >= from) return false;
    taken.push(day);
    return true;
  }

  /** Of two limits the one that begins earlier and allows no more is enough. */
  #add(leader: number, day: number, limit: Limit): void {
    const at = leader * this.#dayCount + day;
    const known = this.#limits.get(at) ?? [];
    if (known.some(({ from, most }) => from <= limit.from && most <= limit.most)) return;
    const kept = known.filter(({ from, most }) => from < limit.from || most < limit.most);
    this.#limits.set(at, [...kept, limit]);
  }
}
