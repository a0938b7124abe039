import {
  visitCalendarName,
  visitEvents,
  visitNotices,
  type VisitPaperOptions,
  visitPlanPaper,
  wordSpan,
} from '../locale/visit-papers.ts';
import { planVisits, type Visits } from '../visits/plan-visits.ts';
import { quarterOf } from '../visits/quarter.ts';
import type { Span } from '../roster/span.ts';
import { visitTable } from '../visits/visit-table.ts';
import type { DeskContext } from './context.ts';
import type { PeriodName, VisitFiles } from './page-views.ts';
import type { DeskState } from './state.ts';

/** What a quarter is planned from, and what came out. */
export interface PlannedQuarter {
  readonly quarter: PeriodName;
  readonly span: Span;
  readonly visits: Visits;
}

/** @returns `null` where it is no quarter */
export function planQuarter(
  quarter: string,
  { cases }: DeskState,
  context: DeskContext,
): PlannedQuarter | null {
  const read = /^(\d{4})-([1-4])$/.exec(quarter);
  if (!read) return null;
  const { roster, settings, today, calendar, language } = context;
  const [year, number] = [Number(read[1]), Number(read[2])];
  const span = quarterOf(year, number);
  return {
    quarter: { id: quarter, name: wordSpan(span, language) },
    span,
    visits: planVisits({
      roster,
      state: cases,
      settings,
      span,
      today,
      isWorkingDay: (date) => calendar.isWorkingDay(date),
    }),
  };
}

/** What is saved of a quarter; `null` where it is none. */
export function visitFiles(quarter: string, state: DeskState, context: DeskContext): VisitFiles | null {
  const own = planQuarter(quarter, state, context);
  if (own === null) return null;
  const { document } = context.roster;
  const { language, today } = context;
  const options: VisitPaperOptions = { document, span: own.span, language, issuedOn: today };
  const table = visitTable(own.visits, document);
  return {
    plan: visitPlanPaper(table, options),
    notices: (document.townships ?? []).flatMap(({ id, name }) =>
      visitNotices({ ...table, rows: table.rows.filter(({ township }) => township === name) }, options).map(
        (paper) => ({ township: id, paper }),
      ),
    ),
    calendar: { name: visitCalendarName(options), events: visitEvents(table, options) },
  };
}
