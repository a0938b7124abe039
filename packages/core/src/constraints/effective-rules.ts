import type { WrittenRule } from '../document/schema.ts';
import type { Constraint, Rule } from './constraint.ts';

/**
 * The rules that stand: each constraint's defaults in the catalogue's order, overlaid by the document's rule of the
 * same id (params key by key), then the document's further rules in its order. Weight 0 stays in the list: off, but said.
 *
 * @param written rules that passed the document's checks: known constraints, allowed levels, valid params
 * @param isReplanned of a roster that has been planned before: some constraints stand only then
 */
export function effectiveRules(
  constraints: readonly Constraint[],
  written: readonly WrittenRule[] = [],
  isReplanned = false,
): Rule[] {
  const byId = new Map(written.map((rule) => [rule.id ?? rule.constraint, rule]));
  const rules: Rule[] = [];
  for (const constraint of constraints) {
    for (const standing of constraint.defaults) {
      if (standing.whenReplanned && !isReplanned) continue;
      const id = standing.id ?? constraint.id;
      const written = byId.get(id);
      byId.delete(id);
      rules.push({
        id,
        constraint: constraint.id,
        params: overlay(standing.params, written?.params),
        level: written?.level ?? constraint.levels[0]!,
        weight: written?.weight ?? standing.weight ?? 1,
        written: written !== undefined,
      });
    }
  }
  for (const [id, written] of byId) {
    const constraint = constraints.find((known) => known.id === written.constraint)!;
    rules.push({
      id,
      constraint: written.constraint,
      params: written.params ?? {},
      level: written.level ?? constraint.levels[0]!,
      weight: written.weight ?? 1,
      written: true,
    });
  }
  return rules;
}

const overlay = (standing: unknown, written: WrittenRule['params']): unknown => ({
  ...(standing as object),
  ...written,
});
