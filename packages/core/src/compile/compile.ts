import { weekdayOf } from '../dates/civil.ts';
import { dayRulings } from '../calendar/day-rulings.ts';
import type { Calendar } from '../calendar/types.ts';
import {
  type DayKind,
  dayKinds,
  type DaySelector,
  type LeaderSelector,
  type RosterDocument,
} from '../document/schema.ts';
import { maxShifts } from '../document/schema-parts.ts';
import { FREE, NO_TYPE, NOT_PUBLISHED, type PastDuty, type Problem } from '../problem/problem.ts';
import { type Axis, axisOf } from './axis.ts';
import type { CompileDiagnostic } from './diagnostics.ts';
import { leaveOf, unableOf } from './eligibility.ts';
import { leaderNames } from './leader-names.ts';
import type { NamedShift, Names } from './names.ts';
import { placePins } from './pins.ts';
import { compilePosts } from './posts.ts';
import { preferencesOf } from './preferences.ts';
import { type DayAttributes, selectDays, selectLeaders, servesRestDays } from './select.ts';
import { chiefsAway, lateIssue, longAbsences, unansweredServices } from './warnings.ts';

/** Turns the selectors of rules into sets, on the days when posts make them true. Absent selects everything. */
export interface Select {
  /** `[leader × dayCount + day]`: 1 when the leader is selected that day. A leader who is not in post is not. */
  leaders(selector: LeaderSelector | undefined): Uint8Array;
  /** `[day]`: 1 when the day is selected. */
  days(selector: DaySelector | undefined): Uint8Array;
  /** Index of a shift type by its id, or −1. */
  type(id: string): number;
  /** True when the shift type has places on rest days that lie in no protection period. */
  servesRestDays(type: number): boolean;
}

export interface Compiled {
  readonly problem: Problem;
  readonly names: Names;
  readonly select: Select;
}

export interface CompileOutcome {
  /** `null` where a diagnostic is an error. */
  readonly compiled: Compiled | null;
  readonly diagnostics: readonly CompileDiagnostic[];
}

/** The places of the calendar in order of day, type and place. */
function shiftsOf(calendar: Calendar, axis: Axis) {
  const shifts: NamedShift[] = [];
  const day: number[] = [];
  const type: number[] = [];
  const firstShiftOfDay = new Int32Array(axis.dayCount + 1);
  for (const dutyDay of calendar.dutyDays) {
    const index = dutyDay.number - axis.origin;
    for (const places of dutyDay.places)
      for (let place = 1; place <= places.heads; place++) {
        shifts.push({ date: dutyDay.date, type: calendar.shiftTypes[places.type]!.id, place });
        day.push(index);
        type.push(places.type);
        firstShiftOfDay[index + 1]!++;
      }
  }
  for (let index = 0; index < axis.dayCount; index++) firstShiftOfDay[index + 1]! += firstShiftOfDay[index]!;
  return { shifts, dayOfShift: Int32Array.from(day), typeOfShift: Int16Array.from(type), firstShiftOfDay };
}

/** Kinds, holidays and protection of the axis' days; no day before the period is protected. */
function dayFactsOf(document: RosterDocument, calendar: Calendar, axis: Axis): DayAttributes {
  const weekday = Uint8Array.from({ length: axis.dayCount }, (_, day) => weekdayOf(axis.origin + day));
  const rulingOf = dayRulings(document.calendar ?? {});
  const earlier = Array.from({ length: axis.firstDay }, (_, day) => rulingOf(axis.origin + day));
  const kindNames: DayKind[] = earlier.map(({ kind }) => kind);
  const holidayNames: (readonly string[])[] = earlier.map(({ holidays }) => holidays);
  const protectedMask = new Uint8Array(axis.dayCount);
  calendar.days.forEach((day, index) => {
    kindNames[axis.firstDay + index] = day.kind;
    holidayNames[axis.firstDay + index] = day.holidays;
    protectedMask[axis.firstDay + index] = day.protectionPeriods.length > 0 ? 1 : 0;
  });
  return { weekday, kindNames, holidayNames, protectedMask };
}

