import { describe, expect, it } from 'vitest';
import { dayNumber } from '../dates/civil.ts';
import type { RosterDocument } from '../document/schema.ts';
import { buildCalendar } from './build-calendar.ts';
import { calendarDigest } from './calendar-digest.ts';
import { calendarOfYear } from './calendar-of-year.ts';
import { publishedNotices } from './published-notices.test.data.ts';

function document(from: string, to: string, more: Partial<RosterDocument> = {}): RosterDocument {
  return {
    format: 'lunzhi/1',
    title: '接访安排',
    jurisdiction: { id: 'county', name: '某县', level: 'county' },
    issuer: '县信访局',
    issuedOn: '2024-01-05',
    period: { from, to },
    leaders: [],
    ...more,
  };
}

const notice2026 = publishedNotices.find(({ year }) => year === 2026)!;

describe('buildCalendar', () => {
  it('gives 2024 its 251 working days, eight of them made up', () => {
    const { calendar, diagnostics } = buildCalendar(document('2024-01-01', '2024-12-31'));
    expect(diagnostics).toEqual([]);
    expect(calendar!.days).toHaveLength(366);
    expect(calendar!.dutyDays).toHaveLength(251);
    expect(calendar!.dutyDays.filter(({ kind }) => kind === 'make-up-workday')).toHaveLength(8);
    expect(calendar!.shiftTypes).toEqual([{ id: 'main', name: '坐班接访' }]);
    expect(calendar!.provisionalDays).toBe(0);
  });

  it('describes a duty day whole', () => {
    const protectionPeriods = [{ id: 'nd', name: '国庆特别防护期', from: '2025-09-28', to: '2025-10-09' }];
    const { calendar } = buildCalendar(
      document('2025-10-06', '2025-10-06', { protectionPeriods, language: 'en' }),
    );
    expect(calendar!.dutyDays).toEqual([
      {
        date: '2025-10-06',
        number: 20_367,
        weekday: 1,
        kind: 'holiday',
        holidays: ['国庆节', '中秋节'],
        why: { layer: 'state-council' },
        protectionPeriods: [0],
        provisional: false,
        places: [{ type: 0, heads: 1 }],
      },
    ]);
    expect(calendar!.shiftTypes).toEqual([{ id: 'main', name: 'Reception duty' }]);
  });

  it('leaves the document as it was', () => {
    const given = document('2024-01-01', '2024-01-31', { calendar: { notices: [notice2026] } });
    const before = JSON.stringify(given);
    buildCalendar(given);
    expect(JSON.stringify(given)).toBe(before);
  });

  it('refuses every unpublished year of the period, and only those', () => {
    const { calendar, diagnostics } = buildCalendar(document('2026-12-01', '2028-01-31'));
    expect(calendar).toBeNull();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([
      { code: 'unpublished-year', severity: 'error', pointer: '/period', year: 2027 },
      { code: 'unpublished-year', severity: 'error', pointer: '/period', year: 2028 },
    ]);
  });

  it('takes an unpublished year from the law alone when asked to, and says which days are provisional', () => {
    const { calendar, diagnostics } = buildCalendar(
      document('2026-12-31', '2027-12-31', { calendar: { unpublishedYears: 'statutory' } }),
    );
    expect(calendar!.provisionalDays).toBe(365);
    expect(calendar!.days[0]!.provisional).toBe(false);
    const restDays = calendar!.days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date.slice(5));
    expect(restDays.join(' ')).toBe(
      '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03',
    );
    expect(diagnostics).toEqual([
      {
        code: 'open-december',
        severity: 'note',
        pointer: '/period',
        year: 2026,
        from: '2026-12-31',
        to: '2026-12-31',
      },
      { code: 'provisional-days', severity: 'note', pointer: '/period', year: 2027, days: 365 },
    ]);
  });

  it('counts a year as published when a notice bears it, and misses the holidays it forgets', () => {
    const notices = [{ ...notice2026, year: 2027, off: notice2026.off.slice(0, 3), work: [] }, notice2026];
    const { calendar, diagnostics } = buildCalendar(
      document('2027-03-01', '2027-03-31', { calendar: { notices } }),
    );
    expect(calendar!.provisionalDays).toBe(0);
    expect(diagnostics).toMatchObject([
      {
        code: 'notice-incomplete',
        severity: 'warning',
        pointer: '/calendar/notices/0',
        year: 2027,
        missing: ['劳动节', '端午节', '中秋节', '国庆节'],
      },
    ]);
    const amendment = [{ paper: '通知', off: [], work: [] }];
    expect(
      buildCalendar(document('2027-03-01', '2027-03-31', { calendar: { notices: amendment } })).calendar,
    ).toBeNull();
  });

  it('asks no completeness of a notice for a year that chinese-days knows', () => {
    const notices = [{ year: 2024, paper: '县通知', off: [{ name: '县庆', from: '2024-03-08' }], work: [] }];
    const { calendar, diagnostics } = buildCalendar(
      document('2024-03-01', '2024-03-31', { calendar: { notices } }),
    );
    expect(diagnostics).toEqual([]);
    expect(calendar!.days[7]).toMatchObject({
      holidays: ['县庆'],
      why: { layer: 'notice', paper: '县通知' },
    });
  });

  it('waits for no notice when it goes by weekdays only', () => {
    const calendar = {
      source: 'weekdays-only',
      overrides: [{ from: '2027-03-01', kind: 'weekend' }],
    } as const;
    const built = buildCalendar(
      document('2027-03-01', '2027-12-31', { calendar: { ...calendar, overrides: [...calendar.overrides] } }),
    );
    expect(built.diagnostics).toEqual([]);
    expect(built.calendar!.provisionalDays).toBe(0);
    expect(built.calendar!.dutyDays[0]!.date).toBe('2027-03-02');
  });

  it('says that the last days of December are open until the next notice is here', () => {
    const codes = (from: string, to: string, more: Partial<RosterDocument> = {}) =>
      buildCalendar(document(from, to, more)).diagnostics.map(({ code }) => code);
    expect(codes('2026-01-01', '2026-12-31')).toEqual(['open-december']);
    expect(codes('2026-01-01', '2026-12-24')).toEqual([]);
    expect(codes('2025-01-01', '2025-12-31')).toEqual([]);
    const notices = [{ ...notice2026, year: 2027 }];
    expect(codes('2026-01-01', '2026-12-31', { calendar: { notices } })).toEqual([]);
  });

  it('reports contradictions of the settings together, and reads no days from them', () => {
    const notices = [
      {
        paper: '通知',
        off: [
          { name: '国庆节', from: '2024-10-07', to: '2024-10-01' },
          { name: '中秋节', from: '2024-09-15', to: '2024-09-17' },
        ],
        work: ['2024-09-14', '2024-09-16'],
      },
    ];
    const overrides = [{ from: '2024-05-02', to: '2024-05-01', kind: 'weekend' } as const];
    const { calendar, diagnostics } = buildCalendar(
      document('2027-01-01', '2027-01-31', { calendar: { notices, overrides } }),
    );
    expect(calendar).toBeNull();
    expect(diagnostics.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ['calendar-range-reversed', 'error', '/calendar/notices/0/off/0'],
      ['notice-off-and-work', 'error', '/calendar/notices/0/work/1'],
      ['calendar-range-reversed', 'error', '/calendar/overrides/0'],
      ['unpublished-year', 'error', '/period'],
    ]);
    expect(diagnostics[1]).toMatchObject({ paper: '通知', date: '2024-09-16', name: '中秋节' });
  });

  it('refuses a period in which nobody is needed', () => {
    const { calendar, diagnostics } = buildCalendar(document('2024-10-01', '2024-10-07'));
    expect(calendar).toBeNull();
    expect(diagnostics).toEqual([
      { code: 'no-duty-days', severity: 'error', pointer: '/period', from: '2024-10-01', to: '2024-10-07' },
    ]);
  });

  it('warns of what comes to nothing: a nameless holiday, an idle shift type, an exception too early', () => {
    const { calendar, diagnostics } = buildCalendar(
      document('2024-03-01', '2024-03-31', {
        calendar: {
          overrides: [
            { from: '2024-03-08', kind: 'holiday' },
            { from: '2024-03-12', kind: 'holiday', name: '县庆' },
          ],
        },
        shiftTypes: [
          { id: 'main', name: '坐班', from: '2024-03-11' },
          { id: 'late', name: '晚班', from: '2024-04-01' },
        ],
        exceptions: [
          { from: '2024-03-05', type: 'main', heads: 2 },
          { from: '2024-03-05', to: '2024-03-11', type: 'main', heads: 2 },
          { from: '2024-02-05', type: 'main', heads: 2 },
        ],
      }),
    );
    expect(calendar).not.toBeNull();
    expect(diagnostics.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ['holiday-without-name', 'warning', '/calendar/overrides/0'],
      ['shift-type-without-days', 'warning', '/shiftTypes/1'],
      ['exception-outside-type', 'warning', '/exceptions/0'],
    ]);
  });

  it('takes an empty list of shift types for none', () => {
    const built = buildCalendar(document('2024-03-01', '2024-03-31', { shiftTypes: [] }));
    expect(built.calendar!.shiftTypes.map(({ id }) => id)).toEqual(['main']);
  });
});

