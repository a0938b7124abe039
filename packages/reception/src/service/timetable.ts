import { dayNumber, isoOf } from '@lunzhi/core/dates';
import type { Span } from '../roster/span.ts';

/** How long people wait who may come on any day of a period, one each day. */
export interface OfferedWaits {
  /** Days of the period. */
  readonly count: number;
  /** What all of these wait; their mean is this by `count`. */
  readonly days: number;
  readonly longest: number;
  /** The first day from which it is so long. */
  readonly longestFrom: string;
}

/** Days of a period on which somebody can be heard. Whoever comes after the last of them waits until the period is over. */
export class Timetable {
  readonly #first: number;
  /** The day after the last. */
  readonly #end: number;
  /** Ascending. */
  readonly #days: readonly number[];

  constructor({ from, to }: Span, dates: Iterable<string>) {
    this.#first = dayNumber(from);
    this.#end = dayNumber(to) + 1;
    this.#days = [...new Set(dates)].map(dayNumber).sort((a, b) => a - b);
  }

  get dates(): readonly string[] {
    return this.#days.map(isoOf);
  }

  /** Days from a date to the first on which somebody can be heard: 0 on such a day itself. */
  waitFrom(date: string): number {
    const day = dayNumber(date);
    return (this.#days.find((other) => other >= day) ?? Math.max(day, this.#end)) - day;
  }

  /** The wait from every day of the period. */
  get offered(): OfferedWaits {
    let days = 0;
    let longest = 0;
    let longestFrom = this.#first;
    let from = this.#first;
    for (const day of [...this.#days, this.#end]) {
      // from `from` to `day`, whose own wait is 0: day − from, …, 1, 0
      const wait = day - from;
      days += (wait * (wait + 1)) / 2;
      if (wait > longest) [longest, longestFrom] = [wait, from];
      from = day + 1;
    }
    return { count: this.#end - this.#first, days, longest, longestFrom: isoOf(longestFrom) };
  }

  /** Days between two sittings if they were spread evenly over the period, rounded up; 0 where there is none. */
  get interval(): number {
    return this.#days.length === 0 ? 0 : Math.ceil((this.#end - this.#first) / this.#days.length);
  }

  /** Days without a sitting on which the last one lies further back than the interval, and how many people wait then. */
  get lateDays(): readonly { readonly date: string; readonly people: number }[] {
    const { interval } = this;
    const late: { date: string; people: number }[] = [];
    let last = this.#first - 1;
    for (const next of [...this.#days, this.#end]) {
      for (let day = last + Math.max(interval, 1); day < next; day++)
        late.push({ date: isoOf(day), people: day - last });
      last = next;
    }
    return late;
  }
}
