import { noParams } from '../document/schema-parts.ts';
import { count } from '../locale/phrases.ts';
import { weekdayName } from '../locale/names.ts';
import { isRestDay } from '../problem/problem.ts';
import { NO_CLASS, bindBalance, fairNumber } from './balance.ts';
import { defineConstraint } from './constraint.ts';

/** Monday to Friday. */
const WEEKDAYS = 5;

/**
 * Each leader has his share of each weekday. For each leader and weekday Monday to Friday, working days alone, with e
 * the sum of his pieces on them: 100 d², where d is the number of duties outside ⌊e⌋ … ⌈e⌉.
 */
export const weekdayBalance = defineConstraint({
  id: 'weekday-balance',
  levels: ['quality'],
  countsDefects: true,
  params: noParams,
  defaults: [{ params: {} }],
  title: { 'zh-CN': '星期均衡', en: 'Weekday balance' },
  asks: {
    'zh-CN': '每位领导周一至周五各日的值班次数相当',
    en: 'each leader has his share of Mondays, of Tuesdays and so on to Fridays',
  },
  costs: {
    'zh-CN': '每位领导每个星期几，次数偏离应有整数范围 d 次，记 100×d²',
    en: '100 d² per leader and weekday that is d duties off the whole numbers around his share',
  },

  bind(_rule, problem, _select, entitlements) {
    const { dayCount, weekday, dayOfShift } = problem;
    const classOfDay = Int16Array.from({ length: dayCount }, (_, day) =>
      weekday[day]! <= WEEKDAYS && !isRestDay(problem, day) ? weekday[day]! - 1 : NO_CLASS,
    );
    const daysOf = Array.from({ length: WEEKDAYS }, (_, ofClass) =>
      Uint8Array.from(classOfDay, (index) => (index === ofClass ? 1 : 0)),
    );
    return bindBalance(problem, {
      count: WEEKDAYS,
      ofShift: Int16Array.from(dayOfShift, (day) => classOfDay[day]!),
      fair: (leader, ofClass) => entitlements.thousandths(leader, daysOf[ofClass]!),
      facts: (ofClass) => ({ weekday: ofClass + 1 }),
    });
  },

  explain: {
    'zh-CN': ({ leaders: [leader], facts }) =>
      `${leader!.name}${weekdayName(facts['weekday']!, 'zh-CN')}值班${facts['duties']}次，${fairNumber(facts, 'zh-CN')}。`,
    en: ({ leaders: [leader], facts }) =>
      `${leader!.name} serves ${count(facts['duties']!, 'duty', 'en')} on ${weekdayName(facts['weekday']!, 'en')}s; ${fairNumber(facts, 'en')}.`,
  },
});
