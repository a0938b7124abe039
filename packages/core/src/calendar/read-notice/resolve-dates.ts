import { dayNumber, isDate, isoOf, weekdayOf } from '../../dates/civil.ts';
import { typedWeekday } from '../../dates/weekdays.ts';
import { isLunarDate } from './lunar-words.ts';
import type { WrittenDate, WrittenRange } from './notice-dates.ts';
import type { NoticeDoubts } from './notice-doubts.ts';
import type { NoticeText } from './notice-text.ts';

/** What every date of a section is read against. */
export interface DateContext {
  readonly source: NoticeText;
  readonly year: number;
  /** Only New Year may begin in the December before. */
  readonly isNewYear: boolean;
  readonly doubts: NoticeDoubts;
}

export interface ResolvedRange {
  /** Day numbers. */
  readonly first: number;
  readonly last: number;
  /** True when a weekday stands beside the first date. */
  readonly saysWeekday: boolean;
}

const weekdayPattern = /^(?:星期|周|礼拜)[一二三四五六日天]$/;

/** Checks what stands in brackets behind a date: weekday and lunar date. */
function checkRemarks(date: WrittenDate, day: number, { source, doubts }: DateContext): boolean {
  const place = source.placeOf(date.from, date.to);
  let saysWeekday = false;
  for (const remark of date.remarks) {
    if (weekdayPattern.test(remark)) {
      saysWeekday = true;
      const said = typedWeekday(remark)!;
      if (said !== weekdayOf(day))
        doubts.add('wrong-weekday', place, { date: isoOf(day), said, weekday: weekdayOf(day) });
      continue;
    }
    const isRight = isLunarDate(remark, day);
    if (isRight === false) doubts.add('wrong-lunar-date', place, { date: isoOf(day), said: remark });
    if (isRight === undefined && /星期|周|礼拜|[农阴]历|[正腊]月|初/.test(remark))
      doubts.add('bracket-not-understood', place, { said: remark });
  }
  return saysWeekday;
}

function resolveDate(date: WrittenDate, context: DateContext): { day: number; saysWeekday: boolean } | null {
  const { source, year, isNewYear, doubts } = context;
  const place = source.placeOf(date.from, date.to);
  const written = source.text.slice(date.from, date.to).replace(/\(.*$/, '');
  const isBefore = isNewYear && date.month === 12;
  const ofYear = date.year ?? (isBefore ? year - 1 : year);
  const iso = `${ofYear}-${String(date.month ?? 0).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  if (!isDate(iso)) {
    doubts.add('impossible-date', place, { said: written });
    return null;
  }
  if (ofYear !== year && !(isBefore && ofYear === year - 1)) {
    doubts.add('date-outside-year', place, { date: iso, year });
    return null;
  }
  const day = dayNumber(iso);
  return { day, saysWeekday: checkRemarks(date, day, context) };
}

/** The day numbers of a written range; null, with a doubt, when there are no such days. */
export function resolveRange({ first, last }: WrittenRange, context: DateContext): ResolvedRange | null {
  const from = resolveDate(first, context);
  const to = first === last ? from : resolveDate(last, context);
  if (!from || !to) return null;
  if (to.day < from.day) {
    const facts = { from: isoOf(from.day), to: isoOf(to.day) };
    context.doubts.add('range-reversed', context.source.placeOf(first.from, last.to), facts);
    return null;
  }
  return { first: from.day, last: to.day, saysWeekday: from.saysWeekday };
}
