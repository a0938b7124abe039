import * as z from 'zod';
import { strictObject } from '@lunzhi/core/internal';
import {
  bilingual,
  duties,
  level,
  named,
  part,
  score,
  service,
  serviceName,
  strings,
  described,
} from './part.ts';

const date = z.iso.date();

// What is found in a roster, and what plans and counts of one have in common.

export const status = part('Status', z.enum(['optimal', 'feasible', 'infeasible', 'unsolved']));

export const proven = part(
  'Proven',
  described(
    strictObject({ fairness: z.boolean(), disruption: z.boolean(), quality: z.boolean() }),
    'Of which levels it is proven that no roster is better.',
  ),
);

export const given = described(
  strictObject({ hard: z.int(), coverage: z.int() }),
  'What can no longer be mended; it stands beside the score.',
);

const range = part('Range', strictObject({ least: z.int(), most: z.int() }));

export const spread = part(
  'SpreadGroup',
  strictObject({
    leaders: strings.describe('Ids, in protocol order'),
    entitlement: duties
      .nullable()
      .describe('Duties; null where no rule counts all duties and their entitlements differ'),
    duties: range,
    restDays: range,
    holidays: range,
  }),
);

export const leaderLoad = part(
  'LeaderLoad',
  strictObject({
    id: z.string(),
    name: z.string(),
    duties: z.int(),
    restDays: z.int(),
    holidays: z.int(),
    entitlement: duties.describe('Fair share of the duties, at most three decimals'),
    restDayEntitlement: duties,
    holidayEntitlement: duties,
  }),
);

export const serviceLoad = part(
  'ServiceLoad',
  strictObject({
    ...serviceName,
    duties: z.int(),
    longestWaitDays: z.int().describe('0 when nobody answers for it'),
    longestWait: strictObject({ from: date.nullable(), to: date.nullable() })
      .nullable()
      .describe('The duties that bound it; null at the edge of the period'),
  }),
);

const violation = part(
  'Violation',
  strictObject({
    rule: z.string(),
    constraint: z.string(),
    level,
    cost: z.int().describe('With the weight of the rule'),
    given: z.boolean().describe('It can no longer be mended; it stands beside the score.'),
    sentence: z.string(),
    shifts: z.array(strictObject({ date, type: z.string(), place: z.int() })),
    leaders: z.array(named),
    groups: z.array(service),
    types: z.array(named),
    holidays: strings,
    facts: z.record(z.string(), z.number()),
  }),
);

export const rule = part(
  'RuleAnalysis',
  strictObject({
    id: z.string(),
    constraint: z.string(),
    level,
    weight: z.int(),
    title: z.string(),
    asks: z.string(),
    cost: z.int(),
    violations: z.array(violation),
  }),
);

export const unableHolder = part(
  'UnableHolder',
  described(
    strictObject({
      shift: z.string(),
      date,
      leader: named,
      facts: z.record(z.string(), z.number()),
    }),
    'Who holds a place on a day on which he cannot serve.',
  ),
);

const ofRule = { rule: z.string(), title: bilingual };

const conflictMember = z.discriminatedUnion('kind', [
  strictObject({ kind: z.literal('demand'), date, type: named, places: z.int() }),
  strictObject({
    kind: z.literal('absence'),
    leaders: z.array(named),
    from: date,
    to: date,
    common: z.boolean(),
  }),
  strictObject({ kind: z.literal('weekday'), leader: named, weekday: z.int() }),
  strictObject({ kind: z.literal('rule'), ...ofRule }),
  strictObject({
    kind: z.literal('due'),
    ...ofRule,
    leader: named,
    from: date,
    to: date,
    least: z.int(),
  }),
]);

const alone = z
  .boolean()
  .describe('With it the whole roster can be planned; else this conflict is lifted alone.');

const remedy = z.discriminatedUnion('kind', [
  strictObject({ kind: z.literal('free'), alone, days: z.array(strictObject({ leader: named, date })) }),
  strictObject({
    kind: z.literal('rule'),
    alone,
    ...ofRule,
    params: z.record(z.string(), z.unknown()).nullable().describe('null: switched off'),
    words: bilingual.nullable(),
  }),
  strictObject({ kind: z.literal('pool'), alone, type: named, leader: named }),
  strictObject({ kind: z.literal('heads'), alone, date, type: named.nullable(), heads: z.int() }),
]);

/** Why no roster is complete. */
export const conflict = {
  kind: z.enum(['search', 'window', 'dues']),
  dates: z.array(date),
  types: z.array(named),
  leaders: z.array(named).describe('Who could serve on any of the dates, protocol order'),
  rules: strings.describe('Ids of the rules that take part'),
  members: z.array(part('ConflictMember', conflictMember)).describe('Together they cannot hold.'),
  facts: z.record(z.string(), z.number()),
  irreducible: z.boolean(),
  needed: z.int().describe('Places to fill, or duties owed'),
  possible: z.int().nullable().describe('No more can be filled; null where nothing was counted'),
  remedies: z
    .array(part('Remedy', remedy))
    .describe('Changes that were tried and work, the one that asks least first'),
};

export const wordedConflict = part('WordedConflict', strictObject({ ...conflict, sentence: z.string() }));

export const comparedMoves = part(
  'ComparedMoves',
  strictObject({
    times: z.int(),
    moves: z.int(),
    score,
    gainPercent: z.number().nullable().describe('null where a level above quality differs'),
  }),
);
