import {
  appendEntries,
  type EntryDiagnostic,
  type LedgerEntry,
  type Roster,
  rosterAt,
  word,
} from '@lunzhi/core';
import { areEqual } from '@lunzhi/core/internal';
import { type CustomConstraints, readConstraints } from '../input/read-constraints.ts';
import { orRefuse } from '../input/read-roster.ts';
import { Refusal } from '../input/refusal.ts';
import { type Remark, sayDiagnostics } from '../output/diagnostics.ts';
import {
  changedJson,
  openRosterFile,
  type ReplaceOptions,
  type RosterFile,
  saveRosterFile,
} from '../output/roster-file.ts';
import { shownPath, type Terminal } from '../output/terminal.ts';
import { commandLine } from '../words/command-line.ts';
import { entrySentence } from './entries.ts';
import { type EntryCall, type EntryHead, entryHead } from './entry-head.ts';

/** A roster that a call is about to change, with what every entry says. */
export interface OpenedRoster extends EntryHead {
  readonly call: EntryCall;
  readonly terminal: Terminal;
  readonly file: RosterFile;
  readonly constraints: CustomConstraints;
}

/**
 * @param isAsking nothing will be written
 * @param isElsewhere what is written goes into other files
 * @throws Refusal when the roster cannot be read or written, or an option is not what it should be
 */
export async function openRoster(
  call: EntryCall,
  terminal: Terminal,
  isAsking = call.options['dry-run'] ?? false,
  isElsewhere = false,
): Promise<OpenedRoster> {
  const constraints = await readConstraints(call.options.constraints);
  const file = openRosterFile(call.arguments[0]!, constraints, terminal, isAsking || isElsewhere);
  const entry = entryHead(call.options, file.roster, terminal.system, isAsking);
  return { call, terminal, file, constraints, ...entry };
}

/** A roster with more entries, not yet in its file, and what is to be said of them. */
export interface Appended {
  /** As it was before them. */
  readonly opened: OpenedRoster;
  readonly roster: Roster;
  /** As written, with their numbers. */
  readonly entries: readonly { readonly number: number; readonly entry: LedgerEntry }[];
  readonly remarks: readonly Remark[];
  /** They stood in the file already: see `beforeRecorded`. */
  readonly isRecorded: boolean;
}

/** Entries that the core refuses. */
export interface RefusedEntries {
  readonly opened: OpenedRoster;
  readonly refused: readonly (EntryDiagnostic & Remark)[];
}

/** Entries that a call asks for, as they follow from the roster. */
type EntriesOf = (opened: OpenedRoster) => readonly LedgerEntry[];

/**
 * Appends the entries that a call asks for, without touching the file, or finds that they stand already.
 *
 * @param count how many of the last entries may be those
 */
export function appendOnce(
  given: OpenedRoster,
  count: number,
  entriesOf: EntriesOf,
): Appended | RefusedEntries {
  const recorded = beforeRecorded(given, count, entriesOf);
  const opened = recorded ?? given;
  const { call, constraints, file, terminal } = opened;
  const { language, words } = terminal;
  const before = file.roster;
  const { roster, diagnostics } = orRefuse(file.path, () =>
    appendEntries(before, entriesOf(opened), { constraints, language }),
  );
  const worded = (of: EntryDiagnostic): EntryDiagnostic & Remark => ({
    ...of,
    sentence: word(of, language),
  });
  // what is to be added to an entry is said once there is one
  if (!roster)
    return { opened, refused: diagnostics.filter(({ code }) => code !== 'convener-not-told').map(worded) };
  const first = before.ledger.length + 1;
  const correct = commandLine('correct', [file.path], {
    entry: first,
    reason: words.entries.addsTold,
    constraints: call.options.constraints,
  });
  const remarks = diagnostics.map(worded).map((own) => ({
    ...own,
    sentence: own.sentence + (own.code === 'convener-not-told' ? words.entries.tellConvener(correct) : ''),
  }));
  const written = roster.ledger.slice(before.ledger.length);
  const entries = written.map((entry, index) => ({ number: first + index, entry }));
  return { opened, roster, entries, remarks, isRecorded: recorded !== null };
}

/** What is refused because rules are broken; everything else lies with the call. */
const BROKEN = new Set(['breaks-rule', 'not-publishable', 'holder-unable', 'days-have-changed']);

