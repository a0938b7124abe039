import { describe, expect, it } from 'vitest';
import { makeCaseFile, makeFacts, makeSitting, type EntrySketch } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { conceal } from '../cases/private.ts';
import { monthlyCircular } from './circular.ts';
import type { Figures } from './figures.ts';
import { rateOf } from './rates.ts';

const document = makeCounty();
const roster = makeRoster(document, {
  '2024-03-04': 'A',
  '2024-03-05': 'B',
  '2024-03-06': 'C',
  '2024-03-07': 'A',
});

const land = { department: 'd1' };

/** The way of a case to its outcome, at a sitting. */
const heard = (id: string, date: string, leader: string, due: string, more: object = {}): EntrySketch[] => {
  const sitting = makeSitting(date, leader);
  return [
    { kind: 'screened', case: id },
    { kind: 'matched', case: id, sitting },
    { kind: 'consented', case: id, sitting },
    { kind: 'received', case: id, on: date, leader, shift: sitting.shift, present: 3, representatives: 2 },
    {
      kind: 'outcome',
      case: id,
      on: date,
      outcome: 'study',
      opinion: conceal('三十日内答复'),
      handlers: [{ unit: land, role: 'lead', due }],
      ...more,
    },
  ];
};

const history: EntrySketch[] = [
  { kind: 'registered', case: 'c1', facts: makeFacts({ townships: ['t1', 't2'] }) },
  { kind: 'registered', case: 'c2', facts: makeFacts({ follows: 'c1' }) },
  { kind: 'registered', case: 'c3', facts: makeFacts({ townships: [] }) },
  ...heard('c1', '2024-03-04', 'A', '2024-03-20'),
  ...heard('c2', '2024-03-05', 'B', '2024-03-22', { outcome: 'answered' }),
  ...heard('c3', '2024-03-06', 'C', '2024-04-05', {
    outcome: 'referred',
    handlers: [
      { unit: land, role: 'lead', due: '2024-04-05' },
      { unit: { township: 't3' }, role: 'assist', due: '2024-03-26' },
    ],
  }),
  { kind: 'replied', case: 'c1', on: '2024-03-20', unit: land, result: 'supported' },
  { kind: 'called-back', case: 'c1', on: '2024-03-21', reached: true, satisfaction: 'mostly' },
  { kind: 'supervised', case: 'c2', on: '2024-03-25', unit: land, by: 'phone' },
  { kind: 'replied', case: 'c2', on: '2024-03-28', unit: land, result: 'explained' },
  { kind: 'called-back', case: 'c2', on: '2024-03-29', reached: true, satisfaction: 'dissatisfied' },
];

const circular = () => monthlyCircular({ file: makeCaseFile(history), roster }, '2024-03');

const figures = (own: Partial<Figures>): Partial<Figures> => own;

describe('the monthly circular', () => {
  it('counts what happened within the month, each figure with exactly its cases', () => {
    expect(circular().figures).toMatchObject(
      figures({
        heard: ['c1', 'c2', 'c3'],
        people: 9,
        answered: ['c2'],
        study: ['c1'],
        referred: ['c3'],
        repeats: ['c2'],
        due: ['c1', 'c2', 'c3'],
        inTime: ['c1'],
        late: ['c2'],
        overdue: ['c3'],
        supervised: ['c2'],
        calledBack: ['c1', 'c2'],
        rateable: ['c1'],
        mostly: ['c1'],
        dissatisfied: [],
      }),
    );
    expect(circular().sittings).toEqual({
      held: ['2024-03-04/main/1', '2024-03-05/main/1', '2024-03-06/main/1', '2024-03-07/main/1'],
      empty: ['2024-03-07/main/1'],
      unattended: [],
    });
  });

  it('counts a case of several townships in each row and once in all, and one without in a row of its own', () => {
    const rows = circular().townships.map(({ of, figures: own }) => [of, own.heard]);
    expect(rows).toEqual([
      ['t1', ['c1', 'c2']],
      ['t2', ['c1']],
      ['t3', []],
      ['t4', []],
      ['t5', []],
      ['t6', []],
      [null, ['c3']],
    ]);
    expect(circular().ofSeveralTownships).toEqual(['c1']);
  });

  it('measures each unit by its own dates', () => {
    const rows = circular().units.map(({ of, figures: own }) => [of, own.heard, own.due, own.overdue]);
    expect(rows).toEqual([
      [{ township: 't3' }, ['c3'], ['c3'], ['c3']],
      [land, ['c1', 'c2', 'c3'], ['c1', 'c2'], []],
    ]);
    expect(circular().overdue).toEqual([
      {
        unit: { township: 't3' },
        replies: [{ case: 'c3', due: '2024-03-26', days: 5, townships: [], supervisedOn: null }],
      },
    ]);
  });

  it('gives each leader his sittings and the cases he heard', () => {
    const rows = circular().leaders.map(({ of, figures: own, sittings }) => [
      of,
      own.heard,
      sittings.held.length,
      sittings.empty.length,
    ]);
    expect(rows).toEqual([
      ['A', ['c1'], 2, 1],
      ['B', ['c2'], 1, 0],
      ['C', ['c3'], 1, 0],
    ]);
  });

  it('knows nothing that was written down later, and says what it missed in the month after', () => {
    const late = history.map((sketch) =>
      sketch.kind === 'registered' || sketch.kind === 'screened' || sketch.kind === 'matched'
        ? sketch
        : { ...sketch, at: '2024-04-02T09:00:00+08:00' },
    );
    const ordered = [...late].sort((a, b) =>
      (a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0,
    );
    const file = makeCaseFile(ordered);
    expect(monthlyCircular({ file, roster }, '2024-03').figures.heard).toEqual([]);
    const april = monthlyCircular({ file, roster }, '2024-04');
    expect(april.enteredLate).toEqual(['c1', 'c2', 'c3']);
    expect(april.figures.heard).toEqual([]);
  });

  it('divides what it counts, and by nothing where nothing was due', () => {
    expect(rateOf(circular().figures, 'inTime')).toMatchObject({ numerator: 1, denominator: 3 });
    expect(rateOf(circular().figures, 'ratedSatisfied')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(rateOf(circular().before.figures, 'inTime')).toMatchObject({ numerator: 0, denominator: 0 });
  });
});
