import * as z from 'zod/mini';
import { both, field } from '../document/field.ts';
import { leaderSelectorSchema } from '../document/schema.ts';
import { weekdays, whenOff } from '../document/schema-parts.ts';
import { entitle } from '../entitlement/entitle.ts';
import type { Entitlements } from '../entitlement/entitlements.ts';
import { dateWords } from '../locale/dates.ts';
import { isRestDay, type Problem } from '../problem/problem.ts';
import { type Forbidden, type Select, defineConstraint } from './constraint.ts';
import { oncePerRule } from './once-per-rule.ts';
import { bindPairs } from './pair-cost.ts';

const QUALITY_COST = 100;

const paramsSchema = field(
  z.strictObject({
    leaders: field(leaderSelectorSchema, {
      name: both('哪些人', 'who'),
      hint: both('全体', 'everyone'),
      about: both('哪些领导', 'Which leaders'),
    }),
    weekdays: field(weekdays.check(z.minLength(1)), {
      about: both('星期几，1 为周一', 'Weekdays, 1 Monday'),
    }),
    types: field(z.optional(z.array(z.string()).check(z.minLength(1))), {
      name: both('班类', 'shift types'),
      hint: both('全部班类', 'all shift types'),
      about: both('班类的编号；不写则全部', 'Ids of shift types; all when left out'),
      refersTo: 'shiftTypes',
    }),
    mode: field(z.enum(['only', 'reserve']), {
      name: both('怎样安排', 'how'),
      about: both(
        'only：他们只在这些日子值班；reserve：这些日子只由他们值班',
        'only: they serve then and at no other time; reserve: nobody else serves then',
      ),
      choices: {
        only: both('只在这些天值班', 'serve on these alone'),
        reserve: both('这些天只由其值班', 'alone serve on these'),
      },
    }),
    everyWeeks: field(z.optional(z.int().check(z.minimum(1), z.maximum(53))), {
      name: both('每几周', 'every so many weeks'),
      hint: both('1', '1'),
      about: both(
        '每几周一次，从期间第一周起；不写则每周',
        'Every so many weeks from the period’s first; every week when left out',
      ),
    }),
    whenOff: field(z.optional(whenOff), {
      about: both(
        '遇休息日：skip 取消（默认），next-workday 顺延',
        'A date that is off: skip (the default), or moved to the next working day',
      ),
    }),
  }),
  {
    sentence: both(
      '{leaders}每{everyWeeks}周的{weekdays}：{mode}；班类{types}；遇休息日{whenOff}。',
      '{leaders}, every {everyWeeks} weeks, {weekdays}: {mode}; shift types {types}; a rest day is {whenOff}.',
    ),
  },
);
type Params = z.infer<typeof paramsSchema>;

/**
 * Per shift, 1 on the rule's dates and types. A rest day outside protection periods is off when the type has no places
 * on rest days; `next-workday` moves it to the next working day of the period.
 */
function reservedShifts(params: Params, problem: Problem, select: Select): Uint8Array {
  const { firstDay, dayCount, weekday: weekdayOf, protectedMask, typeCount } = problem;
  const types =
    params.types?.map((id) => select.type(id)) ?? Array.from({ length: typeCount }, (_, type) => type);
  const everyWeeks = params.everyWeeks ?? 1;
  const firstMonday = firstDay - (weekdayOf[firstDay]! - 1);
  const reservedMask = new Uint8Array(typeCount * dayCount);
  for (let day = firstDay; day < dayCount; day++) {
    if (!params.weekdays.includes(weekdayOf[day]!)) continue;
    if (Math.floor((day - firstMonday) / 7) % everyWeeks !== 0) continue;
    for (const type of types) {
      if (type < 0) continue;
      let date = day;
      const isOff = isRestDay(problem, day) && protectedMask[day] === 0 && !select.servesRestDays(type);
      if (isOff && params.whenOff !== 'next-workday') continue;
      if (isOff) while (date < dayCount && isRestDay(problem, date)) date++;
      if (date < dayCount) reservedMask[type * dayCount + date] = 1;
    }
  }
  return Uint8Array.from(
    problem.dayOfShift,
    (day, shift) => reservedMask[problem.typeOfShift[shift]! * dayCount + day]!,
  );
}

