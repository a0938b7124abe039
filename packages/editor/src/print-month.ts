import type { PublicRoster } from '@lunzhi/core';
import { printWords } from './print-words.ts';

const lastDay = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
};

/**
 * The table of one month, to be posted by itself: its rows alone, counted from one, and the month in its title.
 *
 * @param month `2024-03`
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
    tableTitle: printWords(language).titleOfMonth(tableTitle, month),
    period: within(period),
    ...(protectionPeriods && {
      protectionPeriods: protectionPeriods.filter(({ from, to }) => from <= last && to >= first).map(within),
    }),
    rows: rows.filter(({ date }) => date.startsWith(month)),
  };
}
