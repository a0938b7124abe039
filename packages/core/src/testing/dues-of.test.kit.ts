import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Due } from '../constraints/dues-matching.ts';

/** What rules of the levels hard and coverage say is owed. */
export const hardAndCoverageDues = ({ rules }: BoundRules): Due[] =>
  rules.flatMap(({ rule, bound }) =>
    rule.level === 'hard' || rule.level === 'coverage' ? (bound.dues?.() ?? []) : [],
  );
