import type { FlowDue, FlowProblem } from './flow-problem.ts';

/** A price for each duty of a leader in a set, and for each duty that he owes. */
export interface FlowPrices<Price> {
  /** `[set][leader]` */
  readonly sets: readonly (readonly Price[])[];
  /** Per due of the flow: from 0 on. */
  readonly dues: readonly Price[];
}

/** A rule's prices as a certificate writes them: in leaders' order, those of dues by running month. */
export type RulePrices = readonly number[] | Readonly<Record<string, readonly number[]>>;

/** The relaxation that prices speak of: the flow, and the dues that do not fit into it. */
export interface PricedFlow {
  readonly flow: FlowProblem;
  readonly dues: readonly FlowDue[];
}

/** Prices by the id of their rule; a rule or a month of dues whose prices are all 0 goes without saying. */
export function certificatePrices(
  { flow, dues }: PricedFlow,
  prices: FlowPrices<number>,
): Record<string, RulePrices> {
  const months = new Map<string, Map<string, number[]>>();
  dues.forEach(({ rule, month, leader }, due) => {
    if (prices.dues[due] === 0) return;
    const ofRule = months.get(rule) ?? new Map<string, number[]>();
    const row = ofRule.get(String(month)) ?? Array.from({ length: flow.leaderCount }, () => 0);
    row[leader] = prices.dues[due]!;
    months.set(rule, ofRule.set(String(month), row));
  });
  // Not by assignment: a rule may be called __proto__.
  return Object.fromEntries<RulePrices>([
    ...flow.sets.map(({ rule }, set): [string, RulePrices] => [rule, [...prices.sets[set]!]]),
    ...Array.from(months, ([rule, ofRule]): [string, RulePrices] => [rule, Object.fromEntries(ofRule)]),
  ]);
}

const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);

/**
 * Reads prices written by rule.
 *
 * Returns `null` when they are not prices of this flow: a rule that counts duties is missing, a rule or a month in which
 * nothing is owed has prices, a value is not one safe integer per leader, or somebody who owes nothing has a price for it.
 */
export function pricesFromCertificate(
  { flow, dues }: PricedFlow,
  byRule: Readonly<Record<string, unknown>>,
): FlowPrices<bigint> | null {
  const given = new Map(Object.entries(byRule));
  const rowOf = (values: unknown): bigint[] | null =>
    Array.isArray(values) && values.length === flow.leaderCount && values.every(isInteger)
      ? values.map(BigInt)
      : null;
  const sets: bigint[][] = [];
  for (const { rule } of flow.sets) {
    const row = rowOf(given.get(rule));
    if (!row) return null;
    sets.push(row);
    given.delete(rule);
  }
  const priceOf = new Map<string, bigint>();
  for (const [rule, months] of given) {
    if (typeof months !== 'object' || months === null || Array.isArray(months)) return null;
    for (const [month, values] of Object.entries(months)) {
      const row = rowOf(values);
      if (!row) return null;
      row.forEach((price, leader) => price !== 0n && priceOf.set(keyOf(rule, month, leader), price));
    }
  }
  const ofDues = dues.map(({ rule, month, leader }) => {
    const key = keyOf(rule, String(month), leader);
    const price = priceOf.get(key) ?? 0n;
    priceOf.delete(key);
    return price;
  });
  return priceOf.size === 0 ? { sets, dues: ofDues } : null;
}

const keyOf = (rule: string, month: string, leader: number): string => JSON.stringify([rule, month, leader]);
