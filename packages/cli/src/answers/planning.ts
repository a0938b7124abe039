import * as z from 'zod/mini';
import { rosterDocumentSchema } from '@lunzhi/core/internal';
import { comparison } from './differences.ts';
import {
  comparedMoves,
  conflict,
  given,
  leaderLoad,
  proven,
  rule,
  serviceLoad,
  spread,
  status,
  unableHolder,
  wordedConflict,
} from './findings.ts';
import {
  bound,
  changedFile,
  dayKind,
  done,
  givenDocument,
  level,
  open,
  part,
  remark,
  score,
  serviceName,
  span,
  strings,
  described,
} from './part.ts';
import { standing } from './keeping.ts';
import { roster } from './roster.ts';

const date = z.iso.date();
const diagnostics = z.array(remark);

// What the commands answer that begin, plan and judge a roster.

export const init = z.strictObject({
  ...done,
  document: described(z.optional(z.string()), 'Its path; none with a template'),
  files: described(strings, 'Paths of what was written'),
  toFillIn: described(z.optional(strings), 'Pointers of what is to be filled in'),
});

const imported = z.strictObject({ id: z.string(), name: z.string() });

export const importAnswer = z.strictObject({
  ...done,
  order: z.enum(['number', 'row']),
  columns: z.array(z.strictObject({ cell: z.string(), head: z.string(), column: z.string() })),
  leaders: z.array(
    part(
      'ImportedLeader',
      z.extend(rosterDocumentSchema.shape.leaders.def.element, {
        change: z.enum(['changed', 'new', 'not-in-table', 'same']),
      }),
    ),
  ),
  townships: z.array(open(imported.shape)),
  sectors: z.array(open(imported.shape)),
  projects: z.array(open(imported.shape)),
  file: changedFile,
  backup: z.nullable(z.string()),
  document: givenDocument,
});

const understood = {
  understood: part(
    'UnderstoodNotice',
    z.strictObject({
      year: z.nullable(z.int()),
      isAmendment: z.boolean(),
      paper: z.string(),
      holidays: z.array(
        z.strictObject({
          name: z.string(),
          off: z.array(z.strictObject({ from: date, to: date, days: z.int() })),
          work: z.array(date),
        }),
      ),
    }),
  ),
};

export const calendarAdd = z.discriminatedUnion('status', [
  z.strictObject({
    ...done,
    ...understood,
    notice: rosterDocumentSchema.shape.calendar.def.innerType.shape.notices.def.innerType.def.element,
    written: z.boolean(),
    file: changedFile,
    backup: z.nullable(z.string()),
    document: givenDocument,
  }),
  z.strictObject({ status: z.literal('refused'), diagnostics, ...understood, notice: z.null() }),
]);

const day = {
  date,
  weekday: described(z.int(), '1 Monday to 7 Sunday'),
  kind: dayKind,
  holidays: strings,
  provisional: z.boolean(),
  why: z.discriminatedUnion('layer', [
    z.strictObject({ layer: z.enum(['week', 'state-council', 'statute']) }),
    z.strictObject({ layer: z.literal('notice'), paper: z.string() }),
    z.strictObject({ layer: z.literal('override'), source: z.optional(z.string()) }),
  ]),
};

export const calendar = z.union([
  z.strictObject({
    ...done,
    provisionalDays: z.int(),
    dutyDays: z.array(
      part(
        'DutyDay',
        z.strictObject({
          ...day,
          protectionPeriods: described(strings, 'Ids'),
          places: z.array(z.strictObject({ type: z.string(), heads: z.int() })),
        }),
      ),
    ),
  }),
  z.strictObject({
    ...done,
    year: z.int(),
    published: z.boolean(),
    openDecember: z.nullable(span),
    days: z.array(part('CalendarDay', z.strictObject(day))),
  }),
]);

/** What plans have in common. */
const outcome = { status, diagnostics, headline: z.string(), score, bound, proven, spread: z.array(spread) };

const files = described(z.optional(strings), 'Paths of what was written');

const rosterInstead = described(z.optional(roster), 'Where nothing was written');

export const plan = z.strictObject({
  ...outcome,
  given,
  shifts: z.int(),
  leaders: z.array(
    part('PlannedLeader', z.omit(leaderLoad, { restDayEntitlement: true, holidayEntitlement: true })),
  ),
  rules: z.array(
    part(
      'RuleCost',
      z.strictObject({ id: z.string(), constraint: z.string(), level, cost: z.int(), violations: z.int() }),
    ),
  ),
  service: z.array(
    part('PlannedService', z.strictObject({ ...serviceName, duties: z.int(), longestWaitDays: z.int() })),
  ),
  moves: z.int(),
  seed: z.int(),
  backend: z.string(),
  exact: described(z.array(level), 'Levels that the backend solves exactly'),
  milliseconds: z.strictObject({ parse: z.int(), bound: z.int(), search: z.int(), total: z.int() }),
  provisional: z.boolean(),
  conflicts: described(z.optional(z.array(wordedConflict)), 'Why it is infeasible'),
  files,
  roster: rosterInstead,
  comparedMoves: z.optional(z.nullable(comparedMoves)),
});

export const check = z.union([
  z.strictObject({
    status: z.enum(['kept', 'broken']),
    diagnostics,
    headline: z.string(),
    score,
    bound,
    proven,
    given,
    rules: z.array(rule),
    spread: z.array(spread),
    leaders: z.array(leaderLoad),
    service: z.array(serviceLoad),
    empty: described(strings, 'Places without anybody that no plan may fill'),
    unable: z.array(unableHolder),
    conflicts: z.optional(z.array(wordedConflict)),
  }),
  described(
    z.strictObject({ ...done, leaders: z.int(), dutyDays: z.int(), shifts: z.int() }),
    'Of a document alone',
  ),
]);

export const certificate = z.strictObject({
  status: z.enum(['proven', 'not-proven']),
  diagnostics,
  proven: z.boolean(),
  bound: z.nullable(z.int()),
  fairness: z.int(),
  empty: strings,
  unable: z.array(unableHolder),
  problems: z.array(z.strictObject({ code: z.string(), sentence: z.string() })),
  provenAt: described(z.nullable(z.int()), 'After how many entries it was proven'),
});

export const exported = z.strictObject({ ...done, file: z.string() });

export const replan = z.strictObject({
  ...outcome,
  standing,
  changesSentence: z.string(),
  today: date,
  frozenThrough: date,
  changes: z.strictObject({
    changed: z.int(),
    least: z.int(),
    proven: described(z.boolean(), 'changed is the fewest'),
  }),
  differences: described(
    z.array(
      z.strictObject({
        pointer: z.string(),
        before: z.optional(z.unknown()),
        after: z.optional(z.unknown()),
      }),
    ),
    'Of the document',
  ),
  comparison,
  leaders: z.array(leaderLoad),
  conflicts: z.array(part('Conflict', z.strictObject(conflict))),
  moves: z.int(),
  seed: z.int(),
  files,
  roster: rosterInstead,
});
