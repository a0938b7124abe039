import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { LedgerEntry, Roster } from '@lunzhi/core';
import { Refusal } from '../call/problem.ts';
import { jsonText } from './json-text.ts';
import type { OwnConstraints } from './read-constraints.ts';
import { parseRoster, readRosterText } from './read-roster.ts';
import { digestOf, type KnownFile, type ReplaceOptions, replaceUnchanged } from './replace-unchanged.ts';
import type { Terminal } from './terminal.ts';
import { requireWritable } from './write-files.ts';

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
export function openRosterFile(path: string, terminal: Terminal, constraints: OwnConstraints): RosterFile {
  if (path === '-') throw new Refusal({ code: 'roster-from-stdin' });
  const text = readRosterText(path, null);
  const target = lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
  requireWritable(dirname(target), [basename(target)]);
  return { path, target, roster: parseRoster(text, path, terminal, constraints), digest: digestOf(text) };
}

/**
 * Replaces a roster by what has become of it, whole or not at all.
 *
 * @returns new names of superseded files, by old name
 * @throws Refusal, with nothing written, when somebody has changed it since it was read, or keeps it locked
 */
export const saveRosterFile = (
  file: RosterFile,
  roster: Roster,
  options: ReplaceOptions = {},
): Promise<Readonly<Record<string, string>>> =>
  replaceUnchanged(file, jsonText(roster), (now) => changed(file, now), options);

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
