import type { MonthOfDays } from '../calendar/days.ts';
import { dayNumber } from '../calendar/dates.ts';

/** Pixels from top to bottom: month heads, then the marks that stand on `FLOOR`, then the band of periods. */
export const HEIGHT = 62;
/** The same where it is folded: heads alone. */
export const FOLDED = 24;

/** Where days stand on the ruler: whole pixels, so that equal days look equal. */
export class Scale {
  readonly first: number;
  readonly days: number;
  private readonly width: number;

  constructor(months: readonly MonthOfDays[], width: number) {
    const own = months.flatMap(({ days }) => days);
    this.first = dayNumber(own[0]!.date);
    this.days = dayNumber(own[own.length - 1]!.date) - this.first + 1;
    this.width = width;
  }

  /** Left edge of a day, counted from 0. */
  edge(index: number): number {
    return Math.round((index * this.width) / this.days);
  }

  indexOf(date: string): number {
    return dayNumber(date) - this.first;
  }

  indexAt(x: number): number {
    const index = Math.floor((x * this.days) / this.width);
    return Math.min(this.days - 1, Math.max(0, index));
  }
}
