import { placeWords } from '@lunzhi/formats';
import type { Remark } from '../io/diagnostics.ts';
import type { LeftOutRow, OddRow } from '../io/read-table.ts';
import type { Terminal } from '../io/terminal.ts';

/** A row of a table that was left out: an error. */
export function leftOutRemark(row: LeftOutRow, { words, language }: Terminal): Remark {
  const error = { severity: 'error', pointer: '' } as const;
  if (row.code !== 'table')
    return { ...row, ...error, sentence: placeWords(row, language) + words.check.row(row) };
  const { text, ...facts } = row;
  return { ...facts, ...error, sentence: text[language] };
}

/** A row of a table that was taken, although it may mean something else: a warning. */
export function oddRemark(row: OddRow, { words, language }: Terminal): Remark {
  const warning = { severity: 'warning', pointer: '' } as const;
  if (row.code !== 'table')
    return { ...row, ...warning, sentence: placeWords(row, language) + words.check.oddRow(row) };
  const { problem: code, text, ...facts } = row;
  return { ...facts, code, ...warning, sentence: text[language] };
}
