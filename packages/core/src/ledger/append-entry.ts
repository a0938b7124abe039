import { hasError } from '../document/diagnostics.ts';
import type { Constraint } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { type BrokenRule, newlyBroken } from './broken-rules.ts';
import { correctionProblems } from './check-correction.ts';
import { noticeWarnings } from './check-notice.ts';
import { placeProblems } from './check-places.ts';
import { publicationProblems, publicationRemarks } from './check-publication.ts';
import { type EntryDiagnostic, entryDiagnostic } from './entry-facts.ts';
import { readEntry } from './entry-form.ts';
import { type LedgerContext, ledgerContext } from './ledger-context.ts';
import { appendAndRecount } from './append-and-recount.ts';

export interface AppendOptions {
  /** Custom constraints. */
  readonly constraints?: readonly Constraint[];
  /** Of what broken rules say; the document's own when left out. */
  readonly language?: Language;
}

/** A roster with one entry more, or why it cannot be written. JSON-safe. */
export interface AppendedEntry {
  /** `null` when there is an error: nothing was written. */
  readonly roster: Roster | null;
  /** Errors, warnings and notes; `word` makes sentences of them. */
  readonly diagnostics: readonly EntryDiagnostic[];
}

/**
 * Writes down what has happened to a roster: circulated, approved, published, substituted, exchanged, vacated,
 * attended, or that an entry was wrong. Amendments and re-plannings are written by `replan`.
 *
 * A stand-in must be in post, not absent and not on duty elsewhere that day. Any other hard rule may be broken by an
 * entry that names it in `accepts`; late notice warns and never refuses.
 *
 * @param entry as somebody wrote it; it is checked whole
 * @returns the roster, counted anew, unless there is an error
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export function appendEntry(roster: Roster, entry: LedgerEntry, options: AppendOptions = {}): AppendedEntry {
  const context = ledgerContext(roster, options.constraints);
  const { entry: read, found } = entryProblems(context, entry, options);
  if (!read || hasError(found)) return { roster: null, diagnostics: found };
  const written = appendAndRecount(roster, [read], options.constraints);
  const diagnostics = [
    ...found,
    ...publicationRemarks(context, read, options.constraints),
    ...rulesBroken(context, written, [read], options),
  ];
  return { roster: hasError(diagnostics) ? null : written, diagnostics };
}

/** An entry as it was read, and all that can be said of it before it is written; `null` when it has no entry's form. */
export function entryProblems(
  context: LedgerContext,
  input: LedgerEntry,
  { language = languageOf(context) }: AppendOptions,
): { entry: LedgerEntry | null; found: readonly EntryDiagnostic[] } {
  const { entry, diagnostics } = readEntry(input);
  if (!entry) return { entry, found: diagnostics };
  const found = [
    ...orderProblems(context, entry),
    ...placeProblems(context, entry),
    ...publicationProblems(context, entry, language),
    ...correctionProblems(context, entry),
    ...noticeWarnings(context, entry),
  ];
  return { entry, found };
}

const factsOf = ({ rule, title, sentences }: BrokenRule) => ({ rule, title, sentences });

const languageOf = ({ roster: { document } }: LedgerContext): Language => document.language ?? 'zh-CN';

function orderProblems({ roster: { ledger } }: LedgerContext, entry: LedgerEntry): EntryDiagnostic[] {
  if (entry.kind === 'amended' || entry.kind === 're-planned')
    return [entryDiagnostic('written-by-replan', '/kind', { kind: entry.kind })];
  const last = ledger[ledger.length - 1]?.at;
  return last !== undefined && Date.parse(entry.at) < Date.parse(last)
    ? [entryDiagnostic('earlier-than-last', '/at', { at: entry.at, last })]
    : [];
}

/**
 * Changes that people agree on must accept the rules they break together; of what has happened it is only said.
 *
 * @param entries of one kind, or substitutions and exchanges
 */
export function rulesBroken(
  context: LedgerContext,
  written: Roster,
  entries: readonly LedgerEntry[],
  { constraints = [], language = languageOf(context) }: AppendOptions,
): EntryDiagnostic[] {
  const agreed = entries.flatMap((entry) =>
    entry.kind === 'substituted' || entry.kind === 'exchanged' ? [entry.accepts ?? []] : [],
  );
  const isSaid = entries.some(
    ({ kind }) => kind === 'vacated' || kind === 'attended' || kind === 'corrected',
  );
  if (agreed.length === 0 && !isSaid) return [];
  const broken = newlyBroken(context.restored, restore(written, constraints), language);
  if (agreed.length === 0) return broken.map((own) => entryDiagnostic('rule-broken', '', factsOf(own)));
  const accepted = new Set(agreed.flat());
  return [
    ...broken
      .filter(({ rule }) => !accepted.has(rule))
      .map((own) => entryDiagnostic('breaks-rule', '/accepts', factsOf(own))),
    ...agreed.flatMap((accepts) =>
      accepts.flatMap((rule, index) =>
        broken.some((other) => other.rule === rule)
          ? []
          : [entryDiagnostic('accepts-unbroken', `/accepts/${index}`, { rule })],
      ),
    ),
  ];
}
