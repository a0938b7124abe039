import * as z from 'zod/mini';
import { both, field } from '../document/field.ts';
import { leaderSelectorSchema } from '../document/schema.ts';
import { takingPart } from '../entitlement/taking-part.ts';
import { count } from '../locale/phrases.ts';
import { dateWords, monthWords } from '../locale/dates.ts';
import { FREE, type Problem } from '../problem/problem.ts';
import { defineConstraint } from './constraint.ts';
import { bindDays, fullDays } from './most-in-days.ts';
import { type Spans, bindSpans, dutiesInSpans, monthsOf, weeksOf } from './most-in-spans.ts';

const MAX_IN_A_YEAR = 366;

const paramsSchema = field(
  z.strictObject({
    leaders: field(z.optional(leaderSelectorSchema), {
      name: both('哪些人', 'who'),
      hint: both('全体', 'everyone'),
      about: both('哪些领导；不写则全部', 'Which leaders; all when left out'),
    }),
    max: field(z.int().check(z.minimum(1), z.maximum(MAX_IN_A_YEAR)), {
      name: both('最多次数', 'most duties'),
      about: both('至多几次', 'Duties at most'),
    }),
    per: field(
      z.union([
        z.enum(['week', 'month']),
        z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(366)) }),
      ]),
      {
        name: both('多长时间', 'within'),
        about: both(
          '每周（周一起）、每月，或任意连续若干天',
          'In a week from Monday, a month, or any so many days on end',
        ),
        kind: 'per',
      },
    ),
  }),
  {
    sentence: both('{leaders}，{per}内最多值{max}次。', '{leaders} within {per}: at most {max} duties.'),
  },
);

type Params = z.infer<typeof paramsSchema>;

const mostInChinese = ({ max, per }: Params): string =>
  `${typeof per === 'object' ? `任意${per.days}天` : { week: '每周', month: '每月' }[per]}至多${max}次`;

const mostInEnglish = ({ max, per }: Params): string =>
  `${count(max, 'duty', 'en')} at most ${typeof per === 'object' ? `in any ${count(per.days, 'day', 'en')}` : `a ${per}`}`;

/** Which sentence fits, as a fact of violations. */
const SPAN = { week: 0, month: 1, days: 2 } as const;

const spansOf = (per: 'week' | 'month', problem: Problem): Spans =>
  per === 'week' ? weeksOf(problem) : monthsOf(problem);

/** `[leader × dayCount + day]`: 1 where the leader takes part, whatever rules bar. */
function takesPart(problem: Problem): Uint8Array {
  const { leaderCount, dayCount } = problem;
  const takes = new Uint8Array(leaderCount * dayCount);
  for (const { days, members } of takingPart(problem, () => false).groups)
    for (const { leader } of members) for (const day of days) takes[leader * dayCount + day] = 1;
  return takes;
}

/**
 * Per leader, the most he can serve where the rule costs nothing more: the sum over weeks or months of min(max, dates on
 * which he takes part), and his dates outside the selector. Duties on fixed places count as they are.
 */
function mostOf(per: 'week' | 'month', max: number, problem: Problem, selectedMask: Uint8Array): Int32Array {
  const { leaderCount, dayCount, dayOfShift, fixedHolder } = problem;
  const spans = spansOf(per, problem);
  const takes = takesPart(problem);
  const standing = dutiesInSpans(problem, spans, selectedMask, fixedHolder);
  const possible = standing.slice();
  const most = new Int32Array(leaderCount);
  const holdsFixed = new Uint8Array(leaderCount * dayCount);
  fixedHolder.forEach((leader, shift) => {
    if (leader < 0) return;
    const at = leader * dayCount + dayOfShift[shift]!;
    holdsFixed[at] = 1;
    if (selectedMask[at] === 0) most[leader]!++;
  });
  dayOfShift.forEach((day, shift) => {
    if (dayOfShift[shift - 1] === day) return;
    for (let leader = 0; leader < leaderCount; leader++) {
      const at = leader * dayCount + day;
      if (takes[at] === 0 || holdsFixed[at] === 1) continue;
      if (selectedMask[at] === 1) possible[leader * spans.count + spans.ofShift[shift]!]!++;
      else most[leader]!++;
    }
  });
  possible.forEach((dates, at) => {
    most[Math.floor(at / spans.count)]! += Math.max(standing[at]!, Math.min(max, dates));
  });
  return most;
}

