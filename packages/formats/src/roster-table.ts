import { type Language, wordMissingDay } from '@lunzhi/core';
import { readDate, readWeekday } from './table-date.ts';

/** One place of a collected table. */
export interface TableRow {
  /** Line of the text, or row of the sheet, counted from 1. */
  readonly line: number;
  readonly date: string;
  /** What the table calls the shift type; `null` when it does not say. */
  readonly type: string | null;
  /** The leader as the table writes the name. */
  readonly name: string;
  /** The post as the table writes it, empty too; left out where the table has no such column. */
  readonly post?: string;
  /** 1 Monday to 7 Sunday; left out where the table does not say. */
  readonly weekday?: number;
}

/** What could not be understood in a collected table; `line` is counted from 1. */
export type TableProblem =
  | { readonly code: 'not-a-workbook' }
  | { readonly code: 'no-header' }
  | { readonly code: 'quote-not-closed'; readonly line: number }
  | { readonly code: 'date-unreadable'; readonly line: number; readonly text: string }
  | { readonly code: 'year-missing'; readonly line: number; readonly text: string }
  | { readonly code: 'date-missing'; readonly line: number; readonly name: string }
  | { readonly code: 'leader-missing'; readonly line: number; readonly date: string };

/** The duties of a collected table in its order, and what could not be understood. */
export interface ReadTable {
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
}

export interface ReadOptions {
  /** The year of dates that name none, such as `2月18日`. */
  readonly year?: number;
}

/** Cells as text, with the line they stand on. */
export interface TextLine {
  readonly line: number;
  readonly cells: readonly string[];
}

const HEADS = {
  date: ['日期', '值班日期', '接访日期', '坐班日期', '接访时间', '时间', 'date'],
  post: ['职务', '领导职务', '职位', 'post', 'title'],
  weekday: ['星期', '周', 'day', 'weekday'],
  type: ['班类', '班次', '类别', 'shift type', 'type'],
  name: [
    '接访领导',
    '值班领导',
    '坐班领导',
    '带班领导',
    '领导姓名',
    '姓名',
    '领导',
    'leader on duty',
    'leader',
    'name',
  ],
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

function findHeader(lines: readonly TextLine[]) {
  for (const [index, { cells }] of lines.slice(0, HEADER_WITHIN).entries()) {
    const date = columnOf(cells, HEADS.date);
    const name = columnOf(cells, HEADS.name);
    if (date !== -1 && name !== -1) {
      const [type, post, weekday] = [HEADS.type, HEADS.post, HEADS.weekday].map((heads) =>
        columnOf(cells, heads),
      ) as [number, number, number];
      return { index, date, name, type, post, weekday };
    }
  }
  return null;
}

/**
 * The duties in a table whose header names a date and a leader, in any order of columns; lines above the
 * header, columns it does not know and lines of a single cell (month heads, notes, the issuer) are passed over.
 */
export function readLines(lines: readonly TextLine[], options: ReadOptions): ReadTable {
  const header = findHeader(lines);
  if (header === null) return { rows: [], problems: [{ code: 'no-header' }] };
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  for (const { line, cells } of lines.slice(header.index + 1)) {
    const text = (column: number) => (cells[column] ?? '').trim();
    const [said, name] = [text(header.date), text(header.name)];
    const date = readDate(said, options.year);
    const alone = cells.filter((cell) => cell.trim() !== '').length < 2;
    if (columnOf(cells, HEADS.date) === header.date) continue;
    if (date === 'no-year') problems.push({ code: 'year-missing', line, text: said });
    else if (date !== 'unreadable') {
      if (name === '') problems.push({ code: 'leader-missing', line, date });
      else {
        const weekday = readWeekday(text(header.weekday)) ?? readWeekday(said);
        rows.push({
          line,
          date,
          type: text(header.type) || null,
          name,
          ...(header.post !== -1 && { post: text(header.post) }),
          ...(weekday !== undefined && { weekday }),
        });
      }
    } else if (alone || (said === '' && name === '')) continue;
    else if (said === '') problems.push({ code: 'date-missing', line, name });
    else problems.push({ code: 'date-unreadable', line, text: said });
  }
  return { rows, problems };
}

/** One sentence about a problem of a collected table, in either language. */
export function wordTableProblem(problem: TableProblem, language: Language): string {
  const zh = language === 'zh-CN';
  switch (problem.code) {
    case 'not-a-workbook':
      return zh
        ? '打不开：不是 .xlsx 文件，或已加密、已损坏。'
        : 'Not an .xlsx file, or encrypted or damaged.';
    case 'no-header':
      return zh
        ? '找不到表头：前30行中没有同时写着“日期”和“接访领导”的一行。'
        : 'No header: none of the first 30 lines names both a date and a leader column.';
    case 'quote-not-closed':
      return zh
        ? `第${problem.line}行：引号没有结束。`
        : `Line ${problem.line}: a quotation mark is not closed.`;
    case 'date-unreadable': {
      const missing = wordMissingDay(problem.text, language);
      return zh
        ? `第${problem.line}行：日期“${problem.text}”${missing === null ? '不是一个日期' : `写错了：${missing}`}。`
        : `Line ${problem.line}: “${problem.text}” is not a date${missing === null ? '' : `: ${missing}`}.`;
    }
    case 'year-missing':
      return zh
        ? `第${problem.line}行：日期“${problem.text}”没有年份。`
        : `Line ${problem.line}: the date “${problem.text}” has no year.`;
    case 'date-missing':
      return zh
        ? `第${problem.line}行：${problem.name}没有日期。`
        : `Line ${problem.line}: ${problem.name} has no date.`;
    case 'leader-missing':
      return zh
        ? `第${problem.line}行：${problem.date}没有接访领导。`
        : `Line ${problem.line}: nobody is named on ${problem.date}.`;
  }
}
