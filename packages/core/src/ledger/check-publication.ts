import type { Constraint } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import { writtenOn, type EntryOf, type LedgerEntry } from '../roster/ledger-entry.ts';
import { rosterDiagnostics } from '../roster/roster-diagnostics.ts';
import { stageOf } from '../roster/stage.ts';
import { type EntryDiagnostic, entryDiagnostic } from './entry-facts.ts';
import type { LedgerContext } from './ledger-context.ts';
import { firstBroken, publishabilityOf } from './publishability.ts';

/**
 * What has to be before a roster is published: an approval of just this table and document, before the first time; the next
 * version; a day of the period, not earlier than what the public knows; a roster that is valid and complete, and nobody on a
 * day to come who cannot serve. It is approved as it can be published.
 */
export function publicationProblems(
  context: LedgerContext,
  entry: LedgerEntry,
  language: Language,
): EntryDiagnostic[] {
  if (entry.kind === 'approved') return rosterProblems(context, entry, language);
  if (entry.kind !== 'published') return [];
  return [
    ...approvalProblems(context),
    ...versionProblems(context, entry),
    ...throughProblems(context, entry),
    ...rosterProblems(context, entry, language),
  ];
}

function approvalProblems({ roster, state }: LedgerContext): EntryDiagnostic[] {
  if (state.published) return [];
  const { stage, approval, lapsedBy } = stageOf(roster);
  if (stage === 'approved') return [];
  const lapsed =
    approval === null || lapsedBy === null
      ? null
      : { approval, by: lapsedBy, kind: roster.ledger[lapsedBy - 1]!.kind };
  return [entryDiagnostic('not-approved', '', { lapsed })];
}

function versionProblems({ state }: LedgerContext, { version }: EntryOf<'published'>): EntryDiagnostic[] {
  const expected = (state.published?.version ?? 0) + 1;
  return version === expected ? [] : [entryDiagnostic('wrong-version', '/version', { version, expected })];
}

function throughProblems({ state }: LedgerContext, { through }: EntryOf<'published'>): EntryDiagnostic[] {
  const { from, to } = state.document.period;
  if (through < from || through > to)
    return [entryDiagnostic('through-outside', '/through', { through, from, to })];
  if (!state.published) return [];
  // what the public knew of days beyond a period that has become shorter is gone
  const published = state.published.through < to ? state.published.through : to;
  return through < published ? [entryDiagnostic('through-earlier', '/through', { through, published })] : [];
}

/** Of a roster that is shown to anybody it is said where it differs from its document: that is what counts. */
export const publicationRemarks = (
  { roster, restored }: LedgerContext,
  { kind }: LedgerEntry,
  customConstraints: readonly Constraint[] = [],
): EntryDiagnostic[] =>
  kind === 'circulated' || kind === 'approved' || kind === 'published'
    ? rosterDiagnostics(roster, restored, customConstraints)
    : [];

/** Only what could be published can be approved. */
function rosterProblems(
  { roster, restored }: LedgerContext,
  entry: LedgerEntry,
  language: Language,
): EntryDiagnostic[] {
  const found = publishabilityOf(roster, restored, writtenOn(entry));
  const { against, empty, pending, unable, changedDates } = found;
  const { hard, coverage } = against;
  const first = firstBroken(restored, found, language);
  return [
    ...pending.map((shift) => entryDiagnostic('place-pending', '', { shift, date: shift.slice(0, 10) })),
    ...(hard + coverage + empty.length === 0
      ? []
      : [entryDiagnostic('not-publishable', '', { hard, coverage, empty: empty.length, first })]),
    ...unable.map((holder) => entryDiagnostic('holder-unable', '', holder)),
    ...(changedDates.length === 0 ? [] : [entryDiagnostic('days-have-changed', '', { dates: changedDates })]),
  ];
}
