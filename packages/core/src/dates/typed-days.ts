import { dayNumber, isDate } from './civil.ts';
import {
  type DayParts,
  partsOfDay,
  isDayOnly,
  isEnglish,
  plainOf,
  turnedRoundOf,
  withMonth,
} from './day-parts.ts';

/** Where days without a year belong: the years of the document. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** One day, or days from one to another; a range that was typed as one is a range of one day too. */
export interface DayReading {
  readonly from: string;
  readonly to: string;
  readonly isRange: boolean;
}

/** What days somebody means; dates are in the form of ISO even where there is no such day. */
type TypedDays =
  | { readonly days: DayReading }
  /** It may be any of these, the likeliest first. */
  | { readonly unclear: readonly DayReading[] }
  /** The range ends before it begins. */
  | { readonly backwards: DayReading };

const twoDigits = (number: string): string => number.padStart(2, '0');

const inYear = (year: string, { month, day }: DayParts): string =>
  `${year}-${twoDigits(month)}-${twoDigits(day)}`;

const isPossible = ({ from, to }: DayReading): boolean => isDate(from) && isDate(to);

const isInYears = ({ from, to }: DayReading, period: Period): boolean =>
  from.slice(0, 4) >= period.from.slice(0, 4) && to.slice(0, 4) <= period.to.slice(0, 4);

/** A year in full: 24 is 2024 in a period of this century. */
const wholeYear = (year: string, period: Period): string =>
  year.length === 2 ? `${period.from.slice(0, 2)}${year}` : year;

/** A day without a year is the first day so called within the period, else the one of its first year. */
function dateOf(parts: DayParts, period: Period): string {
  if (parts.year !== '') return inYear(wholeYear(parts.year, period), parts);
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  for (let own = first; own <= last && own < first + 11; own++) {
    const date = inYear(String(own), parts);
    if (date >= period.from && date <= period.to) return date;
  }
  return inYear(period.from.slice(0, 4), parts);
}

/** A range goes over the turn of a year without saying so only when it is no longer than this, in days. */
const LONGEST_TURN = 92;

/** A day's number; 30 February is the day after the 29th, whether there is one or not. */
function roughDay(date: string): number {
  const first = `${date.slice(0, 8)}01`;
  return isDate(first) ? dayNumber(first) + Number(date.slice(8)) - 1 : NaN;
}

/** The year before or after, where the other end of a range lies over the turn of the year. */
function overTheTurn(parts: DayParts, date: string, step: 1 | -1, isOver: (other: string) => boolean) {
  if (parts.year !== '') return date;
  const other = inYear(String(Number(date.slice(0, 4)) + step), parts);
  return isOver(other) ? other : date;
}

/** From one text to another: 3.5 and 3.12, 2024年3月5日 and 12日, “5” and “12 Mar 2024”. */
function rangeOf(first: string, last: string, period: Period): DayReading | null {
  const lastDay = partsOfDay(last);
  const firstDay =
    partsOfDay(first) ??
    (lastDay !== null && isDayOnly(first) && isEnglish(last) ? withMonth(first, lastDay) : null);
  if (firstDay === null) return null;
  const end = lastDay ?? (isDayOnly(last) ? withMonth(last, firstDay) : null);
  if (end === null) return null;
  const isShort = (from: string, to: string): boolean =>
    from <= to && roughDay(to) - roughDay(from) <= LONGEST_TURN;
  if (firstDay.year === '' && end.year !== '') {
    const to = dateOf(end, period);
    const same = inYear(to.slice(0, 4), firstDay);
    const from = same > to ? overTheTurn(firstDay, same, -1, (own) => isShort(own, to)) : same;
    return { from, to, isRange: true };
  }
  const from = dateOf(firstDay, period);
  const same = end.year === '' ? inYear(from.slice(0, 4), end) : dateOf(end, period);
  const to = same < from && lastDay !== null ? overTheTurn(end, same, 1, (own) => isShort(from, own)) : same;
  return { from, to, isRange: true };
}

