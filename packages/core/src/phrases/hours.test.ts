import { expect, it } from 'vitest';
import { hoursWords } from './hours.ts';

it('says the sessions of a day without leading zeros, as a table does', () => {
  const times = ['08:30-12:00', '14:05-17:30', '20:00-00:30'];
  expect(hoursWords(times, 'zh-CN')).toBe('8:30至12:00，14:05至17:30，20:00至0:30');
  expect(hoursWords(times, 'en')).toBe('8:30–12:00, 14:05–17:30, 20:00–0:30');
  expect(hoursWords([], 'zh-CN')).toBe('');
});
