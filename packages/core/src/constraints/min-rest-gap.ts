import * as z from 'zod/mini';
import { both, field } from '../document/field.ts';
import { type LinearModel, minus, plus } from '../linear/linear-model.ts';
import { count } from '../locale/phrases.ts';
import { dateWords } from '../locale/dates.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { type RuleNote, type Violation, defineConstraint } from './constraint.ts';
import { dutiesByDay, near, nearStanding, shiftsByLeader } from './duties.ts';

const MAX_BY_DEFAULT = 3;
const QUALITY_COST = 100;

/**
 * The largest gap with which filling in date order cannot get stuck, 0 to 3 free days, and the day that decides it:
 * the smallest ⌊(⌊free ÷ heads⌋ − 1) ÷ 2⌋ over days, over each type and the day as a whole.
 */
function safeGap(problem: Problem): { days: number; decides: RuleNote | undefined } {
  const { leaderCount, dayCount, typeCount, firstShiftOfDay, typeOfShift, unable } = problem;
  let days = MAX_BY_DEFAULT;
  let decides: RuleNote | undefined;
  /** The least of the days but the deciding one. */
  let without = MAX_BY_DEFAULT;
  const consider = (day: number, shifts: readonly number[]): void => {
    if (shifts.length === 0) return;
    let free = 0;
    for (let leader = 0; leader < leaderCount; leader++)
      for (const shift of shifts)
        if (unable[shift * leaderCount + leader] === 0) {
          free++;
          break;
        }
    const gap = Math.max(0, Math.floor((Math.floor(free / shifts.length) - 1) / 2));
    if (gap >= days) {
      if (decides?.days[0] !== day) without = Math.min(without, gap);
      return;
    }
    if (decides?.days[0] !== day) without = days;
    days = gap;
    decides = { kind: 'deciding-day', days: [day], leaders: [], facts: { gap, free, heads: shifts.length } };
  };
  for (let day = 0; day < dayCount; day++) {
    const shifts: number[] = [];
    for (let shift = firstShiftOfDay[day]!; shift < firstShiftOfDay[day + 1]!; shift++) shifts.push(shift);
    consider(day, shifts);
    if (typeCount > 1)
      for (let type = 0; type < typeCount; type++)
        consider(
          day,
          shifts.filter((shift) => typeOfShift[shift] === type),
        );
  }
  return { days, decides: decides && { ...decides, facts: { ...decides.facts, without } } };
}

/**
 * No leader is on duty again before `days` free days have passed. Costs 1 on the hard level, 100 on the quality level, per pair of his
 * duties on different dates that is too close; the duties of the last period count. The pairs that one duty ends are told
 * together, with the nearest, so that a wide gap in a long period does not drown in pairs.
 */
