import * as z from 'zod/mini';
import { both, field } from '../document/field.ts';
import { leaderSelectorSchema } from '../document/schema.ts';
import { plus } from '../linear/linear-model.ts';
import { count } from '../locale/phrases.ts';
import { monthWords } from '../locale/dates.ts';
import { FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { type RuleNote, type Select, type Violation, defineConstraint } from './constraint.ts';
import { type Due, servableDues } from './dues-matching.ts';
import { oncePerRule } from './once-per-rule.ts';

const paramsSchema = field(
  z.strictObject({
    leaders: field(z.optional(leaderSelectorSchema), {
      name: both('哪些人', 'who'),
      hint: both('全体', 'everyone'),
      about: both('哪些领导；不写则全部', 'Which leaders; all when left out'),
    }),
    min: field(z.int().check(z.minimum(1), z.maximum(31)), {
      name: both('最少次数', 'fewest duties'),
      about: both('至少几次，按在任天数折算', 'Duties at least, in proportion to days in post'),
    }),
    per: field(z.literal('month'), { about: both('按月', 'By the month') }),
    skipMonths: field(z.optional(z.array(z.int().check(z.minimum(0), z.maximum(120)))), {
      about: both(
        '免去的月份，期间第一个月为0',
        'Months in which nothing is owed, the period’s first being 0',
      ),
    }),
  }),
  { sentence: both('{leaders}，每月至少值{min}次。', '{leaders}: at least {min} duties a month.') },
);
type Params = z.infer<typeof paramsSchema>;

/** A due of one calendar month of the period. */
interface MonthDue extends Due {
  /** As in `skipMonths`. */
  readonly month: number;
}

/** What is owed, by month, then leader: nobody owes more than the dates on which he is eligible. */
const monthDuesOf = oncePerRule((params: Params, problem: Problem, select: Select): MonthDue[] => {
  const { leaderCount, dayCount, firstDay, month, monthLength, firstShiftOfDay } = problem;
  const selected = select.leaders(params.leaders);
  const asked = Array.from({ length: leaderCount }, (_, leader) => leader).filter((leader) =>
    selected.subarray(leader * dayCount, (leader + 1) * dayCount).includes(1),
  );
  const dues: MonthDue[] = [];
  for (let day = firstDay; day < dayCount;) {
    const running = month[day]!;
    const first = day;
    while (day < dayCount && month[day] === running) day++;
    if (params.skipMonths?.includes(running - month[firstDay]!)) continue;
    const placesOf = sharedLists(problem, firstShiftOfDay[first]!, firstShiftOfDay[day]!);
    for (const leader of asked) {
      let selectedDays = 0;
      for (let at = leader * dayCount + first; at < leader * dayCount + day; at++)
        selectedDays += selected[at]!;
      const inProportion = Math.floor((params.min * selectedDays) / monthLength[running]!);
      if (inProportion === 0) continue;
      const { shifts, dates } = placesOf(leader);
      const least = Math.min(inProportion, dates);
      if (least > 0) dues.push({ leader, shifts, least, month: running - month[firstDay]! });
    }
  }
  return dues;
});

/**
 * The places among `from` … `to` − 1 that a leader is eligible for or holds for good, and the dates of the former.
 * Leaders with the same places have one list: of hundreds with tens of thousands of places each, memory would not hold
 * as many.
 */
function sharedLists(
  { leaderCount, dayOfShift, unable, fixedHolder }: Problem,
  from: number,
  to: number,
): (leader: number) => { shifts: readonly number[]; dates: number } {
  const lists: number[][] = [];
  return (leader) => {
    const able: number[] = [];
    let dates = 0;
    let lastDate = -1;
    for (let shift = from; shift < to; shift++) {
      const isEligible = unable[shift * leaderCount + leader] === 0;
      if (isEligible || fixedHolder[shift] === leader) able.push(shift);
      if (!isEligible || dayOfShift[shift] === lastDate) continue;
      lastDate = dayOfShift[shift]!;
      dates++;
    }
    const isSame = (list: readonly number[]): boolean =>
      list.length === able.length && list.every((shift, index) => shift === able[index]);
    const known = lists.find(isSame);
    if (!known) lists.push(able);
    return { shifts: known ?? able, dates };
  };
}

/**
 * The selected leaders serve at least `min` times a month, in proportion to their days in post. Costs one per duty
 * missing from min(⌊min × days selected ÷ days of the month⌋, dates on which he is eligible). Where a month's dues
 * cannot all be served, one a day, the untouched default owes nothing that month.
 *
 * Source of the default: the two central offices' opinion of 2009 (党政主要负责同志一般每月一天).
 */
export const atLeastPerPeriod = defineConstraint({
  id: 'at-least-per-period',
  levels: ['coverage'],
  params: paramsSchema,
  defaults: [{ params: { leaders: { chiefs: true }, min: 1, per: 'month' } }],
  title: { 'zh-CN': '每月最少次数', en: 'Least per month' },
  asks: {
    'zh-CN': '规定的领导每月至少值班若干次',
    en: 'the leaders named serve at least so often each month',
  },
  costs: {
    'zh-CN': '每位领导每月每少一次记1',
    en: '1 per duty missing in a month',
  },

  resolve(rule, problem, select) {
    if (rule.written) return { params: rule.params };
    const byMonth = new Map<number, MonthDue[]>();
    // months waived before, in a roster read back, are looked at again, so that the note is there again
    const { skipMonths: waived = [], ...params } = rule.params;
    for (const due of monthDuesOf({ ...rule, params }, problem, select)) {
      const ofMonth = byMonth.get(due.month);
      if (ofMonth) ofMonth.push(due);
      else byMonth.set(due.month, [due]);
    }
    const notes: RuleNote[] = [];
    const skipMonths = [...waived];
    for (const [month, dues] of byMonth) {
      const due = dues.reduce((sum, { least }) => sum + least, 0);
      const possible = servableDues(
        problem,
        dues,
        (shift, leader) => problem.unable[shift * problem.leaderCount + leader] === 0,
      );
      if (possible === due) continue;
      if (!skipMonths.includes(month)) skipMonths.push(month);
      notes.push({
        kind: 'month-waived',
        days: [problem.dayOfShift[dues[0]!.shifts[0]!]!],
        leaders: dues.map(({ leader }) => leader),
        facts: { due, possible },
      });
    }
    return notes.length === 0 ? { params: rule.params } : { params: { ...rule.params, skipMonths }, notes };
  },

  dutyBounds(rule, problem, select) {
    const least = new Int32Array(problem.leaderCount);
    for (const due of monthDuesOf(rule, problem, select)) least[due.leader]! += due.least;
    return (leader) => (least[leader]! > 0 ? { least: least[leader]! } : {});
  },

  milder: ({ params }) =>
    Array.from({ length: params.min - 1 }, (_, step) => {
      const min = params.min - 1 - step;
      const words = { 'zh-CN': `每月${min}次`, en: `${count(min, 'duty', 'en')} a month` };
      return { params: { ...params, min }, words };
    }),

  bind(rule, problem, select) {
    const { leaderCount, dayOfShift, month, firstDay, fixedHolder } = problem;
    const { min } = rule.params;
    const dues = monthDuesOf(rule, problem, select);
    const firstMonth = month[firstDay] ?? 0;
    const monthOfShift = Int16Array.from(dayOfShift, (day) => month[day]! - firstMonth);
    const monthCount = Math.max(0, ...monthOfShift) + 1;

    return {
      violations(assignment) {
        const violations: Violation[] = [];
        const duties = new Int32Array(leaderCount * monthCount);
        assignment.forEach((leader, shift) => {
          if (leader !== UNASSIGNED) duties[leader * monthCount + monthOfShift[shift]!]!++;
        });
        for (const { leader, shifts, least, month: ofMonth } of dues) {
          const served = duties[leader * monthCount + ofMonth]!;
          const missing = least - served;
          if (missing > 0)
            violations.push({
              cost: missing,
              shifts,
              leaders: [leader],
              facts: { min, due: least, served, missing },
            });
        }
        return violations;
      },

      track(assignment) {
        /** `[leader × monthCount + month]`: duties still owed, below 0 for those beyond. */
        const owed = new Int32Array(leaderCount * monthCount);
        for (const { leader, least, month: ofMonth } of dues) owed[leader * monthCount + ofMonth] = least;
        assignment.forEach((leader, shift) => {
          if (leader !== UNASSIGNED) owed[leader * monthCount + monthOfShift[shift]!]!--;
        });
        return {
          apply(shift, from, to) {
            const ofMonth = monthOfShift[shift]!;
            let change = 0;
            if (from !== UNASSIGNED && ++owed[from * monthCount + ofMonth]! > 0) change++;
            if (to !== UNASSIGNED && owed[to * monthCount + ofMonth]!-- > 0) change--;
            return change;
          },
        };
      },

      dues: () => dues.filter(({ shifts }) => shifts.some((shift) => fixedHolder[shift] === FREE)),

      encode(model) {
        for (const { leader, least, month: ofMonth } of dues) {
          const missing = model.column(`missing_${leader}_${ofMonth}`, { max: least, cost: 1 });
          const shifts = [...monthOfShift.keys()].filter((shift) => monthOfShift[shift] === ofMonth);
          model.row([...plus([missing]), ...model.duties(shifts, leader)], { min: least });
        }
      },
    };
  },

  explain: {
    'zh-CN': ({ shifts: [shift], leaders: [leader], facts }) =>
      `${leader!.name}${monthWords(shift!.date, 'zh-CN')}应至少值班${facts['due']}次，实际${facts['served']}次，缺${facts['missing']}次。`,
    en: ({ shifts: [shift], leaders: [leader], facts }) =>
      `${leader!.name} owes at least ${count(facts['due']!, 'duty', 'en')} in ${monthWords(shift!.date, 'en')} and serves ${facts['served']}: ${facts['missing']} missing.`,
  },

  explainNote: {
    'zh-CN': ({ dates: [date], facts }) =>
      `${monthWords(date!, 'zh-CN', { year: true })}应有${facts['due']}次最少值班，最多只能排出${facts['possible']}次，当月不作要求。`,
    en: ({ dates: [date], facts }) =>
      `In ${monthWords(date!, 'en', { year: true })} ${count(facts['due']!, 'duty', 'en')} would be owed but only ${facts['possible']} can be served: nothing is asked that month.`,
  },
});
