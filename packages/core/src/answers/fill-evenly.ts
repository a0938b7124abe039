import { type Assignment, FREE } from '../problem/problem.ts';
import { DayLimits } from '../solve/day-limits.ts';
import type { PartTask } from './most-places.ts';

/** Does nobody hold more than the caps of a part let him? */
export const keepsCaps = ({ problem, caps }: PartTask, assignment: Assignment): boolean =>
  caps.every(
    ({ leader, shifts, most }) =>
      shifts.filter((shift) => problem.fixed[shift] === FREE && assignment[shift] === leader).length <= most,
  );

/**
 * Fills the places of a part in date order, each with whoever gap and caps allow and who has the fewest days before him.
 *
 * @returns whether all could be filled so; that they could not is no proof
 */
export function fillEvenly(task: PartTask): boolean {
  const { problem, domain, minFreeDays, caps } = task;
  const { leaderCount, dayOfShift } = problem;
  const shifts = [...task.shifts].sort((a, b) => a - b);
  const ahead = new Int32Array(leaderCount);
  for (const shift of shifts)
    for (let leader = 0; leader < leaderCount; leader++)
      ahead[leader]! += domain[shift * leaderCount + leader]!;
  const limits = new DayLimits(problem, domain, minFreeDays, shifts, caps);
  const assignment = new Int16Array(problem.shiftCount).fill(FREE);
  const isBusy = new Int32Array(leaderCount).fill(-1);
  for (const shift of shifts) {
    const day = dayOfShift[shift]!;
    const able = Array.from({ length: leaderCount }, (_, leader) => leader)
      .filter((leader) => domain[shift * leaderCount + leader] === 1)
      .sort((a, b) => ahead[a]! - ahead[b]! || a - b);
    const chosen = able.find((leader) => isBusy[leader] !== day && limits.take(leader, day));
    if (chosen === undefined) return false;
    isBusy[chosen] = day;
    assignment[shift] = chosen;
    for (const leader of able) ahead[leader]!--;
  }
  return keepsCaps(task, assignment);
}
