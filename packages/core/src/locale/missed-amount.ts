import type { Language } from '../document/schema.ts';
import { fewDates, monthWords } from './dates.ts';
import { list } from './phrases.ts';
import type { NamedMissed } from '../roster/missed-amounts.ts';

/** At most three decimals, no trailing zeros. */
const figure = (value: number): string => `${Math.round(value * 1000) / 1000}`;

/** Names at most this many months. */
const NAMED = 3;

function monthsOf(dates: readonly string[], language: Language): string {
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  if (months.length > NAMED) return language === 'zh-CN' ? `${months.length}个月` : `${months.length} months`;
  const year = new Set(months.map((month) => month.slice(0, 4))).size > 1;
  return list(
    months.map((month) => monthWords(`${month}-01`, language, { year })),
    language,
  );
}

/** That a fair share is not what is set for a leader, what it is instead, and which dates force it. */
export function missedWords(
  { leader, by, amount, share, isAtMost, dates }: NamedMissed & { readonly leader: string },
  language: Language,
): string {
  const months = dates.length > 0 ? monthsOf(dates, language) : '';
  const [set, is] = [figure(amount), figure(share)];
  if (language === 'zh-CN') {
    const what = {
      period: `${leader}的定额为${set}次`,
      month: `${leader}的每月定额${months ? `在${months}` : ''}共${set}次`,
      least: `按规则${leader}至少值${set}次`,
      most: `按规则${leader}最多值${set}次`,
    }[by];
    const quotas = '请减小其定额，或减小同日其他领导的定额。';
    const lower = { period: quotas, month: quotas, least: '请减小规则要求的最少次数。', most: '' };
    if (isAtMost) return `${what}，但规则最多允许${is}次，应值次数因此为${is}次。`;
    if (share > amount)
      return `${what}，但${fewDates(dates, language)}其他领导不足以排满班次，应值次数因此为${is}次。要减少，须有其他领导在这些日子值班。`;
    return `${what}，但${fewDates(dates, language)}的班次容不下，应值次数因此只有${is}次。${lower[by]}`;
  }
  const what = {
    period: `${leader} has a quota of ${set} duties`,
    month: `the monthly quota of ${leader} comes to ${set}${months ? ` in ${months}` : ''}`,
    least: `by the rules ${leader} serves at least ${set} times`,
    most: `by the rules ${leader} serves at most ${set} times`,
  }[by];
  const quotas = ' Reduce this quota, or those of others on these dates.';
  const lower = {
    period: quotas,
    month: quotas,
    least: ' Reduce the least that the rules ask for.',
    most: '',
  };
  if (isAtMost) return `${what}, but the rules allow ${is} at most: the fair share is ${is}.`;
  if (share > amount)
    return `${what}, but the other leaders cannot fill all places on ${fewDates(dates, language)}: the fair share is ${is}. To reduce it, others must serve on these dates.`;
  return `${what}, but the places of ${fewDates(dates, language)} do not leave as many: the fair share is only ${is}.${lower[by]}`;
}
