import type { BoundRule } from '../constraints/bind-rules.ts';
import { ruleTitle, type Violation } from '../constraints/constraint.ts';
import { isCustom } from '../constraints/custom-constraint.ts';
import type { Language, Level } from '../document/schema.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import { nameViolation } from '../roster/analysis.ts';
import type { Restored } from '../roster/restore.ts';
import { LEVELS, type Score } from '../score/score.ts';

/** A place and who gets it; `UNASSIGNED` leaves it empty. */
export interface PlaceChange {
  readonly shift: number;
  readonly leader: number;
}

/** What a rule makes of changes, weight included. */
export interface RuleCost {
  /** As it stands after the changes. */
  readonly bound: BoundRule;
  /** After the changes less before. */
  readonly cost: number;
  /** After the changes less with the places empty: what the new duties cost, whatever was wrong before. */
  readonly filled: number;
}

/** A rule whose cost changes, weight included. */
export interface RuleChange {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly cost: number;
}

/** Something a rule would say afterwards and does not say now. */
export interface NewViolation extends RuleChange {
  /** Ids. */
  readonly leaders: readonly string[];
  readonly sentence: string;
}

/** Worst first: by level, what is gained last. */
const byHarm = (a: RuleCost, b: RuleCost): number => rank(a) - rank(b) || b.cost - a.cost;
const rank = ({ bound, cost }: RuleCost): number =>
  cost > 0 ? LEVELS.indexOf(bound.rule.level) : LEVELS.length;

/** The rules whose cost changes, worst first. */
export const worstFirst = (costs: readonly RuleCost[]): RuleCost[] =>
  costs.filter(({ cost }) => cost !== 0).sort(byHarm);

export const nameChange = (
  { bound: { rule, constraint }, cost }: Pick<RuleCost, 'bound' | 'cost'>,
  language: Language,
): RuleChange => ({
  rule: rule.id,
  title: ruleTitle(constraint, rule.id, language),
  level: rule.level,
  cost,
});

export function scoreOfCosts(costs: readonly RuleCost[]): Score {
  const score: Record<Level, number> = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };
  for (const { bound, cost } of costs) score[bound.rule.level] += cost;
  return score;
}

/** The assignment with the places given to others, or to nobody. */
export function withPlaces(assignment: Assignment, changes: readonly PlaceChange[]): Assignment {
  const after = assignment.slice();
  for (const { shift, leader } of changes) after[shift] = leader;
  return after;
}

export type CostCounter = (changes: readonly PlaceChange[]) => RuleCost[];

/** Says what each rule makes of changes, by the rules' own trackers: as the rules stand now, in their order. */
export function costCounter({ rules, assignment }: Restored): CostCounter {
  const tracked = rules.rules.map((bound) => ({ bound, tracker: bound.bound.track(assignment) }));
  return (changes) =>
    tracked.map(({ bound, tracker }) => {
      const move = (shift: number, from: number, to: number): number =>
        from === to ? 0 : tracker.apply(shift, from, to);
      let [emptied, filled] = [0, 0];
      for (const { shift } of changes) emptied += move(shift, assignment[shift]!, UNASSIGNED);
      for (const { shift, leader } of changes) filled += move(shift, UNASSIGNED, leader);
      for (const { shift, leader } of changes) move(shift, leader, UNASSIGNED);
      for (const { shift } of changes) move(shift, UNASSIGNED, assignment[shift]!);
      const { weight } = bound.rule;
      return { bound, cost: weight * (emptied + filled), filled: weight * filled };
    });
}

/** What makes a violation the same before and after, its facts aside. */
const keyOf = ({ shifts, leaders, services = [] }: Violation): string =>
  `${shifts.join()} ${leaders.join()} ${services.join()}`;

export type ViolationFinder = (
  bound: BoundRule,
  after: Assignment,
  language: Language,
  isWanted?: (violation: Violation) => boolean,
) => NewViolation[];

/**
 * Says what a rule says of another assignment, worst first, that it does not say now, or now at less cost. What it says
 * of townships, sectors and projects is left to the waits.
 *
 * @returns a function; `isWanted` is asked before the sentences are made, which take the most time
 */
export function violationFinder({ problem, names, assignment }: Restored): ViolationFinder {
  const known = new Map<BoundRule, ReadonlyMap<string, number> | null>();
  /** `null` for a rule that speaks of townships, sectors and projects alone. */
  const costsNow = ({ bound, constraint }: BoundRule): ReadonlyMap<string, number> | null => {
    const violations = bound.violations(assignment);
    if (!isCustom(constraint) && violations.some(({ services }) => services?.length)) return null;
    return new Map(violations.map((own) => [keyOf(own), own.cost]));
  };
  return (own, after, language, isWanted = () => true) => {
    const { rule, constraint, bound } = own;
    if (!known.has(own)) known.set(own, costsNow(own));
    const before = known.get(own);
    if (!before) return [];
    return bound
      .violations(after)
      .filter(
        (said) => !said.services?.length && isWanted(said) && said.cost > (before.get(keyOf(said)) ?? 0),
      )
      .sort((a, b) => b.cost - a.cost)
      .map((said) => ({
        ...nameChange({ bound: own, cost: said.cost * rule.weight }, language),
        leaders: said.leaders.map((concerned) => names.leaders[concerned]!.id),
        sentence: constraint.explain[language](nameViolation(problem, names, said)),
      }));
  };
}
