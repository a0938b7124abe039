import { dateWords, rangeWords } from '../../locale/dates.ts';
import { type Language, quote } from '../../locale/phrases.ts';
import { missingDayWords } from '../../locale/missing-day.ts';
import { type DayReading, type Period, typedDays } from './typed-days.ts';

/** Why a text is not the day, or the days, that are asked for. */
export type DateProblem =
  /** What is wrong with it is said in words: 2月没有30日. */
  | { readonly problem: 'no-such-day'; readonly words: string }
  | { readonly problem: 'date'; readonly text: string }
  /** It may be any of these, the likeliest first. */
  | { readonly problem: 'unclear-date'; readonly text: string; readonly readings: readonly DayReading[] }
  | { readonly problem: 'backwards'; readonly text: string; readonly days: DayReading }
  /** Days from one to another where one is asked for. */
  | { readonly problem: 'range'; readonly text: string; readonly days: DayReading }
  /** A range, and its end once more, but another. */
  | { readonly problem: 'two-ends'; readonly text: string };

/**
 * A day, or days from one to another, as somebody typed them.
 *
 * @param text not blank
 */
export function readDays(text: string, period: Period, language: Language): DayReading | DateProblem {
  const typed = typedDays(text, period);
  if (typed === null) return { problem: 'date', text };
  if ('unclear' in typed) return { problem: 'unclear-date', text, readings: typed.unclear };
  if ('backwards' in typed) return { problem: 'backwards', text, days: typed.backwards };
  const { from, to } = typed.days;
  const words = missingDayWords(from, language) ?? missingDayWords(to, language);
  return words === null ? typed.days : { problem: 'no-such-day', words };
}

/** The sentence that stands beside the field. */
export function dateProblemWords(own: DateProblem, language: Language): string {
  const isChinese = language === 'zh-CN';
  const days = ({ from, to }: DayReading): string => rangeWords(from, to, language, { year: true });
  switch (own.problem) {
    case 'no-such-day':
      return isChinese
        ? `${own.words}，请改正。`
        : `${own.words.replace(/^./, (first) => first.toUpperCase())}.`;
    case 'date':
      return isChinese
        ? `${quote(own.text)}看不出是哪一天。请写成 2024-03-05、2024.3.5 或 3月5日。`
        : `${quote(own.text)} is no date. Write 2024-03-05, 2024.3.5 or 5 Mar.`;
    case 'unclear-date': {
      const readings = own.readings.slice(0, 3).map(days);
      return isChinese
        ? `${quote(own.text)}看不准是哪一天：${readings.join('，还是')}？请写成 2024.3.5，一段日期写成 3月5日至12日。`
        : `${quote(own.text)} is not clear: ${readings.join(', or ')}? Write 2024-03-05, and a range as 5 to 12 Mar.`;
    }
    case 'backwards':
      return isChinese
        ? `${quote(own.text)}的结束日期（${dateWords(own.days.to, language)}）早于开始日期（${dateWords(own.days.from, language)}）。`
        : `${quote(own.text)} ends (${dateWords(own.days.to, language)}) before it begins (${dateWords(own.days.from, language)}).`;
    case 'range':
      return isChinese
        ? `${quote(own.text)}是一段日期，这里只写一天。`
        : `${quote(own.text)} is a range; one day is wanted here.`;
    case 'two-ends':
      return isChinese
        ? `${quote(own.text)}已经写了到哪一天，结束日期里又写了另一天，请只留一处。`
        : `${quote(own.text)} says its end already, and another end is written beside it. Leave one of them.`;
  }
}
