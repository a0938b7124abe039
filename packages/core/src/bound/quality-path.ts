import type { QualityPath, QualityProblem } from './quality-problem.ts';

/** A way for a leader to serve. */
export interface Service {
  /** Dates on which he takes an open place, ascending. */
  readonly dates: Int32Array;
  /** Its waits and duties, without prices: a whole number. */
  readonly cost: number;
}

/** Finds the cheapest service at prices per date; `null` when there is none. */
export type CheapestService = (prices: Float64Array) => Service | null;

/** Positions in a path's dates that may come before each of them, as ranges: −1 is the start of the period. */
function precedingRanges(
  { dates, fixedMask, elapsed, inner }: QualityPath,
  { days, minFreeDays }: QualityProblem,
): { lowest: Int32Array; ideal: Int32Array; last: Int32Array; fallsTo: number } {
  const n = dates.length;
  const lowest = new Int32Array(n);
  const ideal = new Int32Array(n);
  const last = new Int32Array(n);
  // a table that falls to its least and then rises lets a scan stop early on both sides
  const least = inner.reduce((a, b) => Math.min(a, b), Infinity);
  let fallsTo = inner.indexOf(least);
  let risesFrom = fallsTo;
  while (risesFrom + 1 < inner.length && inner[risesFrom + 1] === least) risesFrom++;
  const isValley = inner.every((cost, wait) =>
    wait === 0 ? true : wait <= fallsTo ? cost <= inner[wait - 1]! : cost >= inner[wait - 1]!,
  );
  if (!isValley) [fallsTo, risesFrom] = [0, inner.length];
  let fixed = -1;
  for (let to = 0; to < n; to++) {
    lowest[to] = fixed;
    let from = to - 1;
    while (from >= 0 && days[dates[to]!]! - days[dates[from]!]! <= minFreeDays) from--;
    if (fixedMask[to] === 1 && fixed > from) from = fixed;
    last[to] = from;
    while (from >= 0 && elapsed[to]! - elapsed[from]! < risesFrom) from--;
    ideal[to] = from;
    if (fixedMask[to] === 1) fixed = to;
  }
  return { lowest, ideal, last, fallsTo };
}

/**
 * Prepares one leader's shortest path, to be asked again and again at other prices.
 *
 * By number of duties and date, the cheapest path that ends there; candidates before it are tried outwards from the
 * wait that costs least, and no further than where the wait alone costs more than the best so far.
 */
export function cheapestServiceOf(path: QualityPath, problem: QualityProblem): CheapestService {
  const { dates, fixedMask, dutyCost, mayServeMask, elapsed, whole, inner, edge } = path;
  const { lowest, ideal, last, fallsTo } = precedingRanges(path, problem);
  const n = dates.length;
  const most = mayServeMask.length - 1;
  const lastFixed = fixedMask.lastIndexOf(1);
  const costs = new Float64Array((most + 1) * n);
  const cameFrom = new Int32Array((most + 1) * n);
  const earned = new Float64Array(n);

  return (prices) => {
    for (let to = 0; to < n; to++)
      earned[to] = (fixedMask[to] === 1 ? 0 : prices[dates[to]!]!) - dutyCost[to]!;
    let best = lastFixed < 0 && mayServeMask[0] === 1 ? edge[whole]! : Infinity;
    let bestCount = 0;
    let bestLast = -1;
    let leastBefore = Infinity;
    for (let count = 1; count <= most; count++) {
      const row = count * n;
      const before = row - n;
      let least = Infinity;
      for (let to = 0; to < n; to++) {
        const elapsedTo = elapsed[to]!;
        const end = last[to]!;
        let cost = Infinity;
        let from = -1;
        if (count === 1) {
          if (lowest[to]! < 0) cost = edge[elapsedTo]!;
        } else {
          const begin = Math.max(0, lowest[to]!);
          const middle = Math.min(ideal[to]!, end);
          for (let at = middle; at >= begin; at--) {
            const wait = inner[elapsedTo - elapsed[at]!]!;
            if (wait + leastBefore >= cost && fallsTo > 0) break;
            const sum = costs[before + at]! + wait;
            if (sum < cost) {
              cost = sum;
              from = at;
            }
          }
          for (let at = Math.max(begin, middle + 1); at <= end; at++) {
            const wait = inner[elapsedTo - elapsed[at]!]!;
            const sum = costs[before + at]! + wait;
            if (sum < cost) {
              cost = sum;
              from = at;
            } else if (wait + leastBefore >= cost && elapsedTo - elapsed[at]! <= fallsTo) break;
          }
        }
        cost -= earned[to]!;
        costs[row + to] = cost;
        cameFrom[row + to] = from;
        if (cost < least) least = cost;
        if (mayServeMask[count] === 1 && to >= lastFixed) {
          const sum = cost + edge[whole - elapsedTo]!;
          if (sum < best) {
            best = sum;
            bestCount = count;
            bestLast = to;
          }
        }
      }
      leastBefore = least;
    }
    return best === Infinity ? null : serviceOf(path, cameFrom, bestCount, bestLast);
  };
}

