/** Whether a path names a table that can be read, and of which kind. */
export const tableKind = (path: string): 'csv' | 'xlsx' | null =>
  /\.csv$/i.test(path) ? 'csv' : /\.xlsx$/i.test(path) ? 'xlsx' : null;

/** Whether a path names a table of a kind that a spreadsheet program can save again as .xlsx. */
export const isOtherTable = (path: string): boolean =>
  /\.(xls|xlsm|xlsb|xlt|et|ett|ods|numbers)$/i.test(path);
