import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alternatives, count, list, quote, thousandths, weekdayNames } from './phrases.ts';
import { dayKindName, levelName, weekdayName } from './names.ts';
import { dateSetWords, dateWords, wordHours, monthWords, rangeWords, runsOf } from './dates.ts';
import { dayNumber } from '../dates/civil.ts';

const someDay = fc
  .integer({ min: -30_000, max: 60_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('dates', () => {
  test('a date is said without its year unless asked for', () => {
    expect(dateWords('2024-02-09', 'zh-CN')).toBe('2月9日');
    expect(dateWords('2024-02-09', 'zh-CN', { year: true })).toBe('2024年2月9日');
    expect(dateWords('2024-12-09', 'en')).toBe('9 Dec');
    expect(dateWords('2024-02-09', 'en', { year: true })).toBe('9 Feb 2024');
  });

  test('a month is said without its year unless asked for', () => {
    expect(monthWords('2024-02-09', 'zh-CN')).toBe('2月');
    expect(monthWords('2024-02-09', 'en', { year: true })).toBe('Feb 2024');
  });

  test.each([
    ['2024-02-09', '2024-02-09', '2月9日', '9 Feb'],
    ['2024-02-09', '2024-02-12', '2月9日至12日', '9 to 12 Feb'],
    ['2024-02-09', '2024-03-01', '2月9日至3月1日', '9 Feb to 1 Mar'],
    ['2023-12-30', '2024-01-02', '2023年12月30日至2024年1月2日', '30 Dec 2023 to 2 Jan 2024'],
    ['2023-02-09', '2024-02-10', '2023年2月9日至2024年2月10日', '9 Feb 2023 to 10 Feb 2024'],
  ])('the range %s to %s reads %s', (from, to, chinese, english) => {
    expect(rangeWords(from, to, 'zh-CN')).toBe(chinese);
    expect(rangeWords(from, to, 'en')).toBe(english);
  });

  test('a range within a year says the year once', () => {
    expect(rangeWords('2024-02-09', '2024-02-12', 'zh-CN', { year: true })).toBe('2024年2月9日至12日');
    expect(rangeWords('2024-02-09', '2024-03-01', 'en', { year: true })).toBe('9 Feb to 1 Mar 2024');
  });

  test('a set of dates is sorted and its runs are drawn together', () => {
    const dates = ['2024-03-05', '2024-02-29', '2024-02-28', '2024-03-01', '2024-03-01'];
    expect(dateSetWords(dates, 'zh-CN')).toBe('2月28日至3月1日、3月5日');
    expect(dateSetWords(dates, 'en')).toBe('28 Feb to 1 Mar and 5 Mar');
    expect(dateSetWords(['2023-12-31', '2024-02-01'], 'zh-CN')).toBe('2023年12月31日、2024年2月1日');
    expect(dateSetWords([], 'zh-CN')).toBe('');
  });

  test('law: runs cover exactly the dates, apart from each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someDay, { maxLength: 30 }), (dates) => {
        const runs = runsOf([...dates].sort());
        const lengths = runs.map(({ from, to }) => dayNumber(to) - dayNumber(from) + 1);
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(dates.length);
        for (let i = 1; i < runs.length; i++) {
          expect(dayNumber(runs[i]!.from)).toBeGreaterThan(dayNumber(runs[i - 1]!.to) + 1);
        }
      }),
    );
  });
});

describe('words', () => {
  test('lists are joined as each language joins them', () => {
    expect(list(['甲', '乙', '丙'], 'zh-CN')).toBe('甲、乙、丙');
    expect(list(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(list(['a'], 'en')).toBe('a');
    expect(list([], 'en')).toBe('');
    expect(alternatives(['甲', '乙', '丙'], 'zh-CN')).toBe('甲、乙或丙');
    expect(alternatives(['a', 'b'], 'en')).toBe('a or b');
    expect(alternatives(['a'], 'en')).toBe('a');
    expect(quote('石期市镇')).toBe('“石期市镇”');
  });

  test('weekdays are 周一 to 周日', () => {
    expect(weekdayName(1, 'zh-CN')).toBe('周一');
    expect(weekdayName(7, 'en')).toBe('Sunday');
    expect(weekdayNames([3, 1, 3], 'zh-CN')).toBe('周一、周三');
    expect(() => weekdayName(0, 'en')).toThrow(RangeError);
    expect(() => weekdayName(8, 'zh-CN')).toThrow(RangeError);
  });

  test('day kinds and levels have names in both languages', () => {
    expect(dayKindName('make-up-workday', 'zh-CN')).toBe('调休上班');
    expect(dayKindName('holiday', 'en')).toBe('holiday');
    expect(levelName('fairness', 'zh-CN')).toBe('均衡');
    expect(levelName('hard', 'en')).toBe('hard');
  });

  test('counts carry a measure word, or a plural', () => {
    expect(count(3, 'day', 'zh-CN')).toBe('3天');
    expect(count(1, 'duty', 'en')).toBe('1 duty');
    expect(count(0, 'duty', 'en')).toBe('0 duties');
  });

  test('thousandths are written without trailing zeros', () => {
    expect(thousandths(7500)).toBe('7.5');
    expect(thousandths(-7)).toBe('-0.007');
    expect(thousandths(7000)).toBe('7');
    expect(thousandths(0)).toBe('0');
  });
});

test('the sessions of a day are said without leading zeros, as a table does', () => {
  const times = ['08:30-12:00', '14:05-17:30', '20:00-00:30'];
  expect(wordHours(times, 'zh-CN')).toBe('8:30至12:00，14:05至17:30，20:00至0:30');
  expect(wordHours(times, 'en')).toBe('8:30–12:00, 14:05–17:30, 20:00–0:30');
  expect(wordHours([], 'zh-CN')).toBe('');
});
