import { certifiedBound, pricesFromCertificate, type RulePrices } from '../bound/certificate.ts';
import { type QualityBound, qualitySteps } from '../bound/quality-bound.ts';
import { qualityProblemOf, type QualityProblem } from '../bound/quality-problem.ts';
import type { Steps } from '../bound/steps.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Problem } from '../problem/problem.ts';
import type { Score } from '../score/score.ts';
import { fairnessFlow } from './fairness-bound.ts';

/**
 * The relaxation of the quality level over valid, complete rosters that cost at most `fairness` on the fairness level.
 *
 * @param prices of a fairness certificate, by rule
 * @returns `null` when they are not prices of the document or prove more than `fairness`
 */
export function qualityRelaxation(
  problem: Problem,
  rules: BoundRules,
  prices: Readonly<Record<string, unknown>>,
  fairness: number,
): QualityProblem | null {
  const relaxation = fairnessFlow(problem, rules);
  const exact = pricesFromCertificate(relaxation, prices);
  const proven = exact && certifiedBound(relaxation, exact);
  if (!exact || proven === null || proven > BigInt(fairness)) return null;
  return qualityProblemOf(problem, rules, {
    flow: relaxation.flow,
    prices: exact.sets,
    slack: BigInt(fairness) - proven,
  });
}

/**
 * Bounds the quality level of all rosters that are at least as fair as one that was found.
 *
 * @param prices of the fairness certificate; `null` where there is none
 * @param score of a valid and complete roster
 * @param rounds of the search for prices; 0 looks for none
 * @returns `null` when nothing above 0 is proven
 */
export function* qualityBoundSteps(
  problem: Problem,
  rules: BoundRules,
  prices: Readonly<Record<string, RulePrices>> | null,
  score: Score,
  rounds: number,
): Steps<QualityBound | null> {
  if (prices === null || rounds === 0 || score.quality === 0) return null;
  const relaxation = qualityRelaxation(problem, rules, prices, score.fairness);
  const found = relaxation && (yield* qualitySteps(relaxation, rounds, score.quality));
  return found && found.bound > 0 ? found : null;
}
