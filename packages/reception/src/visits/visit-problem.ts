import { dayNumber } from '@lunzhi/core/dates';
import { isAbsentOn, isInPost, type Roster } from '@lunzhi/core/internal';
import type { CaseState } from '../cases/case.ts';
import type { EffectiveSettings } from '../cases/settings.ts';
import type { AssignmentProblem, Item } from '../flow/assignment-problem.ts';
import { chargeOn } from '../roster/sittings.ts';
import { datesOf, type Span, windowsOf } from './quarter.ts';

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
  /** Levels: visits without a day, then the squares of twice the days from the middle of the window. */
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
  for (const { id: leader } of roster.document.leaders)
    for (const window of windowsOf(span, settings.visitsPerQuarter)) {
      const charges = datesOf(window).map((date) => ({ date, ...chargeOn(roster.document, leader, date) }));
      for (const { id: township } of roster.document.townships ?? []) {
        const answering = charges.filter(({ townships }) => townships.has(township));
        if (answering.length === 0) continue;
        const visit = { leader, township, window };
        const done = state.visits.find(
          ({ on, ...own }) =>
            own.leader === leader && own.township === township && window.from <= on && on <= window.to,
        );
        if (done) {
          made.push({ ...visit, date: done.on });
          continue;
        }
        due.push(visit);
        items.push({
          stay: [1, 0],
          options: answering
            .filter(({ date }) => isFree({ leader, date }))
            .map(({ date }) => ({ place: placeOf({ leader, date }), cost: [0, fromMiddle(date, window)] })),
        });
      }
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

/** The square of twice the days from the middle of the window, which may lie between two days. */
const fromMiddle = (date: string, { from, to }: Span): number =>
  (2 * dayNumber(date) - dayNumber(from) - dayNumber(to)) ** 2;
