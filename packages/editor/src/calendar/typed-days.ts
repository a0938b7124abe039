import type { SessionView } from '@lunzhi/core';
import { type DayReading, dateProblemWords, readDays, weekdayOn } from '@lunzhi/core/dates';
import { baseLanguage, dayWords, type ElementLanguage, weekdayWords } from '../words.ts';
import { fullDayWords } from './full-day.ts';

/** What a date field was understood to say: nothing, days, or why it cannot be read. */
export type DaysTyped = DayReading | { readonly why: string } | null;

/** The planning period of a view; of a document too bad to have one any year of this century. */
const periodOf = ({ head: { period } }: SessionView) => {
  const from = period.from || '2000-01-01';
  return { from, to: period.to || from };
};

/** Reads what was typed as the session does, at once. */
export function daysTyped(text: string, view: SessionView, language: ElementLanguage): DaysTyped {
  if (text.trim() === '') return null;
  const read = readDays(text.trim(), periodOf(view));
  return 'problem' in read ? { why: dateProblemWords(read, baseLanguage(language)) } : read;
}

/** The same where one day is asked for. */
export function dayTyped(text: string, view: SessionView, language: ElementLanguage): DaysTyped {
  const read = daysTyped(text, view, language);
  if (read === null || 'why' in read || !read.isRange) return read;
  return {
    why: dateProblemWords({ problem: 'range', text: text.trim(), days: read }, baseLanguage(language)),
  };
}

/** 3月5日; with its year where that is not plain from the period. */
export function dayText(date: string, view: SessionView, language: ElementLanguage): string {
  const { from, to } = periodOf(view);
  const isPlain = [from, to].every((end) => end.slice(0, 4) === date.slice(0, 4));
  return isPlain ? dayWords(date, language) : fullDayWords(date, language);
}

/** 3月5日 周二, as a date that was typed is said back. */
export const understood = (date: string, view: SessionView, language: ElementLanguage): string =>
  `${dayText(date, view, language)} ${weekdayWords(weekdayOn(date), language)}`;
