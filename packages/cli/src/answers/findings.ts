import * as z from 'zod/mini';
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
    z.strictObject({ fairness: z.boolean(), disruption: z.boolean(), quality: z.boolean() }),
    'Of which levels it is proven that no roster is better.',
  ),
);

export const given = described(
  z.strictObject({ hard: z.int(), coverage: z.int() }),
  'What can no longer be mended; it stands beside the score.',
);

const range = part('Range', z.strictObject({ least: z.int(), most: z.int() }));

export const spread = part(
  'SpreadGroup',
  z.strictObject({
    leaders: described(strings, 'Ids, in protocol order'),
    entitlement: described(
      z.nullable(duties),
      'Duties; null where no rule counts all duties and their entitlements differ',
    ),
    duties: range,
    restDays: range,
    holidays: range,
  }),
);

export const leaderLoad = part(
  'LeaderLoad',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    duties: z.int(),
    restDays: z.int(),
    holidays: z.int(),
    entitlement: described(duties, 'Fair share of the duties, at most three decimals'),
    restDayEntitlement: duties,
    holidayEntitlement: duties,
  }),
);

export const serviceLoad = part(
  'ServiceLoad',
  z.strictObject({
    ...serviceName,
    duties: z.int(),
    longestWaitDays: described(z.int(), '0 when nobody answers for it'),
    longestWait: described(
      z.nullable(z.strictObject({ from: z.nullable(date), to: z.nullable(date) })),
      'The duties that bound it; null at the edge of the period',
    ),
  }),
);

const violation = part(
  'Violation',
  z.strictObject({
    rule: z.string(),
    constraint: z.string(),
    level,
    cost: described(z.int(), 'With the weight of the rule'),
    given: described(z.boolean(), 'It can no longer be mended; it stands beside the score.'),
    sentence: z.string(),
    shifts: z.array(z.strictObject({ date, type: z.string(), place: z.int() })),
    leaders: z.array(named),
    groups: z.array(service),
    types: z.array(named),
    holidays: strings,
    facts: z.record(z.string(), z.number()),
  }),
);

export const rule = part(
  'RuleAnalysis',
  z.strictObject({
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
    z.strictObject({
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
  z.strictObject({ kind: z.literal('demand'), date, type: named, places: z.int() }),
  z.strictObject({
    kind: z.literal('absence'),
    leaders: z.array(named),
    from: date,
    to: date,
    common: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('weekday'), leader: named, weekday: z.int() }),
  z.strictObject({ kind: z.literal('rule'), ...ofRule }),
  z.strictObject({
    kind: z.literal('due'),
    ...ofRule,
    leader: named,
    from: date,
    to: date,
    least: z.int(),
  }),
]);

const alone = described(
  z.boolean(),
  'With it the whole roster can be planned; else this conflict is lifted alone.',
);

const remedy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('free'), alone, days: z.array(z.strictObject({ leader: named, date })) }),
  z.strictObject({
    kind: z.literal('rule'),
    alone,
    ...ofRule,
    params: described(z.nullable(z.record(z.string(), z.unknown())), 'null: switched off'),
    words: z.nullable(bilingual),
  }),
  z.strictObject({ kind: z.literal('pool'), alone, type: named, leader: named }),
  z.strictObject({ kind: z.literal('heads'), alone, date, type: z.nullable(named), heads: z.int() }),
]);

/** Why no roster is complete. */
export const conflict = {
  kind: z.enum(['search', 'window', 'dues']),
  dates: z.array(date),
  types: z.array(named),
  leaders: described(z.array(named), 'Who could serve on any of the dates, protocol order'),
  rules: described(strings, 'Ids of the rules that take part'),
  members: described(z.array(part('ConflictMember', conflictMember)), 'Together they cannot hold.'),
  facts: z.record(z.string(), z.number()),
  irreducible: z.boolean(),
  needed: described(z.int(), 'Places to fill, or duties owed'),
  possible: described(z.nullable(z.int()), 'No more can be filled; null where nothing was counted'),
  remedies: described(
    z.array(part('Remedy', remedy)),
    'Changes that were tried and work, the one that asks least first',
  ),
};

export const wordedConflict = part('WordedConflict', z.strictObject({ ...conflict, sentence: z.string() }));

export const comparedMoves = part(
  'ComparedMoves',
  z.strictObject({
    times: z.int(),
    moves: z.int(),
    score,
    gainPercent: described(z.nullable(z.number()), 'null where a level above quality differs'),
  }),
);
