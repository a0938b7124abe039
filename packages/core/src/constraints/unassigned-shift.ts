import { noParams } from '../document/schema-parts.ts';
import { plus } from '../linear/linear-model.ts';
import { dateWords } from '../locale/dates.ts';
import { UNASSIGNED } from '../problem/problem.ts';
import { type Violation, defineConstraint } from './constraint.ts';

/** An empty day outweighs a missed month. */
const COST = 100;

/** Every shift is taken. Costs 100 per shift nobody takes. */
export const unassignedShift = defineConstraint({
  id: 'unassigned-shift',
  levels: ['coverage'],
  params: noParams,
  defaults: [{ params: {} }],
  isMandatory: true,
  title: { 'zh-CN': '班班有人', en: 'Every shift taken' },
  asks: {
    'zh-CN': '每个班次都有人值班',
    en: 'every shift is taken',
  },
  costs: {
    'zh-CN': '每个无人值班的班次记100',
    en: '100 per shift nobody takes',
  },

  bind(_rule, { shiftCount }) {
    return {
      violations(assignment) {
        const violations: Violation[] = [];
        assignment.forEach((leader, shift) => {
          if (leader === UNASSIGNED) violations.push({ cost: COST, shifts: [shift], leaders: [], facts: {} });
        });
        return violations;
      },

      track() {
        return {
          undo: () => undefined, // it remembers nothing
          apply(_shift, from, to) {
            return (to === UNASSIGNED ? COST : 0) - (from === UNASSIGNED ? COST : 0);
          },
        };
      },

      encode(model) {
        for (let shift = 0; shift < shiftCount; shift++) {
          const empty = model.column(`empty_${shift}`, { cost: COST });
          model.row([...plus([empty]), ...model.holders(shift)], { min: 1 });
        }
      },
    };
  },

  explain: {
    'zh-CN': ({ shifts: [shift] }) => `${dateWords(shift!.date, 'zh-CN')}有一个班次无人值班。`,
    en: ({ shifts: [shift] }) => `Nobody takes a shift on ${dateWords(shift!.date, 'en')}.`,
  },
});
