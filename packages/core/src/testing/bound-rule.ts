import type { BoundConstraint, Constraint, Rule } from '../constraints/constraint.ts';
import type { Problem } from '../problem/problem.ts';
import { entitlementsOfDuties } from './made-entitlements.ts';
import { selectOf } from './select-of.ts';

export interface RuleSketch<Params> {
  /** The first default's when left out. */
  readonly params?: Params;
  /** The constraint's first when left out. */
  readonly level?: Rule['level'];
  /** Default true. */
  readonly written?: boolean;
  /** Default leader 0 alone. */
  readonly chiefs?: readonly number[];
  /** Whether the types have places on ordinary rest days; default false. */
  readonly servesRestDays?: boolean;
  /** Entitlement of each leader in duties; default one each. */
  readonly entitled?: readonly number[];
}

/** A rule of the constraint in a problem made by hand, resolved and bound. */
export function bindRule<Params>(
  constraint: Constraint<Params>,
  problem: Problem,
  sketch: RuleSketch<Params> = {},
) {
  const types = Array.from({ length: problem.typeCount }, () => ({
    servesRestDays: sketch.servesRestDays ?? false,
  }));
  const select = selectOf(problem, sketch.chiefs ?? [0], types);
  const given: Rule<Params> = {
    id: constraint.id,
    constraint: constraint.id,
    params: sketch.params ?? constraint.defaults[0]!.params,
    level: sketch.level ?? constraint.levels[0]!,
    weight: 1,
    written: sketch.written ?? true,
  };
  const resolved = constraint.resolve?.(given, problem, select);
  const rule: Rule<Params> = { ...given, params: resolved?.params ?? given.params };
  const entitled = sketch.entitled ?? Array.from({ length: problem.leaderCount }, () => 1);
  const bound: BoundConstraint = constraint.bind(
    rule,
    problem,
    select,
    entitlementsOfDuties(problem, entitled),
  );
  return {
    bound,
    rule,
    notes: resolved?.notes ?? [],
    forbids: constraint.forbids?.(rule, problem, select),
    dutyBounds: constraint.dutyBounds?.(rule, problem, select),
    violations: (...leaders: number[]) => bound.violations(Int16Array.from(leaders)),
  };
}
