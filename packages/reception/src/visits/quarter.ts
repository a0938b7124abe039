import { addDays, dayNumber } from '@lunzhi/core/dates';
import type { Span } from '../roster/span.ts';

/**
 * The quarter of a year.
 *
 * @param year of four digits
 * @param quarter 1 to 4
 */
export function quarterOf(year: number, quarter: number): Span {
  const month = (number: number): string => String(number).padStart(2, '0');
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${month(3 * quarter + 1)}-01`;
  return { from: `${year}-${month(3 * quarter - 2)}-01`, to: addDays(next, -1) };
}

/** The quarter that a span is, of its year; `null` for any other span. */
export function asQuarter({ from, to }: Span): { readonly year: number; readonly quarter: number } | null {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  const whole = quarterOf(year, quarter);
  return whole.from === from && whole.to === to ? { year, quarter } : null;
}

/** A span in equal windows, in order; where its days cannot be divided, lengths differ by one. */
export function windowsOf({ from, to }: Span, count: number): readonly Span[] {
  const days = dayNumber(to) - dayNumber(from) + 1;
  const start = (window: number): number => Math.floor((window * days) / count);
  return Array.from({ length: count }, (_, window) => ({
    from: addDays(from, start(window)),
    to: addDays(from, start(window + 1) - 1),
  }));
}

export function datesOf({ from, to }: Span): readonly string[] {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, day) => addDays(from, day));
}
