import { dayWords, type ElementLanguage } from '../words.ts';
import { daysLater } from '../calendar/dates.ts';

const dayBefore: Readonly<Record<string, number>> = {
  今天: 0,
  today: 0,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  前天: -2,
};

const written =
  /^(?:(今天|昨天|昨日|前天|today|yesterday)|(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?)?\s*(上午|早上|中午|下午|晚上)?\s*(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})分?|(半))?\s*(am|pm)?$/i;

const two = (number: number): string => String(number).padStart(2, '0');

/** The day of what was written, ISO; `null` when there is no such day. */
function dayOf([, word, year, month, day]: readonly (string | undefined)[], today: string): string | null {
  if (word !== undefined) return daysLater(today, dayBefore[word.toLowerCase()]!);
  if (month === undefined) return today;
  const date = `${year ?? today.slice(0, 4)}-${two(Number(month))}-${two(Number(day))}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date ? date : null;
}

/**
 * When somebody was told, as it is typed: 8:50, 8点半, 下午3:20, 昨天17:30, 3月2日 9:00. Without a day it is today.
 *
 * @param at the moment of writing, with its zone: `2024-02-19T09:10:00+08:00`
 * @returns the moment in the zone of `at`; `null` for what is none, or is still to come
 */
export function readTold(text: string, at: string): string | null {
  const parts = written.exec(text.normalize('NFKC').trim());
  if (!parts) return null;
  const date = dayOf(parts, at.slice(0, 10));
  const [half, hours, minutes, isHalf, english] = parts.slice(5);
  const isLater =
    /下午|晚上/.test(half ?? '') || /pm/i.test(english ?? '') || (half === '中午' && Number(hours) < 3);
  const hour = Number(hours) + (isLater && Number(hours) < 12 ? 12 : 0);
  const minute = isHalf === undefined ? Number(minutes ?? 0) : 30;
  if (date === null || hour > 23 || minute > 59) return null;
  const moment = `${date}T${two(hour)}:${two(minute)}:00${at.slice(19)}`;
  return Date.parse(moment) <= Date.parse(at) ? moment : null;
}

/** A moment as `readTold` reads it again: 3月2日 8:50. */
export const toldWords = (moment: string, language: ElementLanguage): string =>
  language === 'en'
    ? `${moment.slice(0, 10)} ${moment.slice(11, 16)}`
    : `${dayWords(moment.slice(0, 10), language)} ${moment.slice(11, 16).replace(/^0/, '')}`;
