import { daysInMonth } from '../dates/civil.ts';
import type { Language } from '../document/schema.ts';
import type { PublicRoster } from './public-roster.ts';

const lastDay = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${daysInMonth(year, number)}`;
};

const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A title with its month; a year that it names is not named again. */
const titles: Readonly<Record<Language, (title: string, year: string, month: number) => string>> = {
  'zh-CN': (title, year, month) => `${title}（${title.includes(`${year}年`) ? '' : `${year}年`}${month}月）`,
  en: (title, year, month) =>
    `${title} (${englishMonths[month - 1]!}${title.includes(year) ? '' : ` ${year}`})`,
};

/**
 * The public table of one month, to be posted by itself: its rows alone, counted from one, and the month in its title.
 *
 * @param month `2024-03`; a table without rows where nobody serves in it
 */
export function tableOfMonth(roster: PublicRoster, month: string): PublicRoster {
  const { period, protectionPeriods, rows, tableTitle, language } = roster;
  const [first, last] = [`${month}-01`, lastDay(month)];
  const within = <Range extends { readonly from: string; readonly to: string }>(range: Range): Range => ({
    ...range,
    from: range.from < first ? first : range.from,
    to: range.to > last ? last : range.to,
  });
  return {
    ...roster,
    tableTitle: titles[language](tableTitle, month.slice(0, 4), Number(month.slice(5))),
    period: within(period),
    ...(protectionPeriods && {
      protectionPeriods: protectionPeriods.filter(({ from, to }) => from <= last && to >= first).map(within),
    }),
    rows: rows.filter(({ date }) => date.startsWith(month)),
  };
}
