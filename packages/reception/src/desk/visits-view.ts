import { addDays, dayNumber, weekdayOn } from '@lunzhi/core/dates';
import { isAbsentOn } from '@lunzhi/core/internal';
import type { MadeVisit } from '../cases/case.ts';
import { receptionNames } from '../locale/names.ts';
import { wordMissingWhy, wordSpan } from '../locale/visit-papers.ts';
import { datesOf, quarterOf, windowsOf } from '../visits/quarter.ts';
import type { Span } from '../roster/span.ts';
import type { DeskContext } from './context.ts';
import type { PeriodName, VisitRowView, VisitsView, VisitView, VisitWeek } from './page-views.ts';
import { titleOf } from './rows.ts';
import type { DeskState } from './state.ts';
import type { HeadlineView, Mood } from './view.ts';
import { planQuarter, type PlannedQuarter } from './visits-plan.ts';
import { deskWordsIn } from './words.ts';

/** 下访 of a quarter, written `2024-1`; `null` where it is none. */
export function visitsView(quarter: string, state: DeskState, context: DeskContext): VisitsView | null {
  const own = planQuarter(quarter, state, context);
  if (own === null) return null;
  const { span } = own;
  const { document } = context.roster;
  const visits = visitViews(own, state, context);
  const weeks = weeksOf(span, context);
  const named = (list: readonly { readonly id: string; readonly name: string }[] = []): PeriodName[] =>
    list.map(({ id, name }) => ({ id, name }));
  return {
    quarter: own.quarter,
    quarters: quartersOf(context),
    headline: headlineOf(own, context),
    weeks,
    borders: windowsOf(span, context.settings.visitsPerQuarter)
      .slice(1)
      .map(({ from }) => ({
        at: (dayNumber(from) - dayNumber(weeks[0]!.from)) / 7,
        words: deskWordsIn(context.language).visits.border(from),
      })),
    rows: rowsOf(visits, weeks, context),
    visits,
    leaders: document.leaders.map(({ id }) => ({ id, name: context.postOf(id, context.today) })),
    townships: named(document.townships),
  };
}

/** Those of the years of the roster. */
function quartersOf({ roster, language }: DeskContext): PeriodName[] {
  const { from, to } = roster.document.period;
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: 4 * (last - first + 1) }, (_, index) => {
    const [year, number] = [first + Math.floor(index / 4), (index % 4) + 1];
    return { id: `${year}-${number}`, name: wordSpan(quarterOf(year, number), language) };
  });
}

function weeksOf({ from, to }: Span, { today, language }: DeskContext): VisitWeek[] {
  const words = deskWordsIn(language).visits;
  const monday = addDays(from, 1 - weekdayOn(from));
  const count = Math.ceil((dayNumber(to) - dayNumber(monday) + 1) / 7);
  return Array.from({ length: count }, (_, index) => {
    const first = addDays(monday, 7 * index);
    const last = addDays(first, 6);
    const isNow = first <= today && today <= last;
    return {
      from: first,
      to: last,
      words: `${Number(first.slice(5, 7))}/${Number(first.slice(8))}`,
      name: isNow ? words.thisWeek : words.week(index + 1),
      isNow,
    };
  });
}

const idOf = (visit: { readonly leader: string; readonly township: string }, from: string): string =>
  `${visit.leader}/${visit.township}/${from}`;

function visitViews({ span, visits }: PlannedQuarter, state: DeskState, context: DeskContext): VisitView[] {
  const { language, names, postOf, today } = context;
  const words = deskWordsIn(language).visits;
  const made = state.cases.visits.filter(({ on }) => span.from <= on && on <= span.to);
  const head = (visit: { readonly leader: string; readonly township: string }, date: string | null) => {
    const township = names.get(`township/${visit.township}`) ?? visit.township;
    return {
      date,
      leader: visit.leader,
      township: visit.township,
      title: date === null ? words.noDay(township) : words.title(date, weekdayOn(date), township),
      meta: postOf(visit.leader, date ?? today),
    };
  };
  return [
    ...made.map((visit): VisitView => {
      const due = visits.made.find(
        ({ leader, township, date }) =>
          leader === visit.leader && township === visit.township && date === visit.on,
      );
      return {
        id: idOf(visit, due?.window.from ?? `${visit.on}#${visit.entry}`),
        state: 'made',
        window: due?.window ?? null,
        ...head(visit, visit.on),
        reasons: [{ mood: 'ok', words: words.recorded }],
        cases: heardAt(visit, state, context),
      };
    }),
    ...visits.planned.map(({ date, window, cases, ...visit }): VisitView => ({
      id: idOf(visit, window.from),
      state: 'planned',
      window,
      ...head(visit, date),
      reasons: reasonsFor({ date, window, ...visit }, state, context),
      cases: cases.map((id) => {
        const own = state.cases.cases.get(id)!;
        const { registeredOn } = own.facts;
        return {
          case: id,
          title: titleOf(own, context),
          detail: words.proposed(registeredOn, dayNumber(date) - dayNumber(registeredOn)),
        };
      }),
    })),
    ...visits.missing.map(({ window, why, ...visit }): VisitView => ({
      id: idOf(visit, window.from),
      state: 'missing',
      window,
      ...head(visit, null),
      reasons: [
        { mood: 'plain', words: words.window(window) },
        { mood: 'bad', words: wordMissingWhy(why, language) },
      ],
      cases: [],
    })),
  ];
}

