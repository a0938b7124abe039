import { describe, expect, it } from 'vitest';
import type { BrokenRosterError } from './broken-roster.ts';
import { place } from './plain-entries.test.kit.ts';
import type { RosterAssignment, RosterDutyDay } from './roster.ts';
import { requireRows, type RosterTable } from './rows.ts';

const day = (date: string, more: Partial<RosterDutyDay> = {}): RosterDutyDay => ({
  date,
  kind: 'workday',
  holidays: [],
  protectionPeriods: [],
  provisional: false,
  ...more,
});

const places = ['2024-03-01/main/1', '2024-03-01/main/2', '2024-03-01/aside/1', '2024-03-04/main/1'];
const table: RosterTable = {
  dutyDays: [day('2024-03-01', { protectionPeriods: ['会'] }), day('2024-03-04')],
  assignments: places.map((shift) => place(shift, 'A')),
  leaders: new Set(['A', 'B']),
  types: new Set(['main', 'aside']),
  periods: new Set(['会']),
  period: { from: '2024-03-01', to: '2024-03-04' },
};

/** The table with one of its places otherwise. */
const withPlace = (shift: string, more: Partial<RosterAssignment>) => ({
  assignments: table.assignments.map((own) => (own.shift === shift ? { ...own, ...more } : own)),
});
const withDays = (...dutyDays: RosterDutyDay[]) => ({ dutyDays: [...table.dutyDays, ...dutyDays] });
const withPlaces = (...assignments: RosterAssignment[]) => ({
  assignments: [...table.assignments, ...assignments],
});
const [first] = places as [string];

/** Why a table is refused; `null` when it is not. */
function reasonOf(changes: Partial<RosterTable>): string | null {
  try {
    requireRows({ ...table, ...changes });
    return null;
  } catch (error) {
    return (error as BrokenRosterError).reasons.en;
  }
}

describe('a table', () => {
  it.each<[string, Partial<RosterTable>]>([
    ['as it was planned', {}],
    ['with an empty place', withPlace(first, { leader: null })],
    ['with others who came', withPlace(first, { attended: { leader: 'B' } })],
    ['with somebody by his title', withPlace(first, { attended: { title: '县委办' } })],
    ['with nobody who came', withPlace(first, { attended: null })],
    [
      'beyond the period, while that is not asked',
      { period: null, ...withDays(day('2024-03-05')), ...withPlaces(place('2024-03-05/main/1', 'A')) },
    ],
    [
      'of other protection periods, while those are not asked',
      { periods: null, dutyDays: [day('2024-03-01', { protectionPeriods: ['别'] }), day('2024-03-04')] },
    ],
  ])('%s is sound', (_, changes) => {
    expect(reasonOf(changes)).toBeNull();
  });

  const store = (date: string): string => `its document does not ask for what it stores on ${date}`;
  it.each<[string, Partial<RosterTable>]>([
    [
      `the place ${first} is written for 2024-03-04 and type "main"`,
      withPlace(first, { date: '2024-03-04' }),
    ],
    [`the place ${first} is written for 2024-03-01 and type "aside"`, withPlace(first, { type: 'aside' })],
    [
      'the place 2024-03-04/main/0 is written for 2024-03-04 and type "main"',
      withPlaces(place('2024-03-04/main/0', 'A')),
    ],
    [
      'the place 2024-03-04/main is written for 2024-03-04 and type "main"',
      withPlaces(place('2024-03-04/main', 'A')),
    ],
    [`the place ${first} appears twice`, withPlaces(place(first, 'A'))],
    ['the duty day 2024-03-04 appears twice', withDays(day('2024-03-04'))],
    [store('2024-03-05'), withDays(day('2024-03-05'))],
    [store('2024-02-29'), withDays(day('2024-02-29'))],
    [store('2024-03-01'), { periods: new Set(['别']) }],
    ['the place 2024-03-02/main/1 is not a place of that day', withPlaces(place('2024-03-02/main/1', 'A'))],
    ['the place 2024-03-04/night/1 is not a place of that day', withPlaces(place('2024-03-04/night/1', 'A'))],
    [
      `the place ${first} is written for a weekend, but the day is a workday`,
      withPlace(first, { kind: 'weekend' }),
    ],
    ['the place 2024-03-01/main/3 is missing', withPlaces(place('2024-03-01/main/4', 'A'))],
    ['the place 2024-03-04/aside/1 is missing', withPlaces(place('2024-03-04/aside/2', 'A'))],
    ['the leader "X" is unknown', withPlace(first, { leader: 'X' })],
    ['the leader "X" is unknown', withPlace(first, { leader: null, attended: { leader: 'X' } })],
    ['the place 2024-03-02/main/1 is missing', withDays(day('2024-03-02'))],
  ])('is broken where %s', (expected, changes) => {
    expect(reasonOf(changes)).toBe(expected);
  });
});
