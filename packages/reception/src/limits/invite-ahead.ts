import { noticeDaysOf, type RosterDocument } from '@lunzhi/core/internal';
import type { EffectiveSettings } from '../cases/settings.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Working days between an invitation and its sitting: the office's own figure, else the roster's notice. */
export const inviteAheadOf = (settings: EffectiveSettings, document: RosterDocument): number =>
  settings.inviteAhead ?? noticeDaysOf(document);

/** The last day on which people can be invited to a sitting. */
export const inviteBy = (sitting: string, ahead: number, calendar: WorkCalendar): string =>
  calendar.addWorkingDays(sitting, -ahead);
