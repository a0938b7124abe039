import * as z from 'zod/mini';
import type { CommandName } from '../commands/index.ts';
import {
  appointments,
  casesErase,
  casesList,
  casesNew,
  casesPrint,
  casesRead,
  casesShow,
  casesWritten,
  visits,
} from './cases.ts';
import { circulars, waits } from './circulars.ts';
import { explain } from './explanations.ts';
import { attend, carryOver, diff, entriesWritten, exchange, ledger, publish, substitute } from './keeping.ts';
import { described, done, part, remark } from './part.ts';
import {
  calendar,
  calendarAdd,
  certificate,
  check,
  exported,
  importAnswer,
  init,
  plan,
  replan,
} from './planning.ts';

/** What each command prints with `--json` when it has done its work. */
export const answers = {
  init,
  import: importAnswer,
  'calendar add': calendarAdd,
  plan,
  check,
  calendar,
  explain,
  certificate,
  export: exported,
  publish,
  substitute,
  exchange,
  attend,
  tell: entriesWritten,
  correct: entriesWritten,
  ledger,
  replan,
  diff,
  'carry-over': carryOver,
  circular: circulars,
  waits,
  'cases new': casesNew,
  'cases add': casesWritten,
  'cases import': z.union([casesWritten, casesRead]),
  'cases list': casesList,
  'cases show': casesShow,
  'cases print': casesPrint,
  'cases correct': casesWritten,
  'cases erase': casesErase,
  appoint: appointments,
  visits,
  schema: z.strictObject({
    ...done,
    schema: z.optional(z.record(z.string(), z.unknown())),
    names: described(z.optional(z.array(z.string())), 'With --list'),
  }),
  serve: z.strictObject({ ...done, url: described(z.string(), 'Where it listens') }),
} as const satisfies Record<CommandName, z.ZodMiniType>;

/** Why a command did nothing: what it was given cannot be used, or does not go by the rules. */
export const refusal = part(
  'Refusal',
  z.strictObject({
    status: z.literal('refused'),
    diagnostics: z.array(remark),
    advice: described(z.optional(z.array(z.string())), 'What to type instead, line by line'),
    entry: described(z.optional(z.int()), 'Which of several entries it speaks of, from 1'),
  }),
);

/** The program is wrong. */
export const failure = part(
  'Failure',
  z.strictObject({
    status: z.literal('failed'),
    diagnostics: z.array(remark),
    error: z.strictObject({ name: z.string(), message: z.string() }),
  }),
);
