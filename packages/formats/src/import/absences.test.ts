import { describe, expect, test } from 'vitest';
import { absenceBetween, absencesOf, isShortenedDay } from './absences.ts';

const time = { year: 2027 };

describe('absences as offices write them', () => {
  test.each([
    ['2027-03-01至2027-03-05', [{ from: '2027-03-01', to: '2027-03-05' }]],
    ['3月4日－8日培训', [{ from: '2027-03-04', to: '2027-03-08', reason: '培训' }]],
    ['3月4-8日', [{ from: '2027-03-04', to: '2027-03-08' }]],
    ['3.1-3.5', [{ from: '2027-03-01', to: '2027-03-05' }]],
    ['2025.4.1-4.30 省委党校学习', [{ from: '2025-04-01', to: '2025-04-30', reason: '省委党校学习' }]],
    ['2027年5月10日；6月1日', [{ from: '2027-05-10' }, { from: '2027-06-01' }]],
    ['3月4日、5日\n6月1日', [{ from: '2027-03-04' }, { from: '2027-03-05' }, { from: '2027-06-01' }]],
    ['45353', [{ from: '2024-03-02' }]],
    ['休假：3月4日', [{ from: '2027-03-04', reason: '休假' }]],
    ['3月3日（两会、培训）', [{ from: '2027-03-03', reason: '两会、培训' }]],
    ['4月', [{ from: '2027-04-01', to: '2027-04-30' }]],
    ['四月份学习', [{ from: '2027-04-01', to: '2027-04-30', reason: '学习' }]],
    ['3月—5月驻村', [{ from: '2027-03-01', to: '2027-05-31', reason: '驻村' }]],
    ['1-2月', [{ from: '2027-01-01', to: '2027-02-28' }]],
    ['2028年2月', [{ from: '2028-02-01', to: '2028-02-29' }]],
    ['5月下旬休假', [{ from: '2027-05-21', to: '2027-05-31', reason: '休假' }]],
    ['5月中旬至6月上旬', [{ from: '2027-05-11', to: '2027-06-10' }]],
    ['5月上旬至中旬', [{ from: '2027-05-01', to: '2027-05-20' }]],
    ['二月一日至三日', [{ from: '2027-02-01', to: '2027-02-03' }]],
    ['二月一日至二月三日学习', [{ from: '2027-02-01', to: '2027-02-03', reason: '学习' }]],
    ['十二月廿一日—三十一日', [{ from: '2027-12-21', to: '2027-12-31' }]],
    ['二〇二七年三月十号', [{ from: '2027-03-10' }]],
    ['2月三日至五日', [{ from: '2027-02-03', to: '2027-02-05' }]],
    ['三月四日、五日', [{ from: '2027-03-04' }, { from: '2027-03-05' }]],
    ['五月主题党日活动', [{ from: '2027-05-01', to: '2027-05-31', reason: '主题党日活动' }]],
    ['3月至5月10日', [{ from: '2027-03-01', to: '2027-05-10' }]],
  ])('%j is %j', (cell, absences) => {
    expect(absencesOf(cell, time)).toEqual({ absences, weekdays: [], unread: [], halfDays: [], whole: [] });
  });

  test.each([
    '2月30日',
    '3月8日至4日',
    '3月起外出',
    '3月1日起',
    '月底',
    '每周一至周三',
    '下周',
    '13月',
    '全年无休',
    '二月第一周',
    '2月上半月',
    '2月每周三',
    '2月三至五',
    '二月份 周一至周三',
    '2月四十日',
  ])('%j cannot be read, and nothing of it is taken', (cell) => {
    expect(absencesOf(cell, time)).toMatchObject({ absences: [], weekdays: [], unread: [cell] });
  });

  test.each([
    ['每周三军事日', [3]],
    ['每周一、周三，五例会', [1, 3, 5]],
    ['逢星期天', [7]],
    ['每周三、日', [3, 7]],
    ['每周日', [7]],
  ])('%j are the weekdays %j', (cell, weekdays) => {
    expect(absencesOf(cell, time)).toMatchObject({ absences: [], weekdays, unread: [], halfDays: [] });
  });

  test('half a day is taken for the whole, and named', () => {
    expect(absencesOf('3月3日上午；每周二下午', time)).toMatchObject({
      absences: [{ from: '2027-03-03' }],
      weekdays: [2],
      halfDays: ['3月3日上午', '每周二下午'],
    });
  });

  test('a long absence without dates is the whole period, and named', () => {
    const period = { from: '2027-02-01', to: '2027-11-30' };
    const reason = '长期病假';
    expect(absencesOf(reason, { ...time, period })).toMatchObject({
      absences: [{ ...period, reason }],
      whole: [reason],
    });
    expect(absencesOf(reason, {})).toMatchObject({ absences: [], unread: [reason] });
  });

  test('two cells are from and to', () => {
    expect(absenceBetween('2027-03-01', '3月5日', 2027)).toEqual({ from: '2027-03-01', to: '2027-03-05' });
    expect(absenceBetween('3月5日', '3.5', 2027)).toEqual({ from: '2027-03-05' });
    expect(absenceBetween('3月5日', '3月1日', 2027)).toBeNull();
    expect(absenceBetween('3月5日', '待定', 2027)).toBeNull();
  });

  test('only a number that may have lost a nought is a doubtful day', () => {
    expect(['6.1', '12.3', '6.10', '6.4', '13.1', '6月1日'].map(isShortenedDay)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
