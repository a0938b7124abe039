import { shiftId } from '../compile/names.ts';
import type { Language } from '../document/schema.ts';
import { type BrokenRule, newlyBroken } from '../ledger/broken-rules.ts';
import { type Problem, UNABLE, UNASSIGNED } from '../problem/problem.ts';
import { servicesOn } from '../roster/service-waits.ts';
import { nameChange, type PlaceChange, type RuleCost } from './costs.ts';
import type { Evaluation } from './evaluate.ts';
import type { StandIn } from './proposal.ts';
import type { ProposalContext } from './proposal-context.ts';

const costsMore = ({ bound: { rule }, cost }: RuleCost): boolean => rule.level === 'coverage' && cost > 0;

/**
 * Whether a change breaks a rule, as its costs alone show it: a hard one minds the new duties, whatever was wrong before,
 * or one at coverage costs more.
 */
export const seemsBreaking = (costs: readonly RuleCost[]): boolean =>
  costs.some(
    (own) => costsMore(own) || (own.bound.rule.level === 'hard' && (own.cost > 0 || own.filled > 0)),
  );

/** The rules a change breaks, each with what it would say: hard ones as the ledger sees it, then those at coverage. */
export function brokenRules(
  { restored, whatIf }: ProposalContext,
  costs: readonly RuleCost[],
  { after: assignment }: Evaluation,
  language: Language,
): BrokenRule[] {
  const rules = { ...restored.rules, rules: costs.map(({ bound }) => bound) };
  const broken = newlyBroken(restored, { ...restored, rules, assignment }, language);
  return [
    ...broken,
    ...costs.filter(costsMore).map((own): BrokenRule => {
      const { cost: _, ...named } = nameChange(own, language);
      const said = whatIf.newViolations(own.bound, assignment, language);
      return { ...named, sentences: said.map(({ sentence }) => sentence) };
    }),
  ];
}

/** Townships, sectors and projects for which two leaders answer on a day, in the order of the first's. */
export function sharedServices(problem: Problem, one: number, other: number, day: number): number[] {
  if (one === UNASSIGNED || other === UNASSIGNED) return [];
  const answered = new Set(servicesOn(problem, other, day));
  return servicesOn(problem, one, day).filter((service) => answered.has(service));
}

export const hasShare = ({ unable, leaderCount }: Problem, { shift, leader }: PlaceChange): boolean =>
  (unable[shift * leaderCount + leader]! & UNABLE.noShare) === 0;

/** What whoever takes a place would look like there, among his other duties after the change. */
export function standInFacts(
  { restored, whatIf }: ProposalContext,
  { shift, leader }: PlaceChange,
  evaluation: Evaluation,
  today: string,
): StandIn {
  const { document, problem, names, assignment } = restored;
  const day = problem.dayOfShift[shift]!;
  const { duties, entitlement } = whatIf.loads[leader]!;
  const isServed = (holder: number, own: number): boolean =>
    holder === leader && names.shifts[own]!.date < today;
  return {
    leader: names.leaders[leader]!,
    shift: shiftId(names.shifts[shift]!),
    date: names.shifts[shift]!.date,
    takesPart: hasShare(problem, { shift, leader }),
    duties: {
      served: assignment.filter(isServed).length,
      planned: duties,
      after: evaluation.after.filter((holder) => holder === leader).length,
      entitlement,
      carried: document.leaders[leader]!.carried?.duties ?? 0,
    },
    ...evaluation.neighbours(leader, day),
    shared: sharedServices(problem, assignment[shift]!, leader, day).map((own) => names.services[own]!),
  };
}
