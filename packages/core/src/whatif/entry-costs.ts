import type { Compiled } from '../compile/compile.ts';
import { type BoundRule, type BoundRules, bindRules, readsFixed } from '../constraints/bind-rules.ts';
import type { Constraint, Rule } from '../constraints/constraint.ts';
import { isOwn } from '../constraints/own-constraint.ts';
import type { Level } from '../document/schema.ts';
import { type Assignment, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { applyEntry, type LedgerState } from '../roster/fold-ledger.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { livingProblem } from '../roster/living-problem.ts';
import type { Restored } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import type { Score } from '../score/score.ts';
import type { EntryDraft } from './propose-types.ts';

/** A roster as its file says it, and how its ledger came to it. */
export interface LivingScene {
  readonly roster: Roster;
  readonly restored: Restored;
  readonly compiled: Compiled;
  readonly state: LedgerState;
  readonly constraints: readonly Constraint[];
}

/** A place and who gets it. */
export interface Handover {
  readonly shift: number;
  readonly leader: number;
}

/** What a rule makes of a change, weight included. */
export interface RuleCost {
  /** As it stands after the change. */
  readonly bound: BoundRule;
  /** After the change less before. */
  readonly cost: number;
  /** After the change less with the places empty: what the new duties cost, whatever was wrong before. */
  readonly filled: number;
}

export interface CountedEntry {
  /** What is given included. */
  readonly score: Score;
  /** At least the rules whose cost changes, and those that may say something else at the same cost; in their order. */
  readonly costs: readonly RuleCost[];
}

export type QuickCounter = (changes: readonly Handover[]) => CountedEntry;
export type EntryCounter = (changes: readonly Handover[], draft: EntryDraft) => CountedEntry;

function counted(costs: readonly RuleCost[]): CountedEntry {
  const score: Record<Level, number> = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };
  for (const { bound, cost } of costs) score[bound.rule.level] += cost;
  return { score, costs };
}

/** Counts changes by the rules' trackers as the rules stand now: what an entry fixes for good is not looked at. */
export function quickCounter({ rules, assignment }: Restored): QuickCounter {
  const tracked = rules.rules.map((bound) => ({ bound, tracker: bound.bound.track(assignment) }));
  return (changes) =>
    counted(
      tracked.map(({ bound, tracker }) => {
        let emptied = 0;
        let filled = 0;
        for (const { shift } of changes)
          if (assignment[shift] !== UNASSIGNED)
            emptied += tracker.apply(shift, assignment[shift]!, UNASSIGNED);
        for (const { shift, leader } of changes) filled += tracker.apply(shift, UNASSIGNED, leader);
        for (const { shift, leader } of changes) tracker.apply(shift, leader, UNASSIGNED);
        for (const { shift } of changes)
          if (assignment[shift] !== UNASSIGNED) tracker.apply(shift, UNASSIGNED, assignment[shift]!);
        const { weight } = bound.rule;
        return { bound, cost: weight * (emptied + filled), filled: weight * filled };
      }),
    );
}

/** The assignment with the places given to others, or to nobody. */
export function withPlaces(
  assignment: Assignment,
  changes: readonly Handover[],
  isEmptied = false,
): Assignment {
  const after = assignment.slice();
  for (const { shift, leader } of changes) after[shift] = isEmptied ? UNASSIGNED : leader;
  return after;
}

const costOf = ({ rule, bound }: BoundRule, assignment: Assignment): number =>
  rule.weight * bound.violations(assignment).reduce((sum, { cost }) => sum + cost, 0);

const mayOwe = ({ level }: Rule): boolean => level === 'hard' || level === 'coverage';

const areEqual = (one: Uint8Array, other: Uint8Array): boolean => {
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
};

/**
 * Counts entries exactly: what the roster costs with the entry in its ledger less what it costs without. An entry also
 * fixes its places and takes them out of the published ones. Only the rules that read that are made concrete anew,
 * unless it changes fair shares or who may serve: then all are.
 */
