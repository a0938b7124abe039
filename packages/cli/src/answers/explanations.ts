import * as z from 'zod/mini';
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

const quota = z.strictObject({ per: z.enum(['period', 'month']), count: z.number() });

const difference = part(
  'DayDifference',
  z.strictObject({
    shift: described(z.string(), 'The place he would take; of several the one that costs least'),
    score,
    rules: described(z.array(ruleChange), 'Rules whose cost changes, worst first'),
    drawbacks: described(z.array(drawback), 'What speaks against it, worst first'),
    ...effects,
    ...neighbours,
  }),
);

const duty = part(
  'DutyFacts',
  z.strictObject({
    shift: z.string(),
    isPinned: described(z.boolean(), 'The document itself gives him the day.'),
    load: leaderLoad,
    carried: duties,
    answersFor: z.array(service),
    needed: z.array(neededDue),
    without: described(z.strictObject(effects), 'What would change if the place stayed empty'),
    ...neighbours,
  }),
);

const explainedDay = part(
  'ExplainedDay',
  z.strictObject({
    ...done,
    date,
    kind: dayKind,
    holidays: strings,
    protectionPeriods: strings,
    shifts: z.array(z.strictObject({ shift: z.string(), type: z.string(), leader: z.nullable(z.string()) })),
    ledger: described(
      z.array(z.strictObject({ shift: z.string(), entries: z.array(z.int()), sentence })),
      'What the ledger tells of the places',
    ),
    leaders: described(
      z.array(
        part(
          'DayLeader',
          z.strictObject({
            id: z.string(),
            name: z.string(),
            verdict: z.enum(['on-duty', 'possible', 'blocked']),
            reasons: z.array(saidReason),
            difference: described(z.nullable(difference), 'null for who is on duty'),
            duty: described(z.nullable(duty), 'null for who is not'),
            group: z.enum(['on-duty', 'blocked', 'free', 'costly']),
            sentence,
          }),
        ),
      ),
      'On duty, then possible from the best, then blocked; within each in protocol order',
    ),
  }),
);

const obstacle = part(
  'Obstacle',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('reason'), dates: z.array(date), reason: unableReason }),
    z.strictObject({ kind: z.literal('drawback'), dates: z.array(date), drawback }),
    z.strictObject({ kind: z.literal('possible'), dates: z.array(date), isWorse: z.boolean() }),
  ]),
);

const range = z.strictObject({ least: z.int(), most: z.int() });

const explainedShare = part(
  'ExplainedShare',
  z.strictObject({
    ...done,
    id: z.string(),
    name: z.string(),
    period: span,
    since: described(z.strictObject({ taken: z.int(), givenUp: z.int() }), 'Since the last plan'),
    load: leaderLoad,
    carried: duties,
    terms: z.array(
      z.strictObject({ from: date, to: date, share: z.nullable(z.number()), quota: z.nullable(quota) }),
    ),
    daysInPost: z.int(),
    excusedDays: z.int(),
    dates: described(z.int(), 'Duty days of which some part is his'),
    openDates: described(z.int(), 'Duty days on which he can serve'),
    bound: described(
      z.nullable(
        z.strictObject({
          side: z.enum(['least', 'most']),
          duties: z.number(),
          without: described(duties, 'His share without it'),
          rules: z.array(z.strictObject({ rule: z.string(), title: z.string() })),
        }),
      ),
      'The rule that sets his share, if one does',
    ),
    missed: z.array(
      z.strictObject({
        by: z.enum(['period', 'month', 'least', 'most']),
        amount: duties,
        share: duties,
        isAtMost: z.boolean(),
        dates: z.array(date),
      }),
    ),
    months: described(z.array(z.strictObject({ month: z.string(), duties })), 'Add up to the fair share'),
    kinds: described(
      z.strictObject({ workdays: duties, weekends: duties, holidays: duties }),
      'Add up to the fair share',
    ),
    reachable: z.strictObject({ duties: range, restDays: range, holidays: range }),
    all: z.strictObject({ carried: duties, places: z.int() }),
    losses: z.array(
      z.strictObject({
        reason: lossReason,
        dates: z.array(date),
        duties,
        restDays: z.int(),
        holidays: z.int(),
      }),
    ),
    missing: z.int(),
    short: z.array(z.strictObject({ id: z.string(), name: z.string(), missing: z.int() })),
    sentences: strings,
    holidays: z.array(
      z.strictObject({
        names: strings,
        dates: z.array(date),
        duties: z.array(z.strictObject({ date, leaders: z.array(named) })),
        own: z.array(date),
        obstacles: z.array(obstacle),
        sentence,
      }),
    ),
  }),
);

const explainedService = part(
  'ExplainedService',
  z.strictObject({
    ...done,
    ...serviceName,
    period: span,
    duties: z.int(),
    waits: z.array(datedWait),
    longestWait: z.nullable(datedWait),
    usualDays: z.nullable(z.number()),
    leaders: z.array(
      z.strictObject({
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
    waitSentence: z.nullable(z.string()),
  }),
);

export const explain = z.union([explainedDay, explainedShare, explainedService]);
