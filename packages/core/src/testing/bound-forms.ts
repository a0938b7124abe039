import type { Cap } from '../constraints/constraint.ts';
import type { Waits } from '../constraints/waits.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { keepFixed } from './arbitraries.ts';
import { check } from './law-checks.ts';

/** A cap names free places, each once and in order, and allows so many of them. */
export function checkCap({ fixed, leaderCount }: Problem, { leader, shifts, most }: Cap): void {
  check(Number.isInteger(leader) && leader >= 0 && leader < leaderCount, `cap of leader ${leader}`);
  check(Number.isSafeInteger(most) && most >= 0, `at most ${most}`);
  check(
    shifts.every((shift, at) => fixed[shift] === FREE && (at === 0 || shift > shifts[at - 1]!)),
    `cap on shifts ${shifts.join()}`,
  );
}

/**
 * Assignments in which the leader of a cap holds one place more of it than it allows: some of its first, its last and
 * those `first` begins with, with everything else open left empty, and as `assignment` has it.
 */
export function beyondCap(problem: Problem, assignment: Assignment, cap: Cap, first: number): Assignment[] {
  const { leader, shifts, most } = cap;
  if (shifts.length <= most) return [];
  const kept = keepFixed(problem, assignment);
  const bare = problem.fixed.map((holder) => (holder === FREE ? UNASSIGNED : holder));
  return [0, shifts.length - most - 1, first % shifts.length].flatMap((from) => {
    const held = Array.from({ length: most + 1 }, (_, at) => shifts[(from + at) % shifts.length]!);
    return [kept, bare].map((table) => {
      const holding = table.slice();
      for (const shift of shifts) if (holding[shift] === leader) holding[shift] = UNASSIGNED;
      for (const shift of held) holding[shift] = leader;
      return holding;
    });
  });
}

/** What an assignment costs by a rule's waits, read as their documentation says, date by date. */
export function costOfWaits({ dayOfShift }: Problem, waits: Waits, assignment: Assignment): number {
  const { groupCount, dateCount, elapsed, row, costs, table, edgeOffset } = waits;
  const dates = [...new Set(dayOfShift)];
  let sum = 0;
  for (let group = 0; group < groupCount; group++) {
    const served = dates.flatMap((day, date) =>
      assignment.some((holder, shift) => holder === group && dayOfShift[shift] === day) ? [date] : [],
    );
    const duties = assignment.filter((holder) => holder === group).length;
    sum += (duties - served.length) * costs[table[group]!]!;
    // the row begins with the start of the first wait, and ends with the end of the period
    const stops = [0, ...served.map((date) => date + 1), dateCount + 1];
    for (let at = 1; at < stops.length; at++) {
      const wait = elapsed[row[group]! + stops[at]!]! - elapsed[row[group]! + stops[at - 1]!]!;
      const isEdge = at === 1 || at === stops.length - 1;
      sum += costs[table[group]! + (isEdge ? edgeOffset : 0) + wait]!;
    }
  }
  return sum;
}
