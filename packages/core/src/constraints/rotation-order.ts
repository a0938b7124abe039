import { noParams } from '../document/schema-parts.ts';
import { minus, plus } from '../linear/linear-model.ts';
import { dateWords } from '../locale/dates.ts';
import { alternatives } from '../locale/phrases.ts';
import { type Assignment, isRestDay, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { type Violation, defineConstraint } from './constraint.ts';

const COST = 100;
const NOBODY = -1;

/** The working days that have places, in date order, and per shift its position among them, or −1. */
function workingDates({ dayOfShift, kind }: Problem): { days: number[]; dateOfShift: Int32Array } {
  const days: number[] = [];
  const dateOfShift = Int32Array.from(dayOfShift, (day) => {
    if (isRestDay({ kind }, day)) return -1;
    if (days[days.length - 1] !== day) days.push(day);
    return days.length - 1;
  });
  return { days, dateOfShift };
}

/** Who served on the last working day before the period that anybody served on. */
function lastHolders(problem: Problem): number[] {
  const served = problem.history.filter(({ day }) => !isRestDay(problem, day));
  const last = served[served.length - 1]?.day;
  return [...new Set(served.flatMap(({ day, leader }) => (day === last ? [leader] : [])))];
}

/**
 * `[date × leaderCount + leader]`: who follows the leader in protocol order on the date, the first after the last: the
 * next one who is eligible for a place of it (himself when nobody else is), or nobody.
 */
function followers(problem: Problem, days: readonly number[]): Int16Array {
  const { leaderCount, firstShiftOfDay, unable } = problem;
  const next = new Int16Array(days.length * leaderCount).fill(NOBODY);
  days.forEach((day, date) => {
    const isEligible = (leader: number): boolean => {
      for (let shift = firstShiftOfDay[day]!; shift < firstShiftOfDay[day + 1]!; shift++)
        if (unable[shift * leaderCount + leader] === 0) return true;
      return false;
    };
    let follower = NOBODY;
    for (let step = 2 * leaderCount - 1; step >= 0; step--) {
      const leader = step % leaderCount;
      if (step < leaderCount) next[date * leaderCount + leader] = follower;
      if (isEligible(leader)) follower = leader;
    }
  });
  return next;
}

/**
 * Working days go round in protocol order (按排名轮流). Costs 100 per working day with places that none of those holds who
 * come next after a holder of the one before. The first follows the last working day of the period before, and costs
 * nothing when none is known.
 */
export const rotationOrder = defineConstraint({
  id: 'rotation-order',
  levels: ['quality'],
  countsDefects: true,
  params: noParams,
  defaults: [],
  title: { 'zh-CN': '按排名轮流', en: 'Rotation in order' },
  asks: {
    'zh-CN': '工作日按领导排名依次轮流值班',
    en: 'working days go round among the leaders in protocol order',
  },
  costs: {
    'zh-CN': '每个没有轮到下一位的工作日记100',
    en: '100 per working day that the next in order does not hold',
  },
  example: {},

  bind(_rule, problem) {
    const { leaderCount, firstShiftOfDay } = problem;
    const { days, dateOfShift } = workingDates(problem);
    const next = followers(problem, days);
    const before = lastHolders(problem);
    /** The first date that can be out of order. */
    const firstJudged = before.length > 0 ? 0 : 1;
    const placesOf = (date: number): number[] => {
      const day = days[date]!;
      const count = firstShiftOfDay[day + 1]! - firstShiftOfDay[day]!;
      return Array.from({ length: count }, (_, place) => firstShiftOfDay[day]! + place);
    };

    return {
      violations(assignment) {
        const violations: Violation[] = [];
        const holdersOf = (date: number): number[] =>
          placesOf(date).flatMap((shift) => (assignment[shift] === UNASSIGNED ? [] : [assignment[shift]!]));
        for (let date = firstJudged; date < days.length; date++) {
          const previous = date === 0 ? before : holdersOf(date - 1);
          const due = previous.map((leader) => next[date * leaderCount + leader]!);
          if (holdersOf(date).some((leader) => due.includes(leader))) continue;
          const expected = [...new Set(due)].filter((leader) => leader !== NOBODY);
          violations.push({
            cost: COST,
            shifts: [...placesOf(date), ...(date === 0 ? [] : placesOf(date - 1))],
            leaders: expected.sort((a, b) => a - b),
            facts: { servedBefore: previous.length },
          });
        }
        return violations;
      },

      track(assignment: Assignment) {
        const holder = assignment.slice();
        const firstPlace = Int32Array.from(days, (day) => firstShiftOfDay[day]!);
        const endPlace = Int32Array.from(days, (day) => firstShiftOfDay[day + 1]!);
        const isHeldBy = (date: number, leader: number): boolean => {
          for (let shift = firstPlace[date]!; shift < endPlace[date]!; shift++)
            if (holder[shift] === leader) return true;
          return false;
        };
        const isInOrder = (date: number): boolean => {
          const row = date * leaderCount;
          if (date === 0) {
            for (let i = 0; i < before.length; i++)
              if (next[row + before[i]!]! >= 0 && isHeldBy(0, next[row + before[i]!]!)) return true;
            return false;
          }
          for (let shift = firstPlace[date - 1]!; shift < endPlace[date - 1]!; shift++) {
            const leader = holder[shift]!;
            if (leader >= 0 && next[row + leader]! >= 0 && isHeldBy(date, next[row + leader]!)) return true;
          }
          return false;
        };
        const outOfOrder = Uint8Array.from(days, (_, date) =>
          date >= firstJudged && !isInOrder(date) ? 1 : 0,
        );
        const judgeAgain = (date: number): number => {
          if (date < firstJudged || date >= outOfOrder.length) return 0;
          const was = outOfOrder[date]!;
          const is = isInOrder(date) ? 0 : 1;
          outOfOrder[date] = is;
          return is - was;
        };
        return {
          apply(shift, _from, to) {
            holder[shift] = to;
            const date = dateOfShift[shift]!;
            return date < 0 ? 0 : COST * (judgeAgain(date) + judgeAgain(date + 1));
          },
        };
      },

      // A column for each leader who may hand over to the next between two dates; one such pair sets the date right.
      encode(model) {
        for (let date = firstJudged; date < days.length; date++) {
          const inOrder = plus([model.column(`out_of_order_${date}`, { cost: COST })]);
          for (let leader = 0; leader < leaderCount; leader++) {
            const follower = next[date * leaderCount + leader]!;
            if (follower === NOBODY || (date === 0 && !before.includes(leader))) continue;
            const pair = model.column(`in_order_${date}_${leader}`);
            const isHeldBy = (of: number, who: number): void => {
              const held = minus(placesOf(of).map((shift) => model.x(shift, who)));
              model.row([...plus([pair]), ...held], { max: 0 });
            };
            isHeldBy(date, follower);
            if (date > 0) isHeldBy(date - 1, leader);
            inOrder.push(...plus([pair]));
          }
          model.row(inOrder, { min: 1 });
        }
      },
    };
  },

  explain: {
    'zh-CN': ({ shifts: [shift], leaders, facts }) => {
      const date = dateWords(shift!.date, 'zh-CN');
      const names = alternatives(
        leaders.map(({ name }) => name),
        'zh-CN',
      );
      if (names !== '') return `${date}按排名应轮到${names}值班。`;
      return facts['servedBefore'] === 0
        ? `${date}前一个工作日无人值班，排名顺序接不上。`
        : `${date}没有领导可值班，排名顺序中断。`;
    },
    en: ({ shifts: [shift], leaders, facts }) => {
      const date = dateWords(shift!.date, 'en');
      const names = alternatives(
        leaders.map(({ name }) => name),
        'en',
      );
      if (names !== '') return `In protocol order ${date} is the turn of ${names}.`;
      return facts['servedBefore'] === 0
        ? `Nobody serves on the working day before ${date}, so the order cannot go on.`
        : `No leader is eligible on ${date}, so the order breaks off.`;
    },
  },
});
