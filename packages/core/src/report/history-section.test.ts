import { beforeAll, describe, expect, test } from 'vitest';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import type { PlannedOutcome } from '../plan/plan.ts';
import { recount } from '../plan/recount.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Attendance } from '../roster/roster.ts';
import { reportModel } from './report-model.ts';
import { planned, smallCounty } from './report.test.kit.ts';

let county: PlannedOutcome;
beforeAll(async () => {
  county = await planned(smallCounty);
});

const common = { at: '2024-04-02T18:05:00+08:00', author: '县信访局' };
const approved: LedgerEntry = { kind: 'approved', ...common, by: '县委书记', on: '2024-02-28' };
const published: LedgerEntry = { kind: 'published', ...common, version: 1, through: '2024-04-30' };

/** The report after some entries. */
const reportAfter = (...entries: LedgerEntry[]) =>
  reportModel(recount(appendAndRecount(county.roster, entries), { language: 'zh-CN' }));
const came = (index: number, own: Attendance): LedgerEntry => {
  const { shift, leader } = county.roster.assignments[index]!;
  return { kind: 'attended', ...common, shift, holder: leader, came: own };
};

describe('the report of a roster that is lived by', () => {
  test('has nothing of changes before anything is written down', () => {
    expect(reportModel(county).living).toBeNull();
  });

  test('says its stage, version and last entry', () => {
    expect(reportAfter(approved).living!.state).toBe(
      '已审定，未公布。截至台账第1条（2024年4月2日18时05分）。',
    );
    expect(reportAfter(approved, published).living!.state).toBe(
      '已公布第1版。截至台账第2条（2024年4月2日18时05分）。',
    );
  });

  test('lists the last changes in words, twenty at most, attendance aside', () => {
    const { assignments, document } = county.roster;
    const entries = assignments.slice(0, 22).map(({ shift, leader }): LedgerEntry => {
      const to = document.leaders.find(({ id }) => id !== leader)!.id;
      return { kind: 'substituted', ...common, shift, from: leader, to };
    });
    const { changes, earlierChanges } = reportAfter(...entries, came(22, null)).living!;
    expect([changes.length, earlierChanges]).toEqual([20, 2]);
    expect(changes[19]).toMatch(/^2024年.+：由.+改为.+。$/);
  });

  test('says who came for whom and who did not, and of a deputy not that nobody served', () => {
    const { assignments, document } = county.roster;
    const [kept, deputy, nobody] = [0, 2, 4].map((index) => assignments[index]!);
    const nameOf = (id: string | null): string => document.leaders.find((own) => own.id === id)!.name;
    const day = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
    const model = reportAfter(
      came(0, { leader: kept!.leader! }),
      came(2, { title: '信访局副局长' }),
      came(4, null),
    );
    expect(model.living!.attendance).toEqual([
      '按表到岗1次。',
      `${day(deputy!.date)}应到${nameOf(deputy!.leader)}，信访局副局长代到。`,
      `${day(nobody!.date)}应到${nameOf(nobody!.leader)}，无人到岗。`,
    ]);
    const given = model.given.map(({ sentence }) => sentence);
    expect(given).toContain(`${day(deputy!.date)}信访局副局长代到。`);
    expect(given).toContain(`${day(nobody!.date)}有一个班次无人值班。`);
    expect(given).not.toContain(`${day(deputy!.date)}有一个班次无人值班。`);
  });
});
