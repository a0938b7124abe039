import * as z from 'zod/mini';
import { both, field } from '../document/field.ts';
import { minus, plus } from '../linear/linear-model.ts';
import { count, quote } from '../locale/phrases.ts';
import { dateWords } from '../locale/dates.ts';
import { UNASSIGNED } from '../problem/problem.ts';
import { NEVER_CHANGES, type NamedFacts, defineConstraint } from './constraint.ts';
import { lostDuties, publishedGroups } from './duties.ts';

const NO_GROUP = -1;

/**
 * The duties of the published table stay where they are. Costs 1 per leader of a date and type who no longer holds one
 * of its places, beyond the first `maxChanges` in date order. Who takes a place that is empty or not in the table costs
 * nothing, nor does a change of place among those of one date and type.
 */
export const keepPublished = defineConstraint({
  id: 'keep-published',
  levels: ['disruption'],
  params: field(
    z.strictObject({
      maxChanges: field(z.optional(z.int().check(z.minimum(0), z.maximum(10_000))), {
        name: both('改动班数', 'changes'),
        hint: both('0', '0'),
        about: both('前几班改动不计；不写则都计', 'Changes that cost nothing; none when left out'),
      }),
    }),
    {
      sentence: both(
        '重排时已排定的尽量不换人；前{maxChanges}班改动不计。',
        'Re-planning changes as little as possible; the first {maxChanges} changes cost nothing.',
      ),
    },
  ),
  defaults: [{ params: {}, whenReplanned: true }],
  title: { 'zh-CN': '保持原表', en: 'Keep the published table' },
  asks: {
    'zh-CN': '已排定的值班尽量不换人',
    en: 'the duties of the published table stay with those who have them',
  },
  costs: {
    'zh-CN': '原表上每有一人不再值那一天的班记1，前 maxChanges 班不计',
    en: '1 per duty of the published table that changes hands, beyond the first maxChanges',
  },
  example: {},

  bind({ params: { maxChanges = 0 } }, problem) {
    const { shiftCount, leaderCount } = problem;
    const groups = publishedGroups(problem);

    return {
      violations(assignment) {
        const lost = lostDuties(groups, assignment);
        return lost.slice(maxChanges).map(({ group, leader }) => ({
          cost: 1,
          shifts: group.shifts,
          leaders: [leader],
          facts: { changes: lost.length, maxChanges },
        }));
      },

      track(assignment) {
        if (groups.length === 0) return NEVER_CHANGES;
        const groupOfShift = new Int32Array(shiftCount).fill(NO_GROUP);
        /** `[group × leaderCount + leader]`: 1 when the leader is in the published table there. */
        const publishedMask = new Uint8Array(groups.length * leaderCount);
        groups.forEach(({ shifts, leaders }, group) => {
          for (const shift of shifts) groupOfShift[shift] = group;
          for (const leader of leaders) publishedMask[group * leaderCount + leader] = 1;
        });
        /** Likewise: the places he holds there. */
        const held = new Uint16Array(groups.length * leaderCount);
        assignment.forEach((leader, shift) => {
          if (leader !== UNASSIGNED && groupOfShift[shift] !== NO_GROUP)
            held[groupOfShift[shift]! * leaderCount + leader]!++;
        });
        let changes = lostDuties(groups, assignment).length;
        const give = (shift: number, from: number, to: number): void => {
          if (groupOfShift[shift] === NO_GROUP) return;
          const row = groupOfShift[shift]! * leaderCount;
          if (from !== UNASSIGNED && --held[row + from]! === 0) changes += publishedMask[row + from]!;
          if (to !== UNASSIGNED && held[row + to]!++ === 0) changes -= publishedMask[row + to]!;
        };
        return {
          apply(shift, from, to) {
            const before = Math.max(changes, maxChanges);
            give(shift, from, to);
            return Math.max(changes, maxChanges) - before;
          },
          undo: (shift, from, to) => give(shift, to, from),
        };
      },

      encode(model) {
        const lost: number[] = [];
        groups.forEach(({ shifts, leaders }, group) => {
          for (const leader of leaders) {
            const isLost = model.column(`lost_${group}_${leader}`, { cost: maxChanges === 0 ? 1 : 0 });
            model.row([...plus([isLost]), ...model.duties(shifts, leader)], { min: 1 });
            lost.push(isLost);
          }
        });
        if (maxChanges === 0 || lost.length <= maxChanges) return;
        const excess = model.column('changes_beyond', { max: lost.length - maxChanges, cost: 1 });
        model.row([...plus(lost), ...minus([excess])], { max: maxChanges });
      },
    };
  },

  explain: {
    'zh-CN': ({ shifts: [shift], leaders: [leader], types: [type], facts }) =>
      `${dateWords(shift!.date, 'zh-CN')}的${quote(type!.name)}不再由原表上的${leader!.name}值班${allowed(facts, 'zh-CN')}。`,
    en: ({ shifts: [shift], leaders: [leader], types: [type], facts }) =>
      `${leader!.name} no longer serves ${quote(type!.name)} on ${dateWords(shift!.date, 'en')}, as the table had it${allowed(facts, 'en')}.`,
  },
});

/** How many changes there are, where some are allowed. */
function allowed({ changes, maxChanges }: NamedFacts['facts'], language: 'zh-CN' | 'en'): string {
  if (!maxChanges) return '';
  if (language === 'zh-CN') return `（共改动${changes}班，容许${maxChanges}班）`;
  return ` (${count(changes!, 'change', 'en')} in all, ${maxChanges} allowed)`;
}
