import { describe, expect, test } from 'vitest';
import { readDate } from './dates.ts';

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
