import type { BoundRule } from '../constraints/bind-rules.ts';
import type { Violation } from '../constraints/constraint.ts';
import { isOwn } from '../constraints/own-constraint.ts';
import { ruleTitle } from '../constraints/rule-title.ts';
import type { Language, Level } from '../document/schema.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import { nameViolation } from '../roster/analysis.ts';
import type { Restored } from '../roster/restore.ts';
import { LEVELS, type Score } from '../score/score.ts';

/** A rule whose cost changes, weight included. */
export interface RuleChange {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly cost: number;
}

export interface CountedChange {
  /** All levels together, before and after. */
  readonly score: Score;
  /** Worst first. */
  readonly rules: readonly RuleChange[];
  /** Hard rules that stand against the leader even when the place is empty before. */
  readonly against: readonly BoundRule[];
}

/** Something a rule would say afterwards and does not say now. */
export interface NewViolation extends RuleChange {
  /** Ids. */
  readonly leaders: readonly string[];
  readonly sentence: string;
}

/** Worst first: by level, what is gained last. */
export const byHarm = (a: RuleChange, b: RuleChange): number => rank(a) - rank(b) || b.cost - a.cost;

const rank = ({ level, cost }: RuleChange): number => (cost > 0 ? LEVELS.indexOf(level) : LEVELS.length);

/**
 * Every rule's change in cost when a place goes from its holder to a leader, by the rules' own trackers. What stands
 * against the leader is counted from the empty place, so that a holder who breaks a rule himself excuses nobody.
 */
export function changeCounter({ rules, assignment }: Restored, language: Language) {
  const tracked = rules.rules.map((rule) => ({ rule, tracker: rule.bound.track(assignment) }));
  return (shift: number, leader: number): CountedChange => {
    const holder = assignment[shift]!;
    const score: Record<Level, number> = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };
    const changed: RuleChange[] = [];
    const against: BoundRule[] = [];
    for (const { rule: bound, tracker } of tracked) {
      const { id, level, weight } = bound.rule;
      const emptied = holder === UNASSIGNED ? 0 : tracker.apply(shift, holder, UNASSIGNED);
      const filled = leader === UNASSIGNED ? 0 : tracker.apply(shift, UNASSIGNED, leader);
      if (leader !== UNASSIGNED) tracker.apply(shift, leader, UNASSIGNED);
      if (holder !== UNASSIGNED) tracker.apply(shift, UNASSIGNED, holder);
      const cost = weight * (emptied + filled);
      score[level] += cost;
      if (level === 'hard' && (filled > 0 || cost > 0)) against.push(bound);
      if (cost !== 0)
        changed.push({ rule: id, title: ruleTitle(bound.constraint, id, language), level, cost });
    }
    return { score, rules: changed.sort(byHarm), against };
  };
}

/** What makes a violation the same before and after, its facts aside. */
const keyOf = ({ shifts, leaders, services = [] }: Violation): string =>
  `${shifts.join()} ${leaders.join()} ${services.join()}`;

/**
 * What a rule says of one assignment, worst first, that it does not say of another, or there at less cost. What it says
 * of townships, sectors and projects is left to the waits.
 *
 * @param isWanted asked before the sentences are made, which take the most time; everything is when left out
 */
export function newViolations(
  { problem, names }: Restored,
  { rule, constraint, bound }: BoundRule,
  before: ReadonlyMap<string, number>,
  after: Assignment,
  language: Language,
  isWanted: (violation: Violation) => boolean = () => true,
): NewViolation[] {
  return bound
    .violations(after)
    .filter((own) => !own.services?.length && isWanted(own) && own.cost > (before.get(keyOf(own)) ?? 0))
    .sort((a, b) => b.cost - a.cost)
    .map((own) => ({
      rule: rule.id,
      title: ruleTitle(constraint, rule.id, language),
      level: rule.level,
      cost: own.cost * rule.weight,
      leaders: own.leaders.map((concerned) => names.leaders[concerned]!.id),
      sentence: constraint.explain[language](nameViolation(problem, names, own)),
    }));
}

/** What each violation of an assignment costs. */
export const violationCosts = ({ bound }: BoundRule, assignment: Assignment): ReadonlyMap<string, number> =>
  new Map(bound.violations(assignment).map((own) => [keyOf(own), own.cost]));

/** What a rule would say, worst first, if a place went to a leader, that it does not say now, or now at less cost. */
export function violationFinder(restored: Restored, language: Language) {
  const { assignment } = restored;
  const said = new Map<BoundRule, ReadonlyMap<string, number> | null>();
  /** `null` for a rule that speaks of townships, sectors and projects alone. */
  const costsNow = (bound: BoundRule): ReadonlyMap<string, number> | null => {
    let costs = said.get(bound);
    if (costs === undefined) {
      const speaksOfServices = bound.bound.violations(assignment).some(({ services }) => services?.length);
      costs = speaksOfServices && !isOwn(bound.constraint) ? null : violationCosts(bound, assignment);
      said.set(bound, costs);
    }
    return costs;
  };
  return (
    bound: BoundRule,
    shift: number,
    leader: number,
    isWanted?: (violation: Violation) => boolean,
  ): NewViolation[] => {
    const before = costsNow(bound);
    if (before === null) return [];
    const after = assignment.slice();
    after[shift] = leader;
    return newViolations(restored, bound, before, after, language, isWanted);
  };
}
