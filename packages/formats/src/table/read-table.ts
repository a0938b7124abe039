import type { TableRow } from '@lunzhi/core';
import { type DayReading, type Period, weekdayOn } from '@lunzhi/core/dates';
import { cellName, readDates, readWeekday } from '@lunzhi/core/internal';
import { tableWords } from '../locale/words.ts';
import { numberOf } from '../import/numbers.ts';
import { isHeading, isNote } from '../import/other-rows.ts';
import { type Columns, columnOf, findHeads, HEADS, type UnreadColumn } from './duty-heads.ts';
import type { Grid } from './grid.ts';

/** Where something stands in a table. */
export interface Place {
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
  /** A further leader of a day, in a row without one: it was taken for the day above. */
  | ({ readonly code: 'date-continued'; readonly name: string; readonly date: string } & Place)
  /** An empty place, or a merged cell that lost what it said. */
  | ({ readonly code: 'leader-missing'; readonly date: string } & Place)
  /** `8.1`, which a column of numbers makes of 8.10 too; the row was taken for the day that follows the one before. */
  | ({ readonly code: 'zero-lost'; readonly text: string; readonly date: string } & Place)
  /** The weekday beside a day is another's; 1 Monday to 7 Sunday. */
  | ({ readonly code: 'weekday-differs'; readonly date: string; readonly weekday: number } & Place);

/** Whether a row was taken in spite of a problem. */
export const isDoubt = ({ code }: TableProblem): boolean =>
  code === 'leader-missing' ||
  code === 'zero-lost' ||
  code === 'weekday-differs' ||
  code === 'date-continued';

/** The duties of a collected table in its order, and what could not be understood. */
export interface ReadTable {
  readonly rows: readonly CollectedRow[];
  readonly problems: readonly TableProblem[];
}

export interface ReadOptions {
  /** Where dates without a year lie, such as `2月18日`; over the turn of a year too. */
  readonly period?: Period;
}

const plainHead = (cell: string): string => cell.normalize('NFKC').replace(/\s/g, '');

/** The month that a heading or a column of its own names: 3月, 2027年3月份; `''` when it names none. */
const monthIn = (text: string): string => /^(?:\d{4}年)?\d{1,2}月(?=份?$)/.exec(plainHead(text))?.[0] ?? '';

/** The one month that the title of a table names: 2027年3月接访安排, 三月份. */
function monthOfTitle(rows: Grid['rows']): string {
  const months = rows.flat().flatMap((cell) => {
    const said = plainHead(cell);
    const found = [...said.matchAll(/((?:20\d\d年)?)(\d{1,2}|[一二三四五六七八九]|十[一二]?)月(?!\d)/g)];
    return found.map(([, year, month]) => `${year}${numberOf(month!)}月`);
  });
  return new Set(months).size === 1 ? months[0]! : '';
}

/** `8.1`, `8.2` and `8.3` are all that a column of numbers leaves of 8.10, 8.20 and 8.30. */
const maybeZeroLost = /^(\d{1,2})[.．]([123])$/;

/** Whether the dates of a column may have lost a zero: none of them ends with one. */
const losesZeros = (dates: readonly string[]): boolean =>
  !dates.some((date) => /^\d{1,2}[.．]\d?0$/.test(date.trim()));

/** A row that was read, and what is doubted of it. */
export interface DoubtedRow {
  readonly row: CollectedRow;
  readonly doubts: readonly TableProblem[];
}

/** What was read of a table, and what was not. */
export interface ReadDuties {
  readonly rows: readonly DoubtedRow[];
  /** Those that no row stands for. */
  readonly problems: readonly TableProblem[];
  /** Lines that say one thing alone: notes, the issuer. */
  readonly passedOver: readonly (Place & { readonly said: string })[];
  readonly unread: readonly (UnreadColumn & { readonly cell: string })[];
}

/** What somebody says of a column that is not read: that it names further leaders, or those who are meant. */
export type ColumnChoice = (cell: string) => string | undefined;

/**
 * The duties in a table whose header names a date and a leader, in any order of columns; lines above the
 * header, columns it does not know and lines that say one thing alone (month heads, notes, the issuer) are passed over.
 */
function readGrid(grid: Grid, options: ReadOptions, choice: ColumnChoice): ReadDuties | null {
  const header = findHeads(grid.rows);
  if (header === null) return null;
  const headLine = grid.lines[header.index]!;
  const prefix = grid.name === undefined ? '' : `${grid.name}!`;
  const read = header.parts.map((part): ReadDuties => {
    const unread = part.unread.map((own) => ({ ...own, cell: prefix + cellName(headLine, own.column) }));
    const instead = unread.find(({ cell }) => choice(cell) === 'instead');
    const own = instead ? { ...part, name: instead.column, post: -1 } : part;
    const also = unread.filter(({ cell }) => choice(cell) === 'also');
    const first = readPart(grid, header.index, own, options);
    const further = also.flatMap(
      ({ column }) => readPart(grid, header.index, { ...own, name: column, post: -1 }, options).rows,
    );
    return { ...first, rows: [...first.rows, ...further], unread };
  });
  return {
    rows: read.flatMap(({ rows }) => rows),
    problems: read.flatMap(({ problems }) => problems),
    passedOver: read.flatMap(({ passedOver }) => passedOver),
    unread: read.flatMap(({ unread }) => unread),
  };
}

/** Somebody who may stand below another of the same day. */
const isPerson = (text: string): boolean =>
  /^[\p{Script=Han}·]{2,4}$/u.test(text.replace(/\s+/g, '')) &&
  !isNote(text) &&
  !isHeading(text) &&
  !/[局办]$/.test(text);

function readPart(
  { rows: lines, lines: numbers, name: sheet }: Grid,
  index: number,
  header: Columns,
  { period }: ReadOptions,
): Omit<ReadDuties, 'unread'> {
  const rows: DoubtedRow[] = [];
  const problems: TableProblem[] = [];
  const passedOver: ReadDuties['passedOver'][number][] = [];
  const body = lines.slice(index + 1);
  const isOfNumbers = losesZeros(body.map((cells) => cells[header.date] ?? ''));
  let before = '';
  /** The row above was read. */
  let isGoingOn = false;
  let month = monthOfTitle(lines.slice(0, index));
  for (const [offset, cells] of body.entries()) {
    const line = numbers[index + 1 + offset]!;
    const text = (column: number) => (cells[column] ?? '').trim();
    const wasGoingOn = isGoingOn;
    isGoingOn = false;
    month = monthIn(text(header.month)) || month;
    const [written, name] = [text(header.date), text(header.name)];
    const isOfMonth = /^\d{1,2}(?:[日号]|$)/.test(plainHead(written));
    const said =
      isOfMonth && month !== '' ? `${month}${plainHead(written).replace(/^(\d+)$/, '$1日')}` : written;
    const isMonth = monthIn(written) !== '' && (name === '' || name === written);
    if (isMonth) month = monthIn(written);
    if (columnOf(cells, HEADS.date) === header.date || (said === '' && name === '')) continue;
    const [atDate, atName] = [header.date, header.name].map((column) => ({
      line,
      cell: (sheet === undefined ? '' : `${sheet}!`) + cellName(line, column),
    })) as [Place, Place];
    const isAlone = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size < 2;
    // a merged line, such as the day of issue below the table, says the same in both
    if (said !== '' && said === name) {
      if (!isMonth) passedOver.push({ ...atDate, said });
      continue;
    }
    const others = [...cells.keys()].filter(
      (own) => own !== header.name && own !== header.post && text(own) !== '',
    );
    const isFurther = said === '' && wasGoingOn && others.length === 0 && isPerson(name);
    let dates = readDates(isFurther ? before : said, period);
    if (dates === 'no-year') problems.push({ code: 'year-missing', ...atDate, text: said });
    else if (dates === 'unreadable') {
      if (isMonth) continue;
      if (isAlone && (said !== '' || !isPerson(name)))
        passedOver.push(said === '' ? { ...atName, said: name } : { ...atDate, said });
      else if (said === '') problems.push({ code: 'date-missing', ...atName, name });
      else problems.push({ code: 'date-unreadable', ...atDate, text: said });
    } else if ('unclear' in dates)
      problems.push({ code: 'date-unclear', ...atDate, text: said, readings: dates.unclear });
    else {
      const doubts: TableProblem[] = [];
      const weekday = readWeekday(text(header.weekday)) ?? readWeekday(said);
      if (isOfNumbers && maybeZeroLost.test(said)) {
        const longer = readDates(said + '0', period);
        const both = [dates, longer].filter(isDay);
        const meant = dayMeant(both, before, weekday);
        dates = meant.day;
        if (both.length > 1 && !meant.isSure)
          doubts.push({ code: 'zero-lost', ...atDate, text: said, date: dates.from });
      }
      if (isFurther) doubts.push({ code: 'date-continued', ...atName, name, date: before });
      before = dates.from;
      isGoingOn = !dates.isRange;
      if (weekday !== undefined && !dates.isRange && weekday !== weekdayOn(dates.from))
        doubts.push({ code: 'weekday-differs', ...atDate, date: dates.from, weekday });
      if (name === '' || undecided.has(name.toLowerCase()))
        problems.push(...doubts, { code: 'leader-missing', ...atName, date: dates.from });
      else
        rows.push({
          doubts,
          row: {
            ...atName,
            date: dates.from,
            ...(dates.isRange && { to: dates.to }),
            ...(text(header.type) !== '' && { type: text(header.type) }),
            leader: name,
            ...(header.post !== -1 && { post: text(header.post) }),
            ...(text(header.remark) !== '' && { remark: text(header.remark) }),
            ...(weekday !== undefined && { weekday }),
          },
        });
    }
  }
  return { rows, problems, passedOver };
}

type Grids = readonly Grid[] | 'too-large' | 'workbook-as-text' | 'not-a-workbook';

/**
 * Reads the grids that have a header: of text the first, of a workbook every sheet, since months stand on sheets of their
 * own; with the quotation mark that nothing closes. `grids` may be why there are none.
 */
export function readDuties(
  grids: Grids,
  options: ReadOptions,
  choice: ColumnChoice = () => undefined,
): ReadDuties {
  const none = { rows: [], passedOver: [], unread: [] };
  if (typeof grids === 'string') return { ...none, problems: [{ code: grids }] };
  const read: ReadDuties[] = [];
  for (const grid of grids) {
    // the first sheet needs no name
    const own = readGrid(read.length === 0 ? { ...grid, name: undefined } : grid, options, choice);
    if (own === null) continue;
    const { openQuote } = grid;
    const unclosed = openQuote === null ? [] : [{ code: 'quote-not-closed' as const, line: openQuote }];
    read.push({ ...own, problems: [...own.problems, ...unclosed] });
    if (!grid.knowsMerges) break;
  }
  if (read.length === 0) return { ...none, problems: [{ code: 'no-header' }] };
  return {
    rows: read.flatMap(({ rows }) => rows),
    problems: read.flatMap(({ problems }) => problems),
    passedOver: read.flatMap(({ passedOver }) => passedOver),
    unread: read.flatMap(({ unread }) => unread),
  };
}

/** The rows of the grids that have a header, and what could not be understood, in their order. */
export function readGrids(grids: Grids, options: ReadOptions): ReadTable {
  const { rows, problems } = readDuties(grids, options);
  const lineOf = (problem: TableProblem): number => ('line' in problem ? problem.line : 0);
  const doubts = rows.flatMap((own) => own.doubts);
  return {
    rows: rows.map(({ row }) => row),
    problems: doubts.length === 0 ? problems : [...problems, ...doubts].sort((a, b) => lineOf(a) - lineOf(b)),
  };
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
