import type { Names } from '../compile/names.ts';
import { type BoundRules, UnknownConstraintError } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import {
  type Constraint,
  type NamedFacts,
  type NamedNote,
  type RuleNote,
  ruleTitle,
  type Violation,
} from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import type { Problem } from '../problem/problem.ts';
import type { Judgement } from '../score/score.ts';
import type { NamedRuleNote, RuleAnalysis, ScoreAnalysis } from './roster.ts';

/** A violation in names: plain JSON. */
export function nameViolation(
  { typeOfShift, dayOfShift, holidays }: Problem,
  names: Names,
  { shifts, leaders, services = [], facts }: Violation,
): NamedFacts {
  // a violation may have a thousand places, and there may be a thousand of those
  const types = new Set<number>();
  const holidayNames = new Set<number>();
  for (const shift of shifts) {
    types.add(typeOfShift[shift]!);
    for (const name of holidays[dayOfShift[shift]!]!) holidayNames.add(name);
  }
  return {
    shifts: shifts.map((shift) => names.shifts[shift]!),
    leaders: leaders.map((leader) => names.leaders[leader]!),
    groups: services.map((service) => names.services[service]!),
    types: Array.from(types, (type) => names.types[type]!),
    holidays: Array.from(holidayNames, (name) => names.holidays[name]!),
    facts,
  };
}

export const nameNote = (names: Names, { kind, days, leaders, facts }: RuleNote): NamedNote => ({
  kind,
  dates: days.map((day) => names.days[day]!),
  leaders: leaders.map((leader) => names.leaders[leader]!),
  facts,
});

/** The score by rule by violation, each with its sentence in the language asked for. */
export function analyse(
  problem: Problem,
  names: Names,
  rules: BoundRules,
  judgement: Judgement,
  language: Language,
): ScoreAnalysis {
  const byRule = judgement.rules.map(({ bound: { rule, constraint }, cost, violations }): RuleAnalysis => ({
    id: rule.id,
    constraint: rule.constraint,
    level: rule.level,
    weight: rule.weight,
    title: ruleTitle(constraint, rule.id, language),
    asks: constraint.asks[language],
    cost,
    violations: violations.map((violation) => {
      const named = nameViolation(problem, names, violation);
      return Object.assign(named, {
        rule: rule.id,
        constraint: rule.constraint,
        level: rule.level,
        cost: violation.cost * rule.weight,
        given: violation.given,
        sentence: constraint.explain[language](named),
      });
    }),
  }));
  return {
    language,
    score: judgement.score,
    given: judgement.given,
    rules: byRule,
    notes: nameNotes(names, rules, language),
  };
}

/**
 * An analysis in another language, worded from the facts that it names: nothing is counted again.
 *
 * @param options the language; the custom constraints, where rules have some of them
 * @throws UnknownConstraintError
 */
export function analysisIn(
  analysis: ScoreAnalysis,
  {
    language = analysis.language,
    constraints = [],
  }: { readonly language?: Language; readonly constraints?: readonly Constraint[] } = {},
): ScoreAnalysis {
  const byId = new Map([...catalogue, ...constraints].map((constraint) => [constraint.id, constraint]));
  const constraintOf = new Map(analysis.rules.map(({ id, constraint }) => [id, byId.get(constraint)]));
  const rules = analysis.rules.map((rule): RuleAnalysis => {
    const constraint = byId.get(rule.constraint);
    if (!constraint) throw new UnknownConstraintError(rule);
    return {
      ...rule,
      title: ruleTitle(constraint, rule.id, language),
      asks: constraint.asks[language],
      violations: rule.violations.map((named) => ({
        ...named,
        sentence: constraint.explain[language](named),
      })),
    };
  });
  const notes = analysis.notes.map((note) => ({
    ...note,
    sentence: constraintOf.get(note.rule)?.explainNote?.[language](note) ?? '',
  }));
  return { ...analysis, language, rules, notes };
}

/** What settling the rules found worth saying. */
function nameNotes(names: Names, rules: BoundRules, language: Language): NamedRuleNote[] {
  const constraintOf = new Map(rules.rules.map(({ rule, constraint }) => [rule.id, constraint]));
  return rules.notes.map(({ rule, note }) => {
    const named = nameNote(names, note);
    return {
      ...named,
      rule: rule.id,
      sentence: constraintOf.get(rule.id)?.explainNote?.[language](named) ?? '',
    };
  });
}
