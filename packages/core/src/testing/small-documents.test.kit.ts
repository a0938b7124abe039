import * as fc from 'fast-check';
import type { Leader, RosterDocument, ShiftType, WrittenRule } from '../document/schema.ts';
import { figuresOf, isoDate, numberOf } from './roster-figures.test.kit.ts';

/** More places make the reference solver slow. */
const MAX_PLACES = 22;
const MAX_LEADERS = 7;
const NAMES = Array.from({ length: MAX_LEADERS }, (_, index) => `L${index}`);

const sometimes = <T>(arbitrary: fc.Arbitrary<T>, weight = 2): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight, arbitrary });

/** Leaves out what is undefined: documents are JSON. */
const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;

interface Shape {
  readonly from: string;
  readonly days: number;
  /** Weekdays on which types have places; all when undefined. */
  readonly weekdays: number[] | undefined;
}

/** A week or two with every day a candidate, or two whole months with one or two weekdays: monthly dues need months. */
const shapeArbitrary: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({
    from: fc.constantFrom('2024-03-04', '2024-03-28', '2024-02-24', '2024-06-01'),
    days: fc.integer({ min: 5, max: 13 }),
    weekdays: fc.constant(undefined),
  }),
  fc.record({
    from: fc.constantFrom('2024-02-01', '2024-04-01'),
    days: fc.constantFrom(29, 45, 60, 61),
    weekdays: fc.constantFrom<number[][]>([2], [5, 6], [1, 4]),
  }),
);

const range = (days: number) =>
  fc.record({ at: fc.nat(days - 1), length: fc.nat(Math.max(1, Math.floor(days / 4))) });

const burdenArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.record({ share: fc.constantFrom(0.5, 2, 0.75, 0) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      quota: fc.record({
        per: fc.constantFrom('period' as const, 'month' as const),
        count: fc.constantFrom(1, 2, 0.5, 0),
      }),
    }),
  },
);

const figure = fc.constantFrom(0, 0.5, -1.25, 2, 0.333, -0.1);

const leaderArbitrary = (id: string, { from, days }: Shape): fc.Arbitrary<Leader> => {
  const first = numberOf(from);
  return fc
    .record({
      chief: sometimes(fc.constant(true)),
      burden: burdenArbitrary,
      posts: sometimes(
        fc.record({ cut: fc.integer({ min: 1, max: days - 1 }), kind: fc.nat(3), burden: burdenArbitrary }),
      ),
      absences: fc.array(fc.record({ at: range(days), excused: fc.constantFrom(true, undefined) }), {
        maxLength: 1,
      }),
      unavailableWeekdays: sometimes(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 2 }), 1),
      carried: sometimes(fc.record({ duties: figure, restDays: figure, holidays: figure })),
    })
    .map(({ chief, burden, posts, absences, unavailableWeekdays, carried }) =>
      compact<Leader>({
        id,
        name: id,
        chief,
        ...burden,
        posts: posts && postsOf(first, posts),
        absences: absences.map(({ at: { at, length }, excused }) =>
          compact({ from: isoDate(first + at), to: isoDate(first + at + length), excused }),
        ),
        unavailableWeekdays,
        carried,
      }),
    );
};

/** Comes, goes, or changes posts on the day of the cut, perhaps with a chief's post or another share. */
function postsOf(
  first: number,
  { cut, kind, burden }: { cut: number; kind: number; burden: object },
): NonNullable<Leader['posts']> {
  const before = { title: '旧职', to: isoDate(first + cut - 1) };
  const after = { title: '新职', from: isoDate(first + cut), ...burden };
  if (kind === 0) return [before];
  if (kind === 1) return [after];
  return [before, kind === 2 ? after : { ...after, chief: true }];
}

const typesArbitrary = (leaders: readonly string[], { weekdays }: Shape): fc.Arbitrary<ShiftType[]> => {
  const type = (id: string, isPooled: boolean): fc.Arbitrary<ShiftType> =>
    fc
      .record({
        workday: fc.constantFrom(1, 1, 2),
        restDay: fc.constantFrom(0, 1, 1),
        pool: isPooled ? fc.subarray([...leaders], { minLength: 3 }) : fc.constant(undefined),
      })
      .map(({ workday, restDay, pool }) =>
        compact<ShiftType>({
          id,
          name: id,
          heads: { workday, restDay },
          days: weekdays && { weekdays },
          leaders: pool && { ids: pool },
        }),
      );
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(type('main', false)) },
    { weight: 1, arbitrary: fc.tuple(type('main', true)) },
    { weight: 2, arbitrary: fc.tuple(type('first', true), type('second', true)) },
    { weight: 1, arbitrary: fc.tuple(type('first', false), type('second', true)) },
  );
};

