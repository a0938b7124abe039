import type { Names } from '../compile/names.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Load } from '../constraints/constraint.ts';
import { type Assignment, HOLIDAY, isRestDay, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { remembered } from '../document/remembered.ts';
import type { LeaderLoad, Range, SpreadGroup } from './summary.ts';

/** Duties, rest days and holidays of each leader, beside what would be fair. */
export function leaderLoads(
  problem: Problem,
  names: Names,
  rules: BoundRules,
  assignment: Assignment,
): LeaderLoad[] {
  const { restDays, holidays } = daysOf(problem);
  const shares = known.get(rules) ?? sharesOf(problem, rules);
  known.set(rules, shares);
  const loads = names.leaders.map(({ id, name }, leader) => ({
    id,
    name,
    duties: 0,
    restDays: 0,
    holidays: 0,
    ...shares[leader]!,
  }));
  assignment.forEach((leader, shift) => {
    if (leader === UNASSIGNED) return;
    const day = problem.dayOfShift[shift]!;
    const load = loads[leader]!;
    load.duties++;
    load.restDays += restDays[day]!;
    load.holidays += holidays[day]!;
  });
  return loads;
}

/** Per day: 1 when it counts as one. */
const daysOf = remembered((problem: Problem) => {
  const daysWhere = (counts: (day: number) => boolean): Uint8Array =>
    Uint8Array.from({ length: problem.dayCount }, (_, day) => (counts(day) ? 1 : 0));
  return {
    restDays: daysWhere((day) => isRestDay(problem, day)),
    holidays: daysWhere((day) => problem.kind[day] === HOLIDAY),
  };
});

type Shares = Pick<LeaderLoad, 'entitlement' | 'restDayEntitlement' | 'holidayEntitlement'>;

/** Rules are bound for one problem, and splitting its places takes longer than counting them. */
const known = new WeakMap<BoundRules, readonly Shares[]>();

function sharesOf(problem: Problem, { entitlements }: BoundRules): Shares[] {
  const { restDays, holidays } = daysOf(problem);
  return Array.from({ length: problem.leaderCount }, (_, leader) => ({
    entitlement: entitlements.thousandths(leader) / 1000,
    restDayEntitlement: entitlements.thousandths(leader, restDays) / 1000,
    holidayEntitlement: entitlements.thousandths(leader, holidays) / 1000,
  }));
}

/** A count of duties that a fairness rule in force judges, and the most there can be, one a day. */
interface JudgedCount {
  readonly load: Load;
  readonly most: number;
  /** Entitlement of each leader on the days that count, in thousandths. */
  readonly entitled: readonly number[];
}

function judgedCounts(
  { dayOfShift, dayCount, leaderCount }: Problem,
  { rules, entitlements }: BoundRules,
): JudgedCount[] {
  return rules
    .filter(({ rule }) => rule.level === 'fairness')
    .flatMap(({ bound }) => bound.loads?.() ?? [])
    .map((load) => {
      const days = new Uint8Array(dayCount);
      dayOfShift.forEach((day, shift) => (days[day]! |= load.shifts[shift]!));
      return {
        load,
        most: days.reduce((sum, counts) => sum + counts, 0),
        entitled: Array.from({ length: leaderCount }, (_, leader) => entitlements.thousandths(leader, days)),
      };
    });
}

/** True when two leaders are entitled to the same in every rule, and every number of duties costs them the same. */
const areJudgedAlike = (judged: readonly JudgedCount[], one: number, other: number): boolean =>
  judged.every(({ load, most, entitled }) => {
    if (entitled[one] !== entitled[other]) return false;
    for (let count = 0; count <= most; count++)
      if (load.cost(one, count) !== load.cost(other, count)) return false;
    return true;
  });

/** Without a fairness rule, those are alike to whom the split of places gives as much. */
const haveEqualShares = (one: LeaderLoad, other: LeaderLoad): boolean =>
  one.entitlement === other.entitlement &&
  one.restDayEntitlement === other.restDayEntitlement &&
  one.holidayEntitlement === other.holidayEntitlement;

/**
 * How far apart leaders are who have equal entitlements in all fairness rules in force, and of whom these ask the same:
 * who carries over as much. Groups are in protocol order of their first leader.
 *
 * @param loads in leaders' order
 */
export function spreadOf(problem: Problem, rules: BoundRules, loads: readonly LeaderLoad[]): SpreadGroup[] {
  const judged = judgedCounts(problem, rules);
  const areAlike = (one: number, other: number): boolean =>
    judged.length > 0 ? areJudgedAlike(judged, one, other) : haveEqualShares(loads[one]!, loads[other]!);
  const groups: number[][] = [];
  for (const leader of loads.keys()) {
    const group = groups.find(([first]) => areAlike(first!, leader));
    if (group) group.push(leader);
    else groups.push([leader]);
  }
  return groups.map((group) => {
    const own = group.map((leader) => loads[leader]!);
    const range = (of: 'duties' | 'restDays' | 'holidays'): Range => ({
      least: Math.min(...own.map((load) => load[of])),
      most: Math.max(...own.map((load) => load[of])),
    });
    const { entitlement } = own[0]!;
    return {
      leaders: own.map(({ id }) => id),
      entitlement: own.every((load) => load.entitlement === entitlement) ? entitlement : null,
      duties: range('duties'),
      restDays: range('restDays'),
      holidays: range('holidays'),
    };
  });
}
