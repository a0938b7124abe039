import { isoOf } from '../dates/civil.ts';
import type { Notice } from './notices.ts';
import { checkDays } from './read-notice/check-days.ts';
import { firstLegalYear, lastLegalYear } from './read-notice/legal-days.ts';
import { type NoticeDoubt, NoticeDoubts } from './read-notice/notice-doubts.ts';
import { sectionsOf } from './read-notice/notice-sections.ts';
import { squeeze } from './read-notice/notice-text.ts';
import { subjectOf } from './read-notice/notice-year.ts';
import { readSection, type SectionDays } from './read-notice/read-section.ts';

export type { NoticeDoubt } from './read-notice/notice-doubts.ts';

/** What a notice says of one holiday, or of a joint one. */
export interface UnderstoodHoliday {
  /** `国庆节、中秋节` for a joint holiday. */
  readonly name: string;
  readonly off: readonly { readonly from: string; readonly to: string; readonly days: number }[];
  /** Dates worked for it. */
  readonly work: readonly string[];
}

/** What was made of the text of a notice, right or not. */
export interface UnderstoodNotice {
  /** Null when the text does not say for which year it is, or names several. */
  readonly year: number | null;
  /** True for a change in mid-year of what was published. */
  readonly isAmendment: boolean;
  /** Title and number as the text has them. */
  readonly paper: string;
  readonly holidays: readonly UnderstoodHoliday[];
}

/** The reading of a notice. */
export interface NoticeReading {
  /** Ready for `calendar.notices`; null when a doubt is an error. */
  readonly notice: Notice | null;
  readonly understood: UnderstoodNotice;
  /** In the order of the checks. */
  readonly doubts: readonly NoticeDoubt[];
}

/** Notices have about a thousand, and the page around them a few thousand. */
const mostCharacters = 50_000;

/** What a notice without a title is called; a document must name the paper. */
const untitled = '国务院办公厅关于节假日安排的通知';

/**
 * Reads the text of a State Council notice on days off, as published: for a whole year (部分节假日安排), or a change in
 * mid-year (调整、延长). Every date is held against its weekday, its lunar date, the stated number of days and the law;
 * nothing that speaks of days off is skipped.
 *
 * @param text from title to end, line breaks and full-width digits as they come
 * @returns the notice, or null with the doubts that are errors, each with its line and column; throws nothing
 */
export function readNotice(text: string): NoticeReading {
  const source = squeeze(text.slice(0, mostCharacters));
  const subject = subjectOf(source);
  const doubts = new NoticeDoubts();
  const { isAmendment } = subject;
  const paper = subject.paper === '' ? untitled : subject.paper;
  const nothing = (year: number | null): NoticeReading => ({
    notice: null,
    understood: { year, isAmendment, paper, holidays: [] },
    doubts: doubts.all,
  });
  if (text.length > mostCharacters) {
    doubts.add('text-too-long', source.placeOf(0, 30), { length: text.length, most: mostCharacters });
    return nothing(null);
  }
  const [stated, other] = subject.years;
  if (!stated) {
    doubts.add('year-missing', source.placeOf(0, 30), {});
    return nothing(null);
  }
  if (other) {
    const years = subject.years.map(({ year }) => year);
    doubts.add('years-disagree', source.placeOf(other.from, other.to), { years });
    return nothing(null);
  }
  const { year } = stated;
  if (year < firstLegalYear || year > lastLegalYear) {
    const place = source.placeOf(stated.from, stated.to);
    doubts.add('year-unknown', place, { year, from: firstLegalYear, to: lastLegalYear });
    return nothing(year);
  }
  const days = sectionsOf(source, subject.names)
    .map((section) => ({
      isOpening: section.isOpening,
      ...readSection(source, section, isAmendment || !section.isOpening, year, doubts),
    }))
    .filter(({ isOpening, off, work }) => !isOpening || off.length + work.length > 0);
  if (days.length === 0) doubts.add('nothing-understood', source.placeOf(0, 30), {});
  else checkDays(days, year, !isAmendment, doubts);
  return {
    notice: doubts.hasError ? null : noticeOf(days, paper, isAmendment ? null : year),
    understood: { year, isAmendment, paper, holidays: days.map(understoodOf) },
    doubts: doubts.all,
  };
}

const understoodOf = ({ names, off, work }: SectionDays): UnderstoodHoliday => ({
  name: names.join('、'),
  off: off.map(({ first, last }) => ({ from: isoOf(first), to: isoOf(last), days: last - first + 1 })),
  work: work.map(({ day }) => isoOf(day)),
});

function noticeOf(days: readonly SectionDays[], paper: string, year: number | null): Notice {
  const off = days.flatMap(({ names, off: ranges }) =>
    ranges.map(({ first, last }) => ({
      name: names.join('、'),
      from: isoOf(first),
      ...(last > first && { to: isoOf(last) }),
    })),
  );
  const work = days.flatMap(({ work: worked }) => worked.map(({ day }) => isoOf(day)));
  return { ...(year !== null && { year }), paper, off, work: work.sort() };
}
