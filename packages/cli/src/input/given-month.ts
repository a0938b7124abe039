import { Refusal } from './refusal.ts';

/** The year, if there is one, and the number of a month as offices write it: `2024-03`, 2024年3月, 3月, 3; `null` of another word. */
export function monthIn(
  given: string,
): { readonly year: string | undefined; readonly number: number } | null {
  const read = /^(?:(\d{4})[-./年])?(\d{1,2})月?$/.exec(given.normalize('NFKC').trim());
  return read && { year: read[1], number: Number(read[2]) };
}

/**
 * Reads a month as offices write it; without a year it is the one of the period.
 *
 * @throws Refusal that names the option
 */
export function givenMonth(
  option: string,
  given: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const { year, number } = monthIn(given) ?? { number: 0 };
  if (number < 1 || number > 12) throw new Refusal({ code: 'bad-month', option, given });
  const inYear = (own: string): string => `${own}-${String(number).padStart(2, '0')}`;
  if (year !== undefined) return inYear(year);
  const first = inYear(from.slice(0, 4));
  return first < from.slice(0, 7) && inYear(to.slice(0, 4)) <= to.slice(0, 7)
    ? inYear(to.slice(0, 4))
    : first;
}
