import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Problem } from '../problem/problem.ts';
import type { IndexConflict } from './conflicts.ts';
import { windowConflicts } from './window-counting.ts';

/** Conflicts that counting alone proves: places against people in windows of days, dues against places. */
export function findConflicts(problem: Problem, rules: BoundRules, minFreeDays: number): IndexConflict[] {
  return windowConflicts(problem, rules.domain, minFreeDays);
}
