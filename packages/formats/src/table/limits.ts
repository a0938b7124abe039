/** The most cells of a table that is read: 20,000 duties with ten columns have half as many. */
const MAX_CELLS = 400_000;

/** The longest text, in UTF-16 code units. */
const LONGEST = 5_000_000;

/** Whether a text is so long, or has so many commas, tabs, semicolons and line ends, that taking it apart would fill the memory. */
export function isTooLarge(text: string): boolean {
  if (text.length > LONGEST) return true;
  let marks = 0;
  for (let at = 0; at < text.length && marks <= MAX_CELLS; at++) {
    const code = text.charCodeAt(at);
    // tab, line feed, carriage return, comma, semicolon
    if (code === 9 || code === 10 || code === 13 || code === 44 || code === 59) marks++;
  }
  return marks > MAX_CELLS;
}

/** A table is not read since it would take too much memory; said in the place of what it holds. */
export class TableTooLargeError extends Error {
  override readonly name = 'TableTooLargeError';
}

/** How a workbook begins, .xlsx or, in several encodings, .xls, when it is read as text. */
const workbookMarks = ['PK\u0003\u0004', 'PK\u0005\u0006', '邢\u0011', 'ÐÏ\u0011', '\uFFFD\uFFFD\u0011'];

/** Whether text is in truth a workbook whose name ends in .csv. */
export const isWorkbook = (text: string): boolean => workbookMarks.some((mark) => text.startsWith(mark));
