import { dayNumber } from '@lunzhi/core/dates';
import { isAbsentOn, isInPost, type Roster } from '@lunzhi/core/internal';
import type { CaseState } from '../cases/case.ts';
import type { EffectiveSettings } from '../cases/settings.ts';
import type { AssignmentProblem, Item } from '../flow/assignment-problem.ts';
import { responsibilitiesOn } from '../roster/sittings.ts';
import { datesOf, windowsOf } from './quarter.ts';
import type { Span } from '../roster/span.ts';

export interface VisitInput {
  readonly roster: Roster;
  readonly state: CaseState;
  readonly settings: EffectiveSettings;
  /** A quarter, or whatever span visits are planned for. */
  readonly span: Span;
  /** The first day on which a visit may still be made. */
  readonly today: string;
  /** Whether an office works on a day. */
  readonly isWorkingDay: (date: string) => boolean;
}

/** A visit that is due: once in each window. */
export interface VisitDue {
  readonly leader: string;
  readonly township: string;
  readonly window: Span;
}

export interface LeaderDay {
  readonly leader: string;
  readonly date: string;
}

/** Visits as an assignment of what is due to the days of leaders, who make one visit a day at most. */
export interface VisitProblem {
  readonly due: readonly VisitDue[];
  readonly made: readonly (VisitDue & { readonly date: string })[];
  readonly days: readonly LeaderDay[];
  /** Levels: visits without a day, then the squares of twice the days from where each is wanted. */
  readonly assignment: AssignmentProblem;
}

export const nameOfDay = ({ leader, date }: LeaderDay): string => `${leader}/${date}`;

export function visitProblem(input: VisitInput): VisitProblem {
  const { roster, state, settings, span } = input;
  const due: VisitDue[] = [];
  const made: VisitProblem['made'][number][] = [];
  const items: Item[] = [];
  const days: LeaderDay[] = [];
  const placeByDay = new Map<string, number>();
  const placeOf = (day: LeaderDay): number => {
    const name = nameOfDay(day);
    if (!placeByDay.has(name)) placeByDay.set(name, days.push(day) - 1);
    return placeByDay.get(name)!;
  };
  const isFree = freeDays(input);
  for (const window of windowsOf(span, settings.visitsPerQuarter)) {
    const open = visitsOf(roster, window).filter(({ leader, township }) => {
      const done = state.visits.find(
        ({ on, ...own }) =>
          own.leader === leader && own.township === township && window.from <= on && on <= window.to,
      );
      if (done) made.push({ leader, township, window, date: done.on });
      return !done;
    });
    open.forEach(({ answering, ...visit }, index) => {
      const target = targetOf(window, index, open.length);
      due.push(visit);
      items.push({
        stay: [1, 0],
        options: answering
          .map((date) => ({ leader: visit.leader, date }))
          .filter(isFree)
          .map((day) => ({ place: placeOf(day), cost: [0, (2 * dayNumber(day.date) - target) ** 2] })),
      });
    });
  }
  return { due, made, days, assignment: { levels: 2, items, places: days.map(() => [[0, 0]]) } };
}

/** Whether a leader may make a visit on a day: it is to come, he works, does not serve and is not away. */
function freeDays({ roster, today, isWorkingDay }: VisitInput): (day: LeaderDay) => boolean {
  const { document, assignments } = roster;
  const leaderById = new Map(document.leaders.map((own) => [own.id, own]));
  const serves = new Set(
    assignments.flatMap(({ leader, date }) => (leader === null ? [] : [nameOfDay({ leader, date })])),
  );
  return (day) => {
    const own = leaderById.get(day.leader)!;
    return (
      day.date >= today &&
      isWorkingDay(day.date) &&
      !serves.has(nameOfDay(day)) &&
      isInPost(own, day.date) &&
      !isAbsentOn(document, own, day.date)
    );
  };
}

/**
 * The visits of a window, with the days on which the leader answers for the township: first one of each leader, then a second
 * of those who answer for two, so that the visits of one leader lie apart.
 */
function visitsOf({ document }: Roster, window: Span) {
  const visits = document.leaders.flatMap(({ id: leader }) => {
    const charges = datesOf(window).map((date) => ({ date, ...responsibilitiesOn(document, leader, date) }));
    return (document.townships ?? [])
      .map(({ id: township }) => ({
        leader,
        township,
        window,
        answering: charges.filter(({ townships }) => townships.has(township)).map(({ date }) => date),
      }))
      .filter(({ answering }) => answering.length > 0)
      .map((visit, rank) => ({ visit, rank }));
  });
  return visits.sort((a, b) => a.rank - b.rank).map(({ visit }) => visit);
}

/** Twice the day about which a visit is wanted: the visits of a window lie evenly in it, one alone in its middle. */
const targetOf = ({ from, to }: Span, index: number, count: number): number => {
  const first = 2 * dayNumber(from);
  const length = 2 * dayNumber(to) + 2 - first;
  return first - 1 + Math.floor(((2 * index + 1) * length) / (2 * count));
};
