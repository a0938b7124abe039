import { type AnswerOptions, type CheckedRoster, checkRestored } from '../roster/score-roster.ts';
import { explanationSteps } from '../explain/explain-conflict.ts';
import { finish, type Steps } from '../bound/steps.ts';
import { leaderNames } from '../compile/leader-names.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { digest } from '../document/digest.ts';
import type { RosterDocument } from '../document/schema.ts';
import { emptyPlaces } from '../roster/last-plan.ts';
import { publishabilityOf, type UnableHolder } from '../ledger/publishability.ts';
import type { Conflict } from '../roster/conflict.ts';
import { type CalendarDifference, missingDays } from '../roster/calendar-drift.ts';
import { restore, type Restored, type RestoredRoster } from '../roster/restore.ts';
import { documentDiffers, placesNotAsked, rosterDiagnostics } from '../roster/roster-diagnostics.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import { judge } from '../score/score.ts';
import { type Changes, changedDuties, changesOf } from '../solve/change-little.ts';
import { checkOptions, type StopSignal } from '../solve/backend.ts';
import { countSteps, searchSteps } from '../solve/find-conflicts.ts';
import { yieldToHost, now, stopperOf, takeSteps } from '../solve/host.ts';
import { WorkBudget } from '../solve/work-budget.ts';
import { minFreeDaysOf } from '../constraints/bind-rules.ts';
import { leastBounds, unproven, type Verdict, verdictOf } from '../solve/verdict.ts';
import { type Reconciled, reconcile, reconciledWithItself, firstOpenOf } from './reconcile.ts';
import {
  type CertificateProblem,
  type CheckedCertificate,
  checkRestoredCertificate,
} from './check-certificate.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { RefusedOutcome } from './plan.ts';

/** A roster counted again, with all that can be said of it. JSON-safe. */
export interface RecountedRoster extends CheckedRoster {
  /** `optimal` and `infeasible` only when that is proven here and now. */
  readonly status: Verdict['status'];
  /** The roster as its document asks for it, with its status, score, bound and digest as they were found, whatever it claimed. */
  readonly roster: Roster;
  /** Where it differs from its document, or from the one it was held against. */
  readonly diagnostics: readonly Diagnostic[];
  /** Held places that the document does not ask for: they count for nothing, and are among the diagnostics. */
  readonly strays: readonly RosterAssignment[];
  readonly proven: Verdict['proven'];
  /** Fairness rules that no price of a certificate covers: they count as 0 in the bound. */
  readonly leftOut: readonly string[];
  /** Why no roster of the document is valid and complete, where that was found; looked for only when this one is not. */
  readonly conflicts: readonly Conflict[];
  readonly certificate: CheckedCertificate;
  /** Ids of places to come that no plan may fill and nobody holds yet. */
  readonly empty: readonly string[];
  /** Those whose holders cannot serve: somebody has to stand in. */
  readonly unable: readonly UnableHolder[];
  /** Of the roster it was re-planned from; nothing changed where it never was. */
  readonly changes: Changes;
  /** A roster does not record what found it. */
  readonly backend: null;
}

/** What may be wrong with a certificate that still gives a bound for the rosters of the document. */
const harmless: readonly CertificateProblem[] = [
  'fairness-not-judged',
  'roster-not-valid',
  'roster-not-complete',
  'above-the-bound',
];

/** Of a roster that was made with other rules or days than the document reads today nothing is proven. */
const mismatches: readonly CertificateProblem[] = [
  'rules-changed',
  'rules-of-another-version',
  'calendar-changed',
];

/**
 * Counts a roster again from scratch, proof and conflicts included: everything a report says of it, and nothing that is
 * so only because the roster says so. Days, places and rules are those of its document as it reads today; where the
 * roster has others, the diagnostics say so.
 *
 * Fairness is proven when the certificate holds; any level, when it costs nothing, though not fairness that no rule judges. A level above its least of which only
 * an exact backend knew that nothing costs less is no longer proven.
 *
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export const recount = (roster: Roster, options: AnswerOptions = {}): RecountedRoster =>
  finish(stepsOfRoster(roster, options));

function* stepsOfRoster(roster: Roster, options: AnswerOptions, onBudget?: OnBudget): Steps<RecountedRoster> {
  const restored = restore(roster, options.constraints);
  yield;
  return yield* restoredSteps(roster, restored, options, onBudget);
}

/** {@link recount} of a roster that is restored already. */
export const recountRestored = (
  roster: Roster,
  restored: RestoredRoster,
  options: AnswerOptions,
): RecountedRoster => finish(restoredSteps(roster, restored, options));

function* restoredSteps(
  roster: Roster,
  restored: RestoredRoster,
  options: AnswerOptions,
  onBudget?: OnBudget,
): Steps<RecountedRoster> {
  const asked = reconcile(roster, restored, roster.document, options.constraints ?? []);
  // a document that can no longer be planned by today's holiday data: its roster can still be shown
  return 'errors' in asked
    ? yield* countedSteps(
        roster,
        restored,
        reconciledWithItself(roster, restored),
        asked.errors,
        options,
        onBudget,
      )
    : yield* countedSteps(roster, restored, asked, [], options, onBudget);
}

