import { expect, test } from 'vitest';
import { isProvisional } from './published.ts';
import type { CalendarSettings } from './types.ts';

const notices = [{ year: 2027, paper: '通知', off: [], work: [] }];

test.each<[from: string, to: string, calendar: CalendarSettings | undefined, isOpen: boolean]>([
  ['2025-11-01', '2026-12-31', undefined, false],
  ['2026-11-01', '2027-01-31', undefined, true],
  ['2027-01-01', '2027-01-31', { unpublishedYears: 'statutory' }, true],
  ['2026-11-01', '2027-01-31', { notices }, false],
  ['2026-11-01', '2028-01-31', { notices }, true],
  ['2026-11-01', '2028-01-31', { source: 'weekdays-only' }, false],
])('a year from %s to %s with %j is provisional: %s', (from, to, calendar, isOpen) => {
  expect(isProvisional({ period: { from, to }, ...(calendar && { calendar }) })).toBe(isOpen);
});
