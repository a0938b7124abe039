import { type Roster, rosterAt } from '@lunzhi/core';
import type { Case, CaseState } from '../cases/case.ts';
import { isSameUnit, type Unit } from '../cases/case-facts.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { stateOn } from '../cases/state-on.ts';
import { type LimitRule, limitRulesOf } from '../law/limits.ts';
import { workCalendar } from '../limits/work-calendar.ts';
import type { Span } from '../roster/span.ts';
import { type CountedCase, countedCase, ofLeader, ofUnit, unitsOf } from './counted-case.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type OverdueUnit, overdueByUnit } from './overdue-list.ts';
import { sittingFigures, type SittingFigures } from './sittings-held.ts';
import { monthBefore, monthSpan, upTo, yearSpan } from './span.ts';

/**
 * Figures of what a table's rows are about: an id of the document, or a unit. `null` stands for cases without one that the
 * document knows, and the row is there only if there are any.
 */
export interface Row<Of> {
  readonly of: Of | null;
  readonly figures: Figures;
}

export interface LeaderRow extends Row<string> {
  readonly sittings: SittingFigures;
}

/** Figures without their rows. */
export interface Totals {
  readonly sittings: SittingFigures;
  readonly figures: Figures;
}

/**
 * What became of the cases of a petition office within a month or a year, as it stood at the end of the last day, by what
 * was written down until then.
 *
 * A case of several townships, sectors, units or leaders counts once in the totals and in the row of each, so rows need not
 * add up to the totals.
 */
export interface Circular extends Totals {
  /** `2024-02`, or `2024`. */
  readonly period: string;
  readonly span: Span;
  /** By which rule petitioners are told that their case is accepted (受理告知). */
  readonly tellingRule: LimitRule;
  /** All cases registered so far, in the order of registration. */
  readonly cases: readonly string[];
  /** In the document's order, all of them. */
  readonly townships: readonly Row<string>[];
  /** Sectors of the document (反映事项所属领域). */
  readonly sectors: readonly Row<string>[];
  /** 责任单位: those that had anything to do, townships before departments, each in the document's order. */
  readonly units: readonly Row<Unit>[];
  /** Those who sat or heard a case, in the order of protocol. */
  readonly leaders: readonly LeaderRow[];
  /** Cases in more than one row of townships. */
  readonly ofSeveralTownships: readonly string[];
  readonly overdue: readonly OverdueUnit[];
  /** 补录: heard in an earlier span and written down only within this one, so that no circular has counted them. */
  readonly enteredLate: readonly string[];
  /** The same of the month or year before, as it stood at its own end; what `now` is compared with. */
  readonly before: Totals;
}

/** What a circular is made of. */
export interface CircularSources {
  readonly file: CaseFile;
  readonly roster: Roster;
}

/**
 * 月通报 of a month, written `2024-02`.
 *
 * @param today of a month that is not over yet: it is counted until then
 */
export const monthlyCircular = (sources: CircularSources, month: string, today?: string): Circular =>
  circularOf(sources, month, upTo(monthSpan(month), today), monthSpan(monthBefore(month)));

/** The same of a year, written `2024`: the ground of the assessment (考核). */
export const yearlyCircular = (sources: CircularSources, year: string, today?: string): Circular =>
  circularOf(sources, year, upTo(yearSpan(year), today), yearSpan(String(Number(year) - 1)));

function circularOf(sources: CircularSources, period: string, span: Span, spanBefore: Span): Circular {
  const now = countedIn(sources, span);
  const before = countedIn(sources, spanBefore);
  const { document } = now.roster;
  const row = <Of>(of: Of | null, counted: readonly CountedCase[]): Row<Of> => ({
    of,
    figures: figuresOf(counted, span),
  });
  const services = (field: 'townships' | 'sectors'): readonly Row<string>[] => {
    const known = new Set((document[field] ?? []).map(({ id }) => id));
    const without = now.counted.filter(({ case: { facts } }) => !facts[field]?.some((id) => known.has(id)));
    const rows = [...known].map((id) =>
      row(
        id,
        now.counted.filter(({ case: { facts } }) => facts[field]?.includes(id)),
      ),
    );
    return withoutIdle([...rows, row<string>(null, without)], ({ of }) => of !== null);
  };
  return {
    period,
    span,
    tellingRule: limitRulesOf(effectiveSettings(sources.file.settings).region).accept,
    cases: [...now.state.cases.keys()],
    ...now.totals,
    townships: services('townships'),
    sectors: services('sectors'),
    units: unitRows(now, span),
    leaders: leaderRows(now, span),
    ofSeveralTownships: now.totals.figures.heard.filter(
      (id) => (now.state.cases.get(id)!.facts.townships ?? []).length > 1,
    ),
    overdue: overdueByUnit(now.counted),
    enteredLate: enteredLate(before.state, now.state, span),
    before: before.totals,
  };
}

interface CountedSpan {
  readonly state: CaseState;
  readonly roster: Roster;
  readonly counted: readonly CountedCase[];
  readonly totals: Totals;
}

function countedIn({ file, roster }: CircularSources, span: Span): CountedSpan {
  const state = stateOn(file, span.to);
  const then = rosterAt(roster, span.to);
  const cases = [...state.cases.values()];
  const terms = {
    calendar: workCalendar(then.document),
    settings: effectiveSettings(file.settings),
    asOf: span.to,
  };
  const counted = cases.map((of) => countedCase(of, span, terms));
  return {
    state,
    roster: then,
    counted,
    totals: { sittings: sittingFigures(then, cases, span), figures: figuresOf(counted, span) },
  };
}

/** Whether any figure counts a case. */
const isIdle = ({ figures }: Row<unknown>): boolean =>
  Object.values(figures).every((figure) => (Array.isArray(figure) ? figure.length : figure) === 0);

const withoutIdle = <Each extends Row<unknown>>(
  rows: readonly Each[],
  isKept: (row: Each) => boolean = () => false,
): readonly Each[] => rows.filter((row) => isKept(row) || !isIdle(row));

function unitRows({ roster: { document }, counted }: CountedSpan, span: Span): readonly Row<Unit>[] {
  const units: readonly Unit[] = [
    ...(document.townships ?? []).map(({ id }) => ({ township: id })),
    ...(document.departments ?? []).map(({ id }) => ({ department: id })),
  ];
  const known = (unit: Unit): boolean => units.some((other) => isSameUnit(other, unit));
  const others = counted.filter(({ case: of }) => !unitsOf(of).some(known));
  return withoutIdle([
    ...units.map((unit) => ({
      of: unit,
      figures: figuresOf(
        counted.map((of) => ofUnit(of, unit)),
        span,
      ),
    })),
    { of: null, figures: figuresOf(others, span) },
  ]);
}

function leaderRows({ roster, state, counted }: CountedSpan, span: Span): readonly LeaderRow[] {
  const cases = [...state.cases.values()];
  const rows = roster.document.leaders.map(({ id }) => ({
    of: id,
    figures: figuresOf(
      counted.map((of) => ofLeader(of, id)),
      span,
    ),
    sittings: sittingFigures(roster, cases, span, id),
  }));
  return rows.filter((row) => row.sittings.held.length > 0 || !isIdle(row));
}

/** Cases that have more receptions before the span than were known when the span before it ended. */
function enteredLate(before: CaseState, now: CaseState, { from }: Span): readonly string[] {
  const earlier = (of?: Case): number => of?.receptions.filter(({ on }) => on < from).length ?? 0;
  return [...now.cases.values()]
    .filter((of) => earlier(of) > earlier(before.cases.get(of.id)))
    .map(({ id }) => id);
}
