import { type Assignment, FREE, type Problem, UNASSIGNED } from '../../problem/problem.ts';
import type { DutyGroups } from './duty-groups.ts';

/**
 * Gives the places of each group to those who serve in it: to the holder in the published table where he is among them,
 * the others in leaders' order. Fixed places stand; where fewer serve than there are places the last stay empty.
 *
 * @param serves asked of group × leaderCount + leader
 */
export function writeTable(
  { leaderCount, fixed, published }: Problem,
  { groups }: DutyGroups,
  serves: (pair: number) => boolean,
): Assignment {
  const assignment = fixed.map((holder) => (holder === FREE ? UNASSIGNED : holder));
  groups.forEach(({ free }, group) => {
    const leaders = new Set<number>();
    for (let leader = 0; leader < leaderCount; leader++)
      if (serves(group * leaderCount + leader)) leaders.add(leader);
    for (const shift of free) if (leaders.delete(published[shift]!)) assignment[shift] = published[shift]!;
    const rest = [...leaders];
    for (const shift of free)
      if (assignment[shift] === UNASSIGNED) assignment[shift] = rest.shift() ?? UNASSIGNED;
  });
  return assignment;
}
