import { hasError } from '../document/diagnostics.ts';
import { locate } from '../document/locate.ts';
import type { RosterDocument } from '../document/schema.ts';
import { settingsProblems } from './settings-problems.ts';
import { civilOf, isoOf } from '../dates/civil.ts';
import { calendarDay } from './calendar-day.ts';
import { dayRulings } from './day-rulings.ts';
import type { CalendarDiagnostic } from './diagnostics.ts';
import { demandOf } from './demand.ts';
import { isPublished, openDecember } from './published.ts';
import { closedRange, common, type DayRange, daysOfYear, isEmpty, openRange } from './ranges.ts';
import { shiftTypesOf } from './shift-types.ts';
import type { Calendar, CalendarDay, CalendarSettings, DutyDay } from './types.ts';

/**
 * Works out the days of a document's period and who is needed when.
 * Expects a document that passed its own checks: dates exist, ranges run forwards, ids are known.
 * Returns the calendar, or `null` when a diagnostic is an error; all diagnostics of the calendar together.
 * Throws `ImpossibleDateError` on an impossible date.
 */
export function buildCalendar(document: RosterDocument): {
  calendar: Calendar | null;
  diagnostics: CalendarDiagnostic[];
} {
  const settings = document.calendar ?? {};
  const period = closedRange(document.period);
  const found = [...settingsProblems(settings), ...yearProblems(document, period)];
  let calendar: Calendar | null = null;
  if (!hasError(found)) {
    calendar = buildDays(document, period);
    found.push(...emptinessProblems(document, period, calendar));
  }
  return {
    calendar: hasError(found) ? null : calendar,
    diagnostics: found.map((diagnostic) => ({ ...diagnostic, ...locate(document, diagnostic.pointer) })),
  };
}

function buildDays(document: RosterDocument, period: DayRange): Calendar {
  const settings = document.calendar ?? {};
  const kindOf = dayRulings(settings);
  const demand = demandOf(document, kindOf);
  const days: CalendarDay[] = [];
  const dutyDays: DutyDay[] = [];
  for (let number = period.first; number <= period.last; number += 1) {
    const day = calendarDay(number, settings, kindOf, demand.protectionPeriods(number));
    const places = demand.places(number);
    days.push(day);
    if (places.length > 0) dutyDays.push({ ...day, places });
  }
  return {
    days,
    dutyDays,
    shiftTypes: shiftTypesOf(document).map(({ id, name }) => ({ id, name })),
    provisionalDays: days.filter(({ provisional }) => provisional).length,
  };
}

/** Years of the period that are refused, taken provisionally, or whose December is still open. */
function yearProblems(document: RosterDocument, period: DayRange): CalendarDiagnostic[] {
  const settings: CalendarSettings = document.calendar ?? {};
  const found: CalendarDiagnostic[] = [];
  const last = civilOf(period.last).year;
  for (let year = civilOf(period.first).year; year <= last; year += 1) {
    if (!isPublished(year, settings)) {
      const { first, last } = common(period, daysOfYear(year));
      found.push(
        settings.unpublishedYears === 'statutory'
          ? { code: 'provisional-days', severity: 'note', pointer: '/period', year, days: last - first + 1 }
          : { code: 'unpublished-year', severity: 'error', pointer: '/period', year },
      );
    }
    const open = openDecember(year, settings);
    const days = open && common(period, closedRange(open));
    if (days && !isEmpty(days)) {
      const [from, to] = [isoOf(days.first), isoOf(days.last)];
      found.push({ code: 'open-december', severity: 'note', pointer: '/period', year, from, to });
    }
  }
  return found;
}

/** Shift types and exceptions that come to nothing, and a period without a single place. */
function emptinessProblems(
  document: RosterDocument,
  period: DayRange,
  calendar: Calendar,
): CalendarDiagnostic[] {
  if (calendar.dutyDays.length === 0) {
    return [{ code: 'no-duty-days', severity: 'error', pointer: '/period', ...document.period }];
  }
  const types = shiftTypesOf(document);
  const used = new Set(calendar.dutyDays.flatMap(({ places }) => places.map(({ type }) => type)));
  const idle = types.flatMap(({ id, name }, index): CalendarDiagnostic[] => {
    const pointer = `/shiftTypes/${String(index)}`;
    return used.has(index)
      ? []
      : [{ code: 'shift-type-without-days', severity: 'warning', pointer, type: id, name }];
  });
  const outside = (document.exceptions ?? []).flatMap((exception, index): CalendarDiagnostic[] => {
    const type = types.find(({ id }) => id === exception.type);
    if (!type) return [];
    const days = common(period, closedRange(exception));
    if (isEmpty(days) || !isEmpty(common(days, openRange(type)))) return [];
    const { from, to = from } = exception;
    const pointer = `/exceptions/${String(index)}`;
    return [{ code: 'exception-outside-type', severity: 'warning', pointer, type: type.id, from, to }];
  });
  return [...idle, ...outside];
}
