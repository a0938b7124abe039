import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, isoOf, weekdayOf } from '../dates/civil.ts';
import { dayRulings } from './day-rulings.ts';
import { publishedNotices } from './published-notices.test.data.ts';
import type { CalendarSettings, DayRuling } from './types.ts';

function ruling(date: string, settings: CalendarSettings = {}): DayRuling {
  return dayRulings(settings)(dayNumber(date));
}

function kind(date: string, settings: CalendarSettings = {}): string {
  return ruling(date, settings).kind;
}

const makeUpDaysByYear = {
  2024: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  2025: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  2026: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
};

describe('traps of the published years', () => {
  it('works on the eve of the Spring Festival of 2024, and rests on it when an override says so', () => {
    expect(kind('2024-02-09')).toBe('workday');
    const overrides = [{ from: '2024-02-09', kind: 'holiday', name: '春节', source: '县政府通知' } as const];
    expect(ruling('2024-02-09', { overrides })).toEqual({
      kind: 'holiday',
      holidays: ['春节'],
      why: { layer: 'override', source: '县政府通知' },
    });
  });

  it.each([
    ['2024-01-01', '元旦'],
    ['2024-06-10', '端午节'],
  ])('has the weekend before Monday %s as an ordinary weekend', (monday, name) => {
    expect(ruling(monday)).toMatchObject({ kind: 'holiday', holidays: [name] });
    for (const days of [-2, -1]) {
      expect(ruling(addDays(monday, days))).toEqual({
        kind: 'weekend',
        holidays: [],
        why: { layer: 'week' },
      });
    }
  });

  it('has the last day of 2022 off, as the notice for 2023 says', () => {
    expect(ruling('2022-12-31')).toMatchObject({ kind: 'holiday', holidays: ['元旦'] });
  });

  it.each(Object.entries(makeUpDaysByYear))('works on exactly the make-up days of %s', (year, makeUpDays) => {
    const kindOf = dayRulings({});
    const found: string[] = [];
    for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day += 1) {
      if (kindOf(day).kind === 'make-up-workday') found.push(isoOf(day).slice(5));
    }
    expect(found).toEqual(makeUpDays);
  });

  it('follows Labour Day of 2019 from one day off to four when the second notice comes', () => {
    const [first, second] = publishedNotices.filter(({ paper }) => /2018-12.06|2019-03.22/.test(paper));
    const dates = ['2019-04-28', '2019-05-01', '2019-05-02', '2019-05-05'];
    const kinds = (notices: CalendarSettings['notices']) =>
      dates.map((date) => kind(date, { source: 'weekdays-only', notices }));
    expect(kinds([first!])).toEqual(['weekend', 'holiday', 'workday', 'weekend']);
    expect(kinds([first!, second!])).toEqual(['make-up-workday', 'holiday', 'holiday', 'make-up-workday']);
  });

  it('follows the Spring Festival of 2020 to its extension, make-up Saturday included', () => {
    const [first, second] = publishedNotices.filter(({ paper }) => /2019-11.21|2020-01.27/.test(paper));
    const dates = ['2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'];
    const kinds = (notices: CalendarSettings['notices']) =>
      dates.map((date) => kind(date, { source: 'weekdays-only', notices }));
    expect(kinds([first!])).toEqual(['workday', 'make-up-workday', 'weekend', 'workday']);
    expect(kinds([first!, second!])).toEqual(['holiday', 'holiday', 'holiday', 'workday']);
    // A notice may reach outside the year it bears, and an older one written last wins again.
    expect(kinds([second!, { ...first!, year: 2019 }])).toEqual([
      'holiday',
      'make-up-workday',
      'holiday',
      'workday',
    ]);
  });

  it('knows no holiday of some people or of one county until an override says so', () => {
    expect(kind('2024-03-08')).toBe('workday');
    const overrides = [{ from: '2024-03-08', kind: 'holiday', name: '县庆' } as const];
    expect(ruling('2024-03-08', { overrides })).toMatchObject({ kind: 'holiday', holidays: ['县庆'] });
  });

  it('has ordinary weeks in years long gone', () => {
    expect(['0800-01-01', '0800-01-03'].map((date) => kind(date))).toEqual(['weekend', 'workday']);
  });

  it('takes an unpublished year for ordinary weeks unless the law alone is asked for', () => {
    expect(ruling('2027-10-01')).toEqual({ kind: 'workday', holidays: [], why: { layer: 'week' } });
    expect(ruling('2027-10-01', { unpublishedYears: 'statutory' })).toEqual({
      kind: 'holiday',
      holidays: ['国庆节'],
      why: { layer: 'statute' },
    });
  });
});

