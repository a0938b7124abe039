import { describe, expect, it } from 'vitest';
import { dayAfterAttendance } from './calendar-drift.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { attended, circulated, corrected } from './plain-entries.test.kit.ts';
import { draft } from './read-rosters.test.kit.ts';

describe('the day after attendance', () => {
  const [first, last] = [attended(draft, '2024-02-05'), attended(draft, '2024-02-29')];

  it.each<[string, readonly LedgerEntry[]]>([
    ['', []],
    ['', [circulated, corrected(1)]],
    ['2024-02-06', [first]],
    ['2024-03-01', [last, first]],
    ['2024-02-06', [circulated, last, first, corrected(2)]],
    ['2024-03-01', [last, first, corrected(2)]],
    ['', [first, corrected(1)]],
  ])('is "%s" by attendance that counts', (expected, ledger) => {
    expect(dayAfterAttendance(ledger)).toBe(expected);
  });
});
