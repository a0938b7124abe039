/** The name of a cell in a spreadsheet: row 6 and column 1 from 0 are `B7`. */
export function cellName(line: number, column: number): string {
  return `${columnName(column)}${line}`;
}

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
