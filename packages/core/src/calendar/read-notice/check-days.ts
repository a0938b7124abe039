import { isoOf, weekdayOf } from '../../dates/civil.ts';
import { lawfulHolidays } from '../holiday-names.ts';
import { legalDays } from './legal-days.ts';
import type { NoticeDoubts } from './notice-doubts.ts';
import type { SectionDays } from './read-section.ts';

/** Days of a week. */
const weekDays = 7;

const isWeekendDay = (day: number): boolean => weekdayOf(day) > 5;

/**
 * Holds what a notice says against itself and against the law: days both off and worked, make-up days on working days,
 * holidays without their legal day, and two habits of all notices for 2019 to 2026: the weekdays off are as many as the
 * legal days and the make-up days together, and a make-up day stands in the nearest weekend that is free.
 */
export function checkDays(
  sections: readonly SectionDays[],
  year: number,
  isWholeYear: boolean,
  doubts: NoticeDoubts,
): void {
  const offName = new Map<number, string>();
  for (const { names, off } of sections) {
    for (const { first, last, place } of off) {
      for (let day = first; day <= last; day++) {
        if (offName.has(day)) doubts.add('day-twice', place, { date: isoOf(day) });
        offName.set(day, names.join('、'));
      }
    }
  }
  const worked = new Set<number>();
  for (const { work } of sections) {
    for (const { day, isResuming, place } of work) {
      const date = isoOf(day);
      const name = offName.get(day);
      if (worked.has(day)) doubts.add('day-twice', place, { date });
      worked.add(day);
      if (name !== undefined) doubts.add('off-and-work', place, { date, name });
      if (!isResuming && !isWeekendDay(day))
        doubts.add('work-on-weekday', place, { date, weekday: weekdayOf(day) });
    }
  }
  for (const section of sections) {
    checkSection(section, year, doubts);
    const isFree = (day: number): boolean => isWeekendDay(day) && !offName.has(day) && !worked.has(day);
    checkMakeUp(section, isFree, doubts);
    checkEdges(section, isFree, doubts);
  }
  checkNames(sections, isWholeYear, doubts);
}

function checkSection(section: SectionDays, year: number, doubts: NoticeDoubts): void {
  const { names, off, work, place, isExtension } = section;
  const name = names.join('、');
  if (off.length === 0) {
    doubts.add('holiday-without-days', place, { name });
    return;
  }
  const isOff = (day: number): boolean => off.some(({ first, last }) => first <= day && day <= last);
  let legal = 0;
  for (const holiday of names) {
    for (const day of legalDays(holiday, year)) {
      legal++;
      if (!isOff(day)) doubts.add('legal-day-missing', off[0]!.place, { date: isoOf(day), name: holiday });
    }
  }
  const last = Math.max(...off.map((range) => range.last));
  for (const { day, isResuming, place: at } of work)
    if (isResuming && day !== last + 1)
      doubts.add('work-not-next-day', at, { date: isoOf(day), last: isoOf(last) });
  const makeUp = work.filter(({ isResuming }) => !isResuming).length;
  if (section.excludesMakeUp && makeUp > 0) doubts.add('make-up-excluded', place, { name });
  if (section.isBesideWeekend) {
    for (const { first, last: end, place: at } of off)
      if (first === end && [2, 3, 4].includes(weekdayOf(first)))
        doubts.add('not-beside-weekend', at, { date: isoOf(first), weekday: weekdayOf(first) });
  }
  if (isExtension) return;
  let weekdaysOff = 0;
  for (const { first, last: end } of off)
    for (let day = first; day <= end; day++) if (!isWeekendDay(day)) weekdaysOff++;
  if (weekdaysOff !== legal + makeUp)
    doubts.add('make-up-unbalanced', place, { name, weekdaysOff, legal, makeUp });
}

function checkMakeUp(
  { off, work }: SectionDays,
  isFree: (day: number) => boolean,
  doubts: NoticeDoubts,
): void {
  if (off.length === 0) return;
  const first = Math.min(...off.map((range) => range.first));
  const last = Math.max(...off.map((range) => range.last));
  for (const { day, isResuming, place } of work) {
    if (isResuming || !isWeekendDay(day)) continue;
    const step = day < first ? weekDays : -weekDays;
    for (let nearer = day + step; step > 0 ? nearer < first : nearer > last; nearer += step) {
      if (!isFree(nearer)) continue;
      doubts.add('make-up-far', place, { date: isoOf(day), nearer: isoOf(nearer) });
      break;
    }
  }
}

/** A weekend day right beside days off is off with them or worked: published notices leave none out but in “与周末连休”. */
function checkEdges(section: SectionDays, isFree: (day: number) => boolean, doubts: NoticeDoubts): void {
  if (section.isBesideWeekend || section.isInReturn || section.isExtension) return;
  for (const { first, last, place } of section.off)
    for (const day of [first - 1, last + 1])
      if (isFree(day))
        doubts.add('weekend-day-left-out', place, { date: isoOf(day), weekday: weekdayOf(day) });
}

function checkNames(sections: readonly SectionDays[], isWholeYear: boolean, doubts: NoticeDoubts): void {
  const seen = new Set<string>();
  for (const { names, place } of sections) {
    for (const name of names) {
      if (seen.has(name)) doubts.add('holiday-twice', place, { name });
      seen.add(name);
    }
  }
  const missing = lawfulHolidays.filter((name) => !seen.has(name));
  const end = sections[sections.length - 1]?.place;
  if (isWholeYear && missing.length > 0 && end) doubts.add('holiday-missing', end, { names: missing });
}
