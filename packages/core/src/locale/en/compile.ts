import type { CompileDiagnostic, CompileFacts } from '../../compile/diagnostics.ts';
import { dateWords, monthWords, rangeWords } from '../dates.ts';
import { list, quote } from '../phrases.ts';

/** Sentences about places, pins and who answers for what. */
export const compileMessages: {
  readonly [Code in keyof CompileFacts]: (d: Extract<CompileDiagnostic, { code: Code }>) => string;
} = {
  'chief-away': ({ leader, months }) =>
    `${leader} can serve on no day of ${list(
      months.map((month) => monthWords(month, 'en')),
      'en',
    )}, so no duty is asked of him there.`,
  'issued-late': ({ issuedOn, first }) =>
    `the date of issue, ${dateWords(issuedOn, 'en', { year: true })}, is later than the first duty day, ${dateWords(first, 'en', { year: true })}; please check it.`,
  'too-many-shifts': ({ shifts, limit }) =>
    `there are ${shifts} shifts, more than the ${limit} of one document. Split the period.`,
  'pin-without-place': ({ date, leader }) =>
    `${leader} is pinned on ${dateWords(date, 'en')}, on which nobody, or nobody of that type, is needed. Change the date or the type, or add a place with an exception.`,
  'pin-of-unclear-type': ({ date, leader, types }) =>
    `${leader} is pinned on ${dateWords(date, 'en')}, where he may hold ${list(types.map(quote), 'en')}: say which type is meant.`,
  'more-pins-than-places': ({ date, type, pins, places }) =>
    `${pins} leaders are pinned to ${quote(type)} on ${dateWords(date, 'en')}, which has ${places} places. Remove the surplus pins.`,
  'nobody-answers': ({ kind, name, from, to, days }) =>
    `nobody answers for the ${kind} ${quote(name)} from ${rangeWords(from, to, 'en')} (${days} days); these days count for no wait.`,
  'long-absence': ({ from, to, days }) =>
    `the absence of ${rangeWords(from, to, 'en')} (${days} days) does not say whether its duties are made up later, so they are. Write it in the field “excused”: true takes them off his share, false makes them up.`,
};
