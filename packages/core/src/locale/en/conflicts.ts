import { count } from '../phrases.ts';
import type { conflicts as zh } from '../zh-CN/conflicts.ts';

const reasons = {
  notInPost: 'not in post',
  pool: 'not in the pool',
  noShare: 'with no share',
  forbidden: 'kept off by a rule',
};

const gapWords = (gap: number): string =>
  gap > 0 ? `with ${count(gap, 'day', 'en')} free between two duties ` : '';

export const conflicts: typeof zh = {
  andOthers: (names) => `${names} and others`,
  everyWeekday: (day) => `every ${day}`,
  awayWhen: (who, days) => `${who} (${days})`,
  away: (who) => `Away: ${who}. `,
  reason: (reason, leaders) => `${leaders} ${reasons[reason]}`,
  others: (said) => ` (besides ${said})`,
  of: (dates, types) => `${dates}, ${types}`,
  months: (first, last) => `${first} to ${last}`,
  dateless: (rules, away) =>
    `It is proven that no roster can satisfy ${rules === '' ? 'all requirements' : rules}. ${away}`.trim(),
  dues: ({ when, needed, possible, leaders, able, gap, away }) =>
    `${when}: the monthly minimum requires ${count(needed, 'duty', 'en')} in all${leaders > 0 ? ` from ${able}` : ''}; ${gapWords(gap)}${possible === null ? 'not all can be given' : `at most ${possible} can be given`}. ${away}`.trim(),
  demand: ({ when, needed, possible, leaders, able, others, gap, caps, isOwed, away }) => {
    const places = count(needed, 'place', 'en');
    if (leaders === 0) return `${when}: ${places} to fill, and no leader can serve${others}. ${away}`.trim();
    const under = `${isOwed ? 'with the monthly minimum ' : ''}${gapWords(gap)}${caps === '' ? '' : `under ${caps} `}`;
    return `${when}: ${places} to fill, only ${count(leaders, 'leader', 'en')} can serve: ${able}${others}; ${under}${possible === null ? 'it is proven that not all can be filled' : `at most ${possible} can be filled`}. ${away}`.trim();
  },
  perhapsNotSmallest: (sentence) => `${sentence} (Perhaps not the smallest reason.)`,
  onDay: (leader, day) => `${leader} on ${day}`,
  free: (days) => `${days} can serve after all`,
  ruleOff: (rule) => `the rule ${rule} is switched off`,
  ruleRelaxed: (rule, to) => `the rule ${rule} asks for ${to ?? 'less'}`,
  joinsPool: (leader, type) => `${leader} joins the pool of ${type}`,
  fewerHeads: (day, type, heads) =>
    `${day} needs ${count(heads, 'leader', 'en')} only${type && ` for ${type}`}`,
  remedy: (change, alone) =>
    `Tried and works: ${change}${alone ? '; then everything can be planned' : '; this lifts the conflict, others remain'}.`,
};
