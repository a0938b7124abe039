import { ruleTitle } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import { HOLIDAY, isRestDay, shiftsOn } from '../problem/problem.ts';
import type { Restored } from '../roster/restore.ts';
import { type UnableReason, unableReasons } from '../whatif/unable-reasons.ts';

/** Days that are part of a leader's fair share although he cannot serve on them: he makes them up on others. */
export interface ShareLoss {
  /** `taken` where all places are held for good by others. */
  readonly reason: UnableReason | { readonly kind: 'taken' };
  /** Duty days, ascending. */
  readonly dates: readonly string[];
  /** Part of the fair share on them, in duties of at most three decimals. */
  readonly duties: number;
  /** Of the dates. */
  readonly restDays: number;
  readonly holidays: number;
}

/** What keeps a leader from serving on days that his share counts, in date order of their first day. */
export function lossesOf(
  restored: Restored,
  leader: number,
  own: Float64Array,
  language: Language,
): ShareLoss[] {
  const { problem, names, rules } = restored;
  const { leaderCount, fixedHolder } = problem;
  const unable = unableReasons(restored);
  const reasonOf = (shifts: readonly number[]): ShareLoss['reason'] => {
    const [first] = unable(shifts, leader);
    if (first) return first;
    const rule = rules.forbids.find(({ ask }) =>
      shifts.every((shift) => ask(shift, leader) === 'blocked'),
    )?.rule;
    if (!rule) return { kind: 'taken' };
    const { constraint } = rules.rules.find((bound) => bound.rule.id === rule.id)!;
    const title = ruleTitle(constraint, rule.id, language);
    return { kind: 'rule', rule: rule.id, title, tooClose: [], sentences: [] };
  };

  const losses = new Map<string, { reason: ShareLoss['reason']; days: number[] }>();
  own.forEach((piece, day) => {
    if (piece === 0) return;
    const shifts = shiftsOn(problem, day);
    const canServe = shifts.some(
      (shift) => rules.domain[shift * leaderCount + leader] === 1 || fixedHolder[shift] === leader,
    );
    if (canServe) return;
    const reason = reasonOf(shifts);
    const key = JSON.stringify(reason);
    const known = losses.get(key);
    if (known) known.days.push(day);
    else losses.set(key, { reason, days: [day] });
  });
  return [...losses.values()].map(({ reason, days }) => ({
    reason,
    dates: days.map((day) => names.days[day]!),
    duties: Math.round(1000 * days.reduce((sum, day) => sum + own[day]!, 0)) / 1000,
    restDays: days.filter((day) => isRestDay(problem, day)).length,
    holidays: days.filter((day) => problem.kind[day] === HOLIDAY).length,
  }));
}
