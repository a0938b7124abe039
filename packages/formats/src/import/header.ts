import { plainName, plainText } from '@lunzhi/core/internal';
import { doubt, type LeadersDoubt } from './doubts.ts';
import { cellName } from '../table/text.ts';
import type { Grid } from '../table/grid.ts';
import { sideBySide, within } from '../table/side-by-side.ts';
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
  /** The name in a cell of the name column, and the post that may stand beside it, or in a column of its own. */
  readonly nameOf: (cell: string, hasPost: boolean) => NameAndPost;
}

/** One of the tables of a grid: its cells alone, down to the next table's heads. */
export interface LeadersPart {
  readonly grid: Grid;
  readonly header: LeadersHeader;
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
  const width = below.reduce((most, cells) => Math.max(most, cells.length), heads.length);
  for (let column = 0; column < width; column++) {
    const text = heads[column] ?? '';
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

/** Heads in a grid, those of two rows as one, and the columns that tell leaders apart there. */
interface Heads {
  readonly row: number;
  /** The first row below them. */
  readonly below: number;
  readonly texts: readonly string[];
  readonly kinds: readonly LeaderColumn[];
  readonly nameColumn: number;
}

/** The heads that stand in a row: it names leaders, or else their posts, and something else about them. */
function headsAt(grid: Grid, row: number, kinds: readonly LeaderColumn[]): Heads | null {
  const { columns } = columnsOf(grid.rows[row]!, row + 1, []);
  const nameColumn = columnOfKind(columns, kinds);
  if (nameColumn === undefined || (columns.size < 2 && columns.get(nameColumn) !== 'nameAndPost'))
    return null;
  const lower = lowerHeads(grid, row, nameColumn);
  return { row, below: row + (lower ? 2 : 1), texts: lower ?? grid.rows[row]!, kinds, nameColumn };
}

/** How many columns a row names with heads that are known for sure. */
const namedIn = (cells: readonly string[]): number =>
  new Set(
    cells.flatMap((text) => {
      const known = columnOf(text);
      return known && !known.isGuess ? [known.column] : [];
    }),
  ).size;

/** The first heads of a grid; a row that names groups of columns may stand above them. */
function firstHeads(grid: Grid): Heads | null {
  for (const kinds of NAMING)
    for (let row = 0; row < Math.min(HEADER_WITHIN, grid.rows.length); row++) {
      const own = headsAt(grid, row, kinds);
      const next = own && own.below === row + 1 && row + 1 < grid.rows.length;
      const lower = next ? headsAt(grid, row + 1, kinds) : null;
      if (lower && namedIn(grid.rows[row + 1]!) > namedIn(grid.rows[row]!)) continue;
      if (own) return own;
    }
  return null;
}

/** Whether a row is nothing but heads. */
const areHeads = (cells: readonly string[]): boolean => {
  const said = cells.filter((text) => plainText(text) !== '');
  return said.length > 1 && said.every((text) => columnOf(text)?.isGuess === false);
};

/** Whether a row says what stands above it in the rows of some heads. */
function repeats(cells: readonly string[], { row, below, texts, nameColumn }: Heads, grid: Grid): boolean {
  const rows = [texts, ...grid.rows.slice(row, below)];
  const said = [...cells.keys()].filter((column) => plainText(cells[column]!) !== '');
  return (
    (said.length > 1 || said.includes(nameColumn)) &&
    said.every((column) => rows.some((heads) => plainText(heads[column] ?? '') === plainText(cells[column]!)))
  );
}

/** The tables of a grid, below each other and side by side; none where there are no heads. */
export function findParts(grid: Grid): readonly LeadersPart[] {
  const first = firstHeads(grid);
  if (!first) return [];
  const tops = [first];
  for (let row = first.below; row < grid.rows.length; row++) {
    const cells = grid.rows[row]!;
    const current = tops[tops.length - 1]!;
    const isOther = row >= current.below && areHeads(cells) && !repeats(cells, current, grid);
    const own = isOther ? NAMING.map((kinds) => headsAt(grid, row, kinds)).find((heads) => heads) : null;
    if (own) tops.push(own);
  }
  return tops.flatMap((heads, at): readonly LeadersPart[] => {
    const rows = grid.rows.slice(0, tops[at + 1]?.row);
    const partOf = (from: number, to: number): LeadersPart | null => {
      const own = { ...grid, rows: rows.map((cells) => within(cells, from, to)) };
      const header = headerOf(own, { ...heads, texts: within(heads.texts, from, to) });
      return header && { grid: own, header };
    };
    const parts = sideBySide(heads.texts, (_, from, to) => partOf(from, to));
    const kindsOf = ({ header }: LeadersPart): string => [...header.columns.values()].sort().join();
    const areAlike = parts.every((part) => kindsOf(part) === kindsOf(parts[0]!));
    return parts.length > 1 && areAlike ? parts : [partOf(0, Infinity)!];
  });
}

/** Whether somebody is named below a header, be it by his post. */
const hasNames = (grid: Grid, { below, nameColumn, nameOf }: LeadersHeader): boolean =>
  grid.rows.slice(below).some((row) => nameOf(row[nameColumn] ?? '', true).name !== '');

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

/** What tells two of one name apart belongs to it: 王某（大）. */
const bracketed = /^([^（(]+)[（(]((?![大小甲乙丙丁一二三四1-9][）)])[^（）()]+)[）)]$/;

/** A cell of a column of names: a post may stand beside the name, and other things in brackets: 李某（女）. */
function byName(cell: string, hasPost: boolean): NameAndPost {
  const split = splitName(cell);
  const isSplit = isTitle(split.post) && !isTitle(split.name);
  if (isSplit && !hasPost) return split;
  if (isSplit && !split.isGlued)
    return {
      ...nameAlone(split.name),
      note: [split.post, split.note].filter((own) => own !== '').join('、'),
    };
  const name = plainName(cell);
  const [, before = '', inside = ''] = bracketed.exec(name) ?? [];
  return before === '' || isTitle(before)
    ? nameAlone(name)
    : { ...nameAlone(before.trim()), note: inside.trim() };
}

/** Of names run together with a post those that begin like another: what they begin with is a place and no name. */
function notAPlace(read: LeadersHeader['nameOf'], cells: readonly string[]): LeadersHeader['nameOf'] {
  const times = new Map<string, number>();
  for (const cell of cells) {
    const { name, isGlued } = read(cell, false);
    if (isGlued) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return (cell, hasPost) => {
    const split = read(cell, hasPost);
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
  return notAPlace(byName, cells);
}

/** What the heads of one table mean; `null` where they name no leaders. */
function headerOf(grid: Grid, heads: Heads): LeadersHeader | null {
  const { row, below, texts, kinds } = heads;
  const found = columnsOf(texts, row + 1, grid.rows.slice(below));
  const nameColumn = columnOfKind(found.columns, kinds);
  if (nameColumn === undefined) return null;
  const header: LeadersHeader = {
    ...found,
    nameColumn,
    line: row + 1,
    below,
    isHeadRow: (cells) => repeats(cells, { ...heads, nameColumn }, grid),
    nameOf: readerOf(
      found.columns,
      nameColumn,
      grid.rows.slice(below).map((cells) => cells[nameColumn] ?? ''),
    ),
  };
  return hasNames(grid, header) ? header : byTitles(header);
}
