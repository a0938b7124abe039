import { type Assignment, type Problem } from '../problem/problem.ts';

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
