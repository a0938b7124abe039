import type { Constraint } from '../constraints/constraint.ts';
import type { Language, Level, RosterDocument } from '../document/schema.ts';
import { analyse } from '../roster/analysis.ts';
import type { Conflict } from '../roster/conflict.ts';
import { leaderLoads, spreadOf } from '../roster/loads.ts';
import { nameRoster } from '../roster/name-roster.ts';
import type { Roster, ScoreAnalysis, Status } from '../roster/roster.ts';
import { serviceLoads } from '../roster/services.ts';
import type { LeaderLoad, ServiceLoad, SpreadGroup } from '../roster/summary.ts';
import {
  type Backend,
  checkOptionNames,
  checkOptions,
  type OptionNames,
  type SolveOptions,
  solveOptionNames,
} from '../solve/backend.ts';
import { now, stopperOf, takeSteps, timeLeft } from '../solve/host.ts';
import { localSearchBackend } from '../solve/local-search-backend.ts';
import { solve } from '../solve/solve.ts';
import type { Proven } from '../solve/verdict.ts';
import type { Diagnostic } from './diagnostic.ts';
import { parseAndPrepare } from './parse-document.ts';
import type { Prepared } from '../roster/prepared.ts';

export interface PlanOptions extends SolveOptions {
  /** Custom constraints, beside the catalogue. */
  readonly constraints?: readonly Constraint[];
  /** Of the analysis; the document's own when left out. */
  readonly language?: Language;
  readonly backend?: Backend;
  /** Called once the document is read and found right, for hosts that time the stages. */
  readonly onParsed?: () => void;
}

export const planOptionNames: OptionNames<PlanOptions> = {
  ...solveOptionNames,
  constraints: true,
  language: true,
  backend: true,
  onParsed: true,
};

/** A planned document: the roster, and what can be said of it. JSON-safe. */
export interface PlannedOutcome {
  readonly status: Status;
  readonly diagnostics: readonly Diagnostic[];
  readonly roster: Roster;
  readonly analysis: ScoreAnalysis;
  readonly proven: Proven;
  /** Fairness rules the bound could not take in. */
  readonly leftOut: readonly string[];
  readonly spread: readonly SpreadGroup[];
  readonly leaders: readonly LeaderLoad[];
  readonly service: readonly ServiceLoad[];
  readonly conflicts: readonly Conflict[];
  readonly backend: string;
  /** Levels that the backend proved to be at their least; empty for local search. */
  readonly exact: readonly Level[];
  /** A whole year of the period is not published yet: 暂定. */
  readonly provisional: boolean;
}

/** A document that cannot be planned as it is written. */
export interface RefusedOutcome {
  readonly status: 'refused';
  readonly diagnostics: readonly Diagnostic[];
}

export type PlanOutcome = PlannedOutcome | RefusedOutcome;

/**
 * Plans a document: reads it, solves it, names the result again.
 *
 * @param input JSON text, or the value it stands for
 * @returns `refused` with diagnostics when the document has errors; else always a roster, empty places included, whose
 * `status` says whether it is valid, complete and proven. Throws nothing for bad input.
 * @throws BadOptionError when there is no such option, or it is not a number it could be; ScoreMismatchError when the solver miscounts
 */
export async function plan(input: RosterDocument | string, options: PlanOptions = {}): Promise<PlanOutcome> {
  checkOptionNames(options, planOptionNames);
  checkOptions(options);
  const started = now();
  const { prepared, diagnostics } = parseAndPrepare(input, options);
  if (!prepared) return { status: 'refused', diagnostics };
  options.onParsed?.();
  return planPrepared(prepared, diagnostics, { ...options, ...timeLeft(options, started) });
}

/** The second half of `plan`, for callers who have parsed the document already. */
export async function planPrepared(
  prepared: Prepared,
  diagnostics: readonly Diagnostic[],
  options: PlanOptions = {},
): Promise<PlannedOutcome> {
  const { document, calendar, problem, names, rules } = prepared;
  const started = now();
  const solution = await solve(problem, rules, options, options.backend ?? localSearchBackend);
  const { moves } = solution;
  const explained = async (): Promise<readonly Conflict[]> => {
    const { explanationSteps } = await import('../explain/explain-conflict.ts');
    const { WorkBudget } = await import('../solve/work-budget.ts');
    const budget = WorkBudget.for(problem);
    const steps = explanationSteps(prepared, solution.conflicts, {
      customConstraints: options.constraints,
      best: solution.assignment,
      budget,
    });
    return takeSteps(steps, stopperOf(options, started), () =>
      options.onProgress?.({
        stage: 'explain',
        moves,
        totalMoves: moves,
        score: solution.judgement.score,
        fairnessBound: solution.bound.fairness,
        isInfeasible: true,
        explained: budget.done,
      }),
    );
  };
  const conflicts = solution.conflicts.length > 0 ? await explained() : [];
  const loads = leaderLoads(problem, names, rules, solution.assignment);
  return {
    status: solution.status,
    diagnostics,
    roster: nameRoster(prepared, solution),
    analysis: analyse(
      problem,
      names,
      rules,
      solution.judgement,
      options.language ?? document.language ?? 'zh-CN',
    ),
    proven: solution.proven,
    leftOut: solution.leftOut,
    spread: spreadOf(problem, rules, loads),
    leaders: loads,
    service: serviceLoads(problem, names, solution.assignment),
    conflicts,
    backend: solution.backend,
    exact: solution.exact,
    provisional: calendar.provisionalDays > 0,
  };
}

/**
 * Says why a document cannot be planned: conflicts in dates and people, as small as they can be made, with remedies that
 * were tried.
 *
 * @returns nothing when it can be planned, or when no conflict was found; `null` when the document is refused
 */
export async function explainConflict(
  input: RosterDocument | string,
  options: PlanOptions = {},
): Promise<readonly Conflict[] | null> {
  const outcome = await plan(input, options);
  return outcome.status === 'refused' ? null : outcome.conflicts;
}
