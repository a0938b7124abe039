import type { TableRow } from '@lunzhi/core';
import { type DayReading, type Period, weekdayOn } from '@lunzhi/core/dates';
import { cellName, readDates, readWeekday } from '@lunzhi/core/internal';
import { columnOf as leaderColumnOf, type LeaderColumn } from '../import/columns.ts';
import { tableWords } from '../locale/words.ts';
import type { Grid } from './grid.ts';

/** Where something stands in a table. */
interface Place {
  /** Line of the text, or row of the sheet, counted from 1. */
  readonly line: number;
  /** As a spreadsheet names it, `B7`. */
  readonly cell: string;
}

/** What our own tables say where it is still to be decided who serves. */
const undecided = new Set((['zh-CN', 'en'] as const).map((own) => tableWords(own).pending.toLowerCase()));

/** One duty of a collected table, as core's `readTable` takes it; its place is that of the leader's cell. */
export interface CollectedRow extends TableRow, Place {
  /** 1 Monday to 7 Sunday; left out where the table does not say. */
  readonly weekday?: number;
}

/** What could not be understood in a collected table, or may be meant otherwise. */
export type TableProblem =
  | { readonly code: 'not-a-workbook' | 'workbook-as-text' }
  /** It would take too much memory. */
  | { readonly code: 'too-large' }
  | { readonly code: 'no-header' }
  | { readonly code: 'quote-not-closed'; readonly line: number }
  | ({ readonly code: 'date-unreadable'; readonly text: string } & Place)
  | ({
      readonly code: 'date-unclear';
      readonly text: string;
      readonly readings: readonly DayReading[];
    } & Place)
  | ({ readonly code: 'year-missing'; readonly text: string } & Place)
  | ({ readonly code: 'date-missing'; readonly name: string } & Place)
  /** An empty place, or a merged cell that lost what it said. */
  | ({ readonly code: 'leader-missing'; readonly date: string } & Place)
  /** `8.1`, which a column of numbers makes of 8.10 too; the row was taken for the day that follows the one before. */
  | ({ readonly code: 'zero-lost'; readonly text: string; readonly date: string } & Place)
  /** The weekday beside a day is another's; 1 Monday to 7 Sunday. */
  | ({ readonly code: 'weekday-differs'; readonly date: string; readonly weekday: number } & Place);

/** Whether a row was taken in spite of a problem. */
export const isDoubt = ({ code }: TableProblem): boolean =>
  code === 'leader-missing' || code === 'zero-lost' || code === 'weekday-differs';

/** The duties of a collected table in its order, and what could not be understood. */
export interface ReadTable {
  readonly rows: readonly CollectedRow[];
  readonly problems: readonly TableProblem[];
}

export interface ReadOptions {
  /** Where dates without a year lie, such as `2月18日`; over the turn of a year too. */
  readonly period?: Period;
}

/** Heads of columns in the order in which they are preferred. */
const HEADS = {
  date: ['日期', '值班日期', '接访日期', '坐班日期', '接访时间', '时间', 'date'],
  weekday: ['星期', '周', 'day', 'weekday'],
  month: ['月份', '月', 'month'],
  type: ['班类', '班次', '类别', 'shift type', 'type'],
  onDuty: ['接访领导', '值班领导', '坐班领导', '带班领导', 'leader on duty'],
};

/** Only these lines from the top are searched for the header: titles and notes stand above it. */
const HEADER_WITHIN = 30;

function columnOf(cells: readonly string[], heads: readonly string[]): number {
  const said = cells.map((text) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase());
  for (const head of heads) {
    const column = said.findIndex((text) => text === head || text.replaceAll(' ', '') === head);
    if (column !== -1) return column;
  }
  return -1;
}

