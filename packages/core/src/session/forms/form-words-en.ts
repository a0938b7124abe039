import { fieldName } from '../../locale/en/fields.ts';
import { dateSetWords } from '../../locale/dates.ts';
import { capitalised, quote } from '../../locale/phrases.ts';
import type { EditDeed, EditRefusal } from './edit-document.ts';
import { hints, labels } from './form-labels-en.ts';
import type { EditEffect, FormWords } from './form-words.ts';
import { selectorWords } from './selector-words.ts';
import { dateProblemWords } from './date-problem.ts';
import type { TypedProblem } from './typed-text.ts';

const { bodies } = selectorWords.en;

const choices: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(bodies).map(([body, word]) => [`body/${body}`, word])),
  'excused/': 'made up for',
  'want/prefer': 'would like',
  'want/avoid': 'would rather not',
  'excused/true': 'excused',
  'excused/false': 'made up for (said so)',
  'whenOff/': 'skipped',
  'whenOff/skip': 'skipped',
  'whenOff/next-workday': 'moved to the next workday',
  'mode/only': 'serve on these alone',
  'mode/reserve': 'alone serve on these',
};

const lists: Readonly<Record<string, readonly [title: string, hint: string, item: string]>> = {
  firstConvener: ['First convener', 'A leader, or a title.', 'convener'],
  venues: ['Venues', '', 'venue'],
  exceptions: [
    'People on certain dates',
    '0 on a day on which the centre is closed, 2 where two leaders come.',
    'exception',
  ],
  overrides: [
    'Kinds of certain dates',
    'Where the notice says otherwise, as a local holiday. This stands.',
    'date',
  ],
  leaders: ['Leaders', 'In protocol order.', 'leader'],
  posts: ['Posts', 'Duties are given in post only; without any post, throughout.', 'post'],
  preferences: ['Preferences', 'Days wanted and days rather not; heeded where possible.', 'preference'],
  departments: ['Departments', '', 'department'],
  townships: ['Townships', '', 'township'],
  sectors: ['Sectors', '', 'sector'],
  projects: ['Projects', '', 'project'],
  absences: ['Absences', 'No duty on these days; made up for on others unless excused.', 'absence'],
  commonAbsences: ['Common absences', 'Of many at once, such as a congress.', 'common absence'],
  protectionPeriods: [
    'Protection periods',
    'Somebody is on duty every day, rest days too.',
    'protection period',
  ],
  shiftTypes: [
    'Shift types',
    'Mornings and afternoons, two venues, first and second each are one.',
    'shift type',
  ],
  rules: ['Rules', '', 'rule'],
};

const sentences: Readonly<Record<string, string>> = {
  'min-rest-gap': 'At least {days} free days between two duties of a leader.',
  'at-most-per-period': '{leaders} within {per}: at most {max} duties.',
  'fixed-weekday':
    '{leaders}, every {everyWeeks} weeks, {weekdays}: {mode}; shift types {types}; a rest day is {whenOff}.',
  'at-least-per-period': '{leaders}: at least {min} duties a month.',
  'regular-service':
    'Each township, sector and project regularly meets a leader who answers for it, after {maxWaitDays} days at most.',
  'fair-rest-days': 'Each leader serves as often on rest days as is his fair share.',
  'fair-holidays': 'Each leader serves as often on holidays as is his fair share.',
  'keep-published': 'Re-planning changes as little as possible; the first {maxChanges} changes cost nothing.',
};

function problem(own: TypedProblem): string {
  switch (own.problem) {
    case 'empty':
      return 'This must be filled in.';
    case 'no-such-day':
    case 'date':
    case 'unclear-date':
    case 'backwards':
    case 'range':
    case 'two-ends':
      return dateProblemWords(own, 'en');
    case 'number':
      return `${quote(own.text)} is no number. Write 1 or 0.5.`;
    case 'time':
      return `${quote(own.text)} is no span of time. Write 8:30-12:00, with commas between several.`;
    case 'weekday':
      return `${quote(own.text)} is no weekday. Write Mon, Wed.`;
    case 'quota':
      return `${quote(own.text)} is no quota. Write 1 a month, or 12 in all.`;
    case 'per':
      return `${quote(own.text)} is no length of time. Write week, month or 10 days.`;
    case 'month-day':
      return `${quote(own.text)} are no days of the month. Write 1, 15.`;
    case 'choice':
      return `${quote(own.text)} cannot be chosen.`;
    case 'name':
      return own.nearest === undefined
        ? `There is no ${quote(own.text)}. If it is new, add it to its list first.`
        : `There is no ${quote(own.text)}. Is it ${quote(own.nearest)}?`;
  }
}

