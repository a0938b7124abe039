// Core counts days too and refuses what is no date; of a view every date is one, and its room would be a kilobyte more at once.

/** Days since 1970-01-01 of an ISO date. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The ISO date of so many days since 1970-01-01. */
const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => isoOf(dayNumber(date) + days);

/** 1 Monday to 7 Sunday. */
export const weekdayOn = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** `2024-02` of `2024-02-18`. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The day in its month, from 1. */
export const dayOfMonth = (date: string): number => Number(date.slice(8, 10));

/** First and last day of the month `2024-02`. */
export function monthSpan(month: string): { from: string; to: string } {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

function monthsLater(month: string, months: number): string {
  const first = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 1);
  return new Date(first).toISOString().slice(0, 7);
}

/** The same day of the month so many months later, or the last one of a shorter month. */
export function dateMonthsLater(date: string, months: number): string {
  const { to } = monthSpan(monthsLater(monthOf(date), months));
  const same = `${to.slice(0, 8)}${date.slice(8, 10)}`;
  return same < to ? same : to;
}

/** The days between two dates, or places of them, whichever is first. */
export function spanOf(one: string, other: string): { from: string; to: string } {
  const [from, to] = [one.slice(0, 10), other.slice(0, 10)].sort() as [string, string];
  return { from, to };
}

export const within = (date: string, { from, to }: { readonly from: string; readonly to: string }): string =>
  date < from ? from : date > to ? to : date;
