import { describe, expect, it } from 'vitest';
import { conceal } from '../cases/private.ts';
import { caseOf, forwarded, registeredOn, started } from './case-limits.test.kit.ts';

describe('forwarding, 15 days from receipt', () => {
  const waiting = caseOf(registeredOn('2024-01-31'));

  it('ends on the strict day for the office, and shows the working day after it', () => {
    expect(started(waiting, 'forward', '2024-02-15')).toMatchObject([
      {
        end: '2024-02-15',
        nextWorkingDay: '2024-02-18',
        due: '2024-02-15',
        standing: 'near',
        daysLeft: 0,
        days: 15,
      },
    ]);
    expect(started(waiting, 'forward', '2024-02-16')).toMatchObject([{ standing: 'over', daysLeft: -1 }]);
  });

  it('ends on the working day after it where the office has set it so', () => {
    const settings = { unitsOnRestDays: 'next-working-day' as const };
    expect(started(waiting, 'forward', '2024-02-16', settings)).toMatchObject([
      { end: '2024-02-15', due: '2024-02-18', standing: 'near', daysLeft: 2 },
    ]);
  });

  it('is near when no more than the days that the office sets are left', () => {
    const standingOn = (date: string, nearDays?: number) =>
      started(waiting, 'forward', date, nearDays === undefined ? {} : { nearDays })[0]!.standing;
    expect([standingOn('2024-02-07'), standingOn('2024-02-08'), standingOn('2024-02-08', 3)]).toEqual([
      'running',
      'near',
      'running',
    ]);
  });

  it('is met by forwarding, in time or late', () => {
    expect(started(caseOf(forwarded('2024-01-23')), 'forward', '2024-03-01')).toMatchObject([
      { standing: 'met', metOn: '2024-01-23', daysLeft: 0 },
    ]);
    expect(started(caseOf(forwarded('2024-01-24')), 'forward', '2024-03-01')).toMatchObject([
      { standing: 'met-late', metOn: '2024-01-24', daysLeft: -1 },
    ]);
  });

  it('is met where the case was sent elsewhere, and not asked for where it is in hand already', () => {
    const sent = caseOf({
      kind: 'excluded',
      ground: 'litigation',
      sentTo: conceal('县法院'),
      at: '2024-01-10T09:00:00+08:00',
    });
    expect(started(sent, 'forward', '2024-03-01')).toMatchObject([{ standing: 'met', metOn: '2024-01-10' }]);
    const known = caseOf({ kind: 'excluded', ground: 'in-hand', at: '2024-01-10T09:00:00+08:00' });
    expect(started(known, 'forward', '2024-03-01')).toMatchObject([
      { standing: 'ended', endedOn: '2024-01-10' },
    ]);
    const anonymous = caseOf({ kind: 'excluded', ground: 'anonymous', at: '2024-01-10T09:00:00+08:00' });
    expect(started(anonymous, 'forward', '2024-03-01')).toMatchObject([{ standing: 'over' }]);
    for (const ground of ['performed', 'heard-recently'] as const) {
      const own = caseOf({ kind: 'excluded', ground, at: '2024-01-10T09:00:00+08:00' });
      expect(started(own, 'forward', '2024-03-01')).toMatchObject([{ standing: 'over' }]);
    }
  });

  it('is the telling of article 23 for an office that is no petition bureau, unless nobody can be told', () => {
    const settings = { isBureau: false };
    expect(started(caseOf(), 'forward', '2024-02-01', settings)).toEqual([]);
    expect(started(caseOf(), 'tell', '2024-02-01', settings)).toMatchObject([
      { end: '2024-01-23', standing: 'over', rule: { article: '23' } },
    ]);
    const anonymous = caseOf(registeredOn('2024-01-08', { anonymous: true }));
    expect(started(anonymous, 'tell', '2024-02-01', settings)).toEqual([]);
  });
});

describe('being heard', () => {
  it('is not waited for once a unit has the case, unless it was screened for it', () => {
    const screened = { kind: 'screened' as const };
    expect(started(caseOf(forwarded('2024-01-09')), 'hear', '2024-03-01')).toMatchObject([
      { standing: 'ended', endedOn: '2024-01-09' },
    ]);
    expect(started(caseOf(screened, forwarded('2024-01-09')), 'hear', '2024-03-01')).toMatchObject([
      { standing: 'over' },
    ]);
  });
});
