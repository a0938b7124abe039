import { noParams } from '../document/schema-parts.ts';
import { dateWords } from '../locale/dates.ts';
import { list } from '../locale/phrases.ts';
import { type Problem, UNABLE } from '../problem/problem.ts';
import { defineConstraint } from './constraint.ts';
import { bindPairs } from './pair-cost.ts';

/** `[shift × leaderCount + leader]`: 1 when he may not hold the shift. To have no share is not an obstacle where he is fixed. */
function ineligible({ shiftCount, leaderCount, unable, fixedHolder }: Problem): Uint8Array {
  const wrongMask = new Uint8Array(shiftCount * leaderCount);
  for (let shift = 0; shift < shiftCount; shift++)
    for (let leader = 0; leader < leaderCount; leader++) {
      const reasons = unable[shift * leaderCount + leader]!;
      const isTolerated = reasons === UNABLE.noShare && fixedHolder[shift] === leader;
      if (reasons !== 0 && !isTolerated) wrongMask[shift * leaderCount + leader] = 1;
    }
  return wrongMask;
}

const has = (reasons: number, reason: number): number => ((reasons & reason) === 0 ? 0 : 1);

/**
 * Whoever holds a shift is in post, not absent, free on that weekday, in the shift type's pool and has a share. Costs
 * one per shift whose holder is not; a leader without a share may be pinned or stand in.
 */
export const eligibleLeader = defineConstraint({
  id: 'eligible-leader',
  levels: ['hard'],
  params: noParams,
  defaults: [{ params: {} }],
  isMandatory: true,
  title: { 'zh-CN': '可以值班', en: 'Eligible' },
  asks: {
    'zh-CN': '值班领导当日在任、能够值班、属于该班类、参加排班',
    en: 'whoever is on duty is in post, available, in the pool of the shift type and takes part',
  },
  costs: {
    'zh-CN': '每个由不能值班的领导担任的班次记1',
    en: '1 per shift whose holder may not hold it',
  },

  forbids(_rule, problem) {
    const wrongMask = ineligible(problem);
    return (shift, leader) => (wrongMask[shift * problem.leaderCount + leader] === 1 ? 'blocked' : undefined);
  },

  bind({ level }, problem) {
    return bindPairs(problem, {
      wrongMask: ineligible(problem),
      level,
      unit: 1,
      facts(shift, leader) {
        const reasons = problem.unable[shift * problem.leaderCount + leader]!;
        return {
          notInPost: has(reasons, UNABLE.notInPost),
          absent: has(reasons, UNABLE.absent),
          weekday: has(reasons, UNABLE.weekday),
          pool: has(reasons, UNABLE.pool),
          noShare: has(reasons, UNABLE.noShare),
        };
      },
    });
  },

  explain: {
    'zh-CN': ({ shifts: [shift], leaders: [leader], facts }) => {
      const reasons = [
        facts['notInPost'] ? '这一天不在任' : '',
        facts['absent'] ? '这一天不能值班' : '',
        facts['weekday'] ? '每周这一天不能值班' : '',
        facts['pool'] ? '不在该班类的人员范围内' : '',
        facts['noShare'] ? '分担系数或定额为0' : '',
      ].filter(Boolean);
      return `${leader!.name}排在${dateWords(shift!.date, 'zh-CN')}，但${list(reasons, 'zh-CN')}。`;
    },
    en: ({ shifts: [shift], leaders: [leader], facts }) => {
      const reasons = [
        facts['notInPost'] ? 'not in post' : '',
        facts['absent'] ? 'absent' : '',
        facts['weekday'] ? 'never available on that weekday' : '',
        facts['pool'] ? 'not in the pool of the shift type' : '',
        facts['noShare'] ? 'without a share or quota' : '',
      ].filter(Boolean);
      return `${leader!.name} is on duty on ${dateWords(shift!.date, 'en')}, but ${list(reasons, 'en')}.`;
    },
  },
});
