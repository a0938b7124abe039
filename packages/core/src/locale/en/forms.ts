import { aboutLabel, addedItem, fieldName } from '../../document/lists.ts';
import { dateSetWords } from '../dates.ts';
import { quote } from '../phrases.ts';
import type { EditLabel, EditRefusal } from '../../session/forms/edit-document.ts';
import type { EditEffect } from '../../session/forms/edit-effects.ts';
import type { forms as zh } from '../zh-CN/forms.ts';
import { dateProblemWords } from '../date-problem.ts';
import type { TypedProblem } from '../../session/forms/typed-text.ts';

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
      return `${quote(own.text)} is not a number. Write 1 or 0.5.`;
    case 'time':
      return `${quote(own.text)} is not a span of time. Write 8:30-12:00, with commas between several.`;
    case 'weekday':
      return `${quote(own.text)} is not a weekday. Write Mon, Wed.`;
    case 'quota':
      return `${quote(own.text)} is not a quota. Write 1 a month, or 12 in all.`;
    case 'per':
      return `${quote(own.text)} is not a length of time. Write week, month or 10 days.`;
    case 'month-day':
      return `${quote(own.text)} are not days of the month. Write 1, 15.`;
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
      return 'This was changed elsewhere in the meantime. Nothing was written; check the current value and try again.';
    case 'bad-edit':
      return 'This cannot be changed in a form.';
  }
}

const itemLabel = (list: string | null): string => (list === null ? '' : addedItem(list));

function label({ kind, list, name, field }: EditLabel): string {
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
