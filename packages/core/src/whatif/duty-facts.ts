import type { NamedService } from '../compile/names.ts';
import { shiftId } from '../compile/names.ts';
import type { Language } from '../document/schema.ts';
import { UNASSIGNED } from '../problem/problem.ts';
import { leaderLoads } from '../roster/loads.ts';
import type { Restored } from '../roster/restore.ts';
import { servicesOn } from '../roster/service-waits.ts';
import type { LeaderLoad } from '../roster/summary.ts';
import { type Due, namedDues, type Effects, served } from './effects.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';

/** A due that would no longer be met without this duty. */
export interface NeededDue extends Due {
  readonly served: number;
}

/** Why somebody is on duty: what surrounds the duty, what he owes, and what would be missing without him. */
export interface DutyFacts extends Neighbours {
  readonly shift: string;
  /** The document itself gives him the day. */
  readonly isPinned: boolean;
  readonly load: LeaderLoad;
  /** Duties over (+) or under (−) the entitlement from earlier periods. */
  readonly carried: number;
  /** Townships, sectors and projects he answers for that day. */
  readonly answersFor: readonly NamedService[];
  readonly needed: readonly NeededDue[];
  /** What would change if the place stayed empty. */
  readonly without: Effects;
}

/** Says of any filled place why its holder is there. */
export function dutyFacts(
  restored: Restored,
  language: Language,
  effects: (shift: number, taker: number) => Effects,
): (shift: number) => DutyFacts {
  const { document, problem, names, rules, assignment } = restored;
  const dues = namedDues(restored, language);
  let loads: readonly LeaderLoad[] | undefined;
  return (shift) => {
    loads ??= leaderLoads(problem, names, rules, assignment);
    const leader = assignment[shift]!;
    const day = problem.dayOfShift[shift]!;
    const type = problem.typeOfShift[shift]!;
    return {
      shift: shiftId(names.shifts[shift]!),
      ...neighboursOf(problem, names, assignment, leader, day),
      isPinned: problem.pins.some((pin) => pin.day === day && pin.type === type && pin.leader === leader),
      load: loads[leader]!,
      carried: document.leaders[leader]!.carried?.duties ?? 0,
      answersFor: servicesOn(problem, leader, day).map((service) => names.services[service]!),
      needed: dues.flatMap(({ index, shifts, named }) => {
        if (index !== leader || !shifts.includes(shift)) return [];
        const count = served(assignment, shifts, leader);
        return count <= named.least ? [{ ...named, served: count }] : [];
      }),
      without: effects(shift, UNASSIGNED),
    };
  };
}
