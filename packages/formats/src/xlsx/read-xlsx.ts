import type { Grid } from '../table/grid.ts';
import { TableTooLargeError } from '../table/limits.ts';
import { type ReadOptions, type ReadTable, readGrids } from '../table/read-table.ts';
import { type MergeRange, readMergedSheets } from './workbook.ts';

type Value = string | number | boolean | Date | null | undefined;

function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/** More merged cells than any table of leaders has; a merge over a whole sheet need not be filled. */
const MAX_FILLED = 20_000;

function fillMerges(rows: string[][], merges: readonly MergeRange[]): Pick<Grid, 'filled' | 'spread'> {
  const [filled, spread] = [new Set<string>(), new Set<string>()];
  let left = MAX_FILLED;
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

/** A sheet as text; what a merged range says stands in each of its cells. */
export function sheetGrid(
  name: string,
  values: readonly (readonly Value[] | undefined)[],
  merges: readonly MergeRange[],
): Grid {
  const rows = Array.from(values, (row) => Array.from(row ?? [], textOf));
  return {
    name,
    rows,
    lines: rows.map((_, index) => index + 1),
    ...fillMerges(rows, merges),
    knowsMerges: true,
    openQuote: null,
  };
}

/** The sheets of a workbook; why there are none. */
export async function gridsOfXlsx(bytes: Uint8Array): Promise<Grid[] | 'not-a-workbook' | 'too-large'> {
  try {
    const sheets = await readMergedSheets(bytes);
    return sheets.map(({ name, rows, merges }) => sheetGrid(name, rows, merges));
  } catch (error) {
    return error instanceof TableTooLargeError ? 'too-large' : 'not-a-workbook';
  }
}

/**
 * Reads a duty table from an Excel workbook: the first sheet whose header names a date and a leader; what a merged
 * cell says holds for each of its rows. Rows and problems are those of `readCsv`, with the row numbers of the sheet;
 * rejects for nothing.
 */
export const readXlsx = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadTable> =>
  readGrids(await gridsOfXlsx(bytes), options);
