import { groupBy } from '../document/group-by.ts';
import { shiftsByLeader } from './duties.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { BoundConstraint, Cap, Violation } from './constraint.ts';

/** Weeks or months of a period. */
export interface Spans {
  readonly count: number;
  /** `[shift]` */
  readonly ofShift: Int16Array;
}

/** Calendar weeks from Monday to Sunday, the first being that of the period's first day. */
export function weeksOf({ firstDay, weekday, dayOfShift }: Problem): Spans {
  const firstMonday = firstDay - (weekday[firstDay]! - 1);
  const ofShift = Int16Array.from(dayOfShift, (day) => Math.floor((day - firstMonday) / 7));
  return { count: Math.max(0, ...ofShift.slice(-1)) + 1, ofShift };
}

/** Calendar months, the first being that of the period's first day. */
export function monthsOf({ firstDay, month, dayOfShift }: Problem): Spans {
  const ofShift = Int16Array.from(dayOfShift, (day) => month[day]! - month[firstDay]!);
  return { count: Math.max(0, ...ofShift.slice(-1)) + 1, ofShift };
}

/** `[leader × count + span]`: his duties on the days that count. */
export function dutiesInSpans(
  { leaderCount, dayCount, dayOfShift }: Problem,
  { count, ofShift }: Spans,
  counts: Uint8Array,
  assignment: Assignment,
): Int32Array {
  const duties = new Int32Array(leaderCount * count);
  assignment.forEach((leader, shift) => {
    if (leader >= 0 && counts[leader * dayCount + dayOfShift[shift]!] === 1)
      duties[leader * count + ofShift[shift]!]!++;
  });
  return duties;
}

/**
 * At most `max` duties of a leader in a week or month, on the hard level: 1 per duty beyond.
 *
 * @param counts `[leader × dayCount + day]`: 1 on the days on which the leader's duties count
 * @param facts what all violations say
 */
export function bindSpans(
  problem: Problem,
  spans: Spans,
  counts: Uint8Array,
  max: number,
  facts: Violation['facts'],
): BoundConstraint {
  const { leaderCount, shiftCount, dayCount, dayOfShift, fixedHolder } = problem;
  const { count, ofShift } = spans;
  const standing = dutiesInSpans(problem, spans, counts, fixedHolder);
  const isCounted = (shift: number, leader: number): boolean =>
    counts[leader * dayCount + dayOfShift[shift]!] === 1;

  /** By span: the places still free in it. */
  const freeOfSpan = (): number[][] => {
    const ofSpan = Array.from({ length: count }, (): number[] => []);
    for (let shift = 0; shift < shiftCount; shift++)
      if (fixedHolder[shift] === FREE) ofSpan[ofShift[shift]!]!.push(shift);
    return ofSpan;
  };

  return {
    caps() {
      const ofSpan = freeOfSpan();
      const caps: Cap[] = [];
      for (let leader = 0; leader < leaderCount; leader++)
        ofSpan.forEach((shifts, span) => {
          const isHis = (shift: number): boolean => isCounted(shift, leader);
          // a list that several leaders share
          const counted = shifts.every(isHis) ? shifts : shifts.filter(isHis);
          const most = Math.max(0, max - standing[leader * count + span]!);
          if (counted.length > most) caps.push({ leader, shifts: counted, most });
        });
      return caps;
    },

    violations(assignment) {
      return shiftsByLeader(assignment, leaderCount).flatMap((held, leader) => {
        const counted = held.filter((shift) => isCounted(shift, leader));
        return [...groupBy(counted, (shift) => ofShift[shift]!).values()].flatMap((shifts): Violation[] => {
          // what fixed places exceed by themselves stands apart: nothing can mend it
          const given = shifts.filter((shift) => fixedHolder[shift] !== FREE);
          const beyond = Math.max(0, given.length - max);
          const rest = Math.max(0, shifts.length - max) - beyond;
          const violation = (cost: number, of: readonly number[]): Violation[] =>
            cost > 0
              ? [{ cost, shifts: of, leaders: [leader], facts: { ...facts, max, duties: of.length } }]
              : [];
          return [...violation(beyond, given), ...violation(rest, shifts)];
        });
      });
    },

    track(assignment) {
      /** Duties beyond `max`, below 0 for fewer. */
      const over = dutiesInSpans(problem, spans, counts, assignment).map((duties) => duties - max);
      return {
        apply(shift, from, to) {
          const day = dayOfShift[shift]!;
          const span = ofShift[shift]!;
          let change = 0;
          if (from !== UNASSIGNED && counts[from * dayCount + day] === 1 && over[from * count + span]!-- > 0)
            change--;
          if (to !== UNASSIGNED && counts[to * dayCount + day] === 1 && ++over[to * count + span]! > 0)
            change++;
          return change;
        },
      };
    },

    encode(model) {
      const ofSpan = freeOfSpan();
      for (let leader = 0; leader < leaderCount; leader++)
        ofSpan.forEach((shifts, span) => {
          const free = shifts.filter((shift) => isCounted(shift, leader));
          const left = Math.max(0, max - standing[leader * count + span]!);
          if (free.length > left) model.row(model.duties(free, leader), { max: left });
        });
    },
  };
}
