import type { Names } from '../compile/names.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import { type Assignment, HOLIDAY, type Problem } from '../problem/problem.ts';
import { isRestDay } from '../problem/rest.ts';
import type { LeaderLoad, Range, SpreadGroup } from './summary.ts';

/** Duties, rest days and holidays of each leader, beside what would be fair. */
export function leaderLoads(
  problem: Problem,
  names: Names,
  rules: BoundRules,
  assignment: Assignment,
): LeaderLoad[] {
  const days = Array.from({ length: problem.dayCount }, (_, day) => day);
  const restDays = Uint8Array.from(days, (day) => (isRestDay(problem, day) ? 1 : 0));
  const holidays = Uint8Array.from(days, (day) => (problem.kind[day] === HOLIDAY ? 1 : 0));
  const { entitlements } = rules;
  return names.leaders.map(({ id, name }, leader) => {
    const load = { duties: 0, restDays: 0, holidays: 0 };
    for (let shift = 0; shift < assignment.length; shift++) {
      if (assignment[shift] !== leader) continue;
      const day = problem.dayOfShift[shift]!;
      load.duties++;
      load.restDays += restDays[day]!;
      load.holidays += holidays[day]!;
    }
    return {
      id,
      name,
      ...load,
      entitlement: entitlements.thousandths(leader) / 1000,
      restDayEntitlement: entitlements.thousandths(leader, restDays) / 1000,
      holidayEntitlement: entitlements.thousandths(leader, holidays) / 1000,
    };
  });
}

/** What every fairness rule asks of a leader, as a key: two leaders with one key are owed the same. */
function claims(rules: BoundRules, problem: Problem, leader: number, load: LeaderLoad): string {
  const { duties, restDays, holidays } = problem.carried;
  const own = [load.entitlement, load.restDayEntitlement, load.holidayEntitlement];
  const carried = [duties[leader], restDays[leader], holidays[leader]];
  const costs = rules.rules
    .filter(({ rule }) => rule.level === 'fairness')
    .flatMap(({ bound }) => bound.loads?.() ?? [])
    .flatMap((load) => [load.cost(leader, 0), load.cost(leader, 1)]);
  return [...own, ...carried, ...costs].join(' ');
}

/** How far apart leaders are who are owed the same; groups in protocol order of their first leader. */
export function spreadOf(problem: Problem, rules: BoundRules, loads: readonly LeaderLoad[]): SpreadGroup[] {
  const groups = new Map<string, LeaderLoad[]>();
  loads.forEach((load, leader) => {
    const key = claims(rules, problem, leader, load);
    groups.set(key, [...(groups.get(key) ?? []), load]);
  });
  const range = (values: readonly number[]): Range => ({
    least: Math.min(...values),
    most: Math.max(...values),
  });
  return [...groups.values()].map((group) => ({
    leaders: group.map(({ id }) => id),
    entitlement: group[0]!.entitlement,
    duties: range(group.map(({ duties }) => duties)),
    restDays: range(group.map(({ restDays }) => restDays)),
    holidays: range(group.map(({ holidays }) => holidays)),
  }));
}
