/** A table as text, cells by row and column from 0, as a spreadsheet counts its rows; what a merged range says stands in each of its cells. */
export interface Grid {
  /** Of the sheet; text has none. */
  readonly name?: string | undefined;
  readonly rows: readonly (readonly string[])[];
  /** Where each row stands: line of the text, or row of the sheet, counted from 1. */
  readonly lines: readonly number[];
  /** Merged ranges that reach over several rows, as `row:column` of their other rows' cells. */
  readonly filled: ReadonlySet<string>;
  /** Merged ranges that reach over several columns, as `row:column` of the cells of their other columns. */
  readonly spread: ReadonlySet<string>;
  /** False for text, where a merged cell leaves blanks that nobody can tell from empty ones. */
  readonly knowsMerges: boolean;
  /** The line of a quotation mark that nothing closes. */
  readonly openQuote: number | null;
}