/** Who is on duty stands under his name, under name and post together, or under the post alone. */
function leaderColumns(cells: readonly string[]): { name: number; post: number; remark: number } {
  const at = (column: LeaderColumn): number =>
    cells.findIndex((cell) => leaderColumnOf(cell)?.column === column);
  const onDuty = columnOf(cells, HEADS.onDuty);
  const named = [onDuty, at('nameAndPost'), at('name')].find((column) => column !== -1);
  const post = named === undefined ? -1 : at('post');
  return { name: named ?? at('post'), post, remark: at('note') };
}

/** What the columns of a table hold, from 0; -1 for what it does not have. */
interface Columns {
  readonly date: number;
  readonly name: number;
  readonly post: number;
  readonly remark: number;
  readonly type: number;
  readonly weekday: number;
  readonly month: number;
}

function columnsIn(cells: readonly string[]): Columns | null {
  const date = columnOf(cells, HEADS.date);
  const { name, post, remark } = leaderColumns(cells);
  if (date === -1 || name === -1 || name === date) return null;
  const [type, weekday, month] = [HEADS.type, HEADS.weekday, HEADS.month].map((heads) =>
    columnOf(cells, heads),
  ) as [number, number, number];
  return { date, name, post, remark, type, weekday, month };
}

/** Tables that stand side by side, as months do on a wide sheet: each begins where the head of the first one's day comes again. */
function sideBySide(cells: readonly string[], first: Columns): Columns[] {
  const head = plainHead(cells[first.date] ?? '');
  const starts = cells.flatMap((cell, column) => (plainHead(cell) === head ? [column] : []));
  const parts = starts.map((start, at) => {
    const end = starts[at + 1] ?? cells.length;
    return columnsIn(cells.map((cell, column) => (start <= column && column < end ? cell : '')));
  });
  return starts.length > 1 && parts.every((part) => part !== null) ? parts : [first];
}

const plainHead = (cell: string): string => cell.normalize('NFKC').replace(/\s/g, '');

/** Where the heads stand, as an index of rows, and what stands under them; `null` of a grid without. */
export function findHeads(rows: Grid['rows']): { index: number; parts: readonly Columns[] } | null {
  for (const [index, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const first = columnsIn(cells);
    if (first) return { index, parts: sideBySide(cells, first) };
  }
  return null;
}

/** The month that a heading or a column of its own names: 3月, 2027年3月份; `''` when it names none. */
const monthIn = (text: string): string => /^(?:\d{4}年)?\d{1,2}月(?=份?$)/.exec(plainHead(text))?.[0] ?? '';

/** `8.1`, `8.2` and `8.3` are all that a column of numbers leaves of 8.10, 8.20 and 8.30. */
const maybeZeroLost = /^(\d{1,2})[.．]([123])$/;

/** Whether the dates of a column may have lost a zero: none of them ends with one. */
const losesZeros = (dates: readonly string[]): boolean =>
  !dates.some((date) => /^\d{1,2}[.．]\d?0$/.test(date.trim()));

/**
 * The duties in a table whose header names a date and a leader, in any order of columns; lines above the
 * header, columns it does not know and lines that say one thing alone (month heads, notes, the issuer) are passed over.
 */
function readGrid(grid: Grid, options: ReadOptions): ReadTable {
  const header = findHeads(grid.rows);
  if (header === null) return { rows: [], problems: [{ code: 'no-header' }] };
  const read = header.parts.map((part) => readPart(grid, header.index, part, options));
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) };
}

