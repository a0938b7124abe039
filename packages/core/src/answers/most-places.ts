import type { Due } from '../constraints/dues-matching.ts';
import type { Cap } from '../constraints/constraint.ts';
import type { FillTask } from '../search/depth-first.ts';
import { DayLimits } from '../solve/day-limits.ts';

/** What a part of a conflict asks for, as a task that depth-first filling answers exactly. */
export interface PartTask extends FillTask {
  readonly shifts: readonly number[];
  readonly dues: readonly Due[];
  /** What its rules let leaders hold at most. */
  readonly caps: readonly Cap[];
}

/**
 * The most of the places asked for that can be filled, dues aside: no more than the leaders, counted one by one under
 * the gap, can serve; and no more than can be matched to leaders wherever days are so close that each serves once.
 *
 * @returns `isExact` when so many can be filled indeed
 */
export function mostPlaces(task: PartTask): { most: number; isExact: boolean } {
  const { problem, shifts, minFreeDays } = task;
  const dayOf = (shift: number): number => problem.dayOfShift[shift]!;
  const inOrder = [...shifts].sort((a, b) => dayOf(a) - dayOf(b) || a - b);
  let most = 0;
  let isExact = true;
  for (let from = 0; from < inOrder.length;) {
    let to = from + 1;
    while (to < inOrder.length && dayOf(inOrder[to]!) - dayOf(inOrder[to - 1]!) <= minFreeDays) to++;
    const cluster = inOrder.slice(from, to);
    if (dayOf(inOrder[to - 1]!) - dayOf(inOrder[from]!) <= minFreeDays) most += matched(task, cluster);
    else {
      most += counted(task, cluster);
      isExact = false;
    }
    from = to;
  }
  if (task.caps.length > 0) return { most: Math.min(most, counted(task, inOrder)), isExact: false };
  return { most, isExact };
}

/** Each leader serves at most the largest number of his days there that gap and caps allow; a place nobody may hold is lost. */
function counted({ problem, domain, minFreeDays, caps }: PartTask, shifts: readonly number[]): number {
  const { leaderCount, dayOfShift } = problem;
  const limits = new DayLimits(problem, domain, minFreeDays, shifts, caps);
  const newest = new Int32Array(leaderCount).fill(-1);
  let possible = 0;
  let fillable = 0;
  for (const shift of shifts) {
    let isFillable = false;
    for (let leader = 0; leader < leaderCount; leader++) {
      if (domain[shift * leaderCount + leader] !== 1) continue;
      isFillable = true;
      if (newest[leader] === dayOfShift[shift]!) continue;
      newest[leader] = dayOfShift[shift]!;
      if (limits.take(leader, dayOfShift[shift]!)) possible++;
    }
    if (isFillable) fillable++;
  }
  return Math.min(possible, fillable);
}

const NOBODY = -1;

/** The most places with leaders all different: augmenting paths, each leader looked at once a path. */
function matched({ problem, domain }: PartTask, shifts: readonly number[]): number {
  const { leaderCount } = problem;
  const placeOf = new Int32Array(leaderCount).fill(NOBODY);
  const isSeen = new Uint8Array(leaderCount);
  const before = new Int32Array(leaderCount);
  const holder = new Map<number, number>();
  let size = 0;
  for (const root of shifts) {
    const queue = [root];
    const reached: number[] = [];
    let free = NOBODY;
    for (let at = 0; at < queue.length && free === NOBODY; at++) {
      const shift = queue[at]!;
      for (let leader = 0; leader < leaderCount; leader++) {
        if (isSeen[leader] === 1 || domain[shift * leaderCount + leader] !== 1) continue;
        isSeen[leader] = 1;
        reached.push(leader);
        before[leader] = shift;
        if (placeOf[leader] === NOBODY) {
          free = leader;
          break;
        }
        queue.push(placeOf[leader]!);
      }
    }
    // those reached in vain hold all they can for good, and are not looked at again
    if (free === NOBODY) continue;
    size++;
    for (const leader of reached) isSeen[leader] = 0;
    for (let leader = free; leader !== NOBODY;) {
      const shift = before[leader]!;
      const next = holder.get(shift) ?? NOBODY;
      placeOf[leader] = shift;
      holder.set(shift, leader);
      leader = next;
    }
  }
  return size;
}
