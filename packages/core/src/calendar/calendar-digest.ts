import { digest } from '../document/digest.ts';
import type { Calendar } from './types.ts';

/**
 * Digest of what the calendar said of the days of its period: dates, kinds and holidays, not why.
 * A roster keeps it, so that newer holiday data shows and changes nothing silently.
 * Returns lower-case hexadecimal SHA-256, 64 characters.
 */
export function calendarDigest(calendar: Pick<Calendar, 'days'>): string {
  return digest(calendar.days.map(({ date, kind, holidays }) => ({ date, kind, holidays })));
}
