import { type Problem, UNABLE } from '../problem/problem.ts';
import type { Restored } from '../roster/restore.ts';
import { fewestReachable, mostReachable, type Targets } from './reachable.ts';

/** What no return from leave changes. */
const NEVER_HIS = UNABLE.notInPost | UNABLE.pool | UNABLE.noShare;

/** The domain as if a leader could serve on every day of his share; `null` when he can. */
function opened({ problem, rules }: Pick<Restored, 'problem' | 'rules'>, leader: number): Uint8Array | null {
  const { dayOfShift, leaderCount, shiftCount, unable }: Problem = problem;
  const domain = rules.domain.slice();
  let isWider = false;
  for (let shift = 0; shift < shiftCount; shift++) {
    const at = shift * leaderCount + leader;
    const piece = rules.entitlements.pieces[dayOfShift[shift]! * leaderCount + leader]!;
    if (domain[at] === 1 || piece === 0 || (unable[at]! & NEVER_HIS) !== 0) continue;
    domain[at] = 1;
    isWider = true;
  }
  return isWider ? domain : null;
}

/**
 * Says how many duties a leader would serve beyond what he can, could he serve on every day of his share: what others
 * serve for him. Rosters as near as can be to what all should serve are compared, with the days he loses and without.
 *
 * @param targets what all should serve
 * @param counts duties of all in one of the rosters that are as near to it as can be
 * @returns a function of the leader; whole duties, 0 when the days he loses cost him none
 */
export function shortfallCounter(
  restored: Pick<Restored, 'problem' | 'rules'>,
  targets: Targets,
  counts: Int32Array,
): (leader: number) => number {
  const { problem, rules } = restored;
  const distances = targets.thousandths.map((target, leader) => 1000 * counts[leader]! - target);
  const highest = Math.max(...distances);
  return (leader) => {
    // a duty more for him and one less for another is nearer only if they are more than one apart
    if (highest - distances[leader]! <= 1000) return 0;
    const domain = opened(restored, leader);
    if (!domain) return 0;
    const could = fewestReachable(problem, domain, targets, leader);
    return Math.max(0, could - mostReachable(problem, rules.domain, targets, leader));
  };
}
