import type { Names } from '../compile/names.ts';
import type { Assignment, Problem } from '../problem/problem.ts';
import { serviceCounter, type ServiceWait } from './service-waits.ts';
import type { ServiceLoad } from './summary.ts';

/** The first of the longest waits; `null` when there is none of a day or more. */
export const longestOf = (waits: readonly ServiceWait[]): ServiceWait | null =>
  waits.reduce<ServiceWait | null>(
    (longest, wait) => (wait.days > (longest?.days ?? 0) ? wait : longest),
    null,
  );

/** How often each township, sector and project was served by a leader who answers for it, and its longest wait. */
export function serviceLoads(problem: Problem, names: Names, assignment: Assignment): ServiceLoad[] {
  const served = serviceCounter(problem);
  const dateOf = (day: number | null): string | null => (day === null ? null : names.days[day]!);
  return names.services.map((service, index) => {
    const { duties, waits } = served(index, assignment);
    const longest = longestOf(waits);
    return {
      ...service,
      duties,
      longestWaitDays: longest?.days ?? 0,
      longestWait: longest && { from: dateOf(longest.from), to: dateOf(longest.to) },
    };
  });
}
