import { type BoundRule, isKeptByDomain } from '../constraints/bind-rules.ts';
import type { Assignment } from '../problem/problem.ts';

/** Something that must not be: places whose change could mend it, and who might have to come there (−1: nobody in particular). */
export interface Defect {
  readonly shifts: readonly number[];
  readonly leader: number;
}

/** What is broken at the levels hard and coverage by an assignment inside the domain; on the coverage level with the leader who is missing there. */
export const defectsOf = (rules: readonly BoundRule[], assignment: Assignment): Defect[] =>
  rules.flatMap((own) => {
    const { rule, bound } = own;
    return (rule.level === 'hard' || rule.level === 'coverage') && !isKeptByDomain(own)
      ? bound.violations(assignment).map(({ shifts, leaders }) => ({
          shifts,
          leader: rule.level === 'coverage' ? (leaders[0] ?? -1) : -1,
        }))
      : [];
  });
