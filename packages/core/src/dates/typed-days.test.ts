import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { rangeWords } from '../locale/dates.ts';
import { dateProblemWords } from '../locale/date-problem.ts';
import { dayNumber } from './civil.ts';
import { readDays, typedDays } from './typed-days.ts';

const period = { from: '2023-11-01', to: '2024-10-31' };
const year = { from: '2024-01-01', to: '2024-12-31' };

const day = (text: string, own = period): unknown => {
  const days = readDays(text, own);
  if ('problem' in days) return days.problem;
  return days.isRange ? `${days.from}…${days.to}` : days.from;
};

describe('a day that is typed', () => {
  it.each([
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['２０２４／３／５', '2024-03-05'],
    ['２０２４－０３－０５', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['3月5日', '2024-03-05'],
    ['３月５日。', '2024-03-05'],
    ['3。5', '2024-03-05'],
    ['３．５', '2024-03-05'],
    ['3.5', '2024-03-05'],
    ['12月5号', '2023-12-05'],
    ['24-3-5', '2024-03-05'],
    ['24.3.5', '2024-03-05'],
    ['24年3月5日', '2024-03-05'],
    ['21.3.5', '2021-03-05'],
    ['5 Mar', '2024-03-05'],
    ['5 March 2023', '2023-03-05'],
    ['5 October, 2023', '2023-10-05'],
  ])('%s is %s', (text, date) => expect(day(text)).toBe(date));

  it.each([
    '',
    '明天',
    '2024',
    '3月',
    '2024-3',
    '2024-3/5',
    '3月5日至8日至9日',
    '5日',
    '5日至12日',
    '至3月5日',
  ])('%s is none', (text) => expect(typedDays(text, period)).toBeNull());

  it.each(['2024-02-30', '24.2.30', '2.30', '13.5', '2.28至2.30'])(
    '%s is a day that no calendar has',
    (text) => expect(day(text)).toBe('no-such-day'),
  );

  it.each(['03-05-24', '5/3/2024', '13/5/2024', '3-5-12', '12-3-5'])(
    '%s may be several days, and none is taken',
    (text) => expect(day(text)).toBe('unclear-date'),
  );

  it('says in both languages what it may be, and how to write it', () => {
    const problem = readDays('5/3/2024', period) as Parameters<typeof dateProblemWords>[0];
    expect(dateProblemWords(problem, 'zh-CN')).toBe(
      '“5/3/2024”看不准是哪一天：2024年5月3日，还是2024年3月5日？请写成 2024.3.5，一段日期写成 3月5日至12日。',
    );
    expect(dateProblemWords(problem, 'en')).toContain('3 May 2024, or 5 Mar 2024?');
  });
});

describe('a range of days that is typed', () => {
  it.each([
    ['3.5-3.12', '2024-03-05…2024-03-12'],
    ['3月5日至12日', '2024-03-05…2024-03-12'],
    ['3月5日到3月12日', '2024-03-05…2024-03-12'],
    ['3月5日-3月12日', '2024-03-05…2024-03-12'],
    ['3月5-12日', '2024-03-05…2024-03-12'],
    ['3月5日—12日', '2024-03-05…2024-03-12'],
    ['3.5——3.12', '2024-03-05…2024-03-12'],
    ['2024-03-05~2024-03-12', '2024-03-05…2024-03-12'],
    ['2024-03-05 - 2024-03-12', '2024-03-05…2024-03-12'],
    ['2024-03-05-2024-03-12', '2024-03-05…2024-03-12'],
    ['３．５－３．１２', '2024-03-05…2024-03-12'],
    ['３月５日～１２日', '2024-03-05…2024-03-12'],
    ['24.3.5-24.3.12', '2024-03-05…2024-03-12'],
    ['3-5-3-12', '2024-03-05…2024-03-12'],
    ['3.5-12', '2024-03-05…2024-03-12'],
    ['5 to 12 Mar', '2024-03-05…2024-03-12'],
    ['28 Dec 2023 to 3 Jan 2024', '2023-12-28…2024-01-03'],
    ['28 Dec to 3 Jan 2024', '2023-12-28…2024-01-03'],
    ['12.28-1.3', '2023-12-28…2024-01-03'],
    ['3.5-3.5', '2024-03-05…2024-03-05'],
  ])('%s is %s', (text, range) => expect(day(text)).toBe(range));

  it('goes over the turn of the year only when it is short', () => {
    expect(day('12.28-1.3', year)).toBe('2024-12-28…2025-01-03');
    expect(day('3.12-3.5', year)).toBe('backwards');
    expect(day('3月12日至5日', year)).toBe('backwards');
    expect(day('2024.3.12-2024.3.5', year)).toBe('backwards');
    const problem = readDays('3.12-3.5', year) as Parameters<typeof dateProblemWords>[0];
    expect(dateProblemWords(problem, 'zh-CN')).toBe(
      '“3.12-3.5”的结束日期（3月5日）早于开始日期（3月12日）。',
    );
    expect(dateProblemWords(problem, 'en')).toBe('“3.12-3.5” ends (5 Mar) before it begins (12 Mar).');
  });
});

const iso = (own: number): string => new Date(own * 86_400_000).toISOString().slice(0, 10);
const dateWithin = (from: string, to: string) =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(iso);
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

type Form = (date: string) => string;
const partsOf = (date: string): readonly [string, string, string] => [
  date.slice(0, 4),
  String(Number(date.slice(5, 7))),
  String(Number(date.slice(8))),
];
const of =
  (print: (year: string, month: string, day: string) => string): Form =>
  (date) =>
    print(...partsOf(date));

const whole: readonly Form[] = [
  (date) => date,
  (date) => date.replace(/-/g, ''),
  of((y, m, d) => `${y}-${m}-${d}`),
  of((y, m, d) => `${y}.${m}.${d}`),
  of((y, m, d) => `${y}/${m}/${d}`),
  of((y, m, d) => `${y}年${m}月${d}日`),
  of((y, m, d) => `${y} 年 ${m} 月 ${d} 号`),
  of((y, m, d) => `${d} ${months[Number(m) - 1]} ${y}`),
];
const short: readonly Form[] = [
  of((y, m, d) => `${y.slice(2)}-${m}-${d}`),
  of((y, m, d) => `${y.slice(2)}.${m}.${d}`),
  of((y, m, d) => `${y.slice(2)}/${m}/${d}`),
  of((y, m, d) => `${y.slice(2)}年${m}月${d}日`),
];
const yearless: readonly Form[] = [
  of((_, m, d) => `${m}.${d}`),
  of((_, m, d) => `${m}/${d}`),
  of((_, m, d) => `${m}月${d}日`),
  of((_, m, d) => `${m}月${d}`),
  of((_, m, d) => `${d} ${months[Number(m) - 1]}`),
];

/** As an input method leaves it. */
const wide: Form = (text) =>
  text.replace(/[!-~]/g, (sign) => (sign === '.' ? '。' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)));
