import { describe, expect, it } from 'vitest';
import { deadlineOf, daysCounted, endingOn } from './deadline.ts';
import { slowFirst, slowLast, slowLimit } from './slow-days.test.kit.ts';
import { workCalendar } from './work-calendar.ts';

/**
 * Limits that were worked out by hand and by script: start, rule, last day, the working day after it where the last one rests,
 * and the working days that were counted. C: calendar days, W: working days.
 */
const WORKED = `
  2024-01-08 C15 2024-01-23
  2024-01-31 C15 2024-02-15 2024-02-18
  2024-02-02 C15 2024-02-17 2024-02-18
  2024-02-04 C15 2024-02-19
  2024-02-14 C15 2024-02-29
  2024-09-16 C15 2024-10-01 2024-10-08
  2025-12-19 C15 2026-01-03 2026-01-04
  2025-12-20 C15 2026-01-04
  2024-01-08 W5 2024-01-15 : 9 10 11 12 15
  2024-02-02 W5 2024-02-08 : 4 5 6 7 8
  2024-02-03 W5 2024-02-08 : 4 5 6 7 8
  2024-02-05 W5 2024-02-18 : 6 7 8 9 18
  2024-02-08 W5 2024-02-21 : 9 18 19 20 21
  2024-02-12 W5 2024-02-22 : 18 19 20 21 22
  2024-04-03 W5 2024-04-11 : 7 8 9 10 11
  2024-09-27 W5 2024-10-10 : 29 30 8 9 10
  2024-09-30 W5 2024-10-12 : 8 9 10 11 12
  2025-12-29 W5 2026-01-06 : 30 31 4 5 6
  2026-02-12 W5 2026-02-26 : 13 14 24 25 26
  2024-01-15 C60 2024-03-15
  2024-01-15 C90 2024-04-14 2024-04-15
  2023-12-12 C60 2024-02-10 2024-02-18
  2024-08-02 C60 2024-10-01 2024-10-08
  2025-11-05 C60 2026-01-04
  2026-10-30 C90 2027-01-28
  2024-01-12 C30 2024-02-11 2024-02-18
  2024-03-01 C42 2024-04-12
  2024-04-30 W3 2024-05-08 : 6 7 8
  2024-09-12 W10 2024-09-27 : 13 14 18 19 20 23 24 25 26 27`;

/** The same over Spring Festivals, make-up days and ends of years from 2023 to 2026. */
const MORE = `
  2023-01-06 C15 2023-01-21 2023-01-28
  2023-01-12 C15 2023-01-27 2023-01-28
  2023-01-13 C15 2023-01-28
  2023-01-19 W5 2023-01-31 : 20 28 29 30 31
  2023-01-20 W5 2023-02-01 : 28 29 30 31 1
  2023-01-29 W5 2023-02-03 : 30 31 1 2 3
  2022-12-30 C15 2023-01-14 2023-01-16
  2023-04-21 W5 2023-04-27 : 23 24 25 26 27
  2023-04-28 W5 2023-05-09 : 4 5 6 8 9
  2023-04-14 C15 2023-04-29 2023-05-04
  2023-06-21 W3 2023-06-27 : 25 26 27
  2023-06-09 C15 2023-06-24 2023-06-25
  2023-09-28 W5 2023-10-11 : 7 8 9 10 11
  2023-09-14 C15 2023-09-29 2023-10-07
  2023-08-08 C60 2023-10-07
  2023-07-08 C90 2023-10-06 2023-10-07
  2023-10-01 C60 2023-11-30
  2023-12-01 C30 2023-12-31 2024-01-02
  2023-12-29 W5 2024-01-08 : 2 3 4 5 8
  2024-01-26 C15 2024-02-10 2024-02-18
  2024-02-09 W5 2024-02-22 : 18 19 20 21 22
  2024-02-17 W5 2024-02-22 : 18 19 20 21 22
  2024-02-18 W5 2024-02-23 : 19 20 21 22 23
  2024-04-13 C15 2024-04-28
  2024-04-26 W3 2024-04-30 : 28 29 30
  2024-04-26 C15 2024-05-11
  2024-05-10 W5 2024-05-16 : 11 13 14 15 16
  2024-05-26 C15 2024-06-10 2024-06-11
  2024-06-07 W5 2024-06-17 : 11 12 13 14 17
  2024-09-14 W5 2024-09-24 : 18 19 20 23 24
  2024-08-30 C15 2024-09-14
  2024-08-31 C15 2024-09-15 2024-09-18
  2024-12-31 W5 2025-01-08 : 2 3 6 7 8
  2025-01-24 W5 2025-02-07 : 26 27 5 6 7
  2025-01-27 W5 2025-02-10 : 5 6 7 8 10
  2025-01-13 C15 2025-01-28 2025-02-05
  2025-01-24 C15 2025-02-08
  2024-11-29 C60 2025-01-28 2025-02-05
  2024-12-03 C60 2025-02-01 2025-02-05
  2025-04-25 W3 2025-04-29 : 27 28 29
  2025-05-17 C15 2025-06-01 2025-06-03
  2025-09-26 W5 2025-10-10 : 28 29 30 9 10
  2025-09-30 W3 2025-10-11 : 9 10 11
  2025-07-10 C90 2025-10-08 2025-10-09
  2025-12-31 W3 2026-01-06 : 4 5 6
  2026-01-31 C15 2026-02-15 2026-02-24
  2026-02-13 W5 2026-02-27 : 14 24 25 26 27
  2026-02-24 W5 2026-03-02 : 25 26 27 28 2
  2025-12-19 C60 2026-02-17 2026-02-24
  2026-05-08 W3 2026-05-12 : 9 11 12
  2026-09-18 W5 2026-09-24 : 20 21 22 23 24
  2026-09-24 W5 2026-10-09 : 28 29 30 8 9
  2026-08-09 C60 2026-10-08
  2026-09-25 C15 2026-10-10`;

