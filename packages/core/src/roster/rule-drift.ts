import type { Compiled } from '../compile/compile.ts';
import { resolveRules, UnknownConstraintError } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint, Rule } from '../constraints/constraint.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import { canonicalJson } from '../document/digest.ts';
import type { Problem } from '../problem/problem.ts';
import { broken } from './broken-roster.ts';
import { foldLedger } from './fold-ledger.ts';
import { revisionOfPlan } from './last-plan.ts';
import { problemWithLedger } from './problem-with-ledger.ts';
import { effectiveRule } from './name-roster.ts';
import type { EffectiveRule, Roster } from './roster.ts';
import { originalOf } from './original-and-current.ts';

/** A rule that a roster records otherwise than its document asks for it; `null` where one of them does not have it. */
export interface RuleDifference {
  readonly id: string;
  readonly asked: EffectiveRule | null;
  readonly stored: EffectiveRule | null;
}

/**
 * The rules that the document of a roster asks for, settled for the problem for which it was planned last: what counts,
 * whatever the roster records.
 *
 * @param problem as the whole ledger leaves it
 * @throws UnknownConstraintError
 */
export function rulesOfDocument(
  roster: Roster,
  compiled: Compiled,
  problem: Problem,
  constraints: readonly Constraint[],
): readonly Rule[] {
  const { document, ledger } = roster;
  const revision = revisionOfPlan(ledger);
  const planned =
    revision === ledger.length
      ? problem
      : revision === 0
        ? compiled.problem
        : problemWithLedger(compiled, foldLedger(originalOf(roster), ledger.slice(0, revision)));
  for (const rule of document.rules ?? [])
    if (!constraints.some(({ id }) => id === rule.constraint))
      throw new UnknownConstraintError({ id: rule.id ?? rule.constraint, constraint: rule.constraint });
  const rules = effectiveRules(constraints, document.rules, revision > 0);
  return resolveRules(rules, constraints, planned, compiled.select);
}

/** Where recorded rules differ from those that are asked for, by rule; their order says nothing. */
export function ruleDifferences(
  asked: readonly Rule[],
  stored: readonly EffectiveRule[],
): readonly RuleDifference[] {
  const [one, other] = [asked.map(effectiveRule), stored].map(
    (rules) => new Map(rules.map((rule) => [rule.id, rule])),
  ) as [Map<string, EffectiveRule>, Map<string, EffectiveRule>];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((id) => {
    const difference = { id, asked: one.get(id) ?? null, stored: other.get(id) ?? null };
    return isSame(difference.asked, difference.stored) ? [] : [difference];
  });
}

/** Whether a rule was written or stands by itself is read off the document. */
const judgedBy = (rule: EffectiveRule | null): string => canonicalJson(rule && { ...rule, written: null });

const isSame = (one: EffectiveRule | null, other: EffectiveRule | null): boolean =>
  judgedBy(one) === judgedBy(other);

/**
 * Recorded rules have the form of rules: each once, of a constraint that is known, at a level it may have; and those that
 * can be neither switched off nor weighted stand in every roster.
 *
 * @throws BrokenRosterError; UnknownConstraintError
 */
export function requireRules({ rules }: Roster, constraints: readonly Constraint[]): void {
  const known = new Map(constraints.map((constraint) => [constraint.id, constraint]));
  const ids = new Set<string>();
  for (const rule of rules) {
    const constraint = known.get(rule.constraint);
    if (!constraint) throw new UnknownConstraintError(rule);
    if (ids.has(rule.id)) throw broken('rule-twice', { rule: rule.id });
    ids.add(rule.id);
    const { level, weight, params } = rule;
    const isRule =
      constraint.levels.includes(level) &&
      weight >= 0 &&
      weight <= 100 &&
      constraint.params.safeParse(params).success;
    if (!isRule) throw broken('bad-rule', { rule: rule.id });
  }
  for (const { id, isMandatory, levels } of catalogue) {
    if (!isMandatory) continue;
    const own = rules.filter(({ constraint }) => constraint === id);
    if (own.length !== 1 || own[0]!.level !== levels[0] || own[0]!.weight !== 1)
      throw broken('standing-rule', { rule: id });
  }
}