interface Reservation {
  /** `[shift]` */
  readonly reservedMask: Uint8Array;
  /** `[leader × dayCount + day]` */
  readonly selectedMask: Uint8Array;
  /** `[leader]`: 1 for those selected on any day. */
  readonly meantMask: Uint8Array;
  /** True where the rule would not have the leader. */
  readonly isWrong: (shift: number, leader: number) => boolean;
}

const reservationOf = oncePerRule((params: Params, problem: Problem, select: Select): Reservation => {
  const { leaderCount, dayCount, dayOfShift } = problem;
  const reservedMask = reservedShifts(params, problem, select);
  const selectedMask = select.leaders(params.leaders);
  const meantMask = Uint8Array.from({ length: leaderCount }, (_, leader) =>
    selectedMask.subarray(leader * dayCount, (leader + 1) * dayCount).includes(1) ? 1 : 0,
  );
  const isHis = (shift: number, leader: number): boolean =>
    meantMask[leader] === 1 && selectedMask[leader * dayCount + dayOfShift[shift]!] === 1;
  const isWrong: Reservation['isWrong'] =
    params.mode === 'only'
      ? (shift, leader) => reservedMask[shift] === 0 && isHis(shift, leader)
      : (shift, leader) => reservedMask[shift] === 1 && !isHis(shift, leader);
  return { reservedMask, selectedMask, meantMask, isWrong };
});

const nothingOwed = () => ({});
/** Fair shares when no rule stands, by problem: one answer serves many rules. */
const bareEntitlements = new WeakMap<Problem, Entitlements>();

function entitleBare(problem: Problem): Entitlements {
  const known = bareEntitlements.get(problem) ?? entitle(problem, () => false, nothingOwed);
  bareEntitlements.set(problem, known);
  return known;
}

/**
 * `[leader]`: 1 for the leaders whose pieces on the reserved dates are at least their entitlement without the rule, on
 * the days on which they are selected. They take no part in the share of other dates.
 */
function sparedLeaders(reservation: Reservation, problem: Problem): Uint8Array {
  const { reservedMask, selectedMask, meantMask, isWrong } = reservation;
  const { dayCount, dayOfShift } = problem;
  const hasReserved = new Uint8Array(dayCount);
  dayOfShift.forEach((day, shift) => {
    if (reservedMask[shift] === 1) hasReserved[day] = 1;
  });
  const withRule = entitle(problem, isWrong, nothingOwed);
  const without = entitleBare(problem);
  return meantMask.map((isOneOfThem, leader) => {
    if (isOneOfThem === 0) return 0;
    const selectedDays = selectedMask.slice(leader * dayCount, (leader + 1) * dayCount);
    const reserved = selectedDays.map((isOwn, day) => isOwn & hasReserved[day]!);
    const isServing = reserved.includes(1);
    return isServing && withRule.thousandths(leader, reserved) >= without.thousandths(leader, selectedDays)
      ? 1
      : 0;
  });
}

/**
 * Certain leaders serve on certain weekdays. Costs 1 on the hard level, 100 on the quality level, per duty of theirs elsewhere (`only`) or
 * per reserved place held by another (`reserve`).
 *
 * Source: 河南, Monday mornings go to a party or government chief.
 */
