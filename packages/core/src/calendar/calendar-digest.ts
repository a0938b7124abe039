import { digest } from '../document/digest.ts';
import type { Calendar } from './types.ts';

const known = new WeakMap<Calendar['days'], string>();

/**
 * Digest of what the calendar said of the days of its period: dates, kinds and holidays, not why.
 * A roster keeps it, so that newer holiday data shows and changes nothing silently. Worked out once for the same days.
 * Returns lower-case hexadecimal SHA-256, 64 characters.
 */
export function calendarDigest(calendar: Pick<Calendar, 'days'>): string {
  const { days } = calendar;
  let digested = known.get(days);
  if (digested === undefined)
    known.set(days, (digested = digest(days.map(({ date, kind, holidays }) => ({ date, kind, holidays })))));
  return digested;
}
