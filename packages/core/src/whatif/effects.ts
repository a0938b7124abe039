import type { NamedLeader, NamedService } from '../compile/names.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import { ruleTitle } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import type { Assignment, Problem } from '../problem/problem.ts';
import type { Restored } from '../roster/restore.ts';
import type { DatedWait } from '../roster/services.ts';

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

export type { DatedWait };

/** The waits of a township, sector or project that vanish and those that arise, and the longest of all, in days. */
export interface WaitChange extends NamedService {
  readonly before: readonly DatedWait[];
  readonly after: readonly DatedWait[];
  readonly longestBefore: number;
  readonly longestAfter: number;
}

/** What a rule makes a leader serve at least among the dates from `from` to `to`. */
export interface NamedDue {
  readonly rule: string;
  readonly title: string;
  readonly leader: NamedLeader;
  readonly from: string;
  readonly to: string;
  readonly least: number;
}

/** A due of which more or less is missing than before. */
export interface DueChange extends NamedDue {
  readonly before: number;
  readonly after: number;
}

/** What changes in facts when places change hands: each is counted from scratch, before and after. */
export interface Effects {
  /** Of who takes the place, then of who gives it up; only what differs. */
  readonly counts: readonly CountChange[];
  readonly gaps: readonly GapChange[];
  readonly waits: readonly WaitChange[];
  readonly dues: readonly DueChange[];
}

/** A due in words, with the places that count for it. */
interface OwnDue {
  /** Index of the leader who owes it. */
  readonly leader: number;
  readonly shifts: readonly number[];
  readonly named: NamedDue;
}

const known = new WeakMap<BoundRules, Map<Language, readonly OwnDue[]>>();

/** The dues of the rules, with the places that count for them; worked out once for the same rules. */
export function namedDuesOf(restored: Restored, language: Language): readonly OwnDue[] {
  const byLanguage = known.get(restored.rules) ?? new Map<Language, readonly OwnDue[]>();
  known.set(restored.rules, byLanguage);
  const dues = byLanguage.get(language) ?? findDues(restored, language);
  byLanguage.set(language, dues);
  return dues;
}

const findDues = ({ rules, names, problem }: Restored, language: Language): OwnDue[] =>
  rules.rules.flatMap(({ rule, constraint, bound }) =>
    (bound.dues?.() ?? []).map(({ leader, shifts, least }) => ({
      leader,
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
  const listed = new Set(shifts);
  return [...dayOfShift.keys()].filter(
    (shift) =>
      !listed.has(shift) &&
      unable[shift * leaderCount + leader] !== 0 &&
      months.has(month[dayOfShift[shift]!]!),
  );
}

export const countServed = (assignment: Assignment, shifts: readonly number[], leader: number): number =>
  shifts.filter((shift) => assignment[shift] === leader).length;

/** What two lists in order do not share: one place that changes hands changes a single stretch of them. */
export function stretches<Value extends object>(
  one: readonly Value[],
  other: readonly Value[],
): { before: Value[]; after: Value[] } {
  const isSame = (a: Value, b: Value): boolean =>
    (Object.keys(a) as (keyof Value)[]).every((key) => a[key] === b[key]);
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && isSame(one[head]!, other[head]!)) head++;
  let tail = 0;
  while (tail < most - head && isSame(one[one.length - 1 - tail]!, other[other.length - 1 - tail]!)) tail++;
  return { before: one.slice(head, one.length - tail), after: other.slice(head, other.length - tail) };
}
