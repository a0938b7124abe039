import type { LinearTerm } from '../linear/linear-model.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { BoundConstraint, Cap, Violation } from './constraint.ts';
import { shiftsByLeader } from './duties.ts';

/** Pairs of a cap and a place that are told of; beyond it some windows are left out, evenly. */
const MAX_CAPPED = 10_000_000;

/** `[leader × dayCount + day]`: duties on the `length` days up to the day, those of the last period included. */
function dutiesUpTo(problem: Problem, length: number, assignment: Assignment): Uint16Array {
  const { leaderCount, dayCount, dayOfShift, history } = problem;
  const upTo = new Uint16Array(leaderCount * dayCount);
  const add = (leader: number, day: number): void => {
    for (let end = day; end < Math.min(day + length, dayCount); end++) upTo[leader * dayCount + end]!++;
  };
  for (const { leader, day } of history) add(leader, day);
  assignment.forEach((leader, shift) => {
    if (leader >= 0) add(leader, dayOfShift[shift]!);
  });
  return upTo;
}

/**
 * `[leader × dayCount + day]`: 1 where one duty more would be one too many, be it itself or a fixed one after it, by
 * fixed duties and those of the last period alone.
 */
export function fullDays(problem: Problem, length: number, judgedMask: Uint8Array, max: number): Uint8Array {
  const { dayCount, dayOfShift, fixedHolder } = problem;
  const standing = dutiesUpTo(problem, length, fixedHolder);
  const fullMask = Uint8Array.from(standing, (duties, at) => (judgedMask[at] === 1 && duties >= max ? 1 : 0));
  fixedHolder.forEach((leader, shift) => {
    const at = leader * dayCount + dayOfShift[shift]!;
    if (leader < 0 || judgedMask[at] === 0 || standing[at] !== max) return;
    fullMask.fill(1, Math.max(leader * dayCount, at - length + 1), at + 1);
  });
  return fullMask;
}

/**
 * At most `max` duties of a leader in any so many days, on the hard level: 1 per duty with more than `max` − 1 others of his in
 * the days up to it, its own included.
 *
 * @param length days, 1 or more
 * @param isJudged `[leader × dayCount + day]`: 1 on the days on which a duty of the leader is judged; others count anyway
 * @param facts what all violations say
 */
