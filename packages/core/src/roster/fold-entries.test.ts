import { describe, expect, it } from 'vitest';
import { makeDocument } from '../testing/documents.ts';
import { applyEntry, foldLedger, LedgerError, type LedgerState } from './fold-ledger.ts';
import type { EntryOf, LedgerEntry } from './ledger-entry.ts';
import { common, corrected, place as planned, published, replannedEntry } from './plain-entries.test.kit.ts';
import type { OriginalRoster, RosterAssignment, RosterDutyDay } from './roster.ts';

/** A leaves on the 5th, B comes in his stead on the 8th, E in B's on the 12th; nobody in that of C, who leaves on the 9th. */
const document = makeDocument({
  leaders: [
    { id: 'A', posts: [{ title: '副县长', to: '2024-03-05' }] },
    { id: 'B', succeeds: 'A', posts: [{ title: '副县长', from: '2024-03-08', to: '2024-03-11' }] },
    { id: 'C', posts: [{ title: '副县长', to: '2024-03-09' }] },
    'D',
    { id: 'E', succeeds: 'B', posts: [{ title: '副县长', from: '2024-03-12' }] },
  ],
  shiftTypes: [
    { id: 'main', name: '坐班' },
    { id: 'aside', name: '陪同' },
  ],
});

const day = (date: string): RosterDutyDay => ({
  date: `2024-03-${date}`,
  kind: 'workday',
  holidays: [],
  protectionPeriods: [],
  provisional: false,
});

/** `07/main/1 A`: whose place it is; nobody's without a name. */
function place(told: string): RosterAssignment {
  const [id, leader = null] = told.split(' ') as [string, string?];
  return planned(`2024-03-${id}`, leader);
}

const tellPlaces = ({ assignments }: LedgerState): string[] =>
  [...assignments.values()].map(
    ({ shift, leader }) => `${shift.slice(8)}${leader === null ? '' : ` ${leader}`}`,
  );

const table = ['04/main/1 A', '04/main/2 B', '04/aside/1 C', '07/main/1 A', '08/main/1 C', '12/main/1 D'];
const original: OriginalRoster = {
  document,
  documentDigest: '',
  rules: [],
  calendar: { source: 'chinese-days', digest: '', provisionalDays: 0 },
  dutyDays: ['04', '07', '08', '12'].map(day),
  assignments: table.map(place),
};

const shift = (id: string): string => `2024-03-${id}`;
const substituted = (id: string, from: string | null, to: string): LedgerEntry => ({
  kind: 'substituted',
  ...common,
  shift: shift(id),
  from,
  to,
});
const exchanged = (first: string, one: string, second: string, other: string): LedgerEntry => ({
  kind: 'exchanged',
  ...common,
  first: { shift: shift(first), leader: one },
  second: { shift: shift(second), leader: other },
});
const vacated = (id: string, from: string): LedgerEntry => ({
  kind: 'vacated',
  ...common,
  shift: shift(id),
  from,
});
const attended = (id: string, holder: string, came: EntryOf<'attended'>['came']): LedgerEntry => ({
  kind: 'attended',
  ...common,
  shift: shift(id),
  holder,
  came,
});
const replanned = (
  removed: readonly string[],
  added: readonly string[],
  days: { readonly removed?: readonly RosterDutyDay[]; readonly added?: readonly RosterDutyDay[] } = {},
): LedgerEntry =>
  replannedEntry({
    removed: removed.map(place),
    added: added.map(place),
    daysRemoved: days.removed ?? [],
    daysAdded: days.added ?? [],
  });

describe('who is away', () => {
  it.each<[string, readonly LedgerEntry[], readonly string[]]>([
    ['who handed a place to a stand-in', [substituted('07/main/1', 'A', 'D')], ['07 A']],
    [
      'not who took it back, but the stand-in',
      [substituted('07/main/1', 'A', 'D'), substituted('07/main/1', 'D', 'A')],
      ['07 D'],
    ],
    ['not who holds an empty place', [substituted('07/main/1', 'A', 'D'), corrected(1)], []],
    ['whoever exchanged dates', [exchanged('07/main/1', 'A', '12/main/1', 'D')], ['07 A', '12 D']],
    ['nobody who exchanged places of one date', [exchanged('04/main/1', 'A', '04/main/2', 'B')], []],
    ['who gave a place up', [vacated('07/main/1', 'A')], ['07 A']],
    [
      'still, when another took the place that was given up',
      [vacated('07/main/1', 'A'), substituted('07/main/1', null, 'D')],
      ['07 A'],
    ],
    ['nobody in whose stead another came', [attended('07/main/1', 'A', { leader: 'D' })], []],
  ])('%s', (_, ledger, expected) => {
    const { away } = foldLedger(original, ledger);
    expect([...away].sort()).toEqual(expected.map((own) => `2024-03-${own}`));
  });
});

