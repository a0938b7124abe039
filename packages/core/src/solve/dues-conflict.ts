import type { BoundRule, BoundRules } from '../constraints/bind-rules.ts';
import type { Due } from '../constraints/dues-matching.ts';
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
 * Dues of a coverage rule (so many duties among these places) that cannot all be matched to places: the leaders whose
 * alternating paths lead nowhere, and the places they compete for (Hall, 1935). Same-day clashes are not looked at, so
 * no answer is no proof.
 *
 * Returns one conflict per rule and group of dues that share places, in date order.
 */
export function duesConflicts(
  problem: Problem,
  domain: Uint8Array,
  rules: readonly BoundRule[],
): IndexConflict[] {
  return rules.flatMap(({ rule, bound }) => {
    if (rule.level !== 'coverage' || !bound.dues) return [];
    const dues = bound.dues().map((due): Due => ({
      ...due,
      shifts: due.shifts.filter((shift) => domain[shift * problem.leaderCount + due.leader] === 1),
    }));
    return unmatched(dues).map(({ group, matched }): IndexConflict => ({
      kind: 'dues',
      shifts: [...new Set(group.flatMap(({ shifts }) => shifts))].sort((a, b) => a - b),
      leaders: [...new Set(group.map(({ leader }) => leader))].sort((a, b) => a - b),
      rules: [rule.id],
      needed: group.reduce((sum, { least }) => sum + least, 0),
      possible: matched,
      facts: {},
    }));
  });
}

/** Groups of dues that ask for more places than they reach, with the number they can be given. */
function unmatched(dues: readonly Due[]): { group: Due[]; matched: number }[] {
  const holder = new Map<number, number>();
  const given = dues.map(() => 0);
  const conflicts: { group: Due[]; matched: number }[] = [];
  const reported = new Set<number>();
  const give = (due: number, reached: Set<number>, tried: Set<number>): boolean => {
    reached.add(due);
    for (const shift of dues[due]!.shifts) {
      if (tried.has(shift)) continue;
      tried.add(shift);
      const other = holder.get(shift);
      if (other === undefined || give(other, reached, tried)) {
        holder.set(shift, due);
        return true;
      }
    }
    return false;
  };
  dues.forEach(({ least }, due) => {
    while (given[due]! < least) {
      const reached = new Set<number>();
      if (give(due, reached, new Set())) {
        given[due]!++;
        continue;
      }
      // everything reached competes for places that are all taken among themselves
      if (![...reached].some((member) => reported.has(member))) {
        const members = [...reached].sort((a, b) => a - b);
        const shifts = new Set(members.flatMap((member) => [...dues[member]!.shifts]));
        conflicts.push({ group: members.map((member) => dues[member]!), matched: shifts.size });
        for (const member of members) reported.add(member);
      }
      return;
    }
  });
  return conflicts;
}
