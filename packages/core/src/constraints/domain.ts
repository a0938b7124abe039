import { FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { Forbidden } from './constraint.ts';

/**
 * `[shift × leaderCount + leader]`: 1 when the leader may still hold the shift. A fixed place has its holder alone
 * (nobody when it stays empty); elsewhere every pair that a hard rule bars or blocks is out.
 */
export function domainOf(
  { shiftCount, leaderCount, fixed }: Problem,
  forbids: readonly ((shift: number, leader: number) => Forbidden)[],
): Uint8Array {
  const domain = new Uint8Array(shiftCount * leaderCount);
  for (let shift = 0; shift < shiftCount; shift++) {
    if (fixed[shift] !== FREE) {
      if (fixed[shift] !== UNASSIGNED) domain[shift * leaderCount + fixed[shift]!] = 1;
      continue;
    }
    for (let leader = 0; leader < leaderCount; leader++) {
      const isOut = forbids.some((ask) => {
        const answer = ask(shift, leader);
        return answer === 'barred' || answer === 'blocked';
      });
      if (!isOut) domain[shift * leaderCount + leader] = 1;
    }
  }
  return domain;
}
