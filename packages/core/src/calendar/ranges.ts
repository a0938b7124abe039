import { dayNumber } from '../dates/civil.ts';

/** An inclusive range of day numbers; empty when `last` is before `first`. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The days from `from` to `to`; one day where `to` is absent. Throws `ImpossibleDateError` on an impossible date. */
export function closedRange(dates: { readonly from: string; readonly to?: string | undefined }): DayRange {
  return { first: dayNumber(dates.from), last: dayNumber(dates.to ?? dates.from) };
}

/** As `closedRange`, but an absent end is open (infinite). */
export function openRange(dates: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): DayRange {
  return {
    first: dates.from === undefined ? -Infinity : dayNumber(dates.from),
    last: dates.to === undefined ? Infinity : dayNumber(dates.to),
  };
}

export function holds(range: DayRange, day: number): boolean {
  return range.first <= day && day <= range.last;
}

/** The days that both ranges hold; empty when they are apart. */
export function common(one: DayRange, other: DayRange): DayRange {
  return { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) };
}

export function isEmpty(range: DayRange): boolean {
  return range.last < range.first;
}

/** January 1st to December 31st. Throws `ImpossibleDateError` outside the years 0000 to 9999. */
export function daysOfYear(year: number): DayRange {
  const text = String(year).padStart(4, '0');
  return closedRange({ from: `${text}-01-01`, to: `${text}-12-31` });
}
