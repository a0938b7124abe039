import { addDays, daysInMonth, overlap, weekdayOn } from '../dates/civil.ts';
import type { Language } from '../document/schema.ts';
import { monthWords, rangeWords } from '../locale/dates.ts';
import { bracketed } from '../locale/phrases.ts';
import type { PublicRoster } from './public-roster.ts';

const lastDay = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${daysInMonth(year, number)}`;
};

/** A title with its month; a year that it names is not named again. */
function titleOf(title: string, month: string, language: Language): string {
  const year = month.slice(0, 4) + (language === 'zh-CN' ? '年' : '');
  return title + bracketed(monthWords(`${month}-01`, language, { year: !title.includes(year) }), language);
}

/** The rows of some days alone, counted from one, under a title that says which days. */
function tableOfDays(
  roster: PublicRoster,
  days: { readonly from: string; readonly to: string },
  tableTitle: string,
): PublicRoster {
  const { period, protectionPeriods, rows } = roster;
  return {
    ...roster,
    tableTitle,
    period: overlap(period, days),
    ...(protectionPeriods && {
      protectionPeriods: protectionPeriods
        .map((own) => overlap(own, days))
        .filter(({ from, to }) => from <= to),
    }),
    rows: rows.filter(({ date }) => days.from <= date && date <= days.to),
  };
}

/**
 * The public table of one month, to be posted by itself: its rows alone, counted from one, and the month in its title.
 *
 * @param month `2024-03`; a table without rows where nobody serves in it
 */
export const tableOfMonth = (roster: PublicRoster, month: string): PublicRoster =>
  tableOfDays(
    roster,
    { from: `${month}-01`, to: lastDay(month) },
    titleOf(roster.tableTitle, month, roster.language),
  );

/**
 * The public table of one week, Monday to Sunday, to be posted by itself, with its days in the title.
 *
 * @param date any day of the week; a table without rows where nobody serves in it
 */
export function tableOfWeek(roster: PublicRoster, date: string): PublicRoster {
  const { language, tableTitle } = roster;
  const monday = addDays(date, 1 - weekdayOn(date));
  const sunday = addDays(monday, 6);
  const days = rangeWords(monday, sunday, language);
  return tableOfDays(roster, { from: monday, to: sunday }, tableTitle + bracketed(days, language));
}

/** Days that a page for the public looks ahead. */
const AHEAD = 28;

/**
 * The public table of a day’s month and of the weeks after it, to be put on a website; of the nearest month of the period where
 * the day lies outside it.
 *
 * @param date ISO date
 */
export function tableFromMonth(roster: PublicRoster, date: string): PublicRoster {
  const { language, tableTitle, period } = roster;
  const day = date < period.from ? period.from : date > period.to ? period.to : date;
  const month = day.slice(0, 7);
  const [end, ahead] = [lastDay(month), addDays(day, AHEAD)];
  const days = overlap(period, { from: `${month}-01`, to: end > ahead ? end : ahead });
  return tableOfDays(
    roster,
    days,
    tableTitle + bracketed(rangeWords(days.from, days.to, language), language),
  );
}
