import { isEnforcedByDomain } from '../constraints/bind-rules.ts';
import { ruleTitle, type Violation } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import type { Restored } from '../roster/restore.ts';
import { compareScores, LEVELS } from '../score/score.ts';
import { type NewViolation, nameChange, type RuleChange, worstFirst } from './costs.ts';
import type { CountChange, DueChange } from './effects.ts';
import { type Evaluation, WhatIf } from './evaluate.ts';
import type { Neighbours } from './neighbours.ts';
import { type UnableReason, unableReasons } from './unable-reasons.ts';

/** A leader on one day, looked at by himself. */
export interface JudgedLeader {
  readonly leader: number;
  /** The place he holds, or would take; of several the one that costs least. */
  readonly shift: number;
  readonly verdict: 'on-duty' | 'possible' | 'blocked';
  /** Why he cannot serve; empty of the others. */
  readonly reasons: readonly UnableReason[];
  readonly neighbours: Neighbours;
  /** What it would change if he took the place; of who holds it, nothing. */
  readonly evaluation: Evaluation;
}

/** Something that speaks against a change, worst first in a list. */
export type Drawback =
  /** A due missed that is met now, or missed by more. */
  | ({ readonly kind: 'due' } & DueChange)
  /** A count that moves away from what is due. */
  | ({ readonly kind: 'count' } & CountChange)
  /** What a rule would say that it does not say now. */
  | ({ readonly kind: 'violation' } & NewViolation)
  /** A rule that would cost more, where nothing else says why. */
  | ({ readonly kind: 'rule' } & RuleChange);

/** In quality 100 is about one clear defect. */
const CLEAR = 100;

/** Says of any leader whether he could serve on the day of some places, and why not. */
export function leaderJudge(
  restored: Restored,
  language: Language,
): (shifts: readonly number[], leader: number) => JudgedLeader {
  const { problem, assignment } = restored;
  const whatIf = new WhatIf(restored);
  const unable = unableReasons(restored);

  /** A rule that only repeats why he is unable is not named again. */
  const reasonsFor = (
    shifts: readonly number[],
    leader: number,
    evaluation: Evaluation,
    { previous, next }: Neighbours,
  ): UnableReason[] => {
    const reasons = unable(shifts, leader);
    for (const bound of evaluation.against) {
      const { rule, constraint } = bound;
      if (reasons.length > 0 && isEnforcedByDomain(bound)) continue;
      const least = bound.bound.minFreeDays ?? 0;
      const tooClose = [previous, next].flatMap((duty) =>
        duty && duty.freeDays < least ? [{ date: duty.date, freeDays: duty.freeDays, least }] : [],
      );
      const sentences =
        tooClose.length > 0 ? [] : evaluation.newViolations(bound, language).map(({ sentence }) => sentence);
      const title = ruleTitle(constraint, rule.id, language);
      reasons.push({ kind: 'rule', rule: rule.id, title, tooClose, sentences });
    }
    return reasons;
  };

  return (shifts, leader) => {
    const isHolder = shifts.some((shift) => assignment[shift] === leader);
    const options = shifts
      .filter((shift) => !isHolder || assignment[shift] === leader)
      .map((shift) => whatIf.evaluate([{ shift, leader }]));
    const open = options.filter(({ against }) => against.length === 0);
    const evaluation = (open.length > 0 ? open : options).reduce((a, b) =>
      compareScores(b.score, a.score) < 0 ? b : a,
    );
    const { shift } = evaluation.changes[0]!;
    const neighbours = evaluation.neighbours(leader, problem.dayOfShift[shift]!);
    if (isHolder) return { leader, shift, verdict: 'on-duty', reasons: [], neighbours, evaluation };
    const reasons = reasonsFor(shifts, leader, evaluation, neighbours);
    const verdict = reasons.length > 0 ? 'blocked' : 'possible';
    return { leader, shift, verdict, reasons, neighbours, evaluation };
  };
}

/** How far a count is from what is due, carried duties included. */
const distance = ({ entitlement, carried }: CountChange, count: number): number =>
  Math.abs(count + carried - entitlement);

/** Whether a count ends farther from what is due than it was. */
const movesAway = (change: CountChange): boolean =>
  distance(change, change.after) > distance(change, change.before) + 1e-9;

/** What speaks against a possible change, in facts where facts say it, else by the rules. Quality is not looked at. */
export function drawbacksOf(evaluation: Evaluation, language: Language): Drawback[] {
  const { score, costs } = evaluation;
  const lost = evaluation.dues(language).filter(({ before, after }) => after < before);
  const uneven = score.fairness > 0 ? evaluation.counts.filter(movesAway) : [];
  const rest = worstFirst(costs).flatMap((own): Drawback[] => {
    const { bound, cost } = own;
    const { id, level } = bound.rule;
    const asRule = (): Drawback => ({ kind: 'rule', ...nameChange(own, language) });
    if (cost <= 0 || level === 'quality') return [];
    if (level === 'fairness') return score.fairness > 0 && uneven.length === 0 ? [asRule()] : [];
    if (lost.some(({ rule }) => rule === id)) return [];
    const said = evaluation.newViolations(bound, language);
    return said.length === 0 ? [asRule()] : said.map((violation) => ({ kind: 'violation', ...violation }));
  });
  return [
    ...lost.map((due): Drawback => ({ kind: 'due', ...due })),
    ...rest,
    ...uneven.map((count): Drawback => ({ kind: 'count', ...count })),
  ];
}

/** What gets clearly worse in quality: what a rule would say of the leader, else that it gets worse. */
function qualityDrawbacks({ leader, evaluation }: JudgedLeader, language: Language): Drawback[] {
  if (evaluation.score.quality < CLEAR) return [];
  const worse = worstFirst(evaluation.costs).filter(
    ({ bound, cost }) => bound.rule.level === 'quality' && cost > 0,
  );
  const clearly = worse.filter(({ cost }) => cost >= CLEAR);
  return (clearly.length > 0 ? clearly : worse).map((own): Drawback => {
    const { bound } = own;
    const isClearlyHis = ({ cost, leaders }: Violation): boolean =>
      cost * bound.rule.weight >= CLEAR && leaders.includes(leader);
    const [said] = evaluation.newViolations(bound, language, isClearlyHis);
    return said ? { kind: 'violation', ...said } : { kind: 'rule', ...nameChange(own, language) };
  });
}

/**
 * Which group a leader stands in, measured against the roster as it is, and what speaks against him. Of who could serve:
 * `free` when no level above quality gets worse, and quality by less than a clear defect.
 */
export function groupOf(
  judged: JudgedLeader,
  language: Language,
): { readonly group: 'on-duty' | 'free' | 'costly' | 'blocked'; readonly drawbacks: readonly Drawback[] } {
  const { verdict, evaluation } = judged;
  if (verdict !== 'possible') return { group: verdict, drawbacks: [] };
  const { score } = evaluation;
  const drawbacks = [...drawbacksOf(evaluation, language), ...qualityDrawbacks(judged, language)];
  const isNoWorse = LEVELS.every((level) => score[level] < (level === 'quality' ? CLEAR : 1));
  return { group: drawbacks.length === 0 && isNoWorse ? 'free' : 'costly', drawbacks };
}
