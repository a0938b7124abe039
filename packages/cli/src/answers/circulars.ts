import * as z from 'zod/mini';
import { figureKeys, formulaSchema, laws, limitEnds, limitStarts } from '@lunzhi/reception/internal';
import { unit } from './cases.ts';
import { outsideReason } from './effects.ts';
import { described, done, part, serviceKind, span, strings } from './part.ts';

const date = z.iso.date();

// What is counted of cases: circulars, assessments, and how long people wait.

export const formula = part('Formula', formulaSchema);

const figures = part(
  'Figures',
  described(
    z.strictObject({
      people: described(z.int(), 'People present, over all receptions of the cases heard'),
      ...(Object.fromEntries(figureKeys.map((key) => [key, strings])) as Record<
        (typeof figureKeys)[number],
        typeof strings
      >),
    }),
    'Of each figure the cases that it counts.',
  ),
);

const row = { of: described(z.nullable(z.string()), 'null: of none of the others'), figures };

const rows = z.array(part('Row', z.strictObject(row)));

const sittings = part(
  'SittingFigures',
  z.strictObject({
    held: strings,
    empty: described(strings, 'Of those, nobody was heard'),
    unattended: described(strings, 'Of the empty ones, nobody came at all'),
  }),
);

const totals = { sittings, figures };

const limitRule = part(
  'LimitRule',
  z.strictObject({
    starts: z.enum(limitStarts),
    meets: z.enum(limitEnds),
    bearer: z.enum(['office', 'unit', 'reviewer', 'petitioner']),
    days: z.union([z.int(), z.enum(['set-by-sender', 'set-by-office'])]),
    count: z.enum(['calendar', 'working']),
    extension: z.optional(z.int()),
    withoutHearing: z.optional(z.literal(true)),
    isRight: z.optional(z.literal(true)),
    law: z.enum(laws),
    article: z.optional(z.string()),
  }),
);

const circular = part(
  'Circular',
  z.strictObject({
    period: described(z.string(), '2024-02, or 2024'),
    span,
    tellingRule: limitRule,
    cases: strings,
    townships: rows,
    sectors: rows,
    units: z.array(part('UnitRow', z.strictObject({ of: z.nullable(unit), figures }))),
    leaders: z.array(part('LeaderRow', z.strictObject({ ...row, sittings }))),
    ofSeveralTownships: strings,
    overdue: z.array(
      z.strictObject({
        unit,
        replies: z.array(
          z.strictObject({
            case: z.string(),
            due: date,
            days: z.int(),
            townships: strings,
            supervisedOn: z.nullable(date),
          }),
        ),
      }),
    ),
    enteredLate: strings,
    before: described(z.strictObject(totals), 'Of the month or year before'),
    ...totals,
  }),
);

const publicCount = described(
  z.nullable(z.int()),
  'null where it is so small that it would tell of somebody',
);

const publicCircular = part(
  'PublicCircular',
  z.strictObject({
    year: z.int(),
    month: z.int(),
    sittings: z.int(),
    counts: z.nullable(
      z.strictObject({
        heard: z.int(),
        people: z.int(),
        outcomes: z.strictObject({
          answered: publicCount,
          study: publicCount,
          referred: publicCount,
          undecided: publicCount,
        }),
        replies: z.nullable(
          z.strictObject({
            due: z.int(),
            inTime: publicCount,
            late: publicCount,
            open: publicCount,
          }),
        ),
        townships: z.array(publicCount),
        sectors: z.array(publicCount),
      }),
    ),
  }),
);

const rate = part(
  'Rate',
  z.strictObject({ numerator: z.int(), denominator: z.int(), cases: strings, silent: z.int() }),
);

const count = part('Count', z.strictObject({ count: z.int(), cases: strings }));

const working = part(
  'Working',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rate'), rate, points: z.number() }),
    z.strictObject({ kind: z.literal('steps'), rate, from: z.nullable(z.number()) }),
    z.strictObject({
      kind: z.literal('deductions'),
      points: z.number(),
      deducted: z.array(z.strictObject({ by: z.union([rate, count]), tenths: z.int() })),
      floor: z.nullable(z.number()),
    }),
    z.strictObject({ kind: z.literal('count'), by: count, each: z.number(), most: z.nullable(z.number()) }),
    z.strictObject({ kind: z.literal('nothing-due') }),
    z.strictObject({ kind: z.literal('not-given'), names: strings }),
  ]),
);

const assessed = part(
  'AssessedUnit',
  z.strictObject({
    unit,
    items: z.array(
      z.strictObject({ title: z.string(), tenths: z.int(), working, cases: strings, silent: z.int() }),
    ),
    tenths: z.int(),
    isOpen: described(z.boolean(), 'Something was not given: the sum is not yet the unit’s.'),
  }),
);

const report = { ...done, title: z.string(), paragraphs: strings, file: z.nullable(z.string()) };

export const circulars = z.strictObject({
  ...report,
  circular: described(z.union([circular, publicCircular]), 'Of a month, of a year, or for the public'),
  formula: described(z.optional(formula), 'Of an assessment'),
  units: z.optional(z.array(assessed)),
});

const waited = z.nullable(
  part(
    'WaitSummary',
    z.strictObject({
      days: described(z.int(), 'Of all cases together'),
      longest: z.int(),
      longestCases: strings,
      cases: strings,
    }),
  ),
);

const caseWaits = {
  planned: described(waited, 'To the first sitting that suited a case, as the roster has them'),
  real: described(waited, 'Of the same: to the day on which each was first heard'),
  waiting: described(waited, 'Of those that still wait, so far'),
};

const allWaits = part('CaseWaits', z.strictObject(caseWaits));

const restriction = part(
  'Restriction',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lock'), date }),
    z.strictObject({ kind: z.literal('rule'), rule: z.string(), title: z.string() }),
    z.strictObject({ kind: z.literal('leader'), leader: z.string(), reason: outsideReason }),
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

export const waits = z.strictObject({
  ...report,
  asOf: date,
  services: z.array(
    part(
      'ServiceWaits',
      z.strictObject({
        kind: serviceKind,
        id: z.string(),
        sittings: z.array(date),
        offered: z.strictObject({ count: z.int(), days: z.int(), longest: z.int(), longestFrom: date }),
        late: z.strictObject({
          interval: z.number(),
          days: z.number(),
          restDays: z.number(),
          turns: z.number(),
          kept: z.number(),
          restrictions: z.array(z.strictObject({ restriction, ...cost })),
        }),
        ...caseWaits,
      }),
    ),
  ),
  all: allWaits,
  byKind: z.strictObject({ township: allWaits, sector: allWaits, project: allWaits }),
  restrictions: z.array(
    z.strictObject({
      restriction,
      days: z.int(),
      services: z.array(z.strictObject({ kind: serviceKind, id: z.string(), ...cost })),
    }),
  ),
  causes: z.array(z.strictObject({ cause, days: z.int(), cases: strings })),
  lostSittings: z.array(
    z.strictObject({
      date,
      shift: z.string(),
      cause,
      days: z.int(),
      cases: strings,
      planned: z.nullable(z.string()),
      sat: z.nullable(z.string()),
    }),
  ),
});
