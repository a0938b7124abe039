import type { DayView, PeriodView, PlaceView, SessionView } from '@lunzhi/core';
import { dayNumber } from '../calendar/dates.ts';
import { isRest } from '../calendar/days.ts';

export interface PlaceRow {
  readonly kind: 'place';
  readonly key: string;
  /** 序号, from 1, over all places whatever is filtered. */
  readonly number: number;
  readonly day: DayView;
  readonly place: PlaceView;
  readonly startsWeek: boolean;
  readonly inPeriod: boolean;
  readonly time: 'past' | 'today' | 'coming';
}

export interface MonthRow {
  readonly kind: 'month';
  readonly key: string;
  /** `2024-02`. */
  readonly month: string;
  readonly shifts: number;
  readonly restShifts: number;
}

export interface PeriodRow {
  readonly kind: 'period';
  readonly key: string;
  readonly period: PeriodView;
  readonly shifts: number;
}

export type ListRow = PlaceRow | MonthRow | PeriodRow;

/** The Monday of the week, as days since 1970. */
const weekOf = ({ date, weekday }: DayView): number => dayNumber(date) - weekday;

/**
 * The rows of the table: a head for each month, a caption where a protection period begins, and one row a place.
 *
 * Counts are those of the whole month and period, also where a filter hides some of it.
 */
export function listRows({ days, periods, head }: SessionView, shown: ReadonlySet<string> | null): ListRow[] {
  const rows: ListRow[] = [];
  const months = new Map<string, { shifts: number; restShifts: number }>();
  const inPeriods = new Map<string, number>();
  for (const day of days) {
    const month = months.get(day.date.slice(0, 7)) ?? { shifts: 0, restShifts: 0 };
    month.shifts += day.places.length;
    if (isRest(day)) month.restShifts += day.places.length;
    months.set(day.date.slice(0, 7), month);
    for (const id of day.periods) inPeriods.set(id, (inPeriods.get(id) ?? 0) + day.places.length);
  }
  let number = 0;
  let month = '';
  let week = Number.NaN;
  let open = new Set<string>();
  for (const day of days) {
    if (day.places.length === 0) continue;
    if (shown !== null && !shown.has(day.date)) {
      number += day.places.length;
      continue;
    }
    const ownMonth = day.date.slice(0, 7);
    const startsMonth = ownMonth !== month;
    if (startsMonth) rows.push({ kind: 'month', key: ownMonth, month: ownMonth, ...months.get(ownMonth)! });
    month = ownMonth;
    for (const id of day.periods) {
      const period = open.has(id) ? undefined : periods.find((own) => own.id === id);
      if (period)
        rows.push({ kind: 'period', key: `period ${id} ${day.date}`, period, shifts: inPeriods.get(id)! });
    }
    open = new Set(day.periods);
    const ownWeek = weekOf(day);
    const startsWeek = !startsMonth && ownWeek !== week;
    week = ownWeek;
    const { today } = head;
    day.places.forEach((place, index) => {
      number += 1;
      rows.push({
        kind: 'place',
        key: place.shift,
        number,
        day,
        place,
        startsWeek: startsWeek && index === 0,
        inPeriod: day.periods.length > 0,
        time: today === null || day.date > today ? 'coming' : day.date === today ? 'today' : 'past',
      });
    });
  }
  return rows;
}
