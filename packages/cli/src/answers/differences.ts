import * as z from 'zod';
import { strictObject } from '@lunzhi/core/internal';
import { dayKind, named, part, span, strings } from './part.ts';

const date = z.iso.date();

// What is different between two rosters, or two documents.

const changeCounts = part(
  'ChangeCounts',
  strictObject({
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
  strictObject({ kind: dayKind, holidays: strings, protectionPeriods: strings.describe('Names') }),
);

const holder = part(
  'Holder',
  strictObject({ leader: z.string().nullable(), name: z.string(), post: z.string().nullable() }),
);

const placeDifference = part(
  'PlaceDifference',
  strictObject({
    type: z.string(),
    shiftType: z.string().nullable().describe('null when both documents have one type only'),
    place: z.int().describe('From 1; places of one date and type are interchangeable'),
    before: holder.nullable().optional(),
    after: holder.nullable().optional(),
  }),
);

const dayChange = part(
  'DayChange',
  strictObject({
    date,
    weekday: z.int().describe('1 Monday to 7 Sunday'),
    before: dayFacts.nullable(),
    after: dayFacts.nullable(),
    places: z.array(placeDifference),
  }),
);

const leaderCounts = part(
  'LeaderCounts',
  strictObject({ duties: z.int(), restDays: z.int(), holidays: z.int() }),
);

const leaderDifference = part(
  'LeaderDifference',
  strictObject({
    id: z.string(),
    name: z.string(),
    gained: z.array(date),
    givenUp: z.array(date),
    before: leaderCounts,
    after: leaderCounts,
  }),
);

const postSpan = strictObject({ title: z.string(), from: date.optional(), to: date.optional() });

const documentChange = part(
  'DocumentChange',
  z.discriminatedUnion('change', [
    strictObject({
      change: z.enum(['leader-added', 'leader-gone']),
      leader: named,
      post: z.string().nullable(),
    }),
    strictObject({
      change: z.literal('posts-changed'),
      leader: named,
      before: z.array(postSpan),
      after: z.array(postSpan),
    }),
    strictObject({ change: z.literal('leaders-reordered') }),
    strictObject({ change: z.literal('leader-changed'), leader: named, fields: strings }),
    strictObject({
      change: z.enum(['absence-added', 'absence-removed']),
      leader: named,
      from: date,
      to: date,
    }),
    strictObject({
      change: z.enum(['common-absence-added', 'common-absence-removed']),
      from: date,
      to: date,
    }),
    strictObject({
      change: z.enum(['protection-added', 'protection-removed']),
      name: z.string(),
      from: date,
      to: date,
    }),
    strictObject({
      change: z.enum(['protection-extended', 'protection-shortened', 'protection-moved', 'protection-heads']),
      name: z.string(),
      before: span,
      after: span,
    }),
    strictObject({ change: z.enum(['notice-added', 'notice-removed']), paper: z.string() }),
    strictObject({
      change: z.enum(['rule-added', 'rule-removed', 'rule-changed']),
      rule: z.string(),
      constraint: z.string(),
    }),
    strictObject({ change: z.literal('other'), pointer: z.string() }),
  ]),
);

const compared = {
  changes: changeCounts,
  days: z.array(dayChange).describe('In date order'),
  leaders: z.array(leaderDifference).describe('In the second document’s order; who has left it comes last'),
  document: z.array(documentChange),
};

export const comparison = part('Comparison', strictObject(compared));

/** The same at the top of an answer, with its sentences. */
export const saidComparison = {
  ...compared,
  sentences: strictObject({ summary: z.string(), days: strings, leaders: strings, document: strings }),
};
