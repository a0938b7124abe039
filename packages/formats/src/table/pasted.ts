import { readDates, readWeekday } from '@lunzhi/core/internal';
import { gridsOfCsv } from './csv-read.ts';

/** A period in which any day lies, to tell a day from other text. */
const SOME_YEAR = { from: '2000-01-01', to: '2000-12-31' };

const isDay = (cell: string): boolean => typeof readDates(cell, SOME_YEAR) === 'object';

/** The heads of rows that were copied without theirs, as far as these tell: a day and who serves, or a name and a post. */
function headsOf([first = '', second = '', ...others]: readonly string[]): string[] {
  if (isDay(first)) {
    const leader = ['接访领导', '职务'];
    return readWeekday(second) === undefined || others.length === 0
      ? ['日期', ...leader]
      : ['日期', '星期', ...leader];
  }
  return second !== '' && others.length === 0 && /[长记任席员委官]$/.test(second.trim())
    ? ['姓名', '职务']
    : [];
}

/** The grids of text that was copied from a spreadsheet, with heads or without; rows are counted as below a row of heads. */
export function gridsOfPaste(text: string): ReturnType<typeof gridsOfCsv> {
  const cells = text.split(/\r?\n/)[0]!.split('\t');
  const heads = headsOf(cells).slice(0, cells.length);
  return gridsOfCsv(heads.length === 0 ? text : `${heads.join('\t')}\n${text}`);
}
