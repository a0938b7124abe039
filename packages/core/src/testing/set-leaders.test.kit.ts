import * as fc from 'fast-check';
import type { Leader, RosterDocument, ShiftType, WrittenRule } from '../document/schema.ts';
import { isoDate, numberOf } from './roster-figures.test.kit.ts';

const FIRST = '2024-03-18';

const sometimes = <T>(arbitrary: fc.Arbitrary<T>, weight = 2): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight, arbitrary });

/** Leaves out what is undefined: documents are JSON. */
const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;

const quotaArbitrary = fc.oneof(
  fc.record({ per: fc.constant('period' as const), count: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ per: fc.constant('month' as const), count: fc.constantFrom(1, 2, 3, 0.5, 5) }),
);

const termsArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.record({ share: fc.constantFrom(1, 1, 1, 0.5, 2) }) },
  { weight: 2, arbitrary: fc.record({ quota: quotaArbitrary }) },
);

const leaderArbitrary = (id: string, days: number): fc.Arbitrary<Leader> =>
  fc
    .record({
      terms: termsArbitrary,
      chief: sometimes(fc.constant(true)),
      post: sometimes(fc.record({ cut: fc.integer({ min: 1, max: days - 1 }), terms: termsArbitrary }), 1),
      absences: fc.array(
        fc.record({
          at: fc.nat(days - 1),
          length: fc.nat(Math.ceil(days / 2)),
          excused: fc.constantFrom(true, true, undefined),
        }),
        { maxLength: 2 },
      ),
    })
    .map(({ terms, chief, post, absences }) =>
      compact<Leader>({
        id,
        name: id,
        ...terms,
        chief,
        posts: post && [
          { title: '旧职', to: isoDate(numberOf(FIRST) + post.cut - 1) },
          { title: '新职', from: isoDate(numberOf(FIRST) + post.cut), ...post.terms },
        ],
        absences: absences.map(({ at, length, excused }) => {
          const from = numberOf(FIRST) + at;
          return compact({ from: isoDate(from), to: isoDate(from + length), excused });
        }),
      }),
    );

const typesArbitrary = (ids: readonly string[]): fc.Arbitrary<ShiftType[]> => {
  const type = (id: string, isPooled: boolean): fc.Arbitrary<ShiftType> =>
    fc
      .record({
        workday: fc.constantFrom(1, 1, 2),
        restDay: fc.constantFrom(0, 0, 1),
        pool: isPooled ? fc.subarray([...ids], { minLength: 1 }) : fc.constant(undefined),
      })
      .map(({ workday, restDay, pool }) =>
        compact<ShiftType>({ id, name: id, heads: { workday, restDay }, leaders: pool && { ids: pool } }),
      );
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(type('main', false)) },
    { weight: 4, arbitrary: fc.tuple(type('first', true), type('second', true)) },
    { weight: 1, arbitrary: fc.tuple(type('first', false), type('second', true)) },
    { weight: 1, arbitrary: fc.tuple(type('first', true), type('second', true), type('third', true)) },
  );
};

const rulesArbitrary = (ids: readonly string[]): fc.Arbitrary<WrittenRule[]> =>
  fc
    .tuple(
      sometimes(
        fc.record({
          constraint: fc.constant('at-most-per-period'),
          params: fc.record({
            leaders: fc.record({ ids: fc.subarray([...ids], { minLength: 1 }) }),
            max: fc.integer({ min: 1, max: 3 }),
            per: fc.constantFrom('week', 'month'),
          }),
        }),
      ),
      sometimes(
        fc.record({
          constraint: fc.constant('at-least-per-period'),
          id: fc.constant('more-for-some'),
          params: fc.record({
            leaders: fc.record({ ids: fc.subarray([...ids], { minLength: 1, maxLength: 2 }) }),
            min: fc.integer({ min: 1, max: 6 }),
            per: fc.constant('month'),
          }),
        }),
      ),
    )
    .map((rules) => rules.filter((rule) => rule !== undefined) as WrittenRule[]);

/**
 * Small documents in which what is set for leaders often cannot be: several quotas, per month and per period, on dates on
 * which few others take part; two or three types with pools of their own; most and least duties by rule.
 */
export const setLeadersArbitrary: fc.Arbitrary<RosterDocument> = fc
  .tuple(fc.integer({ min: 5, max: 26 }), fc.integer({ min: 2, max: 7 }))
  .chain(([days, count]) => {
    const ids = Array.from({ length: count }, (_, index) => `L${index}`);
    return fc
      .record({
        leaders: fc.tuple(...ids.map((id) => leaderArbitrary(id, days))),
        shiftTypes: typesArbitrary(ids),
        rules: rulesArbitrary(ids),
      })
      .map(({ leaders, shiftTypes, rules }): RosterDocument => ({
        format: 'lunzhi/1',
        title: '试排',
        jurisdiction: { id: 'x', name: '某县', level: 'county' },
        issuer: '某县信访局',
        issuedOn: '2024-01-05',
        period: { from: FIRST, to: isoDate(numberOf(FIRST) + days - 1) },
        calendar: { source: 'weekdays-only' },
        leaders,
        shiftTypes,
        rules,
      }));
  });
