import { isoOf } from '../dates/civil.ts';
import type { NamedFacts, NamedNote, RuleNote, Violation } from '../constraints/constraint.ts';
import type { Problem } from '../problem/problem.ts';
import { DAY_0 } from './select-of.ts';

const dateOf = (day: number): string => isoOf(DAY_0 + day);
const nameLeader = (leader: number) => ({ id: `L${leader}`, name: `副县长${leader}` });

/** A violation in the names that `selectOf` goes by. */
export function nameViolation(problem: Problem, violation: Violation): NamedFacts {
  return {
    shifts: violation.shifts.map((shift) => ({
      date: dateOf(problem.dayOfShift[shift]!),
      type: `T${problem.typeOfShift[shift]}`,
      place: 1,
    })),
    leaders: violation.leaders.map(nameLeader),
    groups: (violation.services ?? []).map((service) => ({
      kind: problem.services[service]!.kind,
      id: `S${service}`,
      name: `石期市镇${service}`,
    })),
    types: [...new Set(violation.shifts.map((shift) => problem.typeOfShift[shift]!))].map((type) => ({
      id: `T${type}`,
      name: `班类${type}`,
    })),
    holidays: [
      ...new Set(violation.shifts.flatMap((shift) => problem.holidays[problem.dayOfShift[shift]!]!)),
    ].map((holiday) => `节日${holiday}`),
    facts: violation.facts,
  };
}

/** A note in the names that `selectOf` goes by. */
export const nameNote = ({ kind, days, leaders, facts }: RuleNote): NamedNote => ({
  kind,
  dates: days.map(dateOf),
  leaders: leaders.map(nameLeader),
  facts,
});
