import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { Names } from '../compile/names.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { NO_POST, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { documentArbitrary, drawnAssignment, holdersArbitrary } from '../testing/arbitrary-document.ts';
import { servicesOn } from './service-waits.ts';
import { serviceLoads } from './services.ts';
import type { ServiceLoad } from './summary.ts';

/** A service counted day by day. */
function counted(problem: Problem, names: Names, assignment: Int16Array, service: number): ServiceLoad {
  const { dayCount, firstDay, leaderCount, history, dayOfShift, postOf, posts } = problem;
  const answers = (leader: number, day: number): boolean => {
    const post = postOf[leader * dayCount + day]!;
    return post !== NO_POST && posts[post]!.services.includes(service);
  };
  const duties = [
    ...history.map(({ leader, day }) => ({ leader, day })),
    ...Array.from(assignment, (leader, shift) => ({ leader, day: dayOfShift[shift]! })),
  ].filter(({ leader, day }) => leader !== UNASSIGNED && answers(leader, day));
  const isServed = (day: number): boolean => duties.some((duty) => duty.day === day);
  const isAnswered = (day: number): boolean =>
    Array.from({ length: leaderCount }, (_, leader) => answers(leader, day)).includes(true);

  const days = Array.from({ length: dayCount }, (_, day) => day);
  // from the last duty before the period, or its eve, over each day of duty in it to its end
  const before = days.findLast((day) => day < firstDay && isServed(day)) ?? null;
  const served = days.filter((day) => day >= firstDay && isServed(day));
  const waits = [...served, null].map((to, index) => {
    const from = index === 0 ? before : served[index - 1]!;
    const waited = days.filter(
      (day) => (from === null ? day >= firstDay : day > from) && (to === null || day <= to),
    );
    return {
      from: from === null ? null : names.days[from]!,
      to: to === null ? null : names.days[to]!,
      days: waited.filter(isAnswered).length,
    };
  });
  const longest = Math.max(...waits.map((wait) => wait.days));
  const { from, to } = waits.find((wait) => wait.days === longest)!;
  return {
    ...names.services[service]!,
    duties: duties.filter(({ day }) => day >= firstDay).length,
    longestWaitDays: longest,
    longestWait: longest === 0 ? null : { from, to },
  };
}

test('law: services are served as often, and wait as long, as counting day by day says', () => {
  fc.assert(
    fc.property(
      documentArbitrary({ services: true, leastOwed: false }),
      holdersArbitrary,
      (document, holders) => {
        const { problem, names } = parseAndPrepare(document).prepared!;
        const assignment = drawnAssignment(problem, holders);
        expect(serviceLoads(problem, names, assignment)).toEqual(
          names.services.map((_, service) => counted(problem, names, assignment, service)),
        );
      },
    ),
    runs(60, 1_000),
  );
});

test('law: a leader answers for the services of the post he holds that day, and for none out of post', () => {
  fc.assert(
    fc.property(documentArbitrary({ services: true, postsInside: true }), (document) => {
      const { problem, names } = parseAndPrepare(document).prepared!;
      const told = document.leaders.map((leader, index) =>
        names.days.map((date, day) => {
          const { posts = [] } = leader;
          const post = posts.find(({ from = date, to = date }) => from <= date && date <= to);
          const isInPost = posts.length === 0 || post !== undefined;
          const asked = (['townships', 'sectors', 'projects'] as const).flatMap(
            (field) => post?.[field] ?? leader[field] ?? [],
          );
          const found = servicesOn(problem, index, day).map((service) => names.services[service]!.id);
          return { found: [...found].sort(), asked: isInPost ? [...asked].sort() : [] };
        }),
      );
      for (const { found, asked } of told.flat()) expect(found).toEqual(asked);
    }),
    runs(20, 500),
  );
});
