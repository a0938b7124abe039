import { isInPost, postOn } from '../document/on-a-day.ts';
import { remembered } from '../document/remembered.ts';
import type { Leader } from '../document/schema.ts';
import { isRestDay, UNASSIGNED } from '../problem/problem.ts';
import { serviceCounter } from '../roster/service-waits.ts';
import { datedWait, longestOf } from '../roster/services.ts';
import type { LeaderLoad } from '../roster/summary.ts';
import { leaderLoads } from '../roster/loads.ts';
import type { RosterContext } from './roster-context.ts';
import { documentOf, type StateWithRoster, verdictOfState } from './state.ts';
import type { LeaderView, ServiceView } from './view.ts';
import { wordsIn } from './words.ts';

type Span = LeaderView['absences'][number];

/** What does not depend on the table. */
const leaderFacts = remembered(({ prepared }: RosterContext) => {
  const { problem, names, document, select } = prepared;
  const { dayCount, leaderCount, posts, postOf } = problem;
  const answering = names.services.map(() => new Set<number>());
  for (let leader = 0; leader < leaderCount; leader++) {
    const held = new Set(postOf.subarray(leader * dayCount + problem.firstDay, (leader + 1) * dayCount));
    for (const post of held)
      for (const service of posts[post]?.services ?? []) answering[service]!.add(leader);
  }
  const common = names.leaders.map((): Span[] => []);
  for (const { leaders, from, to = from } of document.commonAbsences ?? []) {
    const selected = select.leaders(leaders);
    common.forEach((spans, leader) => {
      const isMeant = names.days.some(
        (date, day) => from <= date && date <= to && selected[leader * dayCount + day] === 1,
      );
      if (isMeant) spans.push({ from, to });
    });
  }
  return {
    common,
    /** Per service: who answers for it at some time. */
    answering: answering.map((own) =>
      [...own].sort((a, b) => a - b).map((leader) => names.leaders[leader]!.id),
    ),
    isRest: Uint8Array.from({ length: dayCount }, (_, day) => (isRestDay(problem, day) ? 1 : 0)),
  };
});

/** His title today, or on the first day of the period on which he is in post. */
function postTitle(leader: Leader, from: string, to: string, today: string | null): string {
  const dates = [...(today !== null && from <= today && today <= to ? [today] : []), from];
  for (const date of dates) {
    const post = isInPost(leader, date) ? postOn(leader, date) : undefined;
    if (post) return post.title;
  }
  return leader.posts?.[0]?.title ?? '';
}

const servicesOf = (leader: Leader): string[] => [
  ...new Set(
    (['townships', 'sectors', 'projects'] as const).flatMap((field) => [
      ...(leader[field] ?? []),
      ...(leader.posts ?? []).flatMap((post) => post[field] ?? []),
    ]),
  ),
];

export function loadsOf(state: StateWithRoster): LeaderLoad[] {
  const { problem, names, rules } = state.context.prepared;
  return leaderLoads(problem, names, rules, verdictOfState(state).assignment);
}

export function leaderViews(
  state: StateWithRoster,
  loads: readonly LeaderLoad[],
  today: string | null,
): LeaderView[] {
  const { context } = state;
  const { problem, names, document } = context.prepared;
  const { assignment } = verdictOfState(state);
  const { common, isRest } = leaderFacts(context);
  const working = new Map(documentOf(state).leaders.map((leader) => [leader.id, leader]));
  const days = names.leaders.map((): number[] => []);
  assignment.forEach((leader, shift) => {
    if (leader !== UNASSIGNED) days[leader]!.push(problem.dayOfShift[shift]!);
  });
  return document.leaders.map((leader, index): LeaderView => {
    const { duties, restDays, holidays, entitlement } = loads[index]!;
    const dates = days[index]!.map((day) => names.days[day]!);
    const { absences = [] } = working.get(leader.id) ?? leader;
    return {
      id: leader.id,
      name: names.leaders[index]!.name,
      rank: index + 1,
      post: postTitle(leader, document.period.from, document.period.to, today),
      initials: leader.initials ?? '',
      duties,
      restDays,
      holidays,
      entitlement,
      carried: leader.carried?.duties ?? 0,
      dates,
      isRest: days[index]!.map((day) => isRest[day] === 1),
      next: today === null ? null : (dates.find((date) => date >= today) ?? null),
      absences: [...absences.map(({ from, to = from }) => ({ from, to })), ...common[index]!],
      services: servicesOf(leader),
    };
  });
}

/** Services for which somebody answers who gained or lost a duty. */
function touched(before: StateWithRoster, after: StateWithRoster): Set<number> {
  const { problem } = after.context.prepared;
  const { posts, postOf, dayCount, dayOfShift } = problem;
  const [old, now] = [verdictOfState(before).assignment, verdictOfState(after).assignment];
  const services = new Set<number>();
  now.forEach((leader, shift) => {
    if (old[shift] === leader) return;
    for (const holder of [leader, old[shift]!]) {
      if (holder === UNASSIGNED) continue;
      const post = posts[postOf[holder * dayCount + dayOfShift[shift]!]!];
      for (const service of post?.services ?? []) services.add(service);
    }
  });
  return services;
}

/** @param made views of the same context, used again for whoever is served as before */
export function serviceViews(
  state: StateWithRoster,
  made: { readonly state: StateWithRoster; readonly services: readonly ServiceView[] } | null,
): readonly ServiceView[] {
  const { context } = state;
  const { problem, names } = context.prepared;
  const { assignment } = verdictOfState(state);
  const { answering } = leaderFacts(context);
  const countService = serviceCounter(problem);
  const words = wordsIn(context.language);
  const changed = made?.state.context === context ? touched(made.state, state) : null;
  return names.services.map((service, index): ServiceView => {
    if (changed && !changed.has(index)) return made!.services[index]!;
    const { waits } = countService(index, assignment);
    const longest = longestOf(waits);
    const { from, to, days } = longest ? datedWait(names, longest) : { from: null, to: null, days: 0 };
    const isPast = longest?.from !== null && longest !== null && longest.from < problem.firstDay;
    return {
      ...service,
      leaders: answering[index]!,
      dates: waits.flatMap((wait) => (wait.to === null ? [] : [names.days[wait.to]!])),
      longestWaitDays: days,
      waitWords:
        answering[index]!.length === 0 ? words.nobodyAnswers : words.wait(days, isPast ? null : from, to),
      longest: { from, to },
    };
  });
}
