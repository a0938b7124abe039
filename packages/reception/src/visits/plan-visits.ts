import { assign } from '../flow/assign.ts';
import { type Cost, pricedBound, STAYS } from '../flow/assignment-problem.ts';
import { casesForVisits } from './cases-for-visits.ts';
import type { Span } from '../roster/span.ts';
import {
  nameOfDay,
  type VisitDue,
  type VisitInput,
  type VisitProblem,
  visitProblem,
} from './visit-problem.ts';

export interface PlannedVisit extends VisitDue {
  readonly date: string;
  /** Cases of the township proposed for it, the first to be heard first. */
  readonly cases: readonly string[];
}

/**
 * Why a visit has no day.
 *
 * - `past`: its window is over
 * - `no-day`: on every working day left the leader serves, is away, or no longer answers for the township
 * - `other-visits`: the days left are taken by his other visits
 */
export interface MissingVisit extends VisitDue {
  readonly why: 'past' | 'no-day' | 'other-visits';
}

/** When leaders go to the townships they answer for. JSON-safe. */
export interface Visits {
  readonly span: Span;
  /** In the order of dates; of one day, as the document has its leaders. */
  readonly planned: readonly PlannedVisit[];
  readonly missing: readonly MissingVisit[];
  /** Windows in which the visit has been made already. */
  readonly made: VisitProblem['made'];
  /** Visits without a day, then Σ (twice the days from where each is wanted, all of a window lying evenly in it)². */
  readonly score: Cost;
  /** Per leader and day, `leader/date`: the price of that day, from which `visitBound` recomputes the score. */
  readonly certificate: { readonly prices: Readonly<Record<string, Cost>> };
}

/**
 * Plans visits to townships (下访) after the roster: `settings.visitsPerQuarter` for each leader and each township he answers
 * for, one in each of as many equal windows, on working days on which he neither serves nor is away, and at most one a day;
 * as many as can be made, spread over their windows as evenly as can be.
 *
 * @throws CostRangeError when the span is so long that its days cannot be weighed exactly
 */
export function planVisits(input: VisitInput): Visits {
  const { due, made, days, assignment } = visitProblem(input);
  const { placeOf, cost, prices } = assign(assignment);
  const planned: (VisitDue & { readonly date: string })[] = [];
  const missing: MissingVisit[] = [];
  due.forEach((visit, item) => {
    const place = placeOf[item]!;
    if (place !== STAYS) planned.push({ ...visit, date: days[place]!.date });
    else if (visit.window.to < input.today) missing.push({ ...visit, why: 'past' });
    else {
      const hasDays = assignment.items[item]!.options.length > 0;
      missing.push({ ...visit, why: hasDays ? 'other-visits' : 'no-day' });
    }
  });
  planned.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    span: input.span,
    planned: casesForVisits(planned, input),
    missing,
    made,
    score: cost,
    certificate: {
      prices: Object.fromEntries(days.map((day, place) => [nameOfDay(day), prices[place]!])),
    },
  };
}

/**
 * Recomputes what the prices of a certificate prove: no plan for these visits scores lower.
 *
 * @returns the bound; `null` when a day has no price, or one that is none
 */
export function visitBound(input: VisitInput, prices: Readonly<Record<string, Cost>>): Cost | null {
  const { days, assignment } = visitProblem(input);
  return pricedBound(
    assignment,
    days.map((day) => prices[nameOfDay(day)]),
  );
}
