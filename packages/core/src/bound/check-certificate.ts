import type { FlowPrices, PricedFlow } from './certificate.ts';
import type { FlowDue } from './flow-dues.ts';
import type { FlowDay, FlowProblem } from './flow-problem.ts';
import { finish, type Steps } from './steps.ts';

const least = (values: readonly bigint[]): bigint => values.reduce((a, b) => (b < a ? b : a));

/** The sets a day counts in, innermost first. */
const setsAround = (flow: FlowProblem, innermost: number): number[] => {
  const sets: number[] = [];
  for (let set = innermost; set >= 0; set = flow.sets[set]!.parent) sets.push(set);
  return sets;
};

/** `[set][leader]`: the days of the set with an open place for him, plus his fixed places there. */
const mostDuties = (flow: FlowProblem): number[][] => {
  const most = flow.sets.map(() => Array.from({ length: flow.leaderCount }, () => 0));
  const countedOn = new Int32Array(flow.leaderCount).fill(-1);
  flow.days.forEach(({ types, pinned, set }, day) => {
    const around = setsAround(flow, set);
    const count = (leader: number): void => {
      for (const each of around) most[each]![leader]!++;
    };
    for (const { heads, leaders } of types)
      for (const leader of heads > 0 ? leaders : []) {
        if (countedOn[leader] === day) continue;
        countedOn[leader] = day;
        count(leader);
      }
    pinned.forEach(count);
  });
  return most;
};

/** Leaders' positions in the order of their prices; equal prices stand in leaders' order. */
const ranksOf = (prices: readonly bigint[]): number[] => {
  const order = prices.map((price, leader) => ({ price, leader }));
  order.sort((a, b) => (a.price < b.price ? -1 : a.price > b.price ? 1 : a.leader - b.leader));
  const ranks = order.map(() => 0);
  order.forEach(({ leader }, rank) => (ranks[leader] = rank));
  return ranks;
};

/**
 * The cheapest set of different leaders that can fill the day's open places: in the order of price, whoever fits
 * beside those already kept. `null` when the places cannot all be filled.
 */
const cheapestHolders = ({ types }: FlowDay, ranks: readonly number[]): number[] | null => {
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
  const able = [...new Set(types.flatMap(({ heads, leaders }) => (heads > 0 ? leaders : [])))];
  const places = types.reduce((sum, { heads }) => sum + heads, 0);
  if (places === 1 && able.length > 0) return [able.reduce((a, b) => (ranks[b]! < ranks[a]! ? b : a))];
  able.sort((a, b) => ranks[a]! - ranks[b]!);
  const kept: number[] = [];
  for (const leader of able) if (kept.length < places && finds(leader, new Set())) kept.push(leader);
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
 * bound: true for any prices, those of dues from 0 on, so whoever found them need not be trusted). Counted in BigInt,
 * since prices may be of any size.
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
      const price = prices.sets[index]![leader]!;
      const reduced = Array.from({ length: most[index]![leader]! + 1 }, (_, count) => {
        const cost = set.cost(leader, count);
        if (!Number.isSafeInteger(cost)) throw new RangeError(`cost ${cost} of rule ${set.rule} is not safe`);
        return BigInt(cost) - price * BigInt(count);
      });
      bound += least(reduced);
    }
  // a day's price of each leader depends on the sets around it, and on his dues
  const pricesIn = [-1, ...flow.sets.keys()].map((innermost) => {
    const around = setsAround(flow, innermost);
    return Array.from({ length: flow.leaderCount }, (_, leader) =>
      around.reduce((sum, set) => sum + prices.sets[set]![leader]!, 0n),
    );
  });
  const ranksIn = pricesIn.map(ranksOf);
  const lowered = loweredOn(dues, prices.dues);
  for (const [index, day] of flow.days.entries()) {
    if (yield) return null;
    const inSets = pricesIn[day.set + 1]!;
    const onDay = lowered.get(index);
    const open = onDay ? inSets.map((price, leader) => price - (onDay.get(leader) ?? 0n)) : inSets;
    const holders = cheapestHolders(day, onDay ? ranksOf(open) : ranksIn[day.set + 1]!);
    if (!holders) return null;
    for (const leader of day.pinned) bound += inSets[leader]!;
    for (const leader of holders) bound += open[leader]!;
  }
  return bound;
}
