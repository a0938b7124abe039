import type { Assignment, Problem } from '../problem/problem.ts';

/** The shifts each leader holds, or is fixed to, in date order: what most specifications begin with. */
export function shiftsByLeader(assignment: Assignment, leaderCount: number): number[][] {
  const shifts: number[][] = Array.from({ length: leaderCount }, () => []);
  assignment.forEach((leader, shift) => {
    if (leader >= 0) shifts[leader]!.push(shift);
  });
  return shifts;
}

/** a ÷ b to the nearest integer, halves up: ⌊(2a + b) ÷ 2b⌋. */
export const roundedQuotient = (a: number, b: number): number => Math.floor((2 * a + b) / (2 * b));

type Counts = Uint8Array | Uint16Array;

/**
 * `[leader × dayCount + day]`: duties, those of the last period included. Bytes where they suffice: a search reads them
 * at random.
 */
export function dutiesByDay(problem: Problem, assignment: Assignment): Counts {
  const { leaderCount, dayCount, history, dayOfShift } = problem;
  const perDay = new Int32Array(dayCount);
  for (const day of [...dayOfShift, ...history.map((duty) => duty.day)]) perDay[day]!++;
  const length = leaderCount * dayCount;
  const duties = perDay.some((most) => most > 255) ? new Uint16Array(length) : new Uint8Array(length);
  for (const { leader, day } of history) duties[leader * dayCount + day]!++;
  assignment.forEach((leader, shift) => {
    if (leader >= 0) duties[leader * dayCount + dayOfShift[shift]!]!++;
  });
  return duties;
}

/** Sum of `counts` of a leader on the other days at most `days` away from `day`. */
export function near(counts: Counts, dayCount: number, leader: number, day: number, days: number): number {
  const row = leader * dayCount;
  const at = row + day;
  const first = day < days ? row : at - days;
  const last = day + days >= dayCount ? row + dayCount - 1 : at + days;
  let sum = 0;
  for (let i = first; i < at; i++) sum += counts[i]!;
  for (let i = at + 1; i <= last; i++) sum += counts[i]!;
  return sum;
}

/**
 * As {@link near}, of duties that nothing can move: those of the last period and those on fixed places. However wide the
 * gap, an answer takes no longer.
 */
export function nearStanding(problem: Problem, days: number): (leader: number, day: number) => number {
  const { leaderCount, dayCount } = problem;
  const duties = dutiesByDay(problem, problem.fixedHolder);
  const before = new Int32Array(leaderCount * dayCount + 1);
  for (let at = 0; at < duties.length; at++) before[at + 1] = before[at]! + duties[at]!;
  return (leader, day) => {
    const row = leader * dayCount;
    const first = row + Math.max(0, day - days);
    const last = row + Math.min(dayCount - 1, day + days);
    return before[last + 1]! - before[first]! - duties[row + day]!;
  };
}

/** The places of one date and type, and whoever holds one of them in the published table. */
export interface PublishedGroup {
  readonly shifts: readonly number[];
  /** Each once, in the order of the places; at least one. */
  readonly leaders: readonly number[];
}

/** A duty of the published table that its leader does not have. */
export interface LostDuty {
  readonly group: PublishedGroup;
  readonly leader: number;
}

/** Dates and types with somebody in the published table, in date order: a place that is empty there is nobody's. */
export function publishedGroups({
  shiftCount,
  dayOfShift,
  typeOfShift,
  published,
}: Problem): PublishedGroup[] {
  const groups: PublishedGroup[] = [];
  for (let first = 0, end = 0; first < shiftCount; first = end) {
    const shifts: number[] = [];
    const leaders = new Set<number>();
    while (
      end < shiftCount &&
      dayOfShift[end] === dayOfShift[first] &&
      typeOfShift[end] === typeOfShift[first]
    ) {
      if (published[end]! >= 0) leaders.add(published[end]!);
      shifts.push(end++);
    }
    if (leaders.size > 0) groups.push({ shifts, leaders: [...leaders] });
  }
  return groups;
}

/** The duties that changed hands, in date order; who holds which place of a date and type does not matter. */
export const lostDuties = (groups: readonly PublishedGroup[], assignment: Assignment): LostDuty[] =>
  groups.flatMap((group) =>
    group.leaders
      .filter((leader) => !group.shifts.some((shift) => assignment[shift] === leader))
      .map((leader) => ({ group, leader })),
  );
