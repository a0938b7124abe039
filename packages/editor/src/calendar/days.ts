import type { DayView, PlaceView, SessionView } from '@lunzhi/core';
import { monthOf } from './dates.ts';
import { type CalendarWords, calendarWords } from './words.ts';
import { dayWords, type ElementLanguage, postBeside, isEnglish } from '../words.ts';

/** What stands out on a day: a broken rule or an empty place, or something that could be better. */
type Mark = 'bad' | 'warn';

/** Issues that name more days than this speak of a whole year or month, not of a day; no day is marked for them. */
const MAX_MARKED = 8;

/** The days of one calendar month that lie in the period, with what is counted of them. */
export interface MonthOfDays {
  /** `2024-02`. */
  readonly month: string;
  readonly days: readonly DayView[];
  readonly duties: number;
  readonly restDuties: number;
  readonly makeUpDuties: number;
}

/** A view looked up by day and by leader. */
export type CalendarIndex = Readonly<ReturnType<typeof lookedUp>>;

const lookedUp = (view: SessionView, language: ElementLanguage) => ({
  view,
  language,
  words: wordsOf(view, language),
  dayByDate: new Map(view.days.map((day) => [day.date, day])),
  leaderById: new Map(view.leaders.map((leader) => [leader.id, leader])),
  markByDate: marksOf(view),
  months: monthsOf(view.days),
  /** Changes when somebody has another name or rank. */
  people: view.leaders.map(({ id, rank, name }) => `${id}/${rank}/${name}`).join(),
});

/** Before anything was planned a place without a holder waits for one. */
function wordsOf(view: SessionView, language: ElementLanguage): CalendarWords {
  const words = calendarWords(language);
  return isUnplanned(view) ? { ...words, nobody: words.toPlan } : words;
}

const calendars = new WeakMap<SessionView, CalendarIndex>();

/** The lookups of a view; made once for each view and language. */
export function calendarOf(view: SessionView, language: ElementLanguage): CalendarIndex {
  const known = calendars.get(view);
  if (known?.language === language) return known;
  const calendar = lookedUp(view, language);
  calendars.set(view, calendar);
  return calendar;
}

function marksOf(view: SessionView): Map<string, Mark> {
  const { issues, days } = view;
  const marks = new Map<string, Mark>();
  for (const { kind, level, given, dates } of issues) {
    if (given || dates.length > MAX_MARKED) continue;
    const isBad = kind === 'conflict' || level === 'hard' || level === 'coverage';
    for (const date of dates) if (isBad || !marks.has(date)) marks.set(date, isBad ? 'bad' : 'warn');
  }
  for (const day of days) if (isHole(view, day)) marks.set(day.date, 'bad');
  return marks;
}

function monthsOf(days: readonly DayView[]): MonthOfDays[] {
  const daysByMonth = new Map<string, DayView[]>();
  for (const day of days) {
    const month = daysByMonth.get(monthOf(day.date));
    if (month) month.push(day);
    else daysByMonth.set(monthOf(day.date), [day]);
  }
  const count = (some: readonly DayView[]): number =>
    some.reduce((sum, { places }) => sum + places.length, 0);
  return [...daysByMonth].map(([month, own]) => ({
    month,
    days: own,
    duties: count(own),
    restDuties: count(own.filter(isRest)),
    makeUpDuties: count(own.filter(({ kind }) => kind === 'make-up-workday')),
  }));
}

/**
 * As many months as can be shown at once: all where they are few, else the calendar year of `date`.
 *
 * @param date any date; outside the period the nearest year is taken
 * @param most how many months fit
 */
export function monthsAround(
  months: readonly MonthOfDays[],
  date: string,
  most: number,
): readonly MonthOfDays[] {
  if (months.length <= most) return months;
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  const year = date.slice(0, 4);
  const shown = years.includes(year) ? year : year < years[0]! ? years[0]! : years[years.length - 1]!;
  return months.filter(({ month }) => month.startsWith(shown));
}

/** A day off: a weekend or a holiday on which nobody works. */
export const isRest = ({ kind }: DayView): boolean => kind === 'weekend' || kind === 'holiday';

/** Whether nothing was planned yet: nobody is missing then. */
export const isUnplanned = ({ headline }: Pick<SessionView, 'headline'>): boolean =>
  headline.status === 'unplanned';

/** Whether a place of the day is vacant that should not be. */
export const isHole = (view: SessionView, { places }: DayView): boolean =>
  !isUnplanned(view) && places.some(({ leader }) => leader === null);

export const isHeldBy = ({ places }: DayView, leader: string | null): boolean =>
  leader !== null && places.some((place) => place.leader === leader);

/** How a leader is called; his id where he is no longer in the document. */
export const nameOf = ({ leaderById }: CalendarIndex, leader: string): string =>
  leaderById.get(leader)?.name ?? leader;

/** What is special about a place, in words: 代班, 锁定; empty for one as it was planned. */
export function stateOf({ origin, isLocked }: PlaceView, words: CalendarWords): string {
  if (origin === 'substituted') return words.substituted;
  if (origin === 'exchanged') return words.exchanged;
  return isLocked ? words.locked : '';
}

/** Who has a place, in one breath: 县委书记（…），锁定. */
function placeSentence(calendar: CalendarIndex, place: PlaceView): string {
  const { words, language } = calendar;
  const name = place.leader === null ? words.nobody : nameOf(calendar, place.leader);
  const post = place.leader === null ? '' : postBeside({ name, post: place.post });
  const type = place.type === null ? '' : `${place.type}${isEnglish(language) ? ': ' : '：'}`;
  const came = place.attended === undefined ? '' : place.attended === null ? words.missed : words.attended;
  const parts = [`${type}${name}`, post, stateOf(place, words), came, place.isChanged ? words.changed : ''];
  return parts.filter((part) => part !== '').join(words.comma);
}

/** A day as a screen reader says it: date, weekday, kind, period, who, and what is open. */
export function daySentence(calendar: CalendarIndex, date: string): string {
  const { words, view, language, dayByDate, markByDate } = calendar;
  const day = dayByDate.get(date);
  if (!day) return dayWords(date, language);
  const gap = isEnglish(language) ? ', ' : ' ';
  const periods = view.periods.filter(({ id }) => day.periods.includes(id)).map(({ name }) => name);
  const mark = markByDate.get(date);
  return [
    `${dayWords(date, language)}${gap}${words.longWeekdays[day.weekday - 1]}`,
    ...(day.kind === 'workday'
      ? []
      : [day.holidays.length > 0 ? day.holidays.join('、') : words.kinds[day.kind]]),
    ...periods,
    ...(date === view.head.today ? [words.today] : []),
    ...(day.provisional ? [words.provisional] : []),
    ...(day.places.length === 0
      ? [words.nobodyNeeded]
      : day.places.map((place) => placeSentence(calendar, place))),
    ...(mark === undefined ? [] : [mark === 'bad' ? words.forbidden : words.improvable]),
  ].join(words.comma);
}

/** Whether a filter leaves a day out. */
export const isHidden = (shown: ReadonlySet<string> | null, date: string): boolean =>
  shown !== null && !shown.has(date);
