import * as z from 'zod/mini';
import { described, duties, level, named, part, score, service, serviceName, strings } from './part.ts';

const date = z.iso.date();

// What a change of who serves would do, and why somebody cannot serve.

const ofRule = { rule: z.string(), title: z.string() };

const closeDuty = z.strictObject({
  date,
  freeDays: z.int(),
  least: described(z.int(), 'Free days the rule asks for'),
});

const outside = [
  z.strictObject({
    kind: z.literal('not-in-post'),
    ended: described(z.nullable(date), 'The last day of his post before'),
    begins: described(z.nullable(date), 'The first day of his next post'),
  }),
  z.strictObject({ kind: z.literal('absent'), from: date, to: date }),
  z.strictObject({ kind: z.literal('weekday'), weekday: z.int() }),
  z.strictObject({ kind: z.enum(['pool', 'no-share']) }),
] as const;

/** Reasons that lie in a leader, and in no rule. */
export const outsideReason = part('OutsideReason', z.discriminatedUnion('kind', outside));

const ruleReason = {
  kind: z.literal('rule'),
  ...ofRule,
  tooClose: described(
    z.array(closeDuty),
    'His other duties that are too close, where the rule is one of free days',
  ),
  sentences: strings,
};

export const unableReason = part(
  'UnableReason',
  z.discriminatedUnion('kind', [...outside, z.strictObject(ruleReason)]),
);

/** Why days of somebody’s share are lost: `taken` where all places are held for good by others. */
export const lossReason = part(
  'LossReason',
  z.discriminatedUnion('kind', [
    ...outside,
    z.strictObject(ruleReason),
    z.strictObject({ kind: z.literal('taken') }),
  ]),
);

/** The same with the sentence of each. */
export const saidReason = part(
  'SaidReason',
  z.discriminatedUnion('kind', [
    ...outside.map((reason) => z.extend(reason, { sentence: z.string() })),
    z.strictObject({ ...ruleReason, sentence: z.string() }),
  ] as never) as unknown as z.ZodMiniType<z.infer<typeof unableReason> & { sentence: string }>,
);

const unableLeader = part(
  'UnableLeader',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    reasons: described(z.array(unableReason), 'Empty for who is on duty that day already'),
  }),
);

const levelCost = { ...ofRule, level, cost: z.int() };

export const ruleChange = part('RuleChange', z.strictObject(levelCost));

const counted = {
  leader: named,
  of: z.enum(['duties', 'restDays', 'holidays']),
  before: z.int(),
  after: z.int(),
  entitlement: duties,
  carried: described(duties, 'Over (+) or under (−) the entitlement from earlier periods'),
};

const owed = { ...ofRule, leader: named, from: date, to: date, least: z.int() };

const dueChange = { ...owed, before: z.int(), after: z.int() };

export const neededDue = part('NeededDue', z.strictObject({ ...owed, served: z.int() }));

export const drawback = part(
  'Drawback',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('due'), ...dueChange }),
    z.strictObject({ kind: z.literal('count'), ...counted }),
    z.strictObject({ kind: z.literal('violation'), ...levelCost, leaders: strings, sentence: z.string() }),
    z.strictObject({ kind: z.literal('rule'), ...levelCost }),
  ]),
);

const gap = part('DutyGap', z.strictObject({ from: date, to: date, freeDays: z.int() }));

export const datedWait = part(
  'DatedWait',
  z.strictObject({ from: z.nullable(date), to: z.nullable(date), days: z.int() }),
);

/** What differs: of who takes the place, then of who gives it up. */
export const effects = {
  counts: z.array(part('CountChange', z.strictObject(counted))),
  gaps: z.array(
    part('GapChange', z.strictObject({ leader: named, before: z.array(gap), after: z.array(gap) })),
  ),
  waits: z.array(
    part(
      'WaitChange',
      z.strictObject({
        ...serviceName,
        before: z.array(datedWait),
        after: z.array(datedWait),
        longestBefore: z.int(),
        longestAfter: z.int(),
      }),
    ),
  ),
  dues: z.array(part('DueChange', z.strictObject(dueChange))),
};

const neighbour = part(
  'NeighbourDuty',
  z.strictObject({
    date,
    freeDays: described(z.int(), 'Days between the two'),
    isPast: described(z.boolean(), 'It lies in an earlier period.'),
  }),
);

export const neighbours = {
  previous: described(z.nullable(neighbour), 'null where no duty before is known'),
  next: z.nullable(neighbour),
};

const standIn = part(
  'StandIn',
  z.strictObject({
    leader: named,
    shift: z.string(),
    date,
    takesPart: described(
      z.boolean(),
      'False for a share or quota of 0: he is never planned, but may stand in',
    ),
    duties: z.strictObject({
      served: z.int(),
      planned: z.int(),
      after: z.int(),
      entitlement: duties,
      carried: duties,
    }),
    shared: described(z.array(service), 'For which he answers that day as who gives the place up does'),
    ...neighbours,
  }),
);

const agreement = {
  reason: z.optional(z.string()),
  toldFirstConvener: z.optional(z.iso.datetime({ offset: true })),
  agreedBy: z.optional(z.string()),
  accepts: z.optional(strings),
};

const place = z.strictObject({ shift: z.string(), leader: z.string() });

const proposal = part(
  'Proposal',
  z.strictObject({
    kind: z.enum(['substitute', 'exchange']),
    holder: described(z.nullable(named), 'Who holds the place now; null for an empty one'),
    standIn,
    inReturn: described(z.nullable(standIn), 'In an exchange the holder on the other’s day'),
    score: described(score, 'The roster with the entry less the roster without it'),
    rules: described(z.array(ruleChange), 'Rules whose cost changes, worst first'),
    breaks: described(
      z.array(z.strictObject({ ...ofRule, level, sentences: strings })),
      'Empty when nothing gets worse on the hard or coverage level',
    ),
    entry: described(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('substituted'),
          ...agreement,
          shift: z.string(),
          from: z.nullable(z.string()),
          to: z.string(),
        }),
        z.strictObject({ kind: z.literal('exchanged'), ...agreement, first: place, second: place }),
      ]),
      'What the ledger would say',
    ),
    sentence: z.string(),
  }),
);

export const proposed = {
  date,
  today: date,
  reason: z.nullable(z.enum(['no-duty-day', 'not-on-duty', 'no-such-place'])),
  places: z.array(
    part(
      'PlaceProposals',
      z.strictObject({
        shift: z.string(),
        type: z.string(),
        holder: z.nullable(named),
        found: described(
          z.strictObject({ substitutes: z.int(), exchanges: z.int() }),
          'In all, listed or not',
        ),
        reason: described(z.nullable(z.enum(['nobody', 'past', 'attended'])), 'Why there is none'),
        unable: z.array(unableLeader),
        substitutes: described(z.array(proposal), 'From the best'),
        exchanges: z.array(proposal),
      }),
    ),
  ),
};
