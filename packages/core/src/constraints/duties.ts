import type { Assignment } from '../problem/problem.ts';

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
