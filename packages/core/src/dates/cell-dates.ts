import { addDays, isoOf } from './civil.ts';
import { type DayReading, type Period, readDays } from './typed-days.ts';
import { typedWeekday } from './weekdays.ts';

/** A day, or days from one to another, as a cell says them. */
export type DateReading =
  | DayReading
  | 'unreadable'
  /** Only the year is missing, or there are several that it may be. */
  | 'no-year'
  /** Any of these, the likeliest first. */
  | { readonly unclear: readonly DayReading[] };

/** Two leap years: what reads differently in them names no year. */
const SOME_YEARS = ['2000', '2004'].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })) as [
  Period,
  Period,
];

const firstDay = (reading: ReturnType<typeof readDays>): string | null =>
  'problem' in reading ? null : reading.from;

/**
 * The days that people mean by `2024-02-18`, `2024/2/18`, `2024年2月18日`, `20240218` or, within a period, by `2月18日`,
 * `2.18` or `2月18日至22日`; a weekday behind it (`（星期日）`, `周日`) and a midnight are passed over. A spreadsheet's
 * day number, `45340`, is the day it stands for: a column that lost its format.
 *
 * @param period where days without a year lie; without it they are `'no-year'`
 */
export function readDates(text: string, period?: Period): DateReading {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+0?0:00(:00)?$/, '')
    .replace(/\s*\(?(星期|周|礼拜)\s*[一二三四五六日天]\)?\s*$/, '')
    .trim();
  if (/^\d{5}(\.\d+)?$/.test(plain)) {
    const date = serialDate(Number(plain));
    return date === null ? 'unreadable' : { from: date, to: date, isRange: false };
  }
  const [one, other] = SOME_YEARS.map((year) => firstDay(readDays(plain, year)));
  const namesYear = one === other;
  if (!namesYear && period === undefined) return 'no-year';
  const reading = readDays(plain, period ?? SOME_YEARS[0]);
  if ('problem' in reading) return 'readings' in reading ? { unclear: reading.readings } : 'unreadable';
  if (namesYear || period === undefined) return reading;
  const later = firstDay(readDays(plain, { from: addDays(reading.from, 1), to: period.to }));
  return later !== null && later > reading.from && later <= period.to ? 'no-year' : reading;
}

/** The one day that a text means, by its year; `'unreadable'` for anything else, `'no-year'` without one. */
export function readFullDate(text: string): string {
  const reading = readDates(text);
  if (typeof reading === 'string') return reading;
  return 'unclear' in reading || reading.isRange ? 'unreadable' : reading.from;
}

/** The weekday, 1 Monday to 7 Sunday, that a text is or ends with: 日, 周日, `2月18日（星期日）`, `Sun`; else `undefined`. */
export function readWeekday(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const chinese = /^[一二三四五六日天]$|(?:星期|周|礼拜)[一二三四五六日天](?=\)?$)/.exec(plain);
  const english = /^(mon|tue|wed|thu|fri|sat|sun)([a-z]*day)?(?=\.?$)/.exec(plain);
  return typedWeekday((chinese ?? english ?? [''])[0]);
}

/** The ISO date of a spreadsheet's day number (1900 system, from 1 March 1900 on), `null` outside 2000 to 2099. */
export function serialDate(serial: number): string | null {
  if (serial < 36526 || serial >= 73051) return null;
  return isoOf(Math.floor(serial) - 25569);
}
