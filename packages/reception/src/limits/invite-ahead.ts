import { addDays } from '@lunzhi/core/dates';
import { noticeDaysOf, type RosterDocument } from '@lunzhi/core/internal';
import type { EffectiveSettings } from '../cases/settings.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Working days between an invitation and its sitting, at least 0: the office's own figure, else the roster's notice. */
export const inviteAheadOf = (settings: EffectiveSettings, document: RosterDocument): number =>
  settings.inviteAhead ?? noticeDaysOf(document);

/**
 * The last day on which people can be invited to a sitting.
 *
 * @param sitting its date (`2024-03-04`)
 * @param ahead working days between the two, at least 0
 */
export const inviteBy = (sitting: string, ahead: number, calendar: WorkCalendar): string =>
  calendar.addWorkingDays(sitting, -ahead);

/** Whether people can still be invited today to a sitting that is to come. */
export const isInTime = (sitting: string, today: string, ahead: number, calendar: WorkCalendar): boolean =>
  sitting > today && inviteBy(sitting, ahead, calendar) >= today;

/** The first day for whose sittings people can still be invited today. */
export function firstInTime(today: string, ahead: number, calendar: WorkCalendar): string {
  let day = addDays(today, 1);
  while (!isInTime(day, today, ahead, calendar)) day = addDays(day, 1);
  return day;
}
