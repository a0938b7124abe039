import type { BoundRules } from '../constraints/bind-rules.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { judge } from '../score/score.ts';

/** The places nobody holds for good. */
export const openShifts = ({ fixedHolder }: Pick<Problem, 'fixedHolder'>): number[] =>
  [...fixedHolder.keys()].filter((shift) => fixedHolder[shift] === FREE);

/**
 * Goes through every way of giving each of `shifts` to one of its `holders`, until `isFound` says so.
 *
 * @param start holders of all other shifts; the same array, edited, is handed to `isFound`
 * @returns whether `isFound` said so
 */
export function someAssignment(
  start: Assignment,
  shifts: readonly number[],
  holders: (shift: number) => readonly number[],
  isFound: (assignment: Assignment) => boolean,
): boolean {
  const assignment = start.slice();
  const choose = (at: number): boolean => {
    const shift = shifts[at];
    if (shift === undefined) return isFound(assignment);
    return holders(shift).some((holder) => {
      assignment[shift] = holder;
      return choose(at + 1);
    });
  };
  return choose(0);
}

/**
 * Whether a valid and complete roster exists, by trying every leader on every open place: nothing but the rules'
 * specifications is believed. Takes leaders ^ open places steps.
 */
export function existsByBruteForce(problem: Problem, { rules }: BoundRules): boolean {
  const judged = rules.filter(({ rule }) => rule.level === 'hard' || rule.level === 'coverage');
  const leaders = Array.from({ length: problem.leaderCount }, (_, leader) => leader);
  const start = problem.fixedHolder.map((holder) => (holder === FREE ? UNASSIGNED : holder));
  return someAssignment(
    start,
    openShifts(problem),
    () => leaders,
    (assignment) => {
      const { hard, coverage } = judge(problem, judged, assignment).score;
      return hard === 0 && coverage === 0;
    },
  );
}

/**
 * The most of `shifts` that can be filled with leaders of the domain, none twice a day or with fewer than `minFreeDays`
 * free days between two of his, by trying every leader and nobody on every place. Places elsewhere are not looked at.
 */
export function mostFilled(
  { leaderCount, dayOfShift }: Problem,
  domain: Uint8Array,
  minFreeDays: number,
  shifts: readonly number[],
): number {
  const held: { leader: number; day: number }[] = [];
  const fill = (at: number): number => {
    const shift = shifts[at];
    if (shift === undefined) return held.length;
    let most = fill(at + 1);
    const day = dayOfShift[shift]!;
    for (let leader = 0; leader < leaderCount; leader++) {
      if (domain[shift * leaderCount + leader] !== 1) continue;
      if (held.some((duty) => duty.leader === leader && Math.abs(duty.day - day) <= minFreeDays)) continue;
      held.push({ leader, day });
      most = Math.max(most, fill(at + 1));
      held.pop();
    }
    return most;
  };
  return fill(0);
}