/** Says why entries cannot be written, and what to do; the exit code. */
export function refuseEntries(
  { opened: { terminal }, refused }: RefusedEntries,
  advice: readonly string[] = [],
): number {
  sayDiagnostics(refused, terminal);
  terminal.say(...advice);
  terminal.json({ status: 'refused', diagnostics: refused, ...(advice.length > 0 && { advice }) });
  const errors = refused.filter(({ severity }) => severity === 'error');
  return errors.every(({ code }) => BROKEN.has(code)) ? 1 : 2;
}

/** Says what was written, in the words of the ledger. */
export function printEntries(appended: Appended): void {
  const { language, words, print } = appended.opened.terminal;
  print(
    ...appended.entries.map(
      ({ entry }) =>
        words.entries.kind(entry.kind) + words.colon + entrySentence(entry, appended.roster, language),
    ),
  );
  printNumbers(appended);
}

/** Says where in the ledger they stand. */
export function printNumbers({ opened: { file, terminal }, entries, isRecorded }: Appended): void {
  const [first, last] = [entries[0]!.number, entries[entries.length - 1]!.number];
  terminal.print(
    terminal.words.entries[isRecorded ? 'standing' : 'written'](shownPath(file.path, terminal), first, last),
  );
}

/** Puts a roster with its new entries, and the files that go with it, on the disk; entries that stand already are left. */
export const save = (
  { opened: { file }, roster, isRecorded }: Appended,
  options: ReplaceOptions = {},
): Promise<Readonly<Record<string, string>>> => saveRosterFile(file, roster, { ...options, isRecorded });

/** Says what remains to be said of entries that were written, and gives the value of `--json`. */
export function printDone(
  { opened: { file, terminal }, roster, entries, remarks, isRecorded }: Appended,
  more: object = {},
): void {
  sayDiagnostics(remarks, terminal);
  terminal.json({
    status: 'done',
    ...(isRecorded && { standing: true }),
    diagnostics: remarks,
    ...changedJson(file, 'roster', isRecorded ? null : roster),
    entries: entries.map(({ number, entry }) => ({
      number,
      ...entry,
      sentence: entrySentence(entry, roster, terminal.language),
    })),
    published: roster.published,
    score: roster.score,
    ...more,
  });
}

/**
 * Appends the one entry that a call asks for, puts it on the disk and says so; the exit code.
 *
 * @param more what the value of `--json` says besides
 */
export async function writeOne(
  opened: OpenedRoster,
  kind: LedgerEntry['kind'],
  entryOf: (opened: OpenedRoster) => LedgerEntry,
  more: object = {},
): Promise<number> {
  const appended = appendOnce(opened, lastWritten(opened, kind), (of) => [entryOf(of)]);
  if ('refused' in appended) return refuseEntries(appended);
  await save(appended);
  printEntries(appended);
  printDone(appended, more);
  return 0;
}

/**
 * The roster as it was before the entries that a call asks for, when these stand in the ledger already, as its last; else
 * `null`. A command may end after it has written them and before it has done the rest, or said so: the disk is full, the
 * machine is turned off. Whoever gives it again wants it ended, and not the same entries twice.
 *
 * They are known by what they say: the same call, on the roster before them, asks for just these. The moment counts where
 * the call names it.
 *
 * @param count how many of the last entries may be those
 * @param entriesOf it may throw a Refusal, for a roster on which nobody could have asked for this
 */
function beforeRecorded(opened: OpenedRoster, count: number, entriesOf: EntriesOf): OpenedRoster | null {
  if (count === 0) return null;
  try {
    const before = openedBefore(opened, count);
    return areEqual(entriesOf(before), opened.file.roster.ledger.slice(-count)) ? before : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/**
 * A roster as it was before its last entries, when a call was given that wrote them: without a moment of its own, at theirs.
 *
 * @param count at least 1
 */
export function openedBefore(opened: OpenedRoster, count: number): OpenedRoster {
  const { call, file, constraints, terminal } = opened;
  const { ledger } = file.roster;
  const { at, today } = call.options;
  const roster = orRefuse(file.path, () => rosterAt(file.roster, ledger.length - count, constraints));
  const isNamed = at !== undefined || today !== undefined;
  const options = isNamed ? call.options : { ...call.options, at: ledger[ledger.length - 1]!.at };
  return { ...opened, file: { ...file, roster }, ...entryHead(options, roster, terminal.system) };
}

/** 1 when the last entry is of a kind that a command writes alone, else 0. */
export const lastWritten = ({ file: { roster } }: OpenedRoster, kind: LedgerEntry['kind']): 0 | 1 =>
  roster.ledger[roster.ledger.length - 1]?.kind === kind ? 1 : 0;
