/** What something costs, level by level: integers, compared in order, the first one first. */
export type Cost = readonly number[];

/** A place that an item may take. */
export interface Option {
  readonly place: number;
  readonly cost: Cost;
}

export interface Item {
  /** What it costs to leave it without a place. */
  readonly stay: Cost;
  /** At most one for each place, of places that take at least one item. */
  readonly options: readonly Option[];
}

/** Items are given places, each at most one, at the least total cost. */
export interface AssignmentProblem {
  readonly levels: number;
  readonly items: readonly Item[];
  /** Per place: what the first, the second, … item in it costs besides, never falling; it takes no more than that. */
  readonly places: readonly (readonly Cost[])[];
}

/** An item that has no place. */
export const STAYS = -1;

export interface Assignment {
  /** Per item: its place, or {@link STAYS}. */
  readonly placeOf: Int32Array;
  readonly cost: Cost;
  /** Per place: what it costs to take one of its units. With them anybody can recompute the least cost: see `boundOf`. */
  readonly prices: readonly Cost[];
}

/** Negative when the first cost is the lower one, 0 when they are equal. */
export function compareCosts(one: Cost, other: Cost): number {
  const level = one.findIndex((cost, index) => cost !== other[index]);
  return level < 0 ? 0 : one[level]! - other[level]!;
}

export const addCosts = (one: Cost, other: Cost): Cost => one.map((cost, level) => cost + other[level]!);

export const noCost = (levels: number): Cost => Array.from({ length: levels }, () => 0);

const leastOf = (one: Cost, other: Cost): Cost => (compareCosts(other, one) < 0 ? other : one);

/** What an assignment costs, counted from scratch. */
export function costOf({ levels, items, places }: AssignmentProblem, placeOf: ArrayLike<number>): Cost {
  const taken = places.map(() => 0);
  return items.reduce((sum, { stay, options }, item) => {
    const place = placeOf[item]!;
    if (place === STAYS) return addCosts(sum, stay);
    const { cost } = options.find((option) => option.place === place)!;
    return addCosts(addCosts(sum, cost), places[place]![taken[place]!++]!);
  }, noCost(levels));
}

/**
 * A lower bound: no assignment costs less, whatever the prices are. With those of {@link Assignment} it is the least cost itself.
 *
 * Each unit of a place is charged its price, and refunded to the place: an item then pays at least its cheapest option,
 * and a place gets at least what its best number of units comes to (Lagrangian duality; sums of costs are ordered as costs
 * are, so that the bound holds on all levels at once, and on each of them where those before it are reached).
 */
export function boundOf({ levels, items, places }: AssignmentProblem, prices: readonly Cost[]): Cost {
  const ofItems = items.reduce(
    (sum, { stay, options }) =>
      addCosts(
        sum,
        options.reduce((least, { place, cost }) => leastOf(least, addCosts(cost, prices[place]!)), stay),
      ),
    noCost(levels),
  );
  return places.reduce((sum, units, place) => {
    let own = noCost(levels);
    let least = own;
    for (const unit of units) {
      own = own.map((cost, level) => cost + unit[level]! - prices[place]![level]!);
      least = leastOf(least, own);
    }
    return addCosts(sum, least);
  }, ofItems);
}

/** {@link boundOf} for prices that somebody else has written down; `null` where one is missing or no price of the problem. */
export function pricedBound(problem: AssignmentProblem, prices: readonly (Cost | undefined)[]): Cost | null {
  const isPrice = (price: Cost | undefined): price is Cost =>
    Array.isArray(price) && price.length === problem.levels && price.every(Number.isSafeInteger);
  return prices.every(isPrice) ? boundOf(problem, prices) : null;
}
