import type { RosterDocument } from '../document/schema.ts';
import { knowsYear } from './chinese-days.ts';
import type { CalendarSettings } from './types.ts';

/** The first year whose notice chinese-days holds; the last one is in {@link knowsYear}. */
export const firstKnownYear = 2004;

/**
 * Says whether the days off of a year are settled: chinese-days holds its notice, or a notice in the document bears it.
 * With `source: 'weekdays-only'` nothing is claimed of the State Council, so no year is waited for.
 */
export function isPublished(year: number, settings: CalendarSettings): boolean {
  return (
    settings.source === 'weekdays-only' ||
    knowsYear(year) ||
    (settings.notices ?? []).some((notice) => notice.year === year)
  );
}

/** Whether a whole year of a document's period is not published yet. */
export function isProvisional({
  period,
  calendar = {},
}: Pick<RosterDocument, 'period' | 'calendar'>): boolean {
  const [first, last] = [period.from, period.to].map((date) => Number(date.slice(0, 4))) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).some(
    (year) => !isPublished(year, calendar),
  );
}

/** The next year's notice has so far touched none before December 29th (2007, 2018); with a few days to spare. */
const openFrom = '12-25';

/**
 * The last days of December that may still change: the year is published, the next one is not
 * (2022-12-31 was settled by the notice for 2023). `null` when nothing is open.
 */
export function openDecember(
  year: number,
  settings: CalendarSettings,
): { readonly from: string; readonly to: string } | null {
  if (!isPublished(year, settings) || isPublished(year + 1, settings)) return null;
  return { from: `${String(year)}-${openFrom}`, to: `${String(year)}-12-31` };
}
