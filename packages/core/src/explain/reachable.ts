import type { Restored } from '../roster/restore.ts';
import { solveFlow } from '../bound/convex-flow.ts';
import { flowProblemOf } from '../bound/flow-problem.ts';
import { type Problem, UNABLE } from '../problem/problem.ts';

/** What all leaders should serve on some days: fair shares less what they carry over, in thousandths of a duty. */
export interface Targets {
  /** `[day]`: 1 on the days that count. */
  readonly days: Uint8Array;
  /** `[leader]` */
  readonly thousandths: Float64Array;
}

/**
 * Duties per leader in a roster as near as can be to what all should serve, by the sum of squares. Who may take what
 * counts, and one shift a day; gaps and monthly dues do not. An exact minimum-cost flow.
 *
 * @param domain `[shift × leaderCount + leader]`: 1 when the leader may hold the shift
 * @param tilt a leader who serves more (+1) or less (−1) where that costs nothing
 */
function nearestCounts(
  problem: Problem,
  domain: Uint8Array,
  { days, thousandths }: Targets,
  tilt: { readonly leader: number; readonly sign: 1 | -1 } | null,
): Int32Array {
  const { dayOfShift, leaderCount, shiftCount } = problem;
  const shifts = Uint8Array.from(dayOfShift, (day) => days[day]!);
  // (1000 n − t)² − t² in units of 1000, apart from one another by more than all tilts together
  const cost = (leader: number, count: number): number =>
    (shiftCount + 1) * (1000 * count * count - 2 * count * thousandths[leader]!) -
    (tilt?.leader === leader ? tilt.sign * count : 0);
  const load = { rule: 'reachable', weight: 1, load: { shifts, cost } };
  const { flow } = flowProblemOf(problem, domain, [load]);
  const { chosen } = solveFlow(flow);
  const counts = new Int32Array(leaderCount);
  flow.days.forEach(({ pinned }, day) => {
    if (days[day] !== 1) return;
    for (const leader of [...pinned, ...chosen[day]!.flat()]) counts[leader]!++;
  });
  return counts;
}

/** Duties of all leaders as near as can be to what they should serve; of several ways, one. */
export const reachableCounts = (problem: Problem, domain: Uint8Array, targets: Targets): Int32Array =>
  nearestCounts(problem, domain, targets, null);

/** The fewest duties of one leader among all rosters that are as near as can be for all. */
export const fewestReachable = (
  problem: Problem,
  domain: Uint8Array,
  targets: Targets,
  leader: number,
): number => nearestCounts(problem, domain, targets, { leader, sign: -1 })[leader]!;

/** The most duties of one leader among all rosters that are as near as can be for all. */
export const mostReachable = (
  problem: Problem,
  domain: Uint8Array,
  targets: Targets,
  leader: number,
): number => nearestCounts(problem, domain, targets, { leader, sign: 1 })[leader]!;

/** What no return from leave changes. */
const NEVER_HIS = UNABLE.notInPost | UNABLE.pool | UNABLE.noShare;

/** The domain as if a leader could serve on every day of his share; `null` when he can. */
function widened({ problem, rules }: Pick<Restored, 'problem' | 'rules'>, leader: number): Uint8Array | null {
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
    const domain = widened(restored, leader);
    if (!domain) return 0;
    const could = fewestReachable(problem, domain, targets, leader);
    return Math.max(0, could - mostReachable(problem, rules.domain, targets, leader));
  };
}
