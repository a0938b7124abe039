import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { RosterDocument } from '../document/schema.ts';
import { checkCertificate } from '../plan/check-certificate.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { plan, type PlannedOutcome } from '../plan/plan.ts';
import { readTable } from '../plan/read-table.ts';
import { BrokenRosterError, restore } from './restore.ts';
import type { Roster } from './roster.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { scoreRoster } from './score-roster.ts';
import { explainDay } from '../explain/explain-day.ts';

async function planned(document: RosterDocument, moves = 500): Promise<PlannedOutcome> {
  const outcome = await plan(document, { moves });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}

const throughJson = (roster: Roster): Roster => JSON.parse(JSON.stringify(roster)) as Roster;

describe('a roster read back from its file', () => {
  it('law: scores what it claims, rule by rule', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), async (document) => {
        const outcome = await planned(document);
        const checked = scoreRoster(throughJson(outcome.roster));
        expect(checked.analysis).toEqual(throughJson(outcome.analysis as never));
        expect(checked.leaders).toEqual(outcome.leaders);
        expect(checked.service).toEqual(outcome.service);
        expect(checked.spread).toEqual(outcome.spread);
      }),
      runs(15, 600),
    );
  });

  it('law: is JSON that survives unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), async (document) => {
        const outcome = await planned(document, 50);
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
      }),
      runs(10, 400),
    );
  });

  it('keeps the days it was made for when the calendar of today says otherwise', async () => {
    // the Sunday is worked instead of a holiday
    const period = { from: '2024-02-13', to: '2024-02-29' };
    const { roster } = await planned(makeDocument({ leaders: manyLeaders(8), period }));
    const closed: Roster = {
      ...roster,
      dutyDays: roster.dutyDays.filter(({ date }) => date !== '2024-02-18'),
      assignments: roster.assignments.filter(({ date }) => date !== '2024-02-18'),
      // of holiday data in which the day was one off
      calendar: { ...roster.calendar, digest: '0'.repeat(64) },
    };
    const { problem, names, calendarDifferences } = restore(closed);
    expect(calendarDifferences.map(({ date }) => date)).toEqual(['2024-02-18']);
    expect(names.shifts.map(({ date }) => date)).not.toContain('2024-02-18');
    expect(problem.kind[5]).toBe(2);
    expect(scoreRoster(closed).analysis.score.coverage).toBe(0);
  });

  it('is refused by name when its parts do not fit together', async () => {
    const { roster } = await planned(makeDocument());
    const [first, ...rest] = roster.assignments;
    const broken = (assignments: Roster['assignments']): Roster => ({ ...roster, assignments });
    expect(() => scoreRoster(broken([{ ...first!, leader: 'nobody' }, ...rest]))).toThrow(BrokenRosterError);
    expect(() => scoreRoster(broken([{ ...first!, type: 'night' }, ...rest]))).toThrow(/Maybe/);
    expect(() => scoreRoster(broken([{ ...first!, shift: '2024-03-01/main/7' }, ...rest]))).toThrow(
      BrokenRosterError,
    );
  });
});

describe('a roster changed by hand', () => {
  it('proves nothing without the rules that always stand, nor with others than its document asks for', async () => {
    const { roster } = await planned(makeDocument({ leaders: manyLeaders(8) }), 20_000);
    expect(checkCertificate(roster).proven).toBe(true);
    expect(() => checkCertificate({ ...roster, rules: [] })).toThrow(BrokenRosterError);
    const weightless = roster.rules.map((rule) =>
      rule.id === 'min-rest-gap' ? { ...rule, weight: 0 } : rule,
    );
    expect(checkCertificate({ ...roster, rules: weightless }).problems).toContain('rules-changed');
    const without = roster.rules.filter(({ id }) => id !== 'min-rest-gap');
    expect(checkCertificate({ ...roster, rules: without }).proven).toBe(false);
  });
});

