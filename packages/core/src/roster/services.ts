import type { Names } from '../compile/names.ts';
import { type Assignment, NO_POST, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { ServiceLoad } from './summary.ts';

/**
 * How often each township, sector and project was served by a leader who answers for it, and its longest wait: days
 * on which somebody answers, from one duty up to and including the next, from the last duty of an earlier period or
 * the day before the period, and up to the period's end.
 */
export function serviceLoads(problem: Problem, names: Names, assignment: Assignment): ServiceLoad[] {
  const { leaderCount, dayCount, firstDay, posts, postOf } = problem;
  const answersFor = (leader: number, day: number): readonly number[] => {
    const post = postOf[leader * dayCount + day]!;
    return post === NO_POST ? [] : posts[post]!.services;
  };
  const isAnswered = names.services.map(() => new Uint8Array(dayCount));
  for (let leader = 0; leader < leaderCount; leader++)
    for (let day = 0; day < dayCount; day++)
      for (const service of answersFor(leader, day)) isAnswered[service]![day] = 1;

  const duties = names.services.map(() => new Int32Array(dayCount));
  const serve = (leader: number, day: number): void => {
    for (const service of answersFor(leader, day)) duties[service]![day]!++;
  };
  for (const { leader, day } of problem.history) serve(leader, day);
  for (let shift = 0; shift < assignment.length; shift++)
    if (assignment[shift] !== UNASSIGNED) serve(assignment[shift]!, problem.dayOfShift[shift]!);

  return names.services.map((service, index) => {
    const answered = isAnswered[index]!;
    const served = duties[index]!;
    let count = 0;
    let wait = 0;
    let from: number | null = null;
    let longest = 0;
    let longestWait: ServiceLoad['longestWait'] = null;
    const end = (to: number | null): void => {
      if (wait > longest) {
        longest = wait;
        longestWait = {
          from: from === null ? null : names.days[from]!,
          to: to === null ? null : names.days[to]!,
        };
      }
      wait = 0;
      from = to;
    };
    for (let day = 0; day < dayCount; day++) {
      const isCounting = day >= firstDay || from !== null;
      if (isCounting && answered[day]) wait++;
      if (served[day] === 0) continue;
      if (day >= firstDay) {
        count += served[day]!;
        end(day);
      } else {
        wait = 0;
        from = day;
      }
    }
    end(null);
    return { ...service, duties: count, longestWaitDays: longest, longestWait };
  });
}
