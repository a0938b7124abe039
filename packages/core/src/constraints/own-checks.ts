import type { OwedDuties } from '../entitlement/entitlements.ts';
import { FREE, type Problem } from '../problem/problem.ts';
import type { Forbidden, RuleNote, Settled, Violation } from './constraint.ts';
import type { Answers } from './own-answers.ts';
import { datesOfShifts, type Waits } from './waits.ts';

export function checkSettled(
  answers: Answers,
  problem: Problem,
  settled: Settled<unknown>,
): Settled<unknown> {
  answers.object(answers.object(settled, 'settle()')['params'], 'settle().params');
  if (settled.notes !== undefined)
    answers.list(settled.notes, 'settle().notes').forEach((note, at) => {
      const part = `settle().notes[${at}]`;
      const { kind, days, leaders, facts } = answers.object(note, part) as Partial<RuleNote>;
      answers.string(kind, `${part}.kind`);
      answers.indices(days, `${part}.days`, 'day', problem);
      answers.indices(leaders, `${part}.leaders`, 'leader', problem);
      answers.facts(facts, `${part}.facts`);
    });
  return settled;
}

const FORBIDDEN: readonly Forbidden[] = ['barred', 'blocked', 'spared', undefined];

/** Whoever asks, asks for one free place of a day and type: the others are compared with it here, once. */
export function checkedForbids(
  answers: Answers,
  { shiftCount, leaderCount, fixed, dayOfShift, typeOfShift }: Problem,
  ask: (shift: number, leader: number) => Forbidden,
): (shift: number, leader: number) => Forbidden {
  answers.function(ask, 'forbids()');
  const checked = (shift: number, leader: number): Forbidden => {
    const answer = ask(shift, leader);
    answers.check(FORBIDDEN.includes(answer), `forbids()(${shift}, ${leader})`, answer, 'forbidden');
    return answer;
  };
  let first = -1;
  for (let shift = 0; shift < shiftCount; shift++) {
    if (fixed[shift] !== FREE) continue;
    if (dayOfShift[first] !== dayOfShift[shift] || typeOfShift[first] !== typeOfShift[shift]) first = shift;
    else
      for (let leader = 0; leader < leaderCount; leader++) {
        const answer = checked(shift, leader);
        const part = `forbids()(${shift}, ${leader})`;
        answers.check(answer === checked(first, leader), part, answer, 'as-first-place');
      }
  }
  return checked;
}

export function checkedOwes(
  answers: Answers,
  ask: (leader: number) => OwedDuties,
): (leader: number) => OwedDuties {
  answers.function(ask, 'owes()');
  return (leader) => {
    const owed = ask(leader);
    const part = `owes()(${leader})`;
    const { least, most } = answers.object(owed, part) as OwedDuties;
    if (least !== undefined) answers.count(least, `${part}.least`);
    if (most !== undefined) answers.count(most, `${part}.most`);
    answers.check((least ?? 0) <= (most ?? Infinity), `${part}.most`, most, 'from-least');
    return owed;
  };
}

export function checkViolations(
  answers: Answers,
  problem: Problem,
  weight: number,
  violations: Violation[],
): Violation[] {
  let sum = 0;
  answers.list(violations, 'violations()').forEach((violation, at) => {
    const part = `violations()[${at}]`;
    const { cost, shifts, leaders, services, facts } = answers.object(violation, part) as Partial<Violation>;
    answers.check(Number.isSafeInteger(cost) && cost! > 0, `${part}.cost`, cost, 'cost');
    answers.indices(shifts, `${part}.shifts`, 'shift', problem);
    answers.indices(leaders, `${part}.leaders`, 'leader', problem);
    if (services !== undefined) answers.indices(services, `${part}.services`, 'service', problem);
    answers.facts(facts, `${part}.facts`);
    sum += cost! * weight;
  });
  answers.integer(sum, 'the weighted sum of violations()');
  return violations;
}

/**
 * Dues or caps: each is one leader, shifts, and how many of them.
 *
 * @param name of the method that gave them
 * @param figure what the number is called
 */
export function checkHeld<Held>(
  answers: Answers,
  problem: Problem,
  held: Held[],
  name: string,
  figure: 'least' | 'most',
): Held[] {
  answers.list(held, `${name}()`).forEach((each, at) => {
    const part = `${name}()[${at}]`;
    const { leader, shifts, [figure]: count } = answers.object(each, part);
    answers.index(leader, `${part}.leader`, 'leader', problem);
    answers.indices(shifts, `${part}.shifts`, 'shift', problem);
    answers.count(count, `${part}.${figure}`);
  });
  return held;
}

/** Group l is leader l; every wait that can be must have its cost in the tables. */
export function checkWaits(answers: Answers, { leaderCount, dayOfShift }: Problem, waits: Waits): Waits {
  answers.object(waits, 'waits()');
  const dates = datesOfShifts(dayOfShift).days.length;
  const check = (holds: boolean, name: keyof Waits): void =>
    answers.check(holds, `waits().${name}`, waits[name], 'waits');
  const { groupCount, dateCount, elapsed, row, costs, table, edgeOffset, isShared } = waits;
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
  check(groupCount === leaderCount, 'groupCount');
  check(dateCount === dates, 'dateCount');
  check(isCount(edgeOffset), 'edgeOffset');
  check(isShared instanceof Uint8Array && isShared.length === dates, 'isShared');
  check(elapsed instanceof Int32Array, 'elapsed');
  check(costs instanceof Float64Array && costs.every(isCount), 'costs');
  check(row instanceof Int32Array && row.length === leaderCount, 'row');
  check(table instanceof Int32Array && table.length === leaderCount, 'table');
  for (let leader = 0; leader < leaderCount; leader++) {
    const own = elapsed.subarray(row[leader], row[leader]! + dates + 2);
    check(row[leader]! >= 0 && own.length === dates + 2, 'row');
    check(
      own.every((days, at) => at === 0 || days >= own[at - 1]!),
      'elapsed',
    );
    const longest = own[dates + 1]! - own[0]!;
    check(table[leader]! >= 0 && table[leader]! + edgeOffset + longest < costs.length, 'table');
  }
  return waits;
}
