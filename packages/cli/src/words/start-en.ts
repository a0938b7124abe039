import type { StartWords } from './start-words.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const dayOf = (date: string): string => `${date} (${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]})`;

const emptyFields: Readonly<Record<string, string>> = {
  '/jurisdiction/name': 'jurisdiction.name (of the county or township)',
  '/issuer': 'issuer (the issuing office)',
  '/leaders': 'leaders (a table can be imported)',
};

export const startAboutEn = {
  init: [
    'lunzhi init [DIR|FILE.json] [--year Y] [--level county|township] [--name NAME] [--today D]',
    '',
    'Begins a document, with an explanation (document-说明.md) and a JSON Schema for editors beside it. Nothing that exists is',
    'overwritten.',
    '',
    '  --year Y          this year by default, from October on the next one',
    '  --level           county (the default) or township',
    '  --name            of the county or township; left to be filled in by default',
    '  --today D         date of issue, today in Beijing by default',
    '  --lang en         the explanation is in English (document-explained.md)',
  ],
  import: [
    'lunzhi import --leaders FILE.csv|.xlsx [--into DOC] [--out DOC]',
    '',
    'Reads a table of leaders (序号, 姓名, 职务, 联系乡镇, 分管领域, 重点项目, 班子, 请假, 备注 …) into a document.',
    'Guesses and doubts are listed one by one with their cells. CSV may be UTF-8 or GBK.',
    '',
    '  --into DOC        into a document: leaders of the same name keep their ids and what the table does not say,',
    '                    and nobody is taken out; the old file is kept as DOC.bak. - reads it from standard input.',
    '  --out DOC         as a new file; nothing that exists is overwritten. With neither nothing is written, only shown',
  ],
  'calendar add': [
    'lunzhi calendar add DOC --notice FILE|- [--write]',
    '',
    'Reads the State Council’s notice on days off in its own words (from title to end; - is standard input) and shows',
    'the days off and the days worked. Counts, weekdays, lunar dates, legal days and make-up days are checked; one slip,',
    'and it is refused with the line. Only --write puts it into calendar.notices; the old file is kept as DOC.bak.',
  ],
} as const;

export const startBriefEn = {
  init: 'begin a document, explained',
  import: 'a table of leaders into a document',
  'calendar add': 'a State Council notice into a document',
} as const;

/** The first steps in English. */
export const startEn: StartWords = {
  problem(problem) {
    switch (problem.code) {
      case 'file-exists':
        return `“${problem.path}” exists and is not overwritten. Move it away, or choose another name.`;
      case 'bad-name':
        return `“${problem.given}” cannot be a name: it is empty, too long, or has control characters or nothing that can be seen.`;
      case 'unknown-leaders-kind':
        return `“${problem.path}” could be any kind of table: its name must end in .csv or .xlsx (save an .xls as .xlsx).`;
      case 'stdin-not-writable':
        return `${problem.option} cannot be standard input or output: the result is a file.`;
    }
  },
  init: {
    written: (paths) => paths.map((path) => `Written: ${path}`),
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
    weekdays: (of) => `every ${of.map((weekday) => weekdays[weekday % 7]).join(', ')}`,
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
    range: (from, to) => (from === to ? dayOf(from) : `${dayOf(from)} to ${dayOf(to)}`),
    day: dayOf,
    refused: 'The notice was not used. Compare it with the paper, correct it and read it again.',
    alreadyThere: (path) => `${path} has this notice already and was not changed.`,
    notWritten: (path) => `Nothing is written yet; when it is right, add --write to put it into ${path}.`,
    replaces: (paper) => `It takes the place of the document’s notice for the same year: ${paper}`,
    written: (path, backup) => `Written to ${path}; the old file is ${backup}`,
  },
};
