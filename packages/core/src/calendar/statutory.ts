import { lunarDate } from './chinese-days.ts';
import { dayNumber } from '../dates/civil.ts';

/** The years of which the lunar calendar is known. */
const firstYear = 2000;
const lastYear = 2099;

/**
 * The days off that the law itself gives everyone in a year, by day number, with their names: no bridging, no make-up
 * days, nothing in return for a holiday on a weekend. A day that two holidays meet on carries both names.
 * Returns no day for years outside 2000 to 2099.
 * Source: 《全国年节及纪念日放假办法》, revision of 2024-11-10, article 2 (元旦 1, 春节 4 from 除夕, 清明节 1, 劳动节 2,
 * 端午节 1, 中秋节 1, 国庆节 3); applied to every year asked for, whatever the law was then.
 */
export function statutoryHolidays(year: number): ReadonlyMap<number, readonly string[]> {
  const holidays = new Map<number, string[]>();
  if (year < firstYear || year > lastYear) return holidays;
  const name = (holiday: string, first: number, days: number): void => {
    for (let day = first; day < first + days; day += 1) {
      holidays.set(day, [...(holidays.get(day) ?? []), holiday]);
    }
  };
  name('元旦', on(year, '01-01'), 1);
  name('春节', dayOfLunarDate(1, 1, on(year, '01-20')) - 1, 4);
  name('清明节', pureBrightness(year), 1);
  name('劳动节', on(year, '05-01'), 2);
  name('端午节', dayOfLunarDate(5, 5, on(year, '05-24')), 1);
  name('国庆节', on(year, '10-01'), 3);
  name('中秋节', dayOfLunarDate(8, 15, on(year, '09-05')), 1);
  return holidays;
}

function on(year: number, monthAndDay: string): number {
  return dayNumber(`${String(year)}-${monthAndDay}`);
}

/** The first day from `earliest` on that has this lunar date; each date asked for falls within 40 days of it. */
function dayOfLunarDate(month: number, dayOfMonth: number, earliest: number): number {
  for (let day = earliest; day < earliest + 40; day += 1) {
    const lunar = lunarDate(day);
    if (lunar.month === month && lunar.day === dayOfMonth && !lunar.leap) return day;
  }
  throw new RangeError(
    `No lunar ${String(month)}-${String(dayOfMonth)} within 40 days of day ${String(earliest)}.\n` +
      'Maybe install the version of chinese-days that @lunzhi/core names.',
  );
}

/**
 * The day of the solar term 清明 in Beijing, April 4th or 5th.
 * Source: the century formula of solar terms (寿星通式), ⌊0.2422 Y + 4.81⌋ − ⌊Y ÷ 4⌋ with Y the year in the century;
 * checked against the sun's longitude for all of 2000 to 2099. The library's own is a day off west of Greenwich.
 */
function pureBrightness(year: number): number {
  const inCentury = year - 2000;
  return on(year, '04-01') - 1 + Math.floor(0.2422 * inCentury + 4.81) - Math.floor(inCentury / 4);
}
