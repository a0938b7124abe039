import { describe, expect, test } from 'vitest';
import { givenMoment, readDate, readMoment } from './dates.ts';

const year = { from: '2024-01-01', to: '2024-12-31' };
const winter = { from: '2023-11-01', to: '2024-02-29' };

describe('a date on the command line', () => {
  test.each([
    ['2024-10-01', '2024-10-01'],
    ['2024/10/1', '2024-10-01'],
    ['2024.10.1', '2024-10-01'],
    ['2024年10月1日', '2024-10-01'],
    ['2024年10月1', '2024-10-01'],
    ['2024年10月1号', '2024-10-01'],
    ['10月1号', '2024-10-01'],
    ['１０月１日', '2024-10-01'],
    ['10/1', '2024-10-01'],
    [' 2月29日 ', '2024-02-29'],
  ])('%s is read', (text, date) => expect(readDate(text, year)).toBe(date));

  test.each([
    '',
    '明天',
    '2024-13-01',
    '2024-02-30',
    '2月30日',
    '2024-10',
    '20241001',
    '1/10/2024',
    '13月1日',
  ])('%s is none', (text) => expect(readDate(text, year)).toBeNull());

  test('without its year lies in the period', () => {
    expect(readDate('12月31日', winter)).toBe('2023-12-31');
    expect(readDate('1月1日', winter)).toBe('2024-01-01');
    expect(readDate('2月29日', winter)).toBe('2024-02-29');
    expect(readDate('6月1日', winter)).toBe('2023-06-01');
  });
});

test.each([
  ['2024-03-01T08:15:30+08:00', '2024-03-01T08:15:30+08:00'],
  ['2024-03-01T08:15Z', '2024-03-01T08:15:00Z'],
  ['2024-03-01T08:15', '2024-03-01T08:15:00+08:00'],
  ['2024-03-01 8:15', '2024-03-01T08:15:00+08:00'],
  ['2024年3月1日8时15分', null],
  ['2024年3月1日 8时15分', '2024-03-01T08:15:00+08:00'],
  ['3月1日 下午3点', '2024-03-01T15:00:00+08:00'],
  ['3月1日上午8:15', '2024-03-01T08:15:00+08:00'],
  ['3/1 12:00', '2024-03-01T12:00:00+08:00'],
  ['８：１５', '2024-05-06T08:15:00+08:00'],
  ['下午12:30', '2024-05-06T12:30:00+08:00'],
  ['2024-02-30 8:15', null],
  ['2024-02-30T08:15:00+08:00', null],
  ['3月1日 24:00', null],
  ['3月1日 8:60', null],
  ['明天', null],
  ['', null],
])('%s is %s', (text, moment) => {
  expect(readMoment(text, year, '2024-05-06')?.moment ?? null).toBe(moment);
});

test('a day alone is known to be one', () => {
  expect(readMoment('3月1日', year, '2024-05-06')).toEqual({
    moment: '2024-03-01T00:00:00+08:00',
    isDay: true,
  });
});

test('what is not a moment is refused with the name of its option', () => {
  expect(() => givenMoment('--at', 'soon', year, '2024-05-06')).toThrow('bad-moment');
});
