import { describe, expect, it } from 'vitest';
import type { Case } from '../cases/case.ts';
import { conceal } from '../cases/private.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { foldCases } from '../cases/fold.ts';
import { workCalendar } from '../limits/work-calendar.ts';
import { type EntrySketch, makeEntries, makeFacts, makeSitting } from '../testing/case-log.ts';
import { makeCounty } from '../testing/county.ts';
import type { PaperKind } from './paper-slots.ts';
import { papersOf } from './papers-of.ts';

const document = makeCounty({
  shiftTypes: [{ id: 'main', name: '接访', heads: { workday: 1 }, venue: 'hall' }],
  venues: [{ id: 'hall', name: '接访大厅' }],
});

const caseOf = (...entries: readonly EntrySketch[]): Case => foldCases(makeEntries(entries)).cases.get('a')!;

const registered = (facts: Parameters<typeof makeFacts>[0] = {}): EntrySketch => ({
  kind: 'registered',
  case: 'a',
  facts: makeFacts(facts),
});
const screened: EntrySketch = { kind: 'screened', case: 'a' };
const sitting = makeSitting('2024-03-04', 'A');
const matched = (time?: string): EntrySketch => ({
  kind: 'matched',
  case: 'a',
  sitting,
  ...(time !== undefined && { time }),
});
const consented: EntrySketch = { kind: 'consented', case: 'a', sitting };
const people = { on: '2024-03-04', leader: 'A', present: 3, representatives: 2 };
const received: EntrySketch = { kind: 'received', case: 'a', ...people, shift: sitting.shift };
const outcome: EntrySketch = {
  kind: 'outcome',
  case: 'a',
  on: '2024-03-04',
  outcome: 'study',
  opinion: conceal('复核'),
  handlers: [
    { unit: { township: 't1' }, role: 'lead', due: '2024-04-03' },
    { unit: { department: 'd1' }, role: 'assist', due: '2024-03-22' },
  ],
};

/** Some slots of the papers of a kind, paper by paper. */
function slots(kind: PaperKind, of: Case, ...names: readonly string[]): string {
  const { papers } = papersOf(kind, [of], {
    document,
    settings: effectiveSettings(),
    calendar: workCalendar(document),
    on: '2024-04-09',
  });
  return papers
    .map(({ facts }) =>
      names
        .map((name) => JSON.stringify((facts as Record<string, unknown>)[name]))
        .join(' ')
        .replaceAll('"', ''),
    )
    .join('｜');
}

describe('what a paper says of a case', () => {
  it('is when, where and before whom it is heard, and how many come', () => {
    const of = (...entries: readonly EntrySketch[]): string =>
      slots(
        'register',
        caseOf(...entries),
        'receptionKind',
        'date',
        'time',
        'place',
        'leader',
        'present',
        'representatives',
        'result',
      );
    expect([
      of(registered()),
      of(registered({ people: 9, representatives: 3 }), screened, matched()),
      of(registered(), screened, matched('09:30')),
      of(registered(), screened, matched('09:30'), consented, received),
      of(registered(), screened, matched(), consented, received),
      of(registered({ walkIn: true, registeredOn: '2024-03-04' }), received),
      of(registered(), { kind: 'received', case: 'a', ...people, township: 't2' }),
      of(registered(), screened, matched(), consented, received, outcome, {
        kind: 'replied',
        case: 'a',
        on: '2024-03-20',
        unit: { township: 't1' },
        result: 'explained',
      }),
    ]).toEqual([
      'appointment null null null null null null null',
      'appointment 2024-03-04 null 接访大厅 {leader:A,on:2024-03-04} null 3 null',
      'appointment 2024-03-04 09:30 接访大厅 {leader:A,on:2024-03-04} null null null',
      'appointment 2024-03-04 09:30 接访大厅 {leader:A,on:2024-03-04} 3 2 null',
      'appointment 2024-03-04 null 接访大厅 {leader:A,on:2024-03-04} 3 2 null',
      'walk-in 2024-03-04 null 接访大厅 {leader:A,on:2024-03-04} 3 2 null',
      'visit 2024-03-04 null 乙镇 {leader:A,on:2024-03-04} 3 2 null',
      'appointment 2024-03-04 null 接访大厅 {leader:A,on:2024-03-04} 3 2 explained',
    ]);
  });

  it('is, to each unit, its own part, who else has one, and by when; without a unit it is blank there', () => {
    const of = (...entries: readonly EntrySketch[]): string =>
      slots('assignment', caseOf(...entries), 'unit', 'role', 'others', 'sentOn', 'due', 'days');
    expect([
      of(registered()),
      of(registered(), { kind: 'forwarded', case: 'a', on: '2024-03-02', unit: { township: 't2' } }),
      of(registered(), {
        kind: 'forwarded',
        case: 'a',
        on: '2024-03-02',
        unit: { township: 't2' },
        due: '2024-03-12',
      }),
      of(registered(), screened, matched(), consented, received, outcome),
    ]).toEqual([
      'null null [] null null null',
      '{township:t2} lead [] 2024-03-02 null null',
      '{township:t2} lead [] 2024-03-02 2024-03-12 10',
      '{township:t1} lead [{department:d1}] 2024-03-04 2024-04-03 30｜{department:d1} assist [{township:t1}] 2024-03-04 2024-03-22 18',
    ]);
  });

  it('calls in whom the appointment was told to, each once, else the units of the case', () => {
    const notified = (...units: readonly { readonly township: string }[]): EntrySketch => ({
      kind: 'notified',
      case: 'a',
      sitting,
      units: [...units],
    });
    const of = (...entries: readonly EntrySketch[]): string =>
      slots(
        'township-notice',
        caseOf(registered({ townships: ['t1', 't3'] }), screened, matched(), consented, ...entries),
        'unit',
      );
    expect([
      of(),
      of(notified({ township: 't2' })),
      of(notified({ township: 't2' }, { township: 't1' }), notified({ township: 't2' })),
    ]).toEqual(['{township:t1}｜{township:t3}', '{township:t2}', '{township:t2}｜{township:t1}']);
  });
});
