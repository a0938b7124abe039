import type { RuleDiagnostic, RuleFacts } from '../../constraints/diagnostics.ts';
import { count, quote } from '../phrases.ts';
import { dateWords, rangeWords } from '../dates.ts';
import { missedWords } from '../missed-amount.ts';

/** At most three decimals, no trailing zeros. */
const figure = (value: number): string => `${Math.round(value * 1000) / 1000}`;

/** Sentences about rules and quotas. */
export const ruleMessages: {
  readonly [Code in keyof RuleFacts]: (d: Extract<RuleDiagnostic, { code: Code }>) => string;
} = {
  'unknown-in-rule': ({ rule, what, value, nearest }) =>
    `the rule ${quote(rule)} names the ${what === 'leader' ? 'leader' : 'shift type'} ${quote(value)}, which does not exist${nearest === undefined ? '.' : `; is ${quote(nearest)} meant?`}`,
  'rule-dates-reversed': ({ rule, from, to }) =>
    `the rule ${quote(rule)} names dates from ${dateWords(from, 'en')} to ${dateWords(to, 'en')}, which is earlier. Exchange the two.`,
  'rule-dates-outside': ({ rule, from, to }) =>
    `the rule ${quote(rule)} names ${rangeWords(from, to, 'en')}, outside the period: it has no effect there.`,
  'rule-holiday-outside': ({ rule, value, nearest }) =>
    `the rule ${quote(rule)} names the holiday ${quote(value)}, which does not fall into the period${nearest === undefined ? '.' : `; is ${quote(nearest)} meant?`}`,
  'rule-days-need-id': ({ rule }) =>
    `the days of the default rule ${quote(rule)} cannot be changed. Write a rule with an id of its own; give the default "weight": 0 if it is no longer wanted.`,
  'preferences-unread': ({ leaders }) =>
    `${count(leaders, 'leader', 'en')} would like some days or rather not have them, but no rule heeds it: it has no effect.`,
  'figures-too-large': ({ shifts }) =>
    `${shifts} shifts and the carried figures are too large for fairness to be counted exactly. Shorten the period or reduce what is carried.`,
  'quota-above-dates': ({ leader, quota, dates }) =>
    `${leader} has a quota of ${figure(quota)} duties but takes part on ${dates} days only. Reduce the quota.`,
  'quotas-above-places': ({ quotas, places }) =>
    `the quotas add up to ${figure(quotas)} duties, more than the ${places} places. Reduce them.`,
  'quotas-below-places': ({ quotas, places }) =>
    `everybody has a quota; they add up to ${figure(quotas)}, fewer than the ${places} places. The rest is added to all quotas alike.`,
  'quota-below-least': ({ leader, quota, least }) =>
    `${leader} has a quota of ${figure(quota)} duties, but the rules owe at least ${least}: ${least} counts.`,
  'amount-missed': (facts) => missedWords(facts, 'en'),
  'rule-note': ({ sentences }) => sentences.en,
};
