import type { DropEffect } from '@lunzhi/reception/client';
import { addDays } from '../calendar/dates.ts';

/** The nearest of some sittings a week or more away from a day. */
export function weekAway(stops: readonly DropEffect[], from: string, rows: number): DropEffect | undefined {
  const edge = addDays(from, 4 * rows);
  const far = stops.filter(({ shift }) => (rows > 0 ? shift >= edge : shift <= edge));
  const wanted = addDays(from, 7 * rows);
  const distance = ({ shift }: DropEffect): number =>
    Math.abs(Date.parse(shift.slice(0, 10)) - Date.parse(wanted));
  return far.sort((a, b) => distance(a) - distance(b))[0];
}
