import { basename, dirname, resolve } from 'node:path';
import type { LedgerEntry, Roster } from '@lunzhi/core';
import type { CustomConstraints } from '../input/read-constraints.ts';
import { readText, rosterLimit } from '../input/read-file.ts';
import { parseRoster, readRosterText } from '../input/read-roster.ts';
import { type CallProblem, Refusal } from '../input/refusal.ts';
import { lockFile } from './file-lock.ts';
import { factsAt, files } from './files.ts';
import { jsonText } from './json.ts';
import type { System } from './system.ts';
import type { Terminal } from './terminal.ts';
import { type FileSet, type ReadyFile, requireRegular, requireWritable, writeFiles } from './write-files.ts';

/** A text file as it was read. */
export interface KnownFile {
  /** As somebody wrote it. */
  readonly path: string;
  /** The file itself, where `path` is a link. */
  readonly target: string;
  readonly text: string;
}

/** A text from standard input: what becomes of it goes to standard output, or into the answer of `--json`. */
interface KnownInput {
  readonly path: '-';
  readonly target: null;
  readonly text: string;
  readonly give: (content: string) => void;
}

/** A text that is to be changed. */
export type ChangedText = KnownFile | KnownInput;

export interface ReplaceOptions {
  /** Written into the same directory, after it. */
  readonly beside?: readonly ReadyFile[];
  /** Names of files there that would be out of date: they are renamed. */
  readonly superseded?: readonly string[];
  /** Written into other directories, last. */
  readonly elsewhere?: readonly FileSet[];
  /** How long somebody else's lock is waited for. */
  readonly patienceMs?: number;
}

/**
 * Reads a text that is to be changed.
 *
 * @param isAsking nothing will become of it: what is said of it is the result
 * @throws Refusal when it cannot be read or written
 */
export function openToChange(
  path: string,
  terminal: Terminal,
  isAsking: boolean,
  read: (path: string, system: Pick<System, 'input'> | null) => string,
): ChangedText {
  if (path === '-') {
    if (!isAsking) terminal.keepOutput();
    return { path, target: null, text: read(path, terminal.system), give: terminal.give };
  }
  requireRegular(path);
  const text = read(path, null);
  const target = factsAt(path)?.isSymbolicLink() ? files.realpathSync(path) : path;
  requireWritable(dirname(target), [basename(target)]);
  return { path, target, text };
}

/** Replaces a file as `replaceUnchanged` does, or gives what has become of standard input, once all the rest is written. */
export async function replaceOrGive(
  file: ChangedText,
  content: string | null,
  refusal: (now: string | null) => Refusal,
  options: ReplaceOptions = {},
): Promise<Readonly<Record<string, string>>> {
  if (file.target !== null) return replaceUnchanged(file, content, refusal, options);
  writeFiles(options.elsewhere ?? []);
  file.give(content ?? file.text);
  return {};
}

/**
 * Replaces a file, whole or not at all, unless somebody has changed it since it was read. Of those who do so with this
 * function only one can at a time: the file is locked, and compared again right before the new one takes its place. It is
 * the first to take its place: what is printed of it never says more than it does.
 *
 * @param content `null` when it says what it should already: then only what goes with it is written
 * @param refusal of what stands there now, `null` for a file that is gone
 * @returns new names of superseded files, by old name
 * @throws Refusal, with nothing written, when it was changed, or somebody else keeps it locked; and as `writeFiles` does
 */
export async function replaceUnchanged(
  { path, target, text }: KnownFile,
  content: string | null,
  refusal: (now: string | null) => Refusal,
  { beside = [], superseded = [], elsewhere = [], patienceMs }: ReplaceOptions = {},
): Promise<Readonly<Record<string, string>>> {
  const lock = await lockFile(target, patienceMs);
  try {
    const requireUnchanged = (): void => {
      const now = textOf(target);
      if (now !== text) throw refusal(now);
      if (!lock.isHeld()) throw new Refusal({ code: 'roster-lock-lost', path });
    };
    requireUnchanged();
    const own = content === null ? [] : [{ name: basename(target), content }];
    return writeFiles(
      [{ directory: dirname(target), files: [...own, ...beside], superseded }, ...elsewhere],
      requireUnchanged,
    );
  } finally {
    lock.release();
  }
}

