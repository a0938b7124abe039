import type { NamedLeader, NamedService } from '../compile/names.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import { ruleTitle } from '../constraints/rule-title.ts';
import type { Language } from '../document/schema.ts';
import { type Assignment, HOLIDAY, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { isRestDay } from '../problem/rest.ts';
import { leaderLoads } from '../roster/loads.ts';
import type { Restored } from '../roster/restore.ts';
import { serviceCounter, servicesOn, type ServiceWait } from '../roster/service-waits.ts';
import { longestOf } from '../roster/services.ts';
import { dutyDaysOf } from './neighbours.ts';

/** How often a leader serves, before and after; figures in duties, at most three decimals. */
export interface CountChange {
  readonly leader: NamedLeader;
  readonly of: 'duties' | 'restDays' | 'holidays';
  readonly before: number;
  readonly after: number;
  readonly entitlement: number;
  /** Over (+) or under (−) the entitlement from earlier periods. */
  readonly carried: number;
}

/** Free days between two duties that follow one another; the earlier may lie in the last period. */
export interface DutyGap {
  readonly from: string;
  readonly to: string;
  readonly freeDays: number;
}

/** The gaps of a leader that vanish and those that arise. */
export interface GapChange {
  readonly leader: NamedLeader;
  readonly before: readonly DutyGap[];
  readonly after: readonly DutyGap[];
}

/** A wait in dates; `null` at the edge of the period. `days` are those on which somebody answers. */
export interface Wait {
  readonly from: string | null;
  readonly to: string | null;
  readonly days: number;
}

/** The waits of a township, sector or project that vanish and those that arise, and the longest of all, in days. */
export interface WaitChange extends NamedService {
  readonly before: readonly Wait[];
  readonly after: readonly Wait[];
  readonly longestBefore: number;
  readonly longestAfter: number;
}

/** What a rule makes a leader serve at least among the dates from `from` to `to`, and what he serves of it. */
export interface Due {
  readonly rule: string;
  readonly title: string;
  readonly leader: NamedLeader;
  readonly from: string;
  readonly to: string;
  readonly least: number;
}

/** A due of which more or less is missing than before. */
export interface DueChange extends Due {
  readonly before: number;
  readonly after: number;
}

/** What changes in facts when a place changes hands: each is counted from scratch, before and after. */
export interface Effects {
  /** Of who takes the place, then of who gives it up; only what differs. */
  readonly counts: readonly CountChange[];
  readonly gaps: readonly GapChange[];
  readonly waits: readonly WaitChange[];
  readonly dues: readonly DueChange[];
}

/** A due in words, with the places that count for it. */
interface NamedDue {
  /** Of the leader who owes it. */
  readonly index: number;
  readonly shifts: readonly number[];
  readonly named: Due;
}

const known = new WeakMap<BoundRules, Map<Language, readonly NamedDue[]>>();

/** The dues of the rules, with the places that count for them; worked out once for the same rules. */
export function namedDues(restored: Restored, language: Language): readonly NamedDue[] {
  const spoken = known.get(restored.rules) ?? new Map<Language, readonly NamedDue[]>();
  known.set(restored.rules, spoken);
  const dues = spoken.get(language) ?? duesOf(restored, language);
  spoken.set(language, dues);
  return dues;
}

const duesOf = ({ rules, names, problem }: Restored, language: Language): NamedDue[] =>
  rules.rules.flatMap(({ rule, constraint, bound }) =>
    (bound.dues?.() ?? []).map(({ leader, shifts, least }) => ({
      index: leader,
      shifts: [...shifts, ...unableShifts(problem, shifts, leader)],
      named: {
        rule: rule.id,
        title: ruleTitle(constraint, rule.id, language),
        leader: names.leaders[leader]!,
        from: names.shifts[shifts[0]!]!.date,
        to: names.shifts[shifts[shifts.length - 1]!]!.date,
        least,
      },
    })),
  );

/** Other places of the same months that the leader is unable to hold: in a table made by hand he may hold them, and they count. */
function unableShifts(
  { unable, leaderCount, dayOfShift, month }: Problem,
  shifts: readonly number[],
  leader: number,
): number[] {
  const months = new Set(shifts.map((shift) => month[dayOfShift[shift]!]!));
  const known = new Set(shifts);
  return [...dayOfShift.keys()].filter(
    (shift) =>
      !known.has(shift) &&
      unable[shift * leaderCount + leader] !== 0 &&
      months.has(month[dayOfShift[shift]!]!),
  );
}

export const served = (assignment: Assignment, shifts: readonly number[], leader: number): number =>
  shifts.filter((shift) => assignment[shift] === leader).length;

type Counts = Readonly<Record<CountChange['of'], number>>;

function countsOf(problem: Problem, assignment: Assignment, leader: number): Counts {
  const counts = { duties: 0, restDays: 0, holidays: 0 };
  for (let shift = 0; shift < assignment.length; shift++) {
    if (assignment[shift] !== leader) continue;
    const day = problem.dayOfShift[shift]!;
    counts.duties++;
    if (isRestDay(problem, day)) counts.restDays++;
    if (problem.kind[day] === HOLIDAY) counts.holidays++;
  }
  return counts;
}

/** What two lists in order do not share: one place that changes hands changes a single stretch of them. */
function stretches<Value>(
  one: readonly Value[],
  other: readonly Value[],
  isSame: (a: Value, b: Value) => boolean,
): { before: Value[]; after: Value[] } {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && isSame(one[head]!, other[head]!)) head++;
  let tail = 0;
  while (tail < most - head && isSame(one[one.length - 1 - tail]!, other[other.length - 1 - tail]!)) tail++;
  return { before: one.slice(head, one.length - tail), after: other.slice(head, other.length - tail) };
}

