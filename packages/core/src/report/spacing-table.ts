import { dayNumber } from '../dates/civil.ts';
import type { Gap, LeaderLane, SpacingRow } from './report-types.ts';

const shorter = (a: Gap, b: Gap): Gap => (b.freeDays < a.freeDays ? b : a);
const longer = (a: Gap, b: Gap): Gap => (b.freeDays > a.freeDays ? b : a);

/** The free days between each leader's duties; several duties on one date count as one. */
export function spacingTable(lanes: readonly LeaderLane[]): SpacingRow[] {
  return lanes.map(({ id, name, posts, duties }): SpacingRow => {
    const dates = [...new Set(duties.map(({ date }) => date))];
    const gaps = dates.slice(1).map((to, index): Gap => {
      const from = dates[index]!;
      return { from, to, freeDays: dayNumber(to) - dayNumber(from) - 1 };
    });
    return {
      id,
      name,
      posts,
      dates,
      gaps,
      shortest: gaps.length === 0 ? null : gaps.reduce(shorter),
      longest: gaps.length === 0 ? null : gaps.reduce(longer),
    };
  });
}
