import * as fc from 'fast-check';
import { dayNumber, isoOf } from '@lunzhi/core/dates';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { Timetable } from './timetable.ts';

const first = dayNumber('2024-03-01');

it('law: waits are those counted day by day, until the next sitting or the end of the period', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.array(fc.nat(39)), (length, drawn) => {
      const days = drawn.filter((day) => day < length);
      const date = (day: number): string => isoOf(first + day);
      const timetable = new Timetable({ from: date(0), to: date(length - 1) }, days.map(date));
      const waitFrom = (day: number): number => {
        let wait = 0;
        while (day + wait < length && !days.includes(day + wait)) wait++;
        return wait;
      };
      const waits = Array.from({ length }, (_, day) => waitFrom(day));
      const longest = Math.max(0, ...waits);
      expect(timetable.offered).toEqual({
        count: length,
        days: waits.reduce((sum, wait) => sum + wait, 0),
        longest,
        longestFrom: date(longest === 0 ? 0 : waits.indexOf(longest)),
      });
      for (let day = 0; day < length + 3; day++) expect(timetable.waitFrom(date(day))).toBe(waitFrom(day));
      const last = (day: number): number => Math.max(-1, ...days.filter((own) => own <= day));
      const interval = days.length === 0 ? 0 : Math.ceil(length / new Set(days).size);
      expect(timetable.interval).toBe(interval);
      expect(timetable.lateDays).toEqual(
        waits.flatMap((wait, day) => {
          const since = day - last(day);
          return wait > 0 && since >= Math.max(1, interval) ? [{ date: date(day), people: since }] : [];
        }),
      );
    }),
    runs(200, 5000),
  );
});
