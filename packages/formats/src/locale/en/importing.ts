import { institutionName } from '@lunzhi/core/names';
import { wordMissingDay } from '@lunzhi/core/words';
import type { importing as zh } from '../zh-CN/importing.ts';
import { table } from './table.ts';

const columns: typeof zh.columns = {
  number: 'protocol order',
  name: 'name',
  post: 'post',
  nameAndPost: 'name and post',
  townships: 'townships',
  sectors: 'sectors',
  projects: 'projects',
  body: 'body',
  share: 'share',
  absences: 'absences',
  absenceFrom: 'absent from',
  absenceTo: 'absent until',
  absenceReason: 'reason of absence',
  phone: 'telephone',
  note: 'note',
};

const because = {
  'no-name': 'it has no name',
  footnote: 'it looks like a footnote or a signature',
  caption: 'its cells are all alike, as in a heading',
};

const notAWorkbook = 'Not an .xlsx file, or encrypted or damaged.';
const tooLarge =
  'The table is too large to be read (it unpacks to more than 40 MB, or has more than 400,000 cells). Save this one sheet as a new file.';
const workbookAsText =
  'It is an Excel file that was only named .csv. Name it .xlsx again, or open it in Excel or WPS and save it as CSV.';

const at = ({ line, cell }: { readonly line: number; readonly cell?: string }): string =>
  `Line ${line}${cell === undefined ? '' : ` (${cell})`}: `;

const rangeOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? table.day(from) : `${table.day(from)}${table.to}${table.day(to)}`;

const doubts: typeof zh.doubts = {
  'not-a-workbook': () => notAWorkbook,
  'workbook-as-text': () => workbookAsText,
  'too-large': () => tooLarge,
  'no-header': () =>
    'No header: none of the first 30 rows names both leaders and something else about them, such as posts.',
  'no-leaders': () => 'There is no leader below the header.',
  'quote-not-closed': (doubt) => `Line ${doubt.line}: a quotation mark is not closed.`,
  'too-many-leaders': (doubt) => `There are ${doubt.count} leaders; ${doubt.most} are the most.`,
  'column-ignored': (doubt) =>
    `${doubt.cell}: the column “${doubt.head}” is not known; its cells (${doubt.cells}) were not used.`,
  'column-twice': (doubt) =>
    `${doubt.cell}: “${doubt.head}” means the same as ${doubt.first}, and only that was used.`,
  'line-passed-over': (doubt) => `Row ${doubt.line} was not used: ${doubt.said} (${because[doubt.because]}).`,
  'other-sheet': (doubt) =>
    `The sheet “${doubt.sheet}” has ${doubt.count} more people, who were not read. It can be imported after this one.`,
  'row-continued': (doubt) =>
    `Row ${doubt.line} has no name and is taken for a further row of “${doubt.name}”.`,
  'bracket-open': (doubt) =>
    `${doubt.cell}: the brackets of “${doubt.written}” do not pair; did you mean “${doubt.post}”? It is taken as written.`,
  'name-glued': (doubt) =>
    `${doubt.cell}: nothing parts name and post in “${doubt.written}”; it ${doubt.isUnsure ? 'may be' : 'is read as'} “${doubt.name}”, “${doubt.post}”${doubt.isUnsure ? ', and is left as written' : ''}. Please check.`,
  'rank-doubled': (doubt) =>
    `${doubt.cells.join(', ')}: all have the number ${doubt.number} (${doubt.names.join(', ')}); the protocol order is that of the rows.`,
  'whole-field': (doubt) =>
    `${doubt.cells.join(', ')}: “${doubt.written.join('”, “')}” is no single field of work; it is printed as written.`,
  'several-names': (doubt) => `${doubt.cell}: “${doubt.name}” looks like several people; each needs a row.`,
  'same-name': (doubt) =>
    `${doubt.cell}: another “${doubt.name}”, with the id ${doubt.id}. If it is the same person, join the rows.`,
  'title-shared': (doubt) =>
    `${doubt.cell}: “${doubt.title}” is the post of several, and nothing tells who is meant; for now it is the name too. Write the name.`,
  'note-as-absence': (doubt) =>
    `${doubt.cell}: the note “${doubt.written}” reads like an absence; it is a note only and has no effect: the leader is still planned on those days. If it is one, write it in a column 请假 (absences).`,
  'note-as-leaving': (doubt) =>
    `${doubt.cell}: the note of ${doubt.name} says “${doubt.written}”; the leader is planned all the same. Take the row out if nobody is to serve.`,
  'name-last': (doubt) =>
    `${doubt.cell}: the post stands first; it is read as “${doubt.name}”, “${doubt.post}”.`,
  'beside-name': (doubt) => `${doubt.cell}: “${doubt.said}” beside ${doubt.name} went into the note.`,
  'named-by-title': (doubt) => `${doubt.cell}: there are no names, and the posts stand for them.`,
  'near-miss': (doubt) =>
    `${doubt.cell}: “${doubt.written}” (${columns[doubt.list]}): did you mean “${doubt.meant}”? It is taken as written.`,
  'not-a-link': (doubt) =>
    `${doubt.cell}: “${doubt.written}” is not the name of one of the ${columns[doubt.list]}; it went into the note.`,
  'absence-unread': (doubt) =>
    `${doubt.cell}: no dates can be read from the absence “${doubt.written}”; it only went into the note and has no effect: the leader is still planned on those days. Write 3月4日至8日.`,
  'absence-whole-period': (doubt) =>
    `${doubt.cell}: “${doubt.written}” names no dates and is taken for the whole period. If that is wrong, write from when until when.`,
  'day-shortened': (doubt) =>
    `${doubt.cell}: “${doubt.written}” may be “${doubt.written}0” shortened by a spreadsheet; it is taken as written. Write the day as 6月10日.`,
  'absence-half-day': (doubt) =>
    `${doubt.cell}: “${doubt.written}” is about half a day; the whole day is taken.`,
  'share-unread': (doubt) =>
    `${doubt.cell}: “${doubt.written}” is not a number from 0 to 100; it went into the note.`,
  'text-shortened': (doubt) =>
    `${doubt.cell}: longer than ${doubt.most} characters; only the beginning was used.`,
  'not-in-table': (doubt) =>
    `“${doubt.name}” of the document is not in the table and stays where it was. If the leader has left, say until when, or take the entry out.`,
  'posts-kept': (doubt) =>
    `${doubt.cell}: the posts of ${doubt.name} in the document have dates or duties of their own and stay; “${doubt.written}” was not used.`,
  'column-guessed': (doubt) => `${doubt.cell}: “${doubt.head}” is taken for ${columns[doubt.column]}.`,
  'order-by-number': (doubt) => `The protocol order is that of the numbers from ${doubt.cell} on.`,
  'order-by-row': (doubt) =>
    doubt.because === 'no-column'
      ? 'There is no column of numbers: the protocol order is that of the rows.'
      : 'Numbers are missing or doubled: the protocol order is that of the rows.',
  'filled-down': (doubt) => `${doubt.cell} is empty and taken for a merged cell: “${doubt.said}” from above.`,
  'short-form': (doubt) => `${doubt.cell}: “${doubt.written}” is taken for “${doubt.taken}”.`,
  'chief-guessed': (doubt) =>
    `${doubt.cell}: ${doubt.name} (${doubt.post}) is guessed to be a chief of party or government.`,
  'body-guessed': (doubt) =>
    `${doubt.cell}: by the post “${doubt.post}” ${doubt.name} is guessed to belong to ${doubt.body === 'other' ? '' : 'the '}${institutionName(doubt.body, 'en')}.`,
  'body-unknown': (doubt) =>
    `${doubt.cell}: nothing says which body ${doubt.name} belongs to; it is left open.`,
};

