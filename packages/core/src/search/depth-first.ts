import type { Due } from '../constraints/dues-matching.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { OpenDues } from './open-dues.ts';

export type DepthFirstResult =
  | { readonly kind: 'found'; readonly assignment: Assignment }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'limit' };

/** What is to be filled, and what has to hold. Gaps, one duty a day and dues are looked at, and nothing else. */
export interface FillTask {
  readonly problem: Problem;
  /** Who may hold each shift; it keeps clear of fixed duties already. */
  readonly domain: Uint8Array;
  /** Free days between two duties of one leader on different dates. */
  readonly minFreeDays: number;
  /** Free places that must be filled; all of them when left out. Places that only dues name may stay empty. */
  readonly shifts?: readonly number[];
  /** Duties owed, at most one due for each leader and place of a rule. */
  readonly dues?: readonly Due[];
}

class NodeLimit extends Error {}

/** One stack frame a place: more would overflow the stack of some engines. */
const LONGEST = 4_000;

/**
 * Fills places one after the other, depth first in date order, with a memo on (place, who is still blocked, what is
 * still owed): exact.
 *
 * @returns an assignment that fills them (fixed places as they are, nobody elsewhere), a proof that none does, or that
 * more than `nodeLimit` nodes would be needed
 */
export function fillDepthFirst(task: FillTask, nodeLimit: number): DepthFirstResult {
  const { problem, domain, minFreeDays, dues = [] } = task;
  const { leaderCount, dayOfShift, fixed } = problem;
  const assignment: Assignment = Int16Array.from(fixed, (holder) => (holder === FREE ? UNASSIGNED : holder));
  const isFree = (shift: number): boolean => fixed[shift] === FREE;
  const mustFill = new Set((task.shifts ?? [...fixed.keys()]).filter(isFree));
  const mayFill = dues.flatMap(({ shifts }) => shifts.filter(isFree));
  const order = [...new Set([...mustFill, ...mayFill])];
  if (order.length > LONGEST) return { kind: 'limit' };
  // a place that may stay empty is of use only to those who owe a duty there
  const debtors = new Set(
    dues.flatMap(({ leader, shifts }) => shifts.map((shift) => shift * leaderCount + leader)),
  );
  const candidates = new Map(
    order.map((shift) => {
      const row = domain.subarray(shift * leaderCount, (shift + 1) * leaderCount);
      const isUseful = (leader: number): boolean =>
        mustFill.has(shift) || debtors.has(shift * leaderCount + leader);
      return [shift, [...row.keys()].filter((leader) => row[leader] === 1 && isUseful(leader))];
    }),
  );
  // the places of one day begin with the one fewest can hold
  const able = (shift: number): number => candidates.get(shift)!.length;
  order.sort((a, b) => dayOfShift[a]! - dayOfShift[b]! || able(a) - able(b) || a - b);
  const owed = new OpenDues(problem, dues, order, domain);
  const lastDay = new Float64Array(leaderCount).fill(-Infinity);
  const failed = new Set<string>();
  let nodes = 0;

  const isRested = (leader: number, day: number): boolean => day - lastDay[leader]! > minFreeDays;
  /** Places ahead that the leader could fill and would lose by serving now: the fewer, the sooner he is tried. */
  const loss = (leader: number, position: number): number => {
    const day = dayOfShift[order[position]!]!;
    let count = 0;
    for (let ahead = position + 1; ahead < order.length; ahead++) {
      const shift = order[ahead]!;
      if (dayOfShift[shift]! - day > minFreeDays) break;
      if (domain[shift * leaderCount + leader]) count++;
    }
    return count;
  };
  const keyAt = (position: number, day: number): string => {
    let key = `${position}`;
    for (let leader = 0; leader < leaderCount; leader++)
      if (!isRested(leader, day)) key += `,${leader}:${lastDay[leader]! + minFreeDays - day}`;
    return dues.length > 0 ? `${key};${owed.key}` : key;
  };
  const fill = (position: number): boolean => {
    if (!owed.isPossible) return false;
    if (position === order.length) return true;
    if (++nodes > nodeLimit) throw new NodeLimit();
    const shift = order[position]!;
    const day = dayOfShift[shift]!;
    const key = keyAt(position, day);
    if (failed.has(key)) return false;
    const leaders = candidates.get(shift)!;
    const ranked = leaders
      .filter((leader) => isRested(leader, day))
      .map((leader) => ({
        leader,
        isOwed: owed.isOwed(shift, leader) ? 0 : 1,
        loss: loss(leader, position),
        last: lastDay[leader]!,
      }))
      .sort(
        (a, b) =>
          a.isOwed - b.isOwed ||
          a.loss - b.loss ||
          (a.last === b.last ? a.leader - b.leader : a.last - b.last),
      );
    owed.pass(shift, leaders);
    for (const { leader, last } of ranked) {
      lastDay[leader] = day;
      assignment[shift] = leader;
      owed.serve(shift, leader);
      if (fill(position + 1)) return true;
      owed.unserve(shift, leader);
      lastDay[leader] = last;
      assignment[shift] = UNASSIGNED;
    }
    if (!mustFill.has(shift) && fill(position + 1)) return true;
    owed.unpass(shift, leaders);
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
