import { noParams } from '../document/schema-parts.ts';
import type { Language } from '../document/schema.ts';
import { type LinearModel, minus, plus } from '../linear/linear-model.ts';
import { dateSetWords } from '../locale/dates.ts';
import { count as counted, holidayNames } from '../locale/phrases.ts';
import { type Assignment, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { defineConstraint, type NamedFacts, type Tracker, type Violation } from './constraint.ts';
import { addDate, removeDate, wordsFor } from './date-sets.ts';
import { shiftsByLeader } from './duties.ts';
import { type Holidays, holidaysOf, NO_HOLIDAY, servedBefore } from './holidays.ts';

const COST = 100;

/** Which sentence fits, as a fact of violations. */
const WHY = { again: 0, twice: 1, others: 2 } as const;

/** Leaders who serve no holiday and are eligible for one of the places. */
function couldServe(
  { leaderCount, unable }: Problem,
  shifts: readonly number[],
  hasHoliday: readonly boolean[],
): number[] {
  return hasHoliday.flatMap((has, leader) =>
    !has && shifts.some((shift) => unable[shift * leaderCount + leader] === 0) ? [leader] : [],
  );
}

/**
 * Holidays go round. Costs for each leader 100 per holiday he serves that bears a name he served before the period, 100
 * per duty beyond the first in one holiday, and 100 per holiday beyond his first, in date order, while somebody else
 * who is eligible for a place he holds in it serves no holiday at all.
 */
export const holidayRotation = defineConstraint({
  id: 'holiday-rotation',
  levels: ['quality'],
  countsDefects: true,
  params: noParams,
  defaults: [{ params: {} }],
  title: { 'zh-CN': '节假日轮换', en: 'Holiday rotation' },
  asks: {
    'zh-CN': '节假日轮流值班：不连年值同一节日，同一节日不重复，人人轮到再轮第二次',
    en: 'holidays go round: not the same one again, no two duties in one, nobody a second before all have had one',
  },
  costs: {
    'zh-CN': '重复上期节日、同一节日多值一次、别人未轮到就值第二个节日，各记100',
    en: '100 for each holiday served again after last period, each further duty in one, each second holiday before others had one',
  },

  bind(_rule, problem) {
    const { leaderCount, dayOfShift } = problem;
    const holidays = holidaysOf(problem);
    const againMask = servedBefore(problem, holidays);
    const holidayOf = (shift: number): number => holidays.ofDay[dayOfShift[shift]!]!;

    return {
      violations(assignment) {
        const violations: Violation[] = [];
        const held = shiftsByLeader(assignment, leaderCount).map((shifts) =>
          shifts.filter((shift) => holidayOf(shift) !== NO_HOLIDAY),
        );
        const hasHoliday = held.map((shifts) => shifts.length > 0);
        held.forEach((all, leader) => {
          const add = (
            cost: number,
            shifts: readonly number[],
            facts: Violation['facts'],
            others: readonly number[] = [],
          ): void => {
            if (cost > 0) violations.push({ cost, shifts, leaders: [leader, ...others], facts });
          };
          const served = [...new Set(all.map(holidayOf))];
          served.forEach((holiday, position) => {
            const shifts = all.filter((shift) => holidayOf(shift) === holiday);
            const duties = shifts.length;
            if (againMask[leader * holidays.count + holiday] === 1) add(COST, shifts, { why: WHY.again });
            add(COST * (duties - 1), shifts, { why: WHY.twice, duties });
            const others = couldServe(problem, shifts, hasHoliday);
            if (position > 0 && others.length > 0)
              add(COST, shifts, { why: WHY.others, served: served.length, others: others.length }, [
                others[0]!,
              ]);
          });
        });
        return violations;
      },

      track: (assignment) => trackHolidays(problem, holidays, againMask, assignment),

      encode: (model) => encodeHolidays(model, problem, holidays, againMask),
    };
  },

  explain: {
    'zh-CN': (violation) => inWords(violation, 'zh-CN'),
    en: (violation) => inWords(violation, 'en'),
  },
});

function inWords(
  { shifts, leaders: [leader, other], holidays, facts }: NamedFacts,
  language: Language,
): string {
  const { name } = leader!;
  const dates = dateSetWords(
    shifts.map(({ date }) => date),
    language,
  );
  const holiday = holidayNames(holidays, language);
  const [duties, served, others] = ['duties', 'served', 'others'].map((fact) => facts[fact] ?? 0);
  if (language === 'zh-CN') {
    if (facts['why'] === WHY.again) return `${name}${dates}值班，是${holiday}，本人以前值过。`;
    if (facts['why'] === WHY.twice) return `${name}${holiday}值班${duties}次：${dates}。`;
    const who = others === 1 ? other!.name : `${other!.name}等${others}位领导`;
    return `${name}值了${counted(served!, 'holiday', language)}，而${holiday}（${dates}）可以由还没有节假日值班的${who}来值。`;
  }
  if (facts['why'] === WHY.again) return `${name} serves ${dates}, of ${holiday}, which he served before.`;
  if (facts['why'] === WHY.twice) return `${name} serves ${duties} duties in ${holiday}: ${dates}.`;
  const who =
    others === 1 ? `${other!.name}, who serves none` : `${other!.name} or others (${others} serve none)`;
  return `${name} serves ${counted(served!, 'holiday', language)}, while ${holiday} (${dates}) could go to ${who}.`;
}

/**
 * Keeps the cost up to date. Duties outside holidays take no time. Whether somebody else could serve is looked at anew,
 * over all holiday places, only while one leader serves several holidays and another none.
 */
function trackHolidays(
  problem: Problem,
  holidays: Holidays,
  againMask: Uint8Array,
  assignment: Assignment,
): Tracker {
  const { leaderCount, shiftCount, dayOfShift, unable } = problem;
  const { count } = holidays;
  const holidayOf = Int16Array.from(dayOfShift, (day) => holidays.ofDay[day]!);
  const places = Int32Array.from(holidayOf.keys()).filter((shift) => holidayOf[shift] !== NO_HOLIDAY);
  const holder = new Int16Array(shiftCount).fill(UNASSIGNED);
  /** `[leader × count + holiday]`: duties. */
  const duties = new Uint16Array(leaderCount * count);
  /** Per leader: how many holidays he serves, and the first of them, `count` for none. */
  const served = new Uint16Array(leaderCount);
  const first = new Int16Array(leaderCount).fill(count);

  // sets of leaders, as bits: who serves no holiday, and per place who is eligible
  const words = wordsFor(leaderCount);
  const servesNone = new Int32Array(words);
  const eligible = new Int32Array(places.length * words);
  /** 1 for leaders who could serve any holiday; the others never count. */
  const ableMask = new Uint8Array(leaderCount);
  places.forEach((shift, place) => {
    for (let leader = 0; leader < leaderCount; leader++)
      if (unable[shift * leaderCount + leader] === 0) {
        addDate(eligible, place * words, leader);
        ableMask[leader] = 1;
      }
  });
  let idle = 0;
  for (let leader = 0; leader < leaderCount; leader++)
    if (ableMask[leader] === 1) {
      addDate(servesNone, 0, leader);
      idle++;
    }
  /** Holidays that are not their leader's first. */
  let further = 0;
  /** Those of them that somebody idle could serve. */
  let avoidable = 0;
  const lastCounted = new Int16Array(leaderCount);

  const couldOthersServe = (place: number): boolean => {
    for (let word = 0; word < words; word++)
      if ((servesNone[word]! & eligible[place * words + word]!) !== 0) return true;
    return false;
  };
  const countAvoidable = (): number => {
    let sum = 0;
    lastCounted.fill(NO_HOLIDAY);
    for (let place = 0; place < places.length; place++) {
      const leader = holder[places[place]!]!;
      if (leader < 0) continue;
      const holiday = holidayOf[places[place]!]!;
      if (holiday === first[leader] || holiday === lastCounted[leader] || !couldOthersServe(place)) continue;
      lastCounted[leader] = holiday;
      sum++;
    }
    return sum;
  };
  /** One duty more; returns the change of defects that concern the leader alone. */
  const add = (leader: number, holiday: number): number => {
    const at = leader * count + holiday;
    if (duties[at]!++ > 0) return 1;
    if (holiday < first[leader]!) first[leader] = holiday;
    if (served[leader]!++ > 0) further++;
    else if (ableMask[leader] === 1) {
      removeDate(servesNone, 0, leader);
      idle--;
    }
    return againMask[at]!;
  };
  const remove = (leader: number, holiday: number): number => {
    const at = leader * count + holiday;
    if (--duties[at]! > 0) return -1;
    if (holiday === first[leader]) {
      let next = holiday + 1;
      while (next < count && duties[leader * count + next] === 0) next++;
      first[leader] = next;
    }
    if (--served[leader]! > 0) further--;
    else if (ableMask[leader] === 1) {
      addDate(servesNone, 0, leader);
      idle++;
    }
    return 0 - againMask[at]!;
  };

  const apply = (shift: number, from: number, to: number): number => {
    const holiday = holidayOf[shift]!;
    if (holiday === NO_HOLIDAY) return 0;
    holder[shift] = to;
    let change = 0;
    if (from !== UNASSIGNED) change += remove(from, holiday);
    if (to !== UNASSIGNED) change += add(to, holiday);
    const before = avoidable;
    avoidable = idle > 0 && further > 0 ? countAvoidable() : 0;
    return COST * (change + avoidable - before);
  };
  assignment.forEach((leader, shift) => apply(shift, UNASSIGNED, leader));
  return { apply };
}

/**
 * The cost in columns that follow from who takes which shift: whether a leader serves a holiday, whether he serves one
 * at all, whether somebody else who serves none could take a place.
 */
function encodeHolidays(
  model: LinearModel,
  problem: Problem,
  holidays: Holidays,
  againMask: Uint8Array,
): void {
  const { leaderCount, dayOfShift, unable } = problem;
  const shiftsOf: number[][] = Array.from({ length: holidays.count }, () => []);
  dayOfShift.forEach((day, shift) => {
    const holiday = holidays.ofDay[day]!;
    if (holiday !== NO_HOLIDAY) shiftsOf[holiday]!.push(shift);
  });
  const servesNone: number[] = [];
  for (let leader = 0; leader < leaderCount; leader++) {
    const none = model.column(`no_holiday_${leader}`);
    model.row([...plus([none]), ...model.duties(shiftsOf.flat(), leader)], { min: 1 });
    servesNone.push(none);
  }
  /** Per shift: whether somebody who serves none could take it. He is never its holder. */
  const others = new Map<number, number>();
  for (const shift of shiftsOf.flat()) {
    const column = model.column(`others_for_${shift}`);
    others.set(shift, column);
    for (let leader = 0; leader < leaderCount; leader++)
      if (unable[shift * leaderCount + leader] === 0)
        model.row([...plus([column]), ...minus([servesNone[leader]!])], { min: 0 });
  }

  for (let leader = 0; leader < leaderCount; leader++) {
    /** Whether the leader serves any of the holidays before this one. */
    let earlier: number | undefined;
    shiftsOf.forEach((shifts, holiday) => {
      if (shifts.length === 0) return;
      const duties = shifts.map((shift) => model.x(shift, leader));
      const again = againMask[leader * holidays.count + holiday] === 1;
      const held = model.column(`holds_${leader}_${holiday}`, { cost: again ? COST : 0 });
      for (const duty of duties) model.row([...plus([held]), ...minus([duty])], { min: 0 });
      model.row([...plus([...duties]), ...minus([held])], { min: 0 });
      if (duties.length > 1) {
        const further = model.column(`further_${leader}_${holiday}`, { max: duties.length - 1, cost: COST });
        model.row([...plus([...duties]), ...minus([held, further])], { max: 0 });
      }
      const upToHere = model.column(`up_to_${leader}_${holiday}`);
      model.row([...plus([upToHere]), ...minus([held])], { min: 0 });
      if (earlier !== undefined) {
        const beyond = model.column(`beyond_${leader}_${holiday}`, { cost: COST });
        for (const shift of shifts)
          model.row([...plus([model.x(shift, leader), earlier, others.get(shift)!]), ...minus([beyond])], {
            max: 2,
          });
        model.row([...plus([upToHere]), ...minus([earlier])], { min: 0 });
      }
      earlier = upToHere;
    });
  }
}
