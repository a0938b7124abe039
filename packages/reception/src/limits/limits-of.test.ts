import { describe, expect, it } from 'vitest';
import {
  accepted,
  caseOf,
  extended,
  forwarded,
  land,
  limitsOn,
  type OwnEntry,
  registeredOn,
  replied,
  started,
  town,
} from './case-limits.test.kit.ts';

describe('review and re-review', () => {
  const reviewed = caseOf(
    registeredOn('2023-12-01'),
    forwarded('2023-12-01'),
    accepted('2023-12-01'),
    replied('2024-01-10', '2024-01-12'),
    { kind: 'review-requested', on: '2024-01-30', step: 'review' },
    { kind: 'review-decided', on: '2024-02-20', step: 'review', served: { on: '2024-02-22', by: 'post' } },
    { kind: 'review-requested', on: '2024-03-01', step: 're-review' },
  );

  it('gives the petitioner the later day', () => {
    const own = caseOf(
      registeredOn('2023-12-01'),
      forwarded('2023-12-01'),
      replied('2024-01-10', '2024-01-12'),
    );
    const [right] = started(own, 'ask-review', '2024-02-18');
    expect(right).toMatchObject({
      end: '2024-02-11',
      nextWorkingDay: '2024-02-18',
      due: '2024-02-18',
      standing: 'near',
      daysLeft: 0,
    });
    expect(started(own, 'ask-review', '2024-02-19')).toMatchObject([{ standing: 'lapsed' }]);
  });

  it('is met by a request on the very day', () => {
    const own = caseOf(
      registeredOn('2023-12-01'),
      forwarded('2023-12-01'),
      replied('2024-01-10', '2024-01-12'),
      { kind: 'review-requested', on: '2024-01-12', step: 'review' },
    );
    expect(started(own, 'ask-review', '2024-03-01')).toMatchObject([
      { standing: 'met', metOn: '2024-01-12' },
    ]);
  });

  it('does not start before the reply was served', () => {
    const own = caseOf(registeredOn('2023-12-01'), forwarded('2023-12-01'), replied('2024-01-10'));
    expect(limitsOn(own, '2024-02-01').filter(({ limit }) => limit === 'ask-review')).toMatchObject([
      { standing: 'not-started' },
    ]);
  });

  it('runs from the request, the next right from the day the opinion was served', () => {
    const on = '2024-03-10';
    expect(started(reviewed, 'ask-review', on)).toMatchObject([{ standing: 'met', metOn: '2024-01-30' }]);
    expect(started(reviewed, 'review', on)).toMatchObject([{ end: '2024-02-29', standing: 'met' }]);
    expect(started(reviewed, 'ask-re-review', on)).toMatchObject([
      { from: '2024-02-22', end: '2024-03-23', due: '2024-03-25', standing: 'met' },
    ]);
    expect(started(reviewed, 're-review', on)).toMatchObject([{ end: '2024-03-31', standing: 'running' }]);
  });

  it('does not count the days of a hearing', () => {
    const heard = caseOf(
      registeredOn('2023-12-01'),
      forwarded('2023-12-01'),
      replied('2024-01-10', '2024-01-12'),
      { kind: 'review-requested', on: '2024-01-30', step: 'review' },
      { kind: 'review-decided', on: '2024-02-20', step: 'review' },
      { kind: 'review-requested', on: '2024-03-01', step: 're-review' },
      { kind: 'review-decided', on: '2024-04-12', step: 're-review', hearingDays: 12 },
    );
    expect(started(heard, 're-review', '2024-05-01')).toMatchObject([
      { end: '2024-04-12', days: 42, standing: 'met', daysLeft: 0 },
    ]);
  });
});

describe('what an office or a sender sets', () => {
  it('is to be heard by, strictly and by urgency', () => {
    const urgent = caseOf(registeredOn('2024-01-31', { urgency: 'urgent' }));
    const settings = { unitsOnRestDays: 'next-working-day' as const };
    expect(started(urgent, 'hear', '2024-02-11', settings)).toMatchObject([
      {
        end: '2024-02-10',
        nextWorkingDay: '2024-02-18',
        due: '2024-02-10',
        standing: 'over',
        rule: { law: 'office' },
      },
    ]);
    expect(started(urgent, 'hear', '2024-02-11', { hearWithin: { urgent: 20 } })).toMatchObject([
      { end: '2024-02-20', days: 20 },
    ]);
  });

  it('is an answer to supervision where a date was set', () => {
    const supervised = (due?: string): OwnEntry => ({
      kind: 'supervised',
      on: '2024-03-01',
      unit: land,
      by: 'letter',
      ...(due !== undefined && { due }),
    });
    const own = caseOf(forwarded('2024-01-09'), supervised('2024-03-08'), replied('2024-03-11'));
    expect(started(own, 'answer-supervision', '2024-04-01')).toMatchObject([
      { due: '2024-03-08', standing: 'met-late', daysLeft: -3 },
    ]);
    const open = caseOf(forwarded('2024-01-09'), supervised());
    expect(started(open, 'answer-supervision', '2024-04-01')).toEqual([]);
    expect(started(open, 'answer-supervision', '2024-04-01', { region: 'shandong-2015' })).toMatchObject([
      { end: '2024-03-31', standing: 'over', rule: { law: 'shandong-2015', article: '59' } },
    ]);
  });
});

