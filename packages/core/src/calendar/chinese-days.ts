// By its path: webpack, rspack and Turbopack cannot build the package's own entry, whose `module` is ESM and said to be commonjs.
import chineseDays from 'chinese-days/dist/index.min.js';
import { civilOf, isoOf } from '../dates/civil.ts';
import { holidayNamesIn, midAutumn, nationalDay } from './holiday-names.ts';
import { daysOfYear } from './ranges.ts';

/** What the library lists of a day: working although it is a weekend day, or off and why. */
export interface ListedDay {
  readonly work: boolean;
  /** The notices' own names; empty on working days. */
  readonly holidays: readonly string[];
}

export interface LunarDate {
  /** 1 to 12; a leap month has the number of the month it follows. */
  readonly month: number;
  /** 1 to 30. */
  readonly day: number;
  readonly leap: boolean;
}

/** Mid-autumn is a day off since the revision of 2007. */
const midAutumnSince = 2008;

/**
 * Looks a day number up in the holiday table of chinese-days; `undefined` for a day that no notice names.
 * Only `getDayDetail` is asked, and only for listed days: for the others the library falls back on the machine's
 * time zone, and for years it does not know it says "ordinary week" without a word.
 */
export function listedDay(day: number): ListedDay | undefined {
  if (!listed.has(day)) listed.set(day, readListedDay(day));
  return listed.get(day);
}

/** Every roster that is read is held against the calendar, and the library looks a day up slowly. */
const listed = new Map<number, ListedDay | undefined>();

function readListedDay(day: number): ListedDay | undefined {
  const { name, work } = chineseDays.getDayDetail(isoOf(day));
  // "Spring Festival,春节,4" when listed, "Monday" when not.
  const chinese = name.split(',')[1];
  if (chinese === undefined) return undefined;
  if (work) return { work, holidays: [] };
  const holidays = holidayNamesIn(chinese);
  // In 2020 both fell on October 1st and the table has room for one name.
  if (holidays.includes(nationalDay) && isMidAutumn(day)) return { work, holidays: [nationalDay, midAutumn] };
  return { work, holidays };
}

const known = new Map<number, boolean>();

/** Says whether chinese-days holds the State Council's notice for a year: whether it lists any day of it. */
export function knowsYear(year: number): boolean {
  let answer = known.get(year);
  if (answer === undefined) {
    answer = listsADay(year);
    known.set(year, answer);
  }
  return answer;
}

function listsADay(year: number): boolean {
  const { first, last } = daysOfYear(year);
  for (let day = first; day <= last; day += 1) {
    if (listedDay(day)) return true;
  }
  return false;
}

/**
 * The Chinese lunar date of a day number, right from 2000 to 2099 but for one month of 2060 (no holiday is in it).
 * `getLunarDate` alone: the library's way back from lunar dates is a day off west of Greenwich.
 */
export function lunarDate(day: number): LunarDate {
  const found = chineseDays.getLunarDate(isoOf(day));
  return { month: found.lunarMon, day: found.lunarDay, leap: found.isLeap };
}

function isMidAutumn(day: number): boolean {
  if (civilOf(day).year < midAutumnSince) return false;
  const lunar = lunarDate(day);
  return lunar.month === 8 && lunar.day === 15 && !lunar.leap;
}
