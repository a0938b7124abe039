import { join } from 'node:path';
import { type PlannedOutcome, publicHistory, type ReportModel, type Roster, rosterAt } from '@lunzhi/core';
import { publicFacts, tableFingerprint, tableForPublic } from '@lunzhi/core/internal';
import { readMark, writeCsv, writeIcs, writeNotice, writeReport, writeXlsx } from '@lunzhi/formats';
import type { CustomConstraints } from '../input/read-constraints.ts';
import { Refusal } from '../input/refusal.ts';
import { factsAt, files } from './files.ts';
import { jsonText } from './json.ts';
import { compareFile, type ReadyFile, requireWritable, writeFiles } from './write-files.ts';

/** Names of the files of a roster that may be posted. */
export const publicNames = ['roster.xlsx', 'roster.csv', 'roster.ics', 'notice.html'];

/** The files of a roster’s table that may be posted. @param roster one that may be made public */
export async function filesOf(roster: Roster): Promise<ReadyFile[]> {
  const table = tableForPublic(roster);
  return [
    { name: 'roster.xlsx', content: await writeXlsx(table) },
    { name: 'roster.csv', content: writeCsv(table) },
    { name: 'roster.ics', content: writeIcs(table, { history: publicHistory(roster) }) },
    { name: 'notice.html', content: writeNotice(table) },
  ];
}

/** The same of a roster; none of one that breaks rules or has empty places, or where somebody cannot serve. */
export async function publicFiles(roster: Roster, constraints: CustomConstraints): Promise<ReadyFile[]> {
  const facts = publicFacts(roster, { constraints });
  return facts.isPublishable ? filesOf(facts.roster) : [];
}

const STANDINGS = [null, 'draft', 'circulated', 'published', 'changed'] as const;

/**
 * The names of those public files in a directory that are of another state of a roster's table: neither as it is, nor as it
 * was published last. A command may have been ended before it had renamed all of them.
 *
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export async function outdatedFiles(
  directory: string,
  roster: Roster,
  constraints: CustomConstraints,
): Promise<string[]> {
  const present = publicNames.flatMap((name) => {
    const bytes = contentOf(join(directory, name));
    return bytes === null ? [] : [{ name, bytes }];
  });
  if (present.length === 0) return [];
  const { published } = roster;
  const states = [roster, ...(published ? [rosterAt(roster, published.revision, constraints)] : [])];
  const marks = states.map(tableFingerprint);
  // CSV has no place for a mark that nobody would take for a cell; what its head says of the stage makes it no other table
  const texts = states
    .map((state) => publicFacts(state, { constraints }))
    .filter((facts) => facts.isPublishable)
    .map((facts) => tableForPublic(facts.roster))
    .flatMap((table) => [
      ...STANDINGS.map((standing) => writeCsv({ ...table, standing })),
      ...Array.from({ length: published?.version ?? 0 }, (_, earlier) =>
        writeCsv({ ...table, standing: 'changed', changedSince: earlier + 1 }),
      ),
    ]);
  const isKnown = await Promise.all(
    present.map(async ({ name, bytes }) =>
      name.endsWith('.csv')
        ? texts.includes(Buffer.from(bytes).toString())
        : marks.includes((await readMark(name, bytes)) ?? ''),
    ),
  );
  return present.flatMap(({ name }, index) => (isKnown[index] ? [] : [name]));
}

function contentOf(path: string): Uint8Array | null {
  try {
    return files.readFileSync(path);
  } catch {
    return null;
  }
}

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

/** A roster with a ledger is in use and cannot be planned anew; one that cannot be read may have a ledger. */
function requireUnusedRoster(directory: string, isOurs: (roster: Roster) => boolean = () => false): void {
  const path = join(directory, 'roster.json');
  if (!factsAt(path)) return;
  const roster = rosterIn(files.readFileSync(path, 'utf8'));
  if (roster === null) throw new Refusal({ code: 'foreign-roster', path });
  const entries = roster.ledger.length;
  if (entries > 0 && !isOurs(roster)) throw new Refusal({ code: 'roster-in-use', path, entries });
}

/** The roster of a file, as far as it is to be known whether it may be overwritten; `null` when it is not one. */
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
  constraints: CustomConstraints,
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

/**
 * Writes the report of a roster anew, whole or not at all.
 *
 * @throws Refusal when it cannot be written, which says what was written before, or the roster beside it is another one by now
 */
export function rewriteReport(
  { roster }: PlannedOutcome,
  model: ReportModel,
  { directory, names }: WrittenRoster,
): void {
  const report = { name: 'report.html', content: writeReport(model) };
  const path = join(directory, 'roster.json');
  const requireSame = (): void => {
    if (compareFile(path, jsonText(roster)) !== 'same')
      throw new Refusal({ code: 'roster-changed', path, added: 0, authors: [], entries: [] });
  };
  try {
    writeFiles([{ directory, files: [report] }], requireSame);
  } catch (error) {
    const [problem] = error instanceof Refusal ? error.problems : [];
    if (problem?.code !== 'not-writable') throw error;
    const written = names.filter((name) => name !== report.name).map((name) => join(directory, name));
    throw new Refusal({ ...problem, written, missing: [join(directory, report.name)] });
  }
}
