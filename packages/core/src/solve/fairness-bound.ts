import { boundSteps, certificatePrices, exactPrices, type RulePrices } from '../bound/certificate.ts';
import { type FlowSolution, flowSteps } from '../bound/convex-flow.ts';
import { type FlowProblem, flowProblemOf } from '../bound/flow-problem.ts';
import type { Steps } from '../bound/steps.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';

/** What is proven of the fairness level. */
export interface FairnessBound {
  /** No valid and complete roster costs less; `null` when some place cannot be filled, or when stopped. */
  readonly bound: number | null;
  /** Integer prices by rule that prove it. */
  readonly prices: Readonly<Record<string, RulePrices>> | null;
  /** Rules whose days neither nest in nor avoid those of the others: they count as 0 in the bound. */
  readonly leftOut: readonly string[];
  /** An assignment that reaches the flow's bound, gaps and monthly dues aside; without a bound only a start. */
  readonly start: Assignment;
}

export const areOf =
  (...levels: string[]) =>
  ({ rule }: BoundRules['rules'][number]): boolean =>
    levels.includes(rule.level);

/** What the flow solves: the fairness level without gaps and dues. */
export const flowAlone = (
  problem: Problem,
  { rules, domain }: BoundRules,
): ReturnType<typeof flowProblemOf> =>
  flowProblemOf(
    problem,
    domain,
    rules
      .filter(areOf('fairness'))
      .flatMap(({ rule, bound }) =>
        (bound.loads?.() ?? []).map((load) => ({ rule: rule.id, weight: rule.weight, load })),
      ),
  );

/**
 * The bound that the flow proves, re-checked with the certificate's own arithmetic, in short steps; stopped, it still
 * returns a start, without a bound.
 */
export function* fairnessBoundSteps(problem: Problem, rules: BoundRules): Steps<FairnessBound> {
  const { flow, leftOut } = flowAlone(problem, rules);
  const relaxation = { flow, dues: [] };
  const solution = yield* flowSteps(flow);
  const start = assignmentOfFlow(problem, flow, solution);
  const unknown: FairnessBound = { bound: null, prices: null, leftOut, start };
  if (!solution.isCheapest || solution.unfilled.length > 0) return unknown;
  const flowPrices = { sets: solution.prices, dues: [] };
  const proven = yield* boundSteps(relaxation, exactPrices(flowPrices));
  if (proven === null && (yield)) return unknown;
  if (proven !== BigInt(solution.cost)) throw new BoundMismatchError(solution.cost, proven);
  return { ...unknown, bound: solution.cost, prices: certificatePrices(relaxation, flowPrices) };
}

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

/** The flow's choice as an assignment: fixed places as they are, the others of a day and type in the flow's order. */
function assignmentOfFlow(problem: Problem, flow: FlowProblem, solution: FlowSolution): Assignment {
  const assignment: Assignment = new Int16Array(problem.shiftCount).fill(UNASSIGNED);
  const chosen = new Map<number, number[]>();
  flow.days.forEach((day, index) =>
    day.types.forEach(({ type }, at) =>
      chosen.set(index * problem.typeCount + type, [...solution.chosen[index]![at]!]),
    ),
  );
  for (let shift = 0; shift < problem.shiftCount; shift++) {
    if (problem.fixedHolder[shift] !== FREE) assignment[shift] = problem.fixedHolder[shift]!;
    else {
      const key = problem.dayOfShift[shift]! * problem.typeCount + problem.typeOfShift[shift]!;
      assignment[shift] = chosen.get(key)?.shift() ?? UNASSIGNED;
    }
  }
  return assignment;
}
