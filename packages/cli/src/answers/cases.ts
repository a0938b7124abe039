import * as z from 'zod';
import { strictObject } from '@lunzhi/core/internal';
import {
  caseEntrySchema,
  caseFactsSchema,
  caseFileSchema,
  limitIds,
  sittingSchema,
  stages,
  unitSchema,
  urgencies,
} from '@lunzhi/reception/internal';
import { changedFile, done, part, span, strings } from './part.ts';
import { entriesWith, line } from './roster.ts';

const date = z.iso.date();

// What the commands on cases answer: a file of cases and what it holds, appointments, visits.

export const cases = part('Cases', caseFileSchema);

part('CaseFacts', caseFactsSchema);

export const unit = part('Unit', unitSchema);

const sitting = part('Sitting', sittingSchema);

const stage = part('Stage', z.enum(stages));

const casesFile = {
  file: changedFile,
  cases: cases.optional().describe('As it is now, of standard input'),
};

const caseLine = part('CaseLine', entriesWith(caseEntrySchema, line, 'CaseLine'));

export const casesWritten = part(
  'CasesWritten',
  strictObject({
    ...done,
    standing: z.literal(true).optional().describe('The entries stood in the file already.'),
    ...casesFile,
    entries: z.array(caseLine),
  }),
);

export const casesNew = strictObject({
  ...done,
  ...casesFile,
  jurisdiction: strictObject({ id: z.string(), name: z.string() }),
});

export const casesList = strictObject({
  ...done,
  cases: z.array(
    part(
      'ListedCase',
      strictObject({
        id: z.string(),
        stage,
        registeredOn: date,
        urgency: z.enum(urgencies),
        townships: strings,
        sectors: strings,
        projects: strings,
        sitting: sitting.nullable(),
        overdue: z
          .array(
            strictObject({ limit: z.enum(limitIds), unit: unit.nullable(), due: date, daysOver: z.int() }),
          )
          .optional(),
      }),
    ),
  ),
});

export const casesShow = strictObject({
  ...done,
  case: z.string(),
  stage: stage.nullable().describe('null where no entry of it counts any more'),
  entries: z.array(caseLine),
});

export const casesErase = strictObject({ ...done, ...casesFile, erased: strings });

const said = z.string().nullable();

export const casesPrint = strictObject({
  ...done,
  papers: z.array(
    part(
      'Paper',
      strictObject({
        cases: strings,
        marking: z.string(),
        facts: z
          .record(z.string(), z.union([said, z.array(z.record(z.string(), said))]))
          .describe('What stands in each slot of the template'),
      }),
    ),
  ),
  refused: z.array(
    strictObject({ case: z.string(), because: z.enum(['accusation', 'anonymous']), sentence: z.string() }),
  ),
  file: z.string().nullable(),
});

const registered = caseEntrySchema.options[0];

const ofRow = z.int();

const readRow = part(
  'ReadRow',
  z.discriminatedUnion('kind', [
    strictObject({ line: ofRow, kind: z.literal('new'), case: z.string(), facts: caseFactsSchema }),
    strictObject({
      line: ofRow,
      kind: z.literal('likely-duplicate'),
      case: z.string(),
      facts: caseFactsSchema,
      of: z.array(strictObject({ case: z.string(), by: z.array(z.enum(['identity', 'phone', 'words'])) })),
    }),
    strictObject({ line: ofRow, kind: z.literal('known'), case: z.string() }),
    strictObject({ line: ofRow, kind: z.literal('continued'), case: z.string() }),
    strictObject({ line: ofRow, kind: z.literal('refused'), because: z.string(), cell: z.string() }),
    strictObject({ line: ofRow, kind: z.literal('passed-over'), because: z.string() }),
  ]),
);

/** Without `--write`, or where nothing is to be taken. */
export const casesRead = strictObject({
  ...done,
  columns: z.array(
    strictObject({
      column: z.string().describe('C'),
      head: z.string(),
      state: z.enum(['understood', 'doubted', 'left-out']),
      field: z.string().optional(),
      because: z.enum(['unknown', 'never-taken', 'no-place', 'twice', 'empty']).optional(),
      filled: z.int().describe('Cells that say something'),
    }),
  ),
  rows: z.array(readRow),
  counts: strictObject({
    refused: z.int(),
    'passed-over': z.int(),
    known: z.int(),
    new: z.int(),
    'likely-duplicate': z.int(),
    continued: z.int(),
  }),
  entries: z.array(registered),
});

const prices = z.record(z.string(), z.array(z.int()));

export const appointments = strictObject({
  ...done,
  horizon: span,
  placed: z.array(
    part(
      'PlacedCase',
      strictObject({
        case: z.string(),
        shift: z.string(),
        date,
        leader: z.string(),
        before: z.string().nullable().describe('The place it was arranged for before'),
        late: z.boolean(),
      }),
    ),
  ),
  fixed: z.int().describe('Cases of the horizon that stay where they were agreed'),
  unplaced: z.array(
    part(
      'UnplacedCase',
      strictObject({
        case: z.string(),
        why: z.enum(['recused', 'declined', 'full', 'later', 'nobody']),
        before: z.string().nullable(),
        next: sitting.nullable().describe('The first sitting after the horizon that fits'),
      }),
    ),
  ),
  idle: z.array(
    strictObject({
      shift: z.string(),
      isWanted: z.boolean().describe('A case would fit, which is needed elsewhere; else none does.'),
    }),
  ),
  lost: z
    .array(strictObject({ case: z.string(), shift: z.string(), why: z.enum(['void', 'past']) }))
    .describe('Appointments that are off'),
  availableAgain: strings,
  score: strictObject({
    moved: z.int(),
    idle: z.int(),
    unplaced: z.int(),
    late: z.int(),
    waiting: z.int(),
    tie: z.int(),
  }),
  isProven: z.boolean(),
  certificate: strictObject({ prices }).nullable(),
  ...casesFile,
  entries: z.int().describe('How many entries were written'),
});

const ofVisit = { leader: z.string(), township: z.string(), window: span };

export const visits = strictObject({
  ...done,
  span,
  planned: z.array(strictObject({ ...ofVisit, date, cases: strings })),
  missing: z.array(strictObject({ ...ofVisit, why: z.enum(['past', 'no-day', 'other-visits']) })),
  made: z.array(strictObject({ ...ofVisit, date })),
  score: z.array(z.int()),
  certificate: strictObject({ prices }),
  files: strings,
});
