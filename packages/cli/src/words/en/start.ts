import type { start as zh } from '../zh-CN/start.ts';
import { day, weekday } from './dates.ts';
import { explanationEn } from './explanation.ts';

const emptyFields: Readonly<Record<string, string>> = {
  '/jurisdiction/name': 'jurisdiction.name (of the county or township)',
  '/issuer': 'issuer (the issuing office)',
  '/leaders': 'leaders (a table can be imported)',
};

export const start: typeof zh = {
  init: {
    explanationName: (stem) => `${stem}-explained.md`,
    explanation: explanationEn,
    written: (paths) => paths.map((path) => `Written: ${path}`),
    templateName: { leaders: 'leaders.xlsx', duties: 'duties.xlsx' },
    fillIn: (kind, path) => [
      'Once it is filled in:',
      kind === 'leaders'
        ? `  lunzhi import --leaders ${path} --into DOC`
        : `  lunzhi check DOC ${path}, or import it in the editor`,
    ],
    there: (paths) => paths.map((path) => `There already: ${path}`),
    next: (document, open) => [
      '',
      `Still to be filled in: ${open.map((pointer) => emptyFields[pointer] ?? pointer).join(', ')}.`,
      'Then:',
      `  lunzhi import --leaders leaders.xlsx --into ${document}`,
      `  lunzhi check ${document}`,
      `  lunzhi plan ${document} --out roster`,
    ],
  },
  import: {
    columns: (columns) => `Columns understood: ${columns.join('; ')}`,
    heads: ['', 'No.', 'name', 'post', 'body', 'townships', 'sectors', 'projects', 'absences'],
    change: { new: 'new', changed: 'changed', same: 'same', 'not-in-table': 'not in table' },
    absence: (from, to) => (from === to ? from : `${from} to ${to}`),
    weekdays: (of) => `every ${of.map(weekday).join(', ')}`,
    changedField: (field, was, is) => `${field} from “${was || 'nothing'}” to “${is || 'nothing'}”`,
    changedLeader: (name, fields) => `changed: ${name}: ${fields.join('; ')}`,
    chief: ' (chief)',
    counts: (leaders, townships, sectors, projects) =>
      `Leaders: ${leaders}; townships: ${townships}; sectors: ${sectors}; projects: ${projects}.`,
    understood: 'guess',
    bodies: (body, who) =>
      `${body === null ? 'no body could be guessed' : `body ${body}, by the post`}: ${who.join(', ')}`,
    who: (name, cell) => `${name} (${cell})`,
    nothingWritten: 'No file was written; add --into DOC or --out FILE to write one.',
    unchanged: (path) => `${path} says so already and was not changed.`,
    written: (path, backup) => `Written to ${path}${backup === null ? '' : `; the old file is ${backup}`}`,
    documentSays: 'The document now:',
  },
  calendarAdd: {
    place: (line, column, text) => `Line ${line}, column ${column}, “${text}”: `,
    about: (year, isAmendment, paper) =>
      `${isAmendment ? 'Change of a holiday in' : 'Arrangement for'} ${year}: ${paper}`,
    heads: ['holiday', 'off', 'days', 'worked'],
    range: (from, to) => (from === to ? day(from) : `${day(from)} to ${day(to)}`),
    day,
    refused: 'The notice was not used. Compare it with the paper, correct it and read it again.',
    alreadyThere: (path) => `${path} has this notice already and was not changed.`,
    notWritten: (path) => `Nothing is written yet; when it is right, add --write to put it into ${path}.`,
    replaces: (paper) => `It takes the place of the document’s notice for the same year: ${paper}`,
    written: (path, backup) => `Written to ${path}${backup === null ? '' : `; the old file is ${backup}`}`,
  },
};
