import { dayNumber } from '../calendar/date.ts';
import { shiftId } from '../compile/names.ts';
import type { BoundRule } from '../constraints/bind-rules.ts';
import { ruleTitle } from '../constraints/rule-title.ts';
import type { DayKind, Level } from '../document/schema.ts';
import { type Problem, UNABLE } from '../problem/problem.ts';
import { type Restored, restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { compareScores, LEVELS, type Score } from '../score/score.ts';
import type { AnswerOptions } from './check-roster.ts';

/** Why a leader cannot serve, as data; `report/word` makes it a sentence. */
export type DayReason =
  | { readonly kind: 'not-in-post' | 'absent' | 'weekday' | 'pool' | 'no-share' }
  | { readonly kind: 'rule'; readonly rule: string; readonly title: string };

/** What would change if the leader served instead. Costs include weights. */
export interface DayDifference {
  /** The place he would take; of several the one that costs least. */
  readonly shift: string;
  readonly score: Score;
  /** Rules whose cost changes, worst first. */
  readonly rules: readonly {
    readonly rule: string;
    readonly title: string;
    readonly level: Level;
    readonly cost: number;
  }[];
}

export interface DayLeader {
  readonly id: string;
  readonly name: string;
  readonly verdict: 'on-duty' | 'possible' | 'blocked';
  readonly reasons: readonly DayReason[];
  /** `null` for who is on duty. */
  readonly difference: DayDifference | null;
}

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

const UNABLE_KINDS = [
  [UNABLE.notInPost, 'not-in-post'],
  [UNABLE.absent, 'absent'],
  [UNABLE.weekday, 'weekday'],
  [UNABLE.pool, 'pool'],
  [UNABLE.noShare, 'no-share'],
] as const;

/** Reasons that hold for every place of the day. */
function unableReasons(
  { unable, leaderCount }: Problem,
  shifts: readonly number[],
  leader: number,
): DayReason[] {
  return UNABLE_KINDS.filter(([bit]) =>
    shifts.every((shift) => unable[shift * leaderCount + leader]! & bit),
  ).map(([, kind]) => ({ kind }));
}

/** Every rule's change in cost when a place changes hands, by the rules' own trackers. */
function differences({ rules, assignment }: Restored, language: 'zh-CN' | 'en') {
  const tracked = rules.rules.map((rule) => ({ rule, tracker: rule.bound.track(assignment) }));
  const costOf = ({ rule }: BoundRule, change: number): number => change * rule.weight;
  return (shift: number, leader: number) => {
    const holder = assignment[shift]!;
    const score: Record<Level, number> = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };
    const changed = tracked.flatMap(({ rule, tracker }) => {
      const cost = costOf(rule, tracker.apply(shift, holder, leader));
      tracker.apply(shift, leader, holder);
      score[rule.rule.level] += cost;
      const { id, level } = rule.rule;
      return cost === 0 ? [] : [{ rule: id, title: ruleTitle(rule.constraint, id, language), level, cost }];
    });
    const rank = ({ level, cost }: { level: Level; cost: number }): number =>
      cost > 0 ? LEVELS.indexOf(level) : 9;
    return { score: score as Score, rules: changed.sort((a, b) => rank(a) - rank(b) || b.cost - a.cost) };
  };
}

/**
 * Says of one day who serves, who else could and at what price, and who could not and why.
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
  const { names, problem, assignment } = restored;
  const language = options.language ?? roster.document.language ?? 'zh-CN';
  const shifts = names.shifts.flatMap((shift, index) => (shift.date === date ? [index] : []));
  const difference = differences(restored, language);

  const leaders = names.leaders.map(({ id, name }, leader): DayLeader => {
    if (shifts.some((shift) => assignment[shift] === leader))
      return { id, name, verdict: 'on-duty', reasons: [], difference: null };
    const options = shifts.map((shift) => ({
      shift: shiftId(names.shifts[shift]!),
      ...difference(shift, leader),
    }));
    const best = options.reduce((a, b) => (compareScores(b.score, a.score) < 0 ? b : a));
    const reasons: DayReason[] = unableReasons(problem, shifts, leader);
    // a rule that only repeats why he is unable is not named again
    const broken = best.rules.filter((change) => change.level === 'hard' && change.cost > 0);
    const isRepeated = (rule: string): boolean =>
      reasons.length > 0 &&
      restored.rules.rules.some((own) => own.rule.id === rule && own.constraint.keptByDomain);
    for (const { rule, title } of broken) if (!isRepeated(rule)) reasons.push({ kind: 'rule', rule, title });
    const verdict = reasons.length > 0 || best.score.hard > 0 ? 'blocked' : 'possible';
    return { id, name, verdict, reasons, difference: best };
  });
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
