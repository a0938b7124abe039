import type { BoundRule } from '../constraints/bind-rules.ts';
import type { Violation } from '../constraints/constraint.ts';
import type { Level } from '../document/schema.ts';
import { levels } from '../document/levels.ts';
import { type Assignment, FREE, type Problem } from '../problem/problem.ts';

/** The five levels; integers, lower is better, compared from the first to the last. */
export type Score = Readonly<Record<Level, number>>;

export interface JudgedViolation extends Violation {
  /** Nothing the solver may change could mend it; it stands beside the score. */
  readonly given: boolean;
}

export interface JudgedRule {
  readonly bound: BoundRule;
  /** Weighted, without what is given. */
  readonly cost: number;
  readonly violations: readonly JudgedViolation[];
}

export interface Judgement {
  readonly score: Score;
  readonly given: { readonly hard: number; readonly coverage: number };
  readonly rules: readonly JudgedRule[];
}

/** From the first compared to the last. */
export const LEVELS: readonly Level[] = levels;

/** Where each level stands in {@link LEVELS}. */
export const LEVEL_INDEX = Object.fromEntries(levels.map((level, index) => [level, index])) as Readonly<
  Record<Level, number>
>;

/** Negative when `a` is better than `b`, 0 when they are equal. */
export function compareScores(a: Score, b: Score): number {
  for (const level of LEVELS) if (a[level] !== b[level]) return a[level] - b[level];
  return 0;
}

/**
 * A hard or coverage violation is given when it has at least one place and all of its places are fixed and held as they
 * are fixed: a table made elsewhere that breaks a pin is not excused by the pin.
 */
const isGiven = (
  level: Level,
  { shifts }: Violation,
  { fixedHolder }: Problem,
  assignment: Assignment,
): boolean =>
  (level === 'hard' || level === 'coverage') &&
  shifts.length > 0 &&
  shifts.every((shift) => fixedHolder[shift] !== FREE && assignment[shift] === fixedHolder[shift]);

/** Judges an assignment from scratch by every rule's specification. */
export function judge(problem: Problem, rules: readonly BoundRule[], assignment: Assignment): Judgement {
  const score: Record<Level, number> = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };
  const given = { hard: 0, coverage: 0 };
  const judged = rules.map((bound): JudgedRule => {
    const { level, weight } = bound.rule;
    let cost = 0;
    const violations = bound.bound.violations(assignment).map((violation): JudgedViolation => {
      const stands = isGiven(level, violation, problem, assignment);
      if (stands) given[level as 'hard' | 'coverage'] += weight * violation.cost;
      else cost += weight * violation.cost;
      return { ...violation, given: stands };
    });
    score[level] += cost;
    return { bound, cost, violations };
  });
  return { score, given, rules: judged };
}
