import { describe, expect, it } from 'vitest';
import type { RosterDocument } from '../document/schema.ts';
import { wordRemedy } from '../locale/conflicts.ts';
import { word } from '../locale/diagnostics.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { type PlannedOutcome, plan } from './plan.ts';

async function planned(document: RosterDocument): Promise<PlannedOutcome> {
  const outcome = await plan(document, { moves: 5_000 });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}

describe('what cannot be planned', () => {
  it('everyone absent on a day', async () => {
    const outcome = await planned(
      makeDocument({
        leaders: manyLeaders(5),
        commonAbsences: [{ leaders: {}, from: '2024-03-12', reason: '全县大会' }],
      }),
    );
    expect(outcome.status).toBe('infeasible');
    expect(outcome.conflicts).toMatchObject([
      { dates: ['2024-03-12'], leaders: [], needed: 1, possible: 0, facts: { absent: 5 } },
    ]);
    expect(word(outcome.conflicts[0]!, 'zh-CN')).toBe(
      '3月12日需1人次，没有领导可以值班。不能值班的有5位领导（3月12日）。',
    );
    expect(outcome.conflicts[0]!.irreducible).toBe(true);
    expect(outcome.conflicts[0]!.remedies[0]).toMatchObject({
      kind: 'free',
      alone: true,
      days: [{ leader: { id: 'L01' }, date: '2024-03-12' }],
    });
    const empty = outcome.roster.assignments.filter(({ leader }) => leader === null);
    expect(empty.map(({ date }) => date)).toEqual(['2024-03-12']);
    expect(outcome.roster.score.coverage).toBe(100);
    expect(outcome.roster.certificate).toBeNull();
  });

  it('a written gap too long for the pool', async () => {
    const outcome = await planned(
      makeDocument({ leaders: manyLeaders(4), rules: [{ constraint: 'min-rest-gap', params: { days: 6 } }] }),
    );
    expect(outcome.status).toBe('infeasible');
    const [first] = outcome.conflicts;
    expect(first).toMatchObject({ needed: 5, possible: 4, rules: ['min-rest-gap'] });
    expect(first!.leaders).toHaveLength(4);
    expect(word(first!, 'zh-CN')).toContain('只有4位领导可值班');
    expect(word(first!, 'en')).toContain('at most 4');
  });

  it('a protection period with too few people', async () => {
    const outcome = await planned(
      makeDocument({
        leaders: [
          ...manyLeaders(4).map((id) => ({ id, absences: [{ from: '2024-03-09', to: '2024-03-11' }] })),
          'L05',
          'L06',
        ],
        protectionPeriods: [{ id: 'p', name: '全国两会', from: '2024-03-04', to: '2024-03-12', heads: 3 }],
      }),
    );
    expect(outcome.status).toBe('infeasible');
    const [first] = outcome.conflicts;
    expect(first!.dates).toEqual(['2024-03-09']);
    expect(first).toMatchObject({ needed: 3, possible: 2, facts: { absent: 4 } });
    expect(first!.leaders.map(({ id }) => id)).toEqual(['L05', 'L06']);
  });

  it('a written monthly minimum that the places of the month cannot carry', async () => {
    const outcome = await planned(
      makeDocument({
        leaders: manyLeaders(8),
        shiftTypes: [{ id: 'main', name: '接访', days: { weekdays: [3] } }],
        rules: [{ constraint: 'at-least-per-period', params: { leaders: {}, min: 1, per: 'month' } }],
      }),
    );
    expect(outcome.status).toBe('infeasible');
    expect(outcome.conflicts).toMatchObject([
      { kind: 'dues', needed: 5, possible: 4, rules: ['at-least-per-period'] },
    ]);
    expect(outcome.conflicts[0]!.leaders).toHaveLength(5);
  });

  it('two days that one leader alone could serve, but for the gap: found by search, not by counting', async () => {
    const away = [{ from: '2024-03-04' }, { from: '2024-03-06' }];
    const outcome = await planned(
      makeDocument({
        period: { from: '2024-03-04', to: '2024-03-08' },
        leaders: ['A', ...['B', 'C', 'D', 'E'].map((id) => ({ id, absences: away }))],
        rules: [{ constraint: 'min-rest-gap', params: { days: 2 } }],
      }),
    );
    expect(outcome.status).toBe('infeasible');
    expect(outcome.conflicts).toMatchObject([
      {
        kind: 'search',
        dates: ['2024-03-04', '2024-03-06'],
        leaders: [{ id: 'A' }],
        needed: 2,
        possible: 1,
        rules: ['min-rest-gap'],
        irreducible: true,
      },
    ]);
    expect(word(outcome.conflicts[0]!, 'zh-CN')).toContain('同一人两次之间至少空2天，最多值1人次');
  });

  it('of two shift types the one that is short is named, and nothing is asked of the other', async () => {
    const outcome = await plan(
      makeDocument({
        period: { from: '2024-03-04', to: '2024-03-04' },
        leaders: ['A', { id: 'B', absences: [{ from: '2024-03-04' }] }, 'C', 'D'],
        shiftTypes: [
          { id: 'main', name: '坐班', heads: { workday: 1 } },
          { id: 'with', name: '陪同', heads: { workday: 2 }, leaders: { ids: ['A', 'B'] } },
        ],
      }),
    );
    if (outcome.status === 'refused') throw new Error('refused');
    const [conflict, ...others] = outcome.conflicts;
    expect(others).toEqual([]);
    const demand = { kind: 'demand', date: '2024-03-04', type: { id: 'with', name: '陪同' }, places: 2 };
    expect(conflict!.members.filter(({ kind }) => kind === 'demand')).toEqual([demand]);
    expect(conflict!.types).toEqual([demand.type]);
    expect(word(conflict!, 'zh-CN')).toContain('3月4日“陪同”需2人次');
    expect(word(conflict!, 'en')).toContain('4 Mar, “陪同”: 2 places to fill');
    expect(conflict!.remedies.map((remedy) => wordRemedy(remedy, 'zh-CN'))).toEqual([
      '已试可行：B3月4日能够值班，全部就能排成。',
      '已试可行：让C也值“陪同”，全部就能排成。',
      '已试可行：让D也值“陪同”，全部就能排成。',
      '已试可行：3月4日“陪同”减为1人，全部就能排成。',
    ]);
  });
});
