import { boundSteps, exactPrices, type FlowPrices, type PricedFlow } from './certificate.ts';
import { flowSteps } from './convex-flow.ts';
import { duesApart, type SplitFlow, withDuesInside, withDuesPriced } from './split-flow.ts';
import type { Steps } from './steps.ts';

/** Flows solved at the most. */
const FLOWS = 8;
/** Work allowed for each flow: places × sets × leaders², dues counted among the leaders. */
const WORK = 1_000_000_000;

/** Prices and what they prove. */
export interface ProvenPrices {
  readonly prices: FlowPrices<number>;
  readonly bound: number;
}

/**
 * Looks for prices of the dues that prove more than the flow without them.
 *
 * The best bound that prices of sets and dues can prove is climbed in turns, each of them a flow and so exact: the dues
 * inside the flow while the prices of the crossing sets of those who owe stand, then all sets inside while the prices of
 * the dues stand.
 *
 * @param start what the flow proved without the dues
 * @param ceiling what a valid and complete roster costs: more cannot be proven
 * @returns the best that was found, `start` when nothing proves more
 */
export function* duePriceSteps(whole: PricedFlow, start: ProvenPrices, ceiling: number): Steps<ProvenPrices> {
  const joined = duesApart(whole.dues);
  const priced = { ...whole, dues: joined.map((due) => whole.dues[due]!) };
  if (priced.dues.length === 0 || workOf(priced) > WORK) return start;
  const missing = ceiling - start.bound + 1;
  let best: ProvenPrices = { ...start, prices: { sets: start.prices.sets, dues: priced.dues.map(() => 0) } };
  let idle = 0;
  for (let flows = 0; flows < FLOWS && idle < 2 && best.bound < ceiling; flows++) {
    const next: SplitFlow =
      flows % 2 === 0 ? withDuesInside(priced, best.prices, missing) : withDuesPriced(priced, best.prices);
    const solution = yield* flowSteps(next.flow);
    if (!solution.isCheapest) break;
    const prices = next.pricesOf(solution.prices);
    const bound = yield* boundSteps(priced, exactPrices(prices));
    if (bound === null) break;
    idle = Number(bound) > best.bound ? 0 : idle + 1;
    if (Number(bound) >= best.bound) best = { prices, bound: Number(bound) };
  }
  if (best.bound <= start.bound) return start;
  const dues = whole.dues.map(() => 0);
  joined.forEach((due, index) => (dues[due] = best.prices.dues[index]!));
  return { bound: best.bound, prices: { sets: best.prices.sets, dues } };
}

function workOf({ flow, dues }: PricedFlow): number {
  const places = flow.days.reduce(
    (sum, { types }) => sum + types.reduce((ofDay, { heads }) => ofDay + heads, 0),
    0,
  );
  return places * (flow.sets.length + 1) * (flow.leaderCount + dues.length) ** 2;
}
