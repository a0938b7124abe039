import { assign } from './assign.ts';
import { type AssignmentProblem, compareCosts, type Cost, costOf, noCost } from './assignment-problem.ts';

/** The best that was found within a budget. */
export interface BudgetedAssignment {
  readonly placeOf: Int32Array;
  /** As the problem's own levels have it: the budgeted one first. */
  readonly cost: Cost;
  /** Whether nothing better fits into the budget. */
  readonly isProven: boolean;
}

/** Subproblems looked into before the best so far is handed over unproven. */
const MOST_SUBPROBLEMS = 400;

/** Decisions of a subproblem about items that have an option of no budget: held to it, or kept from it. */
interface Decisions {
  readonly held: ReadonlySet<number>;
  readonly kept: ReadonlySet<number>;
}

/** What is wanted of the budget against the rest: `budget / rest` is the price of one unit of the budget. */
interface Price {
  readonly budget: Cost;
  readonly rest: number;
}

interface Solution {
  readonly placeOf: Int32Array;
  readonly used: number;
  readonly rest: Cost;
}

/**
 * The assignment that is cheapest on all levels but the first, among those that cost at most `budget` on the first one.
 *
 * A price on the budget makes it an assignment without one (Lagrangian relaxation); the prices at which the solution
 * changes are found as the edges of the lower hull of (used, rest). Where the budget falls between two corners the hull is
 * a bound, and items on which the corners disagree are decided one by one (branch and bound). Costs of the first level must
 * be 0 or 1.
 *
 * @param budget at least what the cheapest assignment on the first level takes, otherwise that one is returned
 */
export function assignWithin(problem: AssignmentProblem, budget: number): BudgetedAssignment {
  let best: Solution | null = null;
  let isProven = true;
  let subproblems = 0;
  const isBetter = (solution: Solution): boolean =>
    solution.used <= budget && (best === null || compareCosts(solution.rest, best.rest) < 0);

  const open: Decisions[] = [{ held: new Set(), kept: new Set() }];
  for (let decisions = open.pop(); decisions; decisions = open.pop()) {
    if (subproblems++ === MOST_SUBPROBLEMS) {
      isProven = false;
      break;
    }
    const solve = (price: Price | null): Solution | null => solveAt(problem, decisions, price);
    let within = solve(null);
    let without = solve({ budget: noCost(problem.levels - 1), rest: 1 });
    if (within === null || without === null || within.used > budget) {
      if (within !== null && best === null && decisions.held.size + decisions.kept.size === 0) best = within;
      continue;
    }
    if (isBetter(within)) best = within;
    if (isBetter(without)) best = without;
    if (without.used <= budget) continue;
    let price: Price;
    for (;;) {
      const { used: more, rest: cheaper } = without;
      const { used: fewer, rest: dearer } = within;
      price = { budget: dearer.map((cost, level) => cost - cheaper[level]!), rest: more - fewer };
      const between: Solution = solve(price)!;
      if (isBetter(between)) best = between;
      if (compareCosts(charged(between, price), charged(within, price)) === 0) break;
      if (between.used <= budget) within = between;
      else without = between;
    }
    const bound = charged(within, price).map((cost, level) => cost - price.budget[level]! * budget);
    const isOpen = compareCosts(
      bound,
      best!.rest.map((cost) => cost * price.rest),
    );
    if (within.used === budget || isOpen >= 0) continue;
    const item = firstDifference(problem, within, without);
    open.push(
      { ...decisions, held: new Set(decisions.held).add(item) },
      { ...decisions, kept: new Set(decisions.kept).add(item) },
    );
  }
  const { placeOf } = best!;
  return { placeOf, cost: costOf(problem, placeOf), isProven };
}

const charged = ({ used, rest }: Solution, price: Price): Cost =>
  rest.map((cost, level) => cost * price.rest + price.budget[level]! * used);

/** An item that uses the budget in one solution and not in the other. */
function firstDifference({ items }: AssignmentProblem, one: Solution, other: Solution): number {
  const uses = (item: number, { placeOf }: Solution): number => {
    const { stay, options } = items[item]!;
    return (options.find(({ place }) => place === placeOf[item]) ?? { cost: stay }).cost[0]!;
  };
  return items.findIndex((_, item) => uses(item, one) < uses(item, other));
}

/** The cheapest under some decisions, at a price or, without one, with the budget before all else; `null` where none keeps to them. */
function solveAt(
  problem: AssignmentProblem,
  { held, kept }: Decisions,
  price: Price | null,
): Solution | null {
  const priced = (own: Cost, item: number): Cost => {
    const [used, ...rest] = own as [number, ...number[]];
    const breaks = (held.has(item) && used > 0) || (kept.has(item) && used === 0);
    return [
      breaks ? 1 : 0,
      ...(price === null
        ? own
        : [...rest.map((cost, level) => cost * price.rest + price.budget[level]! * used), used]),
    ];
  };
  const relaxed: AssignmentProblem = {
    levels: problem.levels + 1,
    items: problem.items.map(({ stay, options }, item) => ({
      stay: priced(stay, item),
      options: options.map(({ place, cost }) => ({ place, cost: priced(cost, item) })),
    })),
    places: problem.places.map((units) => units.map((cost) => priced(cost, -1))),
  };
  const { placeOf, cost } = assign(relaxed);
  if (cost[0]! > 0) return null;
  const [used, ...rest] = costOf(problem, placeOf) as [number, ...number[]];
  return { placeOf, used, rest };
}