/** The path that ends at `last`, walked back. */
function serviceOf(path: QualityPath, cameFrom: Int32Array, count: number, last: number): Service {
  const { dates, fixedMask, dutyCost, elapsed, whole, inner, edge } = path;
  const n = dates.length;
  if (count === 0) return { dates: new Int32Array(0), cost: edge[whole]! };
  const taken: number[] = [];
  let cost = edge[whole - elapsed[last]!]!;
  for (let at = last, left = count; left > 0; left--) {
    if (fixedMask[at] === 0) taken.push(dates[at]!);
    const from = cameFrom[left * n + at]!;
    cost += dutyCost[at]! + (left === 1 ? edge[elapsed[at]!]! : inner[elapsed[at]! - elapsed[from]!]!);
    at = from;
  }
  return { dates: Int32Array.from(taken.reverse()), cost };
}

/** Services that had no part in the mixture for so many rounds are forgotten. */
const OLDEST = 30;
/** Rounds over all leaders in one mixing. */
const ROUNDS = 60;
/** A round that gains less than this is the last. */
const LEAST_GAIN = 1e-3;
/** A weight below this counts as 0. */
const LEAST_WEIGHT = 1e-12;

interface Column extends Service {
  /** Its part in the leader's mixture, 0 to 1. */
  weight: number;
  age: number;
}

const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((date, position) => date === b[position]);

/**
 * The services found so far, mixed for each leader so that the places are filled as nearly as pays.
 *
 * The mixture minimises cost − centre · missing + ½ step |missing|² over the convex hulls of the leaders' services,
 * where missing = places less services by date; its prices, centre + step × missing, maximise the model of the bound
 * that these services make, less the squared distance from the centre ÷ (2 step): the proximal bundle method, in its
 * dual form, with one bundle for each leader.
 */
export class ServiceColumns {
  /** Centre + step × missing, after `mix`. */
  readonly prices: Float64Array;
  readonly #open: Int32Array;
  readonly #pools: Column[][];
  readonly #difference: Float64Array;

  constructor(open: Int32Array, leaderCount: number) {
    this.#open = open;
    this.#pools = Array.from({ length: leaderCount }, () => []);
    this.prices = new Float64Array(open.length);
    this.#difference = new Float64Array(open.length);
  }

  /** Takes in the cheapest service of each leader at some prices. */
  add(services: readonly Service[]): void {
    services.forEach((service, leader) => {
      const pool = this.#pools[leader]!;
      const known = pool.find((column) => isSame(column.dates, service.dates));
      if (known) known.age = 0;
      else pool.push({ ...service, weight: pool.length === 0 ? 1 : 0, age: 0 });
    });
  }

  /** Forgets services that have long had no part. */
  forget(): void {
    for (const pool of this.#pools) {
      for (const column of pool) column.age = column.weight > 0 ? 0 : column.age + 1;
      let kept = 0;
      for (const column of pool) if (column.age <= OLDEST) pool[kept++] = column;
      pool.length = kept;
    }
  }

  /** Mixes the services for a centre and a step, and sets `prices`; returns the model of the bound at them. */
  mix(centre: Float64Array, step: number): number {
    const { prices } = this;
    prices.forEach((_, date) => (prices[date] = centre[date]! + step * this.#open[date]!));
    for (const pool of this.#pools)
      for (const { dates, weight } of pool)
        if (weight > 0) for (const date of dates) prices[date]! -= step * weight;
    for (let round = 0; round < ROUNDS; round++) {
      const gain = this.#pools.reduce((sum, pool) => sum + this.#improve(pool, step), 0);
      if (gain < LEAST_GAIN) break;
    }
    return this.#pools.reduce(
      (sum, pool) => sum + pool.reduce((least, column) => Math.min(least, this.#reduced(column)), Infinity),
      prices.reduce((sum, price, date) => sum + price * this.#open[date]!, 0),
    );
  }

  #reduced({ cost, dates }: Column): number {
    let reduced = cost;
    for (let at = 0; at < dates.length; at++) reduced -= this.prices[dates[at]!]!;
    return reduced;
  }

  /** Moves weight from the dearest service in a leader's mixture to his cheapest, as far as it pays. */
  #improve(pool: readonly Column[], step: number): number {
    const { prices } = this;
    let [cheap, expensive]: (Column | undefined)[] = [];
    let [least, most] = [Infinity, -Infinity];
    for (const column of pool) {
      const reduced = this.#reduced(column);
      if (reduced < least) [least, cheap] = [reduced, column];
      if (column.weight > 0 && reduced > most) [most, expensive] = [reduced, column];
    }
    if (!cheap || !expensive || cheap === expensive || most <= least) return 0;
    const apart = this.#apart(cheap.dates, expensive.dates);
    const moved =
      apart === 0 ? expensive.weight : Math.min(expensive.weight, (most - least) / (step * apart));
    const left = expensive.weight - moved;
    cheap.weight += left < LEAST_WEIGHT ? expensive.weight : moved;
    expensive.weight = left < LEAST_WEIGHT ? 0 : left;
    for (const date of expensive.dates) prices[date]! += step * moved;
    for (const date of cheap.dates) prices[date]! -= step * moved;
    return (most - least) * moved;
  }

  /** Dates that one service has and the other has not. */
  #apart(a: Int32Array, b: Int32Array): number {
    const difference = this.#difference;
    for (const date of a) difference[date]!++;
    for (const date of b) difference[date]!--;
    let apart = 0;
    for (const dates of [a, b])
      for (const date of dates) {
        if (difference[date] !== 0) apart++;
        difference[date] = 0;
      }
    return apart;
  }
}
