import { unguard } from './csv.ts';
import { readLines } from './roster-table.ts';
import type { ReadOptions, ReadTable, TextLine } from './roster-table.ts';

/**
 * Reads a duty table from CSV text: with or without byte order mark, any line ends, separated by commas,
 * tabs or semicolons, columns found by their heads. Returns its rows with their line numbers and what could
 * not be understood; throws nothing.
 */
export function readCsv(text: string, options: ReadOptions = {}): ReadTable {
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

/** The cells of CSV text, and the line of a quotation mark that nothing closes. */
export function splitCsv(text: string, separator: string): { lines: TextLine[]; openQuote: number | null } {
  const lines: TextLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoteFrom: number | null = null;
  let line = 1;
  let startedOn = 1;
  const endCell = () => {
    cells.push(unguard(cell));
    cell = '';
  };
  const endLine = () => {
    endCell();
    lines.push({ line: startedOn, cells });
    cells = [];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const breaks = character === '\n' || (character === '\r' && text.charAt(at + 1) !== '\n');
    if (breaks) line++;
    if (quoteFrom !== null) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoteFrom = null;
    } else if (character === '"' && cell === '') quoteFrom = line;
    else if (character === separator) endCell();
    else if (breaks) {
      endLine();
      startedOn = line;
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || cells.length > 0 || quoteFrom !== null) endLine();
  return { lines, openQuote: quoteFrom };
}
