import * as z from 'zod';
import { strictObject } from '@lunzhi/core/internal';
import {
  datedWait,
  drawback,
  effects,
  lossReason,
  neededDue,
  neighbours,
  ruleChange,
  saidReason,
  unableReason,
} from './effects.ts';
import { leaderLoad } from './findings.ts';
import {
  dayKind,
  done,
  duties,
  named,
  part,
  score,
  service,
  serviceName,
  span,
  strings,
  described,
} from './part.ts';

const date = z.iso.date();
const sentence = z.string();

// What `explain` answers: of a day, of a leader, of a township, sector or project.

const quota = strictObject({ per: z.enum(['period', 'month']), count: z.number() });

const difference = part(
  'DayDifference',
  strictObject({
    shift: z.string().describe('The place he would take; of several the one that costs least'),
    score,
    rules: z.array(ruleChange).describe('Rules whose cost changes, worst first'),
    drawbacks: z.array(drawback).describe('What speaks against it, worst first'),
    ...effects,
    ...neighbours,
  }),
);

const duty = part(
  'DutyFacts',
  strictObject({
    shift: z.string(),
    isPinned: z.boolean().describe('The document itself gives him the day.'),
    load: leaderLoad,
    carried: duties,
    answersFor: z.array(service),
    needed: z.array(neededDue),
    without: described(strictObject(effects), 'What would change if the place stayed empty'),
    ...neighbours,
  }),
);

const explainedDay = part(
  'ExplainedDay',
  strictObject({
    ...done,
    date,
    kind: dayKind,
    holidays: strings,
    protectionPeriods: strings,
    shifts: z.array(strictObject({ shift: z.string(), type: z.string(), leader: z.string().nullable() })),
    ledger: z
      .array(strictObject({ shift: z.string(), entries: z.array(z.int()), sentence }))
      .describe('What the ledger tells of the places'),
    leaders: z
      .array(
        part(
          'DayLeader',
          strictObject({
            id: z.string(),
            name: z.string(),
            verdict: z.enum(['on-duty', 'possible', 'blocked']),
            reasons: z.array(saidReason),
            difference: difference.nullable().describe('null for who is on duty'),
            duty: duty.nullable().describe('null for who is not'),
            group: z.enum(['on-duty', 'blocked', 'free', 'costly']),
            sentence,
          }),
        ),
      )
      .describe('On duty, then possible from the best, then blocked; within each in protocol order'),
  }),
);

const obstacle = part(
  'Obstacle',
  z.discriminatedUnion('kind', [
    strictObject({ kind: z.literal('reason'), dates: z.array(date), reason: unableReason }),
    strictObject({ kind: z.literal('drawback'), dates: z.array(date), drawback }),
    strictObject({ kind: z.literal('possible'), dates: z.array(date), isWorse: z.boolean() }),
  ]),
);

const range = strictObject({ least: z.int(), most: z.int() });

const explainedShare = part(
  'ExplainedShare',
  strictObject({
    ...done,
    id: z.string(),
    name: z.string(),
    period: span,
    since: described(strictObject({ taken: z.int(), givenUp: z.int() }), 'Since the last plan'),
    load: leaderLoad,
    carried: duties,
    terms: z.array(
      strictObject({ from: date, to: date, share: z.number().nullable(), quota: quota.nullable() }),
    ),
    daysInPost: z.int(),
    excusedDays: z.int(),
    dates: z.int().describe('Duty days of which some part is his'),
    openDates: z.int().describe('Duty days on which he can serve'),
    bound: strictObject({
      side: z.enum(['least', 'most']),
      duties: z.number(),
      without: duties.describe('His share without it'),
      rules: z.array(strictObject({ rule: z.string(), title: z.string() })),
    })
      .nullable()
      .describe('The rule that sets his share, if one does'),
    missed: z.array(
      strictObject({
        by: z.enum(['period', 'month', 'least', 'most']),
        amount: duties,
        share: duties,
        isAtMost: z.boolean(),
        dates: z.array(date),
      }),
    ),
    months: z.array(strictObject({ month: z.string(), duties })).describe('Add up to the fair share'),
    kinds: described(
      strictObject({ workdays: duties, weekends: duties, holidays: duties }),
      'Add up to the fair share',
    ),
    reachable: strictObject({ duties: range, restDays: range, holidays: range }),
    all: strictObject({ carried: duties, places: z.int() }),
    losses: z.array(
      strictObject({
        reason: lossReason,
        dates: z.array(date),
        duties,
        restDays: z.int(),
        holidays: z.int(),
      }),
    ),
    missing: z.int(),
    short: z.array(strictObject({ id: z.string(), name: z.string(), missing: z.int() })),
    sentences: strings,
    holidays: z.array(
      strictObject({
        names: strings,
        dates: z.array(date),
        duties: z.array(strictObject({ date, leaders: z.array(named) })),
        own: z.array(date),
        obstacles: z.array(obstacle),
        sentence,
      }),
    ),
  }),
);

const explainedService = part(
  'ExplainedService',
  strictObject({
    ...done,
    ...serviceName,
    period: span,
    duties: z.int(),
    waits: z.array(datedWait),
    longestWait: datedWait.nullable(),
    usualDays: z.number().nullable(),
    leaders: z.array(
      strictObject({
        id: z.string(),
        name: z.string(),
        periods: z.array(span),
        duties: z.array(date),
        load: leaderLoad,
        carried: duties,
        obstacles: z.array(obstacle),
        sentence,
      }),
    ),
    sentence,
    waitSentence: z.string().nullable(),
  }),
);

export const explain = z.union([explainedDay, explainedShare, explainedService]);
