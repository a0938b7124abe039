import { rosterFromRows, type RowProblem, type TableRow } from '../answers/roster-from-rows.ts';
import type { Roster } from '../roster/roster.ts';
import type { Diagnostic } from './diagnostic.ts';
import { parseAndPrepare, type ParseOptions } from './parse-document.ts';

/**
 * Reads a document and a table made elsewhere (by hand, or read back from a file) as a roster of that document.
 *
 * @param input the document: JSON text, or the value it stands for
 * @returns `roster: null` when the document has errors; else the roster and the rows that fit nowhere
 */
export function readTable(
  input: unknown,
  rows: readonly TableRow[],
  options: ParseOptions = {},
): { roster: Roster | null; problems: RowProblem[]; diagnostics: Diagnostic[] } {
  const { prepared, diagnostics } = parseAndPrepare(input, options);
  if (!prepared) return { roster: null, problems: [], diagnostics };
  return { ...rosterFromRows(prepared, rows), diagnostics };
}
