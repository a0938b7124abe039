import { type LinearModel, type LinearTerm, minus, plus } from '../linear/linear-model.ts';

/** Where a wait lies, as a fact of violations. */
export const EDGE = { inner: 0, start: 1, end: 2, whole: 3 } as const;

/**
 * Groups (leaders, or townships, sectors and projects) that wait from one duty to the next. Dates are those that have
 * shifts, numbered 0 … `dateCount` − 1; a wait is counted in days of the group's own.
 */
export interface Waits {
  readonly groupCount: number;
  readonly dateCount: number;
  /**
   * Rows of own days: before the first wait begins, then up to and including each date, then at the end of the period.
   * Groups with the same own days share a row, which keeps a search's memory small.
   */
  readonly elapsed: Int32Array;
  /** Per group: where its row begins in `elapsed`. */
  readonly row: Int32Array;
  /** Cost of a wait by its length, one table for each ideal. */
  readonly costs: Int32Array | Float64Array;
  /** Per group: where its table of waits between two duties begins in `costs`; a further duty on one date is a wait of 0. */
  readonly table: Int32Array;
  /** From there to the table of waits at an edge. */
  readonly edgeOffset: number;
  /** `[date]`: 1 where the date has several places. */
  readonly sharedMask: Uint8Array;
}

/** Tables of costs below this are of 32-bit integers, with which a search is quicker; sums of a few stay below 2³¹. */
const MAX_SMALL_COST = 2 ** 28;

/**
 * Cost tables of waits up to `longest` days, one for each ideal that occurs.
 *
 * @param ideals per group, days; 0 for a group that costs nothing
 */
