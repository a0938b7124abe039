import type { Tracker } from './constraint.ts';
import { addDate, firstAfter, lastBefore, removeDate, wordsFor } from './date-sets.ts';
import type { Waits } from './waits.ts';

/** Keeps the cost of all waits while duties come and go. */
export interface WaitCosts {
  /** One more duty of the group on the date; returns the change in cost. */
  add(group: number, date: number): number;
  /** One duty less; returns the change in cost. */
  remove(group: number, date: number): number;
  /** As `add`, where nobody asks for the change. */
  put(group: number, date: number): void;
  /** As `remove`, where nobody asks for the change. */
  take(group: number, date: number): void;
  /** A duty is on another date from now on. */
  move(group: number, from: number, to: number): void;
  readonly facts: Waits;
  /** The dates on which each group is served, a set for each, `wordsFor(dateCount)` words long. */
  readonly served: Int32Array;
  /**
   * `[2 × (group × dateCount + date)]` where the group is served: the served date before, −1 for none, and then the one
   * after, `dateCount` for none.
   */
  readonly neighbours: Int16Array;
  /** `[date × groupCount + group]`: duties on dates that are shared. Empty where none is. */
  readonly duties: Uint16Array;
}

/** A tracker whose cost is that of waits, so that a search can judge trades without making them. */
export interface TrackerOfWaits extends Tracker {
  readonly waits: WaitCosts;
  /** Left out when group l is leader l. */
  readonly roles?: Roles;
}

/** Which groups a leader serves. */
export interface Roles {
  /** Per leader: his role when it is the same the whole period, else −1. */
  readonly of: Int32Array;
  /** His role on a place. */
  on(leader: number, shift: number): number;
  /** Per role: the groups that it serves. */
  readonly groups: readonly (readonly number[])[];
}

export const isOfWaits = (tracker: Tracker): tracker is TrackerOfWaits => 'waits' in tracker;

/** Begins without duties. Closures, as in all that each move asks: private fields are slower there. */
export function waitCosts(waits: Waits): WaitCosts {
  const { groupCount, dateCount, elapsed, row, costs, table, edgeOffset, sharedMask } = waits;
  const duties = new Uint16Array(sharedMask.includes(1) ? groupCount * dateCount : 0);
  const size = wordsFor(dateCount);
  const served = new Int32Array(groupCount * size);
  const neighbours = new Int16Array(2 * groupCount * dateCount);

  /** Change in cost when the date divides the wait it lies in. */
  const split = (group: number, previous: number, date: number, next: number): number => {
    const days = row[group]! + 1;
    const here = elapsed[days + date]!;
    const from = elapsed[days + previous]!;
    const to = elapsed[days + next]!;
    const inner = table[group]!;
    const before = previous < 0 ? inner + edgeOffset : inner;
    const after = next === dateCount ? inner + edgeOffset : inner;
    const whole = previous < 0 ? before : after;
    return costs[before + here - from]! + costs[after + to - here]! - costs[whole + to - from]!;
  };
  /** The two dates between which one lies know of it, or no longer. */
  const link = (group: number, previous: number, next: number, before: number, after: number): void => {
    const first = group * dateCount;
    if (previous >= 0) neighbours[2 * (first + previous) + 1] = after;
    if (next < dateCount) neighbours[2 * (first + next)] = before;
  };
  const put = (group: number, date: number): void => {
    if (sharedMask[date] === 1 && duties[date * groupCount + group]!++ > 0) return;
    const first = group * size;
    const previous = lastBefore(served, first, date);
    const next = firstAfter(served, first, first + size, date, dateCount);
    addDate(served, first, date);
    const at = 2 * (group * dateCount + date);
    neighbours[at] = previous;
    neighbours[at + 1] = next;
    link(group, previous, next, date, date);
  };
  const take = (group: number, date: number): void => {
    if (sharedMask[date] === 1 && --duties[date * groupCount + group]! > 0) return;
    const at = 2 * (group * dateCount + date);
    removeDate(served, group * size, date);
    link(group, neighbours[at]!, neighbours[at + 1]!, neighbours[at]!, neighbours[at + 1]!);
  };

  return {
    put,
    take,
    move(group, from, to) {
      const at = 2 * (group * dateCount + from);
      const previous = neighbours[at]!;
      const next = neighbours[at + 1]!;
      if (to <= previous || to >= next || sharedMask[from] === 1 || sharedMask[to] === 1) {
        take(group, from);
        put(group, to);
        return;
      }
      removeDate(served, group * size, from);
      addDate(served, group * size, to);
      neighbours[2 * (group * dateCount + to)] = previous;
      neighbours[2 * (group * dateCount + to) + 1] = next;
      link(group, previous, next, to, to);
    },
    add(group, date) {
      put(group, date);
      if (sharedMask[date] === 1 && duties[date * groupCount + group]! > 1) return costs[table[group]!]!;
      const at = 2 * (group * dateCount + date);
      return split(group, neighbours[at]!, date, neighbours[at + 1]!);
    },
    remove(group, date) {
      take(group, date);
      if (sharedMask[date] === 1 && duties[date * groupCount + group]! > 0) return 0 - costs[table[group]!]!;
      const at = 2 * (group * dateCount + date);
      return 0 - split(group, neighbours[at]!, date, neighbours[at + 1]!);
    },
    facts: waits,
    served,
    neighbours,
    duties,
  };
}
