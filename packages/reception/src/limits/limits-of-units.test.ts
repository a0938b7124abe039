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
import { isOpenLimit, isOverdue } from './limits-of.ts';

describe('what a unit must do', () => {
  it('tells in 15 days, objects in 5 working days, finishes in 60 from acceptance', () => {
    const own = caseOf(forwarded('2024-02-05'), accepted('2024-02-19'));
    const on = '2024-02-20';
    expect(started(own, 'accept', on)).toMatchObject([
      { unit: land, from: '2024-02-05', end: '2024-02-20', standing: 'met', metOn: '2024-02-19' },
    ]);
    expect(started(own, 'object', on)).toMatchObject([{ end: '2024-02-18', days: 5, standing: 'ended' }]);
    expect(started(own, 'finish', on)).toMatchObject([
      { from: '2024-02-19', end: '2024-04-19', standing: 'running', provisional: [] },
    ]);
  });

  it('may tell, reply and be given the case again on the day itself', () => {
    const day = '2024-01-09';
    const own = caseOf(forwarded(day), accepted(day), replied(day));
    expect(started(own, 'accept', '2024-02-01')).toMatchObject([{ standing: 'met', metOn: day }]);
    expect(started(own, 'finish', '2024-02-01')).toMatchObject([{ from: day, metOn: day, provisional: [] }]);
    const acceptedFirst = caseOf(accepted(day), forwarded(day));
    expect(started(acceptedFirst, 'accept', '2024-02-01')).toMatchObject([{ metOn: day }]);
    const takenBy = caseOf(forwarded(day), accepted(day, town));
    expect(started(takenBy, 'accept', '2024-02-01')).toMatchObject([{ unit: land, endedOn: day }]);
    const again = caseOf(forwarded('2024-01-08'), replied(day), forwarded(day, land, '2024-02-29'));
    expect(started(again, 'finish', '2024-02-01')).toMatchObject([{ from: '2024-01-08', metOn: day }]);
    expect(started(again, 'report', '2024-02-01')).toMatchObject([{ from: day, metOn: day }]);
  });

  it('loses the right to object once it is over, without being late', () => {
    const own = caseOf(forwarded('2024-02-05'));
    const [objection] = started(own, 'object', '2024-02-19');
    expect(objection).toMatchObject({ standing: 'lapsed', daysLeft: -1 });
    expect(isOverdue(objection!)).toBe(false);
  });

  it('finishes from the day it had the case, provisionally, where no acceptance is recorded', () => {
    expect(started(caseOf(forwarded('2024-01-15')), 'finish', '2024-02-01')).toMatchObject([
      { from: '2024-01-15', end: '2024-03-15', provisional: ['acceptance-not-recorded'] },
    ]);
  });

  it('has up to 30 days more, from the strict 60th day', () => {
    const ends = (...entries: OwnEntry[]) =>
      started(
        caseOf(forwarded('2024-01-10'), accepted('2024-01-15'), ...entries),
        'finish',
        '2024-03-20',
      )[0]!;
    expect(ends(extended('2024-03-10', '2024-04-14'))).toMatchObject({
      end: '2024-04-14',
      nextWorkingDay: '2024-04-15',
      days: 90,
      extendedBy: 30,
    });
    expect(ends(extended('2024-03-10', '2024-12-31'))).toMatchObject({ end: '2024-04-14', extendedBy: 30 });
    expect(ends(extended('2024-03-10', '2024-03-25'))).toMatchObject({ end: '2024-03-25', extendedBy: 10 });
    expect(ends(extended('2024-03-10', '2024-03-01'))).toMatchObject({ end: '2024-03-15', extendedBy: 0 });
    expect(ends(extended('2024-03-10', '2024-04-14', { department: 'd2' }))).toMatchObject({
      end: '2024-03-15',
    });
  });

  it('owes nothing more once it has objected; the next one owes it', () => {
    const own = caseOf(
      forwarded('2024-01-09'),
      { kind: 'objected', on: '2024-01-12', unit: land },
      { kind: 'forwarded', on: '2024-01-15', unit: town },
    );
    expect(started(own, 'object', '2024-02-01')).toMatchObject([
      { unit: land, standing: 'met', metOn: '2024-01-12' },
      { unit: town, standing: 'lapsed' },
    ]);
    expect(started(own, 'accept', '2024-02-01')).toMatchObject([
      { unit: land, standing: 'ended' },
      { unit: town, standing: 'over', end: '2024-01-30' },
    ]);
    expect(started(own, 'finish', '2024-02-01').map(({ unit, standing }) => [unit, standing])).toEqual([
      [land, 'ended'],
      [town, 'running'],
    ]);
  });

  it('is asked about a day on which it had not yet objected, and the case was not yet closed', () => {
    const objected = caseOf(forwarded('2024-01-09'), { kind: 'objected', on: '2024-01-12', unit: land });
    expect(started(objected, 'object', '2024-01-11')).toMatchObject([{ standing: 'near', metOn: null }]);
    expect(started(objected, 'accept', '2024-01-11')).toMatchObject([{ standing: 'running', endedOn: null }]);
    const replied = caseOf(
      forwarded('2024-01-09'),
      { kind: 'forwarded', on: '2024-01-09', unit: town },
      { kind: 'replied', on: '2024-01-20', unit: town, result: 'supported' },
      { kind: 'closed', on: '2024-02-20', note: null },
    );
    const ofLand = (day: string) => started(replied, 'finish', day).find(({ unit }) => unit === land);
    expect(ofLand('2024-02-19')).toMatchObject({ standing: 'running', metOn: null });
    expect(ofLand('2024-02-20')).toMatchObject({ standing: 'ended', metOn: null });
  });

  it('owes nothing more once another unit has accepted it', () => {
    const own = caseOf(
      forwarded('2024-01-09'),
      { kind: 'forwarded', on: '2024-01-09', unit: town },
      { kind: 'accepted', on: '2024-01-11', unit: town },
    );
    const open = limitsOn(own, '2024-06-01').filter(isOpenLimit);
    expect(open.map((limit) => [limit.limit, 'unit' in limit ? limit.unit : null])).toEqual([
      ['finish', town],
    ]);
  });

  it('owes it still where it has accepted it as well: each has its own acceptance', () => {
    const own = caseOf(
      forwarded('2024-01-09'),
      forwarded('2024-01-10', town),
      accepted('2024-01-11', town),
      accepted('2024-01-15'),
    );
    expect(
      started(own, 'finish', '2024-02-01').map(({ unit, from, standing }) => [unit, from, standing]),
    ).toEqual([
      [land, '2024-01-15', 'running'],
      [town, '2024-01-11', 'running'],
    ]);
    expect(started(own, 'accept', '2024-02-01').map(({ unit, metOn }) => [unit, metOn])).toEqual([
      [land, '2024-01-15'],
      [town, '2024-01-11'],
    ]);
  });

  it('has not replied for all that the case was closed: unmet if it was over by then, else not asked for', () => {
    const closedOn = (on: string) =>
      caseOf(
        forwarded('2024-01-09', land, '2024-02-08'),
        forwarded('2024-01-09', town),
        { kind: 'replied', on: '2024-01-20', unit: town, result: 'supported' },
        { kind: 'closed', on, note: null },
      );
    const ofLand = (on: string) =>
      (['accept', 'report', 'finish'] as const).map((limit) => {
        const own = started(closedOn(on), limit, '2024-06-01').find(({ unit }) => unit === land)!;
        return [own.standing, own.metOn, own.daysLeft];
      });
    expect(ofLand('2024-01-24')).toEqual([
      ['ended', null, 0],
      ['ended', null, 15],
      ['ended', null, 45],
    ]);
    expect(ofLand('2024-02-10')).toEqual([
      ['unmet', null, -17],
      ['unmet', null, -2],
      ['ended', null, 28],
    ]);
    expect(limitsOn(closedOn('2024-02-10'), '2024-06-01').filter(isOverdue)).toEqual([]);
  });

  it('keeps its first dates when a leader hands it the case again, with one date more', () => {
    const own = caseOf(
      forwarded('2024-01-10', land, '2024-02-29'),
      accepted('2024-01-15'),
      {
        kind: 'received',
        on: '2024-01-26',
        leader: 'A',
        township: 't1',
        present: 2,
        representatives: 2,
      },
      {
        kind: 'outcome',
        on: '2024-01-26',
        outcome: 'study',
        opinion: null,
        handlers: [
          { unit: land, role: 'lead', due: '2024-02-08' },
          { unit: town, role: 'assist', due: '2024-02-05' },
        ],
      },
      replied('2024-02-20'),
    );
    expect(started(own, 'finish', '2024-03-01')).toMatchObject([{ from: '2024-01-15', metOn: '2024-02-20' }]);
    expect(started(own, 'accept', '2024-03-01')).toHaveLength(1);
    expect(started(own, 'report', '2024-03-01')).toMatchObject([
      { unit: land, due: '2024-02-29', standing: 'met' },
      { unit: land, due: '2024-02-08', standing: 'met-late', daysLeft: -12 },
      { unit: town, due: '2024-02-05', standing: 'over' },
    ]);
    expect(started(own, 'hear', '2024-03-01')).toMatchObject([{ standing: 'met', metOn: '2024-01-26' }]);
  });

  it('is the unit that has accepted the case of itself', () => {
    const own = caseOf(accepted('2024-01-15', town));
    expect(started(own, 'finish', '2024-02-01')).toMatchObject([{ unit: town, end: '2024-03-15' }]);
    expect(started(own, 'accept', '2024-02-01')).toEqual([]);
    expect(started(own, 'forward', '2024-02-01')).toMatchObject([{ standing: 'met' }]);
  });

  it('has no 60 days for a suggestion, and tells nobody where nobody can be told', () => {
    const suggestion = caseOf(registeredOn('2024-01-08', { purpose: 'suggestion' }), forwarded('2024-01-09'));
    expect(started(suggestion, 'finish', '2024-02-01')).toEqual([]);
    const anonymous = caseOf(registeredOn('2024-01-08', { anonymous: true }), forwarded('2024-01-09'));
    expect(started(anonymous, 'accept', '2024-02-01')).toEqual([]);
    expect(started(anonymous, 'finish', '2024-02-01')).toHaveLength(1);
  });

  it('owes what it has in hand though a leader does not hear the case again, but nothing of one for a court', () => {
    const excluded = (ground: 'heard-recently' | 'litigation'): OwnEntry => ({
      kind: 'excluded',
      ground,
      at: '2024-01-12T09:00:00+08:00',
    });
    const standings = (ground: 'heard-recently' | 'litigation') =>
      started(caseOf(forwarded('2024-01-09'), excluded(ground)), 'finish', '2024-04-01').map(
        ({ standing }) => standing,
      );
    expect(standings('heard-recently')).toEqual(['over']);
    expect(standings('litigation')).toEqual(['ended']);
  });

  it('owes nothing more of a case that was withdrawn', () => {
    const own = caseOf(forwarded('2024-01-09'), { kind: 'withdrawn', on: '2024-01-20' });
    expect(limitsOn(own, '2024-06-01').filter(isOpenLimit)).toEqual([]);
    expect(started(own, 'finish', '2024-06-01')).toMatchObject([
      { standing: 'ended', endedOn: '2024-01-20' },
    ]);
  });
});
