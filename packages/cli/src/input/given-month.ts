import { Refusal } from './refusal.ts';

/**
 * Reads a month as offices write it: `2024-03`, 2024年3月, 3月, 3; without a year it is the one of the period.
 *
 * @throws Refusal that names the option
 */
export function givenMonth(
  option: string,
  given: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const read = /^(?:(\d{4})[-./年])?(\d{1,2})月?$/.exec(given.normalize('NFKC').trim());
  const number = Number(read?.[2]);
  if (!read || number < 1 || number > 12) throw new Refusal({ code: 'bad-month', option, given });
  const inYear = (year: string): string => `${year}-${String(number).padStart(2, '0')}`;
  if (read[1] !== undefined) return inYear(read[1]);
  const first = inYear(from.slice(0, 4));
  return first < from.slice(0, 7) && inYear(to.slice(0, 4)) <= to.slice(0, 7)
    ? inYear(to.slice(0, 4))
    : first;
}
