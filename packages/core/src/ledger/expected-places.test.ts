import { expect, test } from 'vitest';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { standIns } from './expected-places.ts';

const common = { at: '2024-03-01T09:00:00+08:00', author: '县信访局' };
const [first, second] = ['2024-03-04/main/1', '2024-03-05/main/1'] as const;
const substituted = (from: string | null, to: string): LedgerEntry => ({
  kind: 'substituted',
  ...common,
  shift: first,
  from,
  to,
});
const vacated: LedgerEntry = { kind: 'vacated', ...common, shift: first, from: 'A' };
const exchanged: LedgerEntry = {
  kind: 'exchanged',
  ...common,
  first: { shift: first, leader: 'B' },
  second: { shift: second, leader: 'C' },
};
const place = { shift: first, date: '2024-03-04', type: 'main', origin: 'planned', kind: 'workday' } as const;
const replanned = {
  kind: 're-planned',
  ...common,
  removed: [{ ...place, leader: 'B' }],
  added: [{ ...place, leader: 'C' }],
} as unknown as LedgerEntry;

test.each<[string, readonly LedgerEntry[], readonly string[]]>([
  [
    'whoever serves for another, however often it changed',
    [substituted('A', 'B'), substituted('B', 'C')],
    [first],
  ],
  ['and for who had given up the day before', [vacated, substituted(null, 'B')], [first]],
  ['nobody, once the first is back', [substituted('A', 'B'), substituted('B', 'A')], []],
  ['nobody where nobody was to serve', [substituted(null, 'B')], []],
  ['nobody, once days were exchanged', [substituted('A', 'B'), exchanged], []],
  ['nobody, once it was planned again', [substituted('A', 'B'), replanned], []],
  [
    'nobody by what was corrected',
    [substituted('A', 'B'), { kind: 'corrected', ...common, corrects: 2 }],
    [],
  ],
])('stands in: %s', (_, ledger, expected) => {
  const published = { kind: 'published', ...common, version: 1, through: '2024-03-31' } as const;
  expect([...standIns([published, ...ledger])]).toEqual(expected);
  // the public never knew a table from which they differ
  expect([...standIns(ledger)]).toEqual([]);
  expect([...standIns([...ledger, published])]).toEqual([]);
  const again = { ...published, version: 2 };
  expect([...standIns([published, ...ledger, again])]).toEqual(expected);
});
