/** What the fields of a document are called, where the key itself would read badly. */
const fields: Readonly<Record<string, string>> = {
  $schema: 'schema address',
  tableTitle: 'table title',
  documentNumber: 'document number',
  issuedOn: 'date of issue',
  firstConvener: 'first convener',
  noticeDays: 'days of notice',
  townships: 'linked township',
  sectors: 'sector in charge',
  projects: 'project commanded',
  departments: 'department',
  commonAbsences: 'common absences',
  unpublishedYears: 'handling of unpublished years',
  protectionPeriods: 'protection periods',
  shiftTypes: 'shift types',
  from: 'first day',
  to: 'last day',
  unavailableWeekdays: 'unavailable weekdays',
  succeeds: 'predecessor',
  chief: 'chief mark',
  carried: 'carried load',
  duties: 'duties',
  restDays: 'rest days',
  workday: 'on workdays',
  restDay: 'on rest days',
  protectedWorkday: 'on protected workdays',
  protectedRestDay: 'on protected rest days',
  days: 'day filter',
  monthDays: 'days of the month',
  whenOff: 'handling of days off',
  ids: 'leader id',
};

/** Fields whose name depends on what they belong to: `parent.field`. */
const fieldsOf: Readonly<Record<string, string>> = {
  'sessions.from': 'start',
  'sessions.to': 'end',
  'projects.sectors': 'sector',
  'commonAbsences.leaders': 'leaders',
};

/** What one item of a list is called. */
const items: Readonly<Record<string, string>> = {
  firstConvener: 'first convener',
  venues: 'venue',
  townships: 'township',
  departments: 'department',
  sectors: 'sector',
  projects: 'project',
  leaders: 'leader',
  posts: 'post',
  absences: 'absence',
  preferences: 'preference',
  commonAbsences: 'common absence',
  notices: 'notice',
  off: 'days off',
  overrides: 'override',
  protectionPeriods: 'protection period',
  shiftTypes: 'shift type',
  sessions: 'session',
  exceptions: 'exception',
  rules: 'rule',
  pins: 'pin',
  history: 'past duty',
};

/** A field's English name; by default its key. */
export function fieldName(key: string, parent = ''): string {
  return own(fieldsOf, `${parent}.${key}`) ?? own(fields, key) ?? key;
}

/** What one item of a list is called; by default “item of” the list. */
export function itemName(list: string): string {
  return own(items, list) ?? `item of ${list}`;
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}
