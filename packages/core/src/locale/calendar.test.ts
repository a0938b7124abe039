import { describe, expect, it } from 'vitest';
import type { CalendarDiagnostic, CalendarFacts } from '../calendar/diagnostics.ts';
import { knowsYear } from '../calendar/chinese-days.ts';
import { firstKnownYear } from '../calendar/published.ts';
import { calendar as english } from './en/diagnostics.ts';
import { calendar as chinese } from './zh-CN/diagnostics.ts';

const facts: CalendarFacts = {
  'unpublished-year': { year: 2027 },
  'no-duty-days': { from: '2024-10-01', to: '2024-10-07' },
  'calendar-range-reversed': { from: '2024-05-02', to: '2024-05-01' },
  'notice-off-and-work': { paper: '通知', date: '2024-09-16', name: '中秋节' },
  'notice-incomplete': { year: 2027, missing: ['劳动节', '国庆节'] },
  'holiday-without-name': { from: '2024-03-08', to: '2024-03-08' },
  'shift-type-without-days': { type: 'late', name: '晚班' },
  'exception-outside-type': { type: 'late', from: '2024-03-05', to: '2024-03-06' },
  'provisional-days': { year: 2027, days: 1 },
  'open-december': { year: 2026, from: '2026-12-25', to: '2026-12-31' },
};
const codes = Object.keys(facts) as (keyof CalendarFacts)[];

/** The sentence of a code, whose facts the table above has in the right form. */
function sentence(messages: typeof chinese, code: keyof CalendarFacts): string {
  const diagnostic = { code, severity: 'error', pointer: '/period', ...facts[code] } as CalendarDiagnostic;
  return (messages[code] as (given: CalendarDiagnostic) => string)(diagnostic);
}

describe('messages of the calendar', () => {
  it.each(codes)('word %s in both languages, without ISO dates', (code) => {
    for (const messages of [chinese, english]) {
      const words = sentence(messages, code);
      expect(words).toMatch(/[。.]$/);
      expect(words).not.toMatch(/undefined|NaN|\[object|\d{4}-\d{2}-\d{2}/);
    }
  });

  it('say what to do about a year that is not published', () => {
    expect(sentence(chinese, 'unpublished-year')).toContain('calendar.notices');
    expect(sentence(english, 'unpublished-year')).toContain('"statutory"');
    expect(sentence(chinese, 'unpublished-year')).toContain('2027年');
  });

  it('do not say of a year long past that it is still to be published', () => {
    const diagnostic = {
      code: 'unpublished-year',
      severity: 'error',
      pointer: '/period',
      year: 2003,
    } as const;
    expect([knowsYear(firstKnownYear - 1), knowsYear(firstKnownYear)]).toEqual([false, true]);
    expect(chinese['unpublished-year'](diagnostic)).toContain('自带的数据从2004年开始');
    expect(english['unpublished-year'](diagnostic)).toContain('the built-in data begin with 2004');
  });

  it('name dates, holidays and the next year as people say them', () => {
    expect(sentence(chinese, 'notice-incomplete')).toContain('劳动节、国庆节');
    expect(sentence(chinese, 'open-december')).toBe('2026年12月25日至31日还可能随2027年的放假通知变动。');
    expect(sentence(english, 'open-december')).toBe(
      '25 to 31 Dec 2026 may still change with the notice for 2027.',
    );
    expect(sentence(english, 'provisional-days')).toContain('1 day of the period');
  });
});
