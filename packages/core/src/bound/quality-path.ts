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
  { dates, isFixed, elapsed, inner }: QualityPath,
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
    if (isFixed[to] === 1 && fixed > from) from = fixed;
    last[to] = from;
    while (from >= 0 && elapsed[to]! - elapsed[from]! < risesFrom) from--;
    ideal[to] = from;
    if (isFixed[to] === 1) fixed = to;
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
  const { dates, isFixed, dutyCost, mayServe, elapsed, whole, inner, edge } = path;
  const { lowest, ideal, last, fallsTo } = precedingRanges(path, problem);
  const n = dates.length;
  const most = mayServe.length - 1;
  const lastFixed = isFixed.lastIndexOf(1);
  const costs = new Float64Array((most + 1) * n);
  const cameFrom = new Int32Array((most + 1) * n);
  const earned = new Float64Array(n);

  return (prices) => {
    for (let to = 0; to < n; to++) earned[to] = (isFixed[to] === 1 ? 0 : prices[dates[to]!]!) - dutyCost[to]!;
    let best = lastFixed < 0 && mayServe[0] === 1 ? edge[whole]! : Infinity;
    let bestCount = 0;
    let bestLast = -1;
    let leastBefore = Infinity;
    for (let count = 1; count <= most; count++) {
      const row = count * n;
      const before = row - n;
      let least = Infinity;
      for (let to = 0; to < n; to++) {
        const own = elapsed[to]!;
        const end = last[to]!;
        let cost = Infinity;
        let from = -1;
        if (count === 1) {
          if (lowest[to]! < 0) cost = edge[own]!;
        } else {
          const begin = Math.max(0, lowest[to]!);
          const middle = Math.min(ideal[to]!, end);
          for (let at = middle; at >= begin; at--) {
            const wait = inner[own - elapsed[at]!]!;
            if (wait + leastBefore >= cost && fallsTo > 0) break;
            const sum = costs[before + at]! + wait;
            if (sum < cost) {
              cost = sum;
              from = at;
            }
          }
          for (let at = Math.max(begin, middle + 1); at <= end; at++) {
            const wait = inner[own - elapsed[at]!]!;
            const sum = costs[before + at]! + wait;
            if (sum < cost) {
              cost = sum;
              from = at;
            } else if (wait + leastBefore >= cost && own - elapsed[at]! <= fallsTo) break;
          }
        }
        cost -= earned[to]!;
        costs[row + to] = cost;
        cameFrom[row + to] = from;
        if (cost < least) least = cost;
        if (mayServe[count] === 1 && to >= lastFixed) {
          const sum = cost + edge[whole - own]!;
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
  const { dates, isFixed, dutyCost, elapsed, whole, inner, edge } = path;
  const n = dates.length;
  if (count === 0) return { dates: new Int32Array(0), cost: edge[whole]! };
  const taken: number[] = [];
  let cost = edge[whole - elapsed[last]!]!;
  for (let at = last, left = count; left > 0; left--) {
    if (isFixed[at] === 0) taken.push(dates[at]!);
    const from = cameFrom[left * n + at]!;
    cost += dutyCost[at]! + (left === 1 ? edge[elapsed[at]!]! : inner[elapsed[at]! - elapsed[from]!]!);
    at = from;
  }
  return { dates: Int32Array.from(taken.reverse()), cost };
}
