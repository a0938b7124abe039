import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';

export type DepthFirstResult =
  | { readonly kind: 'found'; readonly assignment: Assignment }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'limit' };

class NodeLimit extends Error {}

/** One stack frame a place: more would overflow the stack of some engines. */
const LONGEST = 4_000;

/**
 * Fills the places of some days one after the other, each with a leader of its domain who is not on duty that day and
 * not within `minFreeDays` of another duty: depth first in date order, with a memo on (place, who is still blocked).
 * Only the gap and one duty a day are looked at.
 *
 * @param minFreeDays free days between two duties of one leader on different dates
 * @param from first shift of the window to fill
 * @param to shift after the last
 * @returns an assignment that fills the window (fixed places elsewhere, nobody in the rest), a proof that none does,
 * or that more than `nodeLimit` nodes would be needed
 */
export function fillDepthFirst(
  problem: Problem,
  domain: Uint8Array,
  minFreeDays: number,
  nodeLimit: number,
  from = 0,
  to = problem.shiftCount,
): DepthFirstResult {
  const { leaderCount, dayOfShift, fixed } = problem;
  const assignment: Assignment = new Int16Array(problem.shiftCount).fill(UNASSIGNED);
  const open: number[] = [];
  for (let shift = 0; shift < problem.shiftCount; shift++) {
    if (fixed[shift] !== FREE) assignment[shift] = fixed[shift]!;
    else if (shift >= from && shift < to) open.push(shift);
  }
  if (open.length > LONGEST) return { kind: 'limit' };
  const candidates = open.map((shift) => {
    const own: number[] = [];
    for (let leader = 0; leader < leaderCount; leader++)
      if (domain[shift * leaderCount + leader]) own.push(leader);
    return own;
  });
  // the places of one day begin with the one fewest can hold
  const order = open.map((_, index) => index);
  order.sort(
    (a, b) =>
      dayOfShift[open[a]!]! - dayOfShift[open[b]!]! || candidates[a]!.length - candidates[b]!.length || a - b,
  );
  const lastDay = new Float64Array(leaderCount).fill(-Infinity);
  const failed = new Set<string>();
  let nodes = 0;

  const isFree = (leader: number, day: number): boolean => {
    const since = day - lastDay[leader]!;
    return since > 0 && since > minFreeDays;
  };
  /** Days ahead that the leader could serve and would lose by serving now: the fewer, the sooner he is tried. */
  const loss = (leader: number, position: number): number => {
    const day = dayOfShift[open[order[position]!]!]!;
    let count = 0;
    for (let p = position + 1; p < order.length; p++) {
      const shift = open[order[p]!]!;
      if (dayOfShift[shift]! - day > minFreeDays) break;
      if (domain[shift * leaderCount + leader]) count++;
    }
    return count;
  };
  const fill = (position: number): boolean => {
    if (position === order.length) return true;
    if (++nodes > nodeLimit) throw new NodeLimit();
    const index = order[position]!;
    const shift = open[index]!;
    const day = dayOfShift[shift]!;
    let key = `${position}`;
    for (let leader = 0; leader < leaderCount; leader++)
      if (!isFree(leader, day)) key += `,${leader}:${lastDay[leader]! + minFreeDays - day}`;
    if (failed.has(key)) return false;
    const ranked = candidates[index]!.filter((leader) => isFree(leader, day))
      .map((leader) => ({ leader, loss: loss(leader, position), last: lastDay[leader]! }))
      .sort((a, b) => a.loss - b.loss || (a.last === b.last ? 0 : a.last - b.last) || a.leader - b.leader);
    for (const { leader, last } of ranked) {
      lastDay[leader] = day;
      assignment[shift] = leader;
      if (fill(position + 1)) return true;
      lastDay[leader] = last;
      assignment[shift] = UNASSIGNED;
    }
    failed.add(key);
    return false;
  };
  try {
    return fill(0) ? { kind: 'found', assignment } : { kind: 'impossible' };
  } catch (error) {
    if (error instanceof NodeLimit) return { kind: 'limit' };
    throw error;
  }
}
