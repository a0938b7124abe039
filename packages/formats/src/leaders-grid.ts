import { splitCsv } from './split-csv.ts';
import { isTooLarge, isWorkbook, TableTooLargeError } from './table-limits.ts';
import { readMergedSheets } from './workbook.ts';
import type { MergeRange } from './workbook.ts';

/** A table as text, cells by row and column from 0, as a spreadsheet counts its rows; what a merged range says stands in each of its cells. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  /** Merged ranges that reach over several rows, as `row:column` of their other rows' cells. */
  readonly filled: ReadonlySet<string>;
  /** Merged ranges that reach over several columns, as `row:column` of the cells of their other columns. */
  readonly spread: ReadonlySet<string>;
  /** False for text, where a merged cell leaves blanks that nobody can tell from empty ones. */
  readonly knowsMerges: boolean;
  /** The line of a quotation mark that nothing closes. */
  readonly openQuote: number | null;
}

/** The grids that CSV text may mean, one for each separator; why there are none. */
export function gridsOfCsv(text: string): Grid[] | 'too-large' | 'workbook-as-text' {
  if (isWorkbook(text)) return 'workbook-as-text';
  if (isTooLarge(text)) return 'too-large';
  return [',', '\t', ';'].map((separator) => {
    const { lines, openQuote } = splitCsv(text.replace(/^\uFEFF/, ''), separator);
    return {
      rows: lines.map(({ cells }) => cells),
      filled: new Set<string>(),
      spread: new Set<string>(),
      knowsMerges: false,
      openQuote,
    };
  });
}

type Value = string | number | boolean | Date | null | undefined;

function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/** More merged cells than any table of leaders has; a merge over a whole sheet is no reason to fill it. */
const MOST_FILLED = 20_000;

function fillMerges(rows: string[][], merges: readonly MergeRange[]): Pick<Grid, 'filled' | 'spread'> {
  const [filled, spread] = [new Set<string>(), new Set<string>()];
  let left = MOST_FILLED;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const said = rows[startRow]?.[startCol] ?? '';
    const last = Math.min(endRow, rows.length - 1);
    const cells = (last - startRow + 1) * (endCol - startCol + 1);
    if (cells > left) continue;
    left -= Math.max(1, cells);
    for (let row = startRow; row <= last; row++) {
      for (let column = startCol; column <= endCol; column++) {
        while (rows[row]!.length <= column) rows[row]!.push('');
        rows[row]![column] = said;
        if (row > startRow) filled.add(`${row}:${column}`);
        if (column > startCol) spread.add(`${row}:${column}`);
      }
    }
  }
  return { filled, spread };
}

/** The sheets of a workbook; why there are none. */
export async function gridsOfXlsx(bytes: Uint8Array): Promise<Grid[] | 'not-a-workbook' | 'too-large'> {
  try {
    const sheets = await readMergedSheets(bytes);
    return sheets.map(({ rows: values, merges }) => {
      const rows = Array.from(values, (row) => Array.from(row ?? [], textOf));
      return { rows, ...fillMerges(rows, merges), knowsMerges: true, openQuote: null };
    });
  } catch (error) {
    return error instanceof TableTooLargeError ? 'too-large' : 'not-a-workbook';
  }
}
