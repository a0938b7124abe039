import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@lunzhi/core/dates';
import { divisionFor, stretchesOf } from './report-axis.ts';
import { blocksFor } from './report-loads.ts';
import { runs } from '../../../../scripts/runs.ts';

describe('the axis of days', () => {
  test('a year is one stretch with twelve months', () => {
    const [year, ...more] = stretchesOf('2024-01-01', 366, 'whole', 'zh-CN');
    expect(more).toEqual([]);
    expect(year!.ticks.map(({ label }) => label)).toEqual(Array.from({ length: 12 }, (_, i) => `${i + 1}月`));
    expect(year!.ticks[2]).toEqual({ day: 60, label: '3月', strong: false });
    expect([year!.from, year!.to]).toEqual(['2024-01-01', '2024-12-31']);
  });

  test('a week names its days, a month its Mondays, ten years their Januaries', () => {
    const labels = (from: string, days: number) =>
      stretchesOf(from, days, 'whole', 'zh-CN')[0]!.ticks.map(({ label }) => label);
    expect(labels('2024-09-30', 3)).toEqual(['9月30日', '10月1日', '10月2日']);
    expect(labels('2024-03-01', 31)).toEqual(['3月4日', '3月11日', '3月18日', '3月25日']);
    expect(labels('2017-05-01', 3652)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
      '2027',
    ]);
  });

  test('law: stretches cover the period without gap or overlap and end where years, quarters or months do', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 1, max: 1500 }),
        fc.constantFrom('whole', 'year', 'quarter', 'month'),
        (offset, days, division) => {
          const from = addDays('2000-01-01', offset);
          const stretches = stretchesOf(from, days, division, 'en');
          let next = 0;
          for (const stretch of stretches) {
            expect(stretch.firstDay).toBe(next);
            expect(stretch.from).toBe(addDays(from, next));
            next += stretch.days;
            expect(stretch.to).toBe(addDays(from, next - 1));
            const boundary = division === 'year' ? /-01-01$/ : /-01$/;
            expect(next === days || boundary.test(addDays(from, next))).toBe(true);
            for (const { day } of stretch.ticks) expect(day).toBeLessThan(stretch.days);
          }
          expect(next).toBe(days);
        },
      ),
      runs(15, 600),
    );
  });

  test('few people who serve often get finer stretches, many people coarse ones', () => {
    expect(divisionFor(366, [45, 50, 60], 35)).toBe('whole');
    expect(divisionFor(366, [2, 2, 2, 2], 2)).toBe('quarter');
    expect(divisionFor(366, [1, 1, 1], 1)).toBe('quarter');
    expect(divisionFor(366, [2, 2, 2, 2], 300)).toBe('whole');
    expect(divisionFor(3652, [45, 50, 60], 35)).toBe('year');
    expect(divisionFor(7, [], 35)).toBe('whole');
  });
});

test('law: blocks of the longest row and every entitlement stay inside the picture', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.double({ min: 0, max: 20_000, noNaN: true }),
      (duties, entitlement) => {
        const { perBlock, unit } = blocksFor([{ duties, entitlement }]);
        expect(Math.ceil(duties / perBlock) * unit).toBeLessThanOrEqual(240);
        expect((entitlement / perBlock) * unit).toBeLessThanOrEqual(240);
        expect(unit).toBeGreaterThanOrEqual(4);
      },
    ),
  );
});
