import { shiftId } from '../compile/names.ts';
import { constraintById } from '../constraints/catalogue.ts';
import { type Constraint, ruleTitle } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import { datesNeedingPeople } from '../roster/by-hand.ts';
import type { EffectiveRule, NamedViolation, Roster, RuleAnalysis, ScoreAnalysis } from '../roster/roster.ts';
import type { Proven } from '../solve/verdict.ts';
import { squares } from '../locale/phrases.ts';
import { reportSentences } from '../locale/report.ts';
import { ruleScope } from './rule-scope.ts';
import type { RuleResult, RuleRow } from './report-types.ts';

/** In quality, before weights, this is about one clear defect, whatever the rule. */
const CLEAR_DEFECT = 100;

/** Whether a violation of a rule of that weight is a clear defect and not a slight one. */
export const isClear = (cost: number, weight: number): boolean => cost >= CLEAR_DEFECT * Math.max(1, weight);

function resultOf(rule: RuleAnalysis, open: readonly NamedViolation[], proven: Proven): RuleResult {
  if (rule.level === 'fairness')
    return proven.fairness ? 'at-bound' : rule.cost === 0 ? 'kept' : 'above-bound';
  if (open.length === 0) return rule.violations.length === 0 ? 'kept' : 'given';
  if (rule.level === 'hard' || rule.level === 'coverage') return 'broken';
  return rule.level === 'disruption' ? 'changed' : 'improvable';
}

/** What a rule was set to; its days are left out where its own title says them already. */
function scopeOf(rule: EffectiveRule, constraint: Constraint | undefined, language: Language): string {
  const defaultRule = constraint?.defaults.find((own) => (own.id ?? constraint.id) === rule.id);
  if (!defaultRule?.title || typeof rule.params['days'] !== 'object') return ruleScope(rule.params, language);
  const { days: _said, ...others } = rule.params;
  return ruleScope(others, language);
}

/** Every rule as it was judged, and those that are switched off, in the order in which rules are listed. */
export function rulesTable(
  roster: Roster,
  { rules: judged, language }: ScoreAnalysis,
  proven: Proven,
): RuleRow[] {
  const byId = new Map(judged.map((rule) => [rule.id, rule]));
  const datesByHand = datesNeedingPeople(roster);
  const isOpen = (own: NamedViolation): boolean =>
    !own.given || datesByHand({ ...own, shifts: own.shifts.map(shiftId) }).length > 0;
  return roster.rules.map((rule): RuleRow => {
    const analysis = byId.get(rule.id);
    const constraint = constraintById(rule.constraint);
    const open = analysis?.violations.filter(isOpen) ?? [];
    const result = analysis ? resultOf(analysis, open, proven) : 'not-judged';
    const counted = result === 'given' ? analysis!.violations : open;
    const clear =
      rule.level === 'quality' ? counted.filter(({ cost }) => isClear(cost, rule.weight)).length : 0;
    return {
      id: rule.id,
      title: analysis?.title ?? (constraint ? ruleTitle(constraint, rule.id, language) : rule.constraint),
      asks: analysis?.asks ?? constraint?.asks[language] ?? '',
      scope: scopeOf(rule, constraint, language),
      level: rule.level,
      weight: rule.weight,
      cost: analysis?.cost ?? 0,
      costWords: rule.level === 'fairness' ? squares(analysis?.cost ?? 0) : String(analysis?.cost ?? 0),
      violations: counted.length,
      clear,
      result,
      said: reportSentences[language].results[result](counted.length, clear),
    };
  });
}
