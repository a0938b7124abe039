import { compareScores, FREE, judge, type Prepared, type Problem, UNASSIGNED } from '@lunzhi/core/solver';
import type { Instance } from '../instances/instance.ts';
import { type Level, type LevelFigures, LEVELS } from '../levels.ts';
import type { Pair } from '../peers/pairs.ts';
import { assignmentOf } from '../result/pairs-of.ts';
import type { Claim } from '../result/result.ts';

/** Why a roster is not believed. */
export type Refusal =
  | { readonly kind: 'outside'; readonly shift: number; readonly leader: number }
  | { readonly kind: 'doubled-place'; readonly shift: number }
  | { readonly kind: 'missing-place'; readonly shift: number }
  | { readonly kind: 'not-eligible'; readonly shift: number; readonly leader: number }
  | { readonly kind: 'not-kept'; readonly shift: number }
  | {
      readonly kind: 'wrong-score';
      readonly level: Level;
      readonly claimed: number;
      readonly counted: number;
    }
  | { readonly kind: 'false-proof'; readonly level: Level; readonly claimed: number; readonly known: number }
  | { readonly kind: 'false-bound'; readonly level: Level; readonly claimed: number; readonly known: number }
  | { readonly kind: 'below-bound'; readonly level: Level; readonly counted: number; readonly bound: number }
  | { readonly kind: 'not-infeasible' };

export interface Verdict {
  /** Counted from scratch by core; `null` when the pairs are no roster at all. */
  readonly score: LevelFigures | null;
  readonly refusals: readonly Refusal[];
}

/**
 * Judges somebody's roster: counts it from scratch and believes nothing. A place that nobody takes is allowed where
 * the claim does not call the roster complete.
 */
export function referee(
  { problem, rules }: Pick<Prepared, 'problem' | 'rules'>,
  { best, bound, isFeasible }: Pick<Instance, 'best' | 'bound' | 'isFeasible'>,
  pairs: readonly Pair[],
  claim: Claim,
): Verdict {
  if (claim.isInfeasible === true && pairs.length === 0)
    return { score: null, refusals: isFeasible ? [{ kind: 'not-infeasible' }] : [] };
  const refusals = placeRefusals(problem, pairs, claim.score?.coverage === 0);
  if (refusals.some(({ kind }) => kind === 'outside' || kind === 'doubled-place'))
    return { score: null, refusals };
  const { score } = judge(problem, rules.rules, assignmentOf(problem, pairs));
  for (const level of LEVELS) {
    const claimed = claim.score?.[level];
    if (claimed !== undefined && claimed !== score[level])
      refusals.push({ kind: 'wrong-score', level, claimed, counted: score[level] });
  }
  const isDone = score.hard === 0 && score.coverage === 0;
  if (claim.isInfeasible === true && (isFeasible || isDone)) refusals.push({ kind: 'not-infeasible' });
  refusals.push(...proofRefusals(score, claim, best));
  // our own bound would be wrong: worth the loudest word
  if (isDone && bound.fairness !== null && score.fairness < bound.fairness)
    refusals.push({
      kind: 'below-bound',
      level: 'fairness',
      counted: score.fairness,
      bound: bound.fairness,
    });
  if (best && bound.quality !== null && isAsGood(score, best, 'quality') && score.quality < bound.quality)
    refusals.push({ kind: 'below-bound', level: 'quality', counted: score.quality, bound: bound.quality });
  return { score, refusals };
}

/** True when both cost the same on every level above this one. */
const isAsGood = (a: LevelFigures, b: LevelFigures, level: Level): boolean =>
  LEVELS.slice(0, LEVELS.indexOf(level)).every((above) => a[above] === b[above]);

function placeRefusals(problem: Problem, pairs: readonly Pair[], isSaidComplete: boolean): Refusal[] {
  const { shiftCount, leaderCount, fixedHolder, unable } = problem;
  const refusals: Refusal[] = [];
  const holders = new Map<number, number>();
  for (const [shift, leader] of pairs) {
    const isInside = Number.isInteger(shift) && shift >= 0 && shift < shiftCount;
    if (!isInside || !Number.isInteger(leader) || leader < 0 || leader >= leaderCount) {
      refusals.push({ kind: 'outside', shift, leader });
      continue;
    }
    if (holders.has(shift)) refusals.push({ kind: 'doubled-place', shift });
    holders.set(shift, leader);
    const isFixed = fixedHolder[shift] !== FREE;
    if (!isFixed && unable[shift * leaderCount + leader] !== 0)
      refusals.push({ kind: 'not-eligible', shift, leader });
  }
  for (let shift = 0; shift < shiftCount; shift++) {
    const holder = holders.get(shift) ?? UNASSIGNED;
    if (fixedHolder[shift] !== FREE && fixedHolder[shift] !== holder)
      refusals.push({ kind: 'not-kept', shift });
    else if (holder === UNASSIGNED && isSaidComplete) refusals.push({ kind: 'missing-place', shift });
  }
  return refusals;
}

function proofRefusals(score: LevelFigures, claim: Claim, best: LevelFigures | null): Refusal[] {
  if (!best) return [];
  const refusals: Refusal[] = [];
  for (const level of LEVELS) {
    if (!isAsGood(score, best, level)) {
      // somebody found better further up: whatever is said to be proven there was checked at that level
      if (compareScores(best, score) < 0) break;
      continue;
    }
    if (claim.proven?.includes(level) && best[level] < score[level])
      refusals.push({ kind: 'false-proof', level, claimed: score[level], known: best[level] });
    const bound = claim.bound?.[level];
    if (bound !== undefined && bound > best[level])
      refusals.push({ kind: 'false-bound', level, claimed: bound, known: best[level] });
  }
  return refusals;
}
