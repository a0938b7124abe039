import { gridsOfXlsx } from './leaders-grid.ts';
import { readLines } from './roster-table.ts';
import type { ReadOptions, ReadTable } from './roster-table.ts';

/**
 * Reads a duty table from an Excel workbook: the first sheet whose header names a date and a leader; what a merged
 * cell says holds for each of its rows. Rows and problems are those of `readCsv`, with the row numbers of the sheet;
 * rejects for nothing.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadTable> {
  const sheets = await gridsOfXlsx(bytes);
  if (typeof sheets === 'string') return { rows: [], problems: [{ code: sheets }] };
  for (const { rows } of sheets) {
    const read = readLines(
      rows.map((cells, index) => ({ line: index + 1, cells })),
      options,
    );
    if (!read.problems.some(({ code }) => code === 'no-header')) return read;
  }
  return { rows: [], problems: [{ code: 'no-header' }] };
}
