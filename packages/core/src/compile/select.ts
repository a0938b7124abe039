import type { Calendar } from '../calendar/types.ts';
import {
  type DayKind,
  type DaySelector,
  isRestKind,
  type LeaderSelector,
  type RosterDocument,
} from '../document/schema.ts';
import { postRuns } from '../problem/problem.ts';
import { type Axis, eachDay } from './axis.ts';
import type { Posts } from './posts.ts';

export interface DayAttributes {
  readonly weekday: Uint8Array;
  readonly kindNames: readonly DayKind[];
  readonly holidayNames: readonly (readonly string[])[];
  readonly protectedMask: Uint8Array;
}

/** `[leader × dayCount + day]`: 1 when the leader is in post and every key of the selector names him that day. */
export function selectLeaders(
  document: RosterDocument,
  axis: Axis,
  { posts, postOf }: Posts,
  selector: LeaderSelector = {},
): Uint8Array {
  const ids = selector.ids && new Set(selector.ids);
  const bodies = selector.bodies && new Set(selector.bodies);
  const selected = new Uint8Array(postOf.length);
  for (const { leader, post: index, from, to } of postRuns(postOf, axis.dayCount)) {
    const post = posts[index]!;
    if (ids && !ids.has(document.leaders[leader]!.id)) continue;
    if (selector.chiefs !== undefined && selector.chiefs !== post.chief) continue;
    if (bodies && (post.body === undefined || !bodies.has(post.body))) continue;
    selected.fill(1, leader * axis.dayCount + from, leader * axis.dayCount + to + 1);
  }
  return selected;
}

/** `[day]`: 1 when every key of the selector names the day. */
export function selectDays(axis: Axis, facts: DayAttributes, selector: DaySelector = {}): Uint8Array {
  const selected = new Uint8Array(axis.dayCount).fill(1);
  const keep = (test: (day: number) => boolean): void => {
    for (let day = 0; day < axis.dayCount; day++) if (!test(day)) selected[day] = 0;
  };
  const { kinds, rest, holidays, weekdays, dates } = selector;
  if (kinds) keep((day) => kinds.includes(facts.kindNames[day]!));
  if (rest !== undefined) keep((day) => isRestKind(facts.kindNames[day]!) === rest);
  if (holidays === true) keep((day) => facts.kindNames[day] === 'holiday');
  else if (holidays) keep((day) => facts.holidayNames[day]!.some((name) => holidays.includes(name)));
  if (weekdays) keep((day) => weekdays.includes(facts.weekday[day]!));
  if (selector.protected !== undefined)
    keep((day) => (facts.protectedMask[day] === 1) === selector.protected);
  if (dates) {
    const named = new Uint8Array(axis.dayCount);
    for (const entry of dates) {
      const range =
        typeof entry === 'string'
          ? { from: entry, to: entry }
          : { from: entry.from, to: entry.to ?? entry.from };
      eachDay(axis, range, (day) => {
        named[day] = 1;
      });
    }
    keep((day) => named[day] === 1);
  }
  return selected;
}

/** True when a type has places on rest days that lie in no protection period. */
export function servesRestDays(document: RosterDocument, calendar: Calendar, type: number): boolean {
  const written = document.shiftTypes?.find(({ id }) => id === calendar.shiftTypes[type]!.id);
  return (written?.heads?.restDay ?? 0) > 0;
}
