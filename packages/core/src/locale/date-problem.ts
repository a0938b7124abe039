import { dateWords, rangeWords, wordMissingDay } from './dates.ts';
import { type Language, quote } from './phrases.ts';
import type { DateProblem, DayReading } from '../dates/typed-days.ts';

/** The sentence that stands beside the field. */
export function dateProblemWords(own: DateProblem, language: Language): string {
  const isChinese = language === 'zh-CN';
  const days = ({ from, to }: DayReading): string => rangeWords(from, to, language, { year: true });
  switch (own.problem) {
    case 'no-such-day': {
      const words = wordMissingDay(own.date, language)!;
      return isChinese ? `${words}，请改正。` : `${words.replace(/^./, (first) => first.toUpperCase())}.`;
    }
    case 'date':
      return isChinese
        ? `${quote(own.text)}看不出是哪一天。请写成 2024-03-05、2024.3.5 或 3月5日。`
        : `${quote(own.text)} is not a date. Write 2024-03-05, 2024.3.5 or 5 Mar.`;
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
