import { shiftId } from '../compile/names.ts';
import { ruleTitle } from '../constraints/rule-title.ts';
import type { Language } from '../document/schema.ts';
import type { Restored } from '../roster/restore.ts';
import { compareScores, LEVELS, type Score } from '../score/score.ts';
import { type DayReason, unableReasons } from './day-reasons.ts';
import { type Drawback, drawbacksOf } from './drawbacks.ts';
import { type DutyFacts, dutyFacts } from './duty-facts.ts';
import { effectCounter, type Effects } from './effects.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { type CountedChange, changeCounter, type RuleChange, violationFinder } from './rule-changes.ts';

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

/** A leader on one day, looked at by himself. */
export interface JudgedLeader {
  readonly id: string;
  readonly name: string;
  readonly verdict: 'on-duty' | 'possible' | 'blocked';
  readonly reasons: readonly DayReason[];
  /** `null` for who is on duty. */
  readonly difference: DayDifference | null;
  /** `null` for who is not. */
  readonly duty: DutyFacts | null;
}

export interface DayLeader extends JudgedLeader {
  /**
   * Of who could serve: `free` when no level above quality gets worse and no clear defect arises that another would
   * not bring.
   */
  readonly group: 'on-duty' | 'free' | 'costly' | 'blocked';
}

/** In quality 100 is about one clear defect. */
const CLEAR = 100;

const noEffects: Effects = { counts: [], gaps: [], waits: [], dues: [] };

/**
 * Says of any leader whether he could serve on the day of some places, and what it would change.
 *
 * @param knowsBlocked false when nobody asks what a leader who cannot serve would change: his effects are left empty
 */
export function dayJudge(restored: Restored, language: Language, knowsBlocked = true) {
  const { names, problem, assignment, rules } = restored;
  const change = changeCounter(restored, language);
  const effects = effectCounter(restored, language);
  const unable = unableReasons(restored);
  const violations = violationFinder(restored, language);
  const facts = dutyFacts(restored, language, effects);
  const boundOf = (id: string) => rules.rules.find(({ rule }) => rule.id === id)!;

  /** Reasons for which a leader cannot take a place; a rule that only repeats why he is unable is not named again. */
  const reasonsFor = (
    shifts: readonly number[],
    shift: number,
    leader: number,
    { against }: CountedChange,
    { previous, next }: Neighbours,
  ): DayReason[] => {
    const reasons = unable(shifts, leader);
    for (const bound of against) {
      if (reasons.length > 0 && bound.constraint.keptByDomain) continue;
      const least = bound.bound.minFreeDays ?? 0;
      const tooClose = [previous, next].flatMap((duty) =>
        duty && duty.freeDays < least ? [{ date: duty.date, freeDays: duty.freeDays, least }] : [],
      );
      const sentences =
        tooClose.length > 0 ? [] : violations(bound, shift, leader).map((own) => own.sentence);
      const { id } = bound.rule;
      const title = ruleTitle(bound.constraint, id, language);
      reasons.push({ kind: 'rule', rule: id, title, tooClose, sentences });
    }
    return reasons;
  };

  const judge = (shifts: readonly number[], leader: number): JudgedLeader => {
    const { id, name } = names.leaders[leader]!;
    const held = shifts.find((shift) => assignment[shift] === leader);
    if (held !== undefined)
      return { id, name, verdict: 'on-duty', reasons: [], difference: null, duty: facts(held) };
    const options = shifts.map((own) => ({ shift: own, counted: change(own, leader) }));
    const open = options.filter(({ counted }) => counted.against.length === 0);
    const { shift, counted } = (open.length > 0 ? open : options).reduce((a, b) =>
      compareScores(b.counted.score, a.counted.score) < 0 ? b : a,
    );
    const neighbours = neighboursOf(problem, names, assignment, leader, problem.dayOfShift[shift]!);
    const reasons = reasonsFor(shifts, shift, leader, counted, neighbours);
    const verdict = reasons.length > 0 ? 'blocked' : 'possible';
    const changed = verdict === 'possible' || knowsBlocked ? effects(shift, leader) : noEffects;
    const { score, rules: changes } = counted;
    const drawbacks =
      verdict === 'blocked'
        ? []
        : drawbacksOf(counted, changed, (rule) => violations(boundOf(rule), shift, leader));
    const place = { shift: shiftId(names.shifts[shift]!), ...neighbours };
    const difference = { ...place, score, rules: changes, ...changed, drawbacks };
    return { id, name, verdict, reasons, difference, duty: null };
  };

  /**
   * Compares the leaders of a day: adds what a quality rule says of a leader where it minds him clearly more than it minds somebody else: any change
   * of a good roster splits and joins gaps, so that the least of it speaks against nobody.
   */
  const compared = (judged: readonly JudgedLeader[], shiftOf: (id: string) => number): DayLeader[] => {
    const possible = judged.flatMap(({ verdict, difference }) =>
      verdict === 'possible' && difference ? [difference] : [],
    );
    const costOf = ({ rules: changes }: DayDifference, rule: string): number =>
      changes.find((own) => own.rule === rule)?.cost ?? 0;
    const least = (rule: string): number =>
      possible.length < 2 ? 0 : Math.max(0, Math.min(...possible.map((own) => costOf(own, rule))));
    return judged.map((leader, index): DayLeader => {
      const { verdict, difference } = leader;
      if (verdict !== 'possible' || !difference)
        return { ...leader, group: verdict === 'on-duty' ? verdict : 'blocked' };
      const worse = difference.rules.filter(
        ({ level, rule, cost }) => level === 'quality' && cost - least(rule) >= CLEAR,
      );
      const said = worse.flatMap(({ rule }) => {
        const bound = boundOf(rule);
        return violations(
          bound,
          shiftOf(difference.shift),
          index,
          ({ cost, leaders }) => cost * bound.rule.weight >= CLEAR && leaders.includes(index),
        )
          .slice(0, 1)
          .map((own): Drawback => ({ kind: 'violation', ...own }));
      });
      const drawbacks = [...difference.drawbacks, ...said];
      const isNoWorse = LEVELS.every((level) => level === 'quality' || difference.score[level] <= 0);
      const group = drawbacks.length === 0 && isNoWorse ? 'free' : 'costly';
      return { ...leader, group, difference: { ...difference, drawbacks } };
    });
  };

  return { judge, compared };
}
