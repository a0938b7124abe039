import { describe, expect, it } from 'vitest';
import { typedDate } from './typed-date.ts';

describe('a date that is typed', () => {
  const period = { from: '2023-11-01', to: '2024-10-31' };
  it.each([
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['２０２４／３／５', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['3月5日', '2024-03-05'],
    ['3.5', '2024-03-05'],
    ['12月5号', '2023-12-05'],
    ['5 Mar', '2024-03-05'],
    ['5 March 2023', '2023-03-05'],
    ['2024-02-30', '2024-02-30'],
  ])('%s is %s', (text, date) => expect(typedDate(text, period)).toBe(date));

  it.each(['', '明天', '2024', '3月', '2024-3', '2024-3/5', '3月5日至8日'])('%s is none', (text) =>
    expect(typedDate(text, period)).toBeNull(),
  );
});
