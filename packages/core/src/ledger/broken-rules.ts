import type { BoundRule } from '../constraints/bind-rules.ts';
import { ruleTitle, type Violation } from '../constraints/constraint.ts';
import type { Language, Level } from '../document/schema.ts';
import { nameViolation } from '../roster/analysis.ts';
import type { Restored } from '../roster/restore.ts';

/** A rule that a change breaks. */
export interface BrokenRule {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  /** What it would say that it does not say now. */
  readonly sentences: readonly string[];
}

/**
 * The hard rules that a change of the roster breaks anew, counted from scratch on both sides; what is given counts as
 * well, since people are to know what they agree to.
 *
 * A violation is not new when the rule said as much, or worse, of the same leaders and places before.
 *
 * @param after the same document, so that indices mean the same
 */
export function newlyBroken(before: Restored, after: Restored, language: Language): BrokenRule[] {
  return after.rules.rules
    .filter(({ rule }) => rule.level === 'hard')
    .flatMap((bound): BrokenRule[] => {
      const { rule, constraint } = bound;
      const known = before.rules.rules.find((other) => other.rule.id === rule.id);
      const old = known ? violationsOf(known, before) : [];
      const fresh = violationsOf(bound, after).filter(
        (violation) => !old.some((other) => covers(other, violation)),
      );
      if (fresh.length === 0) return [];
      const sentences = fresh.map((violation) =>
        constraint.explain[language](nameViolation(after.problem, after.names, violation)),
      );
      return [{ rule: rule.id, title: ruleTitle(constraint, rule.id, language), sentences, level: 'hard' }];
    });
}

const violationsOf = ({ bound }: BoundRule, { assignment }: Restored): Violation[] =>
  bound.violations(assignment);

const covers = (old: Violation, violation: Violation): boolean =>
  old.cost >= violation.cost &&
  old.leaders.join() === violation.leaders.join() &&
  violation.shifts.every((shift) => old.shifts.includes(shift));
