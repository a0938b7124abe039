import { bodies, dayKinds } from '../../document/schema.ts';

/** Lists of the document that forms name things of. */
export type NamedList =
  'leaders' | 'townships' | 'sectors' | 'projects' | 'departments' | 'shiftTypes' | 'venues';

/** How a value is typed and shown. */
export type FieldKind =
  | {
      readonly kind:
        | 'text'
        | 'date'
        | 'number'
        | 'flag'
        | 'weekdays'
        | 'sessions'
        | 'quota'
        | 'per'
        | 'monthDays'
        | 'heads'
        | 'dates';
    }
  /** Ids, shown by name. */
  | { readonly kind: 'names'; readonly of: NamedList }
  | { readonly kind: 'name'; readonly of: NamedList }
  /** A leader selector. */
  | { readonly kind: 'selector' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** Says neither yes nor no when empty. */
  | { readonly kind: 'yes-no' };

/** A field of the document that a form can write. */
export interface FieldSpec {
  readonly kind: FieldKind;
  /** It cannot be left empty. */
  readonly isNeeded?: true;
}

const text: FieldSpec = { kind: { kind: 'text' } };
const date: FieldSpec = { kind: { kind: 'date' } };
const number: FieldSpec = { kind: { kind: 'number' } };
const flag: FieldSpec = { kind: { kind: 'flag' } };
const yesNo: FieldSpec = { kind: { kind: 'yes-no' } };
const weekdays: FieldSpec = { kind: { kind: 'weekdays' } };
const selector: FieldSpec = { kind: { kind: 'selector' } };
const names = (of: NamedList): FieldSpec => ({ kind: { kind: 'names', of } });
const oneOf = (...of: readonly string[]): FieldSpec => ({ kind: { kind: 'choice', of } });
const needed = (spec: FieldSpec): FieldSpec => ({ ...spec, isNeeded: true });

const answers = { townships: names('townships'), sectors: names('sectors'), projects: names('projects') };
const standing = { body: oneOf(...bodies), chief: flag };
const absence = { from: needed(date), to: date, reason: text, excused: yesNo };

/** The fields of each list's items, in the order in which forms show them. */
export const itemFields = {
  firstConvener: {
    leader: { kind: { kind: 'name', of: 'leaders' } },
    title: text,
    from: date,
    to: date,
  },
  venues: { name: needed(text) },
  townships: { name: needed(text) },
  departments: { name: needed(text) },
  sectors: { name: needed(text), departments: names('departments') },
  projects: {
    name: needed(text),
    township: { kind: { kind: 'name', of: 'townships' } },
    sectors: names('sectors'),
  },
  leaders: {
    name: needed(text),
    ...standing,
    ...answers,
    share: number,
    quota: { kind: { kind: 'quota' } },
    unavailableWeekdays: weekdays,
    initials: text,
    succeeds: { kind: { kind: 'name', of: 'leaders' } },
    'carried/duties': number,
    'carried/restDays': number,
    'carried/holidays': number,
    phone: text,
    note: text,
  },
  posts: { title: needed(text), from: date, to: date, ...standing, ...answers },
  preferences: {
    want: needed(oneOf('prefer', 'avoid')),
    dates: { kind: { kind: 'dates' } },
    weekdays,
  },
  absences: absence,
  commonAbsences: { leaders: needed(selector), ...absence },
  protectionPeriods: {
    name: needed(text),
    from: needed(date),
    to: needed(date),
    heads: { kind: { kind: 'heads' } },
  },
  exceptions: {
    from: needed(date),
    to: date,
    type: { kind: { kind: 'name', of: 'shiftTypes' } },
    heads: needed(number),
    note: text,
  },
  overrides: { from: needed(date), to: date, kind: needed(oneOf(...dayKinds)), name: text, source: text },
  shiftTypes: {
    name: needed(text),
    'heads/workday': number,
    'heads/restDay': number,
    'heads/protectedWorkday': number,
    'heads/protectedRestDay': number,
    sessions: { kind: { kind: 'sessions' } },
    venue: { kind: { kind: 'name', of: 'venues' } },
    leaders: selector,
    'days/weekdays': weekdays,
    'days/monthDays': { kind: { kind: 'monthDays' } },
    'days/whenOff': oneOf('skip', 'next-workday'),
    from: date,
    to: date,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldSpec>>>>;

/** Fields of the document itself. */
export const aboutFields: Readonly<Record<string, FieldSpec>> = {
  'jurisdiction/name': needed(text),
  title: needed(text),
  tableTitle: text,
  documentNumber: text,
  issuer: needed(text),
  issuedOn: needed(date),
  'period/from': needed(date),
  'period/to': needed(date),
  noticeDays: number,
};

/** Parameters that forms know, by constraint; a rule of any other constraint is kept as it is. */
export const ruleParams: Readonly<Record<string, Readonly<Record<string, FieldSpec>>>> = {
  'eligible-leader': {},
  'one-shift-a-day': {},
  'min-rest-gap': { days: number },
  'at-most-per-period': { leaders: selector, per: needed({ kind: { kind: 'per' } }), max: needed(number) },
  pinned: {},
  'fixed-weekday': {
    leaders: needed(selector),
    everyWeeks: number,
    weekdays: needed(weekdays),
    types: names('shiftTypes'),
    mode: needed(oneOf('only', 'reserve')),
    whenOff: oneOf('skip', 'next-workday'),
  },
  'unassigned-shift': {},
  'at-least-per-period': { leaders: selector, min: needed(number) },
  'keep-published': { maxChanges: number },
  'fair-load': {},
  'even-spacing': {},
  'regular-service': { maxWaitDays: number },
  'weekday-balance': {},
  'month-balance': {},
  'holiday-rotation': {},
  'shift-type-balance': {},
  'rotation-order': {},
  'preferred-day': {},
};

/** The steps to the innermost list item that a pointer leads through; none where there is no list on the way. */
export function itemSteps(steps: readonly string[]): readonly string[] {
  const at = steps.map((step) => /^\d+$/.test(step)).lastIndexOf(true);
  return steps.slice(0, at + 1);
}

/**
 * The field at a pointer into the document.
 *
 * @param steps as `pointerSteps` gives them; `undefined` comes back for what no form writes
 */
export function fieldSpec(steps: readonly string[]): FieldSpec | undefined {
  const lists: Readonly<Record<string, Readonly<Record<string, FieldSpec>>>> = itemFields;
  const item = itemSteps(steps);
  const list = item[item.length - 2];
  const key = steps.slice(item.length).join('/');
  const fields = list === undefined ? aboutFields : lists[list];
  return fields !== undefined && Object.prototype.hasOwnProperty.call(fields, key) ? fields[key] : undefined;
}
