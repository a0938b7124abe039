import type { FlowDay, FlowDue, FlowProblem, FlowSet } from './flow-problem.ts';
import { finish, type Steps } from './steps.ts';

/** A price for each duty of a leader in a set, and for each duty that he owes. */
export interface FlowPrices<Price> {
  /** `[set][leader]` */
  readonly sets: readonly (readonly Price[])[];
  /** Per due of the flow; never negative. */
  readonly dues: readonly Price[];
}

/** A rule's prices as a certificate writes them: in leaders' order, those of dues by running month. */
export type RulePrices = readonly number[] | Readonly<Record<string, readonly number[]>>;

/** The relaxation that prices speak of: the flow, and the dues that do not fit into it. */
export interface PricedFlow {
  readonly flow: FlowProblem;
  readonly dues: readonly FlowDue[];
}

/** The same in the integers in which a bound is counted. */
export const exactPrices = ({ sets, dues }: FlowPrices<number>): FlowPrices<bigint> => ({
  sets: sets.map((row) => row.map(BigInt)),
  dues: dues.map(BigInt),
});

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

/** The sets a day counts in, innermost first. */
const setsAround = (flow: FlowProblem, innermost: number): number[] => {
  const sets: number[] = [];
  for (let set = innermost; set >= 0; set = flow.sets[set]!.parent) sets.push(set);
  return sets;
};

/** `[set][leader]`: the days of the set with an open place for him, plus his fixed places there. */
const mostDuties = ({ leaderCount, days, sets }: FlowProblem): Int32Array[] => {
  const most = sets.map(() => new Int32Array(leaderCount));
  const countedOn = new Int32Array(leaderCount).fill(-1);
  for (const [day, { types, pinned, set }] of days.entries()) {
    if (set < 0) continue;
    const mostOfLeader = most[set]!;
    for (const { leaders } of types)
      for (const leader of leaders) {
        if (countedOn[leader] !== day) mostOfLeader[leader]!++;
        countedOn[leader] = day;
      }
    for (const leader of pinned) mostOfLeader[leader]!++;
  }
  // a set around another has a smaller number
  for (let set = sets.length - 1; set >= 0; set--)
    most[sets[set]!.parent]?.forEach((_, leader, around) => (around[leader]! += most[set]![leader]!));
  return most;
};

/** Past this, doubles may be inexact once two of them are added. */
const EXACT = 2 ** 52;

/** The least over 0 … `most` duties of what they cost beyond their price. */
function leastReduced(set: FlowSet, leader: number, most: number, price: bigint): bigint {
  const perDuty = Number(price);
  let isExact = Math.abs(perDuty) * most < EXACT;
  let least = Infinity;
  for (let count = 0; count <= most; count++) {
    const cost = set.cost(leader, count);
    if (!Number.isSafeInteger(cost)) throw new RangeError(`cost ${cost} of rule ${set.rule} is not safe`);
    if (Math.abs(cost) >= EXACT) isExact = false;
    least = Math.min(least, cost - perDuty * count);
  }
  if (isExact) return BigInt(least);
  const reduced = Array.from(
    { length: most + 1 },
    (_, count) => BigInt(set.cost(leader, count)) - price * BigInt(count),
  );
  return reduced.reduce((lowest, value) => (value < lowest ? value : lowest));
}

/** The leaders in the order of their prices, equal ones in leaders' order. */
const byPrice = (prices: readonly bigint[]): number[] =>
  [...prices.keys()].sort((a, b) => Number(prices[a]! - prices[b]!));

/**
 * The cheapest set of different leaders that can fill the day's open places: in the order of price, whoever fits
 * beside those already kept. `null` when the places cannot all be filled.
 */
