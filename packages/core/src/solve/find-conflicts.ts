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

/** Nodes of one exact test. */
const NODE_LIMIT = 20_000;
/** Lengths in duty days of the windows that are searched, short ones first. */
const WINDOWS = [8, 16, 32, 64];

type Test = (shifts: readonly number[], dues: readonly Due[]) => boolean;

interface Part {
  readonly shifts: readonly number[];
  readonly dues: readonly Due[];
}

/** Leaders whose own dues the gap alone makes impossible. */
const loneDues = (dues: readonly Due[], isImpossible: Test): Part[] =>
  [...new Set(dues.map(({ leader }) => leader))]
    .map((leader) => ({ shifts: [], dues: dues.filter((due) => due.leader === leader) }))
    .filter((part) => isImpossible(part.shifts, part.dues));

/** The first window of duty days that cannot be filled, with the dues inside it or without. */
function brokenWindow(
  days: readonly (readonly number[])[],
  dues: readonly Due[],
  isImpossible: Test,
): Part[] {
  for (const length of [...WINDOWS, days.length])
    for (let first = 0; first === 0 || first + length / 2 < days.length; first += Math.ceil(length / 2)) {
      const shifts = days.slice(first, first + length).flat();
      const inside = new Set(shifts);
      const owed = dues.filter((due) => due.shifts.every((shift) => inside.has(shift)));
      for (const asked of owed.length > 0 ? [[], owed] : [[]])
        if (isImpossible(shifts, asked)) return [{ shifts, dues: asked }];
    }
  return [];
}

/** Shortens a part from both ends as long as it stays impossible. */
function shorten({ shifts, dues }: Part, dayOf: (shift: number) => number, isImpossible: Test): Part {
  const days = [...new Set(shifts.map(dayOf))];
  const between = (first: number, last: number): number[] =>
    shifts.filter((shift) => dayOf(shift) >= days[first]! && dayOf(shift) <= days[last]!);
  let last = days.length - 1;
  while (last > 0 && isImpossible(between(0, last - 1), dues)) last--;
  let first = 0;
  while (first < last && isImpossible(between(first + 1, last), dues)) first++;
  return { shifts: days.length === 0 ? [] : between(first, last), dues };
}

/**
 * Where counting found nothing: parts that depth-first search proves impossible. First each leader's dues under the
 * gap, then windows of duty days, longer and longer, up to the whole.
 *
 * @param isProven it is known already that no roster exists: then the whole is returned when no part was found
 * @returns nothing when every test holds or would take too long
 */
export function searchedConflicts(
  problem: Problem,
  rules: BoundRules,
  minFreeDays: number,
  isProven: boolean,
): IndexConflict[] {
  const { dayOfShift, leaderCount, fixed } = problem;
  const { domain } = rules;
  const isImpossible: Test = (shifts, dues) =>
    fillDepthFirst({ problem, domain, minFreeDays, shifts, dues }, NODE_LIMIT).kind === 'impossible';
  const free = [...dayOfShift.keys()].filter((shift) => fixed[shift] === FREE);
  const days = [...new Set(free.map((shift) => dayOfShift[shift]!))].map((day) =>
    free.filter((shift) => dayOfShift[shift] === day),
  );
  const dues = duesOf(rules);
  const lone = loneDues(dues, isImpossible);
  const found = lone.length > 0 ? lone : brokenWindow(days, dues, isImpossible);
  const parts = found.length === 0 && isProven ? [{ shifts: free, dues }] : found;
  return parts.map((part): IndexConflict => {
    const { shifts, dues: owed } = shorten(part, (shift) => dayOfShift[shift]!, isImpossible);
    const touched = [...new Set([...shifts, ...owed.flatMap((due) => due.shifts)])].sort((a, b) => a - b);
    const able = Array.from({ length: leaderCount }, (_, leader) => leader).filter((leader) =>
      touched.some((shift) => domain[shift * leaderCount + leader] === 1),
    );
    const isOwedAlone = shifts.length === 0;
    const needed = isOwedAlone ? owed.reduce((sum, { least }) => sum + least, 0) : shifts.length;
    return {
      kind: isOwedAlone ? 'dues' : 'search',
      shifts: touched,
      leaders: isOwedAlone ? owed.map(({ leader }) => leader) : able,
      needed,
      possible: needed - 1,
      facts: { minFreeDays },
    };
  });
}
