import { daysInMonth, overlap } from '../dates/civil.ts';
import type { Language } from '../document/schema.ts';
import { monthWords } from '../locale/dates.ts';
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

/**
 * The public table of one month, to be posted by itself: its rows alone, counted from one, and the month in its title.
 *
 * @param month `2024-03`; a table without rows where nobody serves in it
 */
export function tableOfMonth(roster: PublicRoster, month: string): PublicRoster {
  const { period, protectionPeriods, rows, tableTitle, language } = roster;
  const days = { from: `${month}-01`, to: lastDay(month) };
  return {
    ...roster,
    tableTitle: titleOf(tableTitle, month, language),
    period: overlap(period, days),
    ...(protectionPeriods && {
      protectionPeriods: protectionPeriods
        .map((own) => overlap(own, days))
        .filter(({ from, to }) => from <= to),
    }),
    rows: rows.filter(({ date }) => date.startsWith(month)),
  };
}
