import type { Problem } from '../problem/problem.ts';

/** In `ofDay`: the day belongs to no holiday. */
export const NO_HOLIDAY = -1;

/** The holidays of a period. Each is a run of days off that share a name; a joint holiday is one and bears all its names. */
export interface Holidays {
  readonly count: number;
  /** `[day]`: its holiday, numbered in date order, or {@link NO_HOLIDAY}. */
  readonly ofDay: Int16Array;
  /** Per holiday: indices of its names. */
  readonly names: readonly ReadonlySet<number>[];
}

/** Finds the holidays on the days of the period; what lies before it is history. */
export function holidaysOf({ dayCount, firstDay, holidays }: Problem): Holidays {
  const ofDay = new Int16Array(dayCount).fill(NO_HOLIDAY);
  const names: Set<number>[] = [];
  for (let day = firstDay; day < dayCount; day++) {
    const own = holidays[day]!;
    if (own.length === 0) continue;
    const isContinued = day > firstDay && own.some((name) => holidays[day - 1]!.includes(name));
    if (!isContinued) names.push(new Set());
    ofDay[day] = names.length - 1;
    for (const name of own) names[names.length - 1]!.add(name);
  }
  return { count: names.length, ofDay, names };
}

/** `[leader × count + holiday]`: 1 when the leader served a holiday of one of its names before the period. */
export function servedBefore(
  { leaderCount, holidays: namesOn, history }: Problem,
  { count, names }: Holidays,
): Uint8Array {
  const served = new Uint8Array(leaderCount * count);
  for (const { leader, day } of history)
    names.forEach((ofHoliday, holiday) => {
      if (namesOn[day]!.some((name) => ofHoliday.has(name))) served[leader * count + holiday] = 1;
    });
  return served;
}
