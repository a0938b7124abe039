import { describe, expect, it } from 'vitest';
import { appendEntry } from '../ledger/append-entry.ts';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import { readTable } from '../plan/read-table.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { BadOptionError } from '../solve/backend.ts';
import { makeDocument } from '../testing/documents.ts';
import { customConstraint, written } from '../explain/published-roster.test.kit.ts';
import { propose } from './propose.ts';
import type { Proposal } from './proposal.ts';

/** Working days from Monday 2024-03-04 on, by the letters of their leaders. */
function rosterOf(letters: string, document: Partial<Parameters<typeof makeDocument>[0]> = {}): Roster {
  const dates = Array.from(letters).map(
    (_, index) => `2024-03-${String(4 + index + 2 * Math.floor(index / 5)).padStart(2, '0')}`,
  );
  const rows = Array.from(letters).map((leader, index) => ({ line: index + 2, date: dates[index]!, leader }));
  const period = { from: dates[0]!, to: dates[dates.length - 1]! };
  return readTable(makeDocument({ period, ...document }), rows).roster!;
}

const standIns = (proposals: readonly Proposal[]): string[] =>
  proposals.map(({ standIn }) => standIn.leader.id);

describe('a proposal', () => {
  const gap = [{ constraint: 'min-rest-gap', params: { days: 1 } }];

  it('puts who shares a township with the holder before the others, and who breaks the gap last', () => {
    const roster = rosterOf('ABCDEABCDE', {
      townships: [{ id: '甲镇', name: '甲镇' }],
      leaders: [
        'A',
        'B',
        { id: 'C', townships: ['甲镇'] },
        'D',
        { id: 'E', townships: ['甲镇'] },
        { id: 'F', share: 0 },
      ],
      rules: gap,
    });
    const [place] = propose(roster, { date: '2024-03-06', exchanges: false }).places;
    expect(place!.holder).toEqual({ id: 'C', name: 'C' });
    expect(standIns(place!.substitutes)).toEqual(['E', 'A', 'F', 'B', 'D']);
    const [best] = place!.substitutes;
    expect(best).toMatchObject({
      standIn: {
        duties: { served: 0, planned: 2, after: 3, entitlement: 2, carried: 0 },
        previous: null,
        next: { date: '2024-03-08', freeDays: 1 },
        shared: [{ kind: 'township', id: '甲镇', name: '甲镇' }],
      },
      breaks: [],
      entry: { kind: 'substituted', shift: '2024-03-06/main/1', from: 'C', to: 'E' },
    });
    expect(best!.entry).not.toHaveProperty('accepts');
    expect(place!.substitutes[3]).toMatchObject({
      breaks: [
        { rule: 'min-rest-gap', title: '值班间隔', level: 'hard', sentences: [expect.stringContaining('B')] },
      ],
      entry: { accepts: ['min-rest-gap'] },
    });
  });

  it('exchanges with later duties alone, and judges both days', () => {
    const roster = rosterOf('ABCABC', {
      leaders: ['A', 'B', { id: 'C', absences: [{ from: '2024-03-04' }] }],
      rules: gap,
    });
    const ask = (today?: string) =>
      propose(roster, { date: '2024-03-04', ...(today && { today }) }).places[0]!.exchanges.map(
        ({ inReturn, breaks }) => [inReturn!.date, breaks.map(({ rule }) => rule)] as const,
      );
    // B gives Tuesday for the Monday before, or Friday, when A serves on Thursday
    expect(ask()).toEqual([
      ['2024-03-05', []],
      ['2024-03-08', ['min-rest-gap']],
    ]);
    expect(ask('2024-03-01')).toHaveLength(2);
    const later = propose(roster, { date: '2024-03-11', today: '2024-03-07' }).places[0]!;
    expect(later.exchanges.map(({ inReturn }) => inReturn!.date)).toEqual(['2024-03-08']);
  });

  it('looks at the days beside without the duty that is given away', () => {
    const roster = rosterOf('ABCABC', { leaders: ['A', 'B', 'C'], rules: gap });
    const [trade] = propose(roster, { date: '2024-03-04' }).places[0]!.exchanges.filter(
      ({ inReturn }) => inReturn!.date === '2024-03-05',
    );
    expect(trade).toMatchObject({
      standIn: { leader: { id: 'B' }, previous: null, next: { date: '2024-03-08' } },
      inReturn: { leader: { id: 'A' }, previous: null, next: { date: '2024-03-07' } },
    });
  });

  it('counts that who gave a place up may serve there again once somebody stands in', () => {
    const document = makeDocument({
      period: { from: '2024-09-15', to: '2024-10-02' },
      leaders: ['V', 'W'],
      shiftTypes: [{ id: 'main', name: '值班', heads: { workday: 0 } }],
      protectionPeriods: [
        { id: '中秋', name: '中秋', from: '2024-09-17', to: '2024-09-17', heads: 1 },
        { id: '国庆', name: '国庆', from: '2024-10-01', to: '2024-10-01', heads: 1 },
      ],
    });
    const rows = [
      { line: 2, date: '2024-09-17', leader: 'W' },
      { line: 3, date: '2024-10-01', leader: 'V' },
    ];
    const shift = '2024-10-01/main/1';
    const vacated = appendAndRecount(readTable(document, rows).roster!, [
      { kind: 'vacated', ...written, shift, from: 'V' },
    ]);
    const [own] = propose(vacated, { date: '2024-10-01' }).places[0]!.substitutes;
    const then = appendEntry(vacated, { ...own!.entry, ...written }).roster!;
    expect(own!.rules).toContainEqual(expect.objectContaining({ rule: 'holiday-rotation', cost: 100 }));
    expect(own!.score.quality).toBe(then.score.quality - vacated.score.quality);
  });

  it('hears a custom rule that says something else at the same cost', () => {
    /** Minds whoever serves first. */
    const first = customConstraint('test/first', 'hard', {
      bind: () => ({
        violations: ([holder]) => [
          { cost: 1, shifts: [0], leaders: holder! < 0 ? [] : [holder!], facts: {} },
        ],
        track: () => ({ apply: () => 0 }),
      }),
    });
    const document = makeDocument({
      period: { from: '2024-03-04', to: '2024-03-05' },
      rules: [{ constraint: 'test/first' }],
    });
    const rows = ['A', 'B'].map((leader, index) => ({ line: index, date: `2024-03-0${4 + index}`, leader }));
    const { roster } = readTable(document, rows, { constraints: [first] });
    const [own] = propose(roster!, { date: '2024-03-04', constraints: [first] }).places[0]!.substitutes;
    expect(own!.entry.accepts).toEqual(['test/first']);
    const { diagnostics } = appendEntry(roster!, { ...own!.entry, ...written }, { constraints: [first] });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('finds somebody on the morning itself, with the rules that it breaks', () => {
    const roster = rosterOf('ABCABC', {
      leaders: ['A', 'B', 'C'],
      rules: [{ constraint: 'min-rest-gap', params: { days: 2 } }],
    });
    const [place] = propose(roster, { date: '2024-03-06', today: '2024-03-06' }).places;
    expect(place!.substitutes.map(({ breaks }) => breaks.map(({ rule }) => rule))).toEqual([
      ['min-rest-gap'],
      ['min-rest-gap'],
    ]);
  });

  it('says that a chief would lose his only duty of a month, which an entry need not accept', () => {
    const roster = rosterOf('ABCDABCDABCDABCDABCDABCDABCDA'.slice(0, 20), {
      period: { from: '2024-03-01', to: '2024-03-31' },
      leaders: ['A', 'B', 'C', 'D', { id: 'E', chief: true, share: 0.01 }],
      pins: [],
    });
    const shift = roster.assignments.find(({ leader }) => leader === 'B')!;
    const with1 = appendAndRecount(roster, [
      { kind: 'substituted', ...written, shift: shift.shift, from: 'B', to: 'E' },
    ]);
    const [place] = propose(with1, { date: shift.date, exchanges: false }).places;
    for (const { breaks, score, entry } of place!.substitutes) {
      expect(score.coverage).toBe(1);
      expect(breaks).toContainEqual(
        expect.objectContaining({ rule: 'at-least-per-period', level: 'coverage' }),
      );
      expect((entry as { accepts?: string[] }).accepts ?? []).not.toContain('at-least-per-period');
    }
  });

  it('fills an empty place, and offers no exchange for it', () => {
    const roster = appendAndRecount(rosterOf('ABCABC', { leaders: ['A', 'B', 'C'] }), [
      { kind: 'vacated', ...written, shift: '2024-03-05/main/1', from: 'B' },
    ]);
    const [place] = propose(roster, { date: '2024-03-05' }).places;
    expect(place).toMatchObject({ holder: null, exchanges: [] });
    expect(standIns(place!.substitutes).sort()).toEqual(['A', 'C']);
    expect(place!.substitutes[0]).toMatchObject({ score: { coverage: -100 }, entry: { from: null } });
  });

  it('says why there is nothing to propose', () => {
    const roster = rosterOf('ABABAB', {
      leaders: ['A', 'B', { id: 'C', absences: [{ from: '2024-03-01', to: '2024-03-20' }] }],
    });
    expect(propose(roster, { date: '2024-03-09' })).toMatchObject({ reason: 'no-duty-day', places: [] });
    expect(propose(roster, { date: '2024-03-04', leader: 'B' })).toMatchObject({
      reason: 'not-on-duty',
      places: [],
    });
    expect(propose(roster, { date: '2024-03-04', shift: '2024-03-04/main/2' }).reason).toBe('no-such-place');
    expect(propose(roster, { date: '2024-03-04', today: '2024-03-05' }).places[0]).toMatchObject({
      reason: 'past',
      substitutes: [],
      exchanges: [],
    });
    const came: LedgerEntry = {
      kind: 'attended',
      ...written,
      at: '2024-03-04T18:00:00+08:00',
      shift: '2024-03-04/main/1',
      holder: 'A',
      came: { leader: 'A' },
    };
    const known = appendAndRecount(roster, [came]);
    expect(propose(known, { date: '2024-03-04' }).places[0]!.reason).toBe('attended');
    // nor is a duty that is over given away, however early it is asked
    const days = (of: Roster): string[] =>
      propose(of, { date: '2024-03-05', today: '2024-03-01' })
        .places[0]!.exchanges.map(({ inReturn }) => inReturn!.date)
        .sort();
    expect(days(roster)).toEqual(['2024-03-04', '2024-03-06', '2024-03-08']);
    expect(days(known)).toEqual(['2024-03-06', '2024-03-08']);
    const few = rosterOf('AA', {
      leaders: ['A', { id: 'C', absences: [{ from: '2024-03-01', to: '2024-03-20' }] }],
    });
    expect(propose(few, { date: '2024-03-04' }).places[0]).toMatchObject({
      reason: 'nobody',
      unable: [
        { id: 'A', reasons: [] },
        { id: 'C', reasons: [{ kind: 'absent', from: '2024-03-04', to: '2024-03-05' }] },
      ],
    });
  });

  it('refuses dates and limits that are none', () => {
    const roster = rosterOf('ABC');
    expect(() => propose(roster, { date: '2024-02-30' })).toThrow(RangeError);
    for (const limit of [-1, 1.5, NaN])
      expect(() => propose(roster, { date: '2024-03-04', limit })).toThrow(BadOptionError);
  });
});
