import type { CaseState } from '../cases/case.ts';

/**
 * The number of the next case of a year, as offices write them: `JF20240017`.
 *
 * @param date of its registration
 */
export function nextCaseId({ cases }: CaseState, date: string): string {
  const year = date.slice(0, 4);
  let last = 0;
  for (const id of cases.keys()) {
    const [, own, number] = /^JF(\d{4})(\d{4,})$/.exec(id) ?? [];
    if (own === year) last = Math.max(last, Number(number));
  }
  return `JF${year}${String(last + 1).padStart(4, '0')}`;
}
