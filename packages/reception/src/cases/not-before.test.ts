import { expect, test } from 'vitest';
import type { OwnEntry } from '../limits/case-limits.test.kit.ts';
import { makeEntries, makeFacts, makeSitting, type EntrySketch } from '../testing/case-log.ts';
import type { CaseEntry } from './entry.ts';
import { foldCases, withCaseEntry } from './fold.ts';
import type { Earlier } from './not-before.ts';

const unit = { department: 'd1' };
const DAY = '2024-03-05';

/** Of `DAY` where nothing else is said. */
const one = {
  screened: { kind: 'screened', at: `${DAY}T08:00:00+08:00` },
  matched: { kind: 'matched', sitting: makeSitting('2024-03-11', 'A'), at: `${DAY}T08:01:00+08:00` },
  forwarded: { kind: 'forwarded', on: DAY, unit },
  objected: { kind: 'objected', on: DAY, unit },
  accepted: { kind: 'accepted', on: DAY, unit },
  received: { kind: 'received', on: DAY, leader: 'A', township: 't1', present: 1, representatives: 1 },
  outcome: { kind: 'outcome', on: DAY, outcome: 'answered', opinion: null, handlers: [] },
  replied: { kind: 'replied', on: DAY, unit, result: 'explained' },
  'review-requested': { kind: 'review-requested', on: DAY, step: 'review' },
  'review-decided': { kind: 'review-decided', on: DAY, step: 'review' },
  'called-back': { kind: 'called-back', on: DAY, reached: true, satisfaction: 'satisfied' },
  supervised: { kind: 'supervised', on: DAY, unit, by: 'phone' },
  escalated: { kind: 'escalated', on: DAY, to: 'offices' },
  missed: { kind: 'missed', sitting: makeSitting(DAY, 'A') },
  closed: { kind: 'closed', on: DAY, note: null },
  reopened: { kind: 'reopened', on: DAY },
  withdrawn: { kind: 'withdrawn', on: DAY },
} as const satisfies Readonly<Record<string, OwnEntry>>;

const earlier = (entry: OwnEntry, on = '2024-03-04'): OwnEntry => ({ ...entry, on }) as OwnEntry;
/** Of the day before, its appointment too. */
const appointed = [
  { ...one.screened, at: '2024-03-04T08:00:00+08:00' },
  { ...one.matched, sitting: one.missed.sitting, at: '2024-03-04T08:01:00+08:00' },
  { kind: 'consented', sitting: one.missed.sitting, at: '2024-03-04T08:02:00+08:00' },
] as const satisfies readonly OwnEntry[];
const reopened = [earlier(one.replied), earlier(one.closed), one.reopened] as const;

/** What an entry follows, and what of that it cannot be earlier than. */
const ways: readonly [last: keyof typeof one, what: Earlier, ...before: OwnEntry[]][] = [
  ['objected', 'forwarded', one.forwarded],
  ['accepted', 'forwarded', one.forwarded],
  ['outcome', 'received', one.received],
  ['review-requested', 'replied', one.replied],
  ['review-decided', 'review-requested', earlier(one.replied), one['review-requested']],
  ['called-back', 'replied', one.replied],
  ['called-back', 'reopened', ...reopened, earlier(one.replied)],
  ['called-back', 'replied', earlier(one.replied), earlier(one.closed), earlier(one.reopened), one.replied],
  ['closed', 'forwarded', one.forwarded, earlier(one.replied)],
  ['closed', 'objected', earlier(one.forwarded), one.objected, earlier(one.replied)],
  ['closed', 'accepted', one.accepted, earlier(one.replied)],
  ['closed', 'missed', ...appointed, one.missed, { kind: 'excluded', ground: 'performed' }],
  ['closed', 'outcome', earlier(one.received), one.outcome, earlier(one.replied)],
  ['closed', 'replied', earlier(one.replied), one.replied],
  ['closed', 'called-back', earlier(one.replied), one['called-back']],
  ['closed', 'escalated', one.escalated, earlier(one.replied)],
  ['closed', 'reopened', earlier(one.withdrawn), one.reopened, earlier(one.replied)],
  ['reopened', 'closed', earlier(one.replied), one.closed],
  ['reopened', 'withdrawn', one.withdrawn],
  ['withdrawn', 'forwarded', one.forwarded],
  ['withdrawn', 'objected', earlier(one.forwarded), one.objected],
  ['withdrawn', 'accepted', one.accepted],
  ['withdrawn', 'matched', one.screened, one.matched],
  ['withdrawn', 'missed', ...appointed, one.missed],
  ['withdrawn', 'received', one.received],
  ['withdrawn', 'outcome', earlier(one.received), one.outcome],
  ['withdrawn', 'replied', one.replied],
  ['withdrawn', 'review-requested', earlier(one.replied), one['review-requested']],
  [
    'withdrawn',
    'review-decided',
    earlier(one.replied),
    earlier(one['review-requested']),
    one['review-decided'],
  ],
  ['withdrawn', 'called-back', earlier(one.replied), one['called-back']],
  ['withdrawn', 'supervised', one.supervised],
  ['withdrawn', 'escalated', one.escalated],
  ['withdrawn', 'reopened', earlier(one.withdrawn), one.reopened],
];

const entriesOf = (...own: readonly OwnEntry[]): CaseEntry[] => {
  const registered = { kind: 'registered', facts: makeFacts() } as const;
  return makeEntries([registered, ...own].map((entry) => ({ ...entry, case: 'c1' }) as EntrySketch));
};

test.each(ways)('%s is of the day of what it follows (%s) or a later one', (last, what, ...before) => {
  const entries = entriesOf(...before, one[last]);
  const state = foldCases(entries.slice(0, -1));
  const follow = (on: string) => withCaseEntry(state, { ...entries.at(-1)!, on } as never, entries.length);
  expect(follow('2024-03-04')).toMatchObject({ code: 'too-early', on: '2024-03-04', what, since: DAY });
  expect(follow(DAY)).not.toHaveProperty('code');
});

const exact: readonly [code: string, last: OwnEntry, ...before: OwnEntry[]][] = [
  ['review-not-requested', one['review-decided'], one.forwarded],
  ['nothing-to-review', one['review-requested'], one.forwarded],
  ['not-forwarded', one.objected, one.screened],
  ['supervision-open', one.closed, one.replied, one.supervised],
  ['recused', one.received, { kind: 'amended', facts: { recusals: [{ leader: 'A' }] } }],
];

test.each(exact)('%s is said before a date that is too early', (code, last, ...before) => {
  const state = foldCases(entriesOf(...before));
  const entry = entriesOf(...before, earlier(last, '2024-02-01')).at(-1)!;
  expect(withCaseEntry(state, entry, before.length + 2)).toMatchObject({ code });
});
