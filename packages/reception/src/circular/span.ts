import { addDays } from '@lunzhi/core/dates';
import { isWithin, type Span } from '../roster/span.ts';

/** The first day of the month after `2024-02`: `2024-03-01`. */
function firstOfNext(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`;
}

/** The days of a month, written `2024-02`. */
export const monthSpan = (month: string): Span => ({
  from: `${month}-01`,
  to: addDays(firstOfNext(month), -1),
});

/** The days of a year, written `2024`. */
export const yearSpan = (year: string): Span => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** `2024-01` of `2024-02`. */
export const monthBefore = (month: string): string => addDays(`${month}-01`, -1).slice(0, 7);

/** Whether a month, written `2024-02`, or a year has begun on a day. */
export const hasBegun = (period: string, today: string): boolean => period <= today;

/** Whether a month or a year has ended before a day. */
export const isOver = (period: string, today: string): boolean => period < today.slice(0, period.length);

/** A span as far as it has gone by; the whole of one that is over, and of one that is to come. */
export const upTo = (span: Span, today = span.to): Span =>
  isWithin(span, today) ? { ...span, to: today } : span;
