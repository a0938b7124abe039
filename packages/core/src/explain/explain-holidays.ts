import type { NamedLeader } from '../compile/names.ts';
import { holidaysOf, NO_HOLIDAY } from '../constraints/holidays.ts';
import { shiftsOn } from '../problem/problem.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import type { AnswerOptions } from '../roster/score-roster.ts';
import { leaderJudge } from '../whatif/judge-leader.ts';
import { drawTogether, type Obstacle, obstacleOf } from './obstacles.ts';

/** Who serves on a holiday, and what kept one leader from it. */
export interface HolidayExplanation {
  /** A joint holiday has several. */
  readonly names: readonly string[];
  /** Its days with places, ascending. */
  readonly dates: readonly string[];
  /** In date order. */
  readonly duties: readonly { readonly date: string; readonly leaders: readonly NamedLeader[] }[];
  /** The dates on which the leader serves. */
  readonly own: readonly string[];
  /** What kept him from the others. */
  readonly obstacles: readonly Obstacle[];
}

/**
 * Says of each holiday with places who serves and why a leader does not.
 *
 * @returns `null` when the document has no leader of that id
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export function explainHolidays(
  roster: Roster,
  leaderId: string,
  options: AnswerOptions = {},
): HolidayExplanation[] | null {
  const restored = restore(roster, options.constraints);
  const { problem, names, assignment } = restored;
  const leader = names.leaders.findIndex(({ id }) => id === leaderId);
  if (leader < 0) return null;
  const language = options.language ?? roster.document.language ?? 'zh-CN';
  const judge = leaderJudge(restored, language);
  const { dayCount } = problem;
  const holdersOn = (day: number): number[] =>
    shiftsOn(problem, day).flatMap((shift) => (assignment[shift]! < 0 ? [] : [assignment[shift]!]));
  const dateOf = (day: number): string => names.days[day]!;
  const holidays = holidaysOf(problem);
  const daysOf: number[][] = Array.from({ length: holidays.count }, () => []);
  for (let day = 0; day < dayCount; day++)
    if (holidays.ofDay[day] !== NO_HOLIDAY && shiftsOn(problem, day).length > 0)
      daysOf[holidays.ofDay[day]!]!.push(day);

  return daysOf.flatMap((days, holiday) => {
    if (days.length === 0) return [];
    const own = days.filter((day) => holdersOn(day).includes(leader));
    const obstacles = days
      .filter((day) => !own.includes(day))
      .map((day) =>
        obstacleOf(judge(shiftsOn(problem, day), leader), names.leaders[leader]!, dateOf(day), language),
      );
    return {
      names: [...holidays.names[holiday]!].map((name) => names.holidays[name]!),
      dates: days.map(dateOf),
      duties: days.map((day) => ({
        date: dateOf(day),
        leaders: holdersOn(day).map((holder) => names.leaders[holder]!),
      })),
      own: own.map(dateOf),
      obstacles: drawTogether(obstacles),
    };
  });
}
