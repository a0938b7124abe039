import type { Steps } from '../bound/steps.ts';
import type { Cap } from '../constraints/constraint.ts';
import { FREE, type Problem } from '../problem/problem.ts';
import type { IndexConflict } from './find-conflicts.ts';
import { DayLimits } from './day-limits.ts';

/** Steps of the count allowed in all; it bounds the length of the windows looked at in long periods. */
const WORK = 60_000_000;
const MAX_CONFLICTS = 12;

/**
 * Windows of days with more places than their leaders can fill: each leader fills at most the largest number of his
 * free days there that keep the gap and the caps, which taking the earliest free day again and again finds. Looks at all types
 * together and at each type alone.
 *
 * Fixed places are left out: what they break is given, and the domain already keeps clear of them.
 *
 * Returns the shortest windows first, none overlapping an earlier one. Finding none does not prove that all can be filled.
 *
 * @param domain who may hold each shift
 * @param minFreeDays free days between two duties of one leader
 * @param caps what may be held at most
 * @returns in steps of the windows that begin on one day; stopped, what was found until then
 */
export function* windowSteps(
  problem: Problem,
  domain: Uint8Array,
  minFreeDays: number,
  caps: readonly Cap[],
): Steps<IndexConflict[]> {
  const found: Window[] = [];
  const types = problem.typeCount > 1 ? [null, ...Array(problem.typeCount).keys()] : [null];
  for (const type of types) {
    for (const window of yield* shortWindows(problem, domain, minFreeDays, caps, type)) {
      if (found.some(({ first, last }) => first <= window.last && window.first <= last)) continue;
      found.push(window);
      if (found.length === MAX_CONFLICTS) return found.map(({ conflict }) => conflict());
    }
  }
  return found.map(({ conflict }) => conflict());
}

interface Window {
  readonly first: number;
  readonly last: number;
  /** Duty days. */
  readonly length: number;
  /** Made only for the few that are told: a window may have thousands of places. */
  readonly conflict: () => IndexConflict;
}

/** For each day that begins a conflict the shortest window from it, the shortest first. */
function* shortWindows(
  problem: Problem,
  domain: Uint8Array,
  minFreeDays: number,
  caps: readonly Cap[],
  type: number | null,
): Steps<Window[]> {
  const { leaderCount, dayOfShift, typeOfShift, fixedHolder } = problem;
  const shifts: number[] = [];
  for (let shift = 0; shift < problem.shiftCount; shift++)
    if ((type === null || typeOfShift[shift] === type) && fixedHolder[shift] === FREE) shifts.push(shift);
  const shiftsByDay = new Map<number, number[]>();
  for (const shift of shifts) {
    const ofDay = shiftsByDay.get(dayOfShift[shift]!);
    if (ofDay) ofDay.push(shift);
    else shiftsByDay.set(dayOfShift[shift]!, [shift]);
  }
  const days = [...shiftsByDay.keys()];
  const ofDay = [...shiftsByDay.values()];
  const free = ofDay.map((shiftsOfOneDay) => {
    const leaders: number[] = [];
    for (let leader = 0; leader < leaderCount; leader++)
      if (shiftsOfOneDay.some((shift) => domain[shift * leaderCount + leader])) leaders.push(leader);
    return leaders;
  });
  const longest = Math.max(minFreeDays + 2, Math.floor(WORK / (days.length * leaderCount + 1)));
  const windows: Window[] = [];
  const limits = new DayLimits(problem, domain, minFreeDays, shifts, caps);
  for (let start = 0; start < days.length; start++) {
    if (yield) break;
    limits.clear();
    let needed = 0;
    let possible = 0;
    for (let end = start; end < days.length && end - start < longest; end++) {
      needed += ofDay[end]!.length;
      for (const leader of free[end]!) if (limits.take(leader, days[end]!)) possible++;
      if (possible >= needed) continue;
      windows.push({
        first: days[start]!,
        last: days[end]!,
        length: end - start + 1,
        conflict: () =>
          conflictOf(ofDay.slice(start, end + 1).flat(), free.slice(start, end + 1), {
            needed,
            possible,
            minFreeDays,
          }),
      });
      break;
    }
  }
  return windows.sort((a, b) => a.length - b.length || a.first - b.first);
}

function conflictOf(
  shifts: readonly number[],
  freeOfDay: readonly (readonly number[])[],
  { needed, possible, minFreeDays }: { needed: number; possible: number; minFreeDays: number },
): IndexConflict {
  const leaders = [...new Set(freeOfDay.flat())].sort((a, b) => a - b);
  const days = freeOfDay.length;
  const facts = { days, leaders: leaders.length, minFreeDays: days === 1 ? 0 : minFreeDays };
  return { kind: 'window', shifts, leaders, needed, possible, facts };
}
