import { dateSetWords, dateWords } from '../dates.ts';
import { quote } from '../phrases.ts';
import type { ReplanDiagnostic, ReplanFacts } from '../../plan/replan-diagnostics.ts';

const days = (dates: readonly string[]): string => dateSetWords(dates, 'en');

/** Sentences about what has been served and what is too near to be changed. */
export const replanMessages: {
  readonly [Code in keyof ReplanFacts]: (d: Extract<ReplanDiagnostic, { code: Code }>) => string;
} = {
  'served-leader-missing': ({ leader, dates }) =>
    `the roster has ${quote(leader)} on ${days(dates)}, but the document no longer has this leader. Keep whoever has left, and end his post with “to”.`,
  'served-type-missing': ({ type, dates }) =>
    `the shift type ${quote(type)} was served on ${days(dates)}, but the document no longer has it. Keep it, and end it with “to”.`,
  'served-period-missing': ({ period, dates }) =>
    `${days(dates)} was served in the protection period ${quote(period)}, but the document no longer has it. Keep it, and end it with “to”.`,
  'served-day-outside': ({ dates }) =>
    `${days(dates)} has been served, but lies outside of the period. Let the period contain it.`,
  'past-day-added': ({ dates }) =>
    `the document now asks for somebody on ${days(dates)}, which is past: it is recorded as empty. If somebody did serve, write a pin.`,
  'past-day-kept': ({ dates }) =>
    `the document now asks for nobody on ${days(dates)}, which is past: it stays as it was.`,
  'frozen-holder-away': ({ name, dates }) =>
    `${name} cannot serve on ${days(dates)}, which is too near to be planned again. Ask somebody to stand in (substitute).`,
  'agreed-holder-away': ({ name, dates }) =>
    `${name} cannot serve on ${days(dates)}; who serves then was agreed on, so a plan does not change it. Ask somebody to stand in (substitute).`,
  'today-goes-back': ({ today, last }) =>
    `the roster was planned again from ${dateWords(last, 'en')} on, so it cannot be planned again from ${dateWords(today, 'en')} on: what has been served since would change. Give ${dateWords(last, 'en')} or a later day (today).`,
};
