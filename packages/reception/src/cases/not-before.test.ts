import { expect, test } from 'vitest';
import type { OwnEntry } from '../limits/case-limits.test.kit.ts';
import { makeEntries, makeFacts, makeSitting, type EntrySketch } from '../testing/case-log.ts';
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
  received: { kind: 'received', on: DAY, leader: 'A', township: 't1', present: 1, representatives: 1 },
  outcome: { kind: 'outcome', on: DAY, outcome: 'answered', opinion: null, handlers: [] },
  replied: { kind: 'replied', on: DAY, unit, result: 'explained' },
  'review-requested': { kind: 'review-requested', on: DAY, step: 'review' },
  'review-decided': { kind: 'review-decided', on: DAY, step: 'review' },
  'called-back': { kind: 'called-back', on: DAY, reached: true, satisfaction: 'satisfied' },
  closed: { kind: 'closed', on: DAY, note: null },
  reopened: { kind: 'reopened', on: DAY },
  withdrawn: { kind: 'withdrawn', on: DAY },
} as const satisfies Readonly<Record<string, OwnEntry>>;

const earlier = (entry: OwnEntry, on = '2024-03-04'): OwnEntry => ({ ...entry, on }) as OwnEntry;

/** What an entry follows, and what of that it cannot be earlier than. */
const ways: readonly [last: keyof typeof one, what: Earlier, ...before: OwnEntry[]][] = [
  ['objected', 'forwarded', one.forwarded],
  ['outcome', 'received', one.received],
  ['review-decided', 'review-requested', earlier(one.replied), one['review-requested']],
  ['called-back', 'replied', one.replied],
  ['closed', 'replied', earlier(one.replied), one.replied],
  ['closed', 'reopened', earlier(one.withdrawn), one.reopened, earlier(one.replied)],
  ['reopened', 'closed', earlier(one.replied), one.closed],
  ['reopened', 'withdrawn', one.withdrawn],
  ['withdrawn', 'forwarded', one.forwarded],
  ['withdrawn', 'matched', one.screened, one.matched],
  ['withdrawn', 'received', one.received],
  ['withdrawn', 'replied', one.replied],
  ['withdrawn', 'reopened', earlier(one.withdrawn), one.reopened],
];

test.each(ways)('%s is of the day of what it follows (%s) or a later one', (last, what, ...before) => {
  const registered = { kind: 'registered', facts: makeFacts() } as const;
  const sketches = [registered, ...before, one[last]].map((own) => ({ ...own, case: 'c1' }) as EntrySketch);
  const entries = makeEntries(sketches);
  const state = foldCases(entries.slice(0, -1));
  const follow = (on: string) => withCaseEntry(state, { ...entries.at(-1)!, on } as never, entries.length);
  expect(follow('2024-03-04')).toMatchObject({ code: 'too-early', on: '2024-03-04', what, since: DAY });
  expect(follow(DAY)).not.toHaveProperty('code');
});
