import { readLines } from './roster-table.ts';
import type { ReadOptions, ReadTable } from './roster-table.ts';
import { splitCsv } from './split-csv.ts';
import { isTooLarge, isWorkbook } from './table-limits.ts';

/**
 * Reads a duty table from CSV text: with or without byte order mark, any line ends, separated by commas,
 * tabs or semicolons, columns found by their heads. Returns its rows with their line numbers and what could
 * not be understood; throws nothing.
 */
export function readCsv(text: string, options: ReadOptions = {}): ReadTable {
  if (isTooLarge(text)) return { rows: [], problems: [{ code: 'too-large' }] };
  if (isWorkbook(text)) return { rows: [], problems: [{ code: 'workbook-as-text' }] };
  let first: ReadTable | undefined;
  for (const separator of [',', '\t', ';']) {
    const { lines, openQuote } = splitCsv(text.replace(/^\uFEFF/, ''), separator);
    const read = readLines(lines, options);
    const problems =
      openQuote === null
        ? read.problems
        : [...read.problems, { code: 'quote-not-closed' as const, line: openQuote }];
    const whole = { rows: read.rows, problems };
    if (!read.problems.some(({ code }) => code === 'no-header')) return whole;
    first ??= whole;
  }
  return first ?? { rows: [], problems: [{ code: 'no-header' }] };
}
