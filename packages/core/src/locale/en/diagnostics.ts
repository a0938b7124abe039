import type { CalendarDiagnostic } from '../../calendar/diagnostics.ts';
import { firstKnownYear } from '../../calendar/published.ts';
import type { CompileDiagnostic } from '../../compile/diagnostics.ts';
import type { RuleDiagnostic } from '../../constraints/diagnostics.ts';
import type { DiagnosticOf } from '../../document/diagnostics.ts';
import type { DayKind } from '../../document/schema.ts';
import type { ReplanFacts } from '../../plan/replan-diagnostics.ts';
import type { RosterDiagnostic, RuleSide } from '../../roster/roster-diagnostics.ts';
import { LEVELS, type Score } from '../../score/score.ts';
import { dateSetWords, dateWords, monthWords, rangeWords } from '../dates.ts';
import { missedWords } from '../shares.ts';
import { type Sentences, count, list, quote, holidayNames } from '../phrases.ts';
import { dayKindName, levelName } from '../names.ts';

const years = { year: true } as const;

/** Sentences about published years, notices and days without anyone to serve. */
export const calendar: Sentences<CalendarDiagnostic> = {
  'unpublished-year': ({ year }) =>
    `there are no days off for ${year}: ${year < firstKnownYear ? `the built-in data begin with ${firstKnownYear}` : 'the State Council has not published them, or they have not been entered'}. Add the notice to calendar.notices, or set calendar.unpublishedYears to "statutory" to plan by the statutory holidays for now.`,
  'no-duty-days': ({ from, to }) =>
    `nobody is needed on any day of ${rangeWords(from, to, 'en', years)}. Check the period, the heads and days of the shift types, and the exceptions.`,
  'calendar-range-reversed': ({ from, to }) =>
    `the end, ${dateWords(to, 'en', years)}, is before the beginning, ${dateWords(from, 'en', years)}.`,
  'notice-off-and-work': ({ paper, date, name }) =>
    `the notice ${quote(paper)} lists ${dateWords(date, 'en', years)} both as a day off for ${quote(name)} and as a working day. Keep the one in its text.`,
  'notice-incomplete': ({ year, missing }) =>
    `the notice for ${year} names no days off for ${list(missing, 'en')}; ordinary weeks are used instead. Complete it from its text.`,
  'holiday-without-name': ({ from, to }) =>
    `${rangeWords(from, to, 'en', years)} is made a holiday without a name, so its rotation cannot be judged. Write its name, or make it "weekend" if it is only time off.`,
  'shift-type-without-days': ({ name }) =>
    `the shift type ${quote(name)} is not needed on any day of the period.`,
  'exception-outside-type': ({ type, from, to }) =>
    `the exception for ${rangeWords(from, to, 'en', years)} has no effect: the shift type ${quote(type)} is not in force then.`,
  'provisional-days': ({ year, days }) =>
    `${year} is not published yet; ${days} ${days === 1 ? 'day' : 'days'} of the period follow the statutory holidays alone, without make-up days.`,
  'open-december': ({ year, from, to }) =>
    `${rangeWords(from, to, 'en', years)} may still change with the notice for ${year + 1}.`,
};

/** Sentences about places, pins and who answers for what. */
export const compile: Sentences<CompileDiagnostic> = {
  'chief-away': ({ leader, months }) =>
    `${leader} cannot serve on any day of ${list(
      months.map((month) => monthWords(month, 'en')),
      'en',
    )}, so no duty is required then.`,
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
    `nobody answers for the ${kind} ${quote(name)} from ${rangeWords(from, to, 'en')} (${days} days); these days do not count as waiting.`,
  'long-absence': ({ from, to, days }) =>
    `the absence of ${rangeWords(from, to, 'en')} (${days} days) does not say whether its duties are made up later; they are assumed to be. Set the field “excused” to true to take them off the share, or to false to have them made up.`,
};

/** At most three decimals, no trailing zeros. */
const figure = (value: number): string => `${Math.round(value * 1000) / 1000}`;

/** Sentences about rules and quotas. */
export const rules: Sentences<RuleDiagnostic> = {
  'unknown-in-rule': ({ rule, what, value, nearest }) =>
    `the rule ${quote(rule)} names the ${what === 'leader' ? 'leader' : 'shift type'} ${quote(value)}, which does not exist${nearest === undefined ? '.' : `; is ${quote(nearest)} meant?`}`,
  'rule-dates-reversed': ({ rule, from, to }) =>
    `the rule ${quote(rule)} names dates from ${dateWords(from, 'en')} to ${dateWords(to, 'en')}, which is earlier. Swap them.`,
  'rule-dates-outside': ({ rule, from, to }) =>
    `the rule ${quote(rule)} names ${rangeWords(from, to, 'en')}, outside the period: it has no effect there.`,
  'rule-holiday-outside': ({ rule, value, nearest }) =>
    `the rule ${quote(rule)} names the holiday ${quote(value)}, which does not fall into the period${nearest === undefined ? '.' : `; is ${quote(nearest)} meant?`}`,
  'rule-days-need-id': ({ rule }) =>
    `the days of the default rule ${quote(rule)} cannot be changed. Write a rule with an id of its own; give the default "weight": 0 if it is no longer wanted.`,
  'preferences-unread': ({ leaders }) =>
    `${count(leaders, 'leader', 'en')} have days that they prefer or avoid, but no rule takes them into account, so they have no effect.`,
  'figures-too-large': ({ shifts }) =>
    `${shifts} shifts and the carried figures are too large for fairness to be counted exactly. Shorten the period or reduce what is carried.`,
  'quota-above-dates': ({ leader, quota, dates }) =>
    `${leader} has a quota of ${figure(quota)} duties but takes part on only ${dates} days. Reduce the quota.`,
  'quotas-above-places': ({ quotas, places }) =>
    `the quotas add up to ${figure(quotas)} duties, more than the ${places} places. Reduce them.`,
  'quotas-below-places': ({ quotas, places }) =>
    `everybody has a quota; they add up to ${figure(quotas)}, fewer than the ${places} places. The rest is added to all quotas alike.`,
  'quota-below-least': ({ leader, quota, least }) =>
    `${leader} has a quota of ${figure(quota)} duties, but the rules require at least ${least}: ${least} counts.`,
  'amount-missed': (facts) => missedWords(facts, 'en'),
  'rule-note': ({ sentences }) => sentences.en,
};

