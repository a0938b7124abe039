import { noParams } from '../document/schema-parts.ts';
import { count } from '../locale/phrases.ts';
import { monthWords } from '../locale/dates.ts';
import { bindBalance, fairNumber } from './balance.ts';
import { defineConstraint } from './constraint.ts';

/**
 * Each leader has his share of each calendar month, on days of every kind. For each leader and month, with e the sum of
 * his pieces in it: 100 d², where d is the number of duties outside ⌊e⌋ … ⌈e⌉.
 */
export const monthBalance = defineConstraint({
  id: 'month-balance',
  levels: ['quality'],
  countsDefects: true,
  params: noParams,
  defaults: [],
  title: { 'zh-CN': '月份均衡', en: 'Month balance' },
  asks: {
    'zh-CN': '每位领导各月的值班次数相当',
    en: 'each leader has his share of each month',
  },
  costs: {
    'zh-CN': '每位领导每个月，次数偏离应有整数范围 d 次，记 100×d²',
    en: '100 d² per leader and month that is d duties off the whole numbers around his share',
  },
  example: {},

  bind(_rule, problem, _select, entitlements) {
    const { month, monthLength, dayOfShift } = problem;
    const daysOf = Array.from(monthLength, (_, ofClass) =>
      Uint8Array.from(month, (running) => (running === ofClass ? 1 : 0)),
    );
    return bindBalance(problem, {
      count: daysOf.length,
      ofShift: Int16Array.from(dayOfShift, (day) => month[day]!),
      fair: (leader, ofClass) => entitlements.thousandths(leader, daysOf[ofClass]!),
      facts: () => ({}),
    });
  },

  explain: {
    'zh-CN': ({ shifts: [shift], leaders: [leader], facts }) =>
      `${leader!.name}${monthWords(shift!.date, 'zh-CN')}值班${facts['duties']}次，${fairNumber(facts, 'zh-CN')}。`,
    en: ({ shifts: [shift], leaders: [leader], facts }) =>
      `${leader!.name} serves ${count(facts['duties']!, 'duty', 'en')} in ${monthWords(shift!.date, 'en')}; ${fairNumber(facts, 'en')}.`,
  },
});