/**
 * The selected leaders serve at most `max` times a week, a month, or in any so many days. Costs 1 per duty beyond; for
 * days, 1 per duty with more than `max` − 1 others of his in the days up to it, the period before included.
 */
export const atMostPerPeriod = defineConstraint({
  id: 'at-most-per-period',
  levels: ['hard'],
  params: paramsSchema,
  defaults: [],
  title: { 'zh-CN': '最多次数', en: 'Most per period' },
  asks: {
    'zh-CN': '规定的领导在一周、一月或若干天内最多值班若干次',
    en: 'the leaders named serve at most so often in a week, a month or so many days',
  },
  costs: {
    'zh-CN': '每多一次记1',
    en: '1 per duty beyond the most',
  },
  example: { leaders: { chiefs: true }, max: 2, per: 'month' },

  forbids({ params: { leaders, max, per } }, problem, select) {
    const { dayCount, dayOfShift, fixedHolder } = problem;
    const selectedMask = select.leaders(leaders);
    if (typeof per === 'object') {
      const fullMask = fullDays(problem, per.days, selectedMask, max);
      return (shift, leader) =>
        fixedHolder[shift] === FREE && fullMask[leader * dayCount + dayOfShift[shift]!] === 1
          ? 'blocked'
          : undefined;
    }
    const spans = spansOf(per, problem);
    const standing = dutiesInSpans(problem, spans, selectedMask, fixedHolder);
    return (shift, leader) => {
      const isFull = standing[leader * spans.count + spans.ofShift[shift]!]! >= max;
      const isCounted = selectedMask[leader * dayCount + dayOfShift[shift]!] === 1;
      return fixedHolder[shift] === FREE && isFull && isCounted ? 'blocked' : undefined;
    };
  },

  dutyBounds({ params: { leaders, max, per } }, problem, select) {
    if (typeof per === 'object') return () => ({});
    const { dayCount } = problem;
    const selectedMask = select.leaders(leaders);
    const most = mostOf(per, max, problem, selectedMask);
    return (leader) =>
      selectedMask.subarray(leader * dayCount, (leader + 1) * dayCount).includes(1)
        ? { most: most[leader]! }
        : {};
  },

  milder: ({ params }) =>
    [1, 2, 3]
      .map((more) => ({ ...params, max: params.max + more }))
      .filter(({ max }) => max <= MAX_IN_A_YEAR)
      .map((milder) => ({
        params: milder,
        words: { 'zh-CN': mostInChinese(milder), en: mostInEnglish(milder) },
      })),

  bind({ params: { leaders, max, per } }, problem, select) {
    const selectedMask = select.leaders(leaders);
    if (typeof per === 'object')
      return bindDays(problem, per.days, selectedMask, max, { span: SPAN.days, days: per.days });
    return bindSpans(problem, spansOf(per, problem), selectedMask, max, { span: SPAN[per] });
  },

  explain: {
    'zh-CN': ({ shifts, leaders: [leader], facts }) => {
      const { date } = shifts[shifts.length - 1]!;
      const when = [
        `${dateWords(date, 'zh-CN')}所在的一周`,
        monthWords(date, 'zh-CN'),
        `截至${dateWords(date, 'zh-CN')}的${facts['days']}天内`,
      ][facts['span']!]!;
      return `${leader!.name}${when}值班${facts['duties']}次，最多${facts['max']}次。`;
    },
    en: ({ shifts, leaders: [leader], facts }) => {
      const { date } = shifts[shifts.length - 1]!;
      const when = [
        `in the week of ${dateWords(date, 'en')}`,
        `in ${monthWords(date, 'en')}`,
        `in the ${count(facts['days'] ?? 0, 'day', 'en')} up to ${dateWords(date, 'en')}`,
      ][facts['span']!]!;
      return `${leader!.name} serves ${count(facts['duties']!, 'duty', 'en')} ${when}; ${facts['max']} is the most.`;
    },
  },
});