const calendar = workCalendar({});

const limitsIn = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [dates, counted] = line.trim().split(' : ') as [string, string?];
      const [start, rule, end, next = null] = dates.split(' ') as [string, string, string, string?];
      const days = counted?.split(' ').map(Number) ?? null;
      return { start, rule, days, expected: { end, nextWorkingDay: next } };
    });

describe('limits worked out before', () => {
  it('are more than seventy', () => {
    expect([limitsIn(WORKED).length, limitsIn(MORE).length]).toEqual([29, 54]);
  });

  it.each([...limitsIn(WORKED), ...limitsIn(MORE)])(
    'ends $rule from $start on $expected.end',
    ({ start, rule, days, expected }) => {
      const count = rule.startsWith('C') ? 'calendar' : 'working';
      const deadline = deadlineOf(start, Number(rule.slice(1)), count, calendar);
      expect(deadline).toMatchObject(expected);
      const counted = daysCounted(start, deadline.end, count, calendar);
      if (days) expect(counted.map((date) => Number(date.slice(8)))).toEqual(days);
      if (start < slowFirst || expected.end > slowLast) return;
      expect(slowLimit(start, rule)).toEqual({ ...expected, counted });
    },
  );

  it('counts around a day that the office has taken off', () => {
    const document = { calendar: { overrides: [{ from: '2024-02-09', kind: 'holiday' as const }] } };
    const own = workCalendar(document);
    const { end } = deadlineOf('2024-02-05', 5, 'working', own);
    expect(end).toBe('2024-02-19');
    expect(daysCounted('2024-02-05', end, 'working', own)).toEqual(
      slowLimit('2024-02-05', 'W5', ['2024-02-09']).counted,
    );
  });

  it('counts backwards', () => {
    expect(calendar.addWorkingDays('2024-02-19', -2)).toBe('2024-02-09');
    expect(calendar.addWorkingDays('2024-02-18', -1)).toBe('2024-02-09');
    expect(calendar.addWorkingDays('2024-02-19', 0)).toBe('2024-02-19');
  });
});

describe('a year that is not published', () => {
  it('makes a limit provisional that ends in it, and no other', () => {
    expect(deadlineOf('2026-10-30', 90, 'calendar', calendar)).toEqual({
      end: '2027-01-28',
      nextWorkingDay: null,
      isSettled: false,
    });
    expect(deadlineOf('2026-10-20', 60, 'calendar', calendar)).toMatchObject({
      end: '2026-12-19',
      nextWorkingDay: '2026-12-21',
      isSettled: true,
    });
  });

  it('makes one provisional that ends in the last days of a December that the next notice may change', () => {
    expect(endingOn('2026-12-24', calendar).isSettled).toBe(true);
    expect(endingOn('2026-12-25', calendar).isSettled).toBe(false);
    expect(endingOn('2025-12-28', calendar).isSettled).toBe(true);
  });

  it('makes working days provisional that are counted into it', () => {
    expect(deadlineOf('2026-12-21', 3, 'working', calendar)).toMatchObject({
      end: '2026-12-24',
      isSettled: true,
    });
    // only 1 January is off by the law alone
    expect(deadlineOf('2026-12-30', 3, 'working', calendar)).toMatchObject({
      end: '2027-01-05',
      isSettled: false,
    });
  });

  it('is counted as its notice says, once the document has it', () => {
    const notice = {
      year: 2027,
      paper: '国务院办公厅关于2027年部分节假日安排的通知',
      off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      work: ['2027-01-09'],
    };
    const published = workCalendar({ calendar: { notices: [notice] } });
    expect(deadlineOf('2027-01-04', 5, 'working', published)).toEqual({
      end: '2027-01-09',
      nextWorkingDay: null,
      isSettled: true,
    });
  });
});
