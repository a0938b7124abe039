import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { RosterDocument } from '../document/schema.ts';
import { dayNumber, isoOf } from '../dates/civil.ts';
import { makeDocument } from '../testing/documents.ts';
import { buildCalendar } from './build-calendar.ts';
import { explainedByOtherData, type WrittenDay } from './other-data.ts';
import { publishedNotices } from './published-notices.test.data.ts';
import type { CalendarSettings } from './types.ts';

type Sketch = Partial<WrittenDay> & { readonly heads?: number };

/** A day as it would be written down: one place of the one type `main` unless it needs nobody. */
const dayOf = (date: string, { heads, ...sketch }: Sketch): WrittenDay => {
  const { kind = null } = sketch;
  const places = heads ?? (kind === null ? 0 : 1);
  return {
    number: dayNumber(date),
    kind,
    holidays: [],
    provisional: false,
    places: new Map(places > 0 ? [['main', places]] : []),
    ...sketch,
  };
};

const documentOf = (date: string, sketch: Partial<RosterDocument> = {}): RosterDocument =>
  makeDocument({
    period: { from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` },
    ...sketch,
  });

const couldBe = (date: string, day: Sketch, calendar: CalendarSettings = {}): boolean =>
  explainedByOtherData(documentOf(date, { calendar }))(dayOf(date, day));

test.each<[date: string, isPossible: boolean, why: string]>([
  ['2024-02-20', false, 'a Tuesday like any other'],
  ['2024-02-18', true, 'a Sunday worked instead of a holiday'],
  ['2024-02-12', true, 'a holiday'],
  [
    '2024-02-09',
    true,
    'the eve of the Spring Festival, which the law of 2024-11-10 gives and the notice for 2024 did not',
  ],
  ['2024-12-30', false, 'the end of a December that the next notice has settled'],
  ['2026-12-30', true, 'the end of a December that the next notice may still change'],
  ['2026-12-24', false, 'before the part of December that notices change'],
  ['2090-03-01', true, 'a day of a year without a notice'],
])('%s may have needed nobody by other holiday data: %s (%s)', (date, isPossible) => {
  expect(couldBe(date, {})).toBe(isPossible);
});

const restDayHeads = [{ id: 'main', name: '坐班', heads: { workday: 1, restDay: 1 } }];
const [work, makeUp, weekend] = (['workday', 'make-up-workday', 'weekend'] as const).map((kind) => ({
  kind,
}));
const off = (...holidays: string[]) => ({ kind: 'holiday', holidays }) as const;

describe('a day of which the document settles nothing', () => {
  test.each<[date: string, day: Sketch, isPossible: boolean, why: string]>([
    ['2024-02-20', work!, true, 'as it is'],
    ['2024-02-20', makeUp!, false, 'a Tuesday is never a make-up day'],
    ['2024-02-20', weekend!, false, 'nor a weekend day'],
    ['2024-02-20', off('春节'), false, 'and no state of the data had it off'],
    ['2024-02-12', off('春节'), true, 'as it is'],
    ['2024-02-12', work!, true, 'a Monday may have been worked'],
    ['2024-02-12', off('国庆节'), true, 'any holiday of the law'],
    ['2024-02-12', off(), false, 'a holiday of the State Council has a name'],
    ['2024-02-12', off('县庆'), false, 'and none that no law and no word of the document knows'],
    ['2024-02-12', off('春节', '县庆'), false, 'not even beside one of the law'],
    ['2024-02-12', { ...work!, holidays: ['春节'] }, false, 'working days bear no name'],
    ['2024-02-18', makeUp!, true, 'as it is'],
    ['2024-02-18', weekend!, true, 'a Sunday may be free'],
    ['2024-02-18', work!, false, 'but is no ordinary working day'],
    ['2024-02-18', off('春节'), true, 'and may be a holiday'],
  ])('%s as %j: %s, %s', (date, day, isPossible) => {
    const document = documentOf(date, { shiftTypes: restDayHeads });
    expect(explainedByOtherData(document)(dayOf(date, day))).toBe(isPossible);
  });
});

describe('what the document says holds whatever the data', () => {
  const overrides = [
    { from: '2024-02-12', kind: 'workday' },
    { from: '2024-03-08', kind: 'holiday', name: '县庆' },
  ] as const;
  const notices = [{ paper: '通知', off: [{ name: '火把节', from: '2024-07-30' }], work: ['2024-08-03'] }];
  const joint = [
    {
      year: 2024,
      paper: '通知',
      off: [
        { name: '国庆节', from: '2024-10-01', to: '2024-10-07' },
        { name: '中秋节', from: '2024-09-16' },
      ],
      work: [],
    },
  ];

  test.each<[what: string, date: string, day: Sketch, settings: CalendarSettings, isPossible: boolean]>([
    ['an override for work', '2024-02-12', work!, { overrides: [...overrides] }, true],
    ['an override for work', '2024-02-12', off('春节'), { overrides: [...overrides] }, false],
    ['an override for work', '2024-02-12', {}, { overrides: [...overrides] }, false],
    ['an override for a holiday', '2024-03-08', off('县庆'), { overrides: [...overrides] }, true],
    ['an override for a holiday', '2024-03-08', off('春节'), { overrides: [...overrides] }, false],
    ['an override for a holiday', '2024-03-08', work!, { overrides: [...overrides] }, false],
    ['a notice for a holiday', '2024-07-30', off('火把节'), { notices }, true],
    ['a notice for a holiday', '2024-07-30', off(), { notices }, false],
    ['a notice for work', '2024-08-03', makeUp!, { notices }, true],
    ['a notice for work', '2024-08-03', weekend!, { notices }, false],
    [
      'but a joint holiday lends its name to its neighbours',
      '2024-10-02',
      off('国庆节', '中秋节'),
      { notices: joint },
      true,
    ],
    ['alone even', '2024-10-02', off('中秋节'), { notices: joint }, true],
    ['and so may Mid-Autumn have it', '2024-09-16', off('国庆节'), { notices: joint }, true],
    ['the week alone', '2024-02-12', work!, { source: 'weekdays-only' }, true],
    ['the week alone', '2024-02-12', off('春节'), { source: 'weekdays-only' }, false],
  ])('%s: %s as %j with %j: %s', (_, date, day, calendar, isPossible) => {
    const document = documentOf(date, { calendar, shiftTypes: restDayHeads });
    expect(explainedByOtherData(document)(dayOf(date, day))).toBe(isPossible);
  });

  it('a day is provisional before its notice comes, hence not with a notice of the document that bears the year', () => {
    const provisional = { ...work!, provisional: true };
    const bearing = (year: number) => ({ notices: [{ year, paper: '通知', off: [], work: [] }] });
    expect(couldBe('2024-02-20', provisional)).toBe(true);
    expect(couldBe('2024-02-20', provisional, bearing(2023))).toBe(true);
    expect(couldBe('2024-02-20', provisional, bearing(2024))).toBe(false);
    expect(couldBe('2024-02-20', provisional, { source: 'weekdays-only' })).toBe(false);
    expect(couldBe('2024-02-20', work!, bearing(2024))).toBe(true);
  });

  it('its period and shift types are as they are, and so are the figures of a day', () => {
    expect(couldBe('2024-02-20', { ...work!, number: dayNumber('2025-02-20') })).toBe(false);
    expect(couldBe('2024-02-20', { ...work!, heads: 2 })).toBe(false);
    expect(couldBe('2024-02-20', { ...work!, heads: 0 })).toBe(false);
    const other = new Map([
      ['main', 1],
      ['other', 1],
    ]);
    expect(couldBe('2024-02-20', { ...work!, places: other })).toBe(false);
  });
});

describe('laws', () => {
  const period = { from: '2027-01-01', to: '2027-03-31' };
  const [first, count] = [dayNumber(period.from), 90];
  const someDate = fc.integer({ min: 0, max: count - 1 }).map((day) => isoOf(first + day));
  const someRange = fc
    .record({ from: fc.integer({ min: 0, max: count - 10 }), length: fc.nat(8) })
    .map(({ from, length }) => ({ from: isoOf(first + from), to: isoOf(first + from + length) }));
  const someNotice = (...names: string[]) =>
    fc
      .record({
        off: fc.array(fc.tuple(fc.constantFrom(...names), someRange), { maxLength: 6 }),
        work: fc.array(someDate, { maxLength: 6 }),
      })
      .map(({ off, work }) => ({
        paper: '通知',
        off: off.map(([name, range]) => ({ name, ...range })),
        work: work.filter((date) => !off.some(([, { from, to }]) => from <= date && date <= to)),
      }));
  const someOverride = fc
    .record({
      day: fc.constantFrom({ kind: 'workday' }, { kind: 'weekend' }, { kind: 'holiday', name: '县庆' }),
      range: someRange,
    })
    .map(({ day, range }) => ({ ...(day as { kind: 'workday' }), ...range }));
  const someType = fc.record({
    heads: fc.record({ workday: fc.nat(2), restDay: fc.nat(2) }),
    days: fc.constantFrom<NonNullable<NonNullable<RosterDocument['shiftTypes']>[number]['days']>>(
      {},
      { weekdays: [1, 6] },
      { monthDays: [1, 5, 25], whenOff: 'next-workday' },
    ),
  });

  it('law: whatever the State Council has said or will say of a year, the days that follow are explained', () => {
    fc.assert(
      fc.property(
        someNotice('元旦', '春节', '劳动节', '中秋节', '国庆节', '国庆节、中秋节'),
        fc.array(someNotice('火把节', '春节'), { maxLength: 1 }),
        fc.array(someOverride, { maxLength: 2 }),
        fc.array(someType, { maxLength: 2 }),
        fc.boolean(),
        (state, notices, overrides, types, provisional) => {
          const shiftTypes = types.map((type, index) => ({ id: `t${index}`, name: `班${index}`, ...type }));
          const document = makeDocument({ period, shiftTypes, calendar: { notices, overrides } });
          const planned: RosterDocument = {
            ...document,
            calendar: { source: 'weekdays-only', notices: [state, ...notices], overrides },
          };
          const { calendar } = buildCalendar(planned);
          const isExplained = explainedByOtherData(document);
          const needed = new Map(calendar?.dutyDays.map((day) => [day.number, day]));
          const unexplained: WrittenDay[] = [];
          for (let number = first; calendar && number < first + count; number++) {
            const day = needed.get(number);
            const written: WrittenDay = {
              number,
              kind: day?.kind ?? null,
              holidays: day?.holidays ?? [],
              provisional: day !== undefined && provisional,
              places: new Map(day?.places.map(({ type, heads }) => [calendar.shiftTypes[type]!.id, heads])),
            };
            if (!isExplained(written)) unexplained.push(written);
          }
          expect(unexplained).toEqual([]);
        },
      ),
      runs(40, 1000),
    );
  });

  it('law: the days of a published year are explained, whether the document holds its notice or not', () => {
    for (const calendar of [{}, { notices: [...publishedNotices] }]) {
      const document = makeDocument({ period: { from: '2025-01-01', to: '2025-12-31' }, calendar });
      const isExplained = explainedByOtherData(document);
      for (const { date, kind, holidays, places } of buildCalendar(document).calendar!.dutyDays)
        expect([date, isExplained(dayOf(date, { kind, holidays, heads: places[0]!.heads }))]).toEqual([
          date,
          true,
        ]);
    }
  });
});
