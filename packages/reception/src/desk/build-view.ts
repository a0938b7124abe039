import { isProvisional } from '@lunzhi/core/internal';
import { addDays, weekdayOn } from '@lunzhi/core/dates';
import type { Case } from '../cases/case.ts';
import { fits, type HeldSitting } from '../roster/sittings.ts';
import { type ExclusionGround, exclusionGrounds } from '../law/exclusions.ts';
import { receptionNames } from '../locale/names.ts';
import { wordSource } from '../locale/limits.ts';
import type { DeskContext } from './context.ts';
import { headlinesOf } from './headlines.ts';
import { RowMemory } from './rows.ts';
import { casesBySitting, type DeskState, isInPool, receivedBySitting } from './state.ts';
import { answersOf } from './seats.ts';
import { todayView } from './today-view.ts';
import type { DayView, DeskView, GroundView, ServiceName, SittingView } from './view.ts';
import { deskWordsIn } from './words.ts';

/** Everything of a view but its number and what undo is called. */
export type MadeView = Omit<DeskView, 'revision' | 'undo' | 'redo'>;

export function buildDeskView(state: DeskState, context: DeskContext, rows: RowMemory): MadeView {
  const { language, horizon, roster, settings } = context;
  const { document } = roster;
  const words = deskWordsIn(language);
  const heard = casesBySitting(state.cases);
  const taken = (shift: string): number => heard.get(shift)?.length ?? 0;
  const cases = [...state.cases.cases.values()].map((own) => rows.rowOf(own, context, taken));
  const sittings = sittingViews(state, context, heard);
  const today = todayView(state, context, heard);
  return {
    language,
    head: {
      title: words.title(document.jurisdiction.name),
      marking: state.file.marking,
      jurisdiction: document.jurisdiction.name,
      issuer: document.issuer,
      today: context.today,
      horizon: { ...horizon, weeks: context.weeks },
      isEmpty: cases.length === 0,
      isProvisional: isProvisional(document),
      erased: [...state.cases.cases.values()].filter(({ isErased }) => isErased).length,
      most: settings.mostPerSitting,
      collectiveFrom: settings.collectiveFrom,
    },
    headlines: headlinesOf({ cases, sittings, today, context }),
    cases,
    sittings,
    today,
    days: daysOf(context),
    services: servicesOf(context),
    grounds: groundsOf(context),
  };
}

function sittingViews(
  { cases }: DeskState,
  context: DeskContext,
  heard: ReadonlyMap<string, readonly string[]>,
): SittingView[] {
  const { sittings, horizon, today, postOf } = context;
  const pool = [...cases.cases.values()].filter((own) => isInPool(own, context));
  const received = receivedBySitting(cases);
  return sittings
    .filter(({ date }) => date >= horizon.from && date <= horizon.to)
    .map((sitting) => {
      const { shift, date, leader } = sitting;
      const own = heard.get(shift) ?? [];
      const done = received.get(shift) ?? [];
      return {
        shift,
        date,
        leader,
        post: postOf(leader, date),
        answers: answersOf(sitting, context),
        cases: own,
        heard: done,
        emptyCause: own.length + done.length > 0 || date < today ? '' : emptyCause(sitting, pool, context),
      };
    });
}

function emptyCause(sitting: HeldSitting, pool: readonly Case[], context: DeskContext): string {
  const words = deskWordsIn(context.language);
  const fitting = pool.filter(({ facts }) => fits(sitting, facts));
  const free = fitting.filter(({ appointment }) => appointment === null).length;
  if (free > 0 && context.isInTime(sitting.date)) return words.empty.couldTake(free);
  if (free > 0) return words.empty.tooLate;
  return fitting.length > 0 ? words.empty.heardElsewhere : words.empty.noneFits;
}

function daysOf({ roster, horizon, calendar, weeks }: DeskContext): DayView[] {
  const dutyDays = new Map(roster.dutyDays.map((day) => [day.date, day]));
  const periods = roster.document.protectionPeriods ?? [];
  return Array.from({ length: 7 * weeks }, (_, index) => {
    const date = addDays(horizon.from, index);
    const weekday = weekdayOn(date);
    const kind =
      dutyDays.get(date)?.kind ??
      (calendar.isWorkingDay(date)
        ? weekday > 5
          ? 'make-up-workday'
          : 'workday'
        : weekday > 5
          ? 'weekend'
          : 'holiday');
    const period = periods.find(({ from, to }) => from <= date && date <= to);
    return { date, weekday, kind, period: period?.name ?? '' };
  });
}

const servicesOf = ({ roster: { document } }: DeskContext): ServiceName[] =>
  (
    [
      ['township', document.townships],
      ['sector', document.sectors],
      ['project', document.projects],
      ['department', document.departments],
    ] as const
  ).flatMap(([kind, list = []]) => list.map(({ id, name }) => ({ kind, id, name })));

function groundsOf({ language }: DeskContext): GroundView[] {
  const names = receptionNames(language).grounds;
  return (Object.keys(exclusionGrounds) as ExclusionGround[]).map((id) => ({
    id,
    name: names[id],
    article: wordSource(exclusionGrounds[id], language),
  }));
}
