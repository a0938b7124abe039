import * as z from 'zod';
import { rosterDocumentSchema, strictObject, withoutEval } from '@lunzhi/core/internal';
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

export const init = strictObject({
  ...done,
  document: z.string().optional().describe('Its path; none with a template'),
  files: strings.describe('Paths of what was written'),
  toFillIn: strings.optional().describe('Pointers of what is to be filled in'),
});

const imported = strictObject({ id: z.string(), name: z.string() });

export const importAnswer = strictObject({
  ...done,
  order: z.enum(['number', 'row']),
  columns: z.array(strictObject({ cell: z.string(), head: z.string(), column: z.string() })),
  leaders: z.array(
    part(
      'ImportedLeader',
      withoutEval(() =>
        rosterDocumentSchema.shape.leaders.element.extend({
          change: z.enum(['changed', 'new', 'not-in-table', 'same']),
        }),
      ),
    ),
  ),
  townships: z.array(open(imported.shape)),
  sectors: z.array(open(imported.shape)),
  projects: z.array(open(imported.shape)),
  file: changedFile,
  backup: z.string().nullable(),
  document: givenDocument,
});

const understood = {
  understood: part(
    'UnderstoodNotice',
    strictObject({
      year: z.int().nullable(),
      isAmendment: z.boolean(),
      paper: z.string(),
      holidays: z.array(
        strictObject({
          name: z.string(),
          off: z.array(strictObject({ from: date, to: date, days: z.int() })),
          work: z.array(date),
        }),
      ),
    }),
  ),
};

export const calendarAdd = z.discriminatedUnion('status', [
  strictObject({
    ...done,
    ...understood,
    notice: rosterDocumentSchema.shape.calendar.unwrap().shape.notices.unwrap().element,
    written: z.boolean(),
    file: changedFile,
    backup: z.string().nullable(),
    document: givenDocument,
  }),
  strictObject({ status: z.literal('refused'), diagnostics, ...understood, notice: z.null() }),
]);

const day = {
  date,
  weekday: z.int().describe('1 Monday to 7 Sunday'),
  kind: dayKind,
  holidays: strings,
  provisional: z.boolean(),
  why: z.discriminatedUnion('layer', [
    strictObject({ layer: z.enum(['week', 'state-council', 'statute']) }),
    strictObject({ layer: z.literal('notice'), paper: z.string() }),
    strictObject({ layer: z.literal('override'), source: z.string().optional() }),
  ]),
};

export const calendar = z.union([
  strictObject({
    ...done,
    provisionalDays: z.int(),
    dutyDays: z.array(
      part(
        'DutyDay',
        strictObject({
          ...day,
          protectionPeriods: strings.describe('Ids'),
          places: z.array(strictObject({ type: z.string(), heads: z.int() })),
        }),
      ),
    ),
  }),
  strictObject({
    ...done,
    year: z.int(),
    published: z.boolean(),
    openDecember: span.nullable(),
    days: z.array(part('CalendarDay', strictObject(day))),
  }),
]);

/** What plans have in common. */
const outcome = { status, diagnostics, headline: z.string(), score, bound, proven, spread: z.array(spread) };

const files = strings.optional().describe('Paths of what was written');

const rosterInstead = roster.optional().describe('Where nothing was written');

export const plan = strictObject({
  ...outcome,
  given,
  shifts: z.int(),
  leaders: z.array(
    part(
      'PlannedLeader',
      withoutEval(() => leaderLoad.omit({ restDayEntitlement: true, holidayEntitlement: true })),
    ),
  ),
  rules: z.array(
    part(
      'RuleCost',
      strictObject({ id: z.string(), constraint: z.string(), level, cost: z.int(), violations: z.int() }),
    ),
  ),
  service: z.array(
    part('PlannedService', strictObject({ ...serviceName, duties: z.int(), longestWaitDays: z.int() })),
  ),
  moves: z.int(),
  seed: z.int(),
  backend: z.string(),
  exact: z.array(level).describe('Levels that the backend solves exactly'),
  milliseconds: strictObject({ parse: z.int(), bound: z.int(), search: z.int(), total: z.int() }),
  provisional: z.boolean(),
  conflicts: z.array(wordedConflict).optional().describe('Why it is infeasible'),
  files,
  roster: rosterInstead,
  comparedMoves: comparedMoves.nullable().optional(),
});

export const check = z.union([
  strictObject({
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
    empty: strings.describe('Places without anybody that no plan may fill'),
    unable: z.array(unableHolder),
    conflicts: z.array(wordedConflict).optional(),
  }),
  described(
    strictObject({ ...done, leaders: z.int(), dutyDays: z.int(), shifts: z.int() }),
    'Of a document alone',
  ),
]);

export const certificate = strictObject({
  status: z.enum(['proven', 'not-proven']),
  diagnostics,
  proven: z.boolean(),
  bound: z.int().nullable(),
  fairness: z.int(),
  empty: strings,
  unable: z.array(unableHolder),
  problems: z.array(strictObject({ code: z.string(), sentence: z.string() })),
  provenAt: z.int().nullable().describe('After how many entries it was proven'),
});

export const exported = strictObject({ ...done, file: z.string() });

export const replan = strictObject({
  ...outcome,
  standing,
  changesSentence: z.string(),
  today: date,
  frozenThrough: date,
  changes: strictObject({
    changed: z.int(),
    least: z.int(),
    proven: z.boolean().describe('changed is the fewest'),
  }),
  differences: z
    .array(
      strictObject({ pointer: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
    )
    .describe('Of the document'),
  comparison,
  leaders: z.array(leaderLoad),
  conflicts: z.array(part('Conflict', strictObject(conflict))),
  moves: z.int(),
  seed: z.int(),
  files,
  roster: rosterInstead,
});