describe('calendarOfYear', () => {
  it('shows an unpublished year as the law has it, day by day', () => {
    const { published, days, openDecember } = calendarOfYear(2027);
    expect([published, openDecember, days.length]).toEqual([false, null, 365]);
    expect(days.every(({ provisional }) => provisional)).toBe(true);
    expect(days[0]).toEqual({
      date: '2027-01-01',
      number: dayNumber('2027-01-01'),
      weekday: 5,
      kind: 'holiday',
      holidays: ['元旦'],
      protectionPeriods: [],
      provisional: true,
      why: { layer: 'statute' },
    });
  });

  it('shows a published year, and how much of its December is open', () => {
    expect(calendarOfYear(2026)).toMatchObject({
      published: true,
      openDecember: { from: '2026-12-25', to: '2026-12-31' },
      diagnostics: [],
    });
    expect(calendarOfYear(2025).openDecember).toBeNull();
  });

  it('shows no days where the settings contradict themselves', () => {
    const overrides = [{ from: '2024-05-02', to: '2024-05-01', kind: 'weekend' } as const];
    expect(calendarOfYear(2024, { overrides })).toMatchObject({
      days: [],
      diagnostics: [{ code: 'calendar-range-reversed' }],
    });
    expect(() => calendarOfYear(20_240)).toThrow(RangeError);
  });
});

describe('calendarDigest', () => {
  const digestOf = (calendar: RosterDocument['calendar']) =>
    calendarDigest(
      buildCalendar(document('2024-01-01', '2024-12-31', { calendar: calendar ?? {} })).calendar!,
    );

  it('changes with a day, and not with the reason for it', () => {
    const year2024 = publishedNotices.filter(({ year }) => year === 2024);
    expect(digestOf({ source: 'weekdays-only', notices: year2024 })).toBe(digestOf({}));
    expect(digestOf({ overrides: [{ from: '2024-02-09', kind: 'weekend' }] })).not.toBe(digestOf({}));
  });
});
