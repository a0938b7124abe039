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

const DAY_MS = 86_400_000;

/** The days of 0000-01-01 and 9999-12-31: what four digits of a year can name. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

/** A planner asks for the same few thousand dates again and again. */
const numberByDate = new Map<string, number>();
const dateByNumber = new Map<number, string>();

const isNumber = (number: number): boolean =>
  Number.isInteger(number) && number >= FIRST_DAY && number <= LAST_DAY;

function read(text: string): number | undefined {
  const known = numberByDate.get(text);
  if (known !== undefined) return known;
  const number = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  // engines read 2024-02-30 as 1 March
  if (!isNumber(number) || isoOf(number) !== text) return undefined;
  numberByDate.set(text, number);
  return number;
}

/** Whether `text` is a day that exists, written `2024-02-18`: four-digit year, no time, no zone. */
export const isDate = (text: string): boolean => read(text) !== undefined;

/**
 * Days from 1970-01-01 to `iso`, negative before, in the Gregorian calendar of ISO 8601.
 *
 * @throws ImpossibleDateError when `iso` is not a day that exists, written `2024-02-18`
 */
export function dayNumber(iso: string): number {
  const number = read(iso);
  if (number === undefined)
    throw new ImpossibleDateError(
      `There is no day ${JSON.stringify(iso)}.\nMaybe write it as YYYY-MM-DD, with a day that the month has.`,
    );
  return number;
}

/**
 * Writes a day number as `2024-02-18`.
 *
 * @throws ImpossibleDateError when `number` is not an integer or lies outside the years 0000 to 9999
 */
export function isoOf(number: number): string {
  let text = dateByNumber.get(number);
  if (text === undefined) {
    text = midnightOf(number).toISOString().slice(0, 10);
    dateByNumber.set(number, text);
  }
  return text;
}

/** Year, month and day of a day number. Throws as {@link isoOf} does. */
export function civilOf(number: number): CivilDate {
  const midnight = midnightOf(number);
  return {
    year: midnight.getUTCFullYear(),
    month: midnight.getUTCMonth() + 1,
    day: midnight.getUTCDate(),
  };
}

function midnightOf(number: number): Date {
  if (!isNumber(number))
    throw new ImpossibleDateError(
      `There is no day number ${String(number)}.\nMaybe give an integer whose year has four digits.`,
    );
  return new Date(number * DAY_MS);
}

/** Weekday of a day number: 1 Monday to 7 Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Weekday of an ISO date: 1 Monday to 7 Sunday. Throws as {@link dayNumber} does. */
export const weekdayOn = (iso: string): number => weekdayOf(dayNumber(iso));

/** Days of a month, 28 to 31. Throws {@link ImpossibleDateError} when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const first = dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
  const lastIfLong = civilOf(first + 30);
  // day 31 of a short month is already in the next one: as many days in as the month has too few
  return lastIfLong.month === month ? 31 : 31 - lastIfLong.day;
}

/** Days from `from` to `to`: 1 for tomorrow, negative when `to` is earlier. Throws as {@link dayNumber} does. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The day `days` days after `iso`, before it when negative. Throws as {@link dayNumber} and {@link isoOf} do. */
export const addDays = (iso: string, days: number): string => isoOf(dayNumber(iso) + days);

export const laterOf = (one: string, other: string): string => (one > other ? one : other);

const earlierOf = (one: string, other: string): string => (one < other ? one : other);

/** What two ranges of days share, with all else that the first has; `to` is before `from` where they share nothing. */
export const overlap = <Range extends { readonly from: string; readonly to: string }>(
  range: Range,
  { from, to }: { readonly from: string; readonly to: string },
): Range => ({ ...range, from: laterOf(range.from, from), to: earlierOf(range.to, to) });

/** Orders by date, for `sort`; what is of one date stays as it was. */
export const byDate = (a: { readonly date: string }, b: { readonly date: string }): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
