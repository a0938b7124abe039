import type { LinearModel, LinearTerm } from '../linear/linear-model.ts';
import type { Problem } from '../problem/problem.ts';
import { type Holidays, NO_HOLIDAY } from './holidays.ts';

const plus = (...columns: readonly number[]): LinearTerm[] =>
  columns.map((column) => ({ column, coefficient: 1 }));
const minus = (...columns: readonly number[]): LinearTerm[] =>
  columns.map((column) => ({ column, coefficient: -1 }));

/**
 * What `holiday-rotation` costs, in columns that follow from who takes which shift: whether a leader serves a holiday,
 * whether he serves one at all, whether somebody else who serves none could take a place.
 *
 * @param isAgain `[leader × count + holiday]`: 1 where the leader served a holiday of that name before
 * @param cost of each defect
 */
export function encodeHolidays(
  model: LinearModel,
  problem: Problem,
  holidays: Holidays,
  isAgain: Uint8Array,
  cost: number,
): void {
  const { leaderCount, dayOfShift, unable } = problem;
  const shiftsOf: number[][] = Array.from({ length: holidays.count }, () => []);
  dayOfShift.forEach((day, shift) => {
    const holiday = holidays.ofDay[day]!;
    if (holiday !== NO_HOLIDAY) shiftsOf[holiday]!.push(shift);
  });
  const servesNone: number[] = [];
  for (let leader = 0; leader < leaderCount; leader++) {
    const none = model.column(`no_holiday_${leader}`);
    model.row(plus(none, ...shiftsOf.flat().map((shift) => model.x(shift, leader))), { min: 1 });
    servesNone.push(none);
  }
  /** Per shift: whether somebody who serves none could take it. He is never its holder. */
  const others = new Map<number, number>();
  for (const shift of shiftsOf.flat()) {
    const column = model.column(`others_for_${shift}`);
    others.set(shift, column);
    for (let leader = 0; leader < leaderCount; leader++)
      if (unable[shift * leaderCount + leader] === 0)
        model.row([...plus(column), ...minus(servesNone[leader]!)], { min: 0 });
  }

  for (let leader = 0; leader < leaderCount; leader++) {
    /** Whether the leader serves any of the holidays before this one. */
    let earlier: number | undefined;
    shiftsOf.forEach((shifts, holiday) => {
      if (shifts.length === 0) return;
      const duties = shifts.map((shift) => model.x(shift, leader));
      const again = isAgain[leader * holidays.count + holiday] === 1;
      const held = model.column(`holds_${leader}_${holiday}`, { cost: again ? cost : 0 });
      for (const duty of duties) model.row([...plus(held), ...minus(duty)], { min: 0 });
      model.row([...plus(...duties), ...minus(held)], { min: 0 });
      if (duties.length > 1) {
        const further = model.column(`further_${leader}_${holiday}`, { max: duties.length - 1, cost });
        model.row([...plus(...duties), ...minus(held, further)], { max: 0 });
      }
      const upToHere = model.column(`up_to_${leader}_${holiday}`);
      model.row([...plus(upToHere), ...minus(held)], { min: 0 });
      if (earlier !== undefined) {
        const beyond = model.column(`beyond_${leader}_${holiday}`, { cost });
        for (const shift of shifts)
          model.row([...plus(model.x(shift, leader), earlier, others.get(shift)!), ...minus(beyond)], {
            max: 2,
          });
        model.row([...plus(upToHere), ...minus(earlier)], { min: 0 });
      }
      earlier = upToHere;
    });
  }
}
