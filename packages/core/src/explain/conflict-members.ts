import type { NamedType } from '../roster/conflict.ts';
import { groupBy } from '../document/group-by.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { Due } from '../constraints/dues-matching.ts';
import { duesOfRules } from '../constraints/bind-rules.ts';
import { FREE, type Problem } from '../problem/problem.ts';

/** A member of a conflict in indices. */
export type IndexMember =
  | {
      readonly kind: 'demand';
      readonly day: number;
      readonly type: number;
      readonly shifts: readonly number[];
    }
  | {
      readonly kind: 'absence';
      readonly from: string;
      readonly to: string;
      readonly common: boolean;
      /** Leaders and days, as {@link pairKey} numbers them, on which it keeps him away. */
      readonly pairs: ReadonlySet<number>;
      readonly leaders: readonly number[];
    }
  | { readonly kind: 'weekday'; readonly leader: number; readonly weekday: number }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'due'; readonly rule: string; readonly due: Due };

/** A leader and a day in one number. */
export const pairKey = ({ dayCount }: Problem, leader: number, day: number): number =>
  leader * dayCount + day;

/** A type by its id and name. */
export const namedType = ({ types }: Prepared['names'], type: number): NamedType => ({
  id: types[type]!.id,
  name: types[type]!.name,
});

type Absence = { readonly from: string; readonly to?: string | undefined };

/** Does it matter whether the leader is away that day? */
type Matters = (leader: number, day: number) => boolean;

/** Own and common absences that keep a leader in post away on days that matter. */
function absencesOn(prepared: Prepared, days: readonly number[], matters: Matters): IndexMember[] {
  const { document, names, select, problem } = prepared;
  const everybody = select.leaders(undefined);
  const all = Array.from({ length: problem.leaderCount }, (_, leader) => leader);
  const member = (
    absence: Absence,
    common: boolean,
    candidates: readonly number[],
    selected: Uint8Array,
  ): IndexMember[] => {
    const to = absence.to ?? absence.from;
    const pairs = new Set<number>();
    const leaders = new Set<number>();
    for (const day of days) {
      const date = names.days[day]!;
      if (date < absence.from || date > to) continue;
      for (const leader of candidates) {
        if (selected[leader * problem.dayCount + day] !== 1 || !matters(leader, day)) continue;
        pairs.add(pairKey(problem, leader, day));
        leaders.add(leader);
      }
    }
    if (pairs.size === 0) return [];
    return [{ kind: 'absence', from: absence.from, to, common, pairs, leaders: [...leaders] }];
  };
  const own = document.leaders.flatMap(({ absences = [] }, leader) =>
    absences.flatMap((absence) => member(absence, false, [leader], everybody)),
  );
  const common = (document.commonAbsences ?? []).flatMap((absence) =>
    member(absence, true, all, select.leaders(absence.leaders)),
  );
  return [...common, ...own];
}

function weekdaysOn(
  { document, problem }: Prepared,
  days: readonly number[],
  matters: Matters,
): IndexMember[] {
  return document.leaders.flatMap(({ unavailableWeekdays = [] }, leader) =>
    [...new Set(unavailableWeekdays)]
      .filter((weekday) => days.some((day) => problem.weekday[day] === weekday && matters(leader, day)))
      .map((weekday): IndexMember => ({ kind: 'weekday', leader, weekday })),
  );
}

/** Rules that part duties or close places and that can be switched off. */
const rulesAtWork = ({ rules }: Prepared): IndexMember[] =>
  rules.rules
    .filter(
      ({ rule, constraint, bound }) =>
        rule.level === 'hard' &&
        !constraint.isMandatory &&
        ((bound.minFreeDays ?? 0) > 0 ||
          bound.caps !== undefined ||
          rules.forbids.some((own) => own.rule.id === rule.id)),
    )
    .map(({ rule }): IndexMember => ({ kind: 'rule', rule: rule.id }));

/**
 * Everything that could take part in a conflict about these shifts: the demand of their days and types, the absences and weekdays
 * on them, the rules, and the dues asked for.
 *
 * @param isOwed which dues take part
 */
export function membersOf(
  prepared: Prepared,
  shifts: readonly number[],
  isOwed: (due: Due) => boolean,
): IndexMember[] {
  const { problem, rules } = prepared;
  const { dayOfShift, typeOfShift, typeCount, fixedHolder } = problem;
  const openOfPlace = groupBy(
    shifts.filter((shift) => fixedHolder[shift] === FREE),
    (shift) => dayOfShift[shift]! * typeCount + typeOfShift[shift]!,
  );
  const demands = [...openOfPlace].map(([place, own]): IndexMember & { kind: 'demand' } => ({
    kind: 'demand',
    day: Math.floor(place / typeCount),
    type: place % typeCount,
    shifts: own,
  }));
  const demanded = new Set(demands.map(({ day }) => day));
  const whole = wholeMonths(prepared);
  const dues = duesOfRules(rules)
    .filter(({ due }) => isOwed(due))
    .map(({ rule, due }): IndexMember & { kind: 'due' } => ({ kind: 'due', rule, due: whole(due) }));
  const dueDays = new Set<number>();
  for (const { due } of dues)
    for (const shift of due.shifts) dueDays.add(pairKey(problem, due.leader, dayOfShift[shift]!));
  const matters: Matters = (leader, day) => demanded.has(day) || dueDays.has(pairKey(problem, leader, day));
  const touched = new Set(demanded);
  for (const { due } of dues) for (const shift of due.shifts) touched.add(dayOfShift[shift]!);
  const days = [...touched].sort((a, b) => a - b);
  return [
    ...rulesAtWork(prepared),
    ...dues,
    ...demands,
    ...weekdaysOn(prepared, days, matters),
    ...absencesOn(prepared, days, matters),
  ];
}

/**
 * A due names the places its leader may hold; with his absences as members it speaks of all places of its months. Dues
 * of the same months have one list: of hundreds, memory would not hold as many.
 */
function wholeMonths({ problem }: Prepared): (due: Due) => Due {
  const { dayOfShift, month } = problem;
  const byMonths = new Map<string, readonly number[]>();
  return (due) => {
    const months = new Set(due.shifts.map((shift) => month[dayOfShift[shift]!]));
    const key = [...months].join();
    const shifts =
      byMonths.get(key) ?? [...dayOfShift.keys()].filter((shift) => months.has(month[dayOfShift[shift]!]));
    byMonths.set(key, shifts);
    return { ...due, shifts };
  };
}