/**
 * Counts a roster by a document that may be another than its own, as `recount` does: its days, places and rules count.
 *
 * @param document one without errors
 * @returns `refused` when the document has no place for what has been served
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export const recountAgainst = (
  document: RosterDocument,
  roster: Roster,
  options: AnswerOptions = {},
): RecountedRoster | RefusedOutcome => finish(stepsAgainst(document, roster, options));

/** How a recount may be watched, and cut short. */
export interface RecountOptions extends AnswerOptions {
  /** Milliseconds after which no more is looked for; how small conflicts are, and their remedies, then depend on the machine. */
  readonly timeLimitMs?: number;
  /** Aborting ends the search for conflicts: those found so far are returned. */
  readonly signal?: StopSignal;
  /** Called once the roster is counted, before conflicts are looked for: from here on there is something to stop with. */
  readonly onCounted?: () => void;
  /** Called at least four times a second from then on: how much of the work allowed for conflicts is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * {@link recountAgainst}, letting the host in while it works.
 *
 * @param document one without errors; `null` for the roster's own, as {@link recount} does
 * @returns `refused` when a document given has no place for what has been served
 * @throws BrokenRosterError when the parts of the roster do not fit together; BadOptionError
 */
export async function recountAsync(
  document: RosterDocument | null,
  roster: Roster,
  options: RecountOptions = {},
): Promise<RecountedRoster | RefusedOutcome> {
  const { timeLimitMs } = options;
  checkOptions(timeLimitMs === undefined ? {} : { timeLimitMs });
  const started = now();
  // who said stop while the file was read is heard
  await yieldToHost();
  const isStopped = stopperOf(options, started);
  let explaining: WorkBudget | undefined;
  const onBudget: OnBudget = (budget) => {
    explaining = budget;
    options.onCounted?.();
  };
  const steps: Steps<RecountedRoster | RefusedOutcome> = document
    ? stepsAgainst(document, roster, options, onBudget)
    : stepsOfRoster(roster, options, onBudget);
  return takeSteps(steps, isStopped, () => {
    if (explaining) options.onProgress?.(explaining.done);
  });
}

/** Told of the work allowed for conflicts. */
type OnBudget = (budget: WorkBudget) => void;

function* stepsAgainst(
  document: RosterDocument,
  roster: Roster,
  options: AnswerOptions,
  onBudget?: OnBudget,
): Steps<RecountedRoster | RefusedOutcome> {
  const { constraints = [] } = options;
  const restored = restore(roster, constraints);
  yield;
  const asked = reconcile(roster, restored, document, constraints);
  if ('errors' in asked) return { status: 'refused', diagnostics: asked.errors };
  const found = digest(document) === roster.documentDigest ? [] : [documentDiffers];
  const missing = missingDays(document, roster, firstOpenOf(roster, restored));
  return yield* countedSteps(roster, restored, asked, found, options, onBudget, missing);
}

function* countedSteps(
  before: Roster,
  read: RestoredRoster,
  { restored, roster, strays }: Reconciled,
  found: readonly Diagnostic[],
  { constraints = [], language = roster.document.language ?? 'zh-CN' }: AnswerOptions,
  onBudget?: OnBudget,
  missing: readonly CalendarDifference[] = [],
): Steps<RecountedRoster> {
  yield;
  const judgement = judge(restored.problem, restored.rules.rules, restored.assignment);
  const checked = checkRestored(restored, language, judgement);
  yield;
  const { score, given } = checked.analysis;
  const { checked: certificate, leftOut } = checkRestoredCertificate(
    roster,
    { ...read, ...restored },
    judgement,
  );
  const isDone = score.hard === 0 && score.coverage === 0;
  const changes = isDone
    ? changesOf(restored.problem, restored.rules, restored.assignment)
    : { changed: changedDuties(restored.problem, restored.assignment), least: 0, proven: false };
  yield;
  const budget = WorkBudget.for(restored.problem);
  onBudget?.(budget);
  const conflicts = isDone ? [] : yield* conflictSteps(restored, constraints, budget);
  const least = leastBounds(restored.rules);
  const known = {
    ...least,
    disruption: changes.proven ? score.disruption : least.disruption,
    fairness: fairnessBoundOf(certificate),
  };
  const verdict = verdictOf(restored.rules, score, known, conflicts.length > 0);
  const isOfDocument =
    strays.length + missing.length === 0 &&
    !certificate.problems.some((problem) => mismatches.includes(problem));
  const { status, bound, proven } = isOfDocument ? verdict : unproven(verdict);
  const { unable } = publishabilityOf(roster, { ...read, ...restored }, null, judgement);
  const documentDigest = digest(roster.document);
  return {
    ...checked,
    status,
    roster: { ...roster, documentDigest, status, score, given, bound },
    empty: emptyPlaces(roster).map(({ shift }) => shift),
    unable,
    diagnostics: [
      ...found,
      ...rosterDiagnostics(before, read, constraints, missing),
      ...placesNotAsked(strays, leaderNames(before.document)),
    ],
    strays,
    proven,
    leftOut,
    changes,
    conflicts,
    certificate,
    backend: null,
  };
}

function fairnessBoundOf({ bound, problems }: CheckedCertificate): number | null {
  const figure = Number(bound ?? NaN);
  const holds = problems.every((problem) => harmless.includes(problem)) && Number.isSafeInteger(figure);
  return holds ? Math.max(0, figure) : null;
}

/** Half of the work goes into finding conflicts where counting finds none, the rest into explaining them. */
function* conflictSteps(
  restored: Restored,
  customConstraints: readonly Constraint[],
  budget: WorkBudget,
): Steps<Conflict[]> {
  const { problem, rules, assignment } = restored;
  const minFreeDays = minFreeDaysOf(rules);
  const counted = yield* countSteps(problem, rules, minFreeDays);
  const found =
    counted.length > 0
      ? counted
      : yield* budget.portion(budget.left / 2, (portion) =>
          searchSteps(problem, rules, minFreeDays, false, portion),
        );
  return yield* explanationSteps(restored, found, {
    customConstraints,
    best: assignment,
    budget,
  });
}
