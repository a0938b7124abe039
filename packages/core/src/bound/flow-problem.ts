import type { Load } from '../constraints/constraint.ts';
import { FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';

/** Open places of one shift type on one day, and who may hold one of them. */
export interface FlowPlaces {
  readonly type: number;
  /** Open places, at least 1. */
  readonly heads: number;
  /** Ascending leader indices, none of them in the day's `pinned`. */
  readonly leaders: readonly number[];
}

/** One day of the fairness relaxation. */
export interface FlowDay {
  /** The shift types with open places. */
  readonly types: readonly FlowPlaces[];
  /** The leader of each fixed place of the day. */
  readonly pinned: readonly number[];
  /** Innermost of the nested day sets, an index into `sets`; −1 when the day lies in none. */
  readonly set: number;
}

/** One set of days on which a rule counts each leader's duties. */
export interface FlowSet {
  /** Index of the smallest set around this one, smaller than its own, or −1. */
  readonly parent: number;
  readonly rule: string;
  /** Leaders who count together have one count here. Such a set is the innermost of no day, and all around it are shared. */
  readonly isShared?: boolean;
  /** Cost of `count` duties on the days of the set: convex in `count`, a safe integer, the rule's weight included. */
  cost(leader: number, count: number): number;
}

/**
 * The fairness level without gaps and monthly minima: every day's places go to different leaders who may hold them,
 * and each leader costs what his number of duties in each set costs. Any two sets are disjoint or nested.
 */
export interface FlowProblem {
  readonly leaderCount: number;
  readonly days: readonly FlowDay[];
  readonly sets: readonly FlowSet[];
  /** Per leader: the first of those with whom he counts together in shared sets. Everybody by himself when left out. */
  readonly countsWith?: readonly number[];
}

const daysOf = (problem: Problem, domain: Uint8Array, setOfDay: Int32Array): FlowDay[] => {
  const { leaderCount, typeOfShift, firstShiftOfDay, fixedHolder } = problem;
  return Array.from({ length: problem.dayCount }, (_, day) => {
    const pinned: number[] = [];
    const openByType = new Map<number, number[]>();
    for (let shift = firstShiftOfDay[day]!; shift < firstShiftOfDay[day + 1]!; shift++) {
      const holder = fixedHolder[shift]!;
      if (holder === FREE) {
        const type = typeOfShift[shift]!;
        openByType.set(type, [...(openByType.get(type) ?? []), shift]);
      } else if (holder !== UNASSIGNED) pinned.push(holder);
    }
    const types = Array.from(openByType, ([type, shifts]): FlowPlaces => {
      const leaders: number[] = [];
      for (let leader = 0; leader < leaderCount; leader++)
        if (!pinned.includes(leader) && shifts.some((shift) => domain[shift * leaderCount + leader] === 1))
          leaders.push(leader);
      return { type, heads: shifts.length, leaders };
    });
    return { types, pinned, set: setOfDay[day]! };
  });
};

const costOf = (set: DaySet): FlowSet['cost'] => {
  const { weight, loads } = set;
  return (leader, count) => loads.reduce((cost, load) => cost + weight * load.cost(leader, count), 0);
};

/**
 * Builds the relaxation of a problem whose convex counts are `loads`, given in rule order.
 *
 * `domain[shift × leaderCount + leader]` is 1 when the leader may still hold the shift. Flow day `d` is day `d` of the
 * problem's axis. A load joins when its days are nested in, around, or apart from those of all earlier ones; a second
 * load of one rule only when it counts on the same days, since a rule has one price per leader.
 *
 * Returns the flow, and in `leftOut` the rules of which some load did not join, in rule order: they cost at least 0.
 */
export function flowProblemOf(
  problem: Problem,
  domain: Uint8Array,
  loads: readonly WeightedLoad[],
): { flow: FlowProblem; leftOut: readonly string[] } {
  const { sets, setOfDay, leftOut } = nestDaySets(problem, loads);
  const flow: FlowProblem = {
    leaderCount: problem.leaderCount,
    days: daysOf(problem, domain, setOfDay),
    sets: sets.map((set) => ({ parent: set.parent, rule: set.rule, cost: costOf(set) })),
  };
  return { flow, leftOut };
}

/** What must be held of some places for a rule at level hard or coverage to cost nothing. */
export interface RuleDue {
  readonly rule: string;
  readonly due: { readonly leader: number; readonly shifts: readonly number[]; readonly least: number };
}

/**
 * Duties that a leader owes beyond his fixed places: every valid and complete roster has him take an open place on at
 * least `owed` of the days.
 */
export interface FlowDue {
  readonly rule: string;
  readonly leader: number;
  /** Running month of the problem in which the places lie, the first of them at least. */
  readonly month: number;
  /** Days of the flow on which he may take an open place, ascending; at least `owed`. */
  readonly days: readonly number[];
  readonly owed: number;
}

/**
 * The dues as the flow sees them: open places by their days, what is fixed already taken off.
 *
 * A due is left out when nothing more is owed, when he has too few days (then no roster is valid and complete), and when
 * it is not the first of its rule, leader and month, since a rule has one price for these.
 */
export function flowDuesOf(problem: Problem, flow: FlowProblem, dues: readonly RuleDue[]): FlowDue[] {
  const { dayOfShift, fixedHolder, month } = problem;
  const known = new Set<string>();
  return dues.flatMap(({ rule, due: { leader, shifts, least } }): FlowDue[] => {
    const mayTakeOne = (day: number): boolean =>
      flow.days[day]!.types.some(({ leaders }) => leaders.includes(leader));
    const open = shifts.filter((shift) => fixedHolder[shift] === FREE).map((shift) => dayOfShift[shift]!);
    const days = [...new Set(open)].filter(mayTakeOne).sort((a, b) => a - b);
    const owed = least - shifts.filter((shift) => fixedHolder[shift] === leader).length;
    if (owed <= 0 || owed > days.length) return [];
    const ofMonth = month[dayOfShift[shifts[0]!]!]!;
    const key = JSON.stringify([rule, leader, ofMonth]);
    if (known.has(key)) return [];
    known.add(key);
    return [{ rule, leader, month: ofMonth, days, owed }];
  });
}

/** A load together with the rule that asks for it. */
export interface WeightedLoad {
  readonly rule: string;
  /** 1 to 100; the load's costs are multiplied by it. */
  readonly weight: number;
  readonly load: Load;
}

/** The days on which a rule counts duties, placed among the other rules' days. */
export interface DaySet {
  readonly rule: string;
  readonly weight: number;
  /** Loads of the rule that count on exactly these days; their costs add up. */
  readonly loads: readonly Load[];
  /** Index of the smallest set around this one, smaller than its own, or −1. */
  readonly parent: number;
}

/** A set on its way in: `marks[day]` is 1 on its `size` days. */
interface Candidate {
  readonly rule: string;
  readonly weight: number;
  readonly loads: Load[];
  readonly marks: Uint8Array;
  readonly size: number;
}

/** The days of a load, or `null` when it counts some places of a day and not others. */
const daysOfLoad = (problem: Problem, load: Load): { marks: Uint8Array; size: number } | null => {
  const { dayCount, firstShiftOfDay } = problem;
  const marks = new Uint8Array(dayCount);
  let size = 0;
  for (let day = 0; day < dayCount; day++) {
    const first = firstShiftOfDay[day]!;
    const end = firstShiftOfDay[day + 1]!;
    if (first === end) continue;
    const mark = load.shifts[first]!;
    for (let shift = first + 1; shift < end; shift++) if (load.shifts[shift] !== mark) return null;
    marks[day] = mark;
    size += mark;
  }
  return { marks, size };
};

const overlap = (a: Candidate, b: Candidate): number => {
  let days = 0;
  for (let day = 0; day < a.marks.length; day++) days += a.marks[day]! & b.marks[day]!;
  return days;
};

const nestedOrApart = (a: Candidate, b: Candidate): boolean => {
  const shared = overlap(a, b);
  return shared === 0 || shared === Math.min(a.size, b.size);
};

/**
 * Takes the loads in order, each if its days are nested in, around, or apart from those of all taken before it.
 *
 * Returns the sets with every set after those around it (of equal sets the earlier rule lies outside), the innermost
 * set of each day (−1 for none), and the rules of the loads that were not taken.
 */
function nestDaySets(
  problem: Problem,
  loads: readonly WeightedLoad[],
): { sets: DaySet[]; setOfDay: Int32Array; leftOut: string[] } {
  const taken: Candidate[] = [];
  const leftOut = new Set<string>();
  for (const { rule, weight, load } of loads) {
    const days = daysOfLoad(problem, load);
    const candidate = days && { rule, weight, loads: [load], ...days };
    const sibling = taken.find((set) => set.rule === rule);
    if (!candidate) leftOut.add(rule);
    else if (sibling) {
      // A rule has one price per leader, so its second load must count on the same days.
      if (overlap(sibling, candidate) === sibling.size && sibling.size === candidate.size)
        sibling.loads.push(load);
      else leftOut.add(rule);
    } else if (taken.every((set) => nestedOrApart(set, candidate))) taken.push(candidate);
    else leftOut.add(rule);
  }

  const nested = taken.sort((a, b) => b.size - a.size);
  const sets = nested.map((set, index): DaySet => {
    let parent = index - 1;
    while (parent >= 0 && overlap(nested[parent]!, set) < set.size) parent--;
    return { rule: set.rule, weight: set.weight, loads: set.loads, parent };
  });
  const setOfDay = new Int32Array(problem.dayCount).fill(-1);
  nested.forEach((set, index) => set.marks.forEach((mark, day) => mark && (setOfDay[day] = index)));
  return { sets, setOfDay, leftOut: [...leftOut] };
}
