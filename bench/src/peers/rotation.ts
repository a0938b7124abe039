import type { Problem } from '@lunzhi/core/solver';
import { mayTake, type Pair } from './pairs.ts';

/**
 * Plain rotation by rank, as most offices do it by hand: the next leader in protocol order takes the next place. Who
 * cannot serve is passed over, and his turn is lost. Knows neither gaps nor fairness.
 *
 * @returns pairs in the order of the places; a place nobody can take is left out
 */
export function rotation(problem: Problem): Pair[] {
  const { shiftCount, leaderCount } = problem;
  const pairs: Pair[] = [];
  let next = 0;
  for (let shift = 0; shift < shiftCount; shift++)
    for (let step = 0; step < leaderCount; step++) {
      const leader = (next + step) % leaderCount;
      if (!mayTake(problem, pairs, shift, leader)) continue;
      pairs.push([shift, leader]);
      next = (leader + 1) % leaderCount;
      break;
    }
  return pairs;
}
