import { groupBy } from '../document/group-by.ts';
import type { AnswerOptions } from '../roster/score-roster.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { leaderJudge } from '../whatif/judge-leader.ts';
import type { UnableReason } from '../whatif/unable-reasons.ts';

/**
 * Why any leader could not serve on any day, beside who does or in his place: what `explainDay` says of him, and nothing else.
 *
 * @returns of a leader's id and an ISO date: none where he could; `null` where he serves, where nobody is needed, and of ids
 *   and dates that the roster does not know
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export function reasonsAgainst(
  roster: Roster,
  options: AnswerOptions = {},
): (leader: string, date: string) => readonly UnableReason[] | null {
  const restored = restore(roster, options.constraints);
  const { names, document } = restored;
  const judge = leaderJudge(restored, options.language ?? document.language ?? 'zh-CN');
  const indexOf = new Map(names.leaders.map(({ id }, index) => [id, index]));
  const placesOn = groupBy(names.shifts.keys(), (shift) => names.shifts[shift]!.date);
  return (leader, date) => {
    const [index, places] = [indexOf.get(leader), placesOn.get(date)];
    if (index === undefined || places === undefined) return null;
    const { verdict, reasons } = judge(places, index);
    return verdict === 'on-duty' ? null : reasons;
  };
}