/** Every way to part a text at a hyphen into two ends. */
function rangesAtHyphens(plain: string, period: Period): DayReading[] {
  const pieces = plain.split('-');
  return pieces.slice(1).flatMap((_, at) => {
    const ends = [pieces.slice(0, at + 1), pieces.slice(at + 1)].map((own) => own.join('-'));
    return rangeOf(ends[0]!, ends[1]!, period) ?? [];
  });
}

/** 5/3/2024 and 3/5/24 as others write them: never taken, but a reason to ask. */
const turnedRound = (plain: string, period: Period): DayReading[] =>
  turnedRoundOf(plain).map((parts) => {
    const date = inYear(wholeYear(parts.year, period), parts);
    return { from: date, to: date, isRange: false };
  });

const isForward = ({ from, to }: DayReading): boolean => from <= to;

/** Those that can be, those within the period's years alone where there are some. */
function likely(readings: readonly DayReading[], period: Period): DayReading[] {
  const possible = readings.filter((own) => isPossible(own) && isForward(own));
  const near = possible.filter((own) => isInYears(own, period));
  return near.length > 0 ? near : possible;
}

/** The likely one; where there is none the first, so that it can be said what is wrong with it. */
function oneOf(readings: readonly DayReading[], period: Period): TypedDays | null {
  const own = likely(readings, period);
  if (own.length > 1) return { unclear: own };
  const only = own[0] ?? readings[0];
  if (only === undefined) return null;
  return isPossible(only) && !isForward(only) ? { backwards: only } : { days: only };
}

/**
 * The day, or the range of days, that somebody means by 2024-3-5, 24.3.5, 2024/3/5, 2024年3月5日, 20240305, 3.5 or
 * “5 Mar 2024”; by 3.5-3.12, 3月5日至12日, 2024-03-05~2024-03-12 or “5 to 12 Mar”; as an input method leaves them.
 *
 * The year comes first. What may as well be another day of the period's years is unclear.
 *
 * @returns `null` for anything else
 */
export function typedDays(text: string, period: Period): TypedDays | null {
  const plain = plainOf(text);
  const ends = plain.split('~');
  if (ends.length > 2) return null;
  if (ends.length === 2) {
    const range = rangeOf(ends[0]!, ends[1]!, period);
    return range && oneOf([range], period);
  }
  const parts = partsOfDay(plain);
  const ranges = rangesAtHyphens(plain, period);
  const turned = turnedRound(plain, period).filter(isPossible);
  if (parts === null)
    return turned.length > 0 ? { unclear: likely([...turned, ...ranges], period) } : oneOf(ranges, period);
  const date = dateOf(parts, period);
  const own = { from: date, to: date, isRange: false };
  if (parts.year.length !== 2 || isInYears(own, period)) return { days: own };
  const others = likely([...turned, ...ranges], period).filter((other) => isInYears(other, period));
  return others.length === 0 ? { days: own } : { unclear: [...(isPossible(own) ? [own] : []), ...others] };
}

/** Why a text is not the day, or the days, that are asked for. */
export type DateProblem =
  /** No calendar has this one: 2月30日. */
  | { readonly problem: 'no-such-day'; readonly date: string }
  | { readonly problem: 'date'; readonly text: string }
  /** It may be any of these, the likeliest first. */
  | { readonly problem: 'unclear-date'; readonly text: string; readonly readings: readonly DayReading[] }
  | { readonly problem: 'backwards'; readonly text: string; readonly days: DayReading }
  /** Days from one to another where one is asked for. */
  | { readonly problem: 'range'; readonly text: string; readonly days: DayReading }
  /** A range, and its end once more, but another. */
  | { readonly problem: 'two-ends'; readonly text: string };

/**
 * A day, or days from one to another, as somebody typed them.
 *
 * @param text not blank
 */
export function readDays(text: string, period: Period): DayReading | DateProblem {
  const typed = typedDays(text, period);
  if (typed === null) return { problem: 'date', text };
  if ('unclear' in typed) return { problem: 'unclear-date', text, readings: typed.unclear };
  if ('backwards' in typed) return { problem: 'backwards', text, days: typed.backwards };
  const { from, to } = typed.days;
  const missing = [from, to].find((date) => !isDate(date));
  return missing === undefined ? typed.days : { problem: 'no-such-day', date: missing };
}
