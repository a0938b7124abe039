import type { BoundRules } from '../constraints/bind-rules.ts';
import { FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { compareScores, judge, type Score } from '../score/score.ts';
import { openShifts, someAssignment } from './brute-force.ts';

/** Nobody, or one of those whose domain holds the place. */
const holdersOf =
  ({ leaderCount }: Problem, domain: Uint8Array) =>
  (shift: number): number[] => {
    const holders = [UNASSIGNED];
    for (let leader = 0; leader < leaderCount; leader++)
      if (domain[shift * leaderCount + leader] === 1) holders.push(leader);
    return holders;
  };

/** How many assignments there are inside the domain, empty places included. */
export const assignmentCount = (problem: Problem, { domain }: BoundRules): number =>
  openShifts(problem).reduce((count, shift) => count * holdersOf(problem, domain)(shift).length, 1);

/** The best score inside the domain, by judging every assignment from scratch. */
export function bestScore(problem: Problem, { rules, domain }: BoundRules): Score {
  const start = problem.fixedHolder.map((holder) => (holder === FREE ? UNASSIGNED : holder));
  let best: Score | undefined;
  someAssignment(start, openShifts(problem), holdersOf(problem, domain), (assignment) => {
    const { score } = judge(problem, rules, assignment);
    if (!best || compareScores(score, best) < 0) best = score;
    return false;
  });
  return best!;
}
