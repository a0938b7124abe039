import { certifiedQuality, PRICE_SCALE } from './quality-certificate.ts';
import { cheapestServiceOf, type Service, ServiceColumns } from './quality-path.ts';
import type { QualityProblem } from './quality-problem.ts';
import type { Steps } from './steps.ts';

/** How far prices may move at first: services missing on a date × this. */
const FIRST_STEP = 0.2;
/** Of the gain the model foretells: what makes prices the new centre, and what makes the next step longer. */
const ACCEPTED = 0.1;
const GOOD = 0.3;
/** A loss of so many times the foretold gain makes the next step shorter. */
const BAD = 2;
const LONGER = 2;
const SHORTER = 0.7;
/** The search ends when no more than this can be gained near the centre, in units of quality. */
const ENOUGH = 0.05;

/** What is proven of the quality level. */
export interface QualityBound {
  /** No roster of the relaxation costs less. */
  readonly bound: number;
  /** Thousandths, one for each date with shifts: what `certifiedQuality` needs to prove it. */
  readonly prices: readonly number[];
  /** Prices that were tried. */
  readonly iterations: number;
}

/**
 * Looks for prices that prove much, by a proximal bundle method of at most `iterations` rounds.
 *
 * Counted, without clock or chance: the same problem gives the same prices. Ends early when `target` is reached, which
 * no prices can exceed when it is the cost of a roster.
 *
 * @param iterations non-negative; prices of 0 prove something too
 * @returns what the best prices so far prove, also when stopped; `null` when some leader has no way to serve
 */
export function* qualitySteps(
  problem: QualityProblem,
  iterations: number,
  target = Infinity,
): Steps<QualityBound | null> {
  const { open, paths } = problem;
  const askers = paths.map((path) => cheapestServiceOf(path, problem));
  const columns = new ServiceColumns(open, paths.length);
  let centre = new Float64Array(open.length);
  let value = -Infinity;
  let step = FIRST_STEP;
  let tried = 0;
  for (; tried < iterations; tried++) {
    const foretold = tried === 0 ? Infinity : columns.mix(centre, step) - value;
    if (foretold < ENOUGH) break;
    const prices = tried === 0 ? centre : columns.prices;
    const services: Service[] = [];
    let bound = prices.reduce((sum, price, date) => sum + price * open[date]!, 0);
    for (const ask of askers) {
      if (yield) return proven(problem, centre, tried);
      const service = ask(prices);
      if (!service) return null;
      bound += service.dates.reduce((sum, date) => sum - prices[date]!, service.cost);
      services.push(service);
    }
    columns.add(services);
    columns.forget();
    if (tried === 0 || bound > value + ACCEPTED * foretold) {
      if (bound > value + GOOD * foretold) step *= LONGER;
      centre = prices.slice();
      value = bound;
    } else if (bound < value - BAD * foretold) step *= SHORTER;
    if (value > target - 1) break;
  }
  return proven(problem, centre, tried);
}

function proven(problem: QualityProblem, prices: Float64Array, iterations: number): QualityBound | null {
  const rounded = Array.from(prices, (price) => Math.round(PRICE_SCALE * price));
  const bound = certifiedQuality(problem, rounded);
  return bound === null ? null : { bound, prices: rounded, iterations };
}
