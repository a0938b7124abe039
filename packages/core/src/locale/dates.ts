import { dayNumber, daysInMonth } from '../dates/civil.ts';
import { type Language, list } from './phrases.ts';

const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export interface DateOptions {
  /** Says the year too. Where dates of several years stand together it is said anyway. */
  readonly year?: boolean;
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(date: string): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/**
 * A date in words: 2月9日 or “9 Feb”, with the year 2024年2月9日 or “9 Feb 2024”.
 *
 * @param date a possible ISO date
 */
export function dateWords(date: string, language: Language, options: DateOptions = {}): string {
  const { year, month, day } = partsOf(date);
  if (language === 'zh-CN') return `${options.year ? `${year}年` : ''}${month}月${day}日`;
  return `${day} ${englishMonths[month - 1]}${options.year ? ` ${year}` : ''}`;
}

/**
 * The month of a date in words: 2月 or “Feb”, with the year 2024年2月 or “Feb 2024”.
 *
 * @param date a possible ISO date
 */
export function monthWords(date: string, language: Language, options: DateOptions = {}): string {
  const { year, month } = partsOf(date);
  if (language === 'zh-CN') return `${options.year ? `${year}年` : ''}${month}月`;
  return `${englishMonths[month - 1]}${options.year ? ` ${year}` : ''}`;
}

/**
 * An inclusive range of dates in words: 2月9日至12日, 2月9日至3月1日, “9 to 12 Feb”. A range of one day is that day.
 *
 * @param from first ISO date
 * @param to last ISO date, not before `from`
 */
export function rangeWords(from: string, to: string, language: Language, options: DateOptions = {}): string {
  if (from === to) return dateWords(from, language, options);
  const first = partsOf(from);
  const last = partsOf(to);
  const sameYear = first.year === last.year;
  const sameMonth = sameYear && first.month === last.month;
  if (!sameYear) {
    const years = { year: true };
    return joinRange(dateWords(from, language, years), dateWords(to, language, years), language);
  }
  if (language === 'zh-CN') {
    return joinRange(
      dateWords(from, language, options),
      sameMonth ? `${last.day}日` : dateWords(to, language),
      language,
    );
  }
  return joinRange(
    sameMonth ? String(first.day) : dateWords(from, language),
    dateWords(to, language, options),
    language,
  );
}

function joinRange(from: string, to: string, language: Language): string {
  return language === 'zh-CN' ? `${from}至${to}` : `${from} to ${to}`;
}

/**
 * A set of dates in words, runs of consecutive days drawn together: 2月9日至12日、15日 is written
 * 2月9日至12日、2月15日, so that each member can be read alone.
 *
 * @param dates ISO dates in any order; doubles count once
 */
export function dateSetWords(
  dates: readonly string[],
  language: Language,
  options: DateOptions = {},
): string {
  const sorted = [...new Set(dates)].sort();
  const severalYears = new Set(sorted.map((date) => date.slice(0, 4))).size > 1;
  const shown = severalYears ? { year: true } : options;
  return list(
    runsOf(sorted).map(({ from, to }) => rangeWords(from, to, language, shown)),
    language,
  );
}

/** Runs that are said one by one. */
const FEW = 3;

/**
 * A set of dates in words, the first runs only, and then how many days there are: 3月3日、3月9日至12日、4月1日等8天.
 *
 * @param dates ISO dates in any order; doubles count once
 */
export function fewDates(dates: readonly string[], language: Language): string {
  const sorted = [...new Set(dates)].sort();
  const runs = runsOf(sorted);
  if (runs.length <= FEW) return dateSetWords(sorted, language);
  const first = dateSetWords(sorted.slice(0, sorted.indexOf(runs[FEW]!.from)), language);
  return language === 'zh-CN' ? `${first}等${sorted.length}天` : `${sorted.length} days (${first} …)`;
}

/** Runs of consecutive days in sorted, distinct ISO dates. */
export function runsOf(sorted: readonly string[]): { from: string; to: string }[] {
  const runs: { from: string; to: string }[] = [];
  for (const date of sorted) {
    const run = runs[runs.length - 1];
    if (run !== undefined && dayNumber(date) === dayNumber(run.to) + 1) run.to = date;
    else runs.push({ from: date, to: date });
  }
  return runs;
}

/**
 * The sessions of a day in words: 8:30至12:00，14:30至17:30 or “8:30–12:00, 14:30–17:30”.
 *
 * @param times such as `08:30-12:00`
 */
export function wordHours(times: readonly string[], language: Language): string {
  const [to, mark] = language === 'zh-CN' ? ['至', '，'] : ['–', ', '];
  return times.map((time) => time.replace(/\b0(?=\d:)/g, '').replace('-', to)).join(mark);
}

/**
 * A moment in words, as its own time zone tells it: 2024年3月1日15时05分 or “15:05 on 1 Mar 2024”.
 *
 * @param at an ISO moment with its zone
 */
export function momentWords(at: string, language: Language): string {
  const day = dateWords(at.slice(0, 10), language, { year: true });
  const [hour, minute] = [Number(at.slice(11, 13)), at.slice(14, 16)];
  if (language !== 'zh-CN') return `${hour}:${minute} on ${day}`;
  return `${day}${hour}时${minute === '00' ? '' : `${minute}分`}`;
}

/**
 * What is wrong with a date that no calendar has: 没有13月, 2月没有30日, 2023年2月没有29日; “there is no 30 Feb”.
 *
 * @param text a date as people write it: year, month and day in figures, in this order
 * @returns `null` when the text is not written so, or is a possible date
 */
export function wordMissingDay(text: string, language: Language): string | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim());
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const zh = language === 'zh-CN';
  if (month < 1 || month > 12) return zh ? `没有${month}月` : `there is no month ${month}`;
  if (day >= 1 && day <= daysInMonth(year, month)) return null;
  const isLeapDay = month === 2 && day === 29;
  if (zh) return `${isLeapDay ? `${year}年` : ''}${month}月没有${day}日`;
  const date = [parts[1], parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-');
  return `there is no ${dateWords(date, language, { year: isLeapDay })}`;
}
