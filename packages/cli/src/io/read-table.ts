import { readTable, type Roster, type RosterDocument, type RowProblem } from '@lunzhi/core';
import { decodeCsv, readCsv, readXlsx, wordTableProblem } from '@lunzhi/formats';
import { Refusal } from '../call/problem.ts';
import type { OwnConstraints } from './read-constraints.ts';
import { readBytes, rosterLimit } from './read-input.ts';

/** Whether a path names a table, and of which kind. */
export const tableKind = (path: string): 'csv' | 'xlsx' | null =>
  /\.csv$/i.test(path) ? 'csv' : /\.xlsx$/i.test(path) ? 'xlsx' : null;

/**
 * Reads a .csv or .xlsx table as a roster of a document.
 *
 * @param document one without errors
 * @returns the roster, and the rows that fit no place or leader of the document
 * @throws Refusal when lines of the table cannot be understood
 */
export async function readRosterTable(
  path: string,
  document: RosterDocument,
  constraints: OwnConstraints,
): Promise<{ roster: Roster; problems: readonly RowProblem[] }> {
  const bytes = readBytes(path, rosterLimit);
  const { from, to } = document.period;
  const options = from.slice(0, 4) === to.slice(0, 4) ? { year: Number(from.slice(0, 4)) } : {};
  const { rows, problems } =
    tableKind(path) === 'csv' ? readCsv(decodeCsv(bytes), options) : await readXlsx(bytes, options);
  if (problems.length > 0) {
    throw new Refusal(
      problems.map((problem) => ({
        code: 'table' as const,
        path,
        problem: problem.code,
        sentence: { 'zh-CN': wordTableProblem(problem, 'zh-CN'), en: wordTableProblem(problem, 'en') },
      })),
    );
  }
  const leaderIdOf = leadersByName(document);
  const read = readTable(
    document,
    rows.map(({ line, date, type, name }) => ({
      line,
      date,
      leader: leaderIdOf.get(nameKey(name)) ?? name,
      ...(type !== null && { type }),
    })),
    { constraints },
  );
  return { roster: read.roster!, problems: read.problems };
}

/** Names as tables write them: padded with full-width blanks, in full or half width, without what no cell can hold. */
const nameKey = (name: string): string => name.normalize('NFKC').replace(/[\s\p{C}]+/gu, '');

/** Leaders whose name, written in any such way, is theirs alone. */
function leadersByName({ leaders }: RosterDocument): Map<string, string> {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name } of leaders) {
    const key = nameKey(name);
    if (ids.has(key)) shared.add(key);
    ids.set(key, id);
  }
  for (const key of shared) ids.delete(key);
  return ids;
}
