import { aboutLabel, addedItem, fieldName } from '../../document/lists.ts';
import { dateSetWords } from '../dates.ts';
import { quote, sentenceBy } from '../phrases.ts';
import type { EditLabel, EditRefusal } from '../../session/forms/edit-document.ts';
import type { EditEffect } from '../../session/forms/edit-effects.ts';
import type { forms as zh } from '../zh-CN/forms.ts';
import { dateProblemWords } from '../date-problem.ts';
import type { TypedProblem } from '../../session/forms/typed-text.ts';

const problem = sentenceBy<'problem', TypedProblem>('problem', {
  empty: () => 'This must be filled in.',
  'no-such-day': (own) => dateProblemWords(own, 'en'),
  date: (own) => dateProblemWords(own, 'en'),
  'unclear-date': (own) => dateProblemWords(own, 'en'),
  backwards: (own) => dateProblemWords(own, 'en'),
  range: (own) => dateProblemWords(own, 'en'),
  'two-ends': (own) => dateProblemWords(own, 'en'),
  number: ({ text }) => `${quote(text)} is not a number. Write 1 or 0.5.`,
  time: ({ text }) => `${quote(text)} is not a span of time. Write 8:30-12:00, with commas between several.`,
  weekday: ({ text }) => `${quote(text)} is not a weekday. Write Mon, Wed.`,
  quota: ({ text }) => `${quote(text)} is not a quota. Write 1 a month, or 12 in all.`,
  per: ({ text }) => `${quote(text)} is not a length of time. Write week, month or 10 days.`,
  'month-day': ({ text }) => `${quote(text)} are not days of the month. Write 1, 15.`,
  choice: ({ text }) => `${quote(text)} cannot be chosen.`,
  name: ({ nearest, text }) =>
    nearest === undefined
      ? `There is no ${quote(text)}. If it is new, add it to its list first.`
      : `There is no ${quote(text)}. Is it ${quote(nearest)}?`,
});

const refusal = sentenceBy<'why', EditRefusal>('why', {
  typed: (refused) => problem(refused.problem),
  'nothing-changes': () => 'This changes nothing.',
  'has-served': ({ name }) =>
    `${name} has duties in the roster and cannot be removed. Use “Leaving” for who has left, so that what was served stays.`,
  'stale-form': () =>
    'This was changed elsewhere in the meantime. Nothing was written; check the current value and try again.',
  'bad-edit': () => 'This cannot be changed in a form.',
});

const itemLabel = (list: string | null): string => (list === null ? '' : addedItem(list));

/** Several edits of one step are called by the first of them. */
const label = (first: EditLabel, count: number): string =>
  oneLabel(first) + (count > 1 ? ` and ${count - 1} more` : '');

function oneLabel({ kind, list, name, field }: EditLabel): string {
  switch (kind) {
    case 'write-field':
      if (list === null) return `Change ${aboutLabel(field!.split('/'), 'en')}`;
      if (list === 'rules') return `Change the rule ${quote(name!)}`;
      return `Change ${fieldName(list, field!.split('/'), 'en')} of ${quote(dated(name!))}`;
    case 'add-item':
      return `Add ${itemLabel(list)} ${quote(dated(name!))}`;
    case 'remove-item':
      return `Remove ${itemLabel(list)} ${quote(dated(name!))}`;
    case 'move-item':
      return `Move ${itemLabel(list)} ${quote(name!)}`;
  }
}

/** Absences are called by their first day. */
const dated = (name: string): string => (/^\d{4}-\d\d-\d\d$/.test(name) ? dateSetWords([name], 'en') : name);

const number = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const effect = sentenceBy<'effect', EditEffect>('effect', {
  unable: ({ dates, isEmptied, name }) => {
    const days = dateSetWords(dates, 'en');
    const what = isEmptied ? 'become empty' : 'need somebody else';
    return `${number(dates.length, 'duty day')} of ${name} ${what}: ${days}.`;
  },
  gone: ({ count }) => `${number(count, 'place')} no longer needed.`,
  new: ({ count }) => `${number(count, 'new place')} with nobody yet.`,
  rule: ({ after, before, title }) =>
    before === null || before === after
      ? `The rule ${quote(title)}: the table breaks it in ${number(after, 'place')}.`
      : `The rule ${quote(title)}: broken places go from ${before} to ${after}.`,
});

export const forms: typeof zh = {
  sections: {
    about: 'About',
    leaders: 'Leaders',
    services: 'Townships, sectors, projects, departments',
    absences: 'Absences',
    periods: 'Protection periods, special dates',
    shiftTypes: 'Shift types',
    rules: 'Rules',
  },
  choice: (value) => value || 'not specified',
  duties: 'On duty in this time; somebody else is needed:',
  namesakes: (ranks) =>
    `Number ${ranks.join(', ')} has the same name. If it is one person, please remove one of them.`,
  rule: {
    off: 'Not in force',
    broken: (count) => (count === 0 ? 'kept everywhere' : `broken in ${number(count, 'place')}`),
    unknown:
      'Defined by another program and kept as it is. That program is not available here, so nothing can be planned.',
    always: 'Always',
  },
  refusal,
  label,
  effect,
  noEffect: 'The table stays as it is.',
  later: 'The roster is in force: changes here take effect by a re-plan or by stand-ins.',
};
