import { type BoundRule, bindRules, dependsOnFixedPlaces } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint, Rule } from '../constraints/constraint.ts';
import { isCustom } from '../constraints/custom-constraint.ts';
import type { Select } from '../compile/compile.ts';
import { remembered } from '../document/remembered.ts';
import type { LeaderSelector } from '../document/schema.ts';
import { type Assignment, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { applyEntry, foldLedger } from '../roster/fold-ledger.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { problemWithLedger } from '../roster/problem-with-ledger.ts';
import type { Restored } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { originalOf } from '../roster/original-and-current.ts';
import { type RuleCost, withPlaces } from './costs.ts';
import type { Evaluation } from './evaluate.ts';
import type { EntryDraft } from './proposal.ts';

/** At least the rules whose cost changes, and those that may say something else at the same cost; in their order. */
export type EntryCounter = (evaluation: Evaluation, draft: EntryDraft) => RuleCost[];

const costOf = ({ rule, bound }: BoundRule, assignment: Assignment): number =>
  rule.weight * bound.violations(assignment).reduce((sum, { cost }) => sum + cost, 0);

const mayOwe = ({ level }: Rule): boolean => level === 'hard' || level === 'coverage';

/**
 * Counts entries exactly: what the roster costs with the entry in its ledger less what it costs without. An entry also
 * fixes its places and takes them out of the published ones. Only the rules that read that are made concrete anew,
 * unless it changes fair shares or who may serve: then all are.
 */
export function entryCounter(
  roster: Roster,
  restored: Restored,
  customConstraints: readonly Constraint[],
): EntryCounter {
  const { problem, names, assignment, rules, settledRules = rules.effective } = restored;
  const select = selectingOnce(restored.select);
  const compiled = { problem: restored.outcome?.compiled?.problem ?? problem, names, select };
  const state = foldLedger(originalOf(roster), roster.ledger);
  const written = new Map(settledRules.map((rule) => [rule.id, rule]));
  const reading = rules.rules.filter(dependsOnFixedPlaces);
  const leaders = Array.from({ length: problem.leaderCount }, (_, leader) => leader);
  const owedOf = (rule: Rule, constraint: Constraint, of: Problem): string | null => {
    const ask = mayOwe(rule) ? constraint.dutyBounds?.(rule, of, select) : undefined;
    return ask ? JSON.stringify(leaders.map(ask)) : null;
  };
  const costNow = remembered((bound: BoundRule) => costOf(bound, assignment));
  const owesNow = remembered(({ rule, constraint }: BoundRule) => owedOf(rule, constraint, problem));
  const hasCustomShares = reading.some(
    ({ rule, constraint }) =>
      isCustom(constraint) && mayOwe(rule) && ('dutyBounds' in constraint || 'forbids' in constraint),
  );

  const problemAfter = (draft: EntryDraft): Problem => {
    // when and by whom it is written down changes nothing
    const entry = { ...draft, at: '', author: '' } as LedgerEntry;
    return problemWithLedger(compiled, applyEntry(state, entry, roster.ledger.length + 1));
  };

  /** The rules that read the ledger as they stand afterwards; `null` when that changes fair shares. */
  const rulesAfter = (after: Problem): Map<BoundRule, BoundRule> | null => {
    const anew = new Map<BoundRule, BoundRule>();
    for (const bound of reading) {
      const { constraint } = bound;
      const asRead = written.get(bound.rule.id)!;
      const rule = { ...asRead, params: constraint.resolve?.(asRead, after, select).params ?? asRead.params };
      if (owedOf(rule, constraint, after) !== owesNow(bound)) return null;
      anew.set(bound, { rule, constraint, bound: constraint.bind(rule, after, select, rules.entitlements) });
    }
    return anew;
  };

  const recount = (now: BoundRule, then: BoundRule, { changes, after }: Evaluation): RuleCost => {
    const emptied = changes.map(({ shift }) => ({ shift, leader: UNASSIGNED }));
    const cost = costOf(then, after);
    const empty = costOf(then, withPlaces(assignment, emptied));
    return { bound: then, cost: cost - costNow(now), filled: cost - empty };
  };

  /** A hard rule that is broken before and after may be broken in another way; a custom one may say anything. */
  const maySayMore = (now: BoundRule): boolean =>
    isCustom(now.constraint) || (now.rule.level === 'hard' && (reading.includes(now) || costNow(now) > 0));

  return (evaluation, draft) => {
    const after = problemAfter(draft);
    const isSameDomain =
      !hasCustomShares && after.unable.every((bits, pair) => bits === problem.unable[pair]);
    const anew = isSameDomain ? rulesAfter(after) : null;
    if (!anew) {
      const { rules: all } = bindRules(settledRules, [...catalogue, ...customConstraints], after, select);
      return rules.rules.map((now, index) => recount(now, all[index]!, evaluation));
    }
    return rules.rules.flatMap((now, index) => {
      const then = anew.get(now);
      const counted = then ? recount(now, then, evaluation) : evaluation.costs[index]!;
      return counted.cost !== 0 || counted.filled !== 0 || maySayMore(now) ? [counted] : [];
    });
  };
}

/** The same answers; who a selector means is worked out once, since rules ask it anew for every entry. */
function selectingOnce(select: Select): Select {
  const selected = remembered((selector: LeaderSelector) => select.leaders(selector));
  return {
    ...select,
    leaders: (selector) => (selector ? selected(selector).slice() : select.leaders(selector)),
  };
}