/** Cases heard by that leader in that township on that day. */
const heardAt = ({ leader, township, on }: MadeVisit, { cases }: DeskState, context: DeskContext) =>
  [...cases.cases.values()]
    .filter(({ receptions }) =>
      receptions.some((own) => own.on === on && own.township === township && own.leader === leader),
    )
    .map((own) => ({
      case: own.id,
      title: titleOf(own, context),
      detail: receptionNames(context.language).stages[own.stage],
    }));

function reasonsFor(
  visit: { readonly date: string; readonly window: Span; readonly leader: string; readonly township: string },
  { cases }: DeskState,
  { language, sittings, roster }: DeskContext,
): VisitView['reasons'] {
  const words = deskWordsIn(language).visits;
  const { date, window, leader, township } = visit;
  const before = cases.visits
    .filter((own) => own.leader === leader && own.township === township && own.on < date)
    .map(({ on }) => on)
    .sort();
  const last = before[before.length - 1];
  const near = sittings
    .filter((own) => own.leader === leader && Math.abs(dayNumber(own.date) - dayNumber(date)) <= 14)
    .map((own) => own.date);
  const period = roster.document.protectionPeriods?.find(({ from, to }) => from <= date && date <= to);
  const all: ({ readonly mood: Mood; readonly words: string } | null)[] = [
    { mood: 'ok', words: words.window(window) },
    { mood: 'ok', words: words.free(near) },
    last === undefined ? null : { mood: 'ok', words: words.since(last, dayNumber(date) - dayNumber(last)) },
    period ? { mood: 'warn', words: words.within(period.name) } : null,
  ];
  return all.filter((reason) => reason !== null);
}

/** A row for each leader and township that a visit is due or made of, as the document has them. */
function rowsOf(
  visits: readonly VisitView[],
  weeks: readonly VisitWeek[],
  context: DeskContext,
): VisitRowView[] {
  const { roster, postOf, today } = context;
  const { leaders, townships = [] } = roster.document;
  return leaders.flatMap((leader) => {
    const own = visits.filter((visit) => visit.leader === leader.id);
    if (own.length === 0) return [];
    const busy = weeks.map((week) => busyIn(week, leader, context));
    return townships
      .map(({ id, name }) => ({ id, name, visits: own.filter(({ township }) => township === id) }))
      .filter((township) => township.visits.length > 0)
      .map((township, index): VisitRowView => ({
        leader: leader.id,
        name: postOf(leader.id, today),
        isSame: index > 0,
        township: township.name,
        ...standingOf(township.visits, context),
        visits: weeks.map((week) => township.visits.filter((visit) => isIn(week, visit)).map(({ id }) => id)),
        busy,
      }));
  });
}

/** A visit stands in the week of its day; one without a day in the last of its window. */
const isIn = ({ from, to }: VisitWeek, { date, window }: VisitView): boolean => {
  const day = date ?? window!.to;
  return from <= day && day <= to;
};

function busyIn(
  { from, to }: VisitWeek,
  leader: DeskContext['roster']['document']['leaders'][number],
  { sittings, roster, calendar, language }: DeskContext,
): VisitRowView['busy'][number] {
  const words = deskWordsIn(language).visits;
  const days = datesOf({ from, to }).filter((date) => calendar.isWorkingDay(date));
  if (days.length > 0 && days.every((date) => isAbsentOn(roster.document, leader, date)))
    return { words: words.away, isAway: true };
  const sits = sittings.some((own) => own.leader === leader.id && from <= own.date && own.date <= to);
  return { words: sits ? words.sits : '', isAway: false };
}

function standingOf(
  visits: readonly VisitView[],
  { language }: DeskContext,
): { readonly mood: Mood; readonly words: string } {
  const of = (state: VisitView['state']): readonly VisitView[] => visits.filter((own) => own.state === state);
  const [made, missing] = [of('made').length, of('missing').length];
  return {
    mood: missing > 0 ? 'bad' : 'ok',
    words: deskWordsIn(language).visits.standing({
      made,
      planned: of('planned').map(({ date }) => date!),
      missing,
    }),
  };
}

function headlineOf({ quarter, visits }: PlannedQuarter, { language, settings }: DeskContext): HeadlineView {
  const { headlines } = deskWordsIn(language);
  const { planned: coming, missing, made } = visits;
  const [next] = coming;
  return {
    mood: missing.length > 0 ? 'warn' : 'ok',
    strong: headlines.planned(quarter.name, {
      due: coming.length + missing.length + made.length,
      made: made.length,
      planned: coming.length,
      missing: missing.length,
    }),
    rest: headlines.plannedRest(settings.visitsPerQuarter),
    next:
      next === undefined
        ? null
        : { words: headlines.nextVisit(next.date), page: 'visits', visit: idOf(next, next.window.from) },
  };
}
