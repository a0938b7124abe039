import { describe, expect, it } from 'vitest';
import { emptyPlaces, revisionOfPlan } from './last-plan.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { circulated, place, replannedEntry } from './plain-entries.test.kit.ts';

const replanned = (today: string): LedgerEntry => replannedEntry({ today });

describe('a roster', () => {
  it.each<[number, readonly LedgerEntry[]]>([
    [0, []],
    [0, [circulated]],
    [1, [replanned('2024-03-05'), circulated]],
    [3, [replanned('2024-03-05'), circulated, replanned('2024-03-06')]],
  ])('was planned last when its ledger had %i entries', (expected, ledger) => {
    expect(revisionOfPlan(ledger)).toBe(expected);
  });

  it('lacks somebody at empty places without attendance, from the day of its last re-planning on', () => {
    const assignments = [
      place('2024-03-04/main/1', null),
      place('2024-03-05/main/1', null),
      place('2024-03-06/main/1', 'A'),
      place('2024-03-07/main/1', null, { attended: null }),
      place('2024-03-08/main/1', null, { attended: { title: '县委办' } }),
      place('2024-03-11/main/1', null),
    ];
    const empty = (ledger: readonly LedgerEntry[]): string[] =>
      emptyPlaces({ assignments, ledger }).map(({ date }) => date);
    expect(empty([])).toEqual(['2024-03-04', '2024-03-05', '2024-03-11']);
    expect(empty([circulated])).toEqual(['2024-03-04', '2024-03-05', '2024-03-11']);
    expect(empty([replanned('2024-03-05'), circulated])).toEqual(['2024-03-05', '2024-03-11']);
    expect(empty([replanned('2024-03-05'), replanned('2024-03-06')])).toEqual(['2024-03-11']);
  });
});