export function entryCounter(living: LivingScene, quick: QuickCounter): EntryCounter {
  const { roster, restored, compiled, state, constraints } = living;
  const { problem, assignment, rules, asked = rules.effective } = restored;
  const written = new Map(asked.map((rule) => [rule.id, rule]));
  const reading = rules.rules.filter(readsFixed);
  const known = new Set(reading);
  const before = new Map<BoundRule, number>();
  const costNow = (bound: BoundRule): number => {
    let cost = before.get(bound);
    if (cost === undefined) before.set(bound, (cost = costOf(bound, assignment)));
    return cost;
  };
  const leaders = Array.from({ length: problem.leaderCount }, (_, leader) => leader);
  const owedOf = (rule: Rule, constraint: Constraint, of: Problem): string | null => {
    const ask = mayOwe(rule) ? constraint.owes?.(rule, of, compiled.select) : undefined;
    return ask ? JSON.stringify(leaders.map(ask)) : null;
  };
  const owedNow = new Map<BoundRule, string | null>();
  const owesNow = (bound: BoundRule): string | null => {
    let owed = owedNow.get(bound);
    if (owed === undefined) owedNow.set(bound, (owed = owedOf(bound.rule, bound.constraint, problem)));
    return owed;
  };
  const hasOwnShares = reading.some(
    ({ rule, constraint }) =>
      isOwn(constraint) && mayOwe(rule) && ('owes' in constraint || 'forbids' in constraint),
  );

  const problemAfter = (draft: EntryDraft): Problem => {
    // when and by whom it is written down changes nothing
    const entry = { ...draft, at: '', author: '' } as LedgerEntry;
    return livingProblem(compiled, applyEntry(state, entry, roster.ledger.length + 1));
  };

  /** The rules that read the ledger as they stand afterwards; `null` when that changes fair shares. */
  const standing = (after: Problem): Map<BoundRule, BoundRule> | null => {
    const anew = new Map<BoundRule, BoundRule>();
    for (const bound of reading) {
      const { constraint } = bound;
      const own = written.get(bound.rule.id)!;
      const rule = {
        ...own,
        params: constraint.settle?.(own, after, compiled.select).params ?? own.params,
      };
      if (owedOf(rule, constraint, after) !== owesNow(bound)) return null;
      const concrete = constraint.bind(rule, after, compiled.select, rules.entitlements);
      anew.set(bound, { rule, constraint, bound: concrete });
    }
    return anew;
  };

  const recount = (now: BoundRule, then: BoundRule, changes: readonly Handover[]): RuleCost => {
    const cost = costOf(then, withPlaces(assignment, changes));
    const empty = costOf(then, withPlaces(assignment, changes, true));
    return { bound: then, cost: cost - costNow(now), filled: cost - empty };
  };

  const fromScratch = (after: Problem, changes: readonly Handover[]): CountedEntry => {
    const anew: BoundRules = bindRules(asked, constraints, after, compiled.select);
    return counted(rules.rules.map((now, index) => recount(now, anew.rules[index]!, changes)));
  };

  const none = (bound: BoundRule): RuleCost => ({ bound, cost: 0, filled: 0 });
  /** A hard rule that is broken before and after may be broken in another way; a caller's own may say anything. */
  const maySayMore = (now: BoundRule): boolean =>
    isOwn(now.constraint) || (now.rule.level === 'hard' && (known.has(now) || costNow(now) > 0));

  return (changes, draft) => {
    const after = problemAfter(draft);
    if (hasOwnShares || !areEqual(after.unable, problem.unable)) return fromScratch(after, changes);
    const anew = standing(after);
    if (!anew) return fromScratch(after, changes);
    const rest = quick(changes).costs.filter(({ bound }) => !known.has(bound));
    const own = reading.map((bound) => recount(bound, anew.get(bound)!, changes));
    const byRule = new Map([...rest, ...own].map((cost) => [cost.bound.rule.id, cost]));
    const costs = rules.rules.map((now) => ({ now, own: byRule.get(now.rule.id) ?? none(now) }));
    const heard = costs.filter(
      ({ now, own: { cost, filled } }) => cost !== 0 || filled !== 0 || maySayMore(now),
    );
    return counted(heard.map(({ own: cost }) => cost));
  };
}
