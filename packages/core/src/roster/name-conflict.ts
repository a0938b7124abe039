import type { Names } from '../compile/names.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import { type Problem, UNABLE } from '../problem/problem.ts';
import type { IndexConflict } from '../solve/conflicts.ts';
import type { Conflict } from './conflict.ts';

/** In which order a leader's reasons are asked when only one is counted. */
const REASONS = ['notInPost', 'pool', 'noShare', 'absent', 'weekday'] as const;

/** How many of the leaders who can fill none of the shifts are out for which reason, each counted once. */
function countReasons(problem: Problem, { shifts, leaders }: IndexConflict): Record<string, number> {
  const counts: Record<string, number> = {};
  const able = new Set(leaders);
  for (let leader = 0; leader < problem.leaderCount; leader++) {
    if (able.has(leader)) continue;
    const bits = shifts.map((shift) => problem.unable[shift * problem.leaderCount + leader]!);
    const reason = REASONS.find((name) => bits.every((own) => (own & UNABLE[name]) !== 0)) ?? 'mixed';
    const counted = bits.some((own) => own === 0) ? 'forbidden' : reason;
    counts[counted] = (counts[counted] ?? 0) + 1;
  }
  return counts;
}

/** Rules that keep somebody off one of the shifts, or that part two duties of one leader there. */
function rulesAtWork(problem: Problem, rules: BoundRules, { shifts, kind }: IndexConflict): string[] {
  const isWide = kind !== 'dues' && new Set(shifts.map((shift) => problem.dayOfShift[shift])).size > 1;
  const isAsked = (id: string): boolean =>
    rules.forbids.some(
      ({ rule, ask }) =>
        rule.id === id &&
        shifts.some((shift) =>
          Array.from({ length: problem.leaderCount }, (_, leader) => ask(shift, leader)).some(
            (answer) => answer === 'barred' || answer === 'blocked',
          ),
        ),
    );
  return rules.rules
    .filter(
      ({ rule, bound }) =>
        isAsked(rule.id) || (isWide && rule.level === 'hard' && (bound.minFreeDays ?? 0) > 0),
    )
    .map(({ rule }) => rule.id);
}

/** A conflict in dates and people. */
export function nameConflict(
  problem: Problem,
  names: Names,
  rules: BoundRules,
  conflict: IndexConflict,
): Conflict {
  return {
    kind: conflict.kind,
    dates: [...new Set(conflict.shifts.map((shift) => names.shifts[shift]!.date))],
    leaders: conflict.leaders.map((leader) => names.leaders[leader]!),
    rules: [...new Set([...rulesAtWork(problem, rules, conflict), ...(conflict.rules ?? [])])],
    facts: { ...countReasons(problem, conflict), ...conflict.facts },
    irreducible: false,
    needed: conflict.needed,
    possible: conflict.possible,
    remedies: [],
  };
}
