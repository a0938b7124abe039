import { dateWords } from './dates.ts';
import type { Language } from './phrases.ts';

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * What is wrong with a date that no calendar has: 没有13月, 2月没有30日, 2023年2月没有29日; “there is no 30 Feb”.
 *
 * @param text a date as people write it: year, month and day in figures, in this order
 * @returns `null` when the text is no such date, or a possible one
 */
export function wordMissingDay(text: string, language: Language): string | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim());
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const zh = language === 'zh-CN';
  const last = monthDays[month - 1];
  if (last === undefined) return zh ? `没有${month}月` : `there is no month ${month}`;
  const isLeapDay = month === 2 && day === 29;
  if (day >= 1 && (day <= last || (isLeapDay && isLeap(year)))) return null;
  if (zh) return `${isLeapDay ? `${year}年` : ''}${month}月没有${day}日`;
  const date = [parts[1], parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-');
  return `there is no ${dateWords(date, language, { year: isLeapDay })}`;
}
