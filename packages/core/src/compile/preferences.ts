import type { RosterDocument } from '../document/schema.ts';
import type { Preferences } from '../problem/problem.ts';
import { type Axis, eachDay } from './axis.ts';

/**
 * Lays the leaders' preferences on the axis. Keys of one preference are ANDed: dates with weekdays are those of the
 * dates that fall on these weekdays.
 *
 * @param weekday per day: 1 Monday to 7 Sunday
 */
export function preferencesOf(document: RosterDocument, axis: Axis, weekday: Uint8Array): Preferences {
  const size = document.leaders.length * axis.dayCount;
  const preferences = { prefer: new Uint8Array(size), avoid: new Uint8Array(size) };
  document.leaders.forEach((leader, index) => {
    for (const { dates, weekdays, want } of leader.preferences ?? []) {
      const mark = (day: number): void => {
        if (weekdays && !weekdays.includes(weekday[day]!)) return;
        preferences[want][index * axis.dayCount + day] = 1;
      };
      if (!dates) eachDay(axis, {}, mark);
      for (const entry of dates ?? []) {
        const { from, to = from } = typeof entry === 'string' ? { from: entry } : entry;
        eachDay(axis, { from, to }, mark);
      }
    }
  });
  return preferences;
}
