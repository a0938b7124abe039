import type { BoundRule, Problem } from '@lunzhi/core/solver';
import type { Level } from '../levels.ts';

/**
 * Holidays go round. `cost` each: for each holiday of `again` that its leader serves; for each duty beyond a leader's first
 * in one holiday; and for each holiday that a leader serves beyond his first, in order, while a leader who serves none
 * is among the `able` of one of his shifts in it.
 */
export interface FlatHolidays {
  readonly rule: string;
  readonly level: Level;
  readonly cost: number;
  readonly shifts: readonly {
    readonly shift: number;
    /** A number, ascending with the dates. */
    readonly holiday: number;
    readonly able: readonly number[];
  }[];
  readonly again: readonly { readonly leader: number; readonly holiday: number }[];
}

const COST = 100;

export function flatHolidays({ rule }: BoundRule, problem: Problem): FlatHolidays {
  const { dayCount, firstDay, dayOfShift, leaderCount, unable, history, holidays: namesOn } = problem;
  const holidayOfDay = new Map<number, number>();
  const names: Set<number>[] = [];
  for (let day = firstDay; day < dayCount; day++) {
    const own = namesOn[day]!;
    if (own.length === 0) continue;
    const goesOn = day > firstDay && own.some((name) => namesOn[day - 1]!.includes(name));
    if (!goesOn) names.push(new Set());
    holidayOfDay.set(day, names.length - 1);
    for (const name of own) names.at(-1)!.add(name);
  }
  const leaders = Array.from({ length: leaderCount }, (_, leader) => leader);
  return {
    rule: rule.id,
    level: rule.level,
    cost: COST * rule.weight,
    shifts: [...dayOfShift].flatMap((day, shift) => {
      const holiday = holidayOfDay.get(day);
      if (holiday === undefined) return [];
      return [
        { shift, holiday, able: leaders.filter((leader) => unable[shift * leaderCount + leader] === 0) },
      ];
    }),
    again: leaders.flatMap((leader) =>
      names.flatMap((own, holiday) =>
        history.some((duty) => duty.leader === leader && namesOn[duty.day]!.some((name) => own.has(name)))
          ? [{ leader, holiday }]
          : [],
      ),
    ),
  };
}