export const minRestGap = defineConstraint({
  id: 'min-rest-gap',
  levels: ['hard', 'quality'],
  countsDefects: true,
  params: field(
    z.strictObject({
      days: field(z.optional(z.int().check(z.minimum(0), z.maximum(366))), {
        name: both('天数'),
        hint: both('自动', 'auto'),
        about: both(
          '两次值班之间至少空几天；不写则取必能排成的最大值，至多3天',
          'Free days between two duties; left out, the largest that is safe, at most 3',
        ),
      }),
    }),
    {
      sentence: both(
        '同一领导两次值班之间至少空{days}天。',
        'At least {days} free days between two duties of a leader.',
      ),
    },
  ),
  defaults: [{ params: {} }],
  title: { 'zh-CN': '值班间隔', en: 'Rest gap' },
  asks: {
    'zh-CN': '同一领导两次值班之间至少空若干天',
    en: 'free days between two duties of a leader',
  },
  costs: {
    'zh-CN': '每两次间隔不足的值班记1（等级为 quality 时记100）',
    en: '1 per pair of duties that are too close, 100 at quality',
  },
  example: { days: 3 },

  resolve({ params, written }, problem) {
    if (written && params.days !== undefined) return { params };
    const { days, decides } = safeGap(problem);
    // a default that was resolved before, in a roster read back, keeps what it was and says again what decided it
    if (params.days !== undefined && params.days !== days) return { params };
    return { params: { ...params, days }, notes: decides ? [decides] : [] };
  },

  forbids({ params: { days = 0 } }, problem) {
    const { dayOfShift, fixedHolder } = problem;
    const standing = nearStanding(problem, days);
    return (shift, leader) =>
      fixedHolder[shift] === FREE && standing(leader, dayOfShift[shift]!) > 0 ? 'blocked' : undefined;
  },

  milder: ({ params: { days: asked = 0, ...params } }) =>
    Array.from({ length: asked }, (_, step) => {
      const days = asked - 1 - step;
      return { params: { ...params, days }, words: { 'zh-CN': `${days}天`, en: count(days, 'day', 'en') } };
    }),

  bind({ params: { days = 0 }, level }, problem) {
    const { leaderCount, dayCount, dayOfShift, history, fixedHolder } = problem;
    const unit = level === 'hard' ? 1 : QUALITY_COST;
    return {
      ...(level === 'hard' && { minFreeDays: days }),

      violations(assignment) {
        const violations: Violation[] = [];
        shiftsByLeader(assignment, leaderCount).forEach((shifts, leader) => {
          const past = history.filter((duty) => duty.leader === leader).map(({ day }) => day);
          shifts.forEach((later, position) => {
            const day = dayOfShift[later]!;
            const tell = (bounds: readonly number[], nearest: number, pairs: number): void => {
              const isOverEdge = bounds.length === 1 ? 1 : 0;
              const facts = { freeDays: day - nearest - 1, leastFreeDays: days, isOverEdge, pairs };
              violations.push({ cost: unit * pairs, shifts: bounds, leaders: [leader], facts });
            };
            const overEdge = past.filter((earlier) => day - earlier <= days);
            if (overEdge.length > 0) tell([later], Math.max(...overEdge), overEdge.length);
            const isStanding = (shift: number): boolean => fixedHolder[shift] === leader;
            const close: number[] = [];
            for (let before = position - 1; before >= 0; before--) {
              const distance = day - dayOfShift[shifts[before]!]!;
              if (distance > days) break;
              if (distance > 0) close.push(shifts[before]!);
            }
            if (close.length === 0) return;
            // pairs that nothing can change are given, so they are told apart from the others
            const given = isStanding(later) ? close.filter(isStanding) : [];
            const others = isStanding(later) ? close.filter((shift) => !isStanding(shift)) : close;
            for (const [nearest, ...rest] of [given, others])
              if (nearest !== undefined) tell([nearest, later], dayOfShift[nearest]!, 1 + rest.length);
          });
        });
        return violations;
      },

      track(assignment: Assignment) {
        const duties = dutiesByDay(problem, assignment);
        return {
          apply(shift, from, to) {
            const day = dayOfShift[shift]!;
            let change = 0;
            if (from !== UNASSIGNED) {
              duties[from * dayCount + day]!--;
              change -= near(duties, dayCount, from, day, days);
            }
            if (to !== UNASSIGNED) {
              duties[to * dayCount + day]!++;
              change += near(duties, dayCount, to, day, days);
            }
            return change * unit;
          },
          undo(shift, from, to) {
            const day = dayOfShift[shift]!;
            if (to !== UNASSIGNED) duties[to * dayCount + day]!--;
            if (from !== UNASSIGNED) duties[from * dayCount + day]!++;
          },
        };
      },

      encode(model) {
        if (level === 'hard') encodeHard(model, problem, days);
        else encodePairs(model, problem, days);
      },
    };
  },

  explain: {
    'zh-CN': ({ shifts, leaders: [leader], facts }) => {
      const earlier = facts['isOverEdge'] ? '上期最后的值班' : dateWords(shifts[0]!.date, 'zh-CN');
      const later = dateWords(shifts[shifts.length - 1]!.date, 'zh-CN');
      const others = facts['pairs']! - 1;
      const more = others > 0 ? `；此前另有${count(others, 'duty', 'zh-CN')}值班离得太近` : '';
      const close =
        facts['freeDays'] === 0
          ? `${earlier}与${later}连续两天值班`
          : `${earlier}与${later}的值班之间只空${facts['freeDays']}天`;
      return `${leader!.name}${close}，至少应空${facts['leastFreeDays']}天${more}。`;
    },
    en: ({ shifts, leaders: [leader], facts }) => {
      const earlier = facts['isOverEdge'] ? "a duty of last period's" : dateWords(shifts[0]!.date, 'en');
      const later = dateWords(shifts[shifts.length - 1]!.date, 'en');
      const others = facts['pairs']! - 1;
      const more =
        others > 0
          ? `; ${count(others, 'duty', 'en')} before ${others === 1 ? 'is' : 'are'} too close as well`
          : '';
      return `${leader!.name} has ${freeDays(facts['freeDays']!)} between ${earlier} and ${later}; ${facts['leastFreeDays']} is the least${more}.`;
    },
  },

  explainNote: {
    'zh-CN': ({ dates: [date], facts }) => {
      const day = dateWords(date!, 'zh-CN');
      const why = `当日${facts['free']}位领导可值班，需${facts['heads']}人`;
      if (facts['without']! > facts['gap']!)
        return `整个期间的值班间隔因${day}降为${facts['gap']}天（不计这一天可为${facts['without']}天）：${why}。`;
      const least = facts['gap'] === 0 ? '可以连续值班' : `两次值班之间至少空${facts['gap']}天`;
      return `${least}，由${day}决定：${why}。`;
    },
    en: ({ dates: [date], facts }) => {
      const day = dateWords(date!, 'en');
      const why = `${count(facts['free']!, 'leader', 'en')} can serve, ${facts['heads']} ${facts['heads'] === 1 ? 'is' : 'are'} needed`;
      const least =
        facts['gap'] === 0
          ? 'Leaders may serve on days in a row'
          : `Leaders have at least ${freeDays(facts['gap']!)} between duties`;
      if (facts['without']! > facts['gap']!)
        return `${least}, because of ${day} alone: ${why}. Without that day it would be ${freeDays(facts['without']!)}.`;
      return `${least}, because of ${day}: ${why}.`;
    },
  },
});

