import { overlap } from '../dates/civil.ts';
import { openDecember } from '../calendar/published.ts';
import type { Language } from '../document/schema.ts';
import { dateSetWords, rangeWords } from '../locale/dates.ts';
import { quote } from '../locale/phrases.ts';
import type { Roster } from '../roster/roster.ts';
import type { CalendarBasis, ProtectionSpan } from './report-types.ts';
import { reportSentences } from '../locale/report.ts';

const yearOf = (date: string): number => Number(date.slice(0, 4));

function sourceWords({ document, calendar }: Roster, language: Language): string {
  const { notices = [], overrides = [] } = document.calendar ?? {};
  const own = overrides.map(({ from, to, name, source }) => ({
    range: rangeWords(from, to ?? from, language),
    words: [...(name === undefined ? [] : [name]), ...(source === undefined ? [] : [quote(source)])],
  }));
  const papers = notices.map(({ paper }) => paper);
  return reportSentences[language].calendar.source(calendar.source === 'weekdays-only', papers, own);
}

/** That days are provisional, or that a December is still open: what may change without anybody's doing. */
export function calendarNotes({ document, calendar, dutyDays }: Roster, language: Language): string[] {
  const { calendar: words } = reportSentences[language];
  const { period } = document;
  const notes: string[] = [];
  if (calendar.provisionalDays > 0) {
    const provisional = dutyDays.filter((day) => day.provisional).map(({ date }) => yearOf(date));
    notes.push(words.provisional([...new Set(provisional)], calendar.provisionalDays));
  }
  for (let year = yearOf(period.from); year <= yearOf(period.to); year++) {
    const open = openDecember(year, document.calendar ?? {});
    const days = open && overlap(open, period);
    if (days && days.from <= days.to)
      notes.push(words.openDecember(rangeWords(days.from, days.to, language, { year: true }), year));
  }
  return notes;
}

/** What the calendar of the roster rests on. */
export function calendarBasis(
  roster: Roster,
  spans: readonly ProtectionSpan[],
  language: Language,
): CalendarBasis {
  const { calendar: words } = reportSentences[language];
  const { period } = roster.document;
  const year = { year: yearOf(period.from) !== yearOf(period.to) };
  const makeUpDays = roster.dutyDays.filter(({ kind }) => kind === 'make-up-workday').map(({ date }) => date);
  const periods = spans.map(({ name, from, to, shifts }) => ({
    name,
    range: rangeWords(from, to, language, year),
    shifts,
  }));
  return {
    sentences: [
      ...(periods.length === 0 ? [] : [words.protection(periods)]),
      ...(makeUpDays.length === 0
        ? []
        : [words.makeUp(makeUpDays.length, dateSetWords(makeUpDays, language, year))]),
      sourceWords(roster, language),
    ],
    protectionPeriods: spans,
    makeUpDays,
    provisionalDays: roster.calendar.provisionalDays,
  };
}
