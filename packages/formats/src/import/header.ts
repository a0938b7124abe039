import { plainName, plainText } from '@lunzhi/core/internal';
import { doubt, type LeadersDoubt } from './doubts.ts';
import { cellName } from '../table/text.ts';
import type { Grid } from '../table/grid.ts';
import { isTitle, type NameAndPost, splitName, titleName } from './names.ts';
import { columnOf, type LeaderColumn } from './columns.ts';

/** Only these rows from the top are searched: titles and notes stand above the header. */
const HEADER_WITHIN = 30;

/** The header of a leaders' table. */
export interface LeadersHeader {
  readonly columns: ReadonlyMap<number, LeaderColumn>;
  readonly heads: ReadonlyMap<number, string>;
  readonly nameColumn: number;
  readonly line: number;
  /** The first row below it. */
  readonly below: number;
  readonly doubts: readonly LeadersDoubt[];
  /** Whether a row repeats the header, as on the second page of a print. */
  readonly isHeadRow: (cells: readonly string[]) => boolean;
  /** The name in a cell of the name column, and the post that may stand beside it. */
  readonly nameOf: (cell: string) => NameAndPost;
}

interface Found {
  readonly columns: Map<number, LeaderColumn>;
  readonly doubts: LeadersDoubt[];
  readonly heads: Map<number, string>;
}

function columnsOf(heads: readonly string[], line: number, below: readonly (readonly string[])[]): Found {
  const columns = new Map<number, LeaderColumn>();
  const written = new Map<number, string>();
  const doubts: LeadersDoubt[] = [];
  const firstOf = new Map<LeaderColumn, number>();
  for (const [column, text] of heads.entries()) {
    const head = plainText(text);
    const cell = cellName(line, column);
    const known = columnOf(text);
    const first = known ? firstOf.get(known.column) : undefined;
    if (known && first === undefined) {
      columns.set(column, known.column);
      written.set(column, head);
      firstOf.set(known.column, column);
      if (known.isGuess) doubts.push(doubt('column-guessed', { cell, head, column: known.column }));
    } else {
      const cells = below.filter((row) => plainText(row[column] ?? '') !== '').length;
      if (known) doubts.push(doubt('column-twice', { cell, head, first: cellName(line, first!) }));
      else if (head !== '' || cells > 0) doubts.push(doubt('column-ignored', { cell, head, cells }));
    }
  }
  return { columns, doubts, heads: written };
}

/** The columns that tell leaders apart, the best first; where posts alone stand in a table, these do. */
const NAMING = [['name', 'nameAndPost'], ['post']] as const;

function columnOfKind(
  columns: ReadonlyMap<number, LeaderColumn>,
  kinds: readonly LeaderColumn[],
): number | undefined {
  for (const wanted of kinds) for (const [column, kind] of columns) if (kind === wanted) return column;
  return undefined;
}

/** Heads of two rows, `联系` above `乡镇` and `项目`: the lower says which, where it says something known. */
function lowerHeads(grid: Grid, row: number, nameColumn: number): string[] | null {
  const [upper, lower] = [grid.rows[row]!, grid.rows[row + 1]];
  if (!lower) return null;
  const isMerged = grid.filled.has(`${row + 1}:${nameColumn}`);
  const isBlank = plainText(lower[nameColumn] ?? '') === '';
  const said = lower.filter(
    (text, column) => plainText(text) !== '' && !grid.filled.has(`${row + 1}:${column}`),
  );
  const allKnown = said.length > 0 && said.every((text) => columnOf(text) !== null);
  if (!isMerged && !(isBlank && allKnown)) return null;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [upper[column] ?? '', lower[column] ?? ''];
    if (plainText(below) === '' || plainText(above) === plainText(below)) return above;
    return columnOf(above + below) && !columnOf(below) ? above + below : below;
  });
}

/**
 * The header of a table: the first row that names leaders and something else about them, else posts and something else
 * about them; null when there is none.
 */
export function findHeader(grid: Grid): LeadersHeader | null {
  for (const kinds of NAMING) {
    const header = headerNaming(grid, kinds);
    if (header) return hasNames(grid, header) ? header : byTitles(header);
  }
  return null;
}

/** Whether somebody is named below a header, be it by his post. */
const hasNames = (grid: Grid, { below, nameColumn, nameOf }: LeadersHeader): boolean =>
  grid.rows.slice(below).some((row) => nameOf(row[nameColumn] ?? '').name !== '');

/** A header whose leaders are named by their posts, where it has these. */
function byTitles(header: LeadersHeader): LeadersHeader {
  const nameColumn = columnOfKind(header.columns, ['post']);
  return nameColumn === undefined ? header : { ...header, nameColumn, nameOf: byTitle };
}

const nameAlone = (name: string): NameAndPost => ({
  name,
  post: '',
  note: '',
  isPostFirst: false,
  isGlued: false,
});

const byTitle = (cell: string): NameAndPost => nameAlone(titleName(cell));

/** A cell of a column of names: where no column has the posts, one that is plainly a post may stand beside the name. */
function byName(cell: string, hasPosts: boolean): NameAndPost {
  const split = splitName(cell);
  return hasPosts || split.isGlued || !isTitle(split.post) ? nameAlone(plainName(cell)) : split;
}

/** Of names run together with a post those that begin like another: what they begin with is a place and no name. */
function notAPlace(read: LeadersHeader['nameOf'], cells: readonly string[]): LeadersHeader['nameOf'] {
  const times = new Map<string, number>();
  for (const cell of cells) {
    const { name, isGlued } = read(cell);
    if (isGlued) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return (cell) => {
    const split = read(cell);
    return split.isGlued && times.get(split.name)! > 1 ? byTitle(cell) : split;
  };
}

/** How a cell tells who is meant. */
function readerOf(
  columns: ReadonlyMap<number, LeaderColumn>,
  nameColumn: number,
  cells: readonly string[],
): LeadersHeader['nameOf'] {
  const kind = columns.get(nameColumn);
  if (kind === 'post') return byTitle;
  if (kind === 'nameAndPost') return notAPlace(splitName, cells);
  const hasPosts = columnOfKind(columns, ['post', 'nameAndPost']) !== undefined;
  return (cell) => byName(cell, hasPosts);
}

function headerNaming(grid: Grid, kinds: readonly LeaderColumn[]): LeadersHeader | null {
  for (let row = 0; row < Math.min(HEADER_WITHIN, grid.rows.length); row++) {
    const line = row + 1;
    const first = columnsOf(grid.rows[row]!, line, []);
    const nameColumn = columnOfKind(first.columns, kinds);
    if (
      nameColumn === undefined ||
      (first.columns.size < 2 && first.columns.get(nameColumn) !== 'nameAndPost')
    )
      continue;
    const lower = lowerHeads(grid, row, nameColumn);
    const below = row + (lower ? 2 : 1);
    const heads = lower ?? grid.rows[row]!;
    const found = columnsOf(heads, line, grid.rows.slice(below));
    const known = heads.map(plainText);
    return {
      ...found,
      nameColumn,
      line,
      below,
      isHeadRow: (cells) => plainText(cells[nameColumn] ?? '') === known[nameColumn],
      nameOf: readerOf(
        found.columns,
        nameColumn,
        grid.rows.slice(below).map((cells) => cells[nameColumn] ?? ''),
      ),
    };
  }
  return null;
}