describe('misuse', () => {
  it('throws named errors with advice, whatever is handed over', async () => {
    const document = makeDocument();
    const { roster } = await planned(document);
    for (const wrong of [null, undefined, document, {}] as unknown as Roster[])
      expect(() => scoreRoster(wrong)).toThrow(BrokenRosterError);
    expect(() => explainDay(roster, '2024/3/4')).toThrow(/2024\/3\/4/);
    expect(() => explainDay(roster, '2024-02-30')).toThrow(RangeError);
    await expect(plan(document, { seed: 1.5 })).rejects.toThrow(/seed is 1.5/);
    await expect(plan(document, { moves: -1 })).rejects.toThrow(/Maybe/);
    await expect(plan(document, { timeLimitMs: NaN })).rejects.toThrow(RangeError);
  });
});

describe('readTable', () => {
  it('law: a roster written as rows, in any order, reads back with the same score', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), fc.infiniteStream(fc.nat()), async (document, order) => {
        const { roster } = await planned(document);
        const rows = roster.assignments
          .filter(({ leader }) => leader !== null)
          .map(({ date, type, leader }, index) => ({
            date,
            type,
            leader: leader!,
            line: index + 2,
            key: order.next().value,
          }))
          .sort((a, b) => a.key - b.key);
        const read = readTable(document, rows);
        expect(read.problems).toEqual([]);
        expect(read.roster!.score).toEqual(roster.score);
      }),
      runs(15, 600),
    );
  });

  it('excuses no broken pin: a table that gives a pinned day to somebody absent is not valid', () => {
    const document = makeDocument({
      period: { from: '2024-03-04', to: '2024-03-05' },
      leaders: ['A', { id: 'B', absences: [{ from: '2024-03-04' }] }, 'C'],
      pins: [{ date: '2024-03-04', leader: 'A' }],
    });
    const row = (line: number, date: string, leader: string) => ({ line, date, leader });
    const broken = readTable(document, [row(2, '2024-03-04', 'B'), row(3, '2024-03-05', 'C')]).roster!;
    expect(broken.score.hard).toBe(2);
    const empty = readTable(document, [row(3, '2024-03-05', 'C')]).roster!;
    expect([empty.score.hard, empty.score.coverage]).toEqual([1, 100]);
    const kept = readTable(document, [row(2, '2024-03-04', 'A'), row(3, '2024-03-05', 'C')]).roster!;
    expect([kept.score.hard, kept.score.coverage]).toEqual([0, 0]);
  });

  it('gives a pinned leader his own place, in whatever order the rows stand', () => {
    const document = makeDocument({
      period: { from: '2024-03-04', to: '2024-03-04' },
      shiftTypes: [{ id: 'main', name: '坐班', heads: { workday: 2 } }],
      pins: [{ date: '2024-03-04', leader: 'B' }],
    });
    for (const order of [
      ['A', 'B'],
      ['B', 'A'],
    ]) {
      const rows = order.map((leader, index) => ({ line: index + 2, date: '2024-03-04', leader }));
      expect(readTable(document, rows).roster!.score.hard).toBe(0);
    }
  });

  it('names the rows that fit nowhere', () => {
    const document = makeDocument({
      leaders: ['A', 'B', { id: 'C1', name: '张' }, { id: 'C2', name: '张' }],
    });
    const row = (line: number, date: string, leader: string, type?: string) => ({
      line,
      date,
      leader,
      ...(type && { type }),
    });
    const { problems, roster } = readTable(document, [
      row(2, '2024-03-02', 'A'),
      row(3, '2024-03-04', 'A'),
      row(4, '2024-03-04', 'B'),
      row(5, '2024-03-05', '张'),
      row(6, '2024-03-05', 'Z'),
      row(7, '2024-03-05', 'A', '夜班'),
    ]);
    expect(problems).toEqual([
      { code: 'no-duty-day', line: 2, date: '2024-03-02' },
      { code: 'no-place-left', line: 4, date: '2024-03-04', leader: 'B' },
      { code: 'ambiguous-leader', line: 5, leader: '张', count: 2, leaders: ['C1', 'C2'] },
      { code: 'unknown-leader', line: 6, leader: 'Z' },
      { code: 'unknown-type', line: 7, type: '夜班' },
    ]);
    expect(roster!.assignments.filter(({ leader }) => leader !== null)).toMatchObject([
      { date: '2024-03-04', leader: 'A' },
    ]);
  });

  it('is refused with the document it belongs to', () => {
    expect(readTable('{}', []).roster).toBeNull();
    expect(parseAndPrepare('{}').prepared).toBeNull();
  });
});
