import type { FlowProblem } from './flow-problem.ts';

/** Whether every day that has places, open or fixed, lies in a set. */
export const liesAround = (flow: FlowProblem, set: number): boolean =>
  flow.days.every((day) => {
    if (day.types.length === 0 && day.pinned.length === 0) return true;
    let around = day.set;
    while (around >= 0 && around !== set) around = flow.sets[around]!.parent;
    return around === set;
  });

/**
 * The numbers of duties a leader can have in a roster that costs at most `slack` more than the fairness prices prove.
 *
 * A roster's fairness is the proven bound plus terms that are never negative; one of them, for each leader and each set
 * of days that holds all places, is what n duties cost above the cheapest number at the leader's price there
 * (variables fixed by reduced costs). Numbers for which these exceed `slack` are out.
 *
 * @param prices `[set][leader]` of the flow
 * @param slack the roster's fairness less the bound the prices prove, from 0 on
 * @param most duties he can have at the most
 * @returns `[n]`: 1 when n duties are possible, n from 0 to `most`
 */
export function possibleCounts(
  flow: FlowProblem,
  prices: readonly (readonly bigint[])[],
  slack: bigint,
  leader: number,
  most: number,
): Uint8Array {
  const excess = Array.from({ length: most + 1 }, () => 0n);
  flow.sets.forEach((set, index) => {
    if (!liesAround(flow, index)) return;
    const price = prices[index]![leader]!;
    const reduced = excess.map((_, n) => BigInt(set.cost(leader, n)) - price * BigInt(n));
    const least = reduced.reduce((a, b) => (b < a ? b : a));
    reduced.forEach((cost, n) => (excess[n]! += cost - least));
  });
  return Uint8Array.from(excess, (above) => (above <= slack ? 1 : 0));
}
