import { describe, expect, it } from 'vitest';
import { readFullDate, readDates, readWeekday, serialDate } from './cell-dates.ts';

describe('readFullDate', () => {
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
    expect(readFullDate(text)).toBe('2024-02-18');
  });

  it('says that a date has no year', () => expect(readFullDate('2月18日')).toBe('no-year'));

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
    expect(readDates(text, { from: '2024-01-01', to: '2024-12-31' })).toBe('unreadable');
  });

  it('does not take a range for a day', () => expect(readFullDate('2024-02-18至20日')).toBe('unreadable'));

  it('knows the leap days of 2000 and 2024 and that 2100 has none', () => {
    expect(readFullDate('2000-02-29')).toBe('2000-02-29');
    expect(readFullDate('2024-02-29')).toBe('2024-02-29');
    expect(readFullDate('2100-02-29')).toBe('unreadable');
  });
});

describe('readDates', () => {
  const winter = { from: '2024-12-02', to: '2025-01-31' };

  it.each([
    ['12月5日', '2024-12-05'],
    ['12.5', '2024-12-05'],
    ['12/5', '2024-12-05'],
    ['1月5日（星期日）', '2025-01-05'],
    ['1.5 周日', '2025-01-05'],
    ['2025-01-05', '2025-01-05'],
    ['45662', '2025-01-05'],
    ['45662.5', '2025-01-05'],
    // nearest to nothing: the first year, so that it can be said which day needs nobody
    ['6月1日', '2024-06-01'],
  ])('reads %s in a period over the turn of the year', (text, date) => {
    expect(readDates(text, winter)).toEqual({ from: date, to: date, isRange: false });
  });

  it.each([
    ['12月30日至1月3日', '2024-12-30', '2025-01-03'],
    ['1.6-1.10', '2025-01-06', '2025-01-10'],
    ['12月9日—13日', '2024-12-09', '2024-12-13'],
  ])('reads the days of %s', (text, from, to) => {
    expect(readDates(text, winter)).toEqual({ from, to, isRange: true });
  });

  it('asks for the year where a period has the day twice', () => {
    const long = { from: '2024-01-01', to: '2025-06-30' };
    expect(readDates('3月5日', long)).toBe('no-year');
    expect(readDates('8月5日', long)).toMatchObject({ from: '2024-08-05' });
    expect(readDates('2025年3月5日', long)).toMatchObject({ from: '2025-03-05' });
  });

  it('takes none of several days that a text may mean', () => {
    expect(readDates('3/5/2024', winter)).toMatchObject({
      unclear: [{ from: '2024-03-05' }, { from: '2024-05-03' }],
    });
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
