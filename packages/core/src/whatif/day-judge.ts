import { shiftId } from '../compile/names.ts';
import { isKeptByDomain } from '../constraints/bind-rules.ts';
import { ruleTitle } from '../constraints/rule-title.ts';
import type { Violation } from '../constraints/constraint.ts';
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
  /** Of who could serve: `free` when no level above quality gets worse, and quality by less than a clear defect. */
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
      if (reasons.length > 0 && isKeptByDomain(bound)) continue;
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

  /** What gets clearly worse in quality: what a rule would say of the leader, else that it gets worse. */
  const qualityDrawbacks = (
    shift: number,
    leader: number,
    { score, rules: changes }: DayDifference,
  ): Drawback[] => {
    if (score.quality < CLEAR) return [];
    const worse = changes.filter(({ level, cost }) => level === 'quality' && cost > 0);
    const clearly = worse.filter(({ cost }) => cost >= CLEAR);
    return (clearly.length > 0 ? clearly : worse).map((change): Drawback => {
      const { rule } = change;
      const isClearlyHis = ({ cost, leaders }: Violation): boolean =>
        cost * boundOf(rule).rule.weight >= CLEAR && leaders.includes(leader);
      const [said] = violations(boundOf(rule), shift, leader, isClearlyHis);
      return said ? { kind: 'violation', ...said } : { kind: 'rule', ...change };
    });
  };

  /** {@link judge}, and which group the leader stands in: measured against the roster as it is, whoever else could serve. */
  const judgeInGroup = (shifts: readonly number[], leader: number): DayLeader => {
    const judged = judge(shifts, leader);
    const { verdict, difference } = judged;
    if (verdict !== 'possible' || !difference)
      return { ...judged, group: verdict === 'on-duty' ? verdict : 'blocked' };
    const shift = shifts.find((own) => shiftId(names.shifts[own]!) === difference.shift)!;
    const drawbacks = [...difference.drawbacks, ...qualityDrawbacks(shift, leader, difference)];
    const isNoWorse = LEVELS.every((level) => difference.score[level] < (level === 'quality' ? CLEAR : 1));
    const group = drawbacks.length === 0 && isNoWorse ? 'free' : 'costly';
    return { ...judged, group, difference: { ...difference, drawbacks } };
  };

  return { judge, judgeInGroup };
}