function textOf(path: string): string | null {
  try {
    return readText(path, rosterLimit, null);
  } catch {
    return null;
  }
}

/** A roster that was read to be changed. */
export type RosterFile = ChangedText & { readonly roster: Roster };

/**
 * Reads a roster that is to be changed, and remembers what it was, so that `saveRosterFile` can tell whether somebody
 * else has changed it meanwhile.
 *
 * @param isAsking as `openToChange` takes it
 * @throws Refusal when it is not a roster, or cannot be written
 */
export function openRosterFile(
  path: string,
  constraints: CustomConstraints,
  terminal: Terminal,
  isAsking: boolean,
): RosterFile {
  const file = openToChange(path, terminal, isAsking, readRosterText);
  return { ...file, roster: parseRoster(file.text, path, constraints) };
}

/** The file that was changed and, of standard input, what has become of it: what `--json` says of both. */
export const changedJson = <Key extends 'roster' | 'cases', Value>(
  { path, target, text }: ChangedText,
  key: Key,
  value: Value | null,
): { readonly file: string | null } & { readonly [Name in Key]?: Value } =>
  ({
    file: target === null ? null : path,
    ...(target === null && { [key]: value ?? (JSON.parse(text) as Value) }),
  }) as never;

interface SaveOptions extends ReplaceOptions {
  /** The file says just this already: only what goes with it is written. */
  readonly isRecorded?: boolean;
}

/**
 * Replaces a roster by what has become of it, whole or not at all, and then the files that go with it.
 *
 * @returns new names of superseded files, by old name
 * @throws Refusal, with nothing written, when somebody has changed it since it was read, or keeps it locked; with the
 * entries that stand in its ledger now when one of the other files cannot be written
 */
export async function saveRosterFile(
  file: RosterFile,
  roster: Roster,
  { isRecorded = false, ...options }: SaveOptions = {},
): Promise<Readonly<Record<string, string>>> {
  try {
    const content = isRecorded ? null : jsonText(roster);
    return await replaceOrGive(file, content, (now) => changed(file, now), options);
  } catch (error) {
    throw error instanceof Refusal ? withEntries(error, file, roster, isRecorded) : error;
  }
}

/** Of a failure after the roster was written: what stands in its ledger nevertheless. */
function withEntries(refusal: Refusal, file: RosterFile, { ledger }: Roster, isRecorded: boolean): Refusal {
  const own = file.target === null ? null : resolve(file.target);
  const entries = { path: file.path, first: file.roster.ledger.length + 1, last: ledger.length };
  return new Refusal(
    refusal.problems.map((problem): CallProblem =>
      problem.code === 'not-writable' &&
      (isRecorded || problem.written?.some((path) => resolve(path) === own))
        ? { ...problem, entries }
        : problem,
    ),
    refusal.exitCode,
  );
}

/** Entries of others that are said one by one. */
const MAX_NAMED = 5;

/** Who has written what meanwhile, as far as that can be told. */
function changed({ path, roster: { ledger } }: RosterFile, text: string | null): Refusal {
  if (text === null) return new Refusal({ code: 'roster-gone', path });
  const added = entriesSince(ledger, text);
  const authors = [...new Set(added.map(({ author }) => author))];
  const entries = added
    .map(({ kind, author, at, ...entry }, index) => ({
      number: ledger.length + index + 1,
      kind,
      author,
      at,
      date: dateOf(entry),
    }))
    .slice(0, MAX_NAMED);
  return new Refusal({ code: 'roster-changed', path, added: added.length, authors, entries });
}

/** The day of the place that an entry speaks of, if it speaks of one. */
function dateOf(entry: object): string | null {
  const { shift, first } = entry as { shift?: string; first?: { shift: string } };
  return (shift ?? first?.shift)?.split('/')[0] ?? null;
}

/** Entries behind those that were there; none when the file is another one now. */
function entriesSince(ledger: readonly LedgerEntry[], text: string): readonly LedgerEntry[] {
  try {
    const now = (JSON.parse(text) as Roster).ledger;
    const isSame = ledger.every((entry, index) => JSON.stringify(entry) === JSON.stringify(now[index]));
    return isSame ? now.slice(ledger.length) : [];
  } catch {
    return [];
  }
}
