import { solveFlow } from '../bound/convex-flow.ts';
import { flowProblemOf } from '../bound/flow-problem.ts';
import type { Problem } from '../problem/problem.ts';

/** What all leaders should serve on some days: fair shares less what they bring along, in thousandths of a duty. */
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
