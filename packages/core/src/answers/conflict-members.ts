import type { RosterDocument } from '../document/schema.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { Due } from '../constraints/dues-matching.ts';
import { duesOfRules } from '../solve/dues-conflict.ts';
import { FREE } from '../problem/problem.ts';

/** A member of a conflict in indices. */
export type Member =
  | { readonly kind: 'demand'; readonly day: number; readonly shifts: readonly number[] }
  | {
      readonly kind: 'absence';
      readonly from: string;
      readonly to: string;
      readonly common: boolean;
      /** `${leader}/${day}` on which it keeps him away. */
      readonly pairs: ReadonlySet<string>;
      readonly leaders: readonly number[];
    }
  | { readonly kind: 'weekday'; readonly leader: number; readonly weekday: number }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'due'; readonly rule: string; readonly due: Due };

export const pairKey = (leader: number, day: number): string => `${leader}/${day}`;

type Absence = { readonly from: string; readonly to?: string | undefined };

/** Does it matter whether the leader is away that day? */
type Matters = (leader: number, day: number) => boolean;

/** Own and common absences that keep a leader in post away on days that matter. */
function absencesOn(scene: Prepared, days: readonly number[], matters: Matters): Member[] {
  const { document, names, select, problem } = scene;
  const everybody = select.leaders(undefined);
  const member = (
    absence: Absence,
    common: boolean,
    isMeant: (leader: number, day: number) => boolean,
  ): Member[] => {
    const to = absence.to ?? absence.from;
    const pairs = new Set<string>();
    const leaders = new Set<number>();
    for (const day of days) {
      const date = names.days[day]!;
      if (date < absence.from || date > to) continue;
      for (let leader = 0; leader < problem.leaderCount; leader++) {
        if (!isMeant(leader, day) || !matters(leader, day)) continue;
        pairs.add(pairKey(leader, day));
        leaders.add(leader);
      }
    }
    if (pairs.size === 0) return [];
    return [{ kind: 'absence', from: absence.from, to, common, pairs, leaders: [...leaders] }];
  };
  const own = document.leaders.flatMap(({ absences = [] }: RosterDocument['leaders'][number], index) =>
    absences.flatMap((absence) =>
      member(
        absence,
        false,
        (leader, day) => leader === index && everybody[leader * problem.dayCount + day] === 1,
      ),
    ),
  );
  const common = (document.commonAbsences ?? []).flatMap((absence) => {
    const selected = select.leaders(absence.leaders);
    return member(absence, true, (leader, day) => selected[leader * problem.dayCount + day] === 1);
  });
  return [...common, ...own];
}

function weekdaysOn({ document, problem }: Prepared, days: readonly number[], matters: Matters): Member[] {
  return document.leaders.flatMap(({ unavailableWeekdays = [] }, leader) =>
    [...new Set(unavailableWeekdays)]
      .filter((weekday) => days.some((day) => problem.weekday[day] === weekday && matters(leader, day)))
      .map((weekday): Member => ({ kind: 'weekday', leader, weekday })),
  );
}

/** Rules that part duties or close places and that can be switched off. */
const rulesAtWork = ({ rules }: Prepared): Member[] =>
  rules.rules
    .filter(
      ({ rule, constraint, bound }) =>
        rule.level === 'hard' &&
        !constraint.always &&
        ((bound.minFreeDays ?? 0) > 0 || rules.forbids.some((own) => own.rule.id === rule.id)),
    )
    .map(({ rule }): Member => ({ kind: 'rule', rule: rule.id }));

/**
 * Everything that could take part in a conflict about these shifts: the demand of their days, the absences and weekdays
 * on them, the rules, and the dues asked for.
 *
 * @param isOwed which dues take part
 */
export function membersOf(
  scene: Prepared,
  shifts: readonly number[],
  isOwed: (due: Due) => boolean,
): Member[] {
  const { problem, rules } = scene;
  const { dayOfShift, fixed } = problem;
  const open = shifts.filter((shift) => fixed[shift] === FREE);
  const demands = [...new Set(open.map((shift) => dayOfShift[shift]!))].map((day): Member => ({
    kind: 'demand',
    day,
    shifts: open.filter((shift) => dayOfShift[shift] === day),
  }));
  const dues = duesOfRules(rules)
    .filter(({ due }) => isOwed(due))
    .map(({ rule, due }): Member & { kind: 'due' } => ({ kind: 'due', rule, due: wholeMonths(scene, due) }));
  const demandDays = new Set(open.map((shift) => dayOfShift[shift]!));
  const dueDays = new Set(
    dues.flatMap(({ due }) => due.shifts.map((shift) => pairKey(due.leader, dayOfShift[shift]!))),
  );
  const matters: Matters = (leader, day) => demandDays.has(day) || dueDays.has(pairKey(leader, day));
  const touched = [...open, ...dues.flatMap(({ due }) => due.shifts)];
  const days = [...new Set(touched.map((shift) => dayOfShift[shift]!))].sort((a, b) => a - b);
  return [
    ...rulesAtWork(scene),
    ...dues,
    ...demands,
    ...weekdaysOn(scene, days, matters),
    ...absencesOn(scene, days, matters),
  ];
}

/** A due names the places its leader may hold; with his absences as members it speaks of all places of its months. */
function wholeMonths({ problem }: Prepared, due: Due): Due {
  const { dayOfShift, month } = problem;
  const months = new Set(due.shifts.map((shift) => month[dayOfShift[shift]!]));
  const shifts = [...dayOfShift.keys()].filter((shift) => months.has(month[dayOfShift[shift]!]));
  return { ...due, shifts };
}
