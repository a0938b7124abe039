import type { Remark } from '../io/diagnostics.ts';
import type { LeftOutRow, OddRow } from '../io/read-table.ts';
import type { Terminal } from '../io/terminal.ts';

/** A row of a table that was left out: an error. */
export function leftOutRemark(row: LeftOutRow, { words, language }: Terminal): Remark {
  const error = { severity: 'error', pointer: '' } as const;
  if (row.code !== 'table') return { ...row, ...error, sentence: words.check.row(row) };
  const { text, ...facts } = row;
  return { ...facts, ...error, sentence: text[language] };
}

/** A row of a table that was taken, although it says something odd: a warning. */
export const oddRemark = (row: OddRow, { words }: Terminal): Remark => ({
  severity: 'warning',
  pointer: '',
  ...row,
  sentence: words.check.oddRow(row),
});
