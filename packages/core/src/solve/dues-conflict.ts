import type { BoundRule, BoundRules } from '../constraints/bind-rules.ts';
import { type Due, shortDues } from '../constraints/dues-matching.ts';
import type { Problem } from '../problem/problem.ts';
import type { IndexConflict } from './conflicts.ts';

/** What the coverage rules owe, each with its rule. */
export const duesOfRules = ({ rules }: BoundRules): { rule: string; due: Due }[] =>
  rules.flatMap(({ rule, bound }) =>
    rule.level === 'coverage' ? (bound.dues?.() ?? []).map((due) => ({ rule: rule.id, due })) : [],
  );

/** What the coverage rules owe. */
export const duesOf = (rules: BoundRules): Due[] => duesOfRules(rules).map(({ due }) => due);

/**
 * Dues of a coverage rule (so many duties among these places) that cannot all be matched to places, one a day: the
 * leaders who compete, and the places they compete for. Gaps are not looked at, so no answer is no proof.
 *
 * Returns sets of dues without one too many, no two of a rule for the same places, in the rule's order.
 */
export function duesConflicts(
  problem: Problem,
  domain: Uint8Array,
  rules: readonly BoundRule[],
): IndexConflict[] {
  const mayHold = (shift: number, leader: number): boolean =>
    domain[shift * problem.leaderCount + leader] === 1;
  const placesOf = (dues: readonly Due[]): number[] => {
    const isMeant = new Uint8Array(problem.shiftCount);
    for (const { leader, shifts } of dues)
      for (const shift of shifts) if (mayHold(shift, leader)) isMeant[shift] = 1;
    return [...isMeant.keys()].filter((shift) => isMeant[shift] === 1);
  };
  return rules.flatMap(({ rule, bound }) => {
    const dues = rule.level === 'coverage' ? (bound.dues?.() ?? []) : [];
    return shortDues(problem, dues, mayHold).map((short): IndexConflict => {
      const group = short.dues.map((due) => dues[due]!);
      return {
        kind: 'dues',
        shifts: placesOf(group),
        leaders: [...new Set(group.map(({ leader }) => leader))].sort((a, b) => a - b),
        rules: [rule.id],
        needed: group.reduce((sum, { least }) => sum + least, 0),
        possible: short.served,
        facts: {},
      };
    });
  });
}
