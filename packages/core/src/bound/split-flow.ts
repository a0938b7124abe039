import type { FlowPrices, PricedFlow } from './certificate.ts';
import type { FlowDay, FlowDue, FlowProblem, FlowSet } from './flow-problem.ts';

/**
 * A flow in which each leader who owes is several, one for each due and one for his other days, so that their duties
 * can be counted apart.
 */
export interface SplitFlow {
  readonly flow: FlowProblem;
  /** Prices of the dues and sets, read from those of the split flow, `[set][leader]`. */
  pricesOf(split: readonly (readonly number[])[]): FlowPrices<number>;
}

interface Split {
  readonly leaderCount: number;
  readonly countsWith: readonly number[];
  readonly days: readonly FlowDay[];
}

/** Due i is leader `leaderCount + i` on its days. */
function split({ flow, dues }: PricedFlow, setOf: (innermost: number) => number): Split {
  const onDay = new Map<number, Map<number, number>>();
  dues.forEach(({ leader, days }, due) => {
    for (const day of days)
      onDay.set(day, (onDay.get(day) ?? new Map<number, number>()).set(leader, flow.leaderCount + due));
  });
  return {
    leaderCount: flow.leaderCount + dues.length,
    countsWith: Array.from({ length: flow.leaderCount + dues.length }, (_, leader) =>
      leader < flow.leaderCount ? leader : dues[leader - flow.leaderCount]!.leader,
    ),
    days: flow.days.map(({ types, pinned, set }, day) => {
      const names = onDay.get(day);
      const renamed = (leaders: readonly number[]): readonly number[] =>
        names ? leaders.map((leader) => names.get(leader) ?? leader).sort((a, b) => a - b) : leaders;
      return {
        types: types.map((places) => ({ ...places, leaders: renamed(places.leaders) })),
        pinned,
        set: setOf(set),
      };
    }),
  };
}

/** Whether every day that has places, open or fixed, lies in a set. */
const liesAround = (flow: FlowProblem, set: number): boolean =>
  flow.days.every((day) => {
    if (day.types.length === 0 && day.pinned.length === 0) return true;
    let around = day.set;
    while (around >= 0 && around !== set) around = flow.sets[around]!.parent;
    return around === set;
  });

/**
 * The dues stand in the flow: a duty missing costs `missing`. Sets around all days count as they do; in the others the
 * duties of those who owe cost their prices, since days of a month and rest days cut across each other.
 */
export function withDuesInside(priced: PricedFlow, prices: FlowPrices<number>, missing: number): SplitFlow {
  const { flow, dues } = priced;
  const { leaderCount, sets } = flow;
  const outside = sets.findIndex((_, set) => !liesAround(flow, set));
  /** Index of the set in which dues are counted: just inside the sets around all days. */
  const inner = outside < 0 ? sets.length : outside;
  /** What stands directly around a day or a set, read by its old index: the set of the dues at the outermost. */
  const around = (set: number): number => Math.max(inner, set + 1);
  const parties = split(priced, around);
  const owes = new Set(dues.map(({ leader }) => leader));
  const splitSets = sets.map((set, index): FlowSet => {
    if (index < inner)
      return {
        ...set,
        isShared: true,
        cost: (leader, count) => (leader < leaderCount ? set.cost(leader, count) : 0),
      };
    return {
      ...set,
      parent: around(set.parent),
      cost: (party, count) => {
        const leader = parties.countsWith[party]!;
        return owes.has(leader) ? prices.sets[index]![leader]! * count : set.cost(leader, count);
      },
    };
  });
  const dueSet: FlowSet = {
    parent: inner - 1,
    rule: '',
    cost: (party, count) =>
      party < leaderCount ? 0 : -missing * Math.min(count, dues[party - leaderCount]!.owed),
  };
  return {
    flow: { ...parties, sets: [...splitSets.slice(0, inner), dueSet, ...splitSets.slice(inner)] },
    pricesOf: (found) => ({
      sets: sets.map((_, set) =>
        prices.sets[set]!.map((price, leader) =>
          set >= inner && owes.has(leader) ? price : found[set < inner ? set : set + 1]![leader]!,
        ),
      ),
      dues: dues.map((_, due) => Math.max(0, -found[inner]![leaderCount + due]!)),
    }),
  };
}

/** The dues are priced: a duty on their days costs so much less. All sets count as they do. */
export function withDuesPriced(priced: PricedFlow, prices: FlowPrices<number>): SplitFlow {
  const { flow } = priced;
  const { leaderCount, sets } = flow;
  const parties = split(priced, (innermost) => sets.length + 1 + innermost);
  const shared = sets.map((set): FlowSet => ({
    ...set,
    isShared: true,
    cost: (leader, count) => (leader < leaderCount ? set.cost(leader, count) : 0),
  }));
  const bySet = [-1, ...sets.keys()].map((parent): FlowSet => ({
    parent,
    rule: '',
    cost: (party, count) => (party < leaderCount ? 0 : -prices.dues[party - leaderCount]! * count),
  }));
  return {
    flow: { ...parties, sets: [...shared, ...bySet] },
    pricesOf: (found) => ({
      sets: sets.map((_, set) => found[set]!.slice(0, leaderCount)),
      dues: prices.dues,
    }),
  };
}

/** Dues of which no two of one leader share a day: of those that do the larger stays, the first of equals. */
export function duesApart(dues: readonly FlowDue[]): number[] {
  const taken = new Set<string>();
  const order = [...dues.keys()].sort((a, b) => dues[b]!.owed - dues[a]!.owed);
  return order
    .filter((due) => {
      const { leader, days } = dues[due]!;
      const keys = days.map((day) => `${leader}/${day}`);
      if (keys.some((key) => taken.has(key))) return false;
      for (const key of keys) taken.add(key);
      return true;
    })
    .sort((a, b) => a - b);
}
