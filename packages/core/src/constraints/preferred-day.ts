import { noParams } from '../document/schema-parts.ts';
import { dateWords } from '../locale/dates.ts';
import type { Problem } from '../problem/problem.ts';
import { defineConstraint } from './constraint.ts';
import { bindPairs } from './pair-cost.ts';

const COST = 100;

/** `[leader]`: 1 when the leader prefers any day of the period. */
function asksForDays({ leaderCount, dayCount, firstDay, preferences: { prefer } }: Problem): Uint8Array {
  return Uint8Array.from({ length: leaderCount }, (_, leader) =>
    prefer.subarray(leader * dayCount + firstDay, (leader + 1) * dayCount).includes(1) ? 1 : 0,
  );
}

/**
 * Leaders serve on the days they prefer and not on those they would rather avoid. Costs 100 per duty on an avoided day,
 * and 100 per duty off the preferred days of a leader who prefers any day of the period.
 */
export const preferredDay = defineConstraint({
  id: 'preferred-day',
  levels: ['quality'],
  countsDefects: true,
  params: noParams,
  defaults: [{ params: {} }],
  title: { 'zh-CN': '日期意愿', en: 'Preferred days' },
  asks: {
    'zh-CN': '尽量按领导本人的意愿安排日期',
    en: 'leaders serve on the days they prefer and not on those they would rather avoid',
  },
  costs: {
    'zh-CN': '每次排在本人不希望的日子、或不在本人希望的日子之内，各记100',
    en: '100 per duty on a day to avoid, 100 per duty off the preferred days',
  },

  bind(_rule, problem) {
    const { shiftCount, leaderCount, dayCount, dayOfShift, preferences } = problem;
    const askingMask = asksForDays(problem);
    const isAvoided = (shift: number, leader: number): number =>
      preferences.avoid[leader * dayCount + dayOfShift[shift]!]!;
    const isOffPreferred = (shift: number, leader: number): number =>
      askingMask[leader] === 1 ? 1 - preferences.prefer[leader * dayCount + dayOfShift[shift]!]! : 0;
    const wrongMask = new Uint8Array(shiftCount * leaderCount);
    for (let shift = 0; shift < shiftCount; shift++)
      for (let leader = 0; leader < leaderCount; leader++)
        wrongMask[shift * leaderCount + leader] = isAvoided(shift, leader) + isOffPreferred(shift, leader);
    return bindPairs(problem, {
      wrongMask,
      level: 'quality',
      unit: COST,
      facts: (shift, leader) => ({
        isAvoided: isAvoided(shift, leader),
        isOffPreferred: isOffPreferred(shift, leader),
      }),
    });
  },

  explain: {
    'zh-CN': ({ shifts: [shift], leaders: [leader], facts }) => {
      const why = [
        ...(facts['isAvoided'] ? ['是本人不希望值班的日子'] : []),
        ...(facts['isOffPreferred'] ? ['不在本人希望值班的日子之内'] : []),
      ];
      return `${leader!.name}${dateWords(shift!.date, 'zh-CN')}值班，这天${why.join('，也')}。`;
    },
    en: ({ shifts: [shift], leaders: [leader], facts }) => {
      const why = [
        ...(facts['isAvoided'] ? ['would rather not have it'] : []),
        ...(facts['isOffPreferred'] ? ['prefers other days'] : []),
      ];
      return `${leader!.name} serves on ${dateWords(shift!.date, 'en')} but ${why.join(' and ')}.`;
    },
  },
});
