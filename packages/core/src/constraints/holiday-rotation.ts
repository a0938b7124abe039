import { noParams } from '../document/objects.ts';
import type { Language } from '../document/schema.ts';
import { count as counted, holidayNames } from '../locale/phrases.ts';
import { dateSetWords } from '../locale/dates.ts';
import type { Problem } from '../problem/problem.ts';
import { type NamedFacts, type Violation, defineConstraint } from './constraint.ts';
import { shiftsByLeader } from './duties.ts';
import { encodeHolidays } from './holiday-model.ts';
import { trackHolidays } from './holiday-tracker.ts';
import { NO_HOLIDAY, holidaysOf, servedBefore } from './holidays.ts';

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
    const isAgain = servedBefore(problem, holidays);
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
            if (isAgain[leader * holidays.count + holiday] === 1) add(COST, shifts, { why: WHY.again });
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

      track: (assignment) => trackHolidays(problem, holidays, isAgain, COST, assignment),

      encode: (model) => encodeHolidays(model, problem, holidays, isAgain, COST),
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
