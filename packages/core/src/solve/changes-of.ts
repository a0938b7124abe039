import type { BoundRules } from '../constraints/bind-rules.ts';
import { lostDuties, publishedGroups } from '../constraints/published-duties.ts';
import type { Assignment, Problem } from '../problem/problem.ts';
import { duesOf } from './dues-conflict.ts';
import { fewestChanges } from './fewest-changes.ts';
import { minFreeDaysOf } from './day-limits.ts';

/** How many duties of the published table changed hands, and the fewest that any valid and complete roster must change. */
export interface Changes {
  readonly changed: number;
  readonly least: number;
  /** `changed` is the fewest. */
  readonly proven: boolean;
}

/** How many duties of the published table an assignment changes. */
export const changedDuties = (problem: Problem, assignment: Assignment): number =>
  lostDuties(publishedGroups(problem), assignment).length;

/** Counts the changes of a valid and complete assignment, and proves anew how few there could be. */
export function changesOf(problem: Problem, rules: BoundRules, assignment: Assignment): Changes {
  const changed = changedDuties(problem, assignment);
  if (changed === 0) return { changed, least: 0, proven: true };
  const { least } = fewestChanges({
    problem,
    rules,
    minFreeDays: minFreeDaysOf(rules),
    dues: duesOf(rules),
  });
  return { changed, least, proven: changed === least };
}
