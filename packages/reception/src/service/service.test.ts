import { describe, expect, it } from 'vitest';
import type { Roster } from '@lunzhi/core';
import { type EntrySketch, makeCaseFile, makeFacts } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { rosterService } from './service.ts';
import { heard, received, roster } from './service.test.kit.ts';

const options = { language: 'zh-CN' } as const;

const file = makeCaseFile(
  [
    ...['c1', 'c2', 'c3'].map((id): EntrySketch => ({ kind: 'registered', case: id, facts: makeFacts() })),
    { kind: 'screened', case: 'c3' },
    ...heard('c1', '2024-03-06'),
    ...heard('c2', '2024-03-20', '2024-03-06'),
    received('c1', '2024-03-06'),
    received('c2', '2024-03-20'),
  ],
  { mostPerSitting: 1, inviteAhead: 2 },
);

const nothing = makeCaseFile();

const ofTownship = (of: Roster, id = 't1') =>
  rosterService(nothing, of, '2024-03-31', options).services.find((own) => own.id === id)!;

describe('rosterService', () => {
  const service = () => rosterService(file, roster, '2024-03-31', options);

  it('says how long people wait: by the roster alone, those who were heard, and those who still wait', () => {
    const { late: _, ...own } = service().services.find(({ id }) => id === 't1')!;
    expect(own).toEqual({
      kind: 'township',
      id: 't1',
      sittings: ['2024-03-04', '2024-03-06', '2024-03-20'],
      // 3+2+1+0, 1+0, 13+…+0, 11+…+1
      offered: { count: 31, days: 6 + 1 + 91 + 66, longest: 13, longestFrom: '2024-03-07' },
      planned: { days: 6, longest: 3, longestCases: ['c1', 'c2'], cases: ['c1', 'c2'] },
      real: { days: 24, longest: 19, longestCases: ['c2'], cases: ['c1', 'c2'] },
      waiting: { days: 30, longest: 30, longestCases: ['c3'], cases: ['c3'] },
    });
    expect(service().services.find(({ id }) => id === 't2')).toMatchObject({ planned: null, real: null });
  });

  it('has nobody wait longer by the roster than he did: one heard at a visit waited until then', () => {
    const early = makeCaseFile([
      { kind: 'registered', case: 'c1', facts: makeFacts({ registeredOn: '2024-03-07' }) },
      { kind: 'screened', case: 'c1' },
      {
        kind: 'received',
        case: 'c1',
        on: '2024-03-09',
        leader: 'B',
        township: 't1',
        present: 1,
        representatives: 1,
      },
    ]);
    const { planned: offered, real } = rosterService(early, roster, '2024-03-31', options).all;
    expect([offered!.days, real!.days]).toEqual([2, 2]);
  });

  it('counts who is not screened yet among those who wait, as the desk does', () => {
    const { cases } = rosterService(
      makeCaseFile([{ kind: 'registered', case: 'c1', facts: makeFacts() }]),
      roster,
      '2024-03-31',
      options,
    ).all.waiting ?? { cases: [] };
    expect(cases).toEqual(['c1']);
  });

  it('counts what was written down until then alone', () => {
    const then = rosterService(file, roster, '2024-03-10', options);
    expect(then.all.real!.cases).toEqual(['c1']);
    expect(then.all.waiting).toMatchObject({ days: 18, cases: ['c2', 'c3'] });
    expect(rosterService(file, roster, '2024-03-03', options).services[0]!.sittings).toContain('2024-03-12');
  });

  it('says what each cause cost, and each sitting that was lost', () => {
    expect(service().causes).toEqual([
      { cause: 'notice', days: 18, cases: ['c1', 'c2'] },
      { cause: 'declined', days: 14, cases: ['c2'] },
      { cause: 'changed-hands', days: 8, cases: ['c2'] },
    ]);
    expect(service().lostSittings).toEqual([
      {
        shift: '2024-03-12/main/1',
        date: '2024-03-12',
        planned: 'A',
        sat: 'C',
        cause: 'changed-hands',
        days: 8,
        cases: ['c2'],
      },
    ]);
  });
});

describe('late waits', () => {
  // A sits twice in 31 days, so that the 20th to the 28th are late; the 23rd and the 24th are a weekend
  const held = { '2024-03-04': 'A', '2024-03-29': 'A' };
  const noGap = [{ constraint: 'min-rest-gap', weight: 0 }];
  const lateIn = (
    a: object,
    sketch: Parameters<typeof makeCounty>[0] = {},
    more: Record<string, string> = {},
  ) =>
    ofTownship(
      makeRoster(
        makeCounty({
          leaders: [{ id: 'A', townships: ['t1'], ...a }, { id: 'B' }, { id: 'C' }, { id: 'D' }],
          rules: noGap,
          ...sketch,
        }),
        { ...held, ...more },
      ),
    ).late;

  it('an absence costs what people wait on late days on which somebody could sit but for it', () => {
    expect(lateIn({ absences: [{ from: '2024-03-11', to: '2024-03-21' }] })).toEqual({
      interval: 16,
      days: 180,
      restDays: 19 + 20,
      turns: 18 + 21 + 22 + 23 + 24,
      kept: 16 + 17,
      restrictions: [
        {
          restriction: {
            kind: 'leader',
            leader: 'A',
            reason: { kind: 'absent', from: '2024-03-11', to: '2024-03-21' },
          },
          days: 16 + 17,
          dates: ['2024-03-20', '2024-03-21'],
        },
      ],
    });
  });

  it('tells locks of days, weekdays and rules apart, and two at once are the cost of neither', () => {
    const { kept, restrictions } = lateIn(
      { unavailableWeekdays: [3] },
      {
        pins: [{ date: '2024-03-21', leader: 'B' }],
        rules: [{ constraint: 'min-rest-gap', params: { days: 3 } }],
      },
      { '2024-03-21': 'B' },
    );
    expect(restrictions.map(({ restriction: { kind }, days, dates }) => ({ kind, days, dates }))).toEqual([
      { kind: 'rule', days: 22 + 24, dates: ['2024-03-26', '2024-03-28'] },
      { kind: 'lock', days: 17, dates: ['2024-03-21'] },
      { kind: 'leader', days: 16, dates: ['2024-03-20'] },
    ]);
    expect(kept).toBe(16 + 17 + 22 + 23 + 24);
  });

  it('costs nothing where nothing keeps a leader away, nor where another who answers could have sat', () => {
    const absences = [{ from: '2024-03-11', to: '2024-03-28' }];
    const two = [{ id: 'A', townships: ['t1'], absences }, { id: 'B', townships: ['t1'] }, { id: 'C' }];
    for (const late of [lateIn({}), lateIn({}, { leaders: two })])
      expect(late).toMatchObject({ days: 180, turns: 141, kept: 0, restrictions: [] });
  });
});
