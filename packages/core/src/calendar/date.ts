import { DateTime } from 'luxon';

/** A day of the calendar in figures: `month` 1 to 12, `day` 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Someone asked for a day that no calendar has. */
export class ImpossibleDateError extends RangeError {
  override readonly name = 'ImpossibleDateError';
}

const millisecondsOfDay = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** The days of 0000-01-01 and 9999-12-31: what four digits of a year can name. */
const firstDay = -719_528;
const lastDay = 2_932_896;

/** What luxon has read before: a planner asks for the same few thousand dates again and again. */
const numberByDate = new Map<string, number>();

function read(text: string): number | undefined {
  const known = numberByDate.get(text);
  if (known !== undefined || !shape.test(text)) return known;
  // a language, though nothing is written in it: left out, luxon asks the host for its own, which takes 10 ms
  const parsed = DateTime.fromISO(text, { zone: 'utc', locale: 'en' });
  if (!parsed.isValid) return undefined;
  const number = parsed.toMillis() / millisecondsOfDay;
  numberByDate.set(text, number);
  return number;
}

/** Says whether `text` is a day that exists, written `2024-02-18`: four-digit year, no time, no zone. */
export function isDate(text: string): boolean {
  return read(text) !== undefined;
}

/**
 * Counts the days from 1970-01-01 to `iso` (negative before).
 * Throws `ImpossibleDateError` when `iso` is not a day that exists, written `2024-02-18`.
 */
export function dayNumber(iso: string): number {
  const number = read(iso);
  if (number === undefined) {
    throw new ImpossibleDateError(
      `There is no day ${JSON.stringify(iso)}.\nMaybe it is not written YYYY-MM-DD, or the month has no such day.`,
    );
  }
  return number;
}

/**
 * Names the year, month and day of a day number, in the Gregorian calendar of ISO 8601, by whole numbers alone.
 * Throws `ImpossibleDateError` when `number` is not an integer or lies outside the years 0000 to 9999.
 * Source: Richards, "Calendars", in the Explanatory Supplement to the Astronomical Almanac, 3rd ed., 15.11.3.
 */
export function civilOf(number: number): CivilDate {
  if (!Number.isInteger(number) || number < firstDay || number > lastDay) {
    throw new ImpossibleDateError(
      `There is no day number ${String(number)}.\nMaybe it is not an integer, or its year has not four digits.`,
    );
  }
  const julian = number + 2_440_588;
  const f = julian + 1401 + Math.floor((Math.floor((4 * julian + 274_277) / 146_097) * 3) / 4) - 38;
  const e = 4 * f + 3;
  const h = 5 * Math.floor((e % 1461) / 4) + 2;
  const day = Math.floor((h % 153) / 5) + 1;
  const month = ((Math.floor(h / 153) + 2) % 12) + 1;
  const year = Math.floor(e / 1461) - 4716 + Math.floor((14 - month) / 12);
  return { year, month, day };
}

/** Writes a day number as `2024-02-18`. Throws as `civilOf` does. */
export function isoOf(number: number): string {
  const { year, month, day } = civilOf(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Names the weekday of a day number: 1 Monday to 7 Sunday. */
export function weekdayOf(number: number): number {
  const sinceMonday = (number + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** Names the year and month (1 to 12) of a day number. Throws as `civilOf` does. */
export function monthOf(number: number): { readonly year: number; readonly month: number } {
  const { year, month } = civilOf(number);
  return { year, month };
}

/** Counts the days of a month (1 to 12): 28 to 31. Throws `ImpossibleDateError` when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const first = dayNumber(`${pad(year, 4)}-${pad(month, 2)}-01`);
  const lastIfLong = civilOf(first + 30);
  // Day 31 of a short month is already in the next one: as many days in as the month has too few.
  return lastIfLong.month === month ? 31 : 31 - lastIfLong.day;
}

/** Counts the days from `from` to `to`: 1 for tomorrow, negative when `to` is earlier. Throws as `dayNumber` does. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `days` days after `iso` (before it when negative). Throws as `dayNumber` and `civilOf` do. */
export function addDays(iso: string, days: number): string {
  return isoOf(dayNumber(iso) + days);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
