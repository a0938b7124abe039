import { FREE, type Problem } from '../problem/problem.ts';

/** One leader owes at least `least` of the shifts, which are in date order. */
export interface Due {
  readonly leader: number;
  readonly shifts: readonly number[];
  readonly least: number;
}

/**
 * How many of the duties owed can be served together when nobody serves twice on a day and a place is served once:
 * a maximum flow leader → (leader, day) → place, by augmenting paths (Ford and Fulkerson 1956).
 *
 * @param dues at most one for each leader
 * @param mayHold asked of free places alone; a fixed place counts for its holder and for nobody else
 * @returns the number, at most the sum of `least`
 */
export function servableDues(
  { fixed, dayOfShift }: Problem,
  dues: readonly Due[],
  mayHold: (shift: number, leader: number) => boolean,
): number {
  const holder = new Map<number, number>();
  const dueOf = new Map(dues.map((due) => [due.leader, due]));
  const servesOn = (leader: number, day: number): boolean =>
    dueOf
      .get(leader)!
      .shifts.some(
        (shift) => dayOfShift[shift] === day && (fixed[shift] === leader || holder.get(shift) === leader),
      );
  /** Finds `leader` one more place, moving others on; `seen` are the places looked at. */
  const serve = (leader: number, seen: Set<number>): boolean => {
    for (const shift of dueOf.get(leader)!.shifts) {
      if (seen.has(shift) || fixed[shift] !== FREE || !mayHold(shift, leader)) continue;
      if (servesOn(leader, dayOfShift[shift]!)) continue;
      seen.add(shift);
      const other = holder.get(shift);
      holder.set(shift, leader);
      if (other === undefined || serve(other, seen)) return true;
      holder.set(shift, other);
    }
    return false;
  };

  let served = 0;
  for (const { leader, shifts, least } of dues) {
    const standing = shifts.filter((shift) => fixed[shift] === leader).length;
    served += Math.min(least, standing);
    for (let more = least - standing; more > 0 && serve(leader, new Set()); more--) served++;
  }
  return served;
}
