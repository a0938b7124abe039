import { shiftId } from '../compile/names.ts';
import { ruleTitle } from '../constraints/rule-title.ts';
import type { Language } from '../document/schema.ts';
import { newlyBroken } from '../ledger/broken-rules.ts';
import { UNABLE, UNASSIGNED } from '../problem/problem.ts';
import { servicesOn } from '../roster/service-waits.ts';
import { neighboursOf } from './neighbours.ts';
import { type CountedEntry, type Handover, type RuleCost, withPlaces } from './entry-costs.ts';
import type { ProposeScene } from './propose-context.ts';
import type { BrokenRule, StandIn } from './propose-types.ts';
import { byHarm, newViolations, type RuleChange, violationCosts } from './rule-changes.ts';

const costsMore = ({ bound: { rule }, cost }: RuleCost): boolean => rule.level === 'coverage' && cost > 0;

/**
 * Whether a change breaks a rule, as its costs alone show it: a hard one minds the new duties, whatever was wrong before,
 * or one at coverage costs more.
 */
export const seemsBreaking = ({ costs }: CountedEntry): boolean =>
  costs.some(
    (own) => costsMore(own) || (own.bound.rule.level === 'hard' && (own.cost > 0 || own.filled > 0)),
  );

/** The rules a change breaks, each with what it would say: hard ones as the ledger sees it, then those at coverage. */
export function brokenRules(
  { restored }: ProposeScene,
  { costs }: CountedEntry,
  changes: readonly Handover[],
  language: Language,
): BrokenRule[] {
  const { assignment, rules } = restored;
  const after = withPlaces(assignment, changes);
  const standing = costs.map(({ bound }) => bound);
  const broken = newlyBroken(
    restored,
    { ...restored, rules: { ...rules, rules: standing }, assignment: after },
    language,
  );
  return [
    ...broken.map((own): BrokenRule => ({ ...own, level: 'hard' })),
    ...costs.filter(costsMore).map(({ bound }): BrokenRule => {
      const { rule, constraint } = bound;
      const said = newViolations(restored, bound, violationCosts(bound, assignment), after, language);
      return {
        rule: rule.id,
        title: ruleTitle(constraint, rule.id, language),
        level: rule.level,
        sentences: said.map(({ sentence }) => sentence),
      };
    }),
  ];
}

/** Rules whose cost changes, worst first. */
export const ruleChanges = ({ costs }: CountedEntry, language: Language): RuleChange[] =>
  costs
    .filter(({ cost }) => cost !== 0)
    .map(({ bound: { rule, constraint }, cost }) => ({
      rule: rule.id,
      title: ruleTitle(constraint, rule.id, language),
      level: rule.level,
      cost,
    }))
    .sort(byHarm);

/** Townships, sectors and projects for which two leaders answer on a day, in the order of the first's. */
export function sharedServices(
  { restored: { problem } }: ProposeScene,
  one: number,
  other: number,
  day: number,
): number[] {
  if (one === UNASSIGNED || other === UNASSIGNED) return [];
  const answered = new Set(servicesOn(problem, other, day));
  return servicesOn(problem, one, day).filter((service) => answered.has(service));
}

export const hasShare = ({ restored: { problem } }: ProposeScene, { shift, leader }: Handover): boolean =>
  (problem.unable[shift * problem.leaderCount + leader]! & UNABLE.noShare) === 0;

/** What whoever takes a place would look like there, among his other duties after the change. */
export function standInFacts(
  scene: ProposeScene,
  { shift, leader }: Handover,
  changes: readonly Handover[],
  today: string,
): StandIn {
  const { restored, loads } = scene;
  const { document, problem, names, assignment } = restored;
  const day = problem.dayOfShift[shift]!;
  const after = withPlaces(assignment, changes);
  const served = assignment.filter((holder, own) => holder === leader && names.shifts[own]!.date < today);
  const load = loads[leader]!;
  return {
    leader: names.leaders[leader]!,
    shift: shiftId(names.shifts[shift]!),
    date: names.shifts[shift]!.date,
    takesPart: hasShare(scene, { shift, leader }),
    duties: {
      served: served.length,
      planned: load.duties,
      after: after.filter((holder) => holder === leader).length,
      entitlement: load.entitlement,
      carried: document.leaders[leader]!.carried?.duties ?? 0,
    },
    ...neighboursOf(problem, names, after, leader, day),
    shared: sharedServices(scene, assignment[shift]!, leader, day).map((own) => names.services[own]!),
  };
}
