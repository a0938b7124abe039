import type { Constraint } from '../constraints/constraint.ts';
import { datesToPlanAgain } from '../roster/days-asked.ts';
import { emptyPlaces } from '../roster/last-plan.ts';
import type { EntryOf, LedgerEntry } from '../roster/ledger-entry.ts';
import { rosterDiagnostics } from '../roster/roster-diagnostics.ts';
import { judge } from '../score/score.ts';
import { type EntryDiagnostic, entryDiagnostic } from './entry-facts.ts';
import { type LedgerScene, standingEntries } from './ledger-scene.ts';

/**
 * What has to be before a roster is published: an approval that stands, before the first time; the next version; a day
 * of the period, not earlier than what the public knows; a roster that is valid and complete.
 */
export function publicationProblems(scene: LedgerScene, entry: LedgerEntry): EntryDiagnostic[] {
  if (entry.kind !== 'published') return [];
  return [
    ...approvalProblems(scene),
    ...versionProblems(scene, entry),
    ...throughProblems(scene, entry),
    ...rosterProblems(scene),
  ];
}

function approvalProblems({ roster, state }: LedgerScene): EntryDiagnostic[] {
  const isApproved = standingEntries(roster.ledger).some(({ entry }) => entry.kind === 'approved');
  return state.published || isApproved ? [] : [entryDiagnostic('not-approved', '', {})];
}

function versionProblems({ state }: LedgerScene, { version }: EntryOf<'published'>): EntryDiagnostic[] {
  const expected = (state.published?.version ?? 0) + 1;
  return version === expected ? [] : [entryDiagnostic('wrong-version', '/version', { version, expected })];
}

function throughProblems({ state }: LedgerScene, { through }: EntryOf<'published'>): EntryDiagnostic[] {
  const { from, to } = state.document.period;
  if (through < from || through > to)
    return [entryDiagnostic('through-outside', '/through', { through, from, to })];
  if (!state.published) return [];
  // what the public knew of days beyond a period that has become shorter is gone
  const published = state.published.through < to ? state.published.through : to;
  return through < published ? [entryDiagnostic('through-earlier', '/through', { through, published })] : [];
}

/** Of a roster that is shown to anybody it is said where it differs from its document: that is what counts. */
export const publicityRemarks = (
  { roster, restored }: LedgerScene,
  { kind }: LedgerEntry,
  own: readonly Constraint[] = [],
): EntryDiagnostic[] =>
  kind === 'circulated' || kind === 'approved' || kind === 'published'
    ? rosterDiagnostics(roster, restored, own)
    : [];

/** Counted from scratch, by its document: nobody publishes on the word of a file. */
function rosterProblems({ roster, restored }: LedgerScene): EntryDiagnostic[] {
  const { problem, rules, assignment } = restored;
  const { hard, coverage } = judge(problem, rules.rules, assignment).score;
  const empty = emptyPlaces(roster).length;
  const dates = datesToPlanAgain(restored.calendarDifferences);
  return [
    ...(hard + coverage + empty === 0
      ? []
      : [entryDiagnostic('not-publishable', '', { hard, coverage, empty })]),
    ...(dates.length === 0 ? [] : [entryDiagnostic('days-have-changed', '', { dates })]),
  ];
}
