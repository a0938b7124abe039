import { unguard } from './csv.ts';

/** Cells as text, with the line they stand on. */
export interface TextLine {
  readonly line: number;
  readonly cells: readonly string[];
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
