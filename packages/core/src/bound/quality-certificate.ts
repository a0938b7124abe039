import type { QualityPath, QualityProblem } from './quality-problem.ts';

/** Prices are whole thousandths of the quality level's unit. */
export const PRICE_SCALE = 1000;

const isWithin = (days: Int32Array, path: QualityPath, from: number, to: number, free: number): boolean =>
  days[path.dates[to]!]! - days[path.dates[from]!]! <= free && !(path.fixedMask[from] && path.fixedMask[to]);

/**
 * The cheapest way for one leader to serve, in thousandths: waits and duties at their costs, less the price of each
 * date on which he takes an open place. `null` when there is none.
 */
function cheapestPath(path: QualityPath, problem: QualityProblem, prices: readonly number[]): number | null {
  const { dates, fixedMask, dutyCost, mayServeMask, elapsed, whole, inner, edge } = path;
  const { days, minFreeDays } = problem;
  const lastFixed = fixedMask.lastIndexOf(1);
  let best = lastFixed < 0 && mayServeMask[0] === 1 ? PRICE_SCALE * edge[whole]! : Infinity;
  /** Cheapest way to serve on `count` dates, the last of them this one. */
  let ending = new Float64Array(dates.length);
  for (let count = 1; count < mayServeMask.length; count++) {
    const before = ending;
    ending = before.map((_, to) => {
      let least = Infinity;
      if (count === 1 && !fixedMask.subarray(0, to).includes(1)) least = PRICE_SCALE * edge[elapsed[to]!]!;
      for (let from = to - 1; count > 1 && from >= 0; from--) {
        const wait = PRICE_SCALE * inner[elapsed[to]! - elapsed[from]!]!;
        if (!isWithin(days, path, from, to, minFreeDays)) least = Math.min(least, before[from]! + wait);
        if (fixedMask[from] === 1) break;
      }
      return least + PRICE_SCALE * dutyCost[to]! - (fixedMask[to] === 1 ? 0 : prices[dates[to]!]!);
    });
    if (mayServeMask[count] === 1)
      for (let last = Math.max(0, lastFixed); last < dates.length; last++)
        best = Math.min(best, ending[last]! + PRICE_SCALE * edge[whole - elapsed[last]!]!);
  }
  return best === Infinity ? null : best;
}

/** More than any path can cost or earn, in thousandths: doubles count exactly as long as this is a safe integer. */
const reachOf = (paths: readonly QualityPath[], prices: readonly number[]): number => {
  const most = (costs: Float64Array): number => costs.reduce((a, b) => Math.max(a, b), 0);
  const dear = paths.reduce((sum, { inner, edge, dutyCost }) => {
    return Math.max(sum, most(inner) + most(edge) + most(dutyCost));
  }, 0);
  return prices.reduce((sum, price) => sum + Math.abs(price), 0) + PRICE_SCALE * dear * (prices.length + 2);
};

/**
 * Recomputes what prices prove of the quality level: no roster of the relaxation costs less.
 *
 * Each date's price is paid for each of its open places and charged to the leaders who take them; each leader then
 * serves as cheaply as he can by himself. True for any prices (Lagrange's bound), so whoever found them need not be
 * trusted. Quality is a whole number, so the sum is rounded up.
 *
 * @param prices one integer per date, thousandths
 * @returns `null` when the prices are not of this problem, are too large to be counted exactly, or some leader has no
 * way to serve
 */
export function certifiedQuality(problem: QualityProblem, prices: readonly unknown[]): number | null {
  const { open, paths } = problem;
  if (prices.length !== open.length || !areIntegers(prices)) return null;
  if (!Number.isSafeInteger(reachOf(paths, prices))) return null;
  let sum = prices.reduce((total, price, date) => total + BigInt(price) * BigInt(open[date]!), 0n);
  for (const path of paths) {
    const cheapest = cheapestPath(path, problem, prices);
    if (cheapest === null) return null;
    sum += BigInt(cheapest);
  }
  const scale = BigInt(PRICE_SCALE);
  const bound = Number(sum > 0n ? (sum + scale - 1n) / scale : 0n);
  return Number.isSafeInteger(bound) ? bound : null;
}

const areIntegers = (prices: readonly unknown[]): prices is readonly number[] =>
  prices.every((price) => Number.isSafeInteger(price));
