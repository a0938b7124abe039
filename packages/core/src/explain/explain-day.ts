import { dayNumber } from '../dates/civil.ts';
import { type NamedService, shiftId } from '../compile/names.ts';
import type { DayKind, Language } from '../document/schema.ts';
import { UNASSIGNED } from '../problem/problem.ts';
import type { AnswerOptions } from '../roster/score-roster.ts';
import { restore, type Restored } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { servicesOn } from '../roster/service-waits.ts';
import type { LeaderLoad } from '../roster/summary.ts';
import { compareScores, type Score } from '../score/score.ts';
import type { RuleChange } from '../whatif/costs.ts';
import { namedDuesOf, type Effects, type NamedDue, countServed } from '../whatif/effects.ts';
import { WhatIf } from '../whatif/evaluate.ts';
import { type Drawback, groupOf, type JudgedLeader, leaderJudge } from '../whatif/judge-leader.ts';
import { type Neighbours, neighboursOf } from '../whatif/neighbours.ts';
import type { UnableReason } from '../whatif/unable-reasons.ts';

/** What would change if the leader served instead: the rules' costs, weights included, and the facts behind them. */
export interface DayDifference extends Effects, Neighbours {
  /** The place he would take; of several the one that costs least. */
  readonly shift: string;
  readonly score: Score;
  /** Rules whose cost changes, worst first. */
  readonly rules: readonly RuleChange[];
  /** What speaks against it, worst first; empty for who cannot serve. */
  readonly drawbacks: readonly Drawback[];
}

/** A due that would no longer be met without this duty. */
export interface NeededDue extends NamedDue {
  readonly served: number;
}

/** Why somebody is on duty: what surrounds the duty, what he owes, and what would be missing without him. */
export interface DutyFacts extends Neighbours {
  readonly shift: string;
  /** The document itself gives him the day. */
  readonly isPinned: boolean;
  readonly load: LeaderLoad;
  /** Duties over (+) or under (−) the entitlement from earlier periods. */
  readonly carried: number;
  /** Townships, sectors and projects he answers for that day. */
  readonly answersFor: readonly NamedService[];
  readonly needed: readonly NeededDue[];
  /** What would change if the place stayed empty. */
  readonly without: Effects;
}

/** A leader on one day. */
export interface DayLeader {
  readonly id: string;
  readonly name: string;
  readonly verdict: JudgedLeader['verdict'];
  readonly reasons: readonly UnableReason[];
  /** `null` for who is on duty. */
  readonly difference: DayDifference | null;
  /** `null` for who is not. */
  readonly duty: DutyFacts | null;
  /** Of who could serve: `free` when no level above quality gets worse, and quality by less than a clear defect. */
  readonly group: 'on-duty' | 'free' | 'costly' | 'blocked';
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

const VERDICTS = ['on-duty', 'possible', 'blocked'];

/**
 * Says of one day who serves and why, who else could and what it would change, and who could not and why.
 *
 * @param date ISO date
 * @returns `null` when nobody is needed that day
 * @throws BrokenRosterError when the parts of the roster do not fit together, ImpossibleDateError when `date` is not a date
 */
export function explainDay(roster: Roster, date: string, options: AnswerOptions = {}): DayExplanation | null {
  dayNumber(date);
  const restored = restore(roster, options.constraints);
  const day = roster.dutyDays.find((dutyDay) => dutyDay.date === date);
  if (!day) return null;
  const { names, assignment } = restored;
  const language = options.language ?? roster.document.language ?? 'zh-CN';
  const shifts = names.shifts.flatMap((shift, index) => (shift.date === date ? [index] : []));
  const judge = leaderJudge(restored, language);
  const dutyOf = dutyFacts(restored, language);
  const judged = names.leaders.map((_, leader) => judge(shifts, leader));
  judged.sort(
    (a, b) =>
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      (a.verdict === 'possible' ? compareScores(a.evaluation.score, b.evaluation.score) : 0) ||
      a.leader - b.leader,
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
      leader: names.leaders[assignment[shift]!]?.id ?? null,
    })),
    leaders: judged.map((own): DayLeader => {
      const { leader, shift, verdict, reasons, neighbours, evaluation } = own;
      const common = { ...names.leaders[leader]!, verdict, reasons };
      if (verdict === 'on-duty') return { ...common, difference: null, duty: dutyOf(shift), group: verdict };
      const { group, drawbacks } = groupOf(own, language);
      const difference = {
        shift: shiftId(names.shifts[shift]!),
        ...neighbours,
        score: evaluation.score,
        rules: evaluation.rules(language),
        ...evaluation.effects(language),
        drawbacks,
      };
      return { ...common, difference, duty: null, group };
    }),
  };
}

/** Says of any filled place why its holder is there. */
function dutyFacts(restored: Restored, language: Language): (shift: number) => DutyFacts {
  const { document, problem, names, assignment } = restored;
  const whatIf = new WhatIf(restored);
  return (shift) => {
    const leader = assignment[shift]!;
    const day = problem.dayOfShift[shift]!;
    const type = problem.typeOfShift[shift]!;
    return {
      shift: shiftId(names.shifts[shift]!),
      ...neighboursOf(problem, names, assignment, leader, day),
      isPinned: problem.pins.some((pin) => pin.day === day && pin.type === type && pin.leader === leader),
      load: whatIf.loads[leader]!,
      carried: document.leaders[leader]!.carried?.duties ?? 0,
      answersFor: servicesOn(problem, leader, day).map((service) => names.services[service]!),
      needed: namedDuesOf(restored, language).flatMap(({ leader: owing, shifts, named }) => {
        if (owing !== leader || !shifts.includes(shift)) return [];
        const count = countServed(assignment, shifts, leader);
        return count <= named.least ? [{ ...named, served: count }] : [];
      }),
      without: whatIf.evaluate([{ shift, leader: UNASSIGNED }]).effects(language),
    };
  };
}
