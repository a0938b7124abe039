import type { PlannedOutcome } from '../plan/plan.ts';
import type { Score, ScoreBound, Status } from '../roster/roster.ts';

/** What a report is made of: a planned outcome, or a roster that was counted again (`recount`). */
export type ReportInput = Pick<
  PlannedOutcome,
  'status' | 'roster' | 'analysis' | 'proven' | 'leftOut' | 'spread' | 'leaders' | 'service' | 'conflicts'
> & {
  /** What found the roster; `null` where nobody can tell. */
  readonly backend: string | null;
};

/** How the roster stands, in numbers. */
export interface Standing {
  readonly status: Status;
  readonly shifts: number;
  /** Places nobody takes. */
  readonly empty: number;
  /** Violations that count: of hard rules, and of coverage rules other than an empty place. */
  readonly broken: number;
  readonly unmet: number;
  readonly given: number;
  readonly valid: boolean;
  readonly complete: boolean;
  /** Fairness rules that were judged. */
  readonly fairnessRules: number;
  readonly provenFairness: boolean;
  readonly score: Score;
  readonly bound: ScoreBound;
}

/** Reads off how a roster stands. */
export function standingOf({ status, roster, analysis, proven }: ReportInput): Standing {
  const { score } = analysis;
  const violations = analysis.rules.flatMap((rule) => rule.violations);
  const counting = violations.filter(({ given }) => !given);
  const isEmpty = new Set(
    roster.assignments.filter(({ leader }) => leader === null).map(({ shift }) => shift),
  );
  const aboutEmptyPlace = ({ shifts }: (typeof violations)[number]): boolean =>
    shifts.length === 1 && shifts.every(({ date, type, place }) => isEmpty.has(`${date}/${type}/${place}`));
  return {
    status,
    shifts: roster.assignments.length,
    empty: isEmpty.size,
    broken: counting.filter(({ level }) => level === 'hard').length,
    unmet: counting.filter((violation) => violation.level === 'coverage' && !aboutEmptyPlace(violation))
      .length,
    given: violations.length - counting.length,
    valid: score.hard === 0,
    complete: score.coverage === 0,
    fairnessRules: analysis.rules.filter(({ level }) => level === 'fairness').length,
    provenFairness: proven.fairness,
    score,
    bound: roster.bound,
  };
}
