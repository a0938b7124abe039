import type { PublicRoster } from '@lunzhi/core';
import { type Duty, cellText, duties, namesTownships, namesTypes } from './duties.ts';
import { draftNoted } from './edition.ts';
import { type ColumnKey, columnKeys, tableWords } from '../locale/words.ts';

/**
 * Places where a spreadsheet would take a text for a formula: at its beginning, and after a semicolon, which
 * separates cells where the decimal sign is a comma. Full-width signs count as typed ones in East Asian
 * settings. Apostrophes already there are part of the match, so that guarding can be undone.
 */
const FORMULA = /(^|;)('*\s*[=+\-@＝＋－＠])/g;
const GUARDED = /(^|;)'('*\s*[=+\-@＝＋－＠])/g;

/** Puts an apostrophe before everything a spreadsheet would calculate; `unguard` takes exactly it away. */
export function guard(text: string): string {
  return text.replace(FORMULA, "$1'$2");
}

/** The text that `guard` was given. */
export function unguard(text: string): string {
  return text.replace(GUARDED, '$1$2');
}

function quoted(text: string): string {
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cell(column: ColumnKey, duty: Duty, table: PublicRoster): string {
  if (column === 'date') return duty.row.date;
  if (column !== 'remarks') return cellText(column, duty, table);
  const { provisional, listMark } = tableWords(table.language);
  const said = cellText('remarks', duty, table);
  return [said, ...(table.provisional ? [provisional] : [])].filter((part) => part !== '').join(listMark);
}

/**
 * The public table as CSV that Excel, WPS and LibreOffice open by a double click: UTF-8 with a byte order
 * mark, CRLF, quotes as in RFC 4180, one line per duty and the header in line 1, so that filters and other
 * programs find it. The last column says of every line that it is public, and its head if the table is a draft. A cell that a spreadsheet would
 * calculate begins with an apostrophe. Dates are ISO dates; line breaks and tabs inside a cell are spaces.
 */
export function writeCsv(table: PublicRoster): string {
  const words = tableWords(table.language);
  const columns = columnKeys.filter(
    (column) =>
      (column !== 'shiftType' || namesTypes(table)) && (column !== 'townships' || namesTownships(table)),
  );
  const lines = [
    [...columns.map((column) => words.columns[column]), draftNoted(words.disclosure, table)],
    ...duties(table).map((duty) => [...columns.map((column) => cell(column, duty, table)), words.open]),
  ];
  return `\uFEFF${lines.map((line) => `${line.map((text) => quoted(guard(text))).join(',')}\r\n`).join('')}`;
}
