import * as z from 'zod/mini';
import { dayKind, described, named, part, span, strings } from './part.ts';

const date = z.iso.date();

// What is different between two rosters, or two documents.

const changeCounts = part(
  'ChangeCounts',
  z.strictObject({
    kept: z.int(),
    moved: z.int(),
    removed: z.int(),
    added: z.int(),
    succeeded: z.int(),
    emptied: z.int(),
    filled: z.int(),
  }),
);

const dayFacts = part(
  'DayFacts',
  z.strictObject({ kind: dayKind, holidays: strings, protectionPeriods: described(strings, 'Names') }),
);

const holder = part(
  'Holder',
  z.strictObject({ leader: z.nullable(z.string()), name: z.string(), post: z.nullable(z.string()) }),
);

const placeDifference = part(
  'PlaceDifference',
  z.strictObject({
    type: z.string(),
    shiftType: described(z.nullable(z.string()), 'null when both documents have one type only'),
    place: described(z.int(), 'From 1; places of one date and type are interchangeable'),
    before: z.optional(z.nullable(holder)),
    after: z.optional(z.nullable(holder)),
  }),
);

const dayChange = part(
  'DayChange',
  z.strictObject({
    date,
    weekday: described(z.int(), '1 Monday to 7 Sunday'),
    before: z.nullable(dayFacts),
    after: z.nullable(dayFacts),
    places: z.array(placeDifference),
  }),
);

const leaderCounts = part(
  'LeaderCounts',
  z.strictObject({ duties: z.int(), restDays: z.int(), holidays: z.int() }),
);

const leaderDifference = part(
  'LeaderDifference',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    gained: z.array(date),
    givenUp: z.array(date),
    before: leaderCounts,
    after: leaderCounts,
  }),
);

const postSpan = z.strictObject({ title: z.string(), from: z.optional(date), to: z.optional(date) });

const documentChange = part(
  'DocumentChange',
  z.discriminatedUnion('change', [
    z.strictObject({
      change: z.enum(['leader-added', 'leader-gone']),
      leader: named,
      post: z.nullable(z.string()),
    }),
    z.strictObject({
      change: z.literal('posts-changed'),
      leader: named,
      before: z.array(postSpan),
      after: z.array(postSpan),
    }),
    z.strictObject({ change: z.literal('leaders-reordered') }),
    z.strictObject({ change: z.literal('leader-changed'), leader: named, fields: strings }),
    z.strictObject({
      change: z.enum(['absence-added', 'absence-removed']),
      leader: named,
      from: date,
      to: date,
    }),
    z.strictObject({
      change: z.enum(['common-absence-added', 'common-absence-removed']),
      from: date,
      to: date,
    }),
    z.strictObject({
      change: z.enum(['protection-added', 'protection-removed']),
      name: z.string(),
      from: date,
      to: date,
    }),
    z.strictObject({
      change: z.enum(['protection-extended', 'protection-shortened', 'protection-moved', 'protection-heads']),
      name: z.string(),
      before: span,
      after: span,
    }),
    z.strictObject({ change: z.enum(['notice-added', 'notice-removed']), paper: z.string() }),
    z.strictObject({
      change: z.enum(['rule-added', 'rule-removed', 'rule-changed']),
      rule: z.string(),
      constraint: z.string(),
    }),
    z.strictObject({ change: z.literal('other'), pointer: z.string() }),
  ]),
);

const compared = {
  changes: changeCounts,
  days: described(z.array(dayChange), 'In date order'),
  leaders: described(z.array(leaderDifference), 'In the second document’s order; who has left it comes last'),
  document: z.array(documentChange),
};

export const comparison = part('Comparison', z.strictObject(compared));

/** The same at the top of an answer, with its sentences. */
export const saidComparison = {
  ...compared,
  sentences: z.strictObject({ summary: z.string(), days: strings, leaders: strings, document: strings }),
};