const problems: typeof zh.problems = {
  'not-a-workbook': () => notAWorkbook,
  'workbook-as-text': () => workbookAsText,
  'too-large': () => tooLarge,
  'no-header': () => 'No header: none of the first 30 lines names both a date and a leader column.',
  'quote-not-closed': () => 'a quotation mark is not closed.',
  'date-unreadable': (problem) => {
    const missing = wordMissingDay(problem.text, 'en');
    return `“${problem.text}” is not a date${missing === null ? '; write it like 2月18日 or 2024-02-18, without morning or afternoon' : `: ${missing}`}.`;
  },
  'date-unclear': (problem) =>
    `the date “${problem.text}” is not clear: ${problem.readings.map(rangeOf).join(', or ')}?`,
  'zero-lost': (problem) =>
    `the date “${problem.text}” is taken for ${table.day(problem.date)}; a column of numbers loses a final 0, so please check.`,
  'weekday-differs': (problem) =>
    `${table.day(problem.date)} is no ${table.weekdays[problem.weekday - 1]}: the day or the weekday is wrong; the day is taken.`,
  'year-missing': (problem) => `the date “${problem.text}” has no year.`,
  'date-missing': (problem) => `${problem.name} has no date.`,
  'date-continued': (problem) =>
    `${problem.name} has no date and is taken for ${table.day(problem.date)}, as the row above.`,
  'leader-missing': (problem) => `nobody is named on ${table.day(problem.date)}.`,
};

export const importing: typeof zh = { columns, at, doubts, problems };
