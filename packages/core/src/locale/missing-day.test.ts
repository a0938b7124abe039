import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordMissingDay } from './dates.ts';

describe('a day that does not exist', () => {
  test.each([
    ['2024-02-30', '2月没有30日', 'there is no 30 Feb'],
    ['2023-02-29', '2023年2月没有29日', 'there is no 29 Feb 2023'],
    ['2100-02-29', '2100年2月没有29日', 'there is no 29 Feb 2100'],
    ['2024/13/1', '没有13月', 'there is no month 13'],
    ['2024年4月31日', '4月没有31日', 'there is no 31 Apr'],
    ['2024.00.10', '没有0月', 'there is no month 0'],
    ['2024-05-00', '5月没有0日', 'there is no 0 May'],
  ])('%s is said to be so', (text, chinese, english) => {
    expect(wordMissingDay(text, 'zh-CN')).toBe(chinese);
    expect(wordMissingDay(text, 'en')).toBe(english);
  });

  test('a text that is no date is nothing to speak of', () => {
    for (const text of ['', '明天', '2000-02-29', '30-02-2024', '2024-2', '20240230'])
      expect(wordMissingDay(text, 'zh-CN')).toBeNull();
  });

  test('law: speaks of a date exactly when the calendar has no such day', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2400 }), part, part, (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month > 0;
        expect(wordMissingDay(`${year}-${month}-${day}`, 'zh-CN') === null).toBe(exists);
      }),
    );
  });
});
