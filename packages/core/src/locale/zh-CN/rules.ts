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
    `规则${quote(rule)}中的${what === 'leader' ? '领导' : '班类'}${quote(value)}不存在${nearest === undefined ? '。' : `，是否为${quote(nearest)}？`}`,
  'rule-dates-reversed': ({ rule, from, to }) =>
    `规则${quote(rule)}中的日期${dateWords(from, 'zh-CN')}在${dateWords(to, 'zh-CN')}之后，请把起止日期对调。`,
  'rule-dates-outside': ({ rule, from, to }) =>
    `规则${quote(rule)}中的${rangeWords(from, to, 'zh-CN')}不在值班期间内，不起作用。`,
  'rule-holiday-outside': ({ rule, value, nearest }) =>
    `规则${quote(rule)}中的节日${quote(value)}不在值班期间内，不起作用${nearest === undefined ? '。' : `；是否为${quote(nearest)}？`}`,
  'rule-days-need-id': ({ rule }) =>
    `默认规则${quote(rule)}的日子不能更改。请另写一条规则，用另一个编号；不再需要默认规则时，将其权重（weight）写为 0。`,
  'preferences-unread': ({ leaders }) =>
    `${count(leaders, 'leader', 'zh-CN')}写了希望或不希望值班的日期，但没有规则采用，不起作用。`,
  'figures-too-large': ({ shifts }) =>
    `${shifts}个班次与上期结转的数字太大，均衡无法精确计算。请缩短值班期间，或减小上期结转。`,
  'quota-above-dates': ({ leader, quota, dates }) =>
    `${leader}的定额为${figure(quota)}次，但其可参加的值班日只有${dates}天。请减小定额。`,
  'quotas-above-places': ({ quotas, places }) =>
    `各人定额合计${figure(quotas)}次，超过全部${places}个班次。请减小定额。`,
  'quotas-below-places': ({ quotas, places }) =>
    `所有领导都有定额，合计${figure(quotas)}次，少于${places}个班次，余下的平均加到各人的定额上。`,
  'quota-below-least': ({ leader, quota, least }) =>
    `${leader}的定额为${figure(quota)}次，但规则要求至少${least}次，按${least}次安排。`,
  'amount-missed': (facts) => missedWords(facts, 'zh-CN'),
  'rule-note': ({ sentences }) => sentences['zh-CN'],
};
