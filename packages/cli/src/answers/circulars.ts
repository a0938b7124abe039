import * as z from 'zod';
import { strictObject } from '@lunzhi/core/internal';
import { figureKeys, formulaSchema, laws, limitEnds, limitStarts } from '@lunzhi/reception/internal';
import { unit } from './cases.ts';
import { outsideReason } from './effects.ts';
import { done, part, serviceKind, span, strings, described } from './part.ts';

const date = z.iso.date();

// What is counted of cases: circulars, assessments, and how long people wait.

export const formula = part('Formula', formulaSchema);

const figures = part(
  'Figures',
  described(
    strictObject({
      people: z.int().describe('People present, over all receptions of the cases heard'),
      ...(Object.fromEntries(figureKeys.map((key) => [key, strings])) as Record<
        (typeof figureKeys)[number],
        typeof strings
      >),
    }),
    'Of each figure the cases that it counts.',
  ),
);

const row = { of: z.string().nullable().describe('null: of none of the others'), figures };

const rows = z.array(part('Row', strictObject(row)));

const sittings = part(
  'SittingFigures',
  strictObject({
    held: strings,
    empty: strings.describe('Of those, nobody was heard'),
    unattended: strings.describe('Of the empty ones, nobody came at all'),
  }),
);

const totals = { sittings, figures };

const limitRule = part(
  'LimitRule',
  strictObject({
    starts: z.enum(limitStarts),
    meets: z.enum(limitEnds),
    bearer: z.enum(['office', 'unit', 'reviewer', 'petitioner']),
    days: z.union([z.int(), z.enum(['set-by-sender', 'set-by-office'])]),
    count: z.enum(['calendar', 'working']),
    extension: z.int().optional(),
    withoutHearing: z.literal(true).optional(),
    isRight: z.literal(true).optional(),
    law: z.enum(laws),
    article: z.string().optional(),
  }),
);

const circular = part(
  'Circular',
  strictObject({
    period: z.string().describe('2024-02, or 2024'),
    span,
    tellingRule: limitRule,
    cases: strings,
    townships: rows,
    sectors: rows,
    units: z.array(part('UnitRow', strictObject({ of: unit.nullable(), figures }))),
    leaders: z.array(part('LeaderRow', strictObject({ ...row, sittings }))),
    ofSeveralTownships: strings,
    overdue: z.array(
      strictObject({
        unit,
        replies: z.array(
          strictObject({
            case: z.string(),
            due: date,
            days: z.int(),
            townships: strings,
            supervisedOn: date.nullable(),
          }),
        ),
      }),
    ),
    enteredLate: strings,
    before: described(strictObject(totals), 'Of the month or year before'),
    ...totals,
  }),
);

const publicCount = z.int().nullable().describe('null where it is so small that it would tell of somebody');

const publicCircular = part(
  'PublicCircular',
  strictObject({
    year: z.int(),
    month: z.int(),
    sittings: z.int(),
    counts: strictObject({
      heard: z.int(),
      people: z.int(),
      outcomes: strictObject({
        answered: publicCount,
        study: publicCount,
        referred: publicCount,
        undecided: publicCount,
      }),
      replies: strictObject({
        due: z.int(),
        inTime: publicCount,
        late: publicCount,
        open: publicCount,
      }).nullable(),
      townships: z.array(publicCount),
      sectors: z.array(publicCount),
    }).nullable(),
  }),
);

const rate = part(
  'Rate',
  strictObject({ numerator: z.int(), denominator: z.int(), cases: strings, silent: z.int() }),
);

const count = part('Count', strictObject({ count: z.int(), cases: strings }));

const working = part(
  'Working',
  z.discriminatedUnion('kind', [
    strictObject({ kind: z.literal('rate'), rate, points: z.number() }),
    strictObject({ kind: z.literal('steps'), rate, from: z.number().nullable() }),
    strictObject({
      kind: z.literal('deductions'),
      points: z.number(),
      deducted: z.array(strictObject({ by: z.union([rate, count]), tenths: z.int() })),
      floor: z.number().nullable(),
    }),
    strictObject({ kind: z.literal('count'), by: count, each: z.number(), most: z.number().nullable() }),
    strictObject({ kind: z.literal('nothing-due') }),
    strictObject({ kind: z.literal('not-given'), names: strings }),
  ]),
);

const assessed = part(
  'AssessedUnit',
  strictObject({
    unit,
    items: z.array(
      strictObject({ title: z.string(), tenths: z.int(), working, cases: strings, silent: z.int() }),
    ),
    tenths: z.int(),
    isOpen: z.boolean().describe('Something was not given: the sum is not yet the unit’s.'),
  }),
);

const report = { ...done, title: z.string(), paragraphs: strings, file: z.string().nullable() };

export const circulars = strictObject({
  ...report,
  circular: z.union([circular, publicCircular]).describe('Of a month, of a year, or for the public'),
  formula: formula.optional().describe('Of an assessment'),
  units: z.array(assessed).optional(),
});

const waited = part(
  'WaitSummary',
  strictObject({
    days: z.int().describe('Of all cases together'),
    longest: z.int(),
    longestCases: strings,
    cases: strings,
  }),
).nullable();

const caseWaits = {
  planned: described(waited, 'To the first sitting that suited a case, as the roster has them'),
  real: described(waited, 'Of the same: to the day on which each was first heard'),
  waiting: described(waited, 'Of those that still wait, so far'),
};

const allWaits = part('CaseWaits', strictObject(caseWaits));

const restriction = part(
  'Restriction',
  z.discriminatedUnion('kind', [
    strictObject({ kind: z.literal('lock'), date }),
    strictObject({ kind: z.literal('rule'), rule: z.string(), title: z.string() }),
    strictObject({ kind: z.literal('leader'), leader: z.string(), reason: outsideReason }),
  ]),
);

const cost = { days: z.int(), dates: z.array(date) };

const cause = z.enum([
  'excluded',
  'declined',
  'returned',
  'missed',
  'full',
  'notice',
  'changed-hands',
  'nobody-came',
  'unscreened',
  'arranged',
  'unused',
]);

export const waits = strictObject({
  ...report,
  asOf: date,
  services: z.array(
    part(
      'ServiceWaits',
      strictObject({
        kind: serviceKind,
        id: z.string(),
        sittings: z.array(date),
        offered: strictObject({ count: z.int(), days: z.int(), longest: z.int(), longestFrom: date }),
        late: strictObject({
          interval: z.number(),
          days: z.number(),
          restDays: z.number(),
          turns: z.number(),
          kept: z.number(),
          restrictions: z.array(strictObject({ restriction, ...cost })),
        }),
        ...caseWaits,
      }),
    ),
  ),
  all: allWaits,
  byKind: strictObject({ township: allWaits, sector: allWaits, project: allWaits }),
  restrictions: z.array(
    strictObject({
      restriction,
      days: z.int(),
      services: z.array(strictObject({ kind: serviceKind, id: z.string(), ...cost })),
    }),
  ),
  causes: z.array(strictObject({ cause, days: z.int(), cases: strings })),
  lostSittings: z.array(
    strictObject({
      date,
      shift: z.string(),
      cause,
      days: z.int(),
      cases: strings,
      planned: z.string().nullable(),
      sat: z.string().nullable(),
    }),
  ),
});