export function bindDays(
  problem: Problem,
  length: number,
  judgedMask: Uint8Array,
  max: number,
  facts: Violation['facts'],
): BoundConstraint {
  const { leaderCount, dayCount, firstDay, dayOfShift, firstShiftOfDay, fixedHolder, history } = problem;
  const isUpTo = (day: number, end: number): boolean => day <= end && day > end - length;
  const firstUpTo = (end: number): number => firstShiftOfDay[Math.max(firstDay, end - length + 1)]!;

  /** Windows of days by the day that ends them, with their free places: all of them, or so many that each place is in one. */
  function windows(): { readonly end: number; readonly free: readonly number[] }[] {
    const ends = Array.from({ length: dayCount - firstDay }, (_, day) => firstDay + day).filter(
      (day) => firstShiftOfDay[day + 1] !== firstShiftOfDay[day],
    );
    const pairs =
      ends.reduce((sum, end) => sum + firstShiftOfDay[end + 1]! - firstUpTo(end), 0) * leaderCount;
    const stride = Math.ceil(pairs / MAX_CAPPED);
    return ends
      .filter((_, index) => (ends.length - 1 - index) % stride === 0)
      .map((end) => {
        const free: number[] = [];
        for (let shift = firstUpTo(end); shift < firstShiftOfDay[end + 1]!; shift++)
          if (fixedHolder[shift] === FREE) free.push(shift);
        return { end, free };
      });
  }

  return {
    caps() {
      const standing = dutiesUpTo(problem, length, fixedHolder);
      const fixedOf = shiftsByLeader(fixedHolder, leaderCount);
      const caps: Cap[] = [];
      const ofAll = windows();
      for (let leader = 0; leader < leaderCount; leader++) {
        const past = history.filter((duty) => duty.leader === leader);
        const fixedShifts = fixedOf[leader]!;
        const isJudgedOn = (shift: number): boolean =>
          judgedMask[leader * dayCount + dayOfShift[shift]!] === 1;
        for (const { end, free } of ofAll) {
          let most = max - past.filter(({ day }) => isUpTo(day, end)).length;
          // leaders of whom all days are judged share one list, which for hundreds of them is far smaller
          const shifts = free.every(isJudgedOn) ? free : free.filter(isJudgedOn);
          let isGiven = false;
          for (const shift of fixedShifts) {
            if (!isUpTo(dayOfShift[shift]!, end) || !isJudgedOn(shift)) continue;
            most--;
            // what fixed places exceed by themselves costs nothing more
            if (standing[leader * dayCount + dayOfShift[shift]!]! > max) isGiven = true;
          }
          if (isGiven || shifts.length <= most) continue;
          const before = caps[caps.length - 1];
          // the longer of two that begin together says what the shorter says
          if (before?.leader === leader && before.shifts[0] === shifts[0] && before.most >= most) caps.pop();
          caps.push({ leader, shifts, most: Math.max(0, most) });
        }
      }
      return caps;
    },

    violations(assignment) {
      return shiftsByLeader(assignment, leaderCount).flatMap((duties, leader) => {
        const past = history.filter((duty) => duty.leader === leader).map(({ day }) => day);
        return duties.flatMap((shift): Violation[] => {
          const end = dayOfShift[shift]!;
          if (judgedMask[leader * dayCount + end] === 0) return [];
          const before = past.filter((day) => isUpTo(day, end)).length;
          const shifts = duties.filter((other) => isUpTo(dayOfShift[other]!, end));
          if (before + shifts.length <= max) return [];
          // one too many by what is fixed alone: nothing can mend it
          const given = shifts.filter((other) => fixedHolder[other] !== FREE);
          const isGiven = fixedHolder[shift] !== FREE && before + given.length > max;
          const told = isGiven ? given : shifts;
          return [
            {
              cost: 1,
              shifts: told,
              leaders: [leader],
              facts: { ...facts, max, duties: before + told.length },
            },
          ];
        });
      });
    },

    track(assignment) {
      /** Per leader: the days of his duties, ascending, those of the last period included. */
      const served = Array.from({ length: leaderCount }, (): number[] => []);
      for (const { leader, day } of history) served[leader]!.push(day);
      for (const days of served) days.sort((a, b) => a - b);
      assignment.forEach((leader, shift) => {
        if (leader !== UNASSIGNED) served[leader]!.push(dayOfShift[shift]!);
      });
      /** What a duty at an index of the leader's days costs: itself, and others that would be within the most without it. */
      const costOf = (leader: number, days: readonly number[], index: number): number => {
        const day = days[index]!;
        let cost = 0;
        let isOwn = true;
        let [first, next] = [index, index];
        while (first > 0 && day - days[first - 1]! < length) first--;
        for (let at = index; at < days.length && days[at]! - day < length; at++) {
          const end = days[at]!;
          while (end - days[first]! >= length) first++;
          while (next < days.length && days[next]! <= end) next++;
          const over = next - first - max;
          const isCosting = isOwn ? over > 0 : over === 1;
          if (isCosting && judgedMask[leader * dayCount + end] === 1) cost++;
          isOwn = false;
        }
        return cost;
      };
      const add = (leader: number, day: number): number => {
        const days = served[leader]!;
        let at = days.length;
        while (at > 0 && days[at - 1]! >= day) at--;
        days.splice(at, 0, day);
        return costOf(leader, days, at);
      };
      const remove = (leader: number, day: number): number => {
        const days = served[leader]!;
        const at = days.indexOf(day);
        const cost = costOf(leader, days, at);
        days.splice(at, 1);
        return -cost;
      };
      return {
        apply(shift, from, to) {
          const day = dayOfShift[shift]!;
          return (from === UNASSIGNED ? 0 : remove(from, day)) + (to === UNASSIGNED ? 0 : add(to, day));
        },
      };
    },

    encode(model) {
      const standing = dutiesUpTo(problem, length, fixedHolder);
      for (let leader = 0; leader < leaderCount; leader++)
        for (let end = firstDay; end < dayCount; end++) {
          const at = leader * dayCount + end;
          const row: LinearTerm[] = [];
          const onEnd: LinearTerm[] = [];
          let isFixedOnEnd = false;
          /** Every day with places is judged: then the last duty of a full window is one too many, whichever it is. */
          let areAllJudged = true;
          const first = firstShiftOfDay[Math.max(firstDay, end - length + 1)]!;
          for (let shift = first; shift < firstShiftOfDay[end + 1]!; shift++) {
            if (judgedMask[leader * dayCount + dayOfShift[shift]!] === 0) areAllJudged = false;
            if (dayOfShift[shift] === end && fixedHolder[shift] === leader) isFixedOnEnd = true;
            if (fixedHolder[shift] !== FREE) continue;
            const term = { column: model.x(shift, leader), coefficient: 1 };
            row.push(term);
            if (dayOfShift[shift] === end) onEnd.push(term);
          }
          const left = max - standing[at]!;
          if (judgedMask[at] === 0 || row.length <= left) continue;
          if (isFixedOnEnd && left >= 0) model.row(row, { max: left });
          else if (left <= 0) for (const term of onEnd) model.row([term], { max: 0 });
          else if (areAllJudged) model.row(row, { max: left });
          else
            for (const { column } of onEnd) {
              // binds only who serves on the day itself
              const slack = row.length;
              const terms = row.map((term) =>
                term.column === column ? { column, coefficient: 1 + slack } : term,
              );
              model.row(terms, { max: left + slack });
            }
        }
    },
  };
}
