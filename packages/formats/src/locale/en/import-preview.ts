import type { importPreview as zhPreview } from '../zh-CN/import-preview.ts';
import { importing } from './importing.ts';

const { columns } = importing;

const asks: typeof zhPreview.asks = {
  'whole-field': (doubt) => `“${doubt.written.join('”, “')}” is no single field of work`,
  'bracket-open': (doubt) => `The brackets of “${doubt.written}” do not pair`,
  'name-glued': (doubt) => `Nothing parts name and post in “${doubt.written}”`,
  'rank-doubled': (doubt) =>
    `${doubt.cells.length} rows have the number ${doubt.number} (${doubt.names.join(', ')})`,
  'column-ignored': (doubt) =>
    doubt.head === ''
      ? `A column without a head has ${doubt.cells} cells`
      : `The column “${doubt.head}” is not known; it has ${doubt.cells} cells`,
  'column-twice': (doubt) => `“${doubt.head}” means the same as ${doubt.first}`,
  'line-passed-over': (doubt) =>
    doubt.because === 'no-name'
      ? `“${doubt.said}” has no name`
      : `Notes, signatures or headings: “${doubt.said.replaceAll('”“', '”, “')}”`,
  'other-sheet': (doubt) => `The sheet “${doubt.sheet}” has ${doubt.count} more people`,
  'row-continued': (doubt) => `No name: it seems to go on with “${doubt.name}” above`,
  'several-names': (doubt) => `“${doubt.name}” looks like several people`,
  'same-name': (doubt) => `Another “${doubt.name}”`,
  'title-shared': (doubt) => `“${doubt.title}” is the post of several, and there is no name`,
  'note-as-absence': (doubt) => `The note “${doubt.written}” reads like an absence`,
  'note-as-leaving': (doubt) => `The note of ${doubt.name} says “${doubt.written}”`,
  'near-miss': (doubt) => `“${doubt.written}” (${columns[doubt.list]}) resembles “${doubt.meant}”`,
  'absence-unread': (doubt) =>
    `No dates in the absence “${doubt.written}”: the leader is still planned on those days`,
  'absence-whole-period': (doubt) => `The absence “${doubt.written}” has no dates`,
  'day-shortened': (doubt) => `“${doubt.written}” may be “${doubt.written}0”`,
  'not-a-link': (doubt) => `“${doubt.written}” is not the name of one of the ${columns[doubt.list]}`,
  'share-unread': (doubt) => `“${doubt.written}” is not a number from 0 to 100`,
  'text-shortened': (doubt) => `Longer than ${doubt.most} characters`,
  'not-in-table': (doubt) => `“${doubt.name}” of the list is not in the table`,
  'posts-kept': (doubt) =>
    `The posts of ${doubt.name} in the list have dates; the table says “${doubt.written}”`,
};

const chosen: Readonly<Record<string, string>> = {
  'whole-field/print': 'Print it as a field of work',
  'whole-field/note': 'Into the note, not printed',
  'bracket-open/as-written': 'As written',
  'name-glued/as-written': 'As written, a post',
  note: 'Into the note',
  drop: 'Leave out',
  'other-sheet/leave': 'Not now; it can be imported after this one',
  'other-sheet/instead': 'Read that one instead',
  'row-continued/join': 'Join with the row above',
  'several-names/split': 'Several people',
  'several-names/one': 'One person',
  'same-name/two': 'Two people',
  'same-name/same': 'One person: join the rows',
  'title-shared/title': 'The post is the name for now',
  'note-as-absence/absence': 'An absence: no duty on those days',
  'note-as-absence/note': 'A note only',
  'note-as-leaving/plan': 'Plan the leader all the same',
  'near-miss/new': 'A new one, as written',
  'absence-unread/note': 'A note only',
  'absence-whole-period/period': 'Away for the whole period',
  'text-shortened/cut': 'Take the beginning',
  'not-in-table/leave': 'Has left: continue with “Leaving” after the import',
  'not-in-table/keep': 'Still in post: keep in the list',
  'not-in-table/remove': 'Take out of the list',
  'posts-kept/document': 'As in the list',
  'posts-kept/table': 'As in the table',
};

