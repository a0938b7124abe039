/** Line breaks of any script, tabs and every other control character, and what XML cannot hold. */
const BREAKS = /[\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/**
 * Text as one line, so that a table has one row per duty in every program.
 *
 * Each run of line breaks, tabs and control characters becomes one space, spaces at the ends go, half a
 * surrogate pair becomes U+FFFD. Doing it twice changes nothing more.
 */
export function oneLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(LONE_SURROGATES, '\uFFFD').trim();
}

/** The name of a cell in a spreadsheet: row 6 and column 1 from 0 are `B7`. */
export function cellName(line: number, column: number): string {
  return `${columnName(column)}${line}`;
}

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
