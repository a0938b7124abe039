import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { RosterDocument } from '../document/schema.ts';
import { addDays, dayNumber, isoOf, weekdayOf } from '../dates/civil.ts';
import { dayRulings } from './day-rulings.ts';
import { demandOf } from './demand.ts';

type Asked = Pick<RosterDocument, 'shiftTypes' | 'protectionPeriods' | 'exceptions' | 'calendar'>;
type Days = NonNullable<NonNullable<RosterDocument['shiftTypes']>[number]['days']>;

/** The dates of a range that have places, with the heads of each type: `2024-05-07 main 1`. */
function placesOf(asked: Asked, from: string, to: string): string[] {
  const demand = demandOf(asked, dayRulings(asked.calendar ?? {}));
  const lines: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const { type, heads } of demand.places(dayNumber(date))) {
      lines.push(`${date} ${asked.shiftTypes?.[type]?.id ?? 'main'} ${String(heads)}`);
    }
  }
  return lines;
}

function main(more: Partial<NonNullable<RosterDocument['shiftTypes']>[number]> = {}): Asked['shiftTypes'] {
  return [{ id: 'main', name: '坐班', ...more }];
}

function datesOf(days: Days, from: string, to: string, asked: Asked = {}): string[] {
  return placesOf({ ...asked, shiftTypes: main({ days }) }, from, to).map((line) => line.slice(5, 10));
}

describe('demandOf', () => {
  it('wants one leader on working days, make-up days included', () => {
    expect(placesOf({}, '2024-02-15', '2024-02-20')).toEqual([
      '2024-02-18 main 1',
      '2024-02-19 main 1',
      '2024-02-20 main 1',
    ]);
  });

  it('wants one leader every day of a protection period, whatever edge it crosses', () => {
    const protectionPeriods = [{ id: 'npc', name: '两会', from: '2018-02-24', to: '2018-03-23' }];
    const lines = placesOf({ protectionPeriods }, '2018-02-24', '2018-03-23');
    expect(lines).toHaveLength(28);
    expect(lines[0]).toBe('2018-02-24 main 1');
    const demand = demandOf({ protectionPeriods }, dayRulings({}));
    const restDays = lines.filter((line) => dayRulings({})(dayNumber(line.slice(0, 10))).kind === 'weekend');
    expect(restDays).toHaveLength(7);
    expect(demand.protectionPeriods(dayNumber('2018-03-23'))).toEqual([0]);
    expect(demand.protectionPeriods(dayNumber('2018-03-24'))).toEqual([]);
  });

  it('names every protection period of a day, and takes the largest figure any gives', () => {
    const protectionPeriods = [
      { id: 'a', name: '甲', from: '2024-03-01', to: '2024-03-10', heads: 2 },
      { id: 'b', name: '乙', from: '2024-03-09', to: '2024-03-12', heads: { main: 3 } },
      { id: 'c', name: '丙', from: '2024-03-10', to: '2024-03-20' },
    ];
    expect(placesOf({ protectionPeriods }, '2024-03-08', '2024-03-13')).toEqual([
      '2024-03-08 main 2',
      '2024-03-09 main 3',
      '2024-03-10 main 3',
      '2024-03-11 main 3',
      '2024-03-12 main 3',
      '2024-03-13 main 1',
    ]);
    const demand = demandOf({ protectionPeriods }, dayRulings({}));
    expect(demand.protectionPeriods(dayNumber('2024-03-10'))).toEqual([0, 1, 2]);
  });

  it('gives a number to every type, also one that would stay away, and a record to the types it names', () => {
    const shiftTypes = [
      { id: 'desk', name: '坐班', heads: { protectedRestDay: 0, protectedWorkday: 0 } },
      { id: 'lead', name: '带班' },
    ];
    const period = { id: 'a', name: '甲', from: '2024-03-02', to: '2024-03-02' };
    const on = (heads?: number | Record<string, number>) =>
      placesOf(
        { shiftTypes, protectionPeriods: [heads === undefined ? period : { ...period, heads }] },
        '2024-03-02',
        '2024-03-02',
      );
    expect(on()).toEqual(['2024-03-02 lead 1']);
    expect(on(2)).toEqual(['2024-03-02 desk 2', '2024-03-02 lead 2']);
    expect(on({ desk: 3 })).toEqual(['2024-03-02 desk 3', '2024-03-02 lead 1']);
    expect(on(0)).toEqual([]);
  });

  it('keeps a type to the days on which it is in force, whatever else is asked', () => {
    const asked: Asked = {
      shiftTypes: main({ from: '2024-03-05', to: '2024-03-06' }),
      protectionPeriods: [{ id: 'a', name: '甲', from: '2024-03-01', to: '2024-03-10' }],
      exceptions: [
        { from: '2024-03-04', type: 'main', heads: 2 },
        { from: '2024-03-07', heads: 2 },
      ],
    };
    expect(placesOf(asked, '2024-03-01', '2024-03-10')).toEqual(['2024-03-05 main 1', '2024-03-06 main 1']);
  });

  it('closes or doubles a day by exception, a rest day too', () => {
    const exceptions = [
      { from: '2024-03-04', to: '2024-03-05', heads: 0 },
      { from: '2024-03-05', heads: 2 },
      { from: '2024-03-09', heads: 1 },
    ];
    expect(placesOf({ exceptions }, '2024-03-04', '2024-03-10')).toEqual([
      '2024-03-05 main 2',
      '2024-03-06 main 1',
      '2024-03-07 main 1',
      '2024-03-08 main 1',
      '2024-03-09 main 1',
    ]);
  });

  it('serves every calendar day when rest days have places', () => {
    const shiftTypes = main({ heads: { restDay: 1 } });
    expect(placesOf({ shiftTypes }, '2024-10-01', '2024-10-31')).toHaveLength(31);
  });
});

