import { noParams } from '../document/schema-parts.ts';
import type { Language } from '../document/schema.ts';
import type { Entitlements } from '../entitlement/entitlements.ts';
import { count } from '../locale/phrases.ts';
import { dateWords } from '../locale/dates.ts';
import { dayNumber } from '../dates/civil.ts';
import { NO_POST, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { type NamedFacts, type Violation, defineConstraint } from './constraint.ts';
import { roundedQuotient, shiftsByLeader } from './duties.ts';
import {
  EDGE,
  type Waits,
  datesOfShifts,
  elapsedDays,
  encodeWaits,
  countedDaysBetween,
  waitTables,
  waitsBetween,
} from './waits.ts';
import { type TrackerOfWaits, waitCosts } from './wait-costs.ts';

const COST = 400;

const costOf = (wait: number, ideal: number, isEdge: boolean): number =>
  isEdge && wait <= ideal ? 0 : roundedQuotient(COST * (wait - ideal) ** 2, ideal * ideal);

/** Per leader and day, 1 on a calendar day in post and not on excused leave. */
function servableDays({ leaderCount, dayCount, postOf, excused }: Problem): Uint8Array {
  const servable = new Uint8Array(leaderCount * dayCount);
  for (let at = 0; at < servable.length; at++)
    servable[at] = postOf[at] !== NO_POST && excused[at] === 0 ? 1 : 0;
  return servable;
}

/** Days a leader would wait if his duties were spread evenly; 0 when he is entitled to none. */
function idealWait(
  { dayCount, firstDay }: Problem,
  servable: Uint8Array,
  leader: number,
  entitlements: Entitlements,
): number {
  const entitlement = entitlements.thousandths(leader);
  if (entitlement === 0) return 0;
  let days = 0;
  for (let day = firstDay; day < dayCount; day++) days += servable[leader * dayCount + day]!;
  return Math.max(1, roundedQuotient(days * 1000, entitlement));
}

/**
 * A leader's duties are spread evenly over the days on which he is in post and not on excused leave. A wait of x such
 * days where g would be even costs round(400 (x − g)² ÷ g²); the waits at the edges, and that of a leader without any
 * duty, only when x > g. The last duty of the period before begins the first wait.
 */
export const evenSpacing = defineConstraint({
  id: 'even-spacing',
  levels: ['quality'],
  params: noParams,
  defaults: [{ params: {} }],
  title: { 'zh-CN': '间隔均匀', en: 'Even spacing' },
  asks: {
    'zh-CN': '每位领导的值班在任期内均匀分布',
    en: 'the duties of each leader are spread evenly over his days in post',
  },
  costs: {
    'zh-CN': '每段间隔记 400×(x－g)²÷g²，x 为两次值班相隔的在任天数，g 为均匀时的天数',
    en: '400 (x − g)² ÷ g² per wait of x days in post, where g would be even',
  },

  bind(_rule, problem, _select, entitlements) {
    const { leaderCount, dayCount, firstDay, dayOfShift, history } = problem;
    const servable = servableDays(problem);
    const ideals = Array.from({ length: leaderCount }, (_, leader) =>
      idealWait(problem, servable, leader, entitlements),
    );
    const begins = Array.from({ length: leaderCount }, (_, leader) =>
      history.reduce((last, duty) => (duty.leader === leader ? duty.day : last), firstDay - 1),
    );
    const makeWaits = (): { waits: Waits; dateOfShift: Int32Array } => {
      const { days, sharedMask, dateOfShift } = datesOfShifts(dayOfShift);
      const waits = {
        groupCount: leaderCount,
        dateCount: days.length,
        ...elapsedDays(servable, dayCount, days, begins),
        ...waitTables(ideals, dayCount, costOf),
        sharedMask,
      };
      return { waits, dateOfShift };
    };

    return {
      violations(assignment) {
        const violations: Violation[] = [];
        shiftsByLeader(assignment, leaderCount).forEach((shifts, leader) => {
          const ideal = ideals[leader]!;
          if (ideal === 0) return;
          for (const wait of waitsBetween(shifts, dayOfShift, begins[leader]!, dayCount - 1)) {
            const days = countedDaysBetween(servable, dayCount, leader, wait.from, wait.to);
            const cost = costOf(days, ideal, wait.edge !== EDGE.inner);
            const facts = { days, ideal, edge: wait.edge };
            if (cost > 0) violations.push({ cost, shifts: wait.shifts, leaders: [leader], facts });
          }
        });
        return violations;
      },

      track(assignment): TrackerOfWaits {
        const { waits, dateOfShift } = makeWaits();
        const costs = waitCosts(waits);
        assignment.forEach((leader, shift) => {
          if (leader !== UNASSIGNED) costs.add(leader, dateOfShift[shift]!);
        });
        return {
          effort: 1,
          waits: costs,
          apply(shift, from, to) {
            const date = dateOfShift[shift]!;
            let change = 0;
            if (from !== UNASSIGNED) change += costs.remove(from, date);
            if (to !== UNASSIGNED) change += costs.add(to, date);
            return change;
          },
          undo(shift, from, to) {
            const date = dateOfShift[shift]!;
            if (to !== UNASSIGNED) costs.take(to, date);
            if (from !== UNASSIGNED) costs.put(from, date);
          },
        };
      },

      waits: () => makeWaits().waits,

      encode(model) {
        const { waits, dateOfShift } = makeWaits();
        for (let leader = 0; leader < leaderCount; leader++) {
          if (ideals[leader] === 0) continue;
          const placesOf: number[][][] = Array.from({ length: waits.dateCount }, () => []);
          dateOfShift.forEach((date, shift) => placesOf[date]!.push([model.x(shift, leader)]));
          encodeWaits(model, waits, leader, placesOf);
        }
      },
    };
  },

  explain: {
    'zh-CN': (violation) => inWords(violation, 'zh-CN'),
    en: (violation) => inWords(violation, 'en'),
  },
});

/** In free days between two duties, as the report counts them; a wait is one more, since it ends with a duty. */
function inWords({ shifts, leaders: [leader], facts }: NamedFacts, language: Language): string {
  const [first, last] = [shifts[0], shifts[shifts.length - 1]].map(
    (shift) => shift && dateWords(shift.date, language),
  );
  const { name } = leader!;
  const edge = facts['edge']!;
  const endsWithDuty = edge === EDGE.inner || edge === EDGE.start;
  const free = count(Math.max(0, facts['days']! - (endsWithDuty ? 1 : 0)), 'day', language);
  const even = count(facts['ideal']! - 1, 'day', language);
  const isOneDay = edge === EDGE.inner && first === last;
  const apart = edge === EDGE.inner ? dayNumber(shifts[1]!.date) - dayNumber(shifts[0]!.date) : 0;
  const leave = Math.max(0, apart - facts['days']!);
  if (language === 'zh-CN') {
    const notCounted = leave > 0 ? `（不在任和免补的${leave}天不计）` : '';
    const wait = [
      isOneDay ? `${first}一天值两班` : `${first}与${last}两次值班之间空${free}${notCounted}`,
      `空了${free}，到${first}才第一次值班`,
      `${last}之后到期末空${free}`,
      `整个期间空${free}，没有值班`,
    ][edge]!;
    return `${name}${wait}，均匀分布应空${even}左右。`;
  }
  const notCounted = leave > 0 ? ` (not counting ${leave} out of post or excused)` : '';
  const wait = [
    isOneDay ? `serves twice on ${first}` : `has ${free} free between ${first} and ${last}${notCounted}`,
    `has ${free} free before the first duty on ${first}`,
    `has ${free} free after ${last}, to the end of the period`,
    `has all ${free} of the period free`,
  ][edge]!;
  return `${name} ${wait}; evenly spread, about ${even} would be free.`;
}
