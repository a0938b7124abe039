import type { Problem } from '@lunzhi/core/solver';
import { mayTake, type Pair } from './pairs.ts';

/**
 * Longest idle first: each place goes to the leader whose last duty lies farthest back, of several to the one with the
 * fewest duties, then to the first in protocol order. Duties of the last period count as last duties.
 *
 * @returns pairs in the order of the places; a place nobody can take is left out
 */
export function longestIdle(problem: Problem): Pair[] {
  const { shiftCount, leaderCount, dayOfShift, history } = problem;
  const lastDay = Array.from({ length: leaderCount }, () => -Infinity);
  const duties = Array.from({ length: leaderCount }, () => 0);
  for (const { leader, day } of history) lastDay[leader] = Math.max(lastDay[leader]!, day);
  const pairs: Pair[] = [];
  for (let shift = 0; shift < shiftCount; shift++) {
    let best = -1;
    for (let leader = 0; leader < leaderCount; leader++) {
      if (!mayTake(problem, pairs, shift, leader)) continue;
      const isLonger = best < 0 || lastDay[leader]! < lastDay[best]!;
      const isEqual = best >= 0 && lastDay[leader] === lastDay[best];
      if (isLonger || (isEqual && duties[leader]! < duties[best]!)) best = leader;
    }
    if (best < 0) continue;
    pairs.push([shift, best]);
    lastDay[best] = dayOfShift[shift]!;
    duties[best] = duties[best]! + 1;
  }
  return pairs;
}
