import { readLines } from './roster-table.ts';
import type { ReadOptions, ReadTable, TextLine } from './roster-table.ts';
import { serialDate } from './table-date.ts';
import { readSheets } from './workbook.ts';

type Value = string | number | boolean | Date | null | undefined;

/** A cell as text. A day comes as a date, or as a plain number where the column lost its format. */
function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'number' ? (serialDate(value) ?? String(value)) : String(value);
}

/**
 * Reads a duty table from an Excel workbook: the first sheet whose header names a date and a leader. Rows and
 * problems are those of `readCsv`, with the row numbers of the sheet; rejects for nothing.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadTable> {
  let sheets: Awaited<ReturnType<typeof readSheets>>;
  try {
    sheets = await readSheets(bytes);
  } catch {
    return { rows: [], problems: [{ code: 'not-a-workbook' }] };
  }
  for (const rows of sheets) {
    const lines = rows.map((row, index): TextLine => ({ line: index + 1, cells: Array.from(row, textOf) }));
    const read = readLines(lines, options);
    if (!read.problems.some(({ code }) => code === 'no-header')) return read;
  }
  return { rows: [], problems: [{ code: 'no-header' }] };
}
