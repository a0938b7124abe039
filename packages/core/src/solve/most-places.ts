import { capsAsked, type FillQuestion, fillTaskOf } from '../search/fill-frame.ts';
import { DayLimits } from './day-limits.ts';

/**
 * The most of the places asked for that can be filled, dues aside: no more than the leaders, counted one by one under
 * the gap, can serve; and no more than can be matched to leaders wherever days are so close that each serves once.
 *
 * @returns `isExact` when so many can be filled indeed
 */
export function mostPlaces(question: FillQuestion): { most: number; isExact: boolean } {
  const { frame, minFreeDays } = question;
  const { shifts: inOrder } = fillTaskOf(question);
  const dayOf = (place: number): number => frame.problem.dayOfShift[place]!;
  let most = 0;
  let isExact = true;
  for (let from = 0; from < inOrder.length;) {
    let to = from + 1;
    while (to < inOrder.length && dayOf(inOrder[to]!) - dayOf(inOrder[to - 1]!) <= minFreeDays) to++;
    const cluster = inOrder.slice(from, to);
    if (dayOf(inOrder[to - 1]!) - dayOf(inOrder[from]!) <= minFreeDays) most += matched(question, cluster);
    else {
      most += counted(question, cluster);
      isExact = false;
    }
    from = to;
  }
  if (question.isCapped.includes(1))
    return { most: Math.min(most, counted(question, inOrder)), isExact: false };
  return { most, isExact };
}

/** Each leader serves at most the largest number of his days there that gap and caps allow; a place nobody may hold is lost. */
function counted(question: FillQuestion, shifts: readonly number[]): number {
  const { frame, open: domain, minFreeDays } = question;
  const { leaderCount, dayOfShift } = frame.problem;
  const limits = new DayLimits(frame.problem, domain, minFreeDays, shifts, capsAsked(question));
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
function matched({ frame, open: domain }: FillQuestion, shifts: readonly number[]): number {
  const { leaderCount } = frame.problem;
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