export function waitTables(
  ideals: readonly number[],
  longest: number,
  cost: (wait: number, ideal: number, isEdge: boolean) => number,
): Pick<Waits, 'costs' | 'table' | 'edgeOffset'> {
  const distinct = [...new Set(ideals)];
  const size = longest + 1;
  const edgeOffset = distinct.length * size;
  const costs = new Float64Array(2 * edgeOffset);
  distinct.forEach((ideal, position) => {
    if (ideal === 0) return;
    for (let wait = 0; wait < size; wait++) {
      costs[position * size + wait] = cost(wait, ideal, false);
      costs[edgeOffset + position * size + wait] = cost(wait, ideal, true);
    }
  });
  const isSmall = costs.every((one) => one < MAX_SMALL_COST);
  return {
    costs: isSmall ? Int32Array.from(costs) : costs,
    table: Int32Array.from(ideals, (ideal) => distinct.indexOf(ideal) * size),
    edgeOffset,
  };
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
  const { dateCount, elapsed, costs, edgeOffset } = waits;
  const sameDate = costs[waits.table[group]!]!;
  const dates = placesOf.flatMap((places, date) => (places.length > 0 ? [date] : []));
  // Nodes are the dates, then the start, then the end; a row of `elapsed` has the start first.
  const START = dateCount;
  const END = dateCount + 1;
  const elapsedAt = (node: number): number =>
    elapsed[waits.row[group]! + (node === START ? 0 : node === END ? dateCount + 1 : node + 1)]!;
  const into: LinearTerm[][] = Array.from({ length: dateCount + 2 }, () => []);
  const outOf: LinearTerm[][] = Array.from({ length: dateCount + 2 }, () => []);
  const step = (from: number, to: number): void => {
    const table = waits.table[group]! + (from === START || to === END ? edgeOffset : 0);
    const column = model.column(`wait_${group}_${from}_${to}`, {
      cost: costs[table + elapsedAt(to) - elapsedAt(from)]!,
    });
    outOf[from]!.push(...plus([column]));
    into[to]!.push(...plus([column]));
  };
  step(START, END);
  for (const [position, date] of dates.entries()) {
    step(START, date);
    for (const later of dates.slice(position + 1)) step(date, later);
    step(date, END);
  }
  model.row(outOf[START]!, { min: 1, max: 1 });
  model.row(into[END]!, { min: 1, max: 1 });
  for (const date of dates) {
    const served = minus([servedOn(model, `served_${group}_${date}`, placesOf[date]!, sameDate)]);
    model.row([...into[date]!, ...served], { min: 0, max: 0 });
    model.row([...outOf[date]!, ...served], { min: 0, max: 0 });
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
  for (const columns of places) model.row([...plus(columns), ...minus([served])], { max: 0 });
  const all = plus(places.flat());
  model.row([...all, ...minus([served])], { min: 0 });
  if (sameDate > 0 && places.length > 1) {
    const further = model.column(`${name}_further`, { max: places.length - 1, cost: sameDate });
    model.row([...all, ...minus([served, further])], { max: 0 });
  }
  return served;
}

/** Numbers the dates that have shifts: the days in order, which have several places, and per shift its date's number. */
export function datesOfShifts(dayOfShift: Int32Array): {
  days: readonly number[];
  sharedMask: Uint8Array;
  dateOfShift: Int32Array;
} {
  const days = [...new Set(dayOfShift)];
  const numberOf = new Map(days.map((day, date) => [day, date]));
  const dateOfShift = Int32Array.from(dayOfShift, (day) => numberOf.get(day)!);
  const sharedMask = new Uint8Array(days.length);
  dateOfShift.forEach((date, shift) => {
    if (dateOfShift[shift - 1] === date) sharedMask[date] = 1;
  });
  return { days, sharedMask, dateOfShift };
}

/**
 * Counts the own days of groups up to each date.
 *
 * @param own `[group × dayCount + day]`: 1 on a group's own days
 * @param days the day of each date
 * @param begins per group: the day after which its first wait begins, −1 for before the first day
 */
export function elapsedDays(
  counted: Uint8Array,
  dayCount: number,
  days: readonly number[],
  begins: readonly number[],
): Pick<Waits, 'elapsed' | 'row'> {
  const rows: number[] = [];
  const rowOf = new Map<string, number>();
  const row = Int32Array.from(begins, (begin, group) => {
    const ownMask = counted.subarray(group * dayCount, (group + 1) * dayCount);
    const key = `${begin}:${changesOf(ownMask).join()}`;
    const known = rowOf.get(key);
    if (known !== undefined) return known;
    const first = rows.length;
    rowOf.set(key, first);
    let sum = 0;
    rows.push(0);
    ownMask.forEach((one, day) => {
      sum += one;
      if (day === begin) rows[first] = sum;
      if (day === days[rows.length - 1 - first]) rows.push(sum);
    });
    rows.push(sum);
    return first;
  });
  return { elapsed: Int32Array.from(rows), row };
}

/** The days on which a row of zeros and ones changes: short where the row is long. */
function changesOf(row: Uint8Array): number[] {
  const changes: number[] = [];
  row.forEach((value, day) => {
    if (value !== (day === 0 ? 0 : row[day - 1]!)) changes.push(day);
  });
  return changes;
}

/** Own days of one group after day `from` up to and including day `to`, counted one by one. */
export function countedDaysBetween(
  counted: Uint8Array,
  dayCount: number,
  group: number,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let day = from + 1; day <= to; day++) sum += counted[group * dayCount + day]!;
  return sum;
}

/** One wait: after day `from` up to and including day `to`. */
export interface Wait {
  readonly from: number;
  readonly to: number;
  readonly edge: (typeof EDGE)[keyof typeof EDGE];
  /** The duties it lies between, or the one at the edge. */
  readonly shifts: readonly number[];
}

/**
 * The waits that duties divide a period into, in date order; the whole period where there is none.
 *
 * @param shifts the duties, in date order
 * @param begin the day after which the first wait begins
 * @param end the last day of the period
 */
export function waitsBetween(
  shifts: readonly number[],
  dayOfShift: Int32Array,
  begin: number,
  end: number,
): Wait[] {
  const last = shifts[shifts.length - 1];
  if (last === undefined) return [{ from: begin, to: end, edge: EDGE.whole, shifts: [] }];
  const waits = shifts.map((later, position): Wait => {
    const to = dayOfShift[later]!;
    const earlier = shifts[position - 1];
    return earlier === undefined
      ? { from: begin, to, edge: EDGE.start, shifts: [later] }
      : { from: dayOfShift[earlier]!, to, edge: EDGE.inner, shifts: [earlier, later] };
  });
  return [...waits, { from: dayOfShift[last]!, to: end, edge: EDGE.end, shifts: [last] }];
}
