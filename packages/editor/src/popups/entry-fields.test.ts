import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTold, toldWords } from './entry-fields.ts';
import { addDays } from '../calendar/dates.ts';

const at = '2024-03-02T09:10:40+08:00';

describe('when somebody was told', () => {
  it.each([
    ['8:50', '2024-03-02T08:50:00+08:00'],
    ['８：５０', '2024-03-02T08:50:00+08:00'],
    ['8点', '2024-03-02T08:00:00+08:00'],
    ['8点半', '2024-03-02T08:30:00+08:00'],
    ['上午8时5分', '2024-03-02T08:05:00+08:00'],
    ['昨天17:30', '2024-03-01T17:30:00+08:00'],
    ['昨天下午3:20', '2024-03-01T15:20:00+08:00'],
    ['前天 中午12:10', '2024-02-29T12:10:00+08:00'],
    ['3月1日 晚上8点', '2024-03-01T20:00:00+08:00'],
    ['2.29 9:00', '2024-02-29T09:00:00+08:00'],
    ['2024-02-29 09:00', '2024-02-29T09:00:00+08:00'],
    ['yesterday 3:20 pm', '2024-03-01T15:20:00+08:00'],
  ])('reads %s', (text, moment) => {
    expect(readTold(text, at)).toBe(moment);
  });

  it.each(['', '八点', '9:11', '明天8:00', '25:00', '8:60', '2.30 8:00', '3月1日', '8.50'])(
    'does not take %s for a moment gone by',
    (text) => {
      expect(readTold(text, at)).toBeNull();
    },
  );

  it('law: what it says of a moment of this year it reads again', () => {
    fc.assert(
      fc.property(
        fc.nat(61),
        fc.nat(23),
        fc.nat(59),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (days, hour, minute, language) => {
          const two = (number: number): string => String(number).padStart(2, '0');
          const moment = `${addDays('2024-03-01', -days)}T${two(hour)}:${two(minute)}:00+08:00`;
          fc.pre(moment >= '2024');
          expect(readTold(toldWords(moment, language), at)).toBe(moment);
        },
      ),
    );
  });
});
