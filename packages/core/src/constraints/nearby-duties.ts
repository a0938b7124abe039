import type { Assignment, Problem } from '../problem/problem.ts';

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
  const duties = dutiesByDay(problem, problem.fixed);
  const before = new Int32Array(leaderCount * dayCount + 1);
  for (let at = 0; at < duties.length; at++) before[at + 1] = before[at]! + duties[at]!;
  return (leader, day) => {
    const row = leader * dayCount;
    const first = row + Math.max(0, day - days);
    const last = row + Math.min(dayCount - 1, day + days);
    return before[last + 1]! - before[first]! - duties[row + day]!;
  };
}
