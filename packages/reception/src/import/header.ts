import { columnName, plainText } from '@lunzhi/core/internal';
import { headKey, type HeadReading, type ImportField, type LeftOut, readHead } from './columns.ts';

/** What became of a column. */
export interface ColumnReading {
  /** `C`. */
  readonly column: string;
  readonly head: string;
  /** `doubted` where its meaning is a guess, or cells of it were not understood. */
  readonly state: 'understood' | 'doubted' | 'left-out';
  readonly field?: ImportField;
  readonly because?: LeftOut;
  /** Cells that say something. */
  readonly filled: number;
}

/** The header of a table of cases. */
export interface Header {
  /** Indices of its first row and of the first row below it. */
  readonly from: number;
  readonly below: number;
  /** Columns of each field, in the table's order. */
  readonly columnsOf: ReadonlyMap<ImportField, readonly number[]>;
  readonly columns: readonly ColumnReading[];
  /** Whether a row repeats the header, as on the second page of a print. */
  readonly isHeadRow: (cells: readonly string[]) => boolean;
}

/** Titles and notes stand above the header: only so many rows from the top are searched. */
const HEADER_WITHIN = 30;

/** A table with fewer known heads is none of cases. */
const FEWEST_HEADS = 2;

/** Fields that may stand in several columns: units that act together. */
const SEVERAL: readonly ImportField[] = ['department', 'township'];

/** Groups of columns about other people than the petitioners. */
const OTHERS = /接访|领导|承办|经办|责任|办理|包案|登记|填报/;

const isKnown = (cell: string): boolean => {
  const reading = readHead(cell);
  return 'field' in reading && !reading.isGuess;
};

const knownHeads = (cells: readonly string[] = []): number =>
  new Set(cells.filter(isKnown).map(headKey)).size;

/** Where a head stands below that of a group: 来访人 over 姓名. */
function readBelow(group: string, head: string): HeadReading {
  if (head === '') return readHead(group);
  if (headKey(group) === headKey(head)) return readHead(head);
  const both = readHead(group + head);
  if ('leftOut' in both ? both.leftOut === 'never-taken' : !both.isGuess) return both;
  return OTHERS.test(group) ? { leftOut: 'no-place' } : readHead(head);
}

/** Groups, each in all of its columns: merged cells of text leave blanks behind the first. */
const spreadGroups = (upper: readonly string[], lower: readonly string[], width: number): string[] => {
  const groups: string[] = [];
  for (let column = 0; column < width; column++) {
    const said = upper[column] ?? '';
    groups.push(said === '' && (lower[column] ?? '') !== '' ? (groups[column - 1] ?? '') : said);
  }
  return groups;
};

/** The heads of a table: the row that knows most of them, together with the next where groups stand above heads. */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  const counts = rows.slice(0, HEADER_WITHIN).map(knownHeads);
  const most = Math.max(0, ...counts);
  if (most < FEWEST_HEADS) return null;
  const best = counts.indexOf(most);
  const isGroupAbove = best > 0 && (counts[best - 1]! > 0 || hasGroups(rows[best - 1]!));
  const from = isGroupAbove ? best - 1 : best;
  const last = !isGroupAbove && (counts[best + 1] ?? 0) >= FEWEST_HEADS ? best + 1 : best;
  const width = Math.max(...rows.map((cells) => cells.length));
  const heads = (row: number) =>
    Array.from({ length: width }, (_, column) => plainText(rows[row]?.[column] ?? ''));
  const lower = heads(last);
  const groups = from === last ? lower.map(() => '') : spreadGroups(heads(from), lower, width);
  const body = rows.slice(last + 1);
  const columnsOf = new Map<ImportField, number[]>();
  const columns = lower.map((own, index): ColumnReading => {
    const reading = readBelow(groups[index]!, own);
    const head = own === '' ? groups[index]! : own;
    const filled = body.filter((cells) => plainText(cells[index] ?? '') !== '').length;
    const column = { column: columnName(index), head, filled };
    if ('leftOut' in reading) return { ...column, state: 'left-out', because: reading.leftOut };
    const { field, isGuess } = reading;
    const before = columnsOf.get(field) ?? [];
    if (before.length > 0 && !SEVERAL.includes(field))
      return { ...column, state: 'left-out', because: 'twice' };
    if (filled === 0) return { ...column, state: 'left-out', because: 'empty' };
    columnsOf.set(field, [...before, index]);
    return { ...column, state: isGuess ? 'doubted' : 'understood', field };
  });
  return {
    from,
    below: last + 1,
    columnsOf,
    columns: columns.filter(({ head, filled }) => head !== '' || filled > 0),
    isHeadRow: (cells) => knownHeads(cells) > most / 2,
  };
}

/** Groups stand over several columns each: other than a title, which stands alone. */
const hasGroups = (cells: readonly string[]): boolean => {
  const said = cells.map((cell) => plainText(cell)).filter((cell) => cell !== '');
  return (
    new Set(said).size > 1 &&
    said.some((cell) => /(情况|信息|基本|单位|领导|人)$/.test(cell)) &&
    !said.some((cell) => /[:：]/.test(cell))
  );
};
