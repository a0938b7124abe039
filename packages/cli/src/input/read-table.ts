import {
  type Language,
  plan,
  readTable,
  type Roster,
  type RosterDocument,
  type RowDoubt,
  type RowProblem,
} from '@lunzhi/core';
import { findRowLeader, leadersByName, type LeadersByName, postKey, postText } from '@lunzhi/core/internal';
import { weekdayOn } from '@lunzhi/core/dates';
import {
  type CollectedRow,
  decodeCsv,
  isDoubt,
  placeWords,
  readCsv,
  type ReadTable,
  readXlsx,
  type TableProblem,
  wordTableProblem,
} from '@lunzhi/formats';
import type { Remark } from '../output/diagnostics.ts';
import type { System } from '../output/system.ts';
import type { Terminal } from '../output/terminal.ts';
import type { CustomConstraints } from './read-constraints.ts';
import { readBytes, rosterLimit, tableKind } from './read-file.ts';
import { Refusal } from './refusal.ts';

/** What the table itself says of a row. */
export interface RowOfTable {
  readonly code: 'table';
  readonly problem: TableProblem['code'];
  readonly line: number;
  readonly text: Readonly<Record<Language, string>>;
}

/** The leader's cell of a row, as a spreadsheet names it: `B7`. */
interface InCell {
  readonly cell?: string;
}

/** A row that was left out, since it could not be understood or fits nowhere. */
export type LeftOutRow = (RowProblem & InCell) | RowOfTable;

/** A row that was taken, although it may mean something else, or says otherwise than the document or the calendar. */
export type OddRow = (RowDoubt<'note-beside-name'> & InCell) | UnclearRow | RowOfTable | RowOddity;

/** What stands beside date and name says otherwise than the document or the calendar. */
type RowOddity = { readonly line: number } & (
  | {
      readonly code: 'post-differs';
      readonly leader: string;
      readonly written: string;
      readonly known: string;
    }
  | {
      readonly code: 'weekday-differs';
      readonly date: string;
      readonly written: number;
      readonly known: number;
    }
);

/** A row that leaves open who serves. */
export type UnclearRow = RowDoubt<'another-may-serve'> & InCell;

export interface CollectedRoster {
  readonly roster: Roster;
  readonly leftOut: readonly LeftOutRow[];
  /** Taken as written first; nothing public may be made of a table with one. */
  readonly unclear: readonly UnclearRow[];
  readonly odd: readonly OddRow[];
}

const isUnclear = (row: OddRow): row is UnclearRow => row.code === 'another-may-serve';

/**
 * Reads a .csv or .xlsx table as a roster of a document. A row without a leader is an empty place; one that cannot be
 * understood is left out.
 *
 * @param document one without errors
 * @throws Refusal when the file is not such a table, or none of its rows can be understood
 */
export async function readRosterTable(
  path: string,
  document: RosterDocument,
  constraints: CustomConstraints,
  system: System,
): Promise<CollectedRoster> {
  const bytes = readBytes(path, rosterLimit, system);
  const options = { period: document.period };
  const { rows, unread, doubted } = sort(
    path,
    tableKind(path) === 'csv' ? readCsv(decodeCsv(bytes), options) : await readXlsx(bytes, options),
  );
  const byName = leadersByName(document);
  const read = readTable(document, rows, { constraints });
  const cellOf = new Map(rows.map(({ line, cell }) => [line, cell]));
  const located = <Said extends RowProblem | RowDoubt>(said: readonly Said[]): (Said & InCell)[] =>
    said.map((one) => ({ ...one, cell: cellOf.get(one.line)! }));
  const leftOut = inOrder([...unread, ...located(read.problems)]);
  const isLeftOut = new Set(leftOut.map(({ line }) => line));
  const odd = inOrder([
    ...doubted,
    ...located(read.doubts),
    ...rows.filter(({ line }) => !isLeftOut.has(line)).flatMap((row) => oddities(row, byName)),
  ]);
  return {
    roster: await withCertificate(read.roster!, constraints),
    leftOut,
    unclear: odd.filter(isUnclear),
    odd: odd.filter((row) => !isUnclear(row)),
  };
}

const inOrder = <Said extends { readonly line: number }>(said: readonly Said[]): Said[] =>
  [...said].sort((a, b) => a.line - b.line);

/** A table with the certificate of its document, so that it too can be proven to be as fair as can be. */
async function withCertificate(roster: Roster, constraints: CustomConstraints): Promise<Roster> {
  if (roster.score.hard > 0 || roster.score.coverage > 0) return roster;
  const planned = await plan(roster.document, { moves: 0, constraints });
  return planned.status === 'refused' ? roster : { ...roster, certificate: planned.roster.certificate };
}

/** What concerns one row leaves the others standing; what concerns the whole file does not. */
function sort(
  path: string,
  { rows, problems }: ReadTable,
): { rows: readonly CollectedRow[]; unread: RowOfTable[]; doubted: RowOfTable[] } {
  const real = problems.filter((problem) => !isDoubt(problem));
  const textOf = (problem: TableProblem): Readonly<Record<Language, string>> => ({
    'zh-CN': wordTableProblem(problem, 'zh-CN'),
    en: wordTableProblem(problem, 'en'),
  });
  const isOfRow = (problem: TableProblem): boolean =>
    'line' in problem && problem.code !== 'quote-not-closed';
  if (!real.every(isOfRow) || (rows.length === 0 && real.length > 0)) {
    throw new Refusal(
      real.map((problem) => ({ code: 'table', path, problem: problem.code, sentence: textOf(problem) })),
    );
  }
  const ofRows = (own: readonly TableProblem[]): RowOfTable[] =>
    own.flatMap((problem) =>
      'line' in problem
        ? [{ code: 'table' as const, problem: problem.code, line: problem.line, text: textOf(problem) }]
        : [],
    );
  return { rows, unread: ofRows(real), doubted: ofRows(problems.filter(isDoubt)) };
}

function oddities(row: CollectedRow, byName: LeadersByName): RowOddity[] {
  const { line, date, post, weekday } = row;
  const odd: RowOddity[] = [];
  const [leader] = findRowLeader(byName, row);
  const known = leader && postText(leader, date);
  if (leader && known && post && postKey(post) !== postKey(known))
    odd.push({ code: 'post-differs', line, leader: leader.name, written: post, known });
  const right = weekdayOn(date);
  if (weekday !== undefined && weekday !== right)
    odd.push({ code: 'weekday-differs', line, date, written: weekday, known: right });
  return odd;
}

/** A row of a table that was left out: an error. */
export function leftOutRemark(row: LeftOutRow, { words, language }: Terminal): Remark {
  const error = { severity: 'error', pointer: '' } as const;
  if (row.code !== 'table')
    return { ...row, ...error, sentence: placeWords(row, language) + words.check.row(row) };
  const { text, ...facts } = row;
  return { ...facts, ...error, sentence: text[language] };
}

/** A row of a table that was taken, although it may mean something else: a warning. */
export function oddRemark(row: OddRow, { words, language }: Terminal): Remark {
  const warning = { severity: 'warning', pointer: '' } as const;
  if (row.code !== 'table')
    return { ...row, ...warning, sentence: placeWords(row, language) + words.check.oddRow(row) };
  const { problem: code, text, ...facts } = row;
  return { ...facts, code, ...warning, sentence: text[language] };
}
