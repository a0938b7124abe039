import type { Load } from '../constraints/constraint.ts';
import type { Problem } from '../problem/problem.ts';

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
export function nestDaySets(
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