const cheapestHolders = ({ types }: FlowDay, inOrder: readonly number[]): number[] | null => {
  const holders: number[][] = types.map(() => []);
  const finds = (leader: number, tried: Set<number>): boolean =>
    types.some(({ heads, leaders }, type) => {
      if (tried.has(type) || !leaders.includes(leader)) return false;
      tried.add(type);
      const held = holders[type]!;
      if (held.length < heads) return held.push(leader) > 0;
      const moved = held.findIndex((holder) => finds(holder, tried));
      if (moved >= 0) held[moved] = leader;
      return moved >= 0;
    });
  const places = types.reduce((sum, { heads }) => sum + heads, 0);
  const kept: number[] = [];
  for (const leader of inOrder) {
    if (kept.length === places) break;
    if (finds(leader, new Set())) kept.push(leader);
  }
  return kept.length === places ? kept : null;
};

/** Per day: what each leader's open place there costs less than his prices in the sets say. */
const loweredOn = (dues: readonly FlowDue[], prices: readonly bigint[]): Map<number, Map<number, bigint>> => {
  const lowered = new Map<number, Map<number, bigint>>();
  dues.forEach(({ leader, days }, due) => {
    if (prices[due] === 0n) return;
    for (const day of days) {
      const onDay = lowered.get(day) ?? new Map<number, bigint>();
      lowered.set(day, onDay.set(leader, (onDay.get(leader) ?? 0n) + prices[due]!));
    }
  });
  return lowered;
};

/**
 * Recomputes what integer prices prove: no way of filling all places and serving all dues costs less than this.
 *
 * Σ over sets and leaders of min over n (cost of n duties − price × n), n from 0 to the most he can have there, plus
 * for each day the fixed places and the cheapest leaders who can fill the open ones, each at the sum of his prices in
 * the sets around the day, less the prices of his dues there, plus for each due its price × what is owed (Lagrange's
 * bound: true for any prices, those of dues not negative, so whoever found them need not be trusted). Prices may be
 * of any size: counted in doubles where those are exact, and in BigInt.
 *
 * Returns `null` when some day's places cannot be filled by different leaders, and when a due's price is below 0. Throws
 * a RangeError when a cost is not a safe integer.
 */
export const certifiedBound = (priced: PricedFlow, prices: FlowPrices<bigint>): bigint | null =>
  finish(boundSteps(priced, prices));

/** `certifiedBound` in steps of one leader or one day; `null` also when it is stopped. */
export function* boundSteps({ flow, dues }: PricedFlow, prices: FlowPrices<bigint>): Steps<bigint | null> {
  let bound = 0n;
  for (const [due, { owed }] of dues.entries()) {
    if (prices.dues[due]! < 0n) return null;
    bound += prices.dues[due]! * BigInt(owed);
  }
  const most = mostDuties(flow);
  for (const [index, set] of flow.sets.entries())
    for (let leader = 0; leader < flow.leaderCount; leader++) {
      if (yield) return null;
      bound += leastReduced(set, leader, most[index]![leader]!, prices.sets[index]![leader]!);
    }
  // a day's price of each leader depends on the sets around it, and on his dues
  const pricesIn = [-1, ...flow.sets.keys()].map((innermost) => {
    const around = setsAround(flow, innermost);
    return Array.from({ length: flow.leaderCount }, (_, leader) =>
      around.reduce((sum, set) => sum + prices.sets[set]![leader]!, 0n),
    );
  });
  const orderIn = pricesIn.map(byPrice);
  const lowered = loweredOn(dues, prices.dues);
  for (const [index, day] of flow.days.entries()) {
    if (yield) return null;
    const inSets = pricesIn[day.set + 1]!;
    const onDay = lowered.get(index);
    const open = onDay ? inSets.map((price, leader) => price - (onDay.get(leader) ?? 0n)) : inSets;
    const holders = cheapestHolders(day, onDay ? byPrice(open) : orderIn[day.set + 1]!);
    if (!holders) return null;
    for (const leader of day.pinned) bound += inSets[leader]!;
    for (const leader of holders) bound += open[leader]!;
  }
  return bound;
}