function historyOf(document: RosterDocument, calendar: Calendar, axis: Axis): PastDuty[] {
  const leaderIndex = new Map(document.leaders.map(({ id }, index) => [id, index]));
  const typeIndex = new Map(calendar.shiftTypes.map(({ id }, index) => [id, index]));
  const duties: PastDuty[] = [];
  for (const { leader, date, type } of document.history ?? []) {
    const index = leaderIndex.get(leader);
    if (index === undefined) continue;
    const known = type === undefined ? undefined : typeIndex.get(type);
    duties.push({ leader: index, day: axis.index(date), type: known ?? NO_TYPE });
  }
  return duties.sort((a, b) => a.day - b.day || a.leader - b.leader || a.type - b.type);
}

/**
 * Turns a document that passed its checks, and its calendar, into the problem the solvers see: the one place where
 * ids and dates become indices.
 *
 * Returns the problem, what its indices stand for and how selectors read on it, or `null` with the errors.
 */
export function compile(document: RosterDocument, calendar: Calendar): CompileOutcome {
  const shiftCount = calendar.dutyDays.reduce(
    (sum, day) => sum + day.places.reduce((n, { heads }) => n + heads, 0),
    0,
  );
  if (shiftCount > maxShifts) {
    const code = 'too-many-shifts' as const;
    return {
      compiled: null,
      diagnostics: [{ code, severity: 'error', pointer: '/period', shifts: shiftCount, limit: maxShifts }],
    };
  }
  const axis = axisOf(document, calendar);
  const facts = dayFactsOf(document, calendar, axis);
  const posts = compilePosts(document, axis);
  const leave = leaveOf(document, axis, posts);
  const { shifts, ...places } = shiftsOf(calendar, axis);
  const pools = calendar.shiftTypes.map(({ id }) =>
    selectLeaders(document, axis, posts, document.shiftTypes?.find((type) => type.id === id)?.leaders),
  );
  const unable = unableOf(
    document,
    axis,
    posts,
    leave,
    facts.weekday,
    pools,
    places.dayOfShift,
    places.typeOfShift,
  );
  const holidays = [...new Set(facts.holidayNames.flat())];
  const names: Names = {
    leaders: [...leaderNames(document)].map(([id, name]) => ({ id, name })),
    shifts,
    days: axis.dates,
    types: calendar.shiftTypes,
    services: posts.services,
    holidays,
  };
  const fixedHolder = new Int16Array(shiftCount).fill(FREE);
  const leaderCount = document.leaders.length;
  const { pins, diagnostics } = placePins(
    document,
    axis,
    names,
    { leaderCount, unable, ...places },
    fixedHolder,
  );
  const carried = (key: 'duties' | 'restDays' | 'holidays'): Float64Array =>
    Float64Array.from(document.leaders, (leader) => Math.round(1000 * (leader.carried?.[key] ?? 0)));
  const problem: Problem = {
    leaderCount,
    typeCount: calendar.shiftTypes.length,
    shiftCount,
    dayCount: axis.dayCount,
    firstDay: axis.firstDay,
    weekday: facts.weekday,
    kind: Uint8Array.from(facts.kindNames, (kind) => dayKinds.indexOf(kind)),
    month: axis.month,
    monthLength: axis.monthLength,
    holidays: facts.holidayNames.map((namesOfDay) => namesOfDay.map((name) => holidays.indexOf(name))),
    protectedMask: facts.protectedMask,
    ...places,
    unable,
    posts: posts.posts,
    postOf: posts.postOf,
    excused: leave.excused,
    preferences: preferencesOf(document, axis, facts.weekday),
    carried: { duties: carried('duties'), restDays: carried('restDays'), holidays: carried('holidays') },
    services: posts.services.map(({ kind }) => ({ kind })),
    fixedHolder,
    published: new Int16Array(shiftCount).fill(NOT_PUBLISHED),
    pins,
    history: historyOf(document, calendar, axis),
  };
  const select: Select = {
    leaders: (selector) => selectLeaders(document, axis, posts, selector),
    days: (selector) => selectDays(axis, facts, selector),
    type: (id) => calendar.shiftTypes.findIndex((type) => type.id === id),
    servesRestDays: (type) => servesRestDays(document, calendar, type),
  };
  const compiled = { problem, names, select };
  const warnings = [
    ...diagnostics,
    ...unansweredServices(axis, posts),
    ...longAbsences(document),
    ...chiefsAway(document, axis, posts, unable, places.dayOfShift),
    ...lateIssue(document, calendar.dutyDays[0]?.date),
  ];
  return { compiled: diagnostics.length > 0 ? null : compiled, diagnostics: warnings };
}
