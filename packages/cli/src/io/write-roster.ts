import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPublishable, type PlannedOutcome, reportModel } from '@lunzhi/core';
import { writeReport } from '@lunzhi/formats';
import { Refusal } from '../call/problem.ts';
import { jsonText } from './json-text.ts';
import { publicFiles, publicNames } from './public-files.ts';
import { type ReadyFile, requireWritable, writeFiles } from './write-files.ts';

/** What was written, and where. */
export interface WrittenRoster {
  readonly directory: string;
  readonly names: readonly string[];
  /** False when nothing was written that could be posted. */
  readonly isPublic: boolean;
  /** New names of older public files, by old name. */
  readonly superseded: Readonly<Record<string, string>>;
}

/**
 * Makes sure that a plan may write into a directory.
 *
 * @throws Refusal when it is not writable, or holds a roster that is in use or that this version cannot read
 */
export function requireFreeDirectory(directory: string): void {
  requireWritable(directory, [...publicNames, 'report.html', 'roster.json']);
  requireUnusedRoster(directory);
}

/** Whether a directory is there and not empty. */
export function holdsFiles(directory: string): boolean {
  try {
    return readdirSync(directory).length > 0;
  } catch {
    return false;
  }
}

/** A roster with a ledger is lived by and cannot be planned again; one that cannot be read may have a ledger. */
function requireUnusedRoster(directory: string): void {
  const path = join(directory, 'roster.json');
  let ledger: unknown;
  try {
    if (!lstatSync(path, { throwIfNoEntry: false })) return;
    const roster = JSON.parse(readFileSync(path, 'utf8')) as { format?: unknown; ledger?: unknown } | null;
    if (roster?.format === 'lunzhi-roster/1') ({ ledger } = roster);
  } catch {
    ledger = undefined;
  }
  if (!Array.isArray(ledger)) throw new Refusal({ code: 'foreign-roster', path });
  if (ledger.length > 0) throw new Refusal({ code: 'roster-in-use', path, entries: ledger.length });
}

/**
 * Writes a planned roster with everything that is printed of it. One that is not valid and complete is written as
 * `roster.json` and `report.html` alone, and older public files beside it are renamed, so that none is posted by mistake.
 *
 * @throws Refusal when the directory cannot be written, or somebody has begun to use the roster in it meanwhile
 */
export async function writeRoster(outcome: PlannedOutcome, directory: string): Promise<WrittenRoster> {
  const { roster } = outcome;
  const isPublic = isPublishable(roster);
  const files: ReadyFile[] = [
    ...(isPublic ? await publicFiles(roster) : []),
    { name: 'report.html', content: writeReport(reportModel(outcome)) },
    { name: 'roster.json', content: jsonText(roster) },
  ];
  const requireUnused = (): void => requireUnusedRoster(directory);
  const superseded = writeFiles(directory, files, isPublic ? [] : publicNames, requireUnused);
  return { directory, names: files.map(({ name }) => name), isPublic, superseded };
}