describe('filters', () => {
  it('serve Tuesdays and Thursdays only, and skip those that are off', () => {
    expect(datesOf({ weekdays: [2, 4] }, '2024-09-30', '2024-10-17')).toEqual([
      '10-08',
      '10-10',
      '10-15',
      '10-17',
    ]);
  });

  it('move the 15th to the next working day when it is off', () => {
    const days: Days = { monthDays: [15], whenOff: 'next-workday' };
    expect(datesOf(days, '2024-05-01', '2024-09-30')).toEqual(['05-15', '06-17', '07-15', '08-15', '09-18']);
    // A make-up Saturday is a working day: 2024-02-15 is in the Spring Festival, 02-18 a Sunday that is worked.
    expect(datesOf(days, '2024-02-01', '2024-02-29')).toEqual(['02-18']);
  });

  it('let a date from before the period move into it', () => {
    expect(datesOf({ monthDays: [31], whenOff: 'next-workday' }, '2024-04-01', '2024-04-30')).toEqual([
      '04-01',
    ]);
    expect(datesOf({ monthDays: [31], whenOff: 'skip' }, '2024-04-01', '2024-04-30')).toEqual([]);
    expect(datesOf({ monthDays: [31] }, '2024-04-01', '2024-04-30')).toEqual([]);
  });

  it('count a moved day once when it meets another, and skip months without the date', () => {
    const days: Days = { monthDays: [30, 31], whenOff: 'next-workday' };
    expect(datesOf(days, '2024-02-01', '2024-04-30')).toEqual(['04-01', '04-30']);
    expect(datesOf({ weekdays: [6, 7, 1], whenOff: 'next-workday' }, '2024-03-02', '2024-03-11')).toEqual([
      '03-04',
      '03-11',
    ]);
  });

  it('move nothing for a type that has places on rest days', () => {
    const shiftTypes = main({ heads: { restDay: 2 }, days: { monthDays: [15], whenOff: 'next-workday' } });
    expect(placesOf({ shiftTypes }, '2024-06-01', '2024-06-30')).toEqual(['2024-06-15 main 2']);
  });

  it('are not asked in a protection period, from which nothing moves', () => {
    const protectionPeriods = [{ id: 'a', name: '甲', from: '2024-06-14', to: '2024-06-16' }];
    const days: Days = { monthDays: [15], whenOff: 'next-workday' };
    expect(datesOf(days, '2024-06-01', '2024-06-30', { protectionPeriods })).toEqual([
      '06-14',
      '06-15',
      '06-16',
    ]);
  });

  it('lose a moved date in a protection period that keeps the type out', () => {
    const protectionPeriods = [{ id: 'a', name: '甲', from: '2024-06-17', to: '2024-06-18' }];
    const days: Days = { monthDays: [15], whenOff: 'next-workday' };
    const heads = { protectedWorkday: 0, protectedRestDay: 0 };
    const asked = { shiftTypes: main({ days, heads }), protectionPeriods };
    expect(placesOf(asked, '2024-06-01', '2024-06-30')).toEqual([]);
  });

  it('move no date that an exception fills on the spot, nor one from before the type was in force', () => {
    const days: Days = { monthDays: [15], whenOff: 'next-workday' };
    const served = [{ from: '2024-06-15', heads: 1 }];
    expect(datesOf(days, '2024-06-01', '2024-06-30', { exceptions: served })).toEqual(['06-15']);
    const closed = [{ from: '2024-06-15', heads: 0 }];
    expect(datesOf(days, '2024-06-01', '2024-06-30', { exceptions: closed })).toEqual(['06-17']);
    const shiftTypes = main({ days, from: '2024-06-16' });
    expect(placesOf({ shiftTypes }, '2024-06-01', '2024-06-30')).toEqual([]);
  });

  it('serve protection periods alone when they name no day', () => {
    const protectionPeriods = [{ id: 'a', name: '甲', from: '2024-06-14', to: '2024-06-15' }];
    expect(datesOf({ weekdays: [] }, '2024-06-01', '2024-06-30', { protectionPeriods })).toEqual([
      '06-14',
      '06-15',
    ]);
  });
});

