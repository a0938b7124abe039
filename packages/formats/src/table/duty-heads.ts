import { columnOf as leaderColumnOf, type LeaderColumn } from '../import/columns.ts';
import type { Grid } from './grid.ts';
import { sideBySide } from './side-by-side.ts';

/** Heads of columns in the order in which they are preferred. */
export const HEADS = {
  date: ['日期', '值班日期', '接访日期', '坐班日期', '接访时间', '时间', 'date'],
  weekday: ['星期', '周', 'day', 'weekday'],
  month: ['月份', '月', 'month'],
  type: ['班类', '班次', '类别', 'shift type', 'type'],
  onDuty: ['接访领导', '值班领导', '坐班领导', '带班领导', 'leader on duty'],
};

/** Only these lines from the top are searched for the header: titles and notes stand above it. */
const HEADER_WITHIN = 30;

/** The column of the first of some heads that stands in a row; -1 for none. */
export function columnOf(cells: readonly string[], heads: readonly string[]): number {
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

/** A column that a table has and nobody reads, as long as nobody says so. */
export interface UnreadColumn {
  readonly column: number;
  readonly head: string;
  /** How many cells have something in them. */
  readonly cells: number;
  /** Whether people seem to be named in it. */
  readonly isOfPeople: boolean;
}

/** What the columns of a table hold, from 0; -1 for what it does not have. */
export interface Columns {
  readonly date: number;
  readonly name: number;
  readonly post: number;
  readonly remark: number;
  readonly type: number;
  readonly weekday: number;
  readonly month: number;
  readonly unread: readonly UnreadColumn[];
}

function columnsIn(cells: readonly string[], below: Grid['rows'], from = 0, to = Infinity): Columns | null {
  const date = columnOf(cells, HEADS.date);
  const { name, post, remark } = leaderColumns(cells);
  if (date === -1 || name === -1 || name === date) return null;
  const [type, weekday, month] = [HEADS.type, HEADS.weekday, HEADS.month].map((heads) =>
    columnOf(cells, heads),
  ) as [number, number, number];
  const own = { date, name, post, remark, type, weekday, month };
  const read = Object.values(own);
  const width = below.reduce((most, row) => Math.max(most, row.length), cells.length);
  const unread = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const said = below.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '');
    const isOwn = from <= column && column < to && !read.includes(column) && said.length > 0;
    return isOwn ? (unreadColumn(column, cells[column] ?? '', said) ?? []) : [];
  });
  return { ...own, unread };
}

const NAME = /^[\p{Script=Han}·]{2,4}(?:[（(].*[）)])?$/u;

/** A column that is not read; `null` of one that counts the rows. */
function unreadColumn(column: number, head: string, said: readonly string[]): UnreadColumn | null {
  const kind = leaderColumnOf(head)?.column;
  if (kind === 'number') return null;
  const plain = said.map((text) => text.replace(/\s+/g, ''));
  const named = plain.filter((text) => NAME.test(text)).length;
  // one word in each cell is no name
  const isVaried = new Set(plain).size >= Math.min(3, plain.length);
  const isOther = /单位|部门|乡|镇|村|地点|地址|事项|时段|属性|状态/.test(head);
  const isNamed = kind === undefined && !isOther && isVaried && 2 * named > said.length;
  const isOfPeople = kind === 'name' || kind === 'nameAndPost' || head.endsWith('领导') || isNamed;
  return { column, head: head.replace(/\s+/g, ''), cells: said.length, isOfPeople };
}

/** Where the heads stand, as an index of rows, and what stands under them; `null` of a grid without. */
export function findHeads(rows: Grid['rows']): { index: number; parts: readonly Columns[] } | null {
  for (const [index, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    if (columnsIn(cells, []) === null) continue;
    const below = rows.slice(index + 1);
    const parts = sideBySide(cells, (heads, from, to) => columnsIn(heads, below, from, to));
    return { index, parts: parts.length > 1 ? parts : [columnsIn(cells, below)!] };
  }
  return null;
}
