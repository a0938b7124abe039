import * as z from 'zod/mini';
import { both, field } from '../document/field.ts';
import type { Language } from '../document/schema.ts';
import type { Entitlements } from '../entitlement/entitlements.ts';
import { NO_POST, postRuns, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { count } from '../locale/phrases.ts';
import { dateWords } from '../locale/dates.ts';
import { type NamedFacts, type Violation, defineConstraint } from './constraint.ts';
import { roundedQuotient } from './duties.ts';
import {
  datesOfShifts,
  elapsedDays,
  encodeWaits,
  countedDaysBetween,
  waitTables,
  waitsBetween,
} from './waits.ts';
import { type TrackerOfWaits, waitCosts } from './wait-costs.ts';

const COST = 100;

/** The services a leader answers for on a day, as his post of that day says. */
function servicesOn({ posts, postOf, dayCount }: Problem, leader: number, day: number): readonly number[] {
  const post = postOf[leader * dayCount + day]!;
  return post === NO_POST ? [] : posts[post]!.services;
}

/** Per service and day, 1 where somebody answers for it. */
function answeredDays(problem: Problem): Uint8Array {
  const { services, dayCount, posts, postOf } = problem;
  const answered = new Uint8Array(services.length * dayCount);
  for (const { post, from, to } of postRuns(postOf, dayCount))
    for (const service of posts[post]!.services)
      answered.fill(1, service * dayCount + from, service * dayCount + to + 1);
  return answered;
}

/** Per service, the days it would wait if those who answer for it served evenly; 0 when they are entitled to nothing. */
function idealWaits(problem: Problem, answered: Uint8Array, { pieces }: Entitlements): number[] {
  const { services, leaderCount, dayCount, firstDay, posts, postOf } = problem;
  const parts = new Float64Array(services.length);
  for (const { leader, post, from, to } of postRuns(postOf, dayCount)) {
    let part = 0;
    for (let day = Math.max(from, firstDay); day <= to; day++) part += pieces[day * leaderCount + leader]!;
    for (const service of posts[post]!.services) parts[service]! += part;
  }
  return services.map((_, service) => {
    const thousandths = Math.floor(1000 * parts[service]! + 0.5 + 1e-6);
    if (thousandths === 0) return 0;
    const days = countedDaysBetween(answered, dayCount, service, firstDay - 1, dayCount - 1);
    return Math.max(1, roundedQuotient(days * 1000, thousandths));
  });
}

/**
 * Each township, sector and project meets a leader who answers for it at regular intervals. A wait of x answered days,
 * where w would be regular, costs round(100 (x − w)² ÷ w²) when x > w, and 100 more when it exceeds `maxWaitDays`.
 * The last duty of the period before begins the first wait; the end of the period ends the last.
 */
export const regularService = defineConstraint({
  id: 'regular-service',
  levels: ['quality'],
  params: field(
    z.strictObject({
      maxWaitDays: field(z.optional(z.int().check(z.minimum(1), z.maximum(4000))), {
        name: both('最长天数', 'longest wait in days'),
        hint: both('不限', 'no limit'),
        about: both(
          '最长等候天数，有人负责的日子才算',
          'The longest wait, in days on which somebody answers',
        ),
      }),
    }),
    {
      sentence: both(
        '每个乡镇、领域、项目都能定期等到负责的领导值班；等候最长不超过{maxWaitDays}天。',
        'Each township, sector and project regularly meets a leader who answers for it, after {maxWaitDays} days at most.',
      ),
    },
  ),
  defaults: [{ params: {} }],
  title: { 'zh-CN': '定期联系', en: 'Regular service' },
  asks: {
    'zh-CN': '每个乡镇、领域、项目都能定期等到负责的领导值班',
    en: 'each township, sector and project regularly meets a leader who answers for it',
  },
  costs: {
    'zh-CN': '每段超过常规的等候记 100×(x－w)²÷w²，x 为等候天数，w 为常规天数；超过 maxWaitDays 的再记100',
    en: '100 (x − w)² ÷ w² per wait of x days, where w would be regular and x is longer; 100 more beyond maxWaitDays',
  },
  example: { maxWaitDays: 60 },

  bind({ params: { maxWaitDays } }, problem, _select, entitlements) {
    const { services, leaderCount, dayCount, firstDay, dayOfShift, history } = problem;
    const answered = answeredDays(problem);
    const ideals = idealWaits(problem, answered, entitlements);
    const begins = services.map((_, service) =>
      history.reduce(
        (last, { leader, day }) => (servicesOn(problem, leader, day).includes(service) ? day : last),
        firstDay - 1,
      ),
    );
    const isTooLong = (wait: number): boolean => maxWaitDays !== undefined && wait > maxWaitDays;
    const costOf = (wait: number, ideal: number): number =>
      (wait > ideal ? roundedQuotient(COST * (wait - ideal) ** 2, ideal * ideal) : 0) +
      (isTooLong(wait) ? COST : 0);
    const { days, sharedMask, dateOfShift } = datesOfShifts(dayOfShift);
    const makeWaits = () => ({
      groupCount: services.length,
      dateCount: days.length,
      ...elapsedDays(answered, dayCount, days, begins),
      ...waitTables(ideals, dayCount, costOf),
      sharedMask,
    });

    return {
      violations(assignment) {
        const violations: Violation[] = [];
        const dutiesOf = services.map((): number[] => []);
        assignment.forEach((leader, shift) => {
          if (leader === UNASSIGNED) return;
          for (const service of servicesOn(problem, leader, dayOfShift[shift]!))
            dutiesOf[service]!.push(shift);
        });
        ideals.forEach((ideal, service) => {
          if (ideal === 0) return;
          for (const wait of waitsBetween(dutiesOf[service]!, dayOfShift, begins[service]!, dayCount - 1)) {
            const days = countedDaysBetween(answered, dayCount, service, wait.from, wait.to);
            const cost = costOf(days, ideal);
            const exceeded = isTooLong(days) ? maxWaitDays! : 0;
            const facts = { days, ideal, edge: wait.edge, exceeded };
            if (cost > 0)
              violations.push({ cost, shifts: wait.shifts, leaders: [], services: [service], facts });
          }
        });
        return violations;
      },

      track(assignment): TrackerOfWaits {
        const costs = waitCosts(makeWaits());
        // The judged services of post p stand at firstOfPost[p] … firstOfPost[p + 1] − 1; the empty post comes last.
        const { posts, postOf } = problem;
        const lists = [...posts.map((post) => post.services.filter((service) => ideals[service]! > 0)), []];
        const servicesOfPosts = Int32Array.from(lists.flat());
        const firstOfPost = new Int32Array(lists.length + 1);
        lists.forEach((list, post) => (firstOfPost[post + 1] = firstOfPost[post]! + list.length));
        /** Per leader: his post when it never changes, so that a search need not look it up by day; else −1. */
        const onlyPost = Int32Array.from({ length: leaderCount }, (_, leader) => {
          const held = new Set(postOf.subarray(leader * dayCount, (leader + 1) * dayCount));
          const post = [...held][0]!;
          return held.size === 1 && post !== NO_POST ? post : -1;
        });
        const postOn = (leader: number, shift: number): number => {
          const only = onlyPost[leader]!;
          if (only >= 0) return only;
          const post = postOf[leader * dayCount + dayOfShift[shift]!]!;
          return post === NO_POST ? posts.length : post;
        };

        const apply = (shift: number, from: number, to: number): number => {
          const date = dateOfShift[shift]!;
          let change = 0;
          if (from !== UNASSIGNED) {
            const post = postOn(from, shift);
            for (let i = firstOfPost[post]!; i < firstOfPost[post + 1]!; i++)
              change += costs.remove(servicesOfPosts[i]!, date);
          }
          if (to !== UNASSIGNED) {
            const post = postOn(to, shift);
            for (let i = firstOfPost[post]!; i < firstOfPost[post + 1]!; i++)
              change += costs.add(servicesOfPosts[i]!, date);
          }
          return change;
        };
        const undo = (shift: number, from: number, to: number): void => {
          const date = dateOfShift[shift]!;
          if (to !== UNASSIGNED) {
            const post = postOn(to, shift);
            for (let i = firstOfPost[post]!; i < firstOfPost[post + 1]!; i++)
              costs.take(servicesOfPosts[i]!, date);
          }
          if (from !== UNASSIGNED) {
            const post = postOn(from, shift);
            for (let i = firstOfPost[post]!; i < firstOfPost[post + 1]!; i++)
              costs.put(servicesOfPosts[i]!, date);
          }
        };
        assignment.forEach((leader, shift) => apply(shift, UNASSIGNED, leader));
        return {
          apply,
          undo,
          effort: Math.max(1, ...lists.map(({ length }) => length)),
          waits: costs,
          roles: { of: onlyPost, on: postOn, groups: lists },
        };
      },

      encode(model) {
        const waits = makeWaits();
        ideals.forEach((ideal, service) => {
          if (ideal === 0) return;
          const placesOf: number[][][] = days.map(() => []);
          dayOfShift.forEach((day, shift) => {
            const columns: number[] = [];
            for (let leader = 0; leader < leaderCount; leader++)
              if (servicesOn(problem, leader, day).includes(service)) columns.push(model.x(shift, leader));
            if (columns.length > 0) placesOf[dateOfShift[shift]!]!.push(columns);
          });
          encodeWaits(model, waits, service, placesOf);
        });
      },
    };
  },

  explain: {
    'zh-CN': (violation) => inWords(violation, 'zh-CN'),
    en: (violation) => inWords(violation, 'en'),
  },
});

const WHO = {
  'zh-CN': { township: '联系领导', sector: '分管领导', project: '指挥长' },
  en: { township: 'linked leader', sector: 'leader in charge', project: 'commander' },
} as const;

function inWords({ shifts, groups: [group], facts }: NamedFacts, language: Language): string {
  const [first, last] = [shifts[0], shifts[shifts.length - 1]].map(
    (shift) => shift && dateWords(shift.date, language),
  );
  const { name, kind } = group!;
  const who = WHO[language][kind];
  const days = count(facts['days']!, 'day', language);
  const ideal = count(facts['ideal']!, 'day', language);
  const edge = facts['edge']!;
  if (language === 'zh-CN') {
    const wait = [
      `${first}之后等了${days}，到${last}才有${who}值班`,
      `等了${days}，到${first}才有${who}值班`,
      `${last}之后到期末${days}没有${who}值班`,
      `整个期间${days}没有${who}值班`,
    ][edge]!;
    const most = facts['exceeded'] ? `，超过上限${facts['exceeded']}天` : '';
    return `${name}${wait}，按应值次数约每${ideal}应有一次${most}。`;
  }
  const wait = [
    `waits ${days} from ${first} to ${last} for its ${who}`,
    `waits ${days} for its ${who}, until ${first}`,
    `waits ${days} for its ${who} after ${last}, to the end of the period`,
    `waits ${days}, the whole period, for its ${who}`,
  ][edge]!;
  const most = facts['exceeded'] ? `, more than the ${facts['exceeded']} allowed` : '';
  return `${name} ${wait}; regular would be every ${ideal}${most}.`;
}