/** 0 free days, 1 free day. */
const freeDays = (number: number): string => `${number} free ${number === 1 ? 'day' : 'days'}`;

/** Rows alone: in every window of `days` + 1 days a leader serves on one date at most. Fixed places bind nobody. */
function encodeHard(model: LinearModel, problem: Problem, days: number): void {
  const { leaderCount, dayCount, firstShiftOfDay, fixedHolder } = problem;
  const standing = nearStanding(problem, days);
  for (let leader = 0; leader < leaderCount; leader++) {
    const served: (number | undefined)[] = [];
    for (let day = 0; day < dayCount; day++) {
      const columns: number[] = [];
      for (let shift = firstShiftOfDay[day]!; shift < firstShiftOfDay[day + 1]!; shift++)
        if (fixedHolder[shift] === FREE) columns.push(model.x(shift, leader));
      if (columns.length > 0 && standing(leader, day) > 0) model.row(plus(columns), { max: 0 });
      served.push(columns.length > 1 ? anyOf(model, columns, `serves_${leader}_${day}`) : columns[0]);
    }
    for (let day = 0; day < dayCount; day++) {
      const window = served.slice(day, day + days + 1).filter((column) => column !== undefined);
      if (window.length > 1) model.row(plus(window), { max: 1 });
    }
  }
}

/** A column that is at least each of the given ones. */
function anyOf(model: LinearModel, columns: readonly number[], name: string): number {
  const any = model.column(name);
  for (const column of columns) model.row([...plus([column]), ...minus([any])], { max: 0 });
  return any;
}

/** One cost column per pair of places that is too close, and per place too close to duties of the last period. */
function encodePairs(model: LinearModel, problem: Problem, days: number): void {
  const { leaderCount, shiftCount, dayOfShift, history } = problem;
  for (let leader = 0; leader < leaderCount; leader++)
    for (let later = 0; later < shiftCount; later++) {
      const day = dayOfShift[later]!;
      const past = history.filter((duty) => duty.leader === leader && day - duty.day <= days).length;
      if (past > 0) {
        const close = model.column(`close_${leader}_${later}_past`, { cost: past * QUALITY_COST });
        model.row([...model.duties([later], leader), ...minus([close])], { max: 0 });
      }
      for (let earlier = later - 1; earlier >= 0 && day - dayOfShift[earlier]! <= days; earlier--) {
        if (dayOfShift[earlier] === day) continue;
        const close = model.column(`close_${leader}_${earlier}_${later}`, { cost: QUALITY_COST });
        model.row([...model.duties([earlier, later], leader), ...minus([close])], { max: 1 });
      }
    }
}
