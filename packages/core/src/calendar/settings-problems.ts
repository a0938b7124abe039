import { knowsYear } from './chinese-days.ts';
import { dayNumber } from '../dates/civil.ts';
import type { CalendarDiagnostic } from './diagnostics.ts';
import { holidayNamesIn, lawfulHolidays } from './holiday-names.ts';
import type { Notice } from './notices.ts';
import { closedRange, holds, isEmpty } from './ranges.ts';
import type { CalendarSettings } from './types.ts';

/**
 * Finds what contradicts itself or is missing in a document's `calendar`, whatever its period.
 * Returns the diagnostics, without `within`; only errors among them keep the days from being read.
 * Throws `ImpossibleDateError` on an impossible date.
 */
export function settingsProblems(settings: CalendarSettings): CalendarDiagnostic[] {
  const notices = settings.notices ?? [];
  return [
    ...notices.flatMap(noticeProblems),
    ...(settings.overrides ?? []).flatMap((override, index): CalendarDiagnostic[] => {
      const { from, to = from, kind, name } = override;
      const pointer = `/calendar/overrides/${String(index)}`;
      if (isEmpty(closedRange(override))) return [reversed(pointer, from, to)];
      if (kind !== 'holiday' || name !== undefined) return [];
      return [{ code: 'holiday-without-name', severity: 'warning', pointer, from, to }];
    }),
    ...(settings.source === 'weekdays-only' ? [] : incompleteYears(notices)),
  ];
}

/** Days off that run backwards, and dates that one notice has both off and worked. */
function noticeProblems(notice: Notice, index: number): CalendarDiagnostic[] {
  const pointer = `/calendar/notices/${String(index)}`;
  const backwards = notice.off.flatMap((off, place) =>
    isEmpty(closedRange(off))
      ? [reversed(`${pointer}/off/${String(place)}`, off.from, off.to ?? off.from)]
      : [],
  );
  const both = notice.work.flatMap((date, place): CalendarDiagnostic[] => {
    const off = notice.off.find((days) => holds(closedRange(days), dayNumber(date)));
    if (!off) return [];
    const at = `${pointer}/work/${String(place)}`;
    const { paper } = notice;
    return [{ code: 'notice-off-and-work', severity: 'error', pointer: at, paper, date, name: off.name }];
  });
  return [...backwards, ...both];
}

function reversed(pointer: string, from: string, to: string): CalendarDiagnostic {
  return { code: 'calendar-range-reversed', severity: 'error', pointer, from, to };
}

/** Years that only notices of the document bear, and in which they forget a holiday of the law. */
function incompleteYears(notices: readonly Notice[]): CalendarDiagnostic[] {
  const years = [...new Set(notices.flatMap(({ year }) => (year === undefined ? [] : [year])))];
  return years.flatMap((year): CalendarDiagnostic[] => {
    if (knowsYear(year)) return [];
    const bearing = notices.filter((notice) => notice.year === year);
    const named = new Set(bearing.flatMap(({ off }) => off.flatMap(({ name }) => holidayNamesIn(name))));
    const missing = lawfulHolidays.filter((name) => !named.has(name));
    if (missing.length === 0) return [];
    const pointer = `/calendar/notices/${String(notices.findIndex((notice) => notice.year === year))}`;
    return [{ code: 'notice-incomplete', severity: 'warning', pointer, year, missing }];
  });
}
