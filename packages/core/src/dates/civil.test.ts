import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  ImpossibleDateError,
  addDays,
  civilOf,
  dayNumber,
  daysBetween,
  daysInMonth,
  isDate,
  isoOf,
  weekdayOf,
  weekdayOn,
} from './civil.ts';

describe('date', () => {
  it('agrees with luxon on every day from 2000 to 2099', () => {
    const [ours, theirs]: string[][] = [[], []];
    let day = DateTime.utc(2000, 1, 1);
    for (let number = 10_957; number < 47_482; number += 1) {
      const iso = day.toISODate()!;
      const { year, month, day: dayOfMonth, weekday, daysInMonth: length } = day;
      // One line a day keeps the comparison of 36,525 days quick and its difference short.
      ours!.push(
        JSON.stringify([
          [dayNumber(iso), isoOf(number), weekdayOf(number), civilOf(number)],
          daysInMonth(year, month),
        ]),
      );
      theirs!.push(JSON.stringify([[number, iso, weekday, { year, month, day: dayOfMonth }], length]));
      day = day.plus({ days: 1 });
    }
    expect(day.toISODate()).toBe('2100-01-01');
    expect(ours).toEqual(theirs);
  });

  it('knows the first and the last day that four digits can name', () => {
    expect([isoOf(dayNumber('0000-01-01')), isoOf(dayNumber('9999-12-31'))]).toEqual([
      '0000-01-01',
      '9999-12-31',
    ]);
    expect(daysInMonth(9999, 12)).toBe(31);
    expect(weekdayOn('0000-01-01')).toBe(6);
    expect(() => isoOf(dayNumber('0000-01-01') - 1)).toThrow(ImpossibleDateError);
    expect(() => isoOf(dayNumber('9999-12-31') + 1)).toThrow(ImpossibleDateError);
  });

  it('counts days across leap days', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-03-01', '2023-02-28')).toBe(-1);
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it.each([
    '2026-02-31',
    '2023-02-29',
    '2024-13-01',
    '2024-1-1',
    '20240101',
    '2024-01-01T00:00',
    ' 2024-01-01',
    '',
  ])('refuses %j, which is no day', (text) => {
    expect(isDate(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(ImpossibleDateError);
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  it('refuses a month that no year has, and half a day', () => {
    expect(() => daysInMonth(2024, 13)).toThrow(ImpossibleDateError);
    expect(() => civilOf(0.5)).toThrow('There is no day number 0.5');
  });

  it('law: a day number and its date name each other, in every year of four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('0000-01-01'), max: dayNumber('9999-12-31') }), (number) => {
        expect(dayNumber(isoOf(number))).toBe(number);
        expect(isDate(isoOf(number))).toBe(true);
        expect(weekdayOf(number)).toBe(DateTime.fromISO(isoOf(number), { zone: 'utc' }).weekday);
      }),
    );
  });
});
