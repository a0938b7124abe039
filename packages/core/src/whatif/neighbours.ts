import type { Names } from '../compile/names.ts';
import type { Assignment, Problem } from '../problem/problem.ts';

/** Another duty of the same leader, before or after a day. */
export interface NeighbourDuty {
  readonly date: string;
  /** Days between the two. */
  readonly freeDays: number;
  /** True for a duty of an earlier period. */
  readonly isPast: boolean;
}

export interface Neighbours {
  /** `null` when he has no duty before that is known. */
  readonly previous: NeighbourDuty | null;
  readonly next: NeighbourDuty | null;
}

/** The days on which a leader serves, each once, in order; known duties of earlier periods come first. */
export function dutyDaysOf(
  { history, dayOfShift }: Problem,
  assignment: Assignment,
  leader: number,
): number[] {
  const days = new Set<number>();
  for (const duty of history) if (duty.leader === leader) days.add(duty.day);
  assignment.forEach((holder, shift) => {
    if (holder === leader) days.add(dayOfShift[shift]!);
  });
  return [...days].sort((a, b) => a - b);
}

/** A leader's duties next to a day on which he serves, or might. */
export function neighboursOf(
  problem: Problem,
  names: Names,
  assignment: Assignment,
  leader: number,
  day: number,
): Neighbours {
  const days = dutyDaysOf(problem, assignment, leader);
  const named = (other: number | undefined): NeighbourDuty | null =>
    other === undefined
      ? null
      : {
          date: names.days[other]!,
          freeDays: Math.abs(day - other) - 1,
          isPast: other < problem.firstDay,
        };
  return {
    previous: named(days.filter((other) => other < day).pop()),
    next: named(days.find((other) => other > day)),
  };
}
