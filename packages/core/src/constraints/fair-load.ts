import * as z from 'zod/mini';
import { both, field } from '../document/field.ts';
import { type Language, daySelectorSchema } from '../document/schema.ts';
import { minus } from '../linear/linear-model.ts';
import { count, thousandths } from '../locale/phrases.ts';
import { type CarriedLoads, UNASSIGNED } from '../problem/problem.ts';
import { type NamedFacts, type Violation, defineConstraint } from './constraint.ts';
import { shiftsByLeader } from './duties.ts';

/** Thousandths of a duty in a duty. */
const UNIT = 1000;

/** Which sentence fits: all days, rest days, holidays, other days. */
const SCOPES = { duties: 0, restDays: 1, holidays: 2, other: 3 } as const;

/**
 * Each leader serves as often as is his fair share on the days of `days` (all when left out), counting what he brings
 * along. Costs (1000 × duties + carried − entitlement)², all in thousandths of a duty; who serves nothing counts too.
 */
export const fairLoad = defineConstraint({
  id: 'fair-load',
  levels: ['fairness'],
  params: z.strictObject({
    days: field(z.optional(daySelectorSchema), {
      about: both('哪些日子计次数；不写则全部', 'The days that count; all when left out'),
    }),
    carried: field(z.optional(z.enum(['duties', 'restDays', 'holidays'])), {
      about: both(
        '上期结转取哪一项；不写则不计',
        'Which figure of the leaders’ carried counts; none when left out',
      ),
      form: false,
    }),
  }),
  defaults: [
    { params: { carried: 'duties' }, title: { 'zh-CN': '总次数均衡', en: 'Fair load' } },
    {
      id: 'fair-rest-days',
      params: { days: { rest: true }, carried: 'restDays' },
      title: { 'zh-CN': '休息日均衡', en: 'Fair rest days' },
      asks: {
        'zh-CN': '每位领导在休息日值班的次数与应值次数相符',
        en: 'each leader serves as often on rest days as is his fair share',
      },
    },
    {
      id: 'fair-holidays',
      params: { days: { kinds: ['holiday'] }, carried: 'holidays' },
      title: { 'zh-CN': '节假日均衡', en: 'Fair holidays' },
      asks: {
        'zh-CN': '每位领导在节假日值班的次数与应值次数相符',
        en: 'each leader serves as often on holidays as is his fair share',
      },
    },
  ],
  title: { 'zh-CN': '次数均衡', en: 'Fair load' },
  asks: {
    'zh-CN': '每位领导的值班次数与应值次数相符',
    en: 'each leader serves as often as is his fair share',
  },
  costs: {
    'zh-CN': '每位领导记（1000×次数＋结转－应值）的平方，以千分之一次为单位：差1次记1000000',
    en: '(1000 × duties + carried − entitlement)² for each leader, in thousandths of a duty: 1,000,000 for one duty',
  },

  bind({ params }, problem, select, entitlements) {
    const { leaderCount, dayOfShift } = problem;
    const days = select.days(params.days);
    const counts = Uint8Array.from(dayOfShift, (day) => days[day]!);
    const carriedOf = (leader: number): number =>
      params.carried ? problem.carried[params.carried satisfies keyof CarriedLoads][leader]! : 0;
    const entitlementOf = Array.from({ length: leaderCount }, (_, leader) =>
      entitlements.thousandths(leader, days),
    );
    /** What a leader is over (+) or under (−) before his first duty, in thousandths. */
    const offset = Float64Array.from(entitlementOf, (entitled, leader) => carriedOf(leader) - entitled);
    const cost = (leader: number, count: number): number => (UNIT * count + offset[leader]!) ** 2;
    const scope = SCOPES[params.days ? (params.carried ?? 'other') : 'duties'];

    return {
      violations(assignment) {
        const violations: Violation[] = [];
        shiftsByLeader(assignment, leaderCount).forEach((all, leader) => {
          const shifts = all.filter((shift) => counts[shift] === 1);
          const load = UNIT * shifts.length + carriedOf(leader) - entitlementOf[leader]!;
          if (load !== 0)
            violations.push({
              cost: load * load,
              shifts,
              leaders: [leader],
              facts: {
                duties: shifts.length,
                carried: carriedOf(leader),
                entitlement: entitlementOf[leader]!,
                scope,
              },
            });
        });
        return violations;
      },

      track(assignment) {
        const load = offset.slice();
        assignment.forEach((leader, shift) => {
          if (leader !== UNASSIGNED && counts[shift] === 1) load[leader]! += UNIT;
        });
        return {
          apply(shift, from, to) {
            if (counts[shift] === 0) return 0;
            let change = 0;
            if (from !== UNASSIGNED) {
              change -= 2 * UNIT * load[from]! - UNIT * UNIT;
              load[from]! -= UNIT;
            }
            if (to !== UNASSIGNED) {
              change += 2 * UNIT * load[to]! + UNIT * UNIT;
              load[to]! += UNIT;
            }
            return change;
          },
        };
      },

      loads: () => [{ shifts: counts, cost }],

      // A square is convex: columns of one duty each, at rising cost, fill in order, so none need be integer.
      encode(model) {
        const shifts = [...counts.keys()].filter((shift) => counts[shift] === 1);
        for (let leader = 0; leader < leaderCount; leader++) {
          model.addConstant(cost(leader, 0));
          const duties = shifts.map((_, before) =>
            model.column(`duty_${leader}_${before + 1}`, {
              cost: cost(leader, before + 1) - cost(leader, before),
            }),
          );
          if (shifts.length > 0)
            model.row([...model.duties(shifts, leader), ...minus(duties)], { min: 0, max: 0 });
        }
      },
    };
  },

  explain: {
    'zh-CN': ({ leaders: [leader], facts }) => {
      const what = ['值班', '休息日值班', '节假日值班', '所选日期值班'][facts['scope']!]!;
      return `${leader!.name}${what}${facts['duties']}次${sumInWords(facts, 'zh-CN')}。`;
    },
    en: ({ leaders: [leader], facts }) => {
      const where = ['', ' on rest days', ' on holidays', ' on the selected days'][facts['scope']!]!;
      return `${leader!.name} serves ${count(facts['duties']!, 'duty', 'en')}${where}${sumInWords(facts, 'en')}.`;
    },
  },
});

/** The arithmetic behind a load, in duties: ，加上期结转0.5次，应值7.48次，多1.02次. */
function sumInWords({ duties, carried, entitlement }: NamedFacts['facts'], language: Language): string {
  const over = UNIT * duties! + carried! - entitlement!;
  const [carriedWords, entitled, excess] = [carried!, entitlement!, Math.abs(over)].map(thousandths);
  if (language === 'zh-CN') {
    const before = carried === 0 ? '' : `，加上期结转${carriedWords}次`;
    return `${before}，应值${entitled}次，${over > 0 ? '多' : '少'}${excess}次`;
  }
  const before = carried === 0 ? '' : `, ${carriedWords} carried over`;
  return `${before}, where ${entitled} would be fair: ${excess} too ${over > 0 ? 'many' : 'few'}`;
}
