import { basename, dirname, resolve } from 'node:path';
import type { LedgerEntry, Roster } from '@lunzhi/core';
import { type CallProblem, Refusal } from '../call/problem.ts';
import { factsAt, files } from './files.ts';
import { jsonText } from './json-text.ts';
import type { OwnConstraints } from './read-constraints.ts';
import { parseRoster, readRosterText } from './read-roster.ts';
import { digestOf, type KnownFile, type ReplaceOptions, replaceUnchanged } from './replace-unchanged.ts';
import { requireRegular, requireWritable } from './write-files.ts';

/** A roster that was read to be changed. */
export interface RosterFile extends KnownFile {
  readonly roster: Roster;
}

/**
 * Reads a roster that is to be changed, and remembers what it was, so that `saveRosterFile` can tell whether somebody
 * else has changed it meanwhile.
 *
 * @throws Refusal when it is no roster, comes from standard input, or cannot be written
 */
export function openRosterFile(path: string, constraints: OwnConstraints): RosterFile {
  if (path === '-') throw new Refusal({ code: 'roster-from-stdin' });
  requireRegular(path);
  const text = readRosterText(path, null);
  const target = factsAt(path)?.isSymbolicLink() ? files.realpathSync(path) : path;
  requireWritable(dirname(target), [basename(target)]);
  return { path, target, roster: parseRoster(text, path, constraints), digest: digestOf(text) };
}

interface SaveOptions extends ReplaceOptions {
  /** The file says just this already: only what goes with it is written. */
  readonly isStanding?: boolean;
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
  { isStanding = false, ...options }: SaveOptions = {},
): Promise<Readonly<Record<string, string>>> {
  try {
    const content = isStanding ? null : jsonText(roster);
    return await replaceUnchanged(file, content, (now) => changed(file, now), options);
  } catch (error) {
    throw error instanceof Refusal ? withEntries(error, file, roster, isStanding) : error;
  }
}

/** Of a failure after the roster was written: what stands in its ledger nevertheless. */
function withEntries(refusal: Refusal, file: RosterFile, { ledger }: Roster, isStanding: boolean): Refusal {
  const own = resolve(file.target);
  const entries = { path: file.path, first: file.roster.ledger.length + 1, last: ledger.length };
  return new Refusal(
    refusal.problems.map((problem): CallProblem =>
      problem.code === 'not-writable' &&
      (isStanding || problem.written?.some((path) => resolve(path) === own))
        ? { ...problem, entries }
        : problem,
    ),
    refusal.exitCode,
  );
}

/** Entries of others that are said one by one. */
const MOST_NAMED = 5;

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
    .slice(0, MOST_NAMED);
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