const isSameGap = (a: DutyGap, b: DutyGap): boolean => a.from === b.from && a.to === b.to;
const isSameWait = (a: ServiceWait, b: ServiceWait): boolean =>
  a.from === b.from && a.to === b.to && a.days === b.days;

/**
 * Says what changes in facts when a place goes to a leader, or to nobody.
 *
 * @returns a function of the shift and of who takes it (a leader or `UNASSIGNED`)
 */
export function effectCounter(
  restored: Restored,
  language: Language,
): (shift: number, taker: number) => Effects {
  const { problem, names, rules, assignment, document } = restored;
  const { dayOfShift } = problem;
  const count = serviceCounter(problem);
  const dues = namedDues(restored, language);
  const loads = leaderLoads(problem, names, rules, assignment);

  const gapsOf = (leader: number, of: Assignment): DutyGap[] => {
    const days = dutyDaysOf(problem, of, leader);
    return days.slice(1).map((day, position) => ({
      from: names.days[days[position]!]!,
      to: names.days[day]!,
      freeDays: day - days[position]! - 1,
    }));
  };
  /** Waits as things stand, which many changes are compared with. */
  const standing = new Map<number, readonly ServiceWait[]>();
  const waitsNow = (service: number): readonly ServiceWait[] => {
    let waits = standing.get(service);
    if (!waits) standing.set(service, (waits = count(service, assignment).waits));
    return waits;
  };
  const dated = ({ from, to, days }: ServiceWait): Wait => ({
    from: from === null ? null : names.days[from]!,
    to: to === null ? null : names.days[to]!,
    days,
  });

  return (shift, taker) => {
    const giver = assignment[shift]!;
    const after = assignment.slice();
    after[shift] = taker;
    const parties = [taker, giver].filter((leader) => leader !== UNASSIGNED);
    const day = dayOfShift[shift]!;
    const services = [...new Set(parties.flatMap((leader) => servicesOn(problem, leader, day)))];
    return {
      counts: parties.flatMap((leader) => {
        const load = loads[leader]!;
        const [own, then] = [countsOf(problem, assignment, leader), countsOf(problem, after, leader)];
        const carried = document.leaders[leader]!.carried ?? {};
        const change = (of: CountChange['of'], entitlement: number): CountChange => ({
          leader: names.leaders[leader]!,
          of,
          before: own[of],
          after: then[of],
          entitlement,
          carried: carried[of] ?? 0,
        });
        return [
          change('duties', load.entitlement),
          change('restDays', load.restDayEntitlement),
          change('holidays', load.holidayEntitlement),
        ].filter(({ before, after }) => before !== after);
      }),
      gaps: parties.map((leader) => {
        const changed = stretches(gapsOf(leader, assignment), gapsOf(leader, after), isSameGap);
        return { leader: names.leaders[leader]!, ...changed };
      }),
      waits: services.flatMap((service): WaitChange[] => {
        const [own, then] = [waitsNow(service), count(service, after).waits];
        const changed = stretches(own, then, isSameWait);
        const change = { before: changed.before.map(dated), after: changed.after.map(dated) };
        if (change.before.length + change.after.length === 0) return [];
        const longest = {
          longestBefore: longestOf(own)?.days ?? 0,
          longestAfter: longestOf(then)?.days ?? 0,
        };
        return [{ ...names.services[service]!, ...change, ...longest }];
      }),
      dues: dues.flatMap(({ index, shifts, named }) => {
        if (!parties.includes(index)) return [];
        const change = { before: served(assignment, shifts, index), after: served(after, shifts, index) };
        const isSame = Math.min(change.before, named.least) === Math.min(change.after, named.least);
        return isSame ? [] : [{ ...named, ...change }];
      }),
    };
  };
}
