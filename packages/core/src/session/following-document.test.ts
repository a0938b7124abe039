import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { RosterDocument } from '../document/schema.ts';
import { carryOver } from '../ledger/carry-over.ts';
import { rosterOf } from '../ledger/ledger-documents.test.kit.ts';
import { parseDocument } from '../plan/parse-document.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { makeDocument } from '../testing/documents.ts';
import { followingDocument } from './following-document.ts';

const errorsOf = (document: RosterDocument) =>
  parseDocument(document).diagnostics.filter(({ severity }) => severity === 'error');

const month: RosterDocument = {
  ...makeDocument({
    title: '某县2024年接访方案（县发20241号）',
    tableTitle: '2024年接访安排表',
    documentNumber: '县发〔2024〕1号',
    leaders: [
      {
        id: 'A',
        absences: [{ from: '2024-03-04' }, { from: '2024-03-30', to: '2024-04-03' }],
        posts: [
          { title: '副县长', to: '2024-03-15' },
          { title: '常务副县长', from: '2024-03-16' },
        ],
        preferences: [
          { weekdays: [1], want: 'avoid' },
          { dates: ['2024-03-05'], want: 'prefer' },
          { dates: ['2024-03-06', { from: '2024-03-29', to: '2024-04-02' }], want: 'avoid' },
        ],
      },
      { id: 'B', note: '只在内部' },
      { id: 'C', posts: [{ title: '县委副书记', to: '2024-03-20' }] },
      { id: 'D', succeeds: 'C' },
    ],
    firstConvener: [
      { leader: 'C', to: '2024-03-20' },
      { leader: 'D', from: '2024-03-21' },
    ],
    calendar: { overrides: [{ from: '2024-03-08', kind: 'holiday', name: '县庆' }] },
    protectionPeriods: [
      { id: '两会', name: '全国两会', from: '2024-03-01', to: '2024-03-12' },
      { id: '清明', name: '清明', from: '2024-03-30', to: '2024-04-06' },
    ],
    commonAbsences: [{ leaders: { ids: ['C', 'D'] }, from: '2024-03-30', to: '2024-04-02' }],
    rules: [{ constraint: 'min-rest-gap', params: { days: 1 } }],
    pins: [{ date: '2024-03-11', leader: 'A' }],
    ext: { office: 7 },
  }),
};

describe('followingDocument', () => {
  it('takes along people, rules and who served, and leaves behind what is over', async () => {
    const roster = await rosterOf(month);
    const { document, left, protectionPeriods, unpublishedYears } = followingDocument(roster);
    expect([left, protectionPeriods, unpublishedYears]).toEqual([['C'], ['全国两会'], []]);
    expect(document).toMatchObject({
      title: month.title,
      period: { from: '2024-04-01', to: '2024-04-30' },
      issuedOn: '2024-04-01',
      firstConvener: [{ leader: 'D', from: '2024-03-21' }],
      protectionPeriods: [{ id: '清明' }],
      commonAbsences: [{ leaders: { ids: ['D'] } }],
      rules: month.rules,
      ext: { office: 7 },
    });
    for (const gone of ['documentNumber', 'pins', 'calendar', 'exceptions'])
      expect(Object.keys(document)).not.toContain(gone);
    const [a, b, d] = document.leaders;
    expect(a).toMatchObject({
      absences: [{ from: '2024-03-30', to: '2024-04-03' }],
      posts: [{ title: '常务副县长', from: '2024-03-16' }],
      preferences: [
        { weekdays: [1], want: 'avoid' },
        { dates: [{ from: '2024-03-29', to: '2024-04-02' }], want: 'avoid' },
      ],
    });
    expect([b!.note, d!.succeeds]).toEqual(['只在内部', undefined]);
    const { leaders, history } = carryOver(roster);
    expect(document.history!.map(({ date, leader }) => [date, leader])).toEqual(
      history.map(({ date, leader }) => [date, leader]),
    );
    expect(document.leaders.map(({ carried }) => carried)).toEqual(
      leaders.map(({ carried }) => (Object.values(carried).some(Boolean) ? carried : undefined)),
    );
    expect(errorsOf(document)).toEqual([]);
    expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document);
  });

  it('follows a year by a year, names it in the titles, and takes days off that nobody has published by the law', async () => {
    const { title, tableTitle = '' } = month;
    const of = async (from: string, to: string, calendar = {}) =>
      followingDocument(await rosterOf(makeDocument({ title, tableTitle, period: { from, to }, calendar })));
    const { document, unpublishedYears } = await of('2024-01-01', '2024-12-31');
    expect(document).toMatchObject({
      period: { from: '2025-01-01', to: '2025-12-31' },
      title: '某县2025年接访方案（县发20241号）',
      tableTitle: '2025年接访安排表',
    });
    expect([unpublishedYears, document.calendar]).toEqual([[], undefined]);
    const periodOf = async (from: string, to: string) => (await of(from, to)).document.period;
    expect(await periodOf('2024-10-01', '2024-12-31')).toEqual({ from: '2025-01-01', to: '2025-03-31' });
    expect(await periodOf('2024-03-04', '2024-03-10')).toEqual({ from: '2024-03-11', to: '2024-03-17' });
    const notices = [{ year: 2097, paper: '通知', off: [], work: [] }];
    const late = await of('2097-01-01', '2097-12-31', { notices });
    expect([late.unpublishedYears, late.document.calendar]).toEqual([
      [2098],
      { notices, unpublishedYears: 'statutory' },
    ]);
  });

  it('law: is a document without errors', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), async (document) => {
        const { document: next } = followingDocument(await rosterOf(document));
        // a short period may fall on days off alone a year later
        expect(errorsOf(next).filter(({ code }) => code !== 'no-duty-days')).toEqual([]);
      }),
      runs(15, 600),
    );
  });
});