const inOrder = ([first, second, ...more]: readonly string[], id: string): string =>
  id === 'row'
    ? `As the rows stand: ${first} first`
    : `As in the list now${more.length > 0 ? '' : `: ${second} first`}`;

const choice: typeof zhPreview.choice = (doubt, id) => {
  if (doubt.code === 'bracket-open' && id === 'paired') return doubt.post;
  if (doubt.code === 'name-glued' && id === 'apart') return `${doubt.name}, ${doubt.post}`;
  if (doubt.code === 'near-miss' && id === 'same') return `It is “${doubt.meant}”`;
  if (doubt.code === 'rank-doubled') return inOrder(doubt.names, id);
  if (doubt.code === 'day-shortened') return id === 'zero' ? `${doubt.written}0` : doubt.written;
  return chosen[`${doubt.code}/${id}`] ?? chosen[id] ?? id;
};

const place: typeof zhPreview.place = ({ sheet, head, from, to, count }) =>
  `${sheet === null ? '' : `Sheet “${sheet}”, `}header in row ${head}, rows ${from} to ${to}, ${count} people`;

const template: typeof zhPreview.template = {
  sheet: 'Leaders',
  duties: 'Duties',
  chooseLeader: 'Choose one; days left empty stay as they are',
  help: {
    number: 'Protocol order: whole numbers from 1 to 500',
    sectors: 'As the office writes them, with 、 between',
    townships: 'With 、 between',
    body: 'Choose one; left empty, it is inferred from the post',
    absences: 'As in: 3月4日至8日（党校学习）；每周三',
  },
};

export const importPreview: typeof zhPreview = {
  asks,
  choice,
  place,
  template,
  chief: 'Chief',
  onDuty: 'On duty',
  keeps: 'Leave it',
  days: (count, rows) => `${rows} rows about ${count} days; days that are not in the table stay`,
  breaks: (rule) => `This breaks the rule “${rule}”`,
  accept: 'Accept, and say so in the ledger',
  stays: {
    'fixed-place': (day) => `${day} is past or settled and cannot be changed`,
    'locked-place': (day) => `${day} is locked`,
  },
  unknown: (leader, count) => `Nobody is called “${leader}”${count > 1 ? ` (${count} rows)` : ''}`,
  ambiguous: (leader) => `“${leader}” may be several people`,
  isLeader: (name) => `It is ${name}`,
  missing: (count) =>
    `${count} ${count === 1 ? 'row names' : 'rows name'} nobody; these days stay as they are`,
  choiceOf: (id) => (id === 'drop' ? 'Leave the row out' : 'Take it like this'),
  dropName: (name) => `Leave “${name}” out`,
  takeAs: (leader) => `${leader} serves all the same`,
  remark: (day, written) => `“${written}” is written on ${day}`,
  continued: (names) => `No date stands beside ${names.join(', ')}; it may be the day of the row above`,
  columnUnread: (head, cells) =>
    head === ''
      ? `A column without a head has ${cells} cells, which are not read`
      : `The column “${head}” has ${cells} cells, which are not read`,
  columnChoice: {
    drop: 'Leave out',
    also: 'On duty on that day too',
    instead: 'This column says who is on duty',
  },
  linesAlone: (said) => `Notes, signatures or headings: “${said.join('”, “')}”`,
  takenFor: (cell, written, leader) => `${cell}: “${written}” is taken for ${leader}.`,
  unfit: {
    'no-duty-day': (day, leader) => `${day} has no duty; ${leader} is written there`,
    'no-place-left': (day, leader) => `${day} is full; there is no place for ${leader}`,
    'unknown-type': (day, leader) => `The shift type on ${day} is not known (${leader})`,
  },
};
