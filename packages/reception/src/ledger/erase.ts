import { addDays, defOf, type ZodSchema } from '@lunzhi/core/internal';
import type { CaseFile } from '../cases/case-file.ts';
import { writtenOn } from '../cases/entry-date.ts';
import type { CaseEntry, EntryHead } from '../cases/entry.ts';
import { foldCases } from '../cases/fold.ts';
import { isPrivate } from '../cases/private.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { type CaseDiagnostic, caseDiagnostic } from './diagnostics.ts';
import { schemaOfKind } from './read-entry.ts';
import { stateOf, withState } from './state-of.ts';

/** A file without text about persons of cases that are long over. */
export interface ErasedCases {
  /** The same file where there is nothing to erase; `null` where the office has not set how long it keeps such text. */
  readonly file: CaseFile | null;
  /** Cases whose text was blanked now. */
  readonly erased: readonly string[];
  readonly diagnostics: readonly CaseDiagnostic[];
}

/**
 * Blanks what concerns persons in all entries of cases that have been closed or withdrawn for longer than
 * `settings.keepPersonsDays`, and writes down that this was done. Entries, stages and figures stay as they are.
 *
 * @param asOf a calendar day (`2024-03-01`): what was over more than so many days before it is erased
 * @param head when and by whom it is done
 * @returns a new file; `null` where `keepPersonsDays` is not set
 * @throws CaseEntryError when an entry of the file does not fit: read it by `parseCases` first
 */
export function erasePersons(file: CaseFile, asOf: string, head: EntryHead): ErasedCases {
  const { keepPersonsDays } = effectiveSettings(file.settings);
  if (keepPersonsDays === null)
    return { file: null, erased: [], diagnostics: [caseDiagnostic('no-keep-time', '', {})] };
  const last = addDays(asOf, -keepPersonsDays);
  const over = endedBefore(file, last);
  const isOver = (entry: CaseEntry): boolean => {
    if (entry.kind === 'visited') return entry.on < last;
    const id = caseOf(entry, file);
    return id !== undefined && over.has(id);
  };
  const entries = file.entries.map((entry) => (isOver(entry) ? blanked(entry) : entry));
  const erased = [
    ...new Set(
      entries.flatMap((entry, index) => (entry === file.entries[index] ? [] : (caseOf(entry, file) ?? []))),
    ),
  ];
  if (entries.every((entry, index) => entry === file.entries[index]))
    return { file, erased, diagnostics: [] };
  // notes of visits speak of no case
  const written: CaseEntry[] =
    erased.length > 0 ? [...entries, { kind: 'erased', ...head, cases: erased }] : entries;
  return { file: withState({ ...file, entries: written }, foldCases(written)), erased, diagnostics: [] };
}

/** The case that an entry speaks of; of a correction, that of the entry which was wrong. */
function caseOf(entry: CaseEntry, { entries }: CaseFile): string | undefined {
  if ('case' in entry) return entry.case;
  if (entry.kind !== 'corrected') return undefined;
  const wrong = entries[entry.corrects - 1];
  return wrong && 'case' in wrong ? wrong.case : undefined;
}

/** Cases that were over on a day: closed, withdrawn, or taken back by a correction. */
function endedBefore(file: CaseFile, last: string): ReadonlySet<string> {
  const { cases } = stateOf(file);
  const ended = new Set<string>();
  for (const { id, closed, withdrawn } of cases.values()) {
    const end = closed ?? withdrawn;
    if (end && end.on < last) ended.add(id);
  }
  // of a case whose registration was wrong there is nothing but its entries
  for (const entry of file.entries)
    if ('case' in entry && !cases.has(entry.case)) {
      if (writtenOn(entry) < last) ended.add(entry.case);
      else ended.delete(entry.case);
    }
  return ended;
}

/** The entry without text about persons; the same one where there is none. */
function blanked(entry: CaseEntry): CaseEntry {
  const without = blankedValue(schemaOfKind(entry.kind), entry);
  return JSON.stringify(without) === JSON.stringify(entry) ? entry : (without as CaseEntry);
}

/** Which text is about persons is said by the schema alone. */
function blankedValue(schema: ZodSchema, value: unknown): unknown {
  if (isPrivate(schema)) return null;
  const def = defOf(schema);
  if (def.type === 'optional') return blankedValue(def.innerType, value);
  if (def.type === 'array') return (value as unknown[]).map((item) => blankedValue(def.element, item));
  if (def.type !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, own]) => [key, blankedValue(def.shape[key]!, own)]),
  );
}
