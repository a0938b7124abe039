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

/** A wait in dates; `null` at the edge of the period. `days` are those on which somebody answers. */
export interface DatedWait {
  readonly from: string | null;
  readonly to: string | null;
  readonly days: number;
}

export const datedWait = ({ days: dates }: Names, { from, to, days }: ServiceWait): DatedWait => ({
  from: from === null ? null : dates[from]!,
  to: to === null ? null : dates[to]!,
  days,
});

const nowhere = { from: null, to: null };

/** How often each township, sector and project was served by a leader who answers for it, and its longest wait. */
export function serviceLoads(problem: Problem, names: Names, assignment: Assignment): ServiceLoad[] {
  const served = serviceCounter(problem);
  return names.services.map((service, index) => {
    const { duties, waits } = served(index, assignment);
    const longest = longestOf(waits);
    const { from, to } = longest ? datedWait(names, longest) : nowhere;
    return {
      ...service,
      duties,
      longestWaitDays: longest?.days ?? 0,
      longestWait: longest && { from, to },
    };
  });
}
