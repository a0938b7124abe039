import { type Names, shiftId } from '../compile/names.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import type { RosterAssignment } from './roster.ts';

/** Who holds the places of a problem, in indices; a place that is not among those given is empty. */
export function indexedAssignment(
  { leaders, shifts }: Names,
  places: readonly Pick<RosterAssignment, 'shift' | 'leader'>[],
): Assignment {
  const indexOf = new Map(leaders.map(({ id }, index) => [id, index]));
  const holderOf = new Map(places.map(({ shift, leader }) => [shift, leader]));
  return Int16Array.from(shifts, (shift) => {
    const leader = holderOf.get(shiftId(shift)) ?? null;
    return leader === null ? UNASSIGNED : indexOf.get(leader)!;
  });
}
