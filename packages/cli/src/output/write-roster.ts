import { join } from 'node:path';
import type { PlannedOutcome, ReportModel, Roster } from '@lunzhi/core';
import { writeReport } from '@lunzhi/formats';
import type { OwnConstraints } from '../input/read-constraints.ts';
import { Refusal } from '../input/refusal.ts';
import { factsAt, files } from './files.ts';
import { jsonText } from './json.ts';
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
 * @param isOurs whether a roster with a ledger is what was to be written there
 * @throws Refusal when it is not writable, or holds a roster that is in use or that this version cannot read
 */
export function requireFreeDirectory(directory: string, isOurs?: (roster: Roster) => boolean): void {
  requireWritable(directory, [...publicNames, 'report.html', 'roster.json']);
  requireUnusedRoster(directory, isOurs);
}

/** Whether a directory is there and not empty. */
export function holdsFiles(directory: string): boolean {
  try {
    return files.readdirSync(directory).length > 0;
  } catch {
    return false;
  }
}

/** A roster with a ledger is in use and cannot be planned again; one that cannot be read may have a ledger. */
function requireUnusedRoster(directory: string, isOurs: (roster: Roster) => boolean = () => false): void {
  const path = join(directory, 'roster.json');
  if (!factsAt(path)) return;
  const roster = rosterIn(files.readFileSync(path, 'utf8'));
  if (roster === null) throw new Refusal({ code: 'foreign-roster', path });
  const entries = roster.ledger.length;
  if (entries > 0 && !isOurs(roster)) throw new Refusal({ code: 'roster-in-use', path, entries });
}

/** The roster of a file, as far as it is to be known whether it may be overwritten; `null` when it is none. */
function rosterIn(text: string): Roster | null {
  try {
    const roster = JSON.parse(text) as Roster | null;
    return roster?.format === 'lunzhi-roster/1' && Array.isArray(roster.ledger) ? roster : null;
  } catch {
    return null;
  }
}

/**
 * Writes a planned roster with everything that is printed of it. One that is not valid and complete is written as
 * `roster.json` and `report.html` alone, and older public files beside it are renamed, so that none is posted by mistake.
 *
 * @param model the report's
 * @throws Refusal when the directory cannot be written, or somebody has begun to use the roster in it meanwhile
 */
export async function writeRoster(
  { roster }: PlannedOutcome,
  model: ReportModel,
  directory: string,
  constraints: OwnConstraints,
): Promise<WrittenRoster> {
  const { hard, coverage } = roster.score;
  const forPublic = hard + coverage > 0 ? [] : await publicFiles(roster, constraints);
  const isPublic = forPublic.length > 0;
  const ready: ReadyFile[] = [
    { name: 'roster.json', content: jsonText(roster) },
    ...forPublic,
    { name: 'report.html', content: writeReport(model) },
  ];
  const set = { directory, files: ready, superseded: isPublic ? [] : publicNames };
  const superseded = writeFiles([set], () => requireUnusedRoster(directory));
  return { directory, names: ready.map(({ name }) => name), isPublic, superseded };
}