const asTyped = fc.constantFrom<Form>(
  (text) => text,
  wide,
  (text) => `　${text} `,
);
const marks = fc.constantFrom('至', '到', '~', '～', '—', '–', ' - ', ' to ');

describe('days in every form in which they are written', () => {
  it('law: a date with its year is read back as the same date', () => {
    fc.assert(
      fc.property(
        dateWithin('2000-01-01', '2099-12-31'),
        fc.constantFrom(...whole),
        asTyped,
        (date, form, wear) => {
          expect(day(wear(form(date)))).toBe(date);
        },
      ),
    );
  });

  it('law: a date of the period is read back without its year or its century', () => {
    fc.assert(
      fc.property(
        dateWithin(period.from, period.to),
        fc.constantFrom(...yearless, ...short),
        asTyped,
        (date, form, wear) => {
          expect(day(wear(form(date)))).toBe(date);
        },
      ),
    );
  });

  it('law: a year of two digits is the year of this century, or unclear', () => {
    fc.assert(
      fc.property(dateWithin('2000-01-01', '2099-12-31'), fc.constantFrom(...short), (date, form) => {
        expect([date, 'unclear-date']).toContain(day(form(date)));
      }),
    );
  });

  it('law: a range is read back as the same range', () => {
    fc.assert(
      fc.property(
        dateWithin(period.from, period.to),
        dateWithin(period.from, period.to),
        fc.constantFrom(...whole, ...short),
        marks,
        asTyped,
        (one, other, form, mark, wear) => {
          const [from, to] = [one, other].sort() as [string, string];
          expect(day(wear(`${form(from)}${mark}${form(to)}`))).toBe(`${from}…${to}`);
        },
      ),
    );
  });

  it('law: a range within a year is read back without its year, joined by a hyphen too', () => {
    fc.assert(
      fc.property(
        dateWithin(year.from, year.to),
        dateWithin(year.from, year.to),
        fc.constantFrom(...yearless),
        fc.oneof(marks, fc.constant('-')),
        asTyped,
        (one, other, form, mark, wear) => {
          const [from, to] = [one, other].sort() as [string, string];
          expect(day(wear(`${form(from)}${mark}${form(to)}`), year)).toBe(`${from}…${to}`);
        },
      ),
    );
  });

  it('law: what the roster prints as a range is read back as that range', () => {
    fc.assert(
      fc.property(
        dateWithin(period.from, period.to),
        dateWithin(period.from, period.to),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (one, other, language) => {
          const [from, to] = [one, other].sort() as [string, string];
          fc.pre(from !== to);
          expect(day(rangeWords(from, to, language, { year: true }))).toBe(`${from}…${to}`);
        },
      ),
    );
  });

  it('law: whatever is typed, both languages say what is wrong with it', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789.-/~年月日至 ')),
      maxLength: 14,
    });
    fc.assert(
      fc.property(letters, (text) => {
        const days = readDays(text, period);
        if ('problem' in days) {
          expect(dateProblemWords(days, 'zh-CN')).toMatch(/[。]$/);
          expect(dateProblemWords(days, 'en')).toMatch(/[.]$/);
        } else expect(days.from <= days.to).toBe(true);
      }),
      runs(500, 20000),
    );
  });
});
