import { hasError } from '../document/diagnostics.ts';
import { calendarDay } from './calendar-day.ts';
import { settingsProblems } from './settings-problems.ts';
import { dayRulings } from './day-rulings.ts';
import type { CalendarDiagnostic } from './diagnostics.ts';
import { isPublished, openDecember } from './published.ts';
import { daysOfYear } from './ranges.ts';
import type { CalendarDay, CalendarSettings } from './types.ts';

/** A year as the State Council or the law alone has it, for people to look at. */
export interface YearCalendar {
  readonly year: number;
  /** False when its days are provisional. */
  readonly published: boolean;
  /** January 1st to December 31st. */
  readonly days: readonly CalendarDay[];
  /** The last days of December while the next year's notice may still change them. */
  readonly openDecember: { readonly from: string; readonly to: string } | null;
  /** What is wrong with the settings; with an error among them, `days` is empty. */
  readonly diagnostics: readonly CalendarDiagnostic[];
}

/**
 * The days of one year (2000 to 2099) and why each is what it is, without a document.
 * Here an unpublished year is a state to show, not an error: unless `settings` say otherwise, it has the legal days off.
 * Throws `ImpossibleDateError` when `year` is not a year of four digits before 9999.
 */
export function calendarOfYear(year: number, settings: CalendarSettings = {}): YearCalendar {
  const { first, last } = daysOfYear(year);
  const { unpublishedYears = 'statutory' } = settings;
  const shown: CalendarSettings = { ...settings, unpublishedYears };
  const diagnostics = settingsProblems(shown);
  const days: CalendarDay[] = [];
  if (!hasError(diagnostics)) {
    const kindOf = dayRulings(shown);
    for (let day = first; day <= last; day += 1) {
      days.push(calendarDay(day, shown, kindOf, []));
    }
  }
  return {
    year,
    published: isPublished(year, shown),
    days,
    openDecember: openDecember(year, shown),
    diagnostics,
  };
}
