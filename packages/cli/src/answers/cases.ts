import * as z from 'zod/mini';
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
import { changedFile, described, done, part, span, strings } from './part.ts';
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
  cases: described(z.optional(cases), 'As it is now, of standard input'),
};

const caseLine = part('CaseLine', entriesWith(caseEntrySchema, line, 'CaseLine'));

export const casesWritten = part(
  'CasesWritten',
  z.strictObject({
    ...done,
    standing: described(z.optional(z.literal(true)), 'The entries stood in the file already.'),
    ...casesFile,
    entries: z.array(caseLine),
  }),
);

export const casesNew = z.strictObject({
  ...done,
  ...casesFile,
  jurisdiction: z.strictObject({ id: z.string(), name: z.string() }),
});

export const casesList = z.strictObject({
  ...done,
  cases: z.array(
    part(
      'ListedCase',
      z.strictObject({
        id: z.string(),
        stage,
        registeredOn: date,
        urgency: z.enum(urgencies),
        townships: strings,
        sectors: strings,
        projects: strings,
        sitting: z.nullable(sitting),
        overdue: z.optional(
          z.array(
            z.strictObject({ limit: z.enum(limitIds), unit: z.nullable(unit), due: date, daysOver: z.int() }),
          ),
        ),
      }),
    ),
  ),
});

export const casesShow = z.strictObject({
  ...done,
  case: z.string(),
  stage: described(z.nullable(stage), 'null where no entry of it counts any more'),
  entries: z.array(caseLine),
});

export const casesErase = z.strictObject({ ...done, ...casesFile, erased: strings });

const said = z.nullable(z.string());

export const casesPrint = z.strictObject({
  ...done,
  papers: z.array(
    part(
      'Paper',
      z.strictObject({
        cases: strings,
        marking: z.string(),
        facts: described(
          z.record(z.string(), z.union([said, z.array(z.record(z.string(), said))])),
          'What stands in each slot of the template',
        ),
      }),
    ),
  ),
  refused: z.array(
    z.strictObject({ case: z.string(), because: z.enum(['accusation', 'anonymous']), sentence: z.string() }),
  ),
  file: z.nullable(z.string()),
});

const registered = caseEntrySchema.def.options[0];

const ofRow = z.int();

const readRow = part(
  'ReadRow',
  z.discriminatedUnion('kind', [
    z.strictObject({ line: ofRow, kind: z.literal('new'), case: z.string(), facts: caseFactsSchema }),
    z.strictObject({
      line: ofRow,
      kind: z.literal('likely-duplicate'),
      case: z.string(),
      facts: caseFactsSchema,
      of: z.array(z.strictObject({ case: z.string(), by: z.array(z.enum(['identity', 'phone', 'words'])) })),
    }),
    z.strictObject({ line: ofRow, kind: z.literal('known'), case: z.string() }),
    z.strictObject({ line: ofRow, kind: z.literal('continued'), case: z.string() }),
    z.strictObject({ line: ofRow, kind: z.literal('refused'), because: z.string(), cell: z.string() }),
    z.strictObject({ line: ofRow, kind: z.literal('passed-over'), because: z.string() }),
  ]),
);

/** Without `--write`, or where nothing is to be taken. */
export const casesRead = z.strictObject({
  ...done,
  columns: z.array(
    z.strictObject({
      column: described(z.string(), 'C'),
      head: z.string(),
      state: z.enum(['understood', 'doubted', 'left-out']),
      field: z.optional(z.string()),
      because: z.optional(z.enum(['unknown', 'never-taken', 'no-place', 'twice', 'empty'])),
      filled: described(z.int(), 'Cells that say something'),
    }),
  ),
  rows: z.array(readRow),
  counts: z.strictObject({
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

export const appointments = z.strictObject({
  ...done,
  horizon: span,
  placed: z.array(
    part(
      'PlacedCase',
      z.strictObject({
        case: z.string(),
        shift: z.string(),
        date,
        leader: z.string(),
        before: described(z.nullable(z.string()), 'The place it was arranged for before'),
        late: z.boolean(),
      }),
    ),
  ),
  fixed: described(z.int(), 'Cases of the horizon that stay where they were agreed'),
  unplaced: z.array(
    part(
      'UnplacedCase',
      z.strictObject({
        case: z.string(),
        why: z.enum(['recused', 'declined', 'full', 'later', 'nobody']),
        before: z.nullable(z.string()),
        next: described(z.nullable(sitting), 'The first sitting after the horizon that fits'),
      }),
    ),
  ),
  idle: z.array(
    z.strictObject({
      shift: z.string(),
      isWanted: described(z.boolean(), 'A case would fit, which is needed elsewhere; else none does.'),
    }),
  ),
  lost: described(
    z.array(z.strictObject({ case: z.string(), shift: z.string(), why: z.enum(['void', 'past']) })),
    'Appointments that are off',
  ),
  availableAgain: strings,
  score: z.strictObject({
    moved: z.int(),
    idle: z.int(),
    unplaced: z.int(),
    late: z.int(),
    waiting: z.int(),
    tie: z.int(),
  }),
  isProven: z.boolean(),
  certificate: z.nullable(z.strictObject({ prices })),
  ...casesFile,
  entries: described(z.int(), 'How many entries were written'),
});

const ofVisit = { leader: z.string(), township: z.string(), window: span };

export const visits = z.strictObject({
  ...done,
  span,
  planned: z.array(z.strictObject({ ...ofVisit, date, cases: strings })),
  missing: z.array(z.strictObject({ ...ofVisit, why: z.enum(['past', 'no-day', 'other-visits']) })),
  made: z.array(z.strictObject({ ...ofVisit, date })),
  score: z.array(z.int()),
  certificate: z.strictObject({ prices }),
  files: strings,
});
