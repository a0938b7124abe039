import { FREE, type Problem } from '../problem/problem.ts';
import type { IndexConflict } from './conflicts.ts';

/** Steps of the count allowed in all; it bounds the length of the windows looked at in long periods. */
const WORK = 60_000_000;
const MOST_CONFLICTS = 12;

/**
 * Windows of days with more places than their leaders can fill: each leader fills at most the largest number of his
 * free days there that keep the gap, which taking the earliest free day again and again finds. Looks at all types
 * together and at each type alone.
 *
 * Fixed places are left out: what they break is given, and the domain already keeps clear of them.
 *
 * Returns the shortest windows first, none overlapping an earlier one. No answer is no proof that all can be filled.
 *
 * @param domain who may hold each shift
 * @param minFreeDays free days between two duties of one leader
 */
export function windowConflicts(problem: Problem, domain: Uint8Array, minFreeDays: number): IndexConflict[] {
  const found: IndexConflict[] = [];
  const types = problem.typeCount > 1 ? [null, ...Array(problem.typeCount).keys()] : [null];
  for (const type of types) {
    const windows = shortWindows(problem, domain, minFreeDays, type);
    for (const conflict of windows) {
      const { dayOfShift } = problem;
      const overlaps = found.some(
        (earlier) =>
          dayOfShift[earlier.shifts[0]!]! <= dayOfShift[conflict.shifts[conflict.shifts.length - 1]!]! &&
          dayOfShift[conflict.shifts[0]!]! <= dayOfShift[earlier.shifts[earlier.shifts.length - 1]!]!,
      );
      if (!overlaps) found.push(conflict);
      if (found.length === MOST_CONFLICTS) return found;
    }
  }
  return found;
}

/** For each day that begins a conflict the shortest window from it, the shortest first. */
function shortWindows(
  problem: Problem,
  domain: Uint8Array,
  minFreeDays: number,
  type: number | null,
): IndexConflict[] {
  const { leaderCount, dayOfShift, typeOfShift, fixed } = problem;
  const shifts: number[] = [];
  for (let shift = 0; shift < problem.shiftCount; shift++)
    if ((type === null || typeOfShift[shift] === type) && fixed[shift] === FREE) shifts.push(shift);
  const days = [...new Set(shifts.map((shift) => dayOfShift[shift]!))];
  const ofDay = days.map((day) => shifts.filter((shift) => dayOfShift[shift] === day));
  const free = ofDay.map((own) => {
    const leaders: number[] = [];
    for (let leader = 0; leader < leaderCount; leader++)
      if (own.some((shift) => domain[shift * leaderCount + leader])) leaders.push(leader);
    return leaders;
  });
  const longest = Math.max(minFreeDays + 2, Math.floor(WORK / (days.length * leaderCount + 1)));
  const conflicts: IndexConflict[] = [];
  const last = new Float64Array(leaderCount);
  for (let start = 0; start < days.length; start++) {
    last.fill(-Infinity);
    let needed = 0;
    let possible = 0;
    for (let end = start; end < days.length && end - start < longest; end++) {
      needed += ofDay[end]!.length;
      for (const leader of free[end]!) {
        if (days[end]! - last[leader]! <= minFreeDays) continue;
        last[leader] = days[end]!;
        possible++;
      }
      if (possible >= needed) continue;
      const inside = ofDay.slice(start, end + 1).flat();
      const leaders = [...new Set(free.slice(start, end + 1).flat())].sort((a, b) => a - b);
      const isOneDay = start === end;
      conflicts.push({
        kind: 'window',
        shifts: inside,
        leaders,
        needed,
        possible,
        facts: { days: end - start + 1, leaders: leaders.length, minFreeDays: isOneDay ? 0 : minFreeDays },
      });
      break;
    }
  }
  const length = (conflict: IndexConflict): number => conflict.facts['days']!;
  return conflicts.sort((a, b) => length(a) - length(b) || a.shifts[0]! - b.shifts[0]!);
}
