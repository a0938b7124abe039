import { buildCalendar } from '../calendar/build-calendar.ts';
import { dayNumber, weekdayOf } from '../dates/civil.ts';
import type { Calendar, CalendarDay, DutyDay } from '../calendar/types.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { RosterAssignment, RosterDutyDay } from './roster.ts';

/** Days for which a roster was made, and their places. */
export interface StoredDays {
  readonly dutyDays: readonly RosterDutyDay[];
  readonly assignments: readonly Pick<RosterAssignment, 'date' | 'type'>[];
}

/** Something that a roster holds does not belong to its document. */
export class StoredDayError extends Error {
  override readonly name = 'StoredDayError';
}

/** The calendar of a document by today's holiday data; an unpublished year is read by the law. */
export const calendarOfDocument = (document: RosterDocument): Calendar | null =>
  buildCalendar({ ...document, calendar: { ...document.calendar, unpublishedYears: 'statutory' } }).calendar;

/**
 * The calendar a roster was made for: its stored duty days, whatever today's tables say. Days it does not store
 * needed nobody, so one that would need somebody today counts as a day off.
 *
 * @throws StoredDayError
 */
export function storedCalendar(
  document: RosterDocument,
  stored: StoredDays,
  calendarOf: typeof calendarOfDocument,
): Calendar {
  const calendar = calendarOf(document);
  if (!calendar) throw new StoredDayError('its document has no calendar');
  // whether a year is published is known today
  return { ...withStoredDays(document, calendar, stored), provisionalDays: calendar.provisionalDays };
}

/**
 * A calendar whose days before a date are those that a roster stores.
 *
 * @param before the first day that the calendar itself decides; without it the stored days decide all
 * @throws StoredDayError when a stored place has a shift type that the document does not have
 */
export function withStoredDays(
  document: RosterDocument,
  calendar: Calendar,
  { dutyDays: known, assignments }: StoredDays,
  before?: string,
): Calendar {
  const isStored = (date: string): boolean => before === undefined || date < before;
  const stored = new Map(known.map((day) => [day.date, day]));
  const typeIndex = new Map(calendar.shiftTypes.map(({ id }, index) => [id, index]));
  const heads = new Map<string, Map<number, number>>();
  for (const { date, type } of assignments) {
    if (!isStored(date)) continue;
    const index = typeIndex.get(type);
    if (index === undefined || !stored.has(date))
      throw new StoredDayError(`the place ${date}/${type} is unknown`);
    if (!heads.has(date)) heads.set(date, new Map());
    heads.get(date)!.set(index, (heads.get(date)!.get(index) ?? 0) + 1);
  }
  const periods = new Map((document.protectionPeriods ?? []).map(({ id }, index) => [id, index]));
  const fresh = new Map(calendar.dutyDays.map((day) => [day.date, day]));
  const days = calendar.days.map((day): CalendarDay => {
    if (!isStored(day.date)) return day;
    const own = stored.get(day.date);
    if (own)
      return {
        ...day,
        kind: own.kind,
        holidays: own.holidays,
        // a period that the document no longer has leaves no trace on days gone by
        protectionPeriods: own.protectionPeriods.flatMap((id) => periods.get(id) ?? []),
        provisional: own.provisional,
      };
    if (!fresh.has(day.date)) return day;
    return { ...day, kind: weekdayOf(dayNumber(day.date)) > 5 ? 'weekend' : 'holiday', holidays: [] };
  });
  const dutyDays = days.flatMap((day): DutyDay[] => {
    const own = fresh.get(day.date);
    if (!isStored(day.date)) return own ? [own] : [];
    const places = heads.get(day.date);
    if (!places) return [];
    return [
      {
        ...day,
        places: [...places].sort(([a], [b]) => a - b).map(([type, count]) => ({ type, heads: count })),
      },
    ];
  });
  return {
    ...calendar,
    days,
    dutyDays,
    provisionalDays: days.filter(({ provisional }) => provisional).length,
  };
}
