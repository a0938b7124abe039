import type { PeriodView } from '@lunzhi/core';
import { addDays, dayNumber, monthSpan, weekdayOn } from '../calendar/dates.ts';
import type { CalendarIndex } from '../calendar/days.ts';

/** A week of a month. */
export interface Week {
  readonly number: number;
  readonly dates: readonly string[];
  /** Protection periods that touch the week, each on a line of its own through its days. */
  readonly periods: readonly PeriodView[];
}

/** The weeks of a month, from Monday, with the days of others that fill them. */
export function weeksOf(month: string, { view }: CalendarIndex): Week[] {
  const { from, to } = monthSpan(month);
  const weeks: Week[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const dates = Array.from({ length: 7 }, (_, day) => addDays(monday, day));
    const own = dates.filter((date) => date >= from && date <= to);
    const [first, last] = [own[0]!, own[own.length - 1]!];
    weeks.push({
      number: weekNumber(monday),
      dates,
      periods: view.periods.filter((period) => period.from <= last && period.to >= first),
    });
  }
  return weeks;
}

const mondayOf = (date: string): string => addDays(date, 1 - weekdayOn(date));

/** Number of a date's week as in ISO 8601: the week of 4 January is the first. */
function weekNumber(date: string): number {
  const thursday = addDays(mondayOf(date), 3);
  return Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
}
