import { describe, expect, it } from 'vitest';
import { readDate, readWeekday, serialDate } from './table-date.ts';

describe('readDate', () => {
  it.each([
    '2024-02-18',
    '2024/2/18',
    '2024.2.18',
    '2024年2月18日',
    '2024年02月18号',
    '２０２４－０２－１８',
    '20240218',
    '2024/2/18 0:00:00',
    '2024年2月18日（星期日）',
    ' 2024-02-18 周日',
    '45340',
  ])('reads %s', (text) => {
    expect(readDate(text)).toBe('2024-02-18');
  });

  it('takes the year it is given for a date without one, and says when it has none', () => {
    expect(readDate('2月18日', 2024)).toBe('2024-02-18');
    expect(readDate('2月18日（周日）', 2024)).toBe('2024-02-18');
    expect(readDate('2月18日')).toBe('no-year');
  });

  it.each([
    '',
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-0',
    '2024-02/18',
    '二月',
    '7',
    '99999',
  ])('does not take “%s” for a day', (text) => {
    expect(readDate(text, 2024)).toBe('unreadable');
  });

  it('knows the leap days of 2000 and 2024 and that 2100 has none', () => {
    expect(readDate('2000-02-29')).toBe('2000-02-29');
    expect(readDate('2024-02-29')).toBe('2024-02-29');
    expect(readDate('2100-02-29')).toBe('unreadable');
  });
});

it.each([
  ['日', 7],
  ['天', 7],
  ['星期一', 1],
  ['周 三', 3],
  ['2024年2月18日（星期日）', 7],
  ['Sun', 7],
  ['Tuesday', 2],
  ['Thurs.', undefined],
  ['2月18日', undefined],
  ['', undefined],
  ['8', undefined],
])('reads “%s” as weekday %s', (text, weekday) => {
  expect(readWeekday(text)).toBe(weekday);
});

it('turns day numbers of a spreadsheet into dates within 2000 to 2099', () => {
  expect(serialDate(45340)).toBe('2024-02-18');
  expect(serialDate(45340.75)).toBe('2024-02-18');
  expect(serialDate(36526)).toBe('2000-01-01');
  expect(serialDate(73050)).toBe('2099-12-31');
  expect(serialDate(73051)).toBeNull();
  expect(serialDate(7)).toBeNull();
});
