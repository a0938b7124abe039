import type { LinearModel, LinearTerm } from '../linear/linear-model.ts';
import { DateSets } from './date-sets.ts';

/** Where a wait lies, as a fact of violations. */
export const EDGE = { inner: 0, start: 1, end: 2, whole: 3 } as const;

/**
 * Groups (leaders, or townships, sectors and projects) that wait from one duty to the next. Dates are those that have
 * shifts, numbered 0 … `dateCount` − 1; a wait is counted in days of the group's own.
 */
export interface Waits {
  readonly groupCount: number;
  readonly dateCount: number;
  /** `[group × dateCount + date]`: own days up to and including the date. */
  readonly elapsed: Int32Array;
  /** Per group: own days when its first wait begins, and at the end of the period. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Per group: where its costs begin in `inner` and `edge`. */
  readonly table: Int32Array;
  /** Cost of a wait between two duties, and of one at an edge, by length. */
  readonly inner: Float64Array;
  readonly edge: Float64Array;
  /** Cost of each further duty on one date. */
  readonly sameDate: number;
}

/** Keeps the cost of all waits while duties come and go. */
export class WaitCosts {
  readonly #waits: Waits;
  readonly #duties: Uint16Array;
  readonly #served: DateSets;

  /** No duties. */
  constructor(waits: Waits) {
    this.#waits = waits;
    this.#duties = new Uint16Array(waits.groupCount * waits.dateCount);
    this.#served = new DateSets(waits.groupCount, waits.dateCount);
  }

