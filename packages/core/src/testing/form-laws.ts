import type { BoundConstraint, Cap, Rule } from '../constraints/constraint.ts';
import type { Waits } from '../constraints/waits.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { keepFixed } from './arbitraries.ts';
import type { LawScene } from './constraint-laws.ts';
import { check, isGiven, same, total } from './law-checks.ts';

/** A cap names free places, each once and in order, and allows so many of them. */
function checkCap({ fixedHolder, leaderCount }: Problem, { leader, shifts, most }: Cap): void {
  check(Number.isInteger(leader) && leader >= 0 && leader < leaderCount, `cap of leader ${leader}`);
  check(Number.isSafeInteger(most) && most >= 0, `at most ${most}`);
  check(
    shifts.every((shift, at) => fixedHolder[shift] === FREE && (at === 0 || shift > shifts[at - 1]!)),
    `cap on shifts ${shifts.join()}`,
  );
}

/**
 * Assignments in which the leader of a cap holds one place more of it than it allows: some of its first, its last and
 * those `first` begins with, with everything else open left empty, and as `assignment` has it.
 */
function beyondCap(problem: Problem, assignment: Assignment, cap: Cap, first: number): Assignment[] {
  const { leader, shifts, most } = cap;
  if (shifts.length <= most) return [];
  const kept = keepFixed(problem, assignment);
  const bare = problem.fixedHolder.map((holder) => (holder === FREE ? UNASSIGNED : holder));
  return [0, shifts.length - most - 1, first % shifts.length].flatMap((from) => {
    const held = Array.from({ length: most + 1 }, (_, at) => shifts[(from + at) % shifts.length]!);
    return [kept, bare].map((table) => {
      const holding = table.slice();
      for (const shift of shifts) if (holding[shift] === leader) holding[shift] = UNASSIGNED;
      for (const shift of held) holding[shift] = leader;
      return holding;
    });
  });
}

/** What an assignment costs by a rule's waits, read as their documentation says, date by date. */
function costOfWaits({ dayOfShift }: Problem, waits: Waits, assignment: Assignment): number {
  const { groupCount, dateCount, elapsed, row, costs, table, edgeOffset } = waits;
  const dates = [...new Set(dayOfShift)];
  let sum = 0;
  for (let group = 0; group < groupCount; group++) {
    const served = dates.flatMap((day, date) =>
      assignment.some((holder, shift) => holder === group && dayOfShift[shift] === day) ? [date] : [],
    );
    const duties = assignment.filter((holder) => holder === group).length;
    sum += (duties - served.length) * costs[table[group]!]!;
    // the row begins with the start of the first wait, and ends with the end of the period
    const stops = [0, ...served.map((date) => date + 1), dateCount + 1];
    for (let at = 1; at < stops.length; at++) {
      const wait = elapsed[row[group]! + stops[at]!]! - elapsed[row[group]! + stops[at - 1]!]!;
      const isEdge = at === 1 || at === stops.length - 1;
      sum += costs[table[group]! + (isEdge ? edgeOffset : 0) + wait]!;
    }
  }
  return sum;
}

/** A law of one form in which a bound rule may say what it costs. */
interface FormLaw {
  readonly name: string;
  readonly holds: (scene: LawScene, rule: Rule, bound: BoundConstraint) => void;
}

/** Forms that `constraintLaws` tries together with what goes along with them. */
type TriedElsewhere = 'violations' | 'track' | 'dues' | 'encode';

/** One law for each other form: one that has none does not compile. */
export const formLaws: { readonly [Form in Exclude<keyof BoundConstraint, TriedElsewhere>]-?: FormLaw } = {
  loads: {
    name: 'loads are convex and add up to the specification',
    holds({ problem, assignment }, _, bound) {
      const loads = bound.loads?.();
      if (loads === undefined) return;
      let sum = 0;
      for (const load of loads)
        for (let leader = 0; leader < problem.leaderCount; leader++) {
          const held = [...assignment].filter(
            (holder, shift) => holder === leader && load.shifts[shift] === 1,
          ).length;
          sum += load.cost(leader, held);
          const [before, here, after] = [0, 1, 2].map((more) => load.cost(leader, held + more));
          check(before! + after! >= 2 * here!, `not convex at ${held + 1}: ${before}, ${here}, ${after}`);
        }
      same(sum, total(bound.violations(assignment)), 'loads');
    },
  },
  minFreeDays: {
    name: 'two duties of a leader with fewer free days between than it says always cost',
    holds({ problem, assignment }, { level }, bound) {
      const { minFreeDays = 0 } = bound;
      if (level !== 'hard' || minFreeDays === 0) return;
      const { dayOfShift, fixedHolder, leaderCount, shiftCount } = problem;
      const mayHold = (shift: number, leader: number): boolean =>
        fixedHolder[shift] === FREE || fixedHolder[shift] === leader;
      for (let first = 0; first < shiftCount; first++)
        for (let second = first + 1; second < shiftCount; second++) {
          const apart = dayOfShift[second]! - dayOfShift[first]!;
          if (apart > minFreeDays) break;
          for (let leader = 0; apart > 0 && leader < leaderCount; leader++) {
            if (!mayHold(first, leader) || !mayHold(second, leader)) continue;
            const holding = keepFixed(problem, assignment);
            holding[first] = holding[second] = leader;
            check(
              total(bound.violations(holding)) > 0,
              `at no cost: leader ${leader} on shifts ${first} and ${second}, ${minFreeDays} free days asked`,
            );
          }
        }
    },
  },
  caps: {
    name: 'whoever holds more places of a cap than it allows makes the rule cost',
    holds({ problem, assignment, walk }, { level }, bound) {
      if (level !== 'hard') return;
      for (const cap of bound.caps?.() ?? []) {
        checkCap(problem, cap);
        for (const holding of beyondCap(problem, assignment, cap, walk[0]?.[0] ?? 0))
          check(
            bound.violations(holding).some(({ shifts }) => !isGiven(problem, shifts)),
            `at no cost: leader ${cap.leader} on more than ${cap.most} of shifts ${cap.shifts.join()}`,
          );
      }
    },
  },
  waits: {
    name: 'the waits of leaders cost what the specification says',
    holds({ problem, assignment }, _, bound) {
      const waits = bound.waits?.();
      if (waits) same(costOfWaits(problem, waits, assignment), total(bound.violations(assignment)), 'waits');
    },
  },
  dutyCost: {
    name: 'duties by themselves cost what the specification says',
    holds({ assignment }, _, bound) {
      if (!bound.dutyCost) return;
      let sum = 0;
      assignment.forEach((leader, shift) => {
        if (leader === UNASSIGNED) return;
        const cost = bound.dutyCost!(shift, leader);
        check(Number.isSafeInteger(cost) && cost >= 0, `duty of leader ${leader} on shift ${shift}: ${cost}`);
        sum += cost;
      });
      same(sum, total(bound.violations(assignment)), 'duties');
    },
  },
};
