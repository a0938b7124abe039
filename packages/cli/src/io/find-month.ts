import type { PublicRoster } from '@lunzhi/core';
import { Refusal } from '../call/problem.ts';

/**
 * The month that a word of the command line means, as `2024-03`: 3, 3月, 2024-3, 2024年3月. One without its year is that of
 * the only year in which somebody serves in it.
 *
 * @throws Refusal that names the months in which somebody serves
 */
export function findMonth({ rows }: PublicRoster, given: string): string {
  const months = [...new Set(rows.map(({ date }) => date.slice(0, 7)))].sort();
  const [, year, number] = /^(?:(\d{4})[-./年])?(\d{1,2})月?$/.exec(given.normalize('NFKC').trim()) ?? [];
  const meant = months.filter(
    (month) => Number(month.slice(5)) === Number(number) && (year === undefined || month.startsWith(year)),
  );
  if (meant.length === 1) return meant[0]!;
  throw new Refusal({ code: 'no-such-month', given, months: meant.length > 1 ? meant : months });
}
