import { wordMissingDay } from '@lunzhi/core/words';
import { type Period, readDays } from '@lunzhi/core/dates';
import type { System } from '../output/system.ts';
import { Refusal } from './refusal.ts';

/** As offices write it: 2024-02-18, 2024/2/18, 2024.2.18, 2024年2月18日; without a year, 2月18日 or 2/18. */
const written = /^(\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号]?$/;
const isWritten = (text: string): boolean => written.test(text.normalize('NFKC').trim());

/**
 * Reads a date as offices write it; without a year it is the one within the period, else that of its first year.
 *
 * @returns an ISO date, or `null` when it is not one or no calendar has it
 */
export function readDate(text: string, period: Period): string | null {
  const read = isWritten(text) ? readDays(text, period) : null;
  return read && 'from' in read && !read.isRange ? read.from : null;
}

/** As `readDate`; throws a Refusal that names the option. */
export function givenDate(option: string, text: string, period: Period): string {
  const date = readDate(text, period);
  if (date !== null) return date;
  if (!isWritten(text)) throw new Refusal({ code: 'bad-date', option, given: text });
  const [zh, en] = (['zh-CN', 'en'] as const).map((language) =>
    wordMissingDay(text.normalize('NFKC'), language),
  );
  const missing = zh && en ? { 'zh-CN': zh, en } : null;
  throw new Refusal({ code: 'no-such-date', option, given: text, missing });
}

/** A moment that somebody wrote. */
export interface GivenMoment {
  /** `2024-03-01T08:15:00+08:00` */
  readonly moment: string;
  /** Only the day was written; the moment is its beginning. */
  readonly isDay: boolean;
}

const isoMoment = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;
const timeOfDay = /^(上午|下午|晚上)?(\d{1,2})(?::|时|点)(?:(\d{1,2})(?::(\d{1,2})|分)?)?$/;
const withDate = /^(.*\d日?)(?:[T\s]+|(?=上午|下午|晚上))(\S+)$/i;

const two = (number: number): string => String(number).padStart(2, '0');

/** `08:15:00` of 8:15, 8时15分, 上午8:15, 下午3点; `null` when it is not a time of day. */
function readTime(text: string): string | null {
  const parts = timeOfDay.exec(text);
  if (!parts) return null;
  const [, half, hours, minutes = '0', seconds = '0'] = parts;
  const isLater = (half === '下午' || half === '晚上') && Number(hours) < 12;
  const hour = Number(hours) + (isLater ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `${two(hour)}:${two(Number(minutes))}:${two(Number(seconds))}`;
}

/**
 * Reads a moment as offices write it: a date as `readDate` reads it, a time of day behind it, or both as ISO with a
 * zone. What has no zone is in Asia/Shanghai.
 *
 * @param day of a time that stands alone
 */
export function readMoment(text: string, period: Period, day: string): GivenMoment | null {
  const plain = text.normalize('NFKC').trim();
  const iso = isoMoment.exec(plain);
  if (iso) {
    const [, date, hour, minute, second = '00', zone] = iso;
    const moment = `${date}T${hour}:${minute}:${second}${zone!.toUpperCase()}`;
    const isReal = readDate(date!, period) !== null && !Number.isNaN(Date.parse(moment));
    return isReal ? { moment, isDay: false } : null;
  }
  const of = (date: string | null, time: string | null, isDay = false): GivenMoment | null =>
    date === null || time === null ? null : { moment: `${date}T${time}+08:00`, isDay };
  const date = readDate(plain, period);
  if (date !== null) return of(date, '00:00:00', true);
  const parts = withDate.exec(plain);
  return parts ? of(readDate(parts[1]!, period), readTime(parts[2]!)) : of(day, readTime(plain));
}

/** @throws Refusal when what an entry speaks of would be later than the entry */
export function requireBefore(option: string, moment: string, until: string): void {
  if (Date.parse(moment) > Date.parse(until))
    throw new Refusal({ code: 'moment-after', option, moment, until });
}

/** As `readMoment`; throws a Refusal that names the option. */
export function givenMoment(option: string, text: string, period: Period, day: string): GivenMoment {
  const moment = readMoment(text, period, day);
  if (!moment) throw new Refusal({ code: 'bad-moment', option, given: text });
  return moment;
}

/** The date in Asia/Shanghai, wherever the machine stands. */
export const today = (system: System): string => nowInShanghai(system).slice(0, 10);

/** The moment in Asia/Shanghai, `2024-03-01T08:15:30+08:00`; no clock has been changed there since 1991. */
export const nowInShanghai = ({ now }: System): string =>
  new Date(now() + 8 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+08:00');

/** The year for which a roster is drawn up on a day: towards the end of a year, the next one. */
export const yearToPlan = (day: string): number =>
  Number(day.slice(0, 4)) + (day.slice(5, 7) >= '10' ? 1 : 0);
