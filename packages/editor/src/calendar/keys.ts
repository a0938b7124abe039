import { dateMonthsLater, daysLater, weekdayOf } from './dates.ts';

/**
 * Where a key leads in a calendar: left and right by day, up and down by week, Home and End to the ends of the week,
 * Ctrl with them to those of `whole`, PageUp and PageDown by month. `undefined` for any other key.
 */
export function calendarTarget(
  { key, ctrlKey }: KeyboardEvent,
  current: string,
  whole: { readonly from: string; readonly to: string },
): string | undefined {
  if (ctrlKey) return key === 'Home' ? whole.from : key === 'End' ? whole.to : undefined;
  const weekday = weekdayOf(current);
  const days: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: 1 - weekday,
    End: 7 - weekday,
  };
  const step = days[key];
  if (step !== undefined) return daysLater(current, step);
  const months = key === 'PageUp' ? -1 : key === 'PageDown' ? 1 : 0;
  return months === 0 ? undefined : dateMonthsLater(current, months);
}
