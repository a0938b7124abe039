import {
  findRowLeader,
  type Language,
  leadersByName,
  type LeadersByName,
  plan,
  postKey,
  postText,
  readTable,
  type Roster,
  type RosterDocument,
  type RowProblem,
} from '@lunzhi/core';
import {
  decodeCsv,
  readCsv,
  readXlsx,
  type ReadTable,
  type TableProblem,
  type TableRow,
  wordTableProblem,
} from '@lunzhi/formats';
import { Refusal } from '../call/problem.ts';
import type { OwnConstraints } from './read-constraints.ts';
import type { Outside } from './outside.ts';
import { readBytes, rosterLimit } from './read-input.ts';
import { tableKind } from './table-kind.ts';

/** A row that was left out, since it could not be understood or fits nowhere. */
export type LeftOutRow =
  | RowProblem
  | {
      readonly code: 'table';
      readonly problem: TableProblem['code'];
      readonly line: number;
      readonly text: Readonly<Record<Language, string>>;
    };

/** A row that was taken, although what stands beside date and name says otherwise than the document or the calendar. */
export type OddRow =
  | {
      readonly code: 'post-differs';
      readonly line: number;
      readonly leader: string;
      readonly written: string;
      readonly known: string;
    }
  | {
      readonly code: 'weekday-differs';
      readonly line: number;
      readonly date: string;
      readonly written: number;
      readonly known: number;
    };

export interface CollectedRoster {
  readonly roster: Roster;
  readonly leftOut: readonly LeftOutRow[];
  readonly odd: readonly OddRow[];
}

/**
 * Reads a .csv or .xlsx table as a roster of a document. A row without a leader is an empty place; one that cannot be
 * understood is left out.
 *
 * @param document one without errors
 * @throws Refusal when the file is no such table, or none of its rows can be understood
 */
export async function readRosterTable(
  path: string,
  document: RosterDocument,
  constraints: OwnConstraints,
  outside: Outside,
): Promise<CollectedRoster> {
  const bytes = readBytes(path, rosterLimit, outside);
  const { from, to } = document.period;
  const options = from.slice(0, 4) === to.slice(0, 4) ? { year: Number(from.slice(0, 4)) } : {};
  const { rows, unread } = sort(
    path,
    tableKind(path) === 'csv' ? readCsv(decodeCsv(bytes), options) : await readXlsx(bytes, options),
  );
  const byName = leadersByName(document);
  const read = readTable(
    document,
    rows.map(({ line, date, type, name, post }) => ({
      line,
      date,
      leader: name,
      ...(post !== undefined && { post }),
      ...(type !== null && { type }),
    })),
    { constraints },
  );
  const leftOut = [...unread, ...read.problems].sort((a, b) => a.line - b.line);
  const isLeftOut = new Set(leftOut.map(({ line }) => line));
  const odd = rows.filter(({ line }) => !isLeftOut.has(line)).flatMap((row) => oddities(row, byName));
  return { roster: await withCertificate(read.roster!, constraints), leftOut, odd };
}

/** A table with the certificate of its document, so that it too can be proven to be as fair as can be. */
async function withCertificate(roster: Roster, constraints: OwnConstraints): Promise<Roster> {
  if (roster.score.hard > 0 || roster.score.coverage > 0) return roster;
  const planned = await plan(roster.document, { moves: 0, constraints });
  return planned.status === 'refused' ? roster : { ...roster, certificate: planned.roster.certificate };
}

/** What concerns one row leaves the others standing; what concerns the whole file does not. */
function sort(
  path: string,
  { rows, problems }: ReadTable,
): { rows: readonly TableRow[]; unread: LeftOutRow[] } {
  const real = problems.filter(({ code }) => code !== 'leader-missing');
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
  const unread = real.flatMap((problem): LeftOutRow[] =>
    'line' in problem
      ? [{ code: 'table', problem: problem.code, line: problem.line, text: textOf(problem) }]
      : [],
  );
  return { rows, unread };
}

/** 1 Monday to 7 Sunday. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

function oddities({ line, date, name, post, weekday }: TableRow, byName: LeadersByName): OddRow[] {
  const odd: OddRow[] = [];
  const [leader] = findRowLeader(byName, { date, leader: name, ...(post !== undefined && { post }) });
  const known = leader && postText(leader, date);
  if (leader && known && post && postKey(post) !== postKey(known))
    odd.push({ code: 'post-differs', line, leader: leader.name, written: post, known });
  const right = weekdayOf(date);
  if (weekday !== undefined && weekday !== right)
    odd.push({ code: 'weekday-differs', line, date, written: weekday, known: right });
  return odd;
}
