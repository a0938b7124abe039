import { dayNumber } from '../calendar/date.ts';
import type { NamedLeader } from '../compile/names.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import type { AnswerOptions } from './check-roster.ts';
import { dayJudge } from './day-judge.ts';
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

/** Days of one name that lie further apart belong to different years. */
const FAR_APART = 30;

/** Duty days by holiday, in date order. */
function holidaysOf({ dutyDays }: Roster): { names: readonly string[]; dates: string[] }[] {
  const holidays: { names: readonly string[]; dates: string[] }[] = [];
  for (const { date, kind, holidays: names } of dutyDays) {
    if (kind !== 'holiday' || names.length === 0) continue;
    const last = holidays[holidays.length - 1];
    const isSame =
      last !== undefined &&
      names.some((name) => last.names.includes(name)) &&
      dayNumber(date) - dayNumber(last.dates[last.dates.length - 1]!) < FAR_APART;
    if (isSame) last.dates.push(date);
    else holidays.push({ names, dates: [date] });
  }
  return holidays;
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
  const { names, assignment } = restored;
  const leader = names.leaders.findIndex(({ id }) => id === leaderId);
  if (leader < 0) return null;
  const { judge } = dayJudge(restored, options.language ?? roster.document.language ?? 'zh-CN');
  const shiftsOn = new Map<string, number[]>();
  names.shifts.forEach(({ date }, shift) => shiftsOn.set(date, [...(shiftsOn.get(date) ?? []), shift]));
  const holdersOn = (date: string): number[] =>
    shiftsOn.get(date)!.flatMap((shift) => (assignment[shift]! < 0 ? [] : [assignment[shift]!]));

  return holidaysOf(roster).map(({ names: holidayNames, dates }) => {
    const own = dates.filter((date) => holdersOn(date).includes(leader));
    const obstacles = dates
      .filter((date) => !own.includes(date))
      .map((date) => obstacleOf(judge(shiftsOn.get(date)!, leader), date));
    return {
      names: holidayNames,
      dates,
      duties: dates.map((date) => ({
        date,
        leaders: holdersOn(date).map((holder) => names.leaders[holder]!),
      })),
      own,
      obstacles: drawTogether(obstacles),
    };
  });
}
