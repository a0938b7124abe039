import { noParams } from '../document/schema-parts.ts';
import { typeThousandths } from '../entitlement/type-pieces.ts';
import { count, quote } from '../locale/phrases.ts';
import { type Problem, UNABLE } from '../problem/problem.ts';
import { bindBalance, fairNumber } from './balance.ts';
import { defineConstraint } from './constraint.ts';

/** `[leader × typeCount + type]`: 1 when the leader is in the type's pool on one of its dates. */
function mayHold({ leaderCount, typeCount, shiftCount, typeOfShift, unable }: Problem): Uint8Array {
  const may = new Uint8Array(leaderCount * typeCount);
  for (let shift = 0; shift < shiftCount; shift++)
    for (let leader = 0; leader < leaderCount; leader++)
      if ((unable[shift * leaderCount + leader]! & (UNABLE.notInPost | UNABLE.pool)) === 0)
        may[leader * typeCount + typeOfShift[shift]!] = 1;
  return may;
}

/**
 * Each leader has his share of each shift type, so that nobody always gets the afternoon. For each leader and type he
 * may hold, with e the sum of his pieces of it: 100 d², where d is the number of duties outside ⌊e⌋ … ⌈e⌉.
 */
export const shiftTypeBalance = defineConstraint({
  id: 'shift-type-balance',
  levels: ['quality'],
  countsDefects: true,
  params: noParams,
  defaults: [],
  title: { 'zh-CN': '班类均衡', en: 'Shift type balance' },
  asks: {
    'zh-CN': '每位领导各班类的值班次数相当',
    en: 'each leader has his share of each shift type he may hold',
  },
  costs: {
    'zh-CN': '每位领导每个班类，次数偏离应有整数范围 d 次，记 100×d²',
    en: '100 d² per leader and shift type that is d duties off the whole numbers around his share',
  },
  example: {},

  bind(_rule, problem, _select, entitlements) {
    const { typeCount, typeOfShift } = problem;
    const fair = typeThousandths(problem, entitlements);
    const may = mayHold(problem);
    return bindBalance(problem, {
      count: typeCount,
      ofShift: typeOfShift,
      fair: (leader, type) =>
        may[leader * typeCount + type] === 1 ? fair[leader * typeCount + type]! : undefined,
      facts: () => ({}),
    });
  },

  explain: {
    'zh-CN': ({ types: [type], leaders: [leader], facts }) =>
      `${leader!.name}值班类${quote(type!.name)}${facts['duties']}次，${fairNumber(facts, 'zh-CN')}。`,
    en: ({ types: [type], leaders: [leader], facts }) =>
      `${leader!.name} serves ${count(facts['duties']!, 'duty', 'en')} of type ${quote(type!.name)}; ${fairNumber(facts, 'en')}.`,
  },
});
