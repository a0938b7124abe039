import { remembered } from '../document/remembered.ts';
import { type Assignment, NO_POST, postRuns, type Problem, UNASSIGNED } from '../problem/problem.ts';

/** A wait of a township, sector or project, in day indices. */
export interface ServiceWait {
  /** The duty after which it begins; `null` at the period's first day. */
  readonly from: number | null;
  /** The duty that ends it; `null` at the period's last day. */
  readonly to: number | null;
  /** Days on which somebody answers, after `from` up to and including `to`. */
  readonly days: number;
}

export interface ServedService {
  /** Duties within the period. */
  readonly duties: number;
  /** In date order. */
  readonly waits: readonly ServiceWait[];
}

/** The townships, sectors and projects a leader answers for on a day, as his post of that day says. */
export function servicesOn(
  { posts, postOf, dayCount }: Problem,
  leader: number,
  day: number,
): readonly number[] {
  const post = postOf[leader * dayCount + day]!;
  return post === NO_POST ? [] : posts[post]!.services;
}

type ServiceCounter = (service: number, assignment: Assignment) => ServedService;

/**
 * Says of any service and assignment how often and after which waits it is served. Waits run from one duty up to and
 * including the next, from the last duty of an earlier period or the day before the period, and up to its end.
 */
export const serviceCounter = remembered((problem: Problem): ServiceCounter => {
  const { services, dayCount, firstDay, dayOfShift, history, posts, postOf } = problem;
  /** `[post × services + service]`: 1 when who holds the post answers for the service. */
  const answers = new Uint8Array(posts.length * services.length);
  posts.forEach((post, index) => {
    for (const service of post.services) answers[index * services.length + service] = 1;
  });
  /** Per service and day: how many answer for it. */
  const answering = services.map(() => new Uint16Array(dayCount));
  for (const { post, from, to } of postRuns(postOf, dayCount))
    for (const service of posts[post]!.services)
      for (let day = from; day <= to; day++) answering[service]![day]!++;

  return (service, assignment) => {
    const served = new Int32Array(dayCount);
    const serve = (leader: number, day: number): void => {
      const post = postOf[leader * dayCount + day]!;
      if (post !== NO_POST && answers[post * services.length + service] === 1) served[day]!++;
    };
    for (const { leader, day } of history) serve(leader, day);
    for (let shift = 0; shift < assignment.length; shift++)
      if (assignment[shift] !== UNASSIGNED) serve(assignment[shift]!, dayOfShift[shift]!);
    const waits: ServiceWait[] = [];
    let duties = 0;
    let days = 0;
    let from: number | null = null;
    for (let day = 0; day < dayCount; day++) {
      if ((day >= firstDay || from !== null) && answering[service]![day]! > 0) days++;
      if (served[day] === 0) continue;
      if (day >= firstDay) {
        duties += served[day]!;
        waits.push({ from, to: day, days });
      }
      from = day;
      days = 0;
    }
    waits.push({ from, to: null, days });
    return { duties, waits };
  };
});