function refusal(refused: EditRefusal): string {
  switch (refused.why) {
    case 'typed':
      return problem(refused.problem);
    case 'nothing-changes':
      return 'This changes nothing.';
    case 'stale-form':
      return 'Something else has been written here meanwhile. Nothing was written; look again first.';
    case 'bad-edit':
      return 'No form changes this.';
  }
}

const itemLabel = (list: string | null): string => (list === null ? '' : (lists[list]?.[2] ?? list));

function deed({ edit, list, name, field }: EditDeed): string {
  switch (edit) {
    case 'write':
      if (list === null) return `Change ${label('about', field!)}`;
      if (list === 'rules') return `Change the rule ${quote(name!)}`;
      return `Change ${fieldLabel(list, field!)} of ${quote(dated(name!))}`;
    case 'add':
      return `Add ${itemLabel(list)} ${quote(dated(name!))}`;
    case 'remove':
      return `Remove ${itemLabel(list)} ${quote(dated(name!))}`;
    case 'move':
      return `Move ${itemLabel(list)} ${quote(name!)}`;
  }
}

/** Outside the form a field needs its full name. */
function fieldLabel(list: string, key: string): string {
  const [last, parent = list] = key.split('/').reverse();
  return fieldName(last!, parent);
}

/** Absences are called by their first day. */
const dated = (name: string): string => (/^\d{4}-\d\d-\d\d$/.test(name) ? dateSetWords([name], 'en') : name);

const number = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function effect(own: EditEffect): string {
  switch (own.effect) {
    case 'unable': {
      const days = dateSetWords(own.dates, 'en');
      const what = own.isEmptied ? 'become empty' : 'need somebody else';
      return `${number(own.dates.length, 'duty day')} of ${own.name} ${what}: ${days}.`;
    }
    case 'gone':
      return `${number(own.count, 'place')} no longer needed.`;
    case 'new':
      return `${number(own.count, 'new place')} with nobody yet.`;
    case 'rule':
      return own.before === null || own.before === own.after
        ? `The rule ${quote(own.title)}: the table breaks it in ${number(own.after, 'place')}.`
        : `The rule ${quote(own.title)}: broken places go from ${own.before} to ${own.after}.`;
  }
}

function label(list: string, key: string): string {
  const [last, parent = list] = key.split('/').reverse();
  return labels[`${list}/${key}`] ?? capitalised(fieldName(last!, parent));
}

export const formWords: FormWords = {
  sections: {
    about: 'About',
    leaders: 'Leaders',
    services: 'Townships, sectors, projects, departments',
    absences: 'Absences',
    periods: 'Protection periods, special dates',
    shiftTypes: 'Shift types',
    rules: 'Rules',
  },
  label,
  hint: (list, key) => hints[`${list}/${key}`] ?? '',
  choice: (key, value) => choices[`${key}/${value}`] ?? (value === '' ? 'not said' : value),
  list(list) {
    const [title, hint, item] = lists[list]!;
    return { title, hint, add: `Add ${item}` };
  },
  duties: 'On duty in this time; somebody else is needed:',
  namesakes: (ranks) =>
    `Number ${ranks.join(', ')} has the same name. If it is one person, please remove one of them.`,
  rule: {
    on: 'In force',
    weight: 'Weight',
    level: 'Level',
    off: 'Not in force',
    broken: (count) => (count === 0 ? 'kept everywhere' : `broken in ${number(count, 'place')}`),
    kept: 'Ruled by another program; kept as it is',
    unknown: 'Ruled by another program; kept as it is. That program is not here, so nothing can be planned.',
    always: 'Always',
    sentence: (rule, constraint) => sentences[rule] ?? sentences[constraint] ?? '',
  },
  refusal,
  deed,
  effect,
  noEffect: 'The table stays as it is.',
  later: 'The roster is in force: changes here take effect by a re-plan or by stand-ins.',
};