  /** One more duty of the group on the date; returns the change in cost. */
  add(group: number, date: number): number {
    if (this.#duties[group * this.#waits.dateCount + date]!++ > 0) return this.#waits.sameDate;
    this.#served.add(group, date);
    return this.#split(group, date);
  }

  /** One duty less; returns the change in cost. */
  remove(group: number, date: number): number {
    if (--this.#duties[group * this.#waits.dateCount + date]! > 0) return -this.#waits.sameDate;
    this.#served.remove(group, date);
    return -this.#split(group, date);
  }

  /** Change in cost when the date divides the wait it lies in. */
  #split(group: number, date: number): number {
    const { elapsed, start, end, table, inner, edge, dateCount } = this.#waits;
    const row = group * dateCount;
    const previous = this.#served.before(group, date);
    const next = this.#served.after(group, date);
    const costs = table[group]!;
    const here = elapsed[row + date]!;
    const from = previous < 0 ? start[group]! : elapsed[row + previous]!;
    const to = next < 0 ? end[group]! : elapsed[row + next]!;
    const before = previous < 0 ? edge : inner;
    const after = next < 0 ? edge : inner;
    const whole = previous < 0 ? edge : after;
    return before[costs + here - from]! + after[costs + to - here]! - whole[costs + to - from]!;
  }
}

/**
 * Cost tables of waits up to `longest` days, one for each ideal that occurs.
 *
 * @param ideals per group, days; 0 for a group that costs nothing
 */
export function waitTables(
  ideals: readonly number[],
  longest: number,
  cost: (wait: number, ideal: number, isEdge: boolean) => number,
): Pick<Waits, 'table' | 'inner' | 'edge'> {
  const distinct = [...new Set(ideals)];
  const size = longest + 1;
  const inner = new Float64Array(distinct.length * size);
  const edge = new Float64Array(distinct.length * size);
  distinct.forEach((ideal, position) => {
    if (ideal === 0) return;
    for (let wait = 0; wait < size; wait++) {
      inner[position * size + wait] = cost(wait, ideal, false);
      edge[position * size + wait] = cost(wait, ideal, true);
    }
  });
  return { table: Int32Array.from(ideals, (ideal) => distinct.indexOf(ideal) * size), inner, edge };
}

/**
 * The waits of one group in a linear model: a path from the start to the end that visits the dates on which it is
 * served, each step at the cost of its wait.
 *
 * @param placesOf per date, the columns of those who would serve the group, by place
 */
export function encodeWaits(
  model: LinearModel,
  waits: Waits,
  group: number,
  placesOf: readonly (readonly (readonly number[])[])[],
): void {
  const { dateCount, elapsed, start, end, table, inner, edge, sameDate } = waits;
  const dates = placesOf.flatMap((places, date) => (places.length > 0 ? [date] : []));
  const into: LinearTerm[][] = Array.from({ length: dateCount + 1 }, () => []);
  const outOf: LinearTerm[][] = Array.from({ length: dateCount + 1 }, () => []);
  const first = dateCount; // the node where the path begins, in outOf, and ends, in into
  const step = (from: number, to: number): void => {
    const began = from === first ? start[group]! : elapsed[group * dateCount + from]!;
    const ended = to === first ? end[group]! : elapsed[group * dateCount + to]!;
    const costs = from === first || to === first ? edge : inner;
    const column = model.column(
      `wait_${group}_${from === first ? 'start' : from}_${to === first ? 'end' : to}`,
      {
        cost: costs[table[group]! + ended - began]!,
      },
    );
    outOf[from]!.push({ column, coefficient: 1 });
    into[to]!.push({ column, coefficient: 1 });
  };
  step(first, first);
  for (const [position, date] of dates.entries()) {
    step(first, date);
    for (const later of dates.slice(position + 1)) step(date, later);
    step(date, first);
  }
  model.row(outOf[first]!, { min: 1, max: 1 });
  model.row(into[first]!, { min: 1, max: 1 });
  for (const date of dates) {
    const served = {
      column: servedOn(model, `served_${group}_${date}`, placesOf[date]!, sameDate),
      coefficient: -1,
    };
    model.row([...into[date]!, served], { min: 0, max: 0 });
    model.row([...outOf[date]!, served], { min: 0, max: 0 });
  }
}

/** The column that says whether any of the places serves; each further one costs `sameDate`. */
function servedOn(
  model: LinearModel,
  name: string,
  places: readonly (readonly number[])[],
  sameDate: number,
): number {
  const served = model.column(name);
  const minus = { column: served, coefficient: -1 };
  const termsOf = (columns: readonly number[]): LinearTerm[] =>
    columns.map((column) => ({ column, coefficient: 1 }));
  for (const columns of places) model.row([...termsOf(columns), minus], { max: 0 });
  const all = termsOf(places.flat());
  model.row([...all, minus], { min: 0 });
  if (sameDate > 0 && places.length > 1) {
    const further = model.column(`${name}_further`, { max: places.length - 1, cost: sameDate });
    model.row([...all, minus, { column: further, coefficient: -1 }], { max: 0 });
  }
  return served;
}

/** Numbers the dates that have shifts: the days in order, and per shift the number of its date. */
export function datesOfShifts(dayOfShift: Int32Array): { days: readonly number[]; dateOfShift: Int32Array } {
  const days = [...new Set(dayOfShift)];
  const numberOf = new Map(days.map((day, date) => [day, date]));
  return { days, dateOfShift: Int32Array.from(dayOfShift, (day) => numberOf.get(day)!) };
}

/**
 * Counts the own days of groups up to each date.
 *
 * @param own `[group × dayCount + day]`: 1 on a group's own days
 * @param days the day of each date
 * @param begins per group: the day after which its first wait begins, −1 for before the first day
 */
export function elapsedDays(
  own: Uint8Array,
  dayCount: number,
  days: readonly number[],
  begins: readonly number[],
): Pick<Waits, 'elapsed' | 'start' | 'end'> {
  const elapsed = new Int32Array(begins.length * days.length);
  const start = new Int32Array(begins.length);
  const end = new Int32Array(begins.length);
  begins.forEach((begin, group) => {
    let sum = 0;
    let date = 0;
    for (let day = 0; day < dayCount; day++) {
      sum += own[group * dayCount + day]!;
      if (day === begin) start[group] = sum;
      if (day === days[date]) elapsed[group * days.length + date++] = sum;
    }
    end[group] = sum;
  });
  return { elapsed, start, end };
}

/** Own days of one group after day `from` up to and including day `to`, counted one by one. */
export function ownDaysBetween(
  own: Uint8Array,
  dayCount: number,
  group: number,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let day = from + 1; day <= to; day++) sum += own[group * dayCount + day]!;
  return sum;
}
