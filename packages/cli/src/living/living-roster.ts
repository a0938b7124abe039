import { appendEntries, type EntryDiagnostic, type LedgerEntry, type Roster, word } from '@lunzhi/core';
import { type Remark, sayDiagnostics } from '../io/diagnostics.ts';
import { type EntryHead, entryHead, type EntryOptions } from '../io/entry-options.ts';
import { type OwnConstraints, readConstraints } from '../io/read-constraints.ts';
import { ask } from '../io/read-roster.ts';
import type { ReplaceOptions } from '../io/replace-unchanged.ts';
import { openRosterFile, type RosterFile, saveRosterFile } from '../io/roster-file.ts';
import type { Terminal } from '../io/terminal.ts';
import { livingWordsOf } from '../words/living-words.ts';
import { hintLine } from '../words/shell-word.ts';
import { entrySentence } from './entry-words.ts';
import { beforeStanding, type EntriesOf } from './standing.ts';

/** A roster that a command is about to change, with what every entry says. */
export interface LivingRoster {
  readonly file: RosterFile;
  readonly constraints: OwnConstraints;
  readonly head: EntryHead;
  /** The day the command is given. */
  readonly today: string;
  /** Nothing that the entry speaks of is later. */
  readonly until: string;
}

/** What a command on a ledger is called with. */
export interface EntryCall {
  readonly arguments: readonly string[];
  readonly options: EntryOptions & { readonly constraints?: string; readonly 'dry-run'?: boolean };
}

/**
 * @param isAsking nothing will be written
 * @throws Refusal when the roster cannot be read or written, or an option is not what it should be
 */
export async function openLiving(
  call: EntryCall,
  terminal: Terminal,
  isAsking = call.options['dry-run'] ?? false,
): Promise<LivingRoster> {
  const constraints = await readConstraints(call.options.constraints);
  const file = openRosterFile(call.arguments[0]!, constraints);
  return { file, constraints, ...entryHead(call.options, file.roster, terminal.outside, isAsking) };
}

/** A roster with more entries, not yet in its file, and what is to be said of them. */
export interface Appended {
  readonly roster: Roster;
  /** As written, with their numbers. */
  readonly entries: readonly { readonly number: number; readonly entry: LedgerEntry }[];
  readonly remarks: readonly Remark[];
  /** They stood in the file already: see `beforeStanding`. */
  readonly isStanding: boolean;
}

export type WordedEntryDiagnostic = EntryDiagnostic & Remark;

/** An entry that the core refuses. */
export interface RefusedEntry {
  readonly refused: readonly WordedEntryDiagnostic[];
}

/** A roster before entries, and after them. */
export interface Entered {
  readonly living: LivingRoster;
  readonly appended: Appended | RefusedEntry;
}

/**
 * Appends the entries that a call asks for, or finds that they stand already.
 *
 * @param count how many of the last entries may be those
 */
export function enter(
  call: EntryCall,
  opened: LivingRoster,
  count: number,
  entriesOf: EntriesOf,
  terminal: Terminal,
): Entered {
  const before = beforeStanding(call, opened, count, entriesOf, terminal);
  const living = before ?? opened;
  return { living, appended: append(call, living, entriesOf(living), terminal, before !== null) };
}

/** Writes entries down, one after the other, without touching the file. */
function append(
  { options: { constraints: module } }: EntryCall,
  { file: { path, roster: before }, constraints }: LivingRoster,
  entries: readonly LedgerEntry[],
  { language }: Terminal,
  isStanding: boolean,
): Appended | RefusedEntry {
  const { roster, diagnostics } = ask(path, () => appendEntries(before, entries, { constraints, language }));
  const worded = (of: EntryDiagnostic): WordedEntryDiagnostic => ({
    ...of,
    sentence: word(of, language),
  });
  // what is to be added to an entry is said once there is one
  if (!roster) return { refused: diagnostics.filter(({ code }) => code !== 'convener-not-told').map(worded) };
  const words = livingWordsOf(language);
  const number = String(before.ledger.length + 1);
  const howTo = words.tellConvener(
    hintLine(['correct', path, '--entry', number, '--reason', words.addsTold], module),
  );
  const said = diagnostics.map((of) => {
    const own = worded(of);
    return of.code === 'convener-not-told' ? { ...own, sentence: own.sentence + howTo } : own;
  });
  const written = roster.ledger.slice(before.ledger.length);
  const numbered = written.map((entry, index) => ({ number: before.ledger.length + index + 1, entry }));
  return { roster, entries: numbered, remarks: said, isStanding };
}

/** What is refused because rules are broken; everything else lies with the call. */
const BROKEN = new Set(['breaks-rule', 'not-publishable', 'holder-unable', 'days-have-changed']);

/** Says why entries cannot be written, and what to do; the exit code. */
export function refuseEntry(
  { refused }: RefusedEntry,
  terminal: Terminal,
  advice: readonly string[] = [],
): number {
  sayDiagnostics(refused, terminal);
  terminal.say(...advice);
  terminal.json({ status: 'refused', diagnostics: refused, ...(advice.length > 0 && { advice }) });
  const errors = refused.filter(({ severity }) => severity === 'error');
  return errors.every(({ code }) => BROKEN.has(code)) ? 1 : 2;
}

/** Says what was written, in the words of the ledger. */
export function tellEntries(living: LivingRoster, appended: Appended, terminal: Terminal): void {
  const { roster, entries } = appended;
  const words = livingWordsOf(terminal.language);
  terminal.print(
    ...entries.map(({ entry }) => {
      const sentence = entrySentence(entry, roster, terminal.language);
      return `${words.kind(entry.kind)}${terminal.words.colon}${sentence}`;
    }),
  );
  tellNumbers(living, appended, terminal);
}

/** Says where in the ledger they stand. */
export function tellNumbers(
  { file }: LivingRoster,
  { entries, isStanding }: Appended,
  terminal: Terminal,
): void {
  const numbers = entries.map(({ number }) => number);
  const said = isStanding ? 'standing' : 'written';
  const words = livingWordsOf(terminal.language);
  terminal.print(words[said](file.path, numbers[0]!, numbers[numbers.length - 1]!));
}

/** Puts a roster with its new entries, and the files that go with it, on the disk; entries that stand already are left. */
export const save = (
  { file }: LivingRoster,
  { roster, isStanding }: Appended,
  options: ReplaceOptions = {},
): Promise<Readonly<Record<string, string>>> => saveRosterFile(file, roster, { ...options, isStanding });

/** What `--json` says of entries that were written. */
export const entriesJson = (
  { file }: LivingRoster,
  { roster, entries, remarks, isStanding }: Appended,
  { language }: Terminal,
): object => ({
  status: 'done',
  ...(isStanding && { standing: true }),
  diagnostics: remarks,
  file: file.path,
  entries: entries.map(({ number, entry }) => ({
    number,
    ...entry,
    sentence: entrySentence(entry, roster, language),
  })),
  published: roster.published,
  score: roster.score,
});
