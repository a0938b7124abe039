import { FREE, type Problem } from '@lunzhi/core/solver';

/** A place and who takes it, in indices. */
export type Pair = readonly [shift: number, leader: number];

/**
 * Whether a leader may take a place, given those taken before it: he is eligible, or it is fixed to him, and he serves
 * no other place of that day.
 *
 * @param pairs in the order of the places
 */
export function mayTake(problem: Problem, pairs: readonly Pair[], shift: number, leader: number): boolean {
  const { dayOfShift, fixedHolder, leaderCount, unable } = problem;
  if (fixedHolder[shift] !== FREE) return fixedHolder[shift] === leader;
  if (unable[shift * leaderCount + leader] !== 0) return false;
  for (let at = pairs.length - 1; at >= 0; at--) {
    const [taken, holder] = pairs[at]!;
    if (dayOfShift[taken] !== dayOfShift[shift]) return true;
    if (holder === leader) return false;
  }
  return true;
}
