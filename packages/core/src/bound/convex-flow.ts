import type { DayPlaces } from './day-places.ts';
import { DutyCounts, ShortestPaths } from './shortest-paths.ts';
import { Exchanges } from './exchanges.ts';
import type { FlowProblem } from './flow-problem.ts';
import { finish, type Steps } from './steps.ts';

/** A cheapest way to fill as many places as can be filled. */
export interface FlowSolution {
  /** Σ over sets and leaders of what their duties cost, fixed places included. */
  readonly cost: number;
  /** Per day, per entry of its `types`: who takes a place, ascending. */
  readonly chosen: readonly (readonly (readonly number[])[])[];
  /** `[set][leader]`: integer prices that prove the cost when nothing is unfilled. */
  readonly prices: readonly (readonly number[])[];
  /** Places that no choice can fill, in date order; `type` is the shift type. */
  readonly unfilled: readonly { readonly day: number; readonly type: number; readonly places: number }[];
  /** False when it was stopped: the places are filled, but more cheaply may be possible, and the prices prove nothing. */
  readonly isCheapest: boolean;
}

/** Moves one duty along a path of nodes, from a newcomer of `day` outwards to the sink. */
const takePath = (
  leaderCount: number,
  counts: DutyCounts,
  exchanges: Exchanges,
  day: number,
  path: readonly number[],
): void => {
  const moves: { day: number; leader: number; holder: number }[] = [];
  path.forEach((node, index) => {
    const next = path[index + 1] ?? counts.sink;
    if (next === counts.outer[node]) counts.add(node, 1);
    else if (counts.outer[next] === node) counts.add(next, -1);
    else {
      const holder = node % leaderCount;
      const leader = next % leaderCount;
      moves.push({ day: exchanges.dayOf(Math.floor(node / leaderCount), holder, leader), leader, holder });
    }
  });
  exchanges.enter(day, path[0]! % leaderCount);
  for (const move of moves) exchanges.succeed(move.day, move.leader, move.holder);
};

/** What is still free lies in no set and costs nothing: each place goes to whoever has the fewest duties so far. */
const fillFreeDays = (flow: FlowProblem, days: readonly DayPlaces[]): void => {
  const duties = new Int32Array(flow.leaderCount);
  const onDuty = (leader: number): void => void duties[leader]!++;
  flow.days.forEach(({ pinned }) => pinned.forEach(onDuty));
  for (const { holders } of days) holders.flat().forEach(onDuty);
  for (const places of days)
    for (let newcomers = places.newcomers(); newcomers.length > 0; newcomers = places.newcomers()) {
      const leader = newcomers.reduce((fewest, other) => (duties[other]! < duties[fewest]! ? other : fewest));
      places.enter(leader);
      onDuty(leader);
    }
};

/** Stopped early: each place still free in a set goes to whoever's cost grows least by it, the first of equals. */
const fillQuickly = (flow: FlowProblem, counts: DutyCounts, days: readonly DayPlaces[]): void => {
  flow.days.forEach(({ set }, day) => {
    if (set < 0) return;
    const places = days[day]!;
    const costOf = (leader: number): number => {
      let cost = 0;
      for (let node = set * flow.leaderCount + leader; node !== counts.sink; node = counts.outer[node]!)
        cost += counts.next[node]!;
      return cost;
    };
    for (let newcomers = places.newcomers(); newcomers.length > 0; newcomers = places.newcomers()) {
      const cheapest = newcomers.reduce((best, other) => (costOf(other) < costOf(best) ? other : best));
      places.enter(cheapest);
      for (let node = set * flow.leaderCount + cheapest; node !== counts.sink; node = counts.outer[node]!)
        counts.add(node, 1);
    }
  });
};

/** `solveFlow` in steps of one place; stopped, it fills the rest without looking for the cheapest way. */
export function* flowSteps(flow: FlowProblem): Steps<FlowSolution> {
  const { leaderCount, sets } = flow;
  const counts = new DutyCounts(flow);
  const exchanges = new Exchanges(flow);
  const paths = new ShortestPaths(flow, counts, exchanges);
  let isStopped = false;
  for (const [day, { set }] of flow.days.entries()) {
    if (set < 0) continue;
    const places = exchanges.days[day]!;
    for (let newcomers = places.newcomers(); newcomers.length > 0; newcomers = places.newcomers()) {
      isStopped = yield;
      if (isStopped) break;
      const path = paths.find(newcomers.map((leader) => set * leaderCount + leader));
      takePath(leaderCount, counts, exchanges, day, path);
    }
    if (isStopped) break;
  }
  if (isStopped) fillQuickly(flow, counts, exchanges.days);
  fillFreeDays(flow, exchanges.days);

  const price = (node: number): number => paths.distance[node]! - paths.distance[counts.outer[node]!]!;
  return {
    cost: counts.total(),
    chosen: exchanges.days.map(({ holders }) => holders.map((held) => [...held].sort((a, b) => a - b))),
    prices: sets.map((_, set) =>
      Array.from({ length: leaderCount }, (_, leader) => price(set * leaderCount + leader)),
    ),
    unfilled: flow.days.flatMap(({ types }, day) =>
      types.flatMap(({ type }, index) => {
        const places = exchanges.days[day]!.free(index);
        return places > 0 ? [{ day, type, places }] : [];
      }),
    ),
    isCheapest: !isStopped,
  };
}

/**
 * Solves the fairness relaxation exactly: a minimum-cost flow with convex costs, by one shortest augmenting path per
 * place.
 *
 * Every day gets as many different leaders as fit, at the least total cost. Exact while no sum of costs exceeds
 * 2⁵³ − 1. Asks the costs of a set for counts from 0 to one more than a leader can have in it.
 */
export const solveFlow = (flow: FlowProblem): FlowSolution => finish(flowSteps(flow));
