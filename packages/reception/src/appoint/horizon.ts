import { addDays } from '@lunzhi/core/dates';
import { firstInTime } from '../limits/invite-ahead.ts';
import type { WorkCalendar } from '../limits/work-calendar.ts';
import type { Span } from '../roster/span.ts';

/** Weeks an office arranges at a time. */
export const USUAL_WEEKS = 4;

/**
 * The days for which appointments are made on a day: from the first for which people can still be invited.
 *
 * @param ahead working days between an invitation and its sitting
 * @param weeks from that day on, at least 1
 */
export function horizonFrom(today: string, weeks: number, ahead: number, calendar: WorkCalendar): Span {
  const from = firstInTime(today, ahead, calendar);
  return { from, to: addDays(from, 7 * weeks - 1) };
}
