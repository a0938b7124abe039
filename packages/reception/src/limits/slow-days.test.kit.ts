/**
 * Limits counted day by day, as one does with a calendar on the wall: a second implementation, which shares nothing with the
 * first. What the State Council's notices say is written down here; outside of the years 2023 to 2026 it has no answer but
 * the ordinary week.
 */

/** Days off, first and last, by the notices for 2023 to 2026. */
const OFF = `
  2022-12-31 2023-01-02, 2023-01-21 2023-01-27, 2023-04-05 2023-04-05, 2023-04-29 2023-05-03, 2023-06-22 2023-06-24,
  2023-09-29 2023-10-06,
  2024-01-01 2024-01-01, 2024-02-10 2024-02-17, 2024-04-04 2024-04-06, 2024-05-01 2024-05-05, 2024-06-10 2024-06-10,
  2024-09-15 2024-09-17, 2024-10-01 2024-10-07,
  2025-01-01 2025-01-01, 2025-01-28 2025-02-04, 2025-04-04 2025-04-06, 2025-05-01 2025-05-05, 2025-05-31 2025-06-02,
  2025-10-01 2025-10-08,
  2026-01-01 2026-01-03, 2026-02-15 2026-02-23, 2026-04-04 2026-04-06, 2026-05-01 2026-05-05, 2026-06-19 2026-06-21,
  2026-09-25 2026-09-27, 2026-10-01 2026-10-07`;

/** Weekend days that are worked. */
const WORKED = `
  2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08
  2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
  2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
  2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`;

const off = OFF.split(',').map((range) => range.trim().split(' ') as [string, string]);
const worked = new Set(WORKED.trim().split(/\s+/));

export const slowFirst = '2023-01-01';
export const slowLast = '2026-12-31';

export const tomorrow = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** @param alsoOff days that the office has taken off besides */
export function isWorked(date: string, alsoOff: readonly string[] = []): boolean {
  if (alsoOff.includes(date)) return false;
  if (worked.has(date)) return true;
  if (off.some(([first, last]) => first <= date && date <= last)) return false;
  return ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
}

export interface SlowLimit {
  readonly end: string;
  readonly nextWorkingDay: string | null;
  readonly counted: readonly string[];
}

/** @param rule `C15` for 15 calendar days, `W5` for 5 working days */
export function slowLimit(from: string, rule: string, alsoOff: readonly string[] = []): SlowLimit {
  const days = Number(rule.slice(1));
  const counted: string[] = [];
  let day = from;
  while (counted.length < days) {
    day = tomorrow(day);
    if (rule.startsWith('C') || isWorked(day, alsoOff)) counted.push(day);
  }
  let next = day;
  while (!isWorked(next, alsoOff)) next = tomorrow(next);
  return { end: day, nextWorkingDay: next === day ? null : next, counted };
}