function readPart(
  { rows: lines, lines: numbers, name: sheet }: Grid,
  index: number,
  header: Columns,
  { period }: ReadOptions,
): ReadTable {
  const rows: CollectedRow[] = [];
  const problems: TableProblem[] = [];
  const body = lines.slice(index + 1);
  const isOfNumbers = losesZeros(body.map((cells) => cells[header.date] ?? ''));
  let before = '';
  let month = '';
  for (const [offset, cells] of body.entries()) {
    const line = numbers[index + 1 + offset]!;
    const text = (column: number) => (cells[column] ?? '').trim();
    month = monthIn(text(header.month)) || month;
    const [written, name] = [text(header.date), text(header.name)];
    const said = /^\d{1,2}[日号]/.test(plainHead(written)) ? month + written : written;
    if (monthIn(written) !== '' && (name === '' || name === written)) month = monthIn(written);
    // a merged line, such as the day of issue below the table, says the same in both
    if (columnOf(cells, HEADS.date) === header.date || (said !== '' && said === name)) continue;
    const isAlone = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size < 2;
    const [atDate, atName] = [header.date, header.name].map((column) => ({
      line,
      cell: (sheet === undefined ? '' : `${sheet}!`) + cellName(line, column),
    })) as [Place, Place];
    if (said === '' && name === '') continue;
    let dates = readDates(said, period);
    if (dates === 'no-year') problems.push({ code: 'year-missing', ...atDate, text: said });
    else if (dates === 'unreadable') {
      if (isAlone) continue;
      if (said === '') problems.push({ code: 'date-missing', ...atName, name });
      else problems.push({ code: 'date-unreadable', ...atDate, text: said });
    } else if ('unclear' in dates)
      problems.push({ code: 'date-unclear', ...atDate, text: said, readings: dates.unclear });
    else {
      const weekday = readWeekday(text(header.weekday)) ?? readWeekday(said);
      if (isOfNumbers && maybeZeroLost.test(said)) {
        const longer = readDates(said + '0', period);
        const both = [dates, longer].filter(isDay);
        const meant = dayMeant(both, before, weekday);
        dates = meant.day;
        if (both.length > 1 && !meant.isSure)
          problems.push({ code: 'zero-lost', ...atDate, text: said, date: dates.from });
      }
      before = dates.from;
      if (weekday !== undefined && !dates.isRange && weekday !== weekdayOn(dates.from))
        problems.push({ code: 'weekday-differs', ...atDate, date: dates.from, weekday });
      if (name === '' || undecided.has(name.toLowerCase()))
        problems.push({ code: 'leader-missing', ...atName, date: dates.from });
      else
        rows.push({
          ...atName,
          date: dates.from,
          ...(dates.isRange && { to: dates.to }),
          ...(text(header.type) !== '' && { type: text(header.type) }),
          leader: name,
          ...(header.post !== -1 && { post: text(header.post) }),
          ...(text(header.remark) !== '' && { remark: text(header.remark) }),
          ...(weekday !== undefined && { weekday }),
        });
    }
  }
  return { rows, problems };
}

/**
 * Reads the grids that have a header: of text the first, of a workbook every sheet, since months stand on sheets of their
 * own; with the quotation mark that nothing closes. `grids` may be why there are none.
 */
export function readGrids(
  grids: readonly Grid[] | 'too-large' | 'workbook-as-text' | 'not-a-workbook',
  options: ReadOptions,
): ReadTable {
  if (typeof grids === 'string') return { rows: [], problems: [{ code: grids }] };
  const read: ReadTable[] = [];
  for (const grid of grids) {
    // the first sheet needs no name
    const own = readGrid(read.length === 0 ? { ...grid, name: undefined } : grid, options);
    if (own.problems.some(({ code }) => code === 'no-header')) continue;
    const { openQuote } = grid;
    const unclosed = openQuote === null ? [] : [{ code: 'quote-not-closed' as const, line: openQuote }];
    read.push({ rows: own.rows, problems: [...own.problems, ...unclosed] });
    if (!grid.knowsMerges) break;
  }
  if (read.length === 0) return { rows: [], problems: [{ code: 'no-header' }] };
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) };
}

const isDay = (reading: ReturnType<typeof readDates>): reading is DayReading =>
  typeof reading === 'object' && 'from' in reading;

/** The day of the weekday beside it, for sure; else the first that does not go back. */
function dayMeant(
  days: readonly DayReading[],
  before: string,
  weekday: number | undefined,
): { day: DayReading; isSure: boolean } {
  const [own, ...others] = days.filter(({ from }) => weekdayOn(from) === weekday);
  if (own && others.length === 0) return { day: own, isSure: true };
  return { day: days.find(({ from }) => from >= before) ?? days[0]!, isSure: false };
}
