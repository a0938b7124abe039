import { type ReadRows, rosterFromRows, type TableRow } from '../table/roster-from-rows.ts';
import type { Diagnostic } from './diagnostic.ts';
import { parseAndPrepare, type ParseOptions } from './parse-document.ts';

/**
 * Reads a document and a table made elsewhere (by hand, or read back from a file) as a roster of that document.
 *
 * @param input the document: JSON text, or the value it stands for
 * @returns `roster: null` when the document has errors; else the roster, the rows that fit nowhere and those that may
 * mean something else
 */
export function readTable(
  input: unknown,
  rows: readonly TableRow[],
  options: ParseOptions = {},
): Omit<ReadRows, 'roster'> & { roster: ReadRows['roster'] | null; diagnostics: Diagnostic[] } {
  const { prepared, diagnostics } = parseAndPrepare(input, options);
  if (!prepared) return { roster: null, problems: [], doubts: [], placed: [], diagnostics };
  return { ...rosterFromRows(prepared, rows), diagnostics };
}
