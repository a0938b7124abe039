import * as z from 'zod';
import { strictObject, withoutEval } from '@lunzhi/core/internal';
import { duties, level, named, part, score, service, serviceName, strings, described } from './part.ts';

const date = z.iso.date();

// What a change of who serves would do, and why somebody cannot serve.

const ofRule = { rule: z.string(), title: z.string() };

const closeDuty = strictObject({
  date,
  freeDays: z.int(),
  least: z.int().describe('Free days the rule asks for'),
});

const outside = [
  strictObject({
    kind: z.literal('not-in-post'),
    ended: date.nullable().describe('The last day of his post before'),
    begins: date.nullable().describe('The first day of his next post'),
  }),
  strictObject({ kind: z.literal('absent'), from: date, to: date }),
  strictObject({ kind: z.literal('weekday'), weekday: z.int() }),
  strictObject({ kind: z.enum(['pool', 'no-share']) }),
] as const;

/** Reasons that lie in a leader, and in no rule. */
export const outsideReason = part('OutsideReason', z.discriminatedUnion('kind', outside));

const ruleReason = {
  kind: z.literal('rule'),
  ...ofRule,
  tooClose: z
    .array(closeDuty)
    .describe('His other duties that are too close, where the rule is one of free days'),
  sentences: strings,
};

export const unableReason = part(
  'UnableReason',
  z.discriminatedUnion('kind', [...outside, strictObject(ruleReason)]),
);

/** Why days of somebody’s share are lost: `taken` where all places are held for good by others. */
export const lossReason = part(
  'LossReason',
  z.discriminatedUnion('kind', [
    ...outside,
    strictObject(ruleReason),
    strictObject({ kind: z.literal('taken') }),
  ]),
);

/** The same with the sentence of each. */
export const saidReason = part(
  'SaidReason',
  z.discriminatedUnion('kind', [
    ...outside.map((reason) => withoutEval(() => reason.extend({ sentence: z.string() }))),
    strictObject({ ...ruleReason, sentence: z.string() }),
  ] as never) as unknown as z.ZodType<z.infer<typeof unableReason> & { sentence: string }>,
);

const unableLeader = part(
  'UnableLeader',
  strictObject({
    id: z.string(),
    name: z.string(),
    reasons: z.array(unableReason).describe('Empty for who is on duty that day already'),
  }),
);

const levelCost = { ...ofRule, level, cost: z.int() };

export const ruleChange = part('RuleChange', strictObject(levelCost));

const counted = {
  leader: named,
  of: z.enum(['duties', 'restDays', 'holidays']),
  before: z.int(),
  after: z.int(),
  entitlement: duties,
  carried: duties.describe('Over (+) or under (−) the entitlement from earlier periods'),
};

const owed = { ...ofRule, leader: named, from: date, to: date, least: z.int() };

const dueChange = { ...owed, before: z.int(), after: z.int() };

export const neededDue = part('NeededDue', strictObject({ ...owed, served: z.int() }));

export const drawback = part(
  'Drawback',
  z.discriminatedUnion('kind', [
    strictObject({ kind: z.literal('due'), ...dueChange }),
    strictObject({ kind: z.literal('count'), ...counted }),
    strictObject({ kind: z.literal('violation'), ...levelCost, leaders: strings, sentence: z.string() }),
    strictObject({ kind: z.literal('rule'), ...levelCost }),
  ]),
);

const gap = part('DutyGap', strictObject({ from: date, to: date, freeDays: z.int() }));

export const datedWait = part(
  'DatedWait',
  strictObject({ from: date.nullable(), to: date.nullable(), days: z.int() }),
);

/** What differs: of who takes the place, then of who gives it up. */
export const effects = {
  counts: z.array(part('CountChange', strictObject(counted))),
  gaps: z.array(
    part('GapChange', strictObject({ leader: named, before: z.array(gap), after: z.array(gap) })),
  ),
  waits: z.array(
    part(
      'WaitChange',
      strictObject({
        ...serviceName,
        before: z.array(datedWait),
        after: z.array(datedWait),
        longestBefore: z.int(),
        longestAfter: z.int(),
      }),
    ),
  ),
  dues: z.array(part('DueChange', strictObject(dueChange))),
};

const neighbour = part(
  'NeighbourDuty',
  strictObject({
    date,
    freeDays: z.int().describe('Days between the two'),
    isPast: z.boolean().describe('It lies in an earlier period.'),
  }),
);

export const neighbours = {
  previous: neighbour.nullable().describe('null where no duty before is known'),
  next: neighbour.nullable(),
};

const standIn = part(
  'StandIn',
  strictObject({
    leader: named,
    shift: z.string(),
    date,
    takesPart: z.boolean().describe('False for a share or quota of 0: he is never planned, but may stand in'),
    duties: strictObject({
      served: z.int(),
      planned: z.int(),
      after: z.int(),
      entitlement: duties,
      carried: duties,
    }),
    shared: z.array(service).describe('For which he answers that day as who gives the place up does'),
    ...neighbours,
  }),
);

const agreement = {
  reason: z.string().optional(),
  toldFirstConvener: z.iso.datetime({ offset: true }).optional(),
  agreedBy: z.string().optional(),
  accepts: strings.optional(),
};

const place = strictObject({ shift: z.string(), leader: z.string() });

const proposal = part(
  'Proposal',
  strictObject({
    kind: z.enum(['substitute', 'exchange']),
    holder: named.nullable().describe('Who holds the place now; null for an empty one'),
    standIn,
    inReturn: standIn.nullable().describe('In an exchange the holder on the other’s day'),
    score: described(score, 'The roster with the entry less the roster without it'),
    rules: z.array(ruleChange).describe('Rules whose cost changes, worst first'),
    breaks: z
      .array(strictObject({ ...ofRule, level, sentences: strings }))
      .describe('Empty when nothing gets worse on the hard or coverage level'),
    entry: z
      .discriminatedUnion('kind', [
        strictObject({
          kind: z.literal('substituted'),
          ...agreement,
          shift: z.string(),
          from: z.string().nullable(),
          to: z.string(),
        }),
        strictObject({ kind: z.literal('exchanged'), ...agreement, first: place, second: place }),
      ])
      .describe('What the ledger would say'),
    sentence: z.string(),
  }),
);

export const proposed = {
  date,
  today: date,
  reason: z.enum(['no-duty-day', 'not-on-duty', 'no-such-place']).nullable(),
  places: z.array(
    part(
      'PlaceProposals',
      strictObject({
        shift: z.string(),
        type: z.string(),
        holder: named.nullable(),
        found: described(strictObject({ substitutes: z.int(), exchanges: z.int() }), 'In all, listed or not'),
        reason: z.enum(['nobody', 'past', 'attended']).nullable().describe('Why there is none'),
        unable: z.array(unableLeader),
        substitutes: z.array(proposal).describe('From the best'),
        exchanges: z.array(proposal),
      }),
    ),
  ),
};
