import { dayNumber } from '../dates/civil.ts';
import { shiftId } from '../compile/names.ts';
import type { DayKind } from '../document/schema.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { compareScores } from '../score/score.ts';
import type { AnswerOptions } from '../roster/check-roster.ts';
import { type DayLeader, dayJudge } from '../whatif/day-judge.ts';

export interface DayExplanation {
  readonly date: string;
  readonly kind: DayKind;
  readonly holidays: readonly string[];
  readonly protectionPeriods: readonly string[];
  readonly shifts: readonly {
    readonly shift: string;
    readonly type: string;
    readonly leader: string | null;
  }[];
  /** On duty, then possible from the best, then blocked; within each in protocol order. */
  readonly leaders: readonly DayLeader[];
}

/**
 * Says of one day who serves and why, who else could and what it would change, and who could not and why.
 *
 * @param date ISO date
 * @returns `null` when nobody is needed that day
 * @throws BrokenRosterError when the parts of the roster do not fit together, ImpossibleDateError when `date` is none
 */
export function explainDay(roster: Roster, date: string, options: AnswerOptions = {}): DayExplanation | null {
  dayNumber(date);
  const restored = restore(roster, options.constraints);
  const day = roster.dutyDays.find((dutyDay) => dutyDay.date === date);
  if (!day) return null;
  const { names, assignment } = restored;
  const shifts = names.shifts.flatMap((shift, index) => (shift.date === date ? [index] : []));
  const { judgeInGroup } = dayJudge(restored, options.language ?? roster.document.language ?? 'zh-CN');
  const leaders = names.leaders.map((_, leader) => judgeInGroup(shifts, leader));
  const order = { 'on-duty': 0, possible: 1, blocked: 2 };
  const ranked = leaders.map((leader, index) => ({ leader, index }));
  ranked.sort(
    (a, b) =>
      order[a.leader.verdict] - order[b.leader.verdict] ||
      (a.leader.verdict === 'possible'
        ? compareScores(a.leader.difference!.score, b.leader.difference!.score)
        : 0) ||
      a.index - b.index,
  );
  return {
    date,
    kind: day.kind,
    holidays: day.holidays,
    protectionPeriods: day.protectionPeriods.map(
      (id) => roster.document.protectionPeriods!.find((period) => period.id === id)!.name,
    ),
    shifts: shifts.map((shift) => ({
      shift: shiftId(names.shifts[shift]!),
      type: names.shifts[shift]!.type,
      leader: assignment[shift]! < 0 ? null : names.leaders[assignment[shift]!]!.id,
    })),
    leaders: ranked.map(({ leader }) => leader),
  };
}
