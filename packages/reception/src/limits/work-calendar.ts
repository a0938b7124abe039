import {
  dayRulings,
  isPublished,
  isRestKind,
  openDecember,
  type RosterDocument,
} from '@lunzhi/core/internal';
import { dayNumber, isoOf } from '@lunzhi/core/dates';

/** Working days without beginning or end: limits run on where the period of a document has ended. */
export interface WorkCalendar {
  /** Make-up working days are; weekends and days off of a holiday are not. */
  isWorkingDay(date: string): boolean;
  /** The date itself, or the first working day after it. */
  workingDayFrom(date: string): string;
  /** The working day that is so many working days after a date, or before it when negative; the date itself is not counted. */
  addWorkingDays(date: string, days: number): string;
  /** The working days after `from`, up to and with `to`. */
  workingDaysBetween(from: string, to: string): readonly string[];
  /** Whether no notice that is still to come can change a day of the range: its years are published, and no December is open. */
  isSettled(from: string, to: string): boolean;
}

/**
 * The calendar of a document, for any year: its notices and overrides, wherever they lie, over those of the State Council. A
 * year that is not published has the days off that the law gives everyone, even where the document would be refused for it.
 * Each day is worked out once. Expects a document without errors.
 */
export function workCalendar({ calendar = {} }: Pick<RosterDocument, 'calendar'>): WorkCalendar {
  const settings = { ...calendar, unpublishedYears: 'statutory' } as const;
  const rulingOf = dayRulings(settings);
  const isWorking = (day: number): boolean => !isRestKind(rulingOf(day).kind);

  const nextWorking = (day: number, step: 1 | -1): number => {
    let next = day;
    while (!isWorking(next)) next += step;
    return next;
  };

  /** The first day of a year that may still change, by year; `null` when none may. */
  const openFromOf = new Map<number, string | null>();
  const openFrom = (year: number): string | null => {
    let from = openFromOf.get(year);
    if (from === undefined) {
      from = isPublished(year, settings)
        ? (openDecember(year, settings)?.from ?? null)
        : `${String(year).padStart(4, '0')}-01-01`;
      openFromOf.set(year, from);
    }
    return from;
  };

  return {
    isWorkingDay: (date) => isWorking(dayNumber(date)),
    workingDayFrom: (date) => isoOf(nextWorking(dayNumber(date), 1)),
    addWorkingDays(date, days) {
      const step = days < 0 ? -1 : 1;
      let day = dayNumber(date);
      for (let left = Math.abs(days); left > 0; left--) day = nextWorking(day + step, step);
      return isoOf(day);
    },
    workingDaysBetween(from, to) {
      const last = dayNumber(to);
      const days: string[] = [];
      for (let day = dayNumber(from) + 1; day <= last; day++) if (isWorking(day)) days.push(isoOf(day));
      return days;
    },
    isSettled(from, to) {
      for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
        const open = openFrom(year);
        if (open !== null && open <= to) return false;
      }
      return true;
    },
  };
}
