import { appendEntry } from '@lunzhi/core';
import { type EntrySketch, makeSitting } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';

const document = makeCounty();

/** A answers for t1, and sits on the 4th, the 6th, the 12th and the 20th. */
const planned = makeRoster(document, {
  '2024-03-04': 'A',
  '2024-03-06': 'A',
  '2024-03-07': 'B',
  '2024-03-12': 'A',
  '2024-03-20': 'A',
});

export const roster = appendEntry(planned, {
  kind: 'substituted',
  at: '2024-03-04T09:00:00+08:00',
  author: '某县信访局',
  shift: '2024-03-12/main/1',
  from: 'A',
  to: 'C',
}).roster!;

export const heard = (id: string, date: string, first?: string): EntrySketch[] => [
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

export const received = (id: string, date: string): EntrySketch => ({
  kind: 'received',
  case: id,
  on: date,
  leader: 'A',
  shift: `${date}/main/1`,
  present: 1,
  representatives: 1,
});
