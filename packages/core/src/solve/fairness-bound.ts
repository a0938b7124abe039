import { certificatePrices, pricesFromCertificate } from '../bound/certificate.ts';
import { boundSteps } from '../bound/check-certificate.ts';
import { flowSteps } from '../bound/convex-flow.ts';
import { type FlowProblem, flowProblemOf } from '../bound/flow-problem.ts';
import { finish, type Steps } from '../bound/steps.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Assignment, Problem } from '../problem/problem.ts';
import { assignmentOfFlow } from '../search/flow-start.ts';

/** What the flow says of the fairness level. */
export interface FairnessBound {
  /** No valid and complete roster costs less; `null` when some place cannot be filled, or when stopped. */
  readonly bound: number | null;
  /** Integer prices by rule that prove it. */
  readonly prices: Readonly<Record<string, readonly number[]>> | null;
  /** Rules whose days neither nest in nor avoid those of the others: they count as 0 in the bound. */
  readonly leftOut: readonly string[];
  /** An assignment that reaches the bound, gaps and monthly dues aside; without a bound only a start. */
  readonly start: Assignment;
}

/** The relaxation of the fairness level that the flow solves and the certificate speaks of. */
export const fairnessFlow = (
  problem: Problem,
  rules: BoundRules,
): { flow: FlowProblem; leftOut: readonly string[] } =>
  flowProblemOf(
    problem,
    rules.domain,
    rules.rules
      .filter(({ rule }) => rule.level === 'fairness')
      .flatMap(({ rule, bound }) =>
        (bound.loads?.() ?? []).map((load) => ({ rule: rule.id, weight: rule.weight, load })),
      ),
  );

/** `boundFairness` in short steps; stopped, it still returns a start, without a bound. */
export function* fairnessBoundSteps(problem: Problem, rules: BoundRules): Steps<FairnessBound> {
  const { flow, leftOut } = fairnessFlow(problem, rules);
  const solution = yield* flowSteps(flow);
  const start = assignmentOfFlow(problem, flow, solution);
  const unknown: FairnessBound = { bound: null, prices: null, leftOut, start };
  if (!solution.isCheapest || solution.unfilled.length > 0) return unknown;
  const prices = certificatePrices(flow, solution.prices);
  const proven = yield* boundSteps(flow, pricesFromCertificate(flow, prices)!);
  if (proven === null && (yield)) return unknown;
  if (proven !== BigInt(solution.cost)) throw new BoundMismatchError(solution.cost, proven);
  return { bound: solution.cost, prices, leftOut, start };
}

/** Solves the flow and re-checks its prices with the certificate's own arithmetic; throws when the two disagree. */
export const boundFairness = (problem: Problem, rules: BoundRules): FairnessBound =>
  finish(fairnessBoundSteps(problem, rules));

/** The flow's cost and what its prices prove differ: a mistake in the program. */
export class BoundMismatchError extends Error {
  override readonly name = 'BoundMismatchError';

  constructor(cost: number, proven: bigint | null) {
    super(
      `The flow costs ${cost}, but its prices prove ${proven}.\n` +
        'Maybe this is a bug of lunzhi: please report it with the document.',
    );
  }
}
