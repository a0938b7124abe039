import { isoOf } from '../../dates/civil.ts';
import { legalDays } from './legal-days.ts';
import type { NoticeDoubts, NoticePlace } from './notice-doubts.ts';
import type { NoticeSection } from './notice-sections.ts';
import { mustUnderstand, readSentence, type Statement } from './notice-sentence.ts';
import type { NoticeText } from './notice-text.ts';
import { type DateContext, type ResolvedRange, resolveRange } from './resolve-dates.ts';

/** Days off as day numbers, and where they are said. */
export interface DaysOff {
  readonly first: number;
  readonly last: number;
  readonly place: NoticePlace;
}

export interface DayWorked {
  readonly day: number;
  /** “起正常上班”: the first ordinary working day after the holiday. */
  readonly isResuming: boolean;
  readonly place: NoticePlace;
}

/** What a section says of its holiday. */
export interface SectionDays {
  readonly names: readonly string[];
  readonly place: NoticePlace;
  readonly off: readonly DaysOff[];
  readonly work: readonly DayWorked[];
  readonly excludesMakeUp: boolean;
  readonly isBesideWeekend: boolean;
  /** “补休”: some of the days are off in return for one that fell on a weekend. */
  readonly isInReturn: boolean;
  /** True when the days off have no beginning of their own, so that they cannot be counted. */
  readonly isExtension: boolean;
}

const datePattern = /\d月\d{1,2}日/;

type Growing<Type> = {
  -readonly [Key in keyof Type]: Type[Key] extends readonly (infer Item)[] ? Item[] : Type[Key];
};

/**
 * Reads what a section says, with its doubts about words, dates and counts.
 *
 * @param mustBeClear false in the opening of a notice for a year, which speaks of holidays in general
 */
export function readSection(
  source: NoticeText,
  section: NoticeSection,
  mustBeClear: boolean,
  year: number,
  doubts: NoticeDoubts,
): SectionDays {
  const { names, isOpening } = section;
  const days: Growing<SectionDays> = {
    names: [...names],
    place: source.placeOf(section.from, section.to),
    off: [],
    work: [],
    excludesMakeUp: false,
    isBesideWeekend: false,
    isInReturn: false,
    isExtension: false,
  };
  const context = { source, year, isNewYear: names.includes('元旦'), doubts };
  for (const { from, to } of section.sentences) {
    const text = source.text.slice(from, to);
    if (!mustBeClear || !mustUnderstand(text, isOpening)) {
      if (isPassedOver(text)) doubts.add('passed-over', source.placeOf(from + clauseOfDate(text), to), {});
      continue;
    }
    const read = readSentence(source.text, from, to, isOpening);
    if (read.rest !== null || read.statements.length === 0)
      doubts.add('not-understood', source.placeOf(read.rest ?? from, to), {});
    else if (names.length === 0) doubts.add('no-holiday-named', source.placeOf(from, to), {});
    else {
      days.excludesMakeUp ||= read.excludesMakeUp;
      days.isBesideWeekend ||= read.isBesideWeekend;
      days.isInReturn ||= read.statements.some(({ isInReturn }) => isInReturn);
      const lengths = read.statements.map((statement) => take(statement, days, context));
      for (const { days: said, of, from: first, to: last } of read.counts) {
        const counted = lengths.slice(...of).reduce((sum, length) => sum + length, 0);
        // NaN: a date among them is in doubt already
        if (said !== counted && !Number.isNaN(counted))
          doubts.add('wrong-count', source.placeOf(first, last), { said, counted });
      }
    }
  }
  return days;
}

/** Adds the days of a statement; how many of them are off, NaN when a date is in doubt. */
function take(statement: Statement, days: Growing<SectionDays>, context: DateContext): number {
  const place = context.source.placeOf(statement.from, statement.to);
  let count = 0;
  for (const written of statement.ranges) {
    const range = resolveRange(written, context);
    if (!range) return NaN;
    const { first, last, saysWeekday } = range;
    if (statement.kind === 'off') {
      days.off.push({ first, last, place });
      count += last - first + 1;
    } else if (statement.kind === 'extend') extend(range, place, days, context);
    else {
      for (let day = first; day <= last; day++)
        days.work.push({ day, isResuming: statement.isResuming, place });
      if (!saysWeekday) context.doubts.add('weekday-not-said', place, { date: isoOf(first) });
    }
  }
  return count;
}

/** A holiday that now ends later begins as before: its legal days are off in any case, those before them stay as they are. */
function extend(
  { last }: ResolvedRange,
  place: NoticePlace,
  days: Growing<SectionDays>,
  { year, doubts }: DateContext,
): void {
  const name = days.names.join('、');
  const first = legalDays(days.names[0] ?? '', year)[0] ?? last;
  days.isExtension = true;
  days.off.push({ first: Math.min(first, last), last, place });
  doubts.add('extension-from', place, { name, from: isoOf(Math.min(first, last)) });
}

/** Where the part of a sentence begins that names its first date. */
const clauseOfDate = (text: string): number => text.lastIndexOf(',', text.search(datePattern)) + 1;

/** Dates that are neither off nor worked; the day of issue at the end is not one of them. */
function isPassedOver(text: string): boolean {
  const isSignature = /^[^,]{0,12}\d{4}年\d{1,2}月\d{1,2}日[^,]{0,8}$/.test(text);
  return datePattern.test(text) && !isSignature;
}