describe('the last day and the first', () => {
  it('is a day on which a unit may still extend its time, and the next is not', () => {
    const extendedBy = (on: string) =>
      started(
        caseOf(forwarded('2024-01-10'), accepted('2024-01-15'), extended(on, '2024-04-10')),
        'finish',
        '2024-03-20',
      )[0]!.extendedBy;
    expect([extendedBy('2024-03-15'), extendedBy('2024-03-16')]).toEqual([26, 0]);
    expect(extendedBy('2024-01-15')).toBe(26);
  });

  it('is a day on which a unit may reply to what it was sent', () => {
    const own = caseOf(forwarded('2024-01-10', land, '2024-01-20'), replied('2024-01-10'));
    for (const limit of ['report', 'finish', 'accept'] as const)
      expect(started(own, limit, '2024-03-20')).toMatchObject([{ standing: 'met', metOn: '2024-01-10' }]);
    const again = caseOf(
      forwarded('2024-01-10', land, '2024-01-20'),
      replied('2024-01-12'),
      forwarded('2024-01-12', land, '2024-01-22'),
    );
    expect(started(again, 'report', '2024-03-20')).toMatchObject([
      { due: '2024-01-20', metOn: '2024-01-12' },
      { due: '2024-01-22', metOn: '2024-01-12' },
    ]);
  });
});

describe('limits of a province', () => {
  it('take the place of the national ones', () => {
    const own = caseOf(forwarded('2024-02-05'), accepted('2024-02-19'));
    const on = '2024-03-01';
    expect(started(own, 'finish', on, { region: 'zhejiang-2016' })).toMatchObject([
      { from: '2024-02-19', end: '2024-03-20', rule: { law: 'zhejiang-2016', article: '23' } },
    ]);
    expect(started(own, 'accept', on, { region: 'zhejiang-2016' })).toMatchObject([
      { end: '2024-02-18', days: 5, standing: 'met-late' },
    ]);
    // from receipt, not from acceptance
    expect(started(own, 'finish', on, { region: 'henan-2012' })).toMatchObject([
      { from: '2024-02-05', end: '2024-03-06', provisional: [] },
    ]);
    expect(started(own, 'object', on, { region: 'henan-2012' })).toMatchObject([{ end: '2024-02-10' }]);
    expect(started(own, 'object', on, { region: 'beijing-2006' })).toMatchObject([{ end: '2024-02-18' }]);
  });

  it('let a review be extended in Beijing', () => {
    const own = caseOf(
      replied('2024-01-10', '2024-01-12'),
      { kind: 'review-requested', on: '2024-01-30', step: 'review' },
      extended('2024-02-20', '2024-03-15'),
    );
    expect(started(own, 'review', '2024-03-01', { region: 'beijing-2006' })).toMatchObject([
      { end: '2024-03-15', extendedBy: 15 },
    ]);
    expect(started(own, 'review', '2024-03-01')).toMatchObject([{ end: '2024-02-29', extendedBy: 0 }]);
    const ofUnit = caseOf(
      { kind: 'forwarded', on: '2024-01-08', unit: town },
      replied('2024-01-10', '2024-01-12'),
      { kind: 'review-requested', on: '2024-01-30', step: 'review' },
      extended('2024-02-20', '2024-03-15', town),
    );
    expect(started(ofUnit, 'review', '2024-03-01', { region: 'beijing-2006' })).toMatchObject([
      { end: '2024-02-29', extendedBy: 0 },
    ]);
  });
});

describe('limits of a case', () => {
  it('are those to come, too', () => {
    expect(limitsOn(caseOf(), '2024-01-10').map(({ limit, standing }) => [limit, standing])).toEqual([
      ['forward', 'running'],
      ['hear', 'running'],
      ['accept', 'not-started'],
      ['finish', 'not-started'],
      ['ask-review', 'not-started'],
    ]);
  });

  it('are none before it was registered', () => {
    expect(limitsOn(caseOf(), '2024-01-07')).toEqual([]);
  });
});
