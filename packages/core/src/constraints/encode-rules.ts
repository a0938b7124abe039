import type { Level } from '../document/schema.ts';
import { LinearModel } from '../linear/linear-model.ts';
import { FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { BoundRules } from './bind-rules.ts';

/**
 * Writes a problem with its rules as one linear model: fixed places as rows, each rule by its own `encode`.
 *
 * @param levels rules of other levels are left out
 * @param model what to write into: an empty model of the problem's size, of a class of one's own where it should refuse
 *   to grow too large
 * @returns the model, and the ids of rules of these levels that have no linear form
 */
export function encodeRules(
  problem: Problem,
  { rules }: BoundRules,
  levels: readonly Level[],
  model = new LinearModel(problem.shiftCount, problem.leaderCount),
): { model: LinearModel; without: readonly string[] } {
  for (let shift = 0; shift < problem.shiftCount; shift++) {
    const holder = problem.fixed[shift]!;
    if (holder === FREE) continue;
    if (holder !== UNASSIGNED) model.row([{ column: model.x(shift, holder), coefficient: 1 }], { min: 1 });
    else
      for (let leader = 0; leader < problem.leaderCount; leader++)
        model.row([{ column: model.x(shift, leader), coefficient: 1 }], { max: 0 });
  }
  const without: string[] = [];
  for (const { rule, bound } of rules) {
    if (!levels.includes(rule.level)) continue;
    model.book(rule.level, rule.weight);
    if (bound.encode) bound.encode(model);
    else without.push(rule.id);
  }
  return { model, without };
}
