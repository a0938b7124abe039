import { unguard } from './csv.ts';
import type { Grid } from './grid.ts';
import { isTooLarge, isWorkbook } from './limits.ts';
import { type ReadOptions, type ReadTable, readGrids } from './read-table.ts';

/** What this file needs of the host's decoder: present in browsers, workers and Node. */
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

/**
 * The text of a CSV file as offices have them: UTF-8, UTF-16 when a byte order mark says so, else GB 18030,
 * which a Chinese Excel writes under the name of CSV. Other bytes become U+FFFD.
 */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Cells as text, with the line they stand on. */
interface TextLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The cells of CSV text, and the line of a quotation mark that nothing closes. */
function splitCsv(text: string, separator: string): { lines: TextLine[]; openQuote: number | null } {
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

/** The grids that CSV text may mean, one for each separator; why there are none. */
export function gridsOfCsv(text: string): Grid[] | 'too-large' | 'workbook-as-text' {
  if (isWorkbook(text)) return 'workbook-as-text';
  if (isTooLarge(text)) return 'too-large';
  return [',', '\t', ';'].map((separator) => {
    const { lines, openQuote } = splitCsv(text.replace(/^\uFEFF/, ''), separator);
    return {
      rows: lines.map(({ cells }) => cells),
      lines: lines.map(({ line }) => line),
      filled: new Set<string>(),
      spread: new Set<string>(),
      knowsMerges: false,
      openQuote,
    };
  });
}

/**
 * Reads a duty table from CSV text: with or without byte order mark, any line ends, separated by commas,
 * tabs or semicolons, columns found by their heads. Returns its rows with their line numbers and what could
 * not be understood; throws nothing.
 */
export const readCsv = (text: string, options: ReadOptions = {}): ReadTable =>
  readGrids(gridsOfCsv(text), options);
