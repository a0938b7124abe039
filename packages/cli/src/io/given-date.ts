import { wordMissingDay } from '@lunzhi/core';
import { Refusal } from '../call/problem.ts';

/** Whether the Gregorian calendar has such a day, written `2024-02-18`. */
function exists(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

const isoOf = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

const wholeDate = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})[日号]?$/;
const dayOfYear = /^(\d{1,2})(?:-|\/|\.|月)(\d{1,2})[日号]?$/;

/** Whether somebody wrote a date, be it one that no calendar has. */
const isWritten = (text: string): boolean =>
  [wholeDate, dayOfYear].some((form) => form.test(text.normalize('NFKC').trim()));

/**
 * Reads a date as offices write it: 2024-02-18, 2024/2/18, 2024.2.18, 2024年2月18日; without a year, 2月18日 or 2/18,
 * it is the one within the period, else that of the first year of the period that has such a day.
 *
 * @returns an ISO date, or `null` when it is none or no calendar has it
 */
export function readDate(
  text: string,
  period: { readonly from: string; readonly to: string },
): string | null {
  const written = text.normalize('NFKC').trim();
  const whole = wholeDate.exec(written);
  if (whole) {
    const date = isoOf(Number(whole[1]), Number(whole[2]), Number(whole[3]));
    return exists(date) ? date : null;
  }
  const part = dayOfYear.exec(written);
  if (!part) return null;
  const [first, last] = [period.from, period.to].map((date) => Number(date.slice(0, 4)));
  const dates: string[] = [];
  for (let year = first!; year <= last!; year++) {
    const date = isoOf(year, Number(part[1]), Number(part[2]));
    if (exists(date)) dates.push(date);
  }
  return dates.find((date) => period.from <= date && date <= period.to) ?? dates[0] ?? null;
}

/** As `readDate`; throws a Refusal that names the option. */
export function givenDate(
  option: string,
  text: string,
  period: { readonly from: string; readonly to: string },
): string {
  const date = readDate(text, period);
  if (date !== null) return date;
  if (!isWritten(text)) throw new Refusal({ code: 'bad-date', option, given: text });
  const [zh, en] = (['zh-CN', 'en'] as const).map((language) =>
    wordMissingDay(text.normalize('NFKC'), language),
  );
  const missing = zh && en ? { 'zh-CN': zh, en } : null;
  throw new Refusal({ code: 'no-such-date', option, given: text, missing });
}
