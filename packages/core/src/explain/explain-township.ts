import type { NamedLeader, NamedService } from '../compile/names.ts';
import { groupBy } from '../document/group-by.ts';
import { roundedQuotient } from '../constraints/duties.ts';
import type { Problem, ServiceKind } from '../problem/problem.ts';
import { leaderLoads } from '../roster/loads.ts';
import { type Restored, restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { serviceCounter, servicesOn } from '../roster/service-waits.ts';
import { type DatedWait, datedWait, longestOf } from '../roster/services.ts';
import type { LeaderLoad } from '../roster/summary.ts';
import type { AnswerOptions } from '../roster/score-roster.ts';
import { leaderJudge } from '../whatif/judge-leader.ts';
import { drawTogether, type Obstacle, obstacleOf } from './obstacles.ts';

export type { Obstacle };

export interface AnsweringLeader extends NamedLeader {
  /** When he answers for it, within the period. */
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  /** Dates on which he serves and answers for it. */
  readonly duties: readonly string[];
  readonly load: LeaderLoad;
  /** Duties over (+) or under (−) the entitlement from earlier periods. */
  readonly carried: number;
  /** What kept him from ending the longest wait, in date order. */
  readonly obstacles: readonly Obstacle[];
}

/** How a township, sector or project is served, and what makes it wait the longest. */
export interface TownshipExplanation extends NamedService {
  /** The roster's. */
  readonly period: { readonly from: string; readonly to: string };
  readonly duties: number;
  /** In date order. */
  readonly waits: readonly DatedWait[];
  /** `null` when nobody answers for it. */
  readonly longestWait: DatedWait | null;
  /** Days between duties if those who answer for it served evenly; `null` when they are entitled to nothing. */
  readonly usualDays: number | null;
  /** In protocol order. */
  readonly leaders: readonly AnsweringLeader[];
}

/** Runs of days marked, as dates. */
function rangesOf(days: readonly string[], isIn: (day: number) => boolean): { from: string; to: string }[] {
  const ranges: { from: string; to: string }[] = [];
  days.forEach((date, day) => {
    if (!isIn(day)) return;
    if (day > 0 && isIn(day - 1) && ranges.length > 0) ranges[ranges.length - 1]!.to = date;
    else ranges.push({ from: date, to: date });
  });
  return ranges;
}

/** Days in which a duty would be usual: the answered days over the fair number of duties on them. */
function usualDaysOf({ problem, rules }: Restored, answers: (leader: number, day: number) => boolean) {
  const { leaderCount, dayCount, firstDay } = problem;
  let [days, duties] = [0, 0];
  for (let day = firstDay; day < dayCount; day++) {
    let isAnswered = false;
    for (let leader = 0; leader < leaderCount; leader++) {
      if (!answers(leader, day)) continue;
      isAnswered = true;
      duties += rules.entitlements.pieces[day * leaderCount + leader]!;
    }
    if (isAnswered) days++;
  }
  const thousandths = Math.floor(1000 * duties + 0.5 + 1e-6);
  return thousandths > 0 ? Math.max(1, roundedQuotient(days * 1000, thousandths)) : null;
}

function placesInside({ dayOfShift, firstDay }: Problem, from: number | null, to: number | null): number[][] {
  const inside = [...dayOfShift.keys()].filter((shift) => {
    const day = dayOfShift[shift]!;
    return day > (from ?? firstDay - 1) && (to === null || day < to);
  });
  return [...groupBy(inside, (shift) => dayOfShift[shift]!).values()];
}

/**
 * Says how a township, sector or project is served by those who answer for it, and why its longest wait is so long:
 * for each duty day inside it and each of them, what kept him from serving.
 *
 * @returns `null` when the document has none of that kind and id
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export function explainTownship(
  roster: Roster,
  kind: ServiceKind,
  id: string,
  options: AnswerOptions = {},
): TownshipExplanation | null {
  const restored = restore(roster, options.constraints);
  const { problem, names, rules, assignment } = restored;
  const { firstDay, dayOfShift } = problem;
  const service = names.services.findIndex((own) => own.kind === kind && own.id === id);
  if (service < 0) return null;
  const answers = (leader: number, day: number): boolean =>
    servicesOn(problem, leader, day).includes(service);
  const language = options.language ?? roster.document.language ?? 'zh-CN';
  const judge = leaderJudge(restored, language);
  const { duties, waits } = serviceCounter(problem)(service, assignment);
  const longest = longestOf(waits);
  const inside = longest ? placesInside(problem, longest.from, longest.to) : [];
  const loads = leaderLoads(problem, names, rules, assignment);

  const leaders = names.leaders.flatMap((named, leader): AnsweringLeader[] => {
    const periods = rangesOf(names.days, (day) => day >= firstDay && answers(leader, day));
    if (periods.length === 0) return [];
    const held = new Set<string>();
    assignment.forEach((holder, shift) => {
      if (holder === leader && answers(leader, dayOfShift[shift]!)) held.add(names.shifts[shift]!.date);
    });
    const obstacles = inside
      .filter(([shift]) => answers(leader, dayOfShift[shift!]!))
      .map((shifts) => obstacleOf(judge(shifts, leader), named, names.shifts[shifts[0]!]!.date, language));
    const carried = roster.document.leaders[leader]!.carried?.duties ?? 0;
    const own = { periods, duties: [...held], load: loads[leader]!, carried };
    return [{ ...named, ...own, obstacles: drawTogether(obstacles) }];
  });
  return {
    ...names.services[service]!,
    period: roster.document.period,
    duties,
    waits: waits.map((wait) => datedWait(names, wait)),
    longestWait: longest && datedWait(names, longest),
    usualDays: usualDaysOf(restored, answers),
    leaders,
  };
}
