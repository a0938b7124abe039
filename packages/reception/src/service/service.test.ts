import { describe, expect, it } from 'vitest';
import { appendEntry } from '@lunzhi/core';
import { type EntrySketch, makeCaseFile, makeFacts, makeSitting } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { rosterService } from './service.ts';

const document = makeCounty();

/** A answers for t1, and sits on the 6th, the 12th and the 20th. */
const planned = makeRoster(document, {
  '2024-03-04': 'A',
  '2024-03-06': 'A',
  '2024-03-07': 'B',
  '2024-03-12': 'A',
  '2024-03-20': 'A',
});

const roster = appendEntry(planned, {
  kind: 'substituted',
  at: '2024-03-04T09:00:00+08:00',
  author: '某县信访局',
  shift: '2024-03-12/main/1',
  from: 'A',
  to: 'C',
}).roster!;

const heard = (id: string, date: string, first?: string): EntrySketch[] => [
  { kind: 'screened', case: id },
  ...(first === undefined
    ? []
    : [
        { kind: 'matched' as const, case: id, sitting: makeSitting(first, 'A') },
        { kind: 'declined' as const, case: id, sitting: makeSitting(first, 'A') },
      ]),
  { kind: 'matched', case: id, sitting: makeSitting(date, 'A') },
  { kind: 'consented', case: id, sitting: makeSitting(date, 'A') },
];

const received = (id: string, date: string): EntrySketch => ({
  kind: 'received',
  case: id,
  on: date,
  leader: 'A',
  shift: `${date}/main/1`,
  present: 1,
  representatives: 1,
});

const file = makeCaseFile(
  [
    ...['c1', 'c2', 'c3'].map((id): EntrySketch => ({ kind: 'registered', case: id, facts: makeFacts() })),
    { kind: 'screened', case: 'c3' },
    ...heard('c1', '2024-03-06'),
    ...heard('c2', '2024-03-20', '2024-03-06'),
    received('c1', '2024-03-06'),
    received('c2', '2024-03-20'),
  ],
  { mostPerSitting: 1, inviteAhead: 2 },
);

const service = rosterService(file, roster, '2024-03-31');

describe('rosterService', () => {
  it('says how long people wait for a leader, as it was planned, as it came, and so far', () => {
    const { hindrances: _, ...own } = service.services.find(({ id }) => id === 't1')!;
    expect(own).toEqual({
      kind: 'township',
      id: 't1',
      planned: { median: 5, longest: 5, longestCases: ['c1', 'c2'], cases: ['c1', 'c2'] },
      real: { median: 12, longest: 19, longestCases: ['c2'], cases: ['c1', 'c2'] },
      waiting: { median: 30, longest: 30, longestCases: ['c3'], cases: ['c3'] },
    });
    expect(service.services.find(({ id }) => id === 't2')).toMatchObject({ planned: null, real: null });
  });

  it('says of the longest wait at which sittings it might have ended, and why it did not', () => {
    const { hindrances } = service.services.find(({ id }) => id === 't1')!;
    expect(hindrances).toEqual([
      {
        case: 'c2',
        shift: '2024-03-04/main/1',
        date: '2024-03-04',
        planned: 'A',
        sat: 'A',
        cause: 'notice',
        saved: 16,
      },
      {
        case: 'c2',
        shift: '2024-03-06/main/1',
        date: '2024-03-06',
        planned: 'A',
        sat: 'A',
        cause: 'declined',
        saved: 14,
      },
      {
        case: 'c2',
        shift: '2024-03-12/main/1',
        date: '2024-03-12',
        planned: 'A',
        sat: 'C',
        cause: 'changed-hands',
        saved: 8,
      },
    ]);
  });

  it('says what each cause cost, and each sitting that was lost', () => {
    expect(service.causes).toEqual([
      { cause: 'notice', days: 18, cases: ['c1', 'c2'] },
      { cause: 'declined', days: 14, cases: ['c2'] },
      { cause: 'changed-hands', days: 8, cases: ['c2'] },
    ]);
    expect(service.lostSittings).toEqual([
      {
        shift: '2024-03-12/main/1',
        date: '2024-03-12',
        planned: 'A',
        sat: 'C',
        cause: 'changed-hands',
        days: 8,
        cases: ['c2'],
      },
    ]);
  });
});
