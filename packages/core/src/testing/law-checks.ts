import type { Violation } from '../constraints/constraint.ts';
import { FREE, type Problem } from '../problem/problem.ts';

export function checkViolation(
  problem: Problem,
  { cost, shifts, leaders, services, facts }: Violation,
): void {
  const isIndexBelow = (count: number) => (index: number) =>
    Number.isInteger(index) && index >= 0 && index < count;
  check(Number.isSafeInteger(cost) && cost > 0, `cost ${cost}`);
  check(shifts.every(isIndexBelow(problem.shiftCount)), `shifts ${shifts.join()}`);
  check(new Set(shifts).size === shifts.length, `shifts twice: ${shifts.join()}`);
  check(leaders.every(isIndexBelow(problem.leaderCount)), `leaders ${leaders.join()}`);
  check((services ?? []).every(isIndexBelow(problem.services.length)), `services ${services?.join()}`);
  check(Object.values(facts).every(Number.isFinite), `facts ${JSON.stringify(facts)}`);
}

export function checkSentence(sentence: string): void {
  check(
    sentence.trim() !== '' && !/undefined|NaN|Infinity|null|\[object/.test(sentence),
    `sentence: ${sentence}`,
  );
}

export function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

export function same(found: unknown, wanted: unknown, what: string): void {
  check(found === wanted, `${what}: ${String(found)} instead of ${String(wanted)}`);
}

export function sameJson(found: unknown, wanted: unknown, what: string): void {
  same(JSON.stringify(found), JSON.stringify(wanted), what);
}

export const total = (violations: readonly Violation[]): number =>
  violations.reduce((sum, { cost }) => sum + cost, 0);

/** Nothing that may be changed could mend it. */
export const isGiven = ({ fixedHolder }: Problem, shifts: readonly number[]): boolean =>
  shifts.length > 0 && shifts.every((shift) => fixedHolder[shift] !== FREE);
