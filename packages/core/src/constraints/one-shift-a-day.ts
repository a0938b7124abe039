import { noParams } from '../document/schema-parts.ts';
import { dateWords } from '../locale/dates.ts';
import { FREE, UNASSIGNED } from '../problem/problem.ts';
import { NEVER_CHANGES, type Violation, defineConstraint } from './constraint.ts';
import { shiftsByLeader } from './duties.ts';

/**
 * No leader holds two shifts on one day. Costs one per shift beyond the first that a leader holds on a day; where one
 * of them is fixed, it counts as the first.
 */
export const oneShiftADay = defineConstraint({
  id: 'one-shift-a-day',
  levels: ['hard'],
  params: noParams,
  defaults: [{ params: {} }],
  isMandatory: true,
  title: { 'zh-CN': '一日一班', en: 'One shift a day' },
  asks: {
    'zh-CN': '同一领导一天只值一个班次',
    en: 'no leader holds two shifts on one day',
  },
  costs: {
    'zh-CN': '同一领导同一天每多一个班次记1',
    en: '1 per shift of a leader beyond his first on a day',
  },

  forbids(_rule, { shiftCount, leaderCount, dayCount, dayOfShift, fixedHolder }) {
    const heldMask = new Uint8Array(leaderCount * dayCount);
    for (let shift = 0; shift < shiftCount; shift++)
      if (fixedHolder[shift]! >= 0) heldMask[fixedHolder[shift]! * dayCount + dayOfShift[shift]!] = 1;
    return (shift, leader) =>
      fixedHolder[shift] === FREE && heldMask[leader * dayCount + dayOfShift[shift]!] === 1
        ? 'blocked'
        : undefined;
  },

  bind(_rule, { leaderCount, dayCount, dayOfShift, firstShiftOfDay, fixedHolder }) {
    return {
      violations(assignment) {
        const violations: Violation[] = [];
        shiftsByLeader(assignment, leaderCount).forEach((shifts, leader) => {
          // in date order, so that those of a day stand together
          for (let begin = 0, end = 0; begin < shifts.length; begin = end) {
            const day = dayOfShift[shifts[begin]!];
            while (end < shifts.length && dayOfShift[shifts[end]!] === day) end++;
            if (end - begin === 1) continue;
            const held = shifts.slice(begin, end);
            const first = held.find((shift) => fixedHolder[shift] !== FREE) ?? held[0]!;
            for (const further of held)
              if (further !== first)
                violations.push({
                  cost: 1,
                  shifts: [first, further],
                  leaders: [leader],
                  facts: { held: held.length },
                });
          }
        });
        return violations;
      },

      track(assignment) {
        if (dayOfShift.every((day, shift) => day !== dayOfShift[shift - 1])) return NEVER_CHANGES;
        const held = new Uint16Array(leaderCount * dayCount);
        assignment.forEach((leader, shift) => {
          if (leader !== UNASSIGNED) held[leader * dayCount + dayOfShift[shift]!]!++;
        });
        return {
          apply(shift, from, to) {
            const day = dayOfShift[shift]!;
            if (firstShiftOfDay[day + 1]! - firstShiftOfDay[day]! === 1) return 0;
            let change = 0;
            if (from !== UNASSIGNED && --held[from * dayCount + day]! > 0) change--;
            if (to !== UNASSIGNED && held[to * dayCount + day]!++ > 0) change++;
            return change;
          },
        };
      },

      encode(model) {
        for (let day = 0; day < dayCount; day++) {
          const shifts: number[] = [];
          for (let shift = firstShiftOfDay[day]!; shift < firstShiftOfDay[day + 1]!; shift++)
            shifts.push(shift);
          const free = shifts.filter((shift) => fixedHolder[shift] === FREE);
          for (let leader = 0; leader < leaderCount; leader++) {
            const left = shifts.some((shift) => fixedHolder[shift] === leader) ? 0 : 1;
            if (free.length > left) model.row(model.duties(free, leader), { max: left });
          }
        }
      },
    };
  },

  explain: {
    'zh-CN': ({ shifts: [shift], leaders: [leader], facts }) =>
      `${leader!.name}在${dateWords(shift!.date, 'zh-CN')}同时排了${facts['held']}个班次，一天只能值一个。`,
    en: ({ shifts: [shift], leaders: [leader], facts }) =>
      `${leader!.name} holds ${facts['held']} shifts on ${dateWords(shift!.date, 'en')}; one a day is the most.`,
  },
});
