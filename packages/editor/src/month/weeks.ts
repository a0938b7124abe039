import type { PeriodView } from '../session-types.ts';
import type { Calendar } from '../calendar/days.ts';
import { daysLater, mondayOf, monthSpan, weekNumber } from '../calendar/dates.ts';

/** A week of a month's grid, Monday to Sunday. */
export interface Week {
  readonly number: number;
  readonly dates: readonly string[];
  /** Protection periods that touch the week, each on a line of its own through its days. */
  readonly periods: readonly PeriodView[];
}

/** The weeks that the month `2024-02` touches. */
export function weeksOf(month: string, { view }: Calendar): Week[] {
  const { from, to } = monthSpan(month);
  const weeks: Week[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = daysLater(monday, 7)) {
    const dates = Array.from({ length: 7 }, (_, day) => daysLater(monday, day));
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
