import { FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { Forbidden } from './constraint.ts';

/**
 * `[shift × leaderCount + leader]`: 1 when the leader may still hold the shift. A fixed place has its holder alone
 * (nobody when it stays empty); elsewhere every pair that a hard rule bars or blocks is out. Rules are asked of the first
 * free place of a day and type, since they answer the same of the others.
 */
export function domainOf(
  { shiftCount, leaderCount, fixed, dayOfShift, typeOfShift }: Problem,
  forbids: readonly ((shift: number, leader: number) => Forbidden)[],
): Uint8Array {
  const domain = new Uint8Array(shiftCount * leaderCount);
  const isOut = (shift: number, leader: number): boolean => {
    for (const ask of forbids) {
      const answer = ask(shift, leader);
      if (answer === 'barred' || answer === 'blocked') return true;
    }
    return false;
  };
  let asked = -1;
  for (let shift = 0; shift < shiftCount; shift++) {
    const row = shift * leaderCount;
    if (fixed[shift] !== FREE) {
      if (fixed[shift] !== UNASSIGNED) domain[row + fixed[shift]!] = 1;
    } else if (dayOfShift[asked] === dayOfShift[shift] && typeOfShift[asked] === typeOfShift[shift])
      domain.copyWithin(row, asked * leaderCount, (asked + 1) * leaderCount);
    else {
      asked = shift;
      for (let leader = 0; leader < leaderCount; leader++)
        if (!isOut(shift, leader)) domain[row + leader] = 1;
    }
  }
  return domain;
}