export const fixedWeekday = defineConstraint({
  id: 'fixed-weekday',
  levels: ['hard', 'quality'],
  countsDefects: true,
  params: paramsSchema,
  defaults: [],
  title: { 'zh-CN': '固定日', en: 'Fixed weekday' },
  asks: {
    'zh-CN': '规定的领导在每周固定的日子值班',
    en: 'certain leaders serve on certain weekdays',
  },
  costs: {
    'zh-CN': '每个不合规定的班次记1（等级为 quality 时记100）',
    en: '1 per shift that goes against it, 100 at quality',
  },
  example: { leaders: { chiefs: true }, weekdays: [1], mode: 'reserve' },

  forbids(rule, problem, select) {
    const reservation = reservationOf(rule, problem, select);
    const { reservedMask, selectedMask, meantMask, isWrong } = reservation;
    if (rule.params.mode === 'only')
      // asked of everybody hundreds of millions of times: the first test answers for most
      return (shift, leader): Forbidden =>
        meantMask[leader] === 1 && isWrong(shift, leader) ? 'excluded' : undefined;
    const { dayCount, dayOfShift, firstShiftOfDay } = problem;
    const sparedMask = sparedLeaders(reservation, problem);
    const hasReserved = (day: number): boolean =>
      reservedMask.subarray(firstShiftOfDay[day]!, firstShiftOfDay[day + 1]!).includes(1);
    return (shift, leader): Forbidden => {
      if (isWrong(shift, leader)) return 'excluded';
      if (sparedMask[leader] === 0) return undefined;
      const day = dayOfShift[shift]!;
      return selectedMask[leader * dayCount + day] === 1 && !hasReserved(day) ? 'optional' : undefined;
    };
  },

  dutyBounds(rule, problem, select) {
    if (rule.params.mode === 'reserve') return () => ({});
    const { isWrong, meantMask } = reservationOf(rule, problem, select);
    const { shiftCount, leaderCount, dayOfShift, unable, fixedHolder } = problem;
    return (leader) => {
      if (meantMask[leader] === 0) return {};
      // duties on a fixed place elsewhere, or several on a day, are given: they count as they are
      const dates = new Set<number>();
      let standing = 0;
      for (let shift = 0; shift < shiftCount; shift++) {
        if (fixedHolder[shift] === leader) standing++;
        else if (!isWrong(shift, leader) && unable[shift * leaderCount + leader] === 0)
          dates.add(dayOfShift[shift]!);
      }
      for (let shift = 0; shift < shiftCount; shift++)
        if (fixedHolder[shift] === leader) dates.delete(dayOfShift[shift]!);
      return { most: dates.size + standing };
    };
  },

  bind(rule, problem, select) {
    const { reservedMask, isWrong } = reservationOf(rule, problem, select);
    const { shiftCount, leaderCount } = problem;
    const wrongPairs = new Uint8Array(shiftCount * leaderCount);
    const harmless = rule.params.mode === 'only' ? 1 : 0;
    for (let shift = 0; shift < shiftCount; shift++) {
      if (reservedMask[shift] === harmless) continue;
      for (let leader = 0; leader < leaderCount; leader++)
        if (isWrong(shift, leader)) wrongPairs[shift * leaderCount + leader] = 1;
    }
    return bindPairs(problem, {
      wrongMask: wrongPairs,
      level: rule.level,
      unit: rule.level === 'hard' ? 1 : QUALITY_COST,
      facts: () => ({ isReserved: rule.params.mode === 'reserve' ? 1 : 0 }),
    });
  },

  explain: {
    'zh-CN': ({ shifts: [shift], leaders: [leader], facts }) =>
      facts['isReserved']
        ? `${dateWords(shift!.date, 'zh-CN')}留给规定的领导值班，现排的是${leader!.name}。`
        : `${leader!.name}只在规定的日子值班，${dateWords(shift!.date, 'zh-CN')}不在其中。`,
    en: ({ shifts: [shift], leaders: [leader], facts }) =>
      facts['isReserved']
        ? `${dateWords(shift!.date, 'en')} is reserved to certain leaders, but ${leader!.name} holds it.`
        : `${leader!.name} serves on fixed weekdays only, and ${dateWords(shift!.date, 'en')} is none of them.`,
  },
});
