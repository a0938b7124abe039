import type { Roster } from '@lunzhi/core';
import { hasError } from '@lunzhi/core/internal';
import type { CaseState } from '../cases/case.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { CaseEntryError, type FoldRefusal, refuse } from '../cases/entry-facts.ts';
import type { CaseEntry, CaseEntryOf } from '../cases/entry.ts';
import { correctionRefusal, foldCases, orderRefusal, withCaseEntry } from '../cases/fold.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { dateProblems } from './check-dates.ts';
import { referenceProblems, topicProblems } from './check-references.ts';
import { capacityProblems, sittingProblems } from './check-sittings.ts';
import { type CaseDiagnostic, caseDiagnostic } from './diagnostics.ts';
import { readCaseEntry } from './read-entry.ts';
import { stateOf, withState } from './state-of.ts';

export interface AppendCaseOptions {
  /** Who sits where, and who answers for what; without it neither is checked. */
  readonly roster?: Roster;
}

/** A file with more entries, or why one of them cannot be written. */
export interface AppendedCases {
  /** `null` when there is an error: nothing was written. */
  readonly file: CaseFile | null;
  /** Pointers lead into the entry. Warnings of all entries; of a refusal what is said of the entry refused. */
  readonly diagnostics: readonly CaseDiagnostic[];
  /** Of the entry that was refused, from 0; `null` when all were written. */
  readonly refused: number | null;
}

/**
 * Writes down what has happened to cases: all entries, or none of them.
 *
 * An entry must follow from those before it, speak of what the roster knows, and keep what the regulation and the office's
 * settings forbid. How many cases a sitting has is looked at when all are written, since they may change places.
 *
 * @param entries as somebody wrote them, in the order of their moments (`at`), none earlier than the last of the file; each is
 *   checked whole
 * @returns a new file, with warnings; or `null` with what is said of the first entry that is refused
 * @throws CaseEntryError when an entry of the file itself does not fit: read it by `parseCases` first
 */
export function appendCaseEntries(
  file: CaseFile,
  entries: readonly CaseEntry[],
  { roster }: AppendCaseOptions = {},
): AppendedCases {
  const settings = effectiveSettings(file.settings);
  const elsewhere = roster ? jurisdictionProblems(file, roster) : [];
  if (elsewhere.length > 0) return { file: null, diagnostics: elsewhere, refused: 0 };
  const warnings: CaseDiagnostic[] = [];
  const written: CaseEntry[] = [...file.entries];
  const before = stateOf(file);
  let state = before;
  for (const [index, input] of entries.entries()) {
    const { entry, diagnostics } = readCaseEntry(input);
    if (!entry) return { file: null, diagnostics, refused: index };
    if (entry.kind === 'erased')
      return { file: null, diagnostics: [caseDiagnostic('written-by-erasing', '/kind', {})], refused: index };
    const followed = followEntry(state, written, entry);
    if ('code' in followed) return { file: null, diagnostics: [followed], refused: index };
    const found = [
      ...topicProblems(entry, settings.topics),
      ...dateProblems(followed, entry, settings),
      ...(roster ? referenceProblems(entry, roster.document) : []),
      ...(roster ? sittingProblems(followed, entry, roster) : []),
    ];
    if (hasError(found)) return { file: null, diagnostics: found, refused: index };
    warnings.push(...found);
    written.push(entry);
    state = followed;
  }
  const full = capacityProblems(before, state, settings.mostPerSitting);
  if (full.length > 0) return { file: null, diagnostics: full, refused: lastMatch(entries) };
  return {
    file: withState({ ...file, entries: written }, state),
    diagnostics: warnings,
    refused: null,
  };
}

/** The last entry by which a sitting could become too full. */
const lastMatch = (entries: readonly CaseEntry[]): number =>
  entries.reduce((last, { kind }, index) => (kind === 'matched' || kind === 'corrected' ? index : last), 0);

function jurisdictionProblems({ jurisdiction: cases }: CaseFile, { document }: Roster): CaseDiagnostic[] {
  const { id, name } = document.jurisdiction;
  return cases.id === id ? [] : [caseDiagnostic('other-jurisdiction', '', { cases, roster: { id, name } })];
}

/** The state after an entry, or why it cannot follow those before it. */
function followEntry(
  state: CaseState,
  before: readonly CaseEntry[],
  entry: CaseEntry,
): CaseState | FoldRefusal {
  const late = orderRefusal(before[before.length - 1], entry);
  if (late) return late;
  return entry.kind === 'corrected' ? correct(before, entry) : withCaseEntry(state, entry, before.length + 1);
}

/** Everything is folded anew without the entry that was wrong; what cannot follow then rests on it. */
function correct(before: readonly CaseEntry[], entry: CaseEntryOf<'corrected'>): CaseState | FoldRefusal {
  const refusal = correctionRefusal(before, entry);
  if (refusal) return refusal;
  try {
    return foldCases([...before, entry]);
  } catch (error) {
    if (!(error instanceof CaseEntryError)) throw error;
    const { number: by } = error;
    return refuse('rests-on', '/corrects', { number: entry.corrects, by, kind: before[by - 1]!.kind });
  }
}
