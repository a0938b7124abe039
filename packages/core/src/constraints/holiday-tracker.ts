import { type Assignment, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { Tracker } from './constraint.ts';
import { addDate, removeDate, wordsFor } from './date-sets.ts';
import { type Holidays, NO_HOLIDAY } from './holidays.ts';

/**
 * Keeps the cost of `holiday-rotation` up to date. Duties outside holidays take no time. Whether somebody else could
 * serve is looked at anew, over all holiday places, only while one leader serves several holidays and another none.
 *
 * @param isAgain `[leader × count + holiday]`: 1 where the leader served a holiday of that name before
 * @param cost of each defect
 */
export function trackHolidays(
  problem: Problem,
  holidays: Holidays,
  isAgain: Uint8Array,
  cost: number,
  assignment: Assignment,
): Tracker {
  const { leaderCount, shiftCount, dayOfShift, unable } = problem;
  const { count } = holidays;
  const holidayOf = Int16Array.from(dayOfShift, (day) => holidays.ofDay[day]!);
  const places = Int32Array.from(holidayOf.keys()).filter((shift) => holidayOf[shift] !== NO_HOLIDAY);
  const holder = new Int16Array(shiftCount).fill(UNASSIGNED);
  /** `[leader × count + holiday]`: duties. */
  const duties = new Uint16Array(leaderCount * count);
  /** Per leader: how many holidays he serves, and the first of them, `count` for none. */
  const served = new Uint16Array(leaderCount);
  const first = new Int16Array(leaderCount).fill(count);

  // sets of leaders, as bits: who serves no holiday, and per place who is eligible
  const words = wordsFor(leaderCount);
  const servesNone = new Int32Array(words);
  const eligible = new Int32Array(places.length * words);
  /** 1 for leaders who could serve any holiday; the others never count. */
  const isAble = new Uint8Array(leaderCount);
  places.forEach((shift, place) => {
    for (let leader = 0; leader < leaderCount; leader++)
      if (unable[shift * leaderCount + leader] === 0) {
        addDate(eligible, place * words, leader);
        isAble[leader] = 1;
      }
  });
  let idle = 0;
  for (let leader = 0; leader < leaderCount; leader++)
    if (isAble[leader] === 1) {
      addDate(servesNone, 0, leader);
      idle++;
    }
  /** Holidays that are not their leader's first. */
  let further = 0;
  /** Those of them that somebody idle could serve. */
  let avoidable = 0;
  const lastCounted = new Int16Array(leaderCount);

  const couldOthersServe = (place: number): boolean => {
    for (let word = 0; word < words; word++)
      if ((servesNone[word]! & eligible[place * words + word]!) !== 0) return true;
    return false;
  };
  const countAvoidable = (): number => {
    let sum = 0;
    lastCounted.fill(NO_HOLIDAY);
    for (let place = 0; place < places.length; place++) {
      const leader = holder[places[place]!]!;
      if (leader < 0) continue;
      const holiday = holidayOf[places[place]!]!;
      if (holiday === first[leader] || holiday === lastCounted[leader] || !couldOthersServe(place)) continue;
      lastCounted[leader] = holiday;
      sum++;
    }
    return sum;
  };
  /** One duty more; returns the change of defects that concern the leader alone. */
  const add = (leader: number, holiday: number): number => {
    const at = leader * count + holiday;
    if (duties[at]!++ > 0) return 1;
    if (holiday < first[leader]!) first[leader] = holiday;
    if (served[leader]!++ > 0) further++;
    else if (isAble[leader] === 1) {
      removeDate(servesNone, 0, leader);
      idle--;
    }
    return isAgain[at]!;
  };
  const remove = (leader: number, holiday: number): number => {
    const at = leader * count + holiday;
    if (--duties[at]! > 0) return -1;
    if (holiday === first[leader]) {
      let next = holiday + 1;
      while (next < count && duties[leader * count + next] === 0) next++;
      first[leader] = next;
    }
    if (--served[leader]! > 0) further--;
    else if (isAble[leader] === 1) {
      addDate(servesNone, 0, leader);
      idle++;
    }
    return 0 - isAgain[at]!;
  };

  const apply = (shift: number, from: number, to: number): number => {
    const holiday = holidayOf[shift]!;
    if (holiday === NO_HOLIDAY) return 0;
    holder[shift] = to;
    let change = 0;
    if (from !== UNASSIGNED) change += remove(from, holiday);
    if (to !== UNASSIGNED) change += add(to, holiday);
    const before = avoidable;
    avoidable = idle > 0 && further > 0 ? countAvoidable() : 0;
    return cost * (change + avoidable - before);
  };
  assignment.forEach((leader, shift) => apply(shift, UNASSIGNED, leader));
  return { apply };
}
