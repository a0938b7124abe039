import { type AnswerOptions, type CheckedRoster, checkRestored } from '../answers/check-roster.ts';
import { explainConflicts } from '../answers/explain-conflict.ts';
import { digest } from '../document/digest.ts';
import type { Conflict } from '../roster/conflict.ts';
import { restore, type Restored } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { type Changes, changedDuties, changesOf } from '../solve/changes-of.ts';
import { countedConflicts, searchedConflicts } from '../solve/find-conflicts.ts';
import { minFreeDaysOf } from '../solve/day-limits.ts';
import { leastBounds, type Verdict, verdictOf } from '../solve/verdict.ts';
import {
  type CertificateProblem,
  type CheckedCertificate,
  checkRestoredCertificate,
} from './check-certificate.ts';

/** A roster counted again, with all that can be said of it. JSON-safe. */
export interface RecountedRoster extends CheckedRoster {
  /** `optimal` and `infeasible` only when that is proven here and now. */
  readonly status: Verdict['status'];
  /** The roster with its status, score, bound and digest as they were found, whatever it claimed. */
  readonly roster: Roster;
  readonly proven: Verdict['proven'];
  /** Fairness rules that no price of a certificate covers: they count as 0 in the bound. */
  readonly leftOut: readonly string[];
  /** Why no roster of the document is valid and complete, where that was found; looked for only when this one is not. */
  readonly conflicts: readonly Conflict[];
  readonly certificate: CheckedCertificate;
  /** Of the roster it was planned again from; nothing changed where it never was. */
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

/** Under other rules than those of the document nothing is proven. */
const otherRules: readonly CertificateProblem[] = ['rules-changed', 'rules-of-another-version'];

/**
 * Counts a roster again from scratch, proof and conflicts included: everything a report says of it, and nothing that is
 * so only because the roster says so.
 *
 * Fairness is proven when the certificate holds; any level, when it costs nothing, though not fairness that no rule judges. A level above its least of which only
 * an exact backend knew that nothing costs less is no longer proven.
 *
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export function recount(roster: Roster, options: AnswerOptions = {}): RecountedRoster {
  const { constraints, language = roster.document.language ?? 'zh-CN' } = options;
  const restored = restore(roster, constraints);
  const checked = checkRestored(restored, language);
  const { score, given } = checked.analysis;
  const { checked: certificate, leftOut } = checkRestoredCertificate(roster, restored, constraints);
  const isDone = score.hard === 0 && score.coverage === 0;
  const changes = isDone
    ? changesOf(restored.problem, restored.rules, restored.assignment)
    : { changed: changedDuties(restored.problem, restored.assignment), least: 0, proven: false };
  const conflicts = isDone ? [] : conflictsOf(restored, options);
  const least = leastBounds(restored.rules);
  const known = {
    ...least,
    disruption: changes.proven ? score.disruption : least.disruption,
    fairness: fairnessBoundOf(certificate),
    quality: qualityBoundOf(certificate) ?? least.quality,
  };
  const verdict = verdictOf(restored.rules, score, known, conflicts.length > 0);
  const isOfDocument = !certificate.problems.some((problem) => otherRules.includes(problem));
  const { status, bound, proven } = isOfDocument ? verdict : underOtherRules(verdict);
  const documentDigest = digest(roster.document);
  return {
    ...checked,
    status,
    roster: { ...roster, documentDigest, status, score, given, bound },
    proven,
    leftOut,
    changes,
    conflicts,
    certificate,
    backend: null,
  };
}

const underOtherRules = ({ status, bound }: Verdict): Verdict => ({
  status: status === 'optimal' ? 'feasible' : status,
  bound,
  proven: { fairness: false, disruption: false, quality: false },
});

function fairnessBoundOf({ bound, problems }: CheckedCertificate): number | null {
  const figure = Number(bound ?? NaN);
  const holds = problems.every((problem) => harmless.includes(problem)) && Number.isSafeInteger(figure);
  return holds ? Math.max(0, figure) : null;
}

/** Counts only where nothing speaks against the certificate: its prices of both levels belong together. */
const qualityBoundOf = (certificate: CheckedCertificate): number | null =>
  fairnessBoundOf(certificate) === null ? null : certificate.quality;

function conflictsOf(restored: Restored, { constraints }: AnswerOptions): Conflict[] {
  const { problem, rules } = restored;
  const minFreeDays = minFreeDaysOf(rules);
  const counted = countedConflicts(problem, rules, minFreeDays);
  const found = counted.length > 0 ? counted : searchedConflicts(problem, rules, minFreeDays, false);
  return explainConflicts(restored, found, constraints);
}
