import { civilOf, dayNumber, daysInMonth, isoOf } from '../dates/civil.ts';
import type { Calendar } from '../calendar/types.ts';
import type { RosterDocument } from '../document/schema.ts';

/** The day axis of a problem: from the earliest past duty of a known leader, or the period's first day, to its last. */
export interface Axis {
  readonly origin: number;
  readonly dayCount: number;
  readonly firstDay: number;
  readonly dates: readonly string[];
  readonly month: Int16Array;
  readonly monthLength: Uint8Array;
  /** Index of a date; below 0 or from `dayCount` on when it lies outside. */
  index(date: string): number;
}

export function axisOf(document: RosterDocument, calendar: Calendar): Axis {
  const known = new Set(document.leaders.map(({ id }) => id));
  const first = calendar.days[0]!.number;
  let origin = first;
  for (const duty of document.history ?? [])
    if (known.has(duty.leader)) origin = Math.min(origin, dayNumber(duty.date));
  const dayCount = first - origin + calendar.days.length;
  const dates = Array.from({ length: dayCount }, (_, day) => isoOf(origin + day));
  const start = civilOf(origin);
  const month = new Int16Array(dayCount);
  for (let day = 0; day < dayCount; day++) {
    const at = civilOf(origin + day);
    month[day] = (at.year - start.year) * 12 + at.month - start.month;
  }
  const monthLength = Uint8Array.from({ length: month[dayCount - 1]! + 1 }, (_, running) => {
    const months = start.month - 1 + running;
    return daysInMonth(start.year + Math.floor(months / 12), (months % 12) + 1);
  });
  return {
    origin,
    dayCount,
    firstDay: first - origin,
    dates,
    month,
    monthLength,
    index: (date) => dayNumber(date) - origin,
  };
}

/** Calls `visit` for each day of the axis inside an inclusive range; an absent end is open. */
export function eachDay(
  axis: Axis,
  range: { readonly from?: string | undefined; readonly to?: string | undefined },
  visit: (day: number) => void,
): void {
  const from = range.from === undefined ? 0 : Math.max(0, axis.index(range.from));
  const to = range.to === undefined ? axis.dayCount - 1 : Math.min(axis.dayCount - 1, axis.index(range.to));
  for (let day = from; day <= to; day++) visit(day);
}
