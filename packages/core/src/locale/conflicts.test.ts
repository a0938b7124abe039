import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { conflictCards } from '../report/reported-violations.ts';
import type { Conflict, ConflictMember, NamedType, Remedy } from '../roster/conflict.ts';
import { conflictWords, wordRemedy } from './conflicts.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

const date = fc.constantFrom('2024-03-05', '2024-03-06', '2024-04-30', '2025-01-02');
const leader = fc
  .constantFrom('县长', '副县长甲', '副县长乙', '常务副县长')
  .map((name) => ({ id: name, name }));
const type: fc.Arbitrary<NamedType> = fc.constantFrom(
  { id: 'am', name: '上午' },
  { id: 'accompany', name: '陪同' },
);
const title = fc.constantFrom(
  { 'zh-CN': '值班间隔', en: 'Rest gap' },
  { 'zh-CN': '最多次数', en: 'Most per period' },
);
const range = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

const member: fc.Arbitrary<ConflictMember> = fc.oneof(
  fc.record({ kind: fc.constant('demand' as const), date, type, places: fc.integer({ min: 1, max: 3 }) }),
  fc
    .tuple(range, fc.array(leader, { minLength: 1, maxLength: 5 }), fc.boolean())
    .map(([when, leaders, common]) => ({ kind: 'absence' as const, leaders, ...when, common })),
  fc.record({ kind: fc.constant('weekday' as const), leader, weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constant('rule' as const), rule: fc.constant('min-rest-gap'), title }),
  fc.tuple(range, leader, title, fc.integer({ min: 1, max: 4 })).map(([when, own, of, least]) => ({
    kind: 'due' as const,
    rule: 'due',
    title: of,
    leader: own,
    ...when,
    least,
  })),
);

const remedy: fc.Arbitrary<Remedy> = fc
  .tuple(
    fc.boolean(),
    fc.oneof(
      fc.record({
        kind: fc.constant('free' as const),
        days: fc.array(fc.record({ leader, date }), { minLength: 1, maxLength: 4 }),
      }),
      fc.record({
        kind: fc.constant('rule' as const),
        rule: fc.constant('min-rest-gap'),
        title,
        params: fc.constantFrom(null, { days: 2 }),
        words: fc.constantFrom(null, { 'zh-CN': '2天', en: '2 days' }),
      }),
      fc.record({ kind: fc.constant('pool' as const), type, leader }),
      fc.record({
        kind: fc.constant('heads' as const),
        date,
        type: fc.option(type),
        heads: fc.integer({ min: 1, max: 3 }),
      }),
    ),
  )
  .map(([alone, change]) => ({ ...change, alone }));

/** Whatever a conflict can be made of, the odd ones without a date, a leader or a rule among them. */
const conflict: fc.Arbitrary<Conflict> = fc.record({
  kind: fc.constantFrom('window', 'dues', 'search'),
  dates: fc.uniqueArray(date).map((dates) => dates.sort()),
  types: fc.uniqueArray(type),
  leaders: fc.array(leader, { maxLength: 8 }),
  rules: fc.subarray(['min-rest-gap', 'mine/own']),
  members: fc.array(member, { maxLength: 6 }),
  facts: fc.record(
    Object.fromEntries(
      ['minFreeDays', 'days', 'capped', 'notInPost', 'pool', 'noShare', 'absent', 'mixed', 'forbidden'].map(
        (fact) => [fact, fc.nat(9)],
      ),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, number>>,
  irreducible: fc.boolean(),
  needed: fc.nat(9),
  possible: fc.option(fc.nat(8)),
  remedies: fc.array(remedy, { maxLength: 3 }),
});

/** A sentence, and nothing that only a program says. */
function expectSentence(text: string): void {
  expect(text).not.toMatch(/undefined|NaN|null|\[object|[{}]| {2}|^\s|\s$|，，|；；|、、|：：|：，|，。/);
  expect(text).toMatch(/\p{L}.*[。.](（以上原因未必都相关，也许还可以再缩小。）| \(.*\.\))?$/u);
}

describe('conflicts in words', () => {
  it('law: every conflict and remedy is a sentence in both languages, whatever it has and has not', () => {
    fc.assert(
      fc.property(conflict, (any) => {
        for (const language of LANGUAGES) {
          expectSentence(conflictWords(any, language));
          for (const one of any.remedies) expectSentence(wordRemedy(one, language));
          const [card] = conflictCards([any], new Map(), language);
          expect([card!.sentence, ...card!.remedies]).not.toContain('');
        }
      }),
      runs(500, 50_000),
    );
  });

  it('law: where places of several types are in demand, the types short of people are named, and no id is', () => {
    fc.assert(
      fc.property(conflict, type, date, (any, short, day) => {
        const demand: ConflictMember = { kind: 'demand', date: day, type: short, places: 1 };
        const own: Conflict = { ...any, dates: [day], types: [short], members: [...any.members, demand] };
        const pool: Remedy = { kind: 'pool', alone: true, type: short, leader: { id: 'x', name: '县长' } };
        const heads: Remedy = { kind: 'heads', alone: true, type: short, date: day, heads: 1 };
        for (const language of LANGUAGES)
          for (const said of [
            conflictWords(own, language),
            ...[pool, heads].map((one) => wordRemedy(one, language)),
          ]) {
            expect(said).toContain(`“${short.name}”`);
            expect(said).not.toMatch(/“am”|“accompany”/);
          }
      }),
      runs(200, 10_000),
    );
  });
});
