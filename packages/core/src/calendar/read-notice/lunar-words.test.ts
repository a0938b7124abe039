import { expect, it, test } from 'vitest';
import { type LunarDate, lunarDate } from '../chinese-days.ts';
import { dayNumber, isoOf } from '../../dates/civil.ts';
import { isLunarDate } from './lunar-words.ts';

const figures = Array.from('一二三四五六七八九');
const monthWords = ['正', ...figures.slice(1), '十', ['冬', '十一'], ['腊', '十二']].map((words) =>
  [words].flat(),
);
const dayWords = [
  ...figures.map((figure) => [`初${figure}`]),
  ['初十', '十'],
  ...figures.map((figure) => [`十${figure}`]),
  ['二十', '廿'],
  ...figures.map((figure) => [`二十${figure}`, `廿${figure}`]),
  ['三十'],
];

/** All ways in which a notice may write a lunar date. */
function wordings({ month, day, leap }: LunarDate): string[] {
  const plain = monthWords[month - 1]!.flatMap((own) =>
    dayWords[day - 1]!.map((written) => `${leap ? '闰' : ''}${own}月${written}`),
  );
  return [...plain, `农历${plain[0]!}`, `阴历${plain[0]!}`];
}

const daysBetween = (first: string, last: string): number[] =>
  Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, index) => dayNumber(first) + index);

/** From a day to those whose lunar date has the same day or the same month, or nearly so. */
const steps = [-30, -29, -20, -10, -1, 0, 1, 10, 20, 29, 30];

it('law: a lunar date in any words is the day that bears it, and none that bears one like it', () => {
  const misread: string[] = [];
  // with a leap month, the sixth
  for (const day of daysBetween('2025-01-29', '2026-02-16'))
    for (const words of wordings(lunarDate(day)))
      for (const step of steps)
        if (isLunarDate(words, day + step) !== (step === 0)) misread.push(`${words} on ${isoOf(day + step)}`);
  expect(misread).toEqual([]);
});

it('the eve is the last day of a lunar year', () => {
  const eves = ['2023-01-21', '2024-02-09', '2025-01-28', '2026-02-16'].map(dayNumber);
  for (const words of ['除夕', '农历除夕', '大年除夕'])
    expect(daysBetween('2023-01-01', '2026-02-28').filter((day) => isLunarDate(words, day))).toEqual(eves);
});

test.each([
  '',
  '正月',
  '初一',
  '十三月初一',
  '零月初一',
  '正月三十一',
  '正月初十一',
  '闰',
  '正月农历初一',
  '正月初一上午',
  '周三',
])('“%s” is no lunar date', (words) => {
  expect(isLunarDate(words, dayNumber('2025-01-29'))).toBeUndefined();
});
