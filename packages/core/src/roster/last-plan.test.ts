import { describe, expect, it } from 'vitest';
import { emptyPlaces, revisionOfPlan } from './last-plan.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { replannedEntry } from './replanned.test.kit.ts';
import type { RosterAssignment } from './roster.ts';

const common = { at: '2024-03-06T09:00:00+08:00', author: '县信访局' };
const circulated: LedgerEntry = { kind: 'circulated', ...common };
const replanned = (today: string): LedgerEntry => replannedEntry({ today });

const place = (date: string, more: Partial<RosterAssignment> = {}): RosterAssignment => ({
  shift: `${date}/main/1`,
  date,
  type: 'main',
  leader: null,
  kind: 'workday',
  origin: 'planned',
  ...more,
});

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
      place('2024-03-04'),
      place('2024-03-05'),
      place('2024-03-06', { leader: 'A' }),
      place('2024-03-07', { attended: null }),
      place('2024-03-08', { attended: { title: '县委办' } }),
      place('2024-03-11'),
    ];
    const empty = (ledger: readonly LedgerEntry[]): string[] =>
      emptyPlaces({ assignments, ledger }).map(({ date }) => date);
    expect(empty([])).toEqual(['2024-03-04', '2024-03-05', '2024-03-11']);
    expect(empty([circulated])).toEqual(['2024-03-04', '2024-03-05', '2024-03-11']);
    expect(empty([replanned('2024-03-05'), circulated])).toEqual(['2024-03-05', '2024-03-11']);
    expect(empty([replanned('2024-03-05'), replanned('2024-03-06')])).toEqual(['2024-03-11']);
  });
});