describe('layers', () => {
  const notice = { paper: '通知', off: [{ name: '国庆', from: '2027-10-01', to: '2027-10-07' }], work: [] };

  it('asks neither the law nor chinese-days where it may not', () => {
    const statutory = { unpublishedYears: 'statutory' } as const;
    expect(kind('2027-05-01', { ...statutory, notices: [{ ...notice, year: 2027 }] })).toBe('weekend');
    expect(kind('2027-05-02', { ...statutory, notices: [notice] })).toBe('holiday');
    expect(kind('2027-09-15', { ...statutory, source: 'weekdays-only' })).toBe('workday');
    expect(kind('2024-10-01', { source: 'weekdays-only' })).toBe('workday');
  });

  it('says which notice decided, and gives holidays their full name', () => {
    expect(ruling('2027-10-05', { notices: [notice] })).toEqual({
      kind: 'holiday',
      holidays: ['国庆节'],
      why: { layer: 'notice', paper: '通知' },
    });
  });

  it('calls a worked date a make-up day at weekends alone', () => {
    const notices = [{ paper: '通知', off: [], work: ['2024-10-01', '2024-10-05', '2024-10-06'] }];
    expect(['2024-10-01', '2024-10-05', '2024-10-06'].map((date) => kind(date, { notices }))).toEqual([
      'workday',
      'make-up-workday',
      'make-up-workday',
    ]);
  });

  it('lets overrides win over notices, the last of them over the others', () => {
    const overrides = [
      { from: '2027-10-01', to: '2027-10-07', kind: 'workday' },
      { from: '2027-10-02', to: '2027-10-03', kind: 'weekend' },
    ] as const;
    const settings = { notices: [notice], overrides: [...overrides] };
    expect(['2027-10-01', '2027-10-02', '2027-10-04'].map((date) => kind(date, settings))).toEqual([
      'workday',
      'weekend',
      'workday',
    ]);
    expect(kind('2027-10-02', { ...settings, overrides: [...overrides].reverse() })).toBe('workday');
  });

  it('keeps the name of a holiday that an override confirms without one', () => {
    const overrides = [{ from: '2024-10-07', to: '2024-10-08', kind: 'holiday' } as const];
    expect(ruling('2024-10-07', { overrides }).holidays).toEqual(['国庆节']);
    expect(ruling('2024-10-08', { overrides }).holidays).toEqual([]);
  });
});

describe('joint holidays', () => {
  it.each([
    ['2009-10-08', '国庆节、中秋节'],
    ['2012-10-07', '中秋节、国庆节'],
    ['2017-10-01', '国庆节、中秋节'],
    ['2020-10-08', '国庆节、中秋节'],
    ['2023-09-29', '中秋节、国庆节'],
    ['2023-10-06', '中秋节、国庆节'],
    ['2025-10-06', '国庆节、中秋节'],
  ])('carries both names on %s, the earlier first: %s', (date, names) => {
    expect(ruling(date).holidays.join('、')).toBe(names);
  });

  it('stay apart when working days or years before the law of 2007 lie between', () => {
    expect(ruling('2026-09-27').holidays).toEqual(['中秋节']);
    expect(ruling('2026-10-01').holidays).toEqual(['国庆节']);
    // Mid-autumn of 2006 was October 6th, and no holiday.
    expect(ruling('2006-10-06').holidays).toEqual(['国庆节']);
  });

  it('are joined by the law alone where both fall together, and by notices that name them one by one', () => {
    expect(ruling('2028-10-01', { unpublishedYears: 'statutory' }).holidays).toEqual(['国庆节', '中秋节']);
    const off = [
      { name: '国庆节', from: '2028-10-01', to: '2028-10-08' },
      { name: '中秋节', from: '2028-10-03' },
    ];
    const notices = [{ year: 2028, paper: '通知', off, work: [] }];
    expect(ruling('2028-10-08', { notices }).holidays).toEqual(['国庆节', '中秋节']);
  });

  it('do not swallow a local holiday beside them', () => {
    const overrides = [{ from: '2025-10-09', kind: 'holiday', name: '县庆' } as const];
    expect(ruling('2025-10-09', { overrides }).holidays).toEqual(['县庆']);
    expect(ruling('2025-10-08', { overrides }).holidays).toEqual(['国庆节', '中秋节']);
  });
});

describe('laws', () => {
  const someDate = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2024-03-31') }).map(isoOf);
  const someRange = fc
    .record({ from: someDate, length: fc.nat(6) })
    .map(({ from, length }) => ({ from, to: addDays(from, length) }));
  const someKind = fc.constantFrom('workday', 'make-up-workday', 'weekend', 'holiday');
  const someSettings = fc.record({
    source: fc.constantFrom('chinese-days', 'weekdays-only'),
    notices: fc.array(
      fc.record({
        paper: fc.constantFrom('甲', '乙', '丙'),
        off: fc.array(
          someRange.map((range) => ({ name: '春节', ...range })),
          { maxLength: 2 },
        ),
        work: fc.array(someDate, { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
    overrides: fc.array(
      fc
        .record({ kind: someKind, name: fc.constantFrom(undefined, '县庆'), range: someRange })
        .map(({ kind: kindOfDay, name, range }) => ({
          kind: kindOfDay,
          ...(name !== undefined && { name }),
          ...range,
        })),
      { maxLength: 3 },
    ),
  });

  it('law: of the layers that speak of a day, the last written decides', () => {
    fc.assert(
      fc.property(someSettings, someDate, ({ source, notices, overrides }, date) => {
        let expected: string = kind(date, { source });
        for (const { off, work } of notices) {
          if (off.some(({ from, to }) => from <= date && date <= to)) expected = 'holiday';
          if (work.includes(date)) {
            expected = weekdayOf(dayNumber(date)) >= 6 ? 'make-up-workday' : 'workday';
          }
        }
        for (const override of overrides) {
          if (override.from <= date && date <= override.to) expected = override.kind;
        }
        expect(kind(date, { source, notices, overrides })).toBe(expected);
      }),
    );
  });

  it('law: names stand on holidays alone, and only an override leaves them out', () => {
    fc.assert(
      fc.property(someSettings, someDate, (settings, date) => {
        const { kind: kindOfDay, holidays, why } = ruling(date, settings);
        if (kindOfDay !== 'holiday') expect(holidays).toEqual([]);
        else expect(holidays.length > 0 || why.layer === 'override').toBe(true);
      }),
    );
  });
});
