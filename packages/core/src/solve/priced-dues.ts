import { certificatePrices, type PricedFlow, pricesFromCertificate } from '../bound/certificate.ts';
import { duePriceSteps } from '../bound/due-prices.ts';
import { flowDuesOf } from '../bound/flow-problem.ts';
import { finish, type Steps } from '../bound/steps.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Problem } from '../problem/problem.ts';
import {
  areOf,
  BoundMismatchError,
  type FairnessBound,
  fairnessBoundSteps,
  flowAlone,
} from './fairness-bound.ts';

/** The relaxation of the fairness level that a certificate speaks of: the flow with the dues. */
export function fairnessFlow(
  problem: Problem,
  rules: BoundRules,
): PricedFlow & { readonly leftOut: readonly string[] } {
  const { flow, leftOut } = flowAlone(problem, rules);
  const dues = rules.rules
    .filter(areOf('hard', 'coverage'))
    .flatMap(({ rule, bound }) => (bound.dues?.() ?? []).map((due) => ({ rule: rule.id, due })));
  return { flow, dues: flowDuesOf(problem, flow, dues), leftOut };
}

/**
 * Prices the monthly dues as well, where a roster was found that costs more than the bound: it may be the dues that ask
 * for it.
 *
 * @param known what the flow proved
 * @param fairness what a valid and complete roster costs
 * @returns a bound that is at least as high
 */
export function* pricedDueSteps(
  problem: Problem,
  rules: BoundRules,
  known: FairnessBound,
  fairness: number,
): Steps<FairnessBound> {
  const { bound, prices } = known;
  if (bound === null || prices === null || fairness <= bound) return known;
  const { leftOut: _, ...relaxation } = fairnessFlow(problem, rules);
  const { sets } = pricesFromCertificate(relaxation, prices)!;
  const start = {
    bound,
    prices: { sets: sets.map((row) => row.map(Number)), dues: relaxation.dues.map(() => 0) },
  };
  const found = yield* duePriceSteps(relaxation, start, fairness);
  if (found.bound > fairness) throw new BoundMismatchError(fairness, BigInt(found.bound));
  if (found.bound === bound) return known;
  return { ...known, bound: found.bound, prices: certificatePrices(relaxation, found.prices) };
}

/**
 * Solves the flow and re-checks its prices with the certificate's own arithmetic; throws when the two disagree.
 *
 * @param fairness what a valid and complete roster costs: where that is more than the flow proves, dues are priced too
 */
export function boundFairness(problem: Problem, rules: BoundRules, fairness = 0): FairnessBound {
  const ofFlow = finish(fairnessBoundSteps(problem, rules));
  return finish(pricedDueSteps(problem, rules, ofFlow, fairness));
}
