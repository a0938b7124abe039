import type { CalendarDiagnostic, CalendarFacts } from '../../calendar/diagnostics.ts';
import { firstKnownYear } from '../../calendar/published.ts';
import { dateWords, rangeWords } from '../dates.ts';
import { list, quote } from '../phrases.ts';

const years = { year: true } as const;

/** Sentences about published years, notices and days without anyone to serve. */
export const calendarMessages: {
  readonly [Code in keyof CalendarFacts]: (d: Extract<CalendarDiagnostic, { code: Code }>) => string;
} = {
  'unpublished-year': ({ year }) =>
    `there are no days off for ${year}: ${year < firstKnownYear ? `the built-in data begin with ${firstKnownYear}` : 'the State Council has not published them, or nobody has entered them'}. Add the notice to calendar.notices, or set calendar.unpublishedYears to "statutory" to plan on the legal holidays for now.`,
  'no-duty-days': ({ from, to }) =>
    `nobody is needed on any day of ${rangeWords(from, to, 'en', years)}. Check the period, the heads and days of the shift types, and the exceptions.`,
  'calendar-range-reversed': ({ from, to }) =>
    `the end, ${dateWords(to, 'en', years)}, is before the beginning, ${dateWords(from, 'en', years)}.`,
  'notice-off-and-work': ({ paper, date, name }) =>
    `the notice ${quote(paper)} has ${dateWords(date, 'en', years)} both off for ${quote(name)} and as a working day. Keep the one that its text says.`,
  'notice-incomplete': ({ year, missing }) =>
    `the notice for ${year} names no days off for ${list(missing, 'en')}; ordinary weeks stand in their place. Complete it from its text.`,
  'holiday-without-name': ({ from, to }) =>
    `${rangeWords(from, to, 'en', years)} is made a holiday without a name, so its rotation cannot be judged. Write its name, or make it "weekend" if it is only time off.`,
  'shift-type-without-days': ({ name }) => `the shift type ${quote(name)} is needed on no day of the period.`,
  'exception-outside-type': ({ type, from, to }) =>
    `the exception for ${rangeWords(from, to, 'en', years)} does nothing: the shift type ${quote(type)} is not in force then.`,
  'provisional-days': ({ year, days }) =>
    `${year} is not published yet; ${days} ${days === 1 ? 'day' : 'days'} of the period stand on the legal holidays alone, without make-up days.`,
  'open-december': ({ year, from, to }) =>
    `${rangeWords(from, to, 'en', years)} may still change with the notice for ${year + 1}.`,
};
