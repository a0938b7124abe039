import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from './ledger-entry.ts';
import {
  approved,
  circulated,
  common,
  corrected,
  place,
  published,
  replannedEntry,
} from './plain-entries.test.kit.ts';
import { stageOf } from './stage.ts';

const shift = '2024-03-04/main/1';
const substituted: LedgerEntry = { kind: 'substituted', ...common, shift, from: 'A', to: 'B' };
const exchanged: LedgerEntry = {
  kind: 'exchanged',
  ...common,
  first: { shift, leader: 'A' },
  second: { shift: '2024-03-05/main/1', leader: 'B' },
};
const vacated: LedgerEntry = { kind: 'vacated', ...common, shift, from: 'A' };
const attended: LedgerEntry = { kind: 'attended', ...common, shift, holder: 'A', came: null };
const told: LedgerEntry = { kind: 'told', ...common, shift, leader: 'A', on: common.at, how: '电话' };
const amended: LedgerEntry = { kind: 'amended', ...common, differences: [], documentDigest: '0'.repeat(64) };

const held = place(shift, 'A');
const day = {
  date: '2024-03-04',
  kind: 'workday',
  holidays: [],
  protectionPeriods: [],
  provisional: false,
} as const;

describe('the stage of a roster', () => {
  it.each<[string, readonly LedgerEntry[]]>([
    ['draft, not approved', []],
    ['circulated, not approved', [circulated]],
    ['circulated, not approved', [circulated, substituted]],
    ['draft, not approved', [substituted]],
    ['approved, by 1', [approved]],
    ['approved, by 2', [circulated, approved]],
    ['approved, by 2', [approved, approved]],
    ['published, by 1', [approved, published]],
    // what changes the table or the document, as long as the approval stands
    ...[substituted, exchanged, vacated, amended].map((entry): [string, LedgerEntry[]] => [
      'draft, by 1, no more since 2',
      [approved, entry],
    ]),
    ...[{ removed: [held] }, { added: [held] }, { daysRemoved: [day] }, { daysAdded: [day] }].map(
      (changes): [string, LedgerEntry[]] => [
        'draft, by 1, no more since 2',
        [approved, replannedEntry(changes)],
      ],
    ),
    ['draft, by 1, no more since 2', [approved, substituted, exchanged]],
    ['published, by 1, no more since 3', [approved, published, substituted]],
    ['published, by 3, no more since 4', [approved, published, approved, vacated]],
    ['approved, by 3', [approved, substituted, approved]],
    ['circulated, by 1, no more since 2', [approved, circulated]],
    ['circulated, by 1, no more since 3', [approved, published, circulated]],
    // what changes neither
    ['approved, by 1', [approved, attended]],
    ['approved, by 1', [approved, told]],
    ['approved, by 1', [approved, replannedEntry()]],
    // corrections
    ['draft, not approved', [approved, corrected(1)]],
    ['draft, not approved', [circulated, corrected(1)]],
    ['approved, by 1', [approved, substituted, corrected(2)]],
    ['approved, by 1', [approved, circulated, corrected(2)]],
    ['draft, by 2, no more since 3', [substituted, approved, corrected(1)]],
    ['approved, by 2', [attended, approved, corrected(1)]],
    ['draft, not approved', [substituted, corrected(1)]],
    ['published, by 2, no more since 4', [vacated, approved, published, corrected(1)]],
  ])('is %s', (expected, ledger) => {
    const { stage, approval, lapsedBy } = stageOf({ ledger });
    const by = approval === null ? 'not approved' : `by ${approval}`;
    expect(`${stage}, ${by}${lapsedBy === null ? '' : `, no more since ${lapsedBy}`}`).toBe(expected);
  });
});
