import type { NoticeDoubt } from '../../calendar/read-notice.ts';
import { dateWords } from '../dates.ts';
import { type Sentences, list, quote } from '../phrases.ts';
import { weekdayName } from '../names.ts';

const years = { year: true } as const;
const day = (date: string): string => dateWords(date, 'en', years);
const weekdayOf = (weekday: number): string => weekdayName(weekday, 'en');
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
/** What no check can know better than the paper itself. */
const byHand =
  'Compare it with the paper; if that really says so, write these days one by one under “Kinds of certain dates”.';

/** Sentences about the text of a State Council notice. */
export const notice: Sentences<NoticeDoubt> = {
  'text-too-long': ({ length, most }) => `It has ${length} characters and is no notice (at most ${most}).`,
  'nothing-understood': () => 'No day off and no day worked was found. Paste the whole notice.',
  'year-missing': () =>
    'It does not say for which year it is. Paste it with its title (关于…年部分节假日安排的通知).',
  'years-disagree': ({ years: said }) => `It names different years: ${list(said.map(String), 'en')}.`,
  'year-unknown': ({ year, from, to }) =>
    `Only notices for ${from} to ${to} can be checked; this one is for ${year}.`,
  'not-understood': () => 'This cannot be understood; maybe something is mistyped or left out.',
  'no-holiday-named': () => 'It does not say which holiday this is.',
  'bracket-not-understood': ({ said }) => `${quote(said)} in the brackets cannot be understood.`,
  'impossible-date': ({ said }) => `There is no day ${quote(said)}.`,
  'date-outside-year': ({ date, year }) => `${day(date)} lies outside the arrangement for ${year}.`,
  'range-reversed': ({ from, to }) => `It ends on ${day(to)}, before it begins on ${day(from)}.`,
  'wrong-count': ({ said, counted }) => `It says ${days(said)}; counted there are ${counted}.`,
  'wrong-weekday': ({ date, said, weekday }) =>
    `It says ${weekdayOf(said)}, but ${day(date)} is a ${weekdayOf(weekday)}.`,
  'wrong-lunar-date': ({ date, said }) => `${day(date)} is not ${quote(said)}.`,
  'work-on-weekday': ({ date, weekday }) =>
    `${day(date)} is a ${weekdayOf(weekday)}, which is worked anyway.`,
  'work-not-next-day': ({ date, last }) =>
    `The holiday lasts until ${day(last)}, yet work begins on ${day(date)}.`,
  'day-twice': ({ date }) => `${day(date)} is named twice.`,
  'off-and-work': ({ date, name }) => `${day(date)} is both off for ${name} and worked.`,
  'legal-day-missing': ({ date, name }) => `${day(date)}, a legal day of ${name}, is not among its days off.`,
  'not-beside-weekend': ({ date, weekday }) =>
    `${day(date)} is a ${weekdayOf(weekday)}, not beside a weekend.`,
  'make-up-excluded': ({ name }) => `${name} is said to have no make-up days, and yet has some.`,
  'make-up-unbalanced': ({ name, weekdaysOff, legal, makeUp }) =>
    `The days off of ${name} take ${days(weekdaysOff)} from Mondays to Fridays, but ${legal} legal and ${makeUp} make-up make ${legal + makeUp}; maybe a date is missing or one too many. ${byHand}`,
  'make-up-far': ({ date, nearer }) =>
    `The make-up day ${day(date)} is far from the holiday, while ${day(nearer)} is free. ${byHand}`,
  'weekend-day-left-out': ({ date, weekday }) =>
    `${day(date)}, a ${weekdayOf(weekday)} right beside the days off, is said neither to be off nor worked. ${byHand}`,
  'holiday-without-days': ({ name }) => `No days off are given for ${name}.`,
  'holiday-twice': ({ name }) => `${name} stands twice.`,
  'holiday-missing': ({ names }) =>
    `The arrangement for the year lacks ${list(names, 'en')}. Paste the whole notice.`,
  'passed-over': () => 'There is a date here that is neither off nor worked; it was not used.',
  'weekday-not-said': ({ date }) => `No weekday stands beside it, so ${day(date)} cannot be checked.`,
  'extension-from': ({ name, from }) =>
    `Only the last day is given; ${name} is counted from its legal day ${day(from)}, and the days before stay as they are.`,
};
