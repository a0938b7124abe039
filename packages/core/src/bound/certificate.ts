import type { FlowProblem } from './flow-problem.ts';

/** The prices of a flow's sets by the id of the rule that counts in them, in leaders' order. */
export function certificatePrices(
  flow: FlowProblem,
  prices: readonly (readonly number[])[],
): Record<string, number[]> {
  // Not by assignment: a rule may be called __proto__.
  return Object.fromEntries(flow.sets.map(({ rule }, set) => [rule, [...prices[set]!]]));
}

const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);

/**
 * Reads prices written by rule as `[set][leader]` of a flow.
 *
 * Returns `null` when they are not prices of this flow: a rule is missing or unknown, or its value is not one safe
 * integer per leader.
 */
export function pricesFromCertificate(
  flow: FlowProblem,
  byRule: Readonly<Record<string, unknown>>,
): bigint[][] | null {
  const given = new Map(Object.entries(byRule));
  if (given.size !== flow.sets.length) return null;
  const prices: bigint[][] = [];
  for (const { rule } of flow.sets) {
    const values = given.get(rule);
    if (!Array.isArray(values) || values.length !== flow.leaderCount || !values.every(isInteger)) return null;
    prices.push(values.map(BigInt));
  }
  return prices;
}
