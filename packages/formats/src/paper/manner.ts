import type { Language } from '@lunzhi/core';
import type { Paper, PaperBlock, PaperTable, SheetName, TableCells, TableColumn, TableRow } from './paper.ts';

/**
 * The manner of GB/T 9704-2012 《党政机关公文格式》 on A4, lengths in millimetres and points: what a file of Word and a page have
 * in common.
 */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  binding: 28,
  textWidth: 156,
  textHeight: 225,
} as const;

/** Millimetres of a sheet and of the text on it. */
export type Sheet = Readonly<Record<keyof typeof page, number>>;

/**
 * On A4 across, the head of the page is at the side where sheets are bound (表头在订口一边): the text area is the same, turned. A3 is
 * for a wall.
 */
export const sheets: Readonly<Record<SheetName, Sheet>> = {
  a4: page,
  'a4-landscape': { width: 297, height: 210, top: 28, binding: 35, textWidth: 225, textHeight: 156 },
  a3: { width: 297, height: 420, top: 25, binding: 22, textWidth: 253, textHeight: 370 },
};

/** How a paper is set. */
export interface Layout extends Sheet {
  /** By how much all that is set is larger than the manner has it. */
  readonly scale: number;
  /** Width of the text before it is made larger. */
  readonly room: number;
}

export function layoutOf({ sheet = 'a4', scale = 1 }: Pick<Paper, 'sheet' | 'scale'>): Layout {
  const own = sheets[sheet];
  return { ...own, scale, room: own.textWidth / scale };
}

/** 22 lines a page and 28 characters a line: a character takes a little less than its 16 points. */
export const body = { size: 16, line: 28.95, tracking: -0.2 } as const;

export const title = { size: 22, line: 35 } as const;

/** 表格: heads in 黑体, texts in 仿宋. Forms, in which people write, are set larger. */
export const table = { size: 10.5, line: 14 } as const;
export const form = { size: 12, line: 18 } as const;

/** A text that does not fit on one line of a narrow table (小五). */
export const smallTable = { size: 9, line: 11.5 } as const;

/** The same where rows are as low as can be. */
export const compactSmall = { size: 8, line: 10.5 } as const;

/** Of a row, in points, where its texts take one line; and the thick rule beside a marked one. */
export const tableRow = 18.5;
export const THICK = 2.25;

/** Of a row of a table that has much to say, or is to be as large as can be. */
export const compactRow = 16.5;

/** Points that the rules of a table take beside a cell, and what writers round away. */
export const RULES = 1.5;

/** Points beside the text of a cell. */
export const besideText = { usual: 4, narrow: 2.4 } as const;

/** Height of a row of a form with room for so many lines. */
export const formRow = (room: number): number => form.line * Math.max(1.25, room);

/** Points between tables that follow each other. */
export const GAP = 6;

/** Points of a paragraph that a file of Word must have where nothing is to stand: it would begin a page below a full one. */
export const LOW = 1;

/** The page number stands 7 mm below the text, at the outer side, one character in. */
export const pageNumber = { size: 14, below: 7 } as const;

export const marking = { size: 14 } as const;

/** Characters from the right edge to a date that is to be sealed (成文日期右空四字). */
const SIGNATURE_INDENT = 4;

/** Fonts by what is set in them, the first of each as the standard names it; the others stand in where a machine lacks it. */
export const fonts = {
  title: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    '华文中宋',
    'STZhongsong',
    'SimSun',
    'Noto Serif CJK SC',
  ],
  head: ['黑体', 'SimHei', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC'],
  subhead: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC'],
  text: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'],
  number: ['宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC'],
} as const;

export type FontUse = keyof typeof fonts;

/** Width of a text in full-width characters. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);

/**
 * How far lines of a signature stand from the right edge, in characters: each centred on the longest, and the last, the date,
 * four characters in unless another line is so long that there is no room.
 */
export function signatureIndents(lines: readonly string[]): readonly number[] {
  if (lines.length === 1) return [0];
  const widths = lines.map(widthOf);
  const date = widths[widths.length - 1]!;
  const longest = Math.max(...widths);
  const centre = Math.max(SIGNATURE_INDENT + date / 2, longest / 2);
  return widths.map((width) => centre - width / 2);
}

/** Whether the first line of a paragraph stands two characters in. */
export const indentOf = (isIndented: boolean, language: Language): number =>
  isIndented ? (language === 'en' ? 0 : 2) : 0;

/** Whether a row of a table belongs to the one below it: a band does, and so does the last row before a signature. */
export const isWithNext = (row: TableRow, isLast: boolean, next: PaperBlock | undefined): boolean =>
  ('kind' in row && row.kind === 'band') || (isLast && next?.kind === 'signature');

/** The cells of a row; none of a band. */
export const cellsOf = (row: TableRow): TableCells =>
  'kind' in row ? (row.kind === 'marked' ? row.cells : []) : row;

/** Whether the texts of a subtitle fit on one line, from side to side. @param room in millimetres */
export const isOneLine = (texts: readonly string[], room: number): boolean =>
  texts.reduce((width, text) => width + widthOf(text) + 1, 0) * form.size <= pointsOf(room);

export const pointsOf = (millimetres: number): number => (millimetres / 25.4) * 72;

/** Whether a text of so many full-width characters takes more than a line of a narrow table's column, whose width is in points. */
export const isTooWide = (text: number, width: number): boolean =>
  text * table.size > width - 2 * besideText.narrow - RULES;

/** Whether texts of a table's cell are set small. @param room millimetres that the table has */
export function isSmall(
  lines: readonly string[],
  column: TableColumn,
  { columns, isNarrow = false }: PaperTable,
  room: number,
): boolean {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return isNarrow && lines.some((line) => isTooWide(widthOf(line), (column.width / all) * pointsOf(room)));
}