const days = (dates: readonly string[]): string => dateSetWords(dates, 'en');

/** Sentences about what has been served and what is too soon to be changed. */
export const replan: Sentences<DiagnosticOf<ReplanFacts>> = {
  'served-leader-missing': ({ leader, dates }) =>
    `the roster has ${quote(leader)} on ${days(dates)}, but the document no longer has this leader. Keep leaders who have left in the list, and give their post a last day; in the editor, use “Leaving”.`,
  'served-type-missing': ({ type, dates }) =>
    `the shift type ${quote(type)} was served on ${days(dates)}, but the document no longer has it. Keep it, and end it with “to”.`,
  'served-period-missing': ({ period, dates }) =>
    `${days(dates)} was served in the protection period ${quote(period)}, but the document no longer has it. Keep it, and end it with “to”.`,
  'served-day-outside': ({ dates }) =>
    `${days(dates)} has been served, but lies outside the period. Extend the period to include it.`,
  'past-day-added': ({ dates }) =>
    `the document now asks for somebody on ${days(dates)}, which is past: it is recorded as vacant. If somebody did serve, record his attendance.`,
  'past-day-kept': ({ dates }) =>
    `the document now asks for nobody on ${days(dates)}, which is past: it stays as it was.`,
  'frozen-holder-away': ({ name, dates }) =>
    `${name} cannot serve on ${days(dates)}, which is too soon to be planned again. Ask somebody to stand in (substitute).`,
  'agreed-holder-away': ({ name, dates }) =>
    `${name} cannot serve on ${days(dates)}; who serves then has been agreed, so planning does not change it. Ask somebody to stand in (substitute).`,
  'today-goes-back': ({ today, last }) =>
    `the roster was planned again from ${dateWords(last, 'en')} on, so it cannot be planned again from ${dateWords(today, 'en')} on: what has been served since would change. Give ${dateWords(last, 'en')} or a later day (today).`,
};

const day = (kind: DayKind | null, holidays: readonly string[], places: number, isPlaces: boolean): string =>
  kind === null
    ? 'no duty day'
    : `a ${dayKindName(kind, 'en')}${holidays.length > 0 ? ` (${holidayNames(holidays, 'en')})` : ''}${isPlaces ? ` with ${places} places` : ''}`;

const basis = ({ isAmended, isExplained }: { isAmended: boolean; isExplained: boolean }): string =>
  isAmended
    ? 'the amended document'
    : isExplained
      ? 'today’s holiday data'
      : 'the document, although no holiday data explain it';

const figures = (score: Score): string =>
  LEVELS.map((level) => `${levelName(level, 'en')} ${score[level]}`).join(', ');

const side = (own: RuleSide | null): string =>
  own === null
    ? 'missing'
    : own.weight === 0
      ? 'off'
      : `${levelName(own.level, 'en')}, weight ${own.weight}, cost ${own.cost}`;

/** Sentences about what a roster says otherwise than its document. */
export const roster: Sentences<RosterDiagnostic> = {
  'calendar-differs': ({ date, stored, today, holidays, places, kept, ...why }) => {
    const isPlaces = stored !== null && today !== null && places.stored !== places.today;
    const then = day(stored, holidays.stored, places.stored, isPlaces);
    const now = day(today, holidays.today, places.today, isPlaces);
    const end = kept === null ? '' : ' (it is past and stays as it was)';
    return `${dateWords(date, 'en', { year: true })} was ${then} when the roster was planned and is ${now} by ${basis(why)}${end}.`;
  },
  'rules-differ': ({ lunzhi, asked, stored }) =>
    `the rules recorded in the roster (written by lunzhi ${lunzhi}) are not those of its document, which count. Costs by the document: ${figures(asked)}; by the recorded rules: ${figures(stored)}.`,
  'rule-differs': ({ titles, asked, stored, isParams }) =>
    `rule ${quote(titles.en)}: ${side(asked)} in the document, ${side(stored)} in the roster file${isParams ? ', with other parameters' : ''}.`,
  'document-differs': () =>
    'the roster was planned from another state of the document; it is scored against this one.',
  'place-not-asked': ({ date, shift, leader }) =>
    `${leader} holds ${shift} on ${dateWords(date, 'en', { year: true })}, but the document has no such place, or does not know the leader.`,
};
