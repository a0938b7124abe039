import type { importing as chinese } from '../zh-CN/import.ts';
import { names } from './names.ts';

const words: Readonly<Record<string, string>> = { ...names.channels, ...names.purposes, ...names.urgencies };

const lists = { townships: 'township', sectors: 'sector', projects: 'project', departments: 'department' };

const maybe = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Maybe “${nearest}”.`);

const fields: typeof chinese.fields = {
  rowNumber: 'row number',
  id: 'number',
  receivedOn: 'received on',
  petitionedOn: 'petitioned on',
  enteredOn: 'registered on',
  channel: 'channel',
  purpose: 'purpose',
  topic: 'topic',
  about: 'matter',
  claims: 'claims',
  township: 'township',
  sector: 'sector',
  project: 'project',
  department: 'unit that must act',
  urgency: 'urgency',
  major: 'major and urgent',
  concerned: 'people concerned',
  petitioning: 'people petitioning',
  came: 'people who came',
  representatives: 'representatives',
  name: 'petitioner',
  identity: 'identity number',
  phone: 'telephone',
  address: 'address',
  guardian: 'guardian',
  repeat: 'first or repeated',
  related: 'related case',
  anonymous: 'anonymous',
  confidential: 'confidential',
  litigation: 'before a court',
  finishedOn: 'finished on',
  state: 'state',
};

const kinds: typeof chinese.kinds = {
  new: 'new',
  'likely-duplicate': 'likely duplicate',
  known: 'registered already',
  continued: 'further petitioner',
  refused: 'not taken',
  'passed-over': 'no case',
};

const likenesses = {
  identity: 'the same name and identity number',
  phone: 'the same name and telephone',
  words: 'most words of the matter',
};

export const importing: typeof chinese = {
  fields,
  doubts: {
    'no-header': () => 'No header was found: a row must name columns such as 编号, 信访日期 and 信访事项.',
    'word-unknown': ({ field, written, taken, nearest }) =>
      `“${written}” is no ${fields[field]} of the list; ${taken === undefined ? 'left out' : `taken for “${words[taken] ?? taken}”`}.${maybe(nearest)}`,
    'name-unknown': ({ list, written, nearest }) =>
      `The document has no ${lists[list]} “${written}”; left out.${maybe(nearest)}`,
    'name-ambiguous': ({ list, written, candidates }) =>
      `The ${lists[list]} “${written}” may be ${candidates.join(' or ')}; left out.`,
    'number-unread': () => 'The number of people cannot be read; left out.',
    'digits-lost': () =>
      'A spreadsheet has rounded this long number; left out. Maybe format the column as text and export it again.',
    'identity-unread': () => 'This is no identity number; left out.',
    'identity-wrong': () => 'The last digit of the identity number does not fit the others; check it.',
    'too-many-names': (_, { most, source }) =>
      `More than ${most} names; the first ${most} are taken, since at most ${most} may speak for all (${source}).`,
    'may-be-litigation': () => 'Marked as a matter of courts; to be looked at when it is screened.',
    confidential: () => 'Marked as confidential; take care that nobody learns whose it is.',
    'related-unknown': ({ written }) => `The related case “${written}” is not registered here; left out.`,
    'repeat-without-earlier': () => 'Marked as a repeat, but the case before it is not named.',
    'text-shortened': () => 'The text is too long; its first 4,000 characters are taken.',
    'nobody-answers': () => 'No township, sector or project: no leader answers for it yet.',
    assumed: ({ field, taken }) =>
      `There is no column for ${fields[field]}: “${words[taken] ?? taken}” is taken for all.`,
    'ids-made': () => 'The table has no numbers of cases: they were made from day and order.',
    'id-changed': ({ taken }) => `The number was written as “${taken}”.`,
    'name-short': ({ list, written, taken }) => `The ${lists[list]} “${written}” is taken for “${taken}”.`,
    'sector-from-department': ({ taken }) => `The sector “${taken}” follows from the department.`,
    'number-rounded': ({ taken }) => `A round number is taken for ${taken}.`,
    'people-from-names': ({ taken }) => `${taken} ${taken === 1 ? 'person' : 'people'}, by the names.`,
  },
  leftOut: {
    'never-taken': 'about persons and not needed for a reception; never taken',
    'no-place': 'not needed',
    unknown: 'not known',
    twice: 'there twice',
    empty: 'empty',
  },
  refusals: {
    'no-date': 'no date',
    'date-unread': 'the date cannot be read',
    'date-unclear': 'the date may be one of several',
    'date-in-future': 'the date is after today',
    'nothing-said': 'nothing says what it is about',
    finished: 'finished already',
  },
  passedOver: {
    'no-header': 'no header',
    'above-header': 'above the header',
    header: 'header',
    blank: 'blank',
    total: 'total',
    footnote: 'note',
  },
  kinds,
  likely: ({ case: id, by }) => `This may be case ${id}: ${by.map((own) => likenesses[own]).join(', ')}.`,
  counts: (counts) =>
    (Object.keys(kinds) as (keyof typeof kinds)[])
      .filter((kind) => counts[kind] > 0)
      .map((kind) => `${counts[kind]} ${kinds[kind]}`)
      .join(', ') + '.',
};
