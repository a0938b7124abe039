import { FREE, type Problem } from '../problem/problem.ts';
import type { FlowProblem } from './flow-problem.ts';

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
  const { dayOfShift, fixed, month } = problem;
  const known = new Set<string>();
  return dues.flatMap(({ rule, due: { leader, shifts, least } }): FlowDue[] => {
    const mayTakeOne = (day: number): boolean =>
      flow.days[day]!.types.some(({ leaders }) => leaders.includes(leader));
    const open = shifts.filter((shift) => fixed[shift] === FREE).map((shift) => dayOfShift[shift]!);
    const days = [...new Set(open)].filter(mayTakeOne).sort((a, b) => a - b);
    const owed = least - shifts.filter((shift) => fixed[shift] === leader).length;
    if (owed <= 0 || owed > days.length) return [];
    const ofMonth = month[dayOfShift[shifts[0]!]!]!;
    const key = JSON.stringify([rule, leader, ofMonth]);
    if (known.has(key)) return [];
    known.add(key);
    return [{ rule, leader, month: ofMonth, days, owed }];
  });
}
