import { civilOf, isoOf, weekdayOf } from '../dates/civil.ts';
import type { DayRulings } from './day-rulings.ts';
import { isPublished } from './published.ts';
import type { CalendarDay, CalendarSettings } from './types.ts';

/** Everything the calendar says of the day `number`, given the indices of the protection periods that hold it. */
export function calendarDay(
  number: number,
  settings: CalendarSettings,
  kindOf: DayRulings,
  protectionPeriods: readonly number[],
): CalendarDay {
  return {
    date: isoOf(number),
    number,
    weekday: weekdayOf(number),
    ...kindOf(number),
    protectionPeriods,
    provisional: !isPublished(civilOf(number).year, settings),
  };
}
