import type { CountedChange, NewViolation, RuleChange } from './rule-changes.ts';
import type { CountChange, DueChange, Effects } from './effects.ts';

/** Something that speaks against a change, worst first in a list. */
export type Drawback =
  /** A due missed that is met now, or missed by more. */
  | ({ readonly kind: 'due' } & DueChange)
  /** A count that moves away from what is due. */
  | ({ readonly kind: 'count' } & CountChange)
  /** What a rule would say that it does not say now. */
  | ({ readonly kind: 'violation' } & NewViolation)
  /** A rule that would cost more, where nothing else says why. */
  | ({ readonly kind: 'rule' } & RuleChange);

/** How far a count is from what is due, carried duties included. */
const distance = ({ entitlement, carried }: CountChange, count: number): number =>
  Math.abs(count + carried - entitlement);

/** Whether a count ends farther from what is due than it was. */
const movesAway = (change: CountChange): boolean =>
  distance(change, change.after) > distance(change, change.before) + 1e-9;

/**
 * What speaks against a possible change, in facts where facts say it, else by the rules. Quality is not looked at.
 *
 * @param violations of a rule by its id
 */
export function drawbacksOf(
  { score, rules }: CountedChange,
  { counts, dues }: Effects,
  violations: (rule: string) => readonly NewViolation[],
): Drawback[] {
  const lost = dues.filter(({ before, after }) => after < before);
  const uneven = score.fairness > 0 ? counts.filter(movesAway) : [];
  const rest = rules.flatMap((change): Drawback[] => {
    if (change.cost <= 0 || change.level === 'quality') return [];
    if (change.level === 'fairness')
      return score.fairness > 0 && uneven.length === 0 ? [{ kind: 'rule', ...change }] : [];
    if (lost.some(({ rule }) => rule === change.rule)) return [];
    const said = violations(change.rule);
    if (said.length === 0) return [{ kind: 'rule', ...change }];
    return said.map((violation) => ({ kind: 'violation', ...violation }));
  });
  return [
    ...lost.map((due): Drawback => ({ kind: 'due', ...due })),
    ...rest,
    ...uneven.map((count): Drawback => ({ kind: 'count', ...count })),
  ];
}
