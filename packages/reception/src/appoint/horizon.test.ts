import { addDays } from '@lunzhi/core/dates';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { inviteBy, isInTime } from '../limits/invite-ahead.ts';
import { workCalendar } from '../limits/work-calendar.ts';
import { horizonFrom } from './horizon.ts';

const calendar = workCalendar({});

it('begins on the first day for which people can still be invited, also when asked on a day of rest', () => {
  // who is to sit on Tuesday 12 March must be known on Friday 8
  expect(horizonFrom('2024-03-09', 2, 2, calendar)).toEqual({ from: '2024-03-13', to: '2024-03-26' });
  expect(horizonFrom('2024-03-08', 1, 2, calendar)).toEqual({ from: '2024-03-12', to: '2024-03-18' });
});

it('leaves time to invite to a sitting of tomorrow at the earliest, also without days of notice', () => {
  const inTime = (sitting: string, ahead: number) => isInTime(sitting, '2024-03-11', ahead, calendar);
  expect([inTime('2024-03-11', 0), inTime('2024-03-12', 0)]).toEqual([false, true]);
  expect([inTime('2024-03-12', 2), inTime('2024-03-13', 2)]).toEqual([false, true]);
});

it('law: for no day before its first, and for every day from it on, there is time to invite', () => {
  fc.assert(
    fc.property(fc.nat(700), fc.nat(6), (day, ahead) => {
      const today = addDays('2023-12-25', day);
      const { from } = horizonFrom(today, 1, ahead, calendar);
      for (let date = addDays(today, 1); date < addDays(from, 20); date = addDays(date, 1))
        expect([date, inviteBy(date, ahead, calendar) >= today]).toEqual([date, date >= from]);
    }),
    runs(100, 3000),
  );
});