describe('laws', () => {
  const first = '2024-09-20';
  const last = '2024-11-10';
  const someDate = fc.integer({ min: dayNumber(first) - 20, max: dayNumber(last) + 5 }).map(isoOf);
  const someRange = fc
    .record({ from: someDate, length: fc.nat(9) })
    .map(({ from, length }) => ({ from, to: addDays(from, length) }));
  const someDays: fc.Arbitrary<Days> = fc
    .tuple(
      fc.oneof(
        fc.record({ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }) }),
        fc.record({ monthDays: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 6 }) }),
      ),
      fc.constantFrom('skip', 'next-workday'),
    )
    .map(([days, whenOff]) => ({ ...days, whenOff }));
  const someAsked = fc.record({
    days: someDays,
    heads: fc.record({ workday: fc.nat(2), restDay: fc.constantFrom(0, 0, 1), protectedWorkday: fc.nat(2) }),
    inForce: fc.constantFrom({}, { from: '2024-10-03' }, { to: '2024-10-20' }),
    protectionPeriods: fc.array(
      someRange.map((range) => ({ id: 'a', name: '甲', ...range })),
      { maxLength: 2 },
    ),
    exceptions: fc.array(
      fc.tuple(someRange, fc.nat(2)).map(([range, heads]) => ({ ...range, heads })),
      { maxLength: 2 },
    ),
  });

  it('law: a filtered date is served where it stands, or on the first working day after it', () => {
    fc.assert(
      fc.property(someAsked, ({ days, heads, inForce, protectionPeriods, exceptions }) => {
        const kindOf = dayRulings({});
        const isRest = (date: string) => ['weekend', 'holiday'].includes(kindOf(dayNumber(date)).kind);
        const inside = ({ from, to }: { from: string; to: string }, date: string) =>
          from <= date && date <= to;
        const isInForce = (date: string) =>
          inside({ from: '0000-01-01', to: '9999-12-31', ...inForce }, date);
        const isProtected = (date: string) => protectionPeriods.some((period) => inside(period, date));
        const exceptionOn = (date: string) => exceptions.filter((range) => inside(range, date)).pop()?.heads;
        const isNamed = (date: string) =>
          (days.weekdays ?? []).includes(weekdayOf(dayNumber(date))) ||
          (days.monthDays ?? []).includes(Number(date.slice(8)));

        // Forwards from each filtered date, where the code looks backwards from each working day.
        const selected = new Set<string>();
        for (let date = addDays(first, -60); date <= last; date = addDays(date, 1)) {
          if (!isNamed(date) || !isInForce(date)) continue;
          let served = date;
          if (isRest(date) && heads.restDay === 0) {
            const stays = isProtected(date) || (exceptionOn(date) ?? 0) > 0 || days.whenOff === 'skip';
            while (!stays && isRest(served)) served = addDays(served, 1);
          }
          selected.add(served);
        }
        const expected: string[] = [];
        for (let date = first; date <= last; date = addDays(date, 1)) {
          if (!isInForce(date)) continue;
          const ordinary = isRest(date) ? heads.restDay : heads.workday;
          const guarded = isRest(date) ? Math.max(1, heads.restDay) : heads.protectedWorkday;
          const own = isProtected(date) ? guarded : selected.has(date) ? ordinary : 0;
          const places = exceptionOn(date) ?? own;
          if (places > 0) expected.push(`${date} main ${String(places)}`);
        }
        const shiftTypes = main({ days, heads, ...inForce });
        expect(placesOf({ shiftTypes, protectionPeriods, exceptions }, first, last)).toEqual(expected);
      }),
      runs(75, 3000),
    );
  });

  it('law: the order of protection periods and of types changes no figure', () => {
    fc.assert(
      fc.property(someAsked, someDays, (asked, days) => {
        const [protectionPeriods, exceptions] = [asked.protectionPeriods, asked.exceptions];
        const one = { id: 'one', name: '甲', days: asked.days, heads: asked.heads };
        const two = { id: 'two', name: '乙', days };
        const forwards = { shiftTypes: [one, two], protectionPeriods, exceptions };
        const backwards = {
          shiftTypes: [two, one],
          protectionPeriods: [...protectionPeriods].reverse(),
          exceptions,
        };
        expect(placesOf(backwards, first, last).sort()).toEqual(placesOf(forwards, first, last).sort());
      }),
    );
  });
});
