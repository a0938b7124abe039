import { assess } from '../circular/assess.ts';
import { type Circular, monthlyCircular, yearlyCircular } from '../circular/circular.ts';
import { defaultFormula } from '../circular/default-formula.ts';
import type { FigureKey } from '../circular/figures.ts';
import { readFormula } from '../circular/formula.ts';
import { publicCircular } from '../circular/public-circular.ts';
import { hasBegun, isOver } from '../circular/span.ts';
import { writtenOn } from '../cases/entry-date.ts';
import { assessmentReport } from '../locale/assessment-report.ts';
import {
  circularParagraphs,
  circularReport,
  circularSections,
  type ReportOptions,
} from '../locale/circular-report.ts';
import { circularWords, periodOf, wordFormulaProblem } from '../locale/circular.ts';
import { publicCircularReport } from '../locale/public-circular-report.ts';
import type { DeskContext } from './context.ts';
import type { CircularView, FigureTile, PeriodName, ReportAnswer, ReportKind } from './page-views.ts';
import type { DeskState } from './state.ts';
import type { HeadlineView } from './view.ts';
import { deskWordsIn } from './words.ts';

/** @returns `null` where the period is neither a month nor a year, or is to come */
function counted(period: string, { file }: DeskState, { roster, today }: DeskContext): Circular | null {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(period) || !hasBegun(period, today)) return null;
  const count = period.length === 4 ? yearlyCircular : monthlyCircular;
  return count({ file, roster }, period, today);
}

const optionsOf = ({ roster: { document }, language, today }: DeskContext): ReportOptions => ({
  document,
  language,
  issuedOn: today,
});

/** 月通报 of a month or a year; of one that is not over as far as it has gone by. */
export function circularView(period: string, state: DeskState, context: DeskContext): CircularView | null {
  const circular = counted(period, state, context);
  if (circular === null) return null;
  const { language } = context;
  const words = deskWordsIn(language);
  const common = circularWords(language);
  return {
    period: { id: period, name: words.circular.period(periodOf(period)) },
    ...periodsOf(state, context),
    asOf: common.asOf(common.day(circular.span.to)),
    headline: headlineOf(circular, context),
    paragraphs: circularParagraphs(circular, common),
    totals: totalsOf(circular, context),
    ...circularSections(circular, optionsOf(context)),
  };
}

/** Since the first entry, the latest first. */
function periodsOf(
  { file }: DeskState,
  { today, language }: DeskContext,
): Pick<CircularView, 'years' | 'months'> {
  const { period } = deskWordsIn(language).circular;
  const named = (id: string): PeriodName => ({ id, name: period(periodOf(id)) });
  const [first] = file.entries;
  const from = first && writtenOn(first) < today ? writtenOn(first) : today;
  const [firstYear, thisYear] = [from, today].map((day) => Number(day.slice(0, 4))) as [number, number];
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, index) => String(thisYear - index));
  const months = years
    .flatMap((year) =>
      Array.from({ length: 12 }, (_, index) => `${year}-${String(12 - index).padStart(2, '0')}`),
    )
    .filter((month) => from.slice(0, 7) <= month && month <= today.slice(0, 7));
  return { years: years.map(named), months: months.map(named) };
}

/** Units that have not been supervised are told next. */
function headlineOf(circular: Circular, { language }: DeskContext): HeadlineView {
  const { headlines } = deskWordsIn(language);
  const { figures, sittings, overdue, period } = circular;
  const count = (key: FigureKey): number => figures[key].length;
  const silent = overdue.flatMap(({ replies }) =>
    replies.filter(({ supervisedOn }) => supervisedOn === null).map((own) => own.case),
  );
  const cases = [...new Set(silent)];
  return {
    mood: count('overdue') > 0 ? 'warn' : 'ok',
    strong: headlines.counted(periodOf(period), {
      sittings: sittings.held.length,
      heard: count('heard'),
      people: figures.people,
      due: count('due'),
      inTime: count('inTime'),
      overdue: count('overdue'),
    }),
    rest: headlines.countedRest,
    next:
      cases.length === 0 ? null : { words: headlines.superviseNext(cases.length), page: 'circular', cases },
  };
}

function totalsOf({ figures, sittings }: Circular, { language }: DeskContext): FigureTile[] {
  const { tiles } = deskWordsIn(language).circular;
  const tile = (key: FigureKey, name: string, among: FigureKey | null = null): FigureTile => ({
    value: String(figures[key].length),
    name,
    cases: figures[key],
    share: among === null || figures[among].length === 0 ? null : figures[key].length / figures[among].length,
    isBad: key === 'overdue' && figures[key].length > 0,
  });
  const supervised = new Set(figures.supervised);
  return [
    {
      value: String(sittings.held.length),
      name: tiles.sittings(sittings.empty.length),
      cases: [],
      share: null,
      isBad: false,
    },
    tile('heard', tiles.heard(figures.people)),
    tile('answered', tiles.answered, 'heard'),
    tile('study', tiles.study, 'heard'),
    tile('referred', tiles.referred, 'heard'),
    tile('inTime', tiles.inTime(figures.due.length), 'due'),
    tile('overdue', tiles.overdue(figures.overdue.filter((id) => supervised.has(id)).length)),
    tile('closed', tiles.closed),
  ];
}

/**
 * What is saved: the circular of the period, what anybody may see of a month, or the assessment of the year.
 *
 * @param formula of the office, as it was read from a file; the usual one when left out
 */
export function reportOf(
  kind: ReportKind,
  period: string,
  formula: unknown,
  state: DeskState,
  context: DeskContext,
): ReportAnswer {
  const { language } = context;
  const words = deskWordsIn(language).circular;
  const refused = (refusal: string): ReportAnswer => ({ report: null, refusal });
  if (kind === 'public' && period.length === 4) return refused(words.noPublicYear);
  if (kind === 'public' && hasBegun(period, context.today) && !isOver(period, context.today))
    return refused(words.noPublicYet);
  const circular = counted(kind === 'assessment' ? period.slice(0, 4) : period, state, context);
  if (circular === null) return refused(words.noPeriod);
  const options = optionsOf(context);
  switch (kind) {
    case 'circular':
      return { report: circularReport(circular, options), refusal: null };
    case 'public':
      return {
        report: publicCircularReport(publicCircular(circular, context.settings), options),
        refusal: null,
      };
    case 'assessment': {
      const read = formula === undefined || formula === null ? null : readFormula(formula);
      if (read && !read.formula)
        return refused(read.problems.map((problem) => wordFormulaProblem(problem, language)).join(' '));
      const used = read?.formula ?? defaultFormula;
      return {
        report: assessmentReport(assess(circular, used), used, circular.period, options),
        refusal: null,
      };
    }
  }
}