describe('places handed over since a leader has left', () => {
  const [lost, back] = [
    replanned(['07/main/1 A'], ['07/main/1 D']),
    replanned(['07/main/1 D'], ['07/main/1 C']),
  ];

  it.each<[string, readonly LedgerEntry[], readonly string[]]>([
    ['are his who held them first', [lost], ['07/main/1 A']],
    ['stay his, whoever holds them after him', [lost, back], ['07/main/1 A']],
    [
      'stay his when who followed him leaves as well',
      [
        replanned(['12/main/1 D'], ['12/main/1 C']),
        replanned(['12/main/1 C'], ['12/main/1 A']),
        replanned(['12/main/1 A'], ['12/main/1 D']),
      ],
      ['12/main/1 C'],
    ],
    ['are not those of a leader in post', [replanned(['04/main/1 A'], ['04/main/1 D'])], []],
    [
      'are not those that were empty',
      [vacated('07/main/1', 'A'), replanned(['07/main/1'], ['07/main/1 D'])],
      [],
    ],
    [
      'are no longer once his successor has them',
      [
        replanned(['12/main/1 D'], ['12/main/1 A']),
        replanned(['12/main/1 A'], ['12/main/1 D']),
        replanned(['12/main/1 D'], ['12/main/1 E']),
      ],
      [],
    ],
    [
      'are none when his successor has them at once',
      [replanned(['08/main/1 C'], ['08/main/1 A']), replanned(['08/main/1 A'], ['08/main/1 B'])],
      [],
    ],
    ['go with the place', [lost, replanned(['07/main/1 D'], [])], []],
  ])('%s', (_, ledger, expected) => {
    const { handedOver } = foldLedger(original, ledger);
    expect([...handedOver].map(([own, leader]) => `${own.slice(8)} ${leader}`)).toEqual(expected);
  });

  it('are also those of somebody whom the document no longer has', () => {
    const { leaders } = document;
    const gone = { ...document, leaders: leaders.filter(({ id }) => id !== 'D') };
    const state = { ...foldLedger(original, []), document: gone };
    const { handedOver } = applyEntry(state, replanned(['12/main/1 D'], ['12/main/1 E']), 1);
    expect([...handedOver]).toEqual([['2024-03-12/main/1', 'D']]);
  });
});

describe('a re-planning', () => {
  it('leaves places in order of date, type as the document has them, and number', () => {
    const many = Array.from({ length: 10 }, (_, index) => `08/main/${index + 2} D`);
    const added = ['08/aside/1 D', ...[...many].reverse(), '06/main/1 D'];
    const days = { added: [day('06')] };
    const state = foldLedger(original, [replanned(['04/main/1 A'], ['04/main/1 D', ...added], days)]);
    expect(tellPlaces(state)).toEqual([
      '04/main/1 D',
      '04/main/2 B',
      '04/aside/1 C',
      '06/main/1 D',
      '07/main/1 A',
      '08/main/1 C',
      ...many,
      '08/aside/1 D',
      '12/main/1 D',
    ]);
    expect(state.dutyDays).toEqual(['04', '06', '07', '08', '12'].map(day));
  });

  it('forgets what was settled or given up of places that are gone, and nothing of others', () => {
    const ledger = [
      substituted('12/main/1', 'D', 'E'),
      attended('04/main/1', 'A', { title: '县委办' }),
      vacated('07/main/1', 'A'),
      vacated('08/main/1', 'C'),
    ];
    const { settled, vacated: left } = foldLedger(original, [
      ...ledger,
      replanned(['08/main/1', '04/main/1'], []),
    ]);
    expect([...settled]).toEqual(['2024-03-12/main/1']);
    expect([...left]).toEqual([['2024-03-07/main/1', 'A']]);
  });
});

describe('an attendance', () => {
  it.each<[EntryOf<'attended'>['came'], object]>([
    [{ leader: 'A' }, { leader: 'A', origin: 'planned' }],
    [{ leader: 'D' }, { leader: 'D', origin: 'substituted' }],
    [{ title: '县委办' }, { leader: null, origin: 'planned' }],
    [null, { leader: null, origin: 'planned' }],
  ])('of %j says who served', (came, expected) => {
    const { assignments, settled } = foldLedger(original, [attended('07/main/1', 'A', came)]);
    expect(assignments.get('2024-03-07/main/1')).toEqual({
      ...place('07/main/1 A'),
      ...expected,
      attended: came,
    });
    expect([...settled]).toEqual(['2024-03-07/main/1']);
  });
});

describe('an exchange', () => {
  it('gives each the place of the other', () => {
    const { assignments } = foldLedger(original, [exchanged('07/main/1', 'A', '12/main/1', 'D')]);
    for (const [told, leader] of [
      ['07/main/1', 'D'],
      ['12/main/1', 'A'],
    ] as const)
      expect(assignments.get(shift(told))).toEqual({ ...place(`${told} ${leader}`), origin: 'exchanged' });
  });
});

describe('an entry that does not fit', () => {
  it.each<[string, readonly LedgerEntry[]]>([
    ['it is version 2, but version 1 comes next', [{ ...published, version: 2 }]],
    ['it is version 1, but version 2 comes next', [published, published]],
    ['the place 2024-03-07/main/2 is unknown', [vacated('07/main/2', 'A')]],
    ['2024-03-07/main/1 is held by A, not by D', [vacated('07/main/1', 'D')]],
    ['2024-03-07/main/1 is held by A, not by null', [substituted('07/main/1', null, 'D')]],
    [
      'the place 2024-03-07/main/1 was another one before',
      [substituted('07/main/1', 'A', 'D'), replanned(['07/main/1 D'], [])],
    ],
    ['the place 2024-03-07/main/1 is there already', [replanned([], ['07/main/1 D'])]],
    ['2024-03-09 is no such duty day', [replanned([], [], { removed: [day('09')] })]],
    ['2024-03-07 is no such duty day', [replanned([], [], { removed: [{ ...day('07'), kind: 'weekend' }] })]],
    ['the duty day 2024-03-07 is there already', [replanned([], [], { added: [day('07')] })]],
  ])('is told by its number and why: %s', (reason, ledger) => {
    try {
      foldLedger(original, ledger);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(LedgerError);
      expect((error as LedgerError).number).toBe(ledger.length);
      expect((error as Error).message.split('\n')[0]).toBe(
        `Entry ${ledger.length} of the ledger does not fit: ${reason}.`,
      );
    }
  });
});