const rulesArbitrary = (leaders: readonly string[]): fc.Arbitrary<WrittenRule[]> =>
  fc
    .tuple(
      sometimes(
        fc.record({
          constraint: fc.constant('min-rest-gap'),
          params: fc.record({ days: fc.constantFrom(0, 1, 1, 2, 3) }),
          level: fc.constantFrom('hard' as const, 'hard' as const, 'quality' as const),
        }),
      ),
      sometimes(
        fc.record({
          id: fc.constantFrom('at-least-per-period', 'more-for-some'),
          constraint: fc.constant('at-least-per-period'),
          params: fc.record({
            leaders: fc.record({ ids: fc.subarray([...leaders], { minLength: 1, maxLength: 2 }) }),
            min: fc.integer({ min: 1, max: 6 }),
            per: fc.constant('month'),
          }),
        }),
      ),
      sometimes(
        fc.record({
          constraint: fc.constant('fixed-weekday'),
          params: fc.record({
            leaders: fc.record({ ids: fc.subarray([...leaders], { minLength: 1, maxLength: 1 }) }),
            weekdays: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 2, maxLength: 4 }),
            mode: fc.constant('only'),
          }),
        }),
        1,
      ),
      sometimes(
        fc.record({
          id: fc.constantFrom('fair-rest-days', 'fair-holidays', 'fair-load'),
          constraint: fc.constant('fair-load'),
          weight: fc.constantFrom(0, 2, 5),
        }),
      ),
      sometimes(
        fc.record({
          id: fc.constant('fair-some-days'),
          constraint: fc.constant('fair-load'),
          params: fc.record({
            days: fc.record({ weekdays: fc.constantFrom([5], [6, 7], [4, 5, 6], [3, 7], [1, 6]) }),
          }),
        }),
        8,
      ),
    )
    .map((rules) => rules.filter((rule) => rule !== undefined) as WrittenRule[]);

const sceneArbitrary = (shape: Shape, count: number): fc.Arbitrary<RosterDocument> => {
  const { from, days } = shape;
  const first = numberOf(from);
  const ids = NAMES.slice(0, count);
  const span = range(days).map(({ at, length }) => ({
    from: isoDate(first + at),
    to: isoDate(first + at + length),
  }));
  return fc
    .record({
      leaders: fc.tuple(...ids.map((id) => leaderArbitrary(id, shape))),
      shiftTypes: typesArbitrary(ids, shape),
      rules: rulesArbitrary(ids),
      holiday: sometimes(span, 6),
      protection: sometimes(span),
      exception: sometimes(fc.record({ at: fc.nat(days - 1), heads: fc.constantFrom(0, 1, 2) })),
      pins: fc.array(fc.record({ place: fc.nat(99), leader: fc.nat(99) }), { maxLength: 2 }),
      history: fc.array(
        fc.record({ before: fc.integer({ min: 1, max: 4 }), leader: fc.constantFrom(...ids) }),
        { maxLength: 3 },
      ),
    })
    .map(({ leaders, shiftTypes, rules, holiday, protection, exception, pins, history }) => {
      const document = compact<RosterDocument>({
        format: 'lunzhi/1',
        title: '试排',
        jurisdiction: { id: 'x', name: '某县', level: 'county' },
        issuer: '某县信访局',
        issuedOn: '2024-01-05',
        period: { from, to: isoDate(first + days - 1) },
        calendar: {
          source: 'weekdays-only',
          ...(holiday && { overrides: [{ ...holiday, kind: 'holiday' as const, name: '假日' }] }),
        },
        protectionPeriods: protection && [{ id: 'p', name: '特护期', ...protection }],
        exceptions: exception && [{ from: isoDate(first + exception.at), heads: exception.heads }],
        shiftTypes,
        rules,
        leaders,
        history: history.map(({ before, leader }) => ({ date: isoDate(first - before), leader })),
      });
      return { ...document, pins: pinsOf(document, pins) };
    });
};

/** Gives each draw a place of the document and somebody who may hold it, one pin a leader and date. */
function pinsOf(document: RosterDocument, draws: readonly { place: number; leader: number }[]) {
  const { groups, mayHold } = figuresOf(document);
  const pins: NonNullable<RosterDocument['pins']> = [];
  for (const draw of draws) {
    const group = groups[draw.place % Math.max(1, groups.length)];
    const able = group && document.leaders.filter((_, leader) => mayHold(leader, group.day, group.type));
    if (!group || !able?.length) continue;
    const { date } = group.day;
    const type = document.shiftTypes![group.type]!.id;
    const leader = able[draw.leader % able.length]!.id;
    const isTaken = pins.some((pin) => pin.date === date && (pin.leader === leader || pin.type === type));
    if (!isTaken) pins.push({ date, type, leader });
  }
  return pins;
}

/**
 * Small documents with everything that bears on fairness: shares, quotas, posts that begin and end inside, absences,
 * pools, two heads, holidays, a protection period, pins, history, carried loads, chiefs' monthly day, written rules.
 * Some cannot be planned: the parser refuses them, or no roster is valid and complete.
 */
export const smallDocumentArbitrary: fc.Arbitrary<RosterDocument> = fc
  .tuple(shapeArbitrary, fc.integer({ min: 4, max: MAX_LEADERS }))
  .chain(([shape, count]) => sceneArbitrary(shape, count))
  .filter((document) => {
    const places = figuresOf(document).groups.reduce((sum, { heads }) => sum + heads, 0);
    return places > 2 && places <= MAX_PLACES;
  });
