import type { RosterDocument } from '../document/schema.ts';
import { NO_POST, UNABLE } from '../problem/problem.ts';
import { type Axis, eachDay } from './axis.ts';
import type { Posts } from './posts.ts';
import { selectLeaders } from './select.ts';

export interface Leave {
  /** `[leader × dayCount + day]`: 1 on any absence. */
  readonly absent: Uint8Array;
  /** The same, for absences that say they are excused. */
  readonly excused: Uint8Array;
}

/** Own absences and common ones, laid on the axis. */
export function leaveOf(document: RosterDocument, axis: Axis, posts: Posts): Leave {
  const absent = new Uint8Array(posts.postOf.length);
  const excused = new Uint8Array(posts.postOf.length);
  const mark = (at: number, isExcused: boolean | undefined): void => {
    absent[at] = 1;
    if (isExcused === true) excused[at] = 1;
  };
  document.leaders.forEach((leader, index) => {
    for (const absence of leader.absences ?? [])
      eachDay(axis, { from: absence.from, to: absence.to ?? absence.from }, (day) =>
        mark(index * axis.dayCount + day, absence.excused),
      );
  });
  for (const absence of document.commonAbsences ?? []) {
    const selected = selectLeaders(document, axis, posts, absence.leaders);
    eachDay(axis, { from: absence.from, to: absence.to ?? absence.from }, (day) => {
      for (let at = day; at < selected.length; at += axis.dayCount)
        if (selected[at]) mark(at, absence.excused);
    });
  }
  return { absent, excused };
}

/** Why each leader may not hold each shift, as bits of `UNABLE`. */
export function unableOf(
  document: RosterDocument,
  axis: Axis,
  posts: Posts,
  leave: Leave,
  weekday: Uint8Array,
  pools: readonly Uint8Array[],
  dayOfShift: Int32Array,
  typeOfShift: Int16Array,
): Uint8Array {
  const count = document.leaders.length;
  const unable = new Uint8Array(dayOfShift.length * count);
  for (let shift = 0; shift < dayOfShift.length; shift++) {
    const day = dayOfShift[shift]!;
    const pool = pools[typeOfShift[shift]!]!;
    for (let leader = 0; leader < count; leader++) {
      const at = leader * axis.dayCount + day;
      let bits = 0;
      if (posts.postOf[at] === NO_POST) bits |= UNABLE.notInPost;
      else {
        if (!pool[at]) bits |= UNABLE.pool;
        const { share, quota } = posts.posts[posts.postOf[at]!]!;
        if ((quota?.count ?? share) === 0) bits |= UNABLE.noShare;
      }
      if (leave.absent[at]) bits |= UNABLE.absent;
      if (document.leaders[leader]!.unavailableWeekdays?.includes(weekday[day]!)) bits |= UNABLE.weekday;
      unable[shift * count + leader] = bits;
    }
  }
  return unable;
}
