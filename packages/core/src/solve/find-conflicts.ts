import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Due } from '../constraints/dues-matching.ts';
import { FREE, type Problem } from '../problem/problem.ts';
import { fillDepthFirst } from '../search/depth-first.ts';
import type { IndexConflict } from './conflicts.ts';
import { duesConflicts, duesOf } from './dues-conflict.ts';
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
  const { dayOfShift, leaderCount, fixed } = problem;
  const { domain } = rules;
  const days = [...new Set(dayOfShift)];
  const dues = duesOf(rules);
  const shiftsOf = (first: number, last: number): number[] =>
    [...dayOfShift.keys()].filter(
      (shift) =>
        fixed[shift] === FREE && dayOfShift[shift]! >= days[first]! && dayOfShift[shift]! <= days[last]!,
    );
  const isImpossible = (first: number, last: number, owed: readonly Due[]): boolean =>
    fillDepthFirst({ problem, domain, minFreeDays, shifts: shiftsOf(first, last), dues: owed }, NODE_LIMIT)
      .kind === 'impossible';
  const end = days.length - 1;
  const owed = isImpossible(0, end, []) ? [] : dues;
  // the first day by which the days before it cannot be filled, then the latest beginning that still fails
  let last = end;
  for (let low = 0, high = end; low <= high;) {
    const middle = (low + high) >> 1;
    if (isImpossible(0, middle, owed)) {
      last = middle;
      high = middle - 1;
    } else low = middle + 1;
  }
  let first = 0;
  while (first < last && isImpossible(first + 1, last, owed)) first++;
  const shifts = shiftsOf(first, last);
  const leaders = Array.from({ length: leaderCount }, (_, leader) => leader).filter((leader) =>
    shifts.some((shift) => domain[shift * leaderCount + leader] === 1),
  );
  const rest = {
    shifts,
    leaders,
    needed: shifts.length,
    possible: shifts.length - 1,
    facts: { minFreeDays },
  };
  return { kind: 'search', ...rest };
}
