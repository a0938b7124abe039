import { addDays, dayNumber } from '@lunzhi/core/dates';
import type { LimitRule } from '../law/limits.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** When a limit ends. Both dates are always said: no law says what of a petition's limit that ends on a rest day. */
export interface Deadline {
  /** Its last day, strictly counted. */
  readonly end: string;
  /** The working day after it; `null` when the last day is one itself. */
  readonly nextWorkingDay: string | null;
  /** False while a notice that is still to come may change one of the two. */
  readonly isSettled: boolean;
}

/**
 * Counts from a day on, which is not counted itself (民法典 article 201).
 *
 * @param from the day something happened that starts the limit; a rest day counts as any other
 * @param days at least 1
 */
export function deadlineOf(
  from: string,
  days: number,
  count: LimitRule['count'],
  calendar: WorkCalendar,
): Deadline {
  if (count === 'calendar') return endingOn(addDays(from, days), calendar);
  const end = calendar.addWorkingDays(from, days);
  return { end, nextWorkingDay: null, isSettled: calendar.isSettled(addDays(from, 1), end) };
}

/** A limit whose last day is known, of calendar days or set as a date. */
export function endingOn(end: string, calendar: WorkCalendar): Deadline {
  const working = calendar.workingDayFrom(end);
  return {
    end,
    nextWorkingDay: working === end ? null : working,
    isSettled: calendar.isSettled(end, working),
  };
}

/** The days that make up a limit, in order, from the day after its start to its last. */
export function daysCounted(
  from: string,
  end: string,
  count: LimitRule['count'],
  calendar: WorkCalendar,
): readonly string[] {
  if (count === 'working') return calendar.workingDaysBetween(from, end);
  const length = Math.max(0, dayNumber(end) - dayNumber(from));
  return Array.from({ length }, (_, index) => addDays(from, index + 1));
}
