import { expect, test } from 'vitest';
import { givenMoment, readMoment } from './dates.ts';

const year = { from: '2024-01-01', to: '2024-12-31' };

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

test('what is no moment is refused with the name of its option', () => {
  expect(() => givenMoment('--at', 'soon', year, '2024-05-06')).toThrow('bad-moment');
});
