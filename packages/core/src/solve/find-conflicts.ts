import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Problem } from '../problem/problem.ts';
import { fillDepthFirst } from '../search/depth-first.ts';
import type { IndexConflict } from './conflicts.ts';
import { duesConflicts } from './dues-conflict.ts';
import { windowConflicts } from './window-counting.ts';

/** Conflicts that counting alone proves: places against people in windows of days, dues against places. */
export const countedConflicts = (
  problem: Problem,
  rules: BoundRules,
  minFreeDays: number,
): IndexConflict[] => [
  ...windowConflicts(problem, rules.domain, minFreeDays),
  ...duesConflicts(problem, rules.domain, rules.rules),
];

const NODE_LIMIT = 20_000;

/**
 * Where counting found nothing and yet no roster exists: the shortest run of duty days that depth-first search cannot
 * fill, or all of them.
 */
export function searchedConflict(problem: Problem, rules: BoundRules, minFreeDays: number): IndexConflict {
  const { dayOfShift, firstShiftOfDay, shiftCount, leaderCount } = problem;
  const days = [...new Set(dayOfShift)];
  const isImpossible = (first: number, last: number): boolean =>
    fillDepthFirst(
      problem,
      rules.domain,
      minFreeDays,
      NODE_LIMIT,
      firstShiftOfDay[days[first]!]!,
      firstShiftOfDay[days[last]! + 1]!,
    ).kind === 'impossible';
  // the first day by which the days before it cannot be filled, then the latest beginning that still fails
  let last = days.length - 1;
  for (let low = 0, high = last; low <= high;) {
    const middle = (low + high) >> 1;
    if (isImpossible(0, middle)) {
      last = middle;
      high = middle - 1;
    } else low = middle + 1;
  }
  let first = 0;
  while (first < last && isImpossible(first + 1, last)) first++;
  const from = firstShiftOfDay[days[first]!]!;
  const to = days.length === 0 ? shiftCount : firstShiftOfDay[days[last]! + 1]!;
  const shifts = Array.from({ length: to - from }, (_, index) => from + index);
  const leaders = Array.from({ length: leaderCount }, (_, leader) => leader).filter((leader) =>
    shifts.some((shift) => rules.domain[shift * leaderCount + leader] === 1),
  );
  return {
    kind: 'search',
    shifts,
    leaders,
    needed: shifts.length,
    possible: shifts.length - 1,
    facts: { minFreeDays },
  };
}
