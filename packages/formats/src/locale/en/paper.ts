import type { paper as zh } from '../zh-CN/paper.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

export const paper: typeof zh = {
  blank: '＿＿＿＿＿＿',
  blankDate: '＿＿＿＿＿＿',
  lineMark: '; ',
  colon: ': ',
  at: (line) => `Line ${line}: `,
  problems: {
    'unknown-slot': ({ name, nearest }) =>
      `this paper has no “{${name}}”.${nearest === null ? '' : ` Maybe “{${nearest}}” was meant.`}`,
    'slot-not-closed': () => 'a brace has no counterpart: each “{” needs a “}”.',
    'row-not-closed': () => 'a row begins with “|” and ends with “|”.',
    'needs-field': ({ name, fields }) =>
      `“{${name}}” has several items; say which field of them: ${quoted(fields)}.`,
    'two-lists': ({ names }) =>
      `“${names[0]}” and “${names[1]}” stand in one line, which can be repeated for one of them only. Maybe make it two lines.`,
    'too-many-cells': ({ cells, columns }) =>
      `the row has ${cells} cells, but the dashes make ${columns} columns.`,
    'dashes-alone': () => 'dashes stand below the head of a table, or above the first row of a form.',
    'no-title': () => 'there is no title. Maybe begin with a line “# …”.',
    'line-too-long': ({ most }) => `a line has at most ${most} characters.`,
    'too-many-lines': ({ most }) => `there are at most ${most} lines.`,
  },
  attachment: 'Annex 1',
  attached: (title) => `Annex: 1. ${title}`,
  none: '—',
  internal: 'Internal',
  notice: {
    title: (issuer, table) => `${issuer}: notice of the “${table}”`,
    readers: {
      county: 'To all townships and county departments:',
      township: 'To all villages and departments:',
    },
    opening: (table) => `The “${table}” is attached. Please see that it is carried out.`,
    period: (from, to, duties) =>
      `It covers ${from} to ${to}, ${duties} ${duties === 1 ? 'duty' : 'duties'} in all.`,
    shared: (texts) => `${texts.join('; ')}.`,
    provisional: 'Not all public holidays are announced yet; changes will be announced.',
    open: '(Public)',
  },
  circular: {
    title: (issuer, table) => `${issuer}: the “${table}” for comment`,
    opening: (table) => `The draft of the “${table}” is attached. Please send us your comments in writing.`,
  },
  comments: {
    title: (table) => `“${table}”: comments`,
    heads: ['No.', 'Name', 'Post', 'Duties and dates', 'Comment (agreed? other days?)', 'Signature'],
    duties: (count, dates) => `${count}: ${dates}`,
    until: 'Please answer by ________',
    period: (from, to) => `Duties from ${from} to ${to}`,
  },
};
