import { describe, expect, it } from 'vitest';
import type { RosterDocument } from '../document/schema.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { plan, type PlannedOutcome } from './plan.ts';

async function planned(document: RosterDocument): Promise<PlannedOutcome> {
  const outcome = await plan(document, { moves: 5_000 });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}

const datesOf = (outcome: PlannedOutcome, leader: string): string[] =>
  outcome.roster.assignments.flatMap((place) => (place.leader === leader ? [place.date] : []));

const expectProven = (outcome: PlannedOutcome): void => {
  expect(outcome.roster.score).toMatchObject({ hard: 0, coverage: 0 });
  expect(outcome.proven.fairness).toBe(true);
};

describe('kinds of county', () => {
  it('Tuesdays and Thursdays only, holidays skipped', async () => {
    const outcome = await planned(
      makeDocument({
        period: { from: '2021-02-01', to: '2021-02-28' },
        leaders: manyLeaders(6),
        shiftTypes: [{ id: 'main', name: '接访', days: { weekdays: [2, 4], whenOff: 'skip' } }],
      }),
    );
    const dates = outcome.roster.assignments.map(({ date }) => date);
    expect(dates).toEqual([
      '2021-02-02',
      '2021-02-04',
      '2021-02-09',
      '2021-02-18',
      '2021-02-23',
      '2021-02-25',
    ]);
    expect(new Set(outcome.roster.assignments.map(({ leader }) => leader)).size).toBe(6);
    expectProven(outcome);
  });

  it('morning and afternoon with different pools', async () => {
    const outcome = await planned(
      makeDocument({
        leaders: manyLeaders(8),
        shiftTypes: [
          { id: 'am', name: '上午', leaders: { ids: ['L01', 'L02', 'L03', 'L04', 'L05'] } },
          { id: 'pm', name: '下午', leaders: { ids: ['L04', 'L05', 'L06', 'L07', 'L08'] } },
        ],
      }),
    );
    expectProven(outcome);
    for (const { type, leader } of outcome.roster.assignments) {
      const number = Number(leader!.slice(1));
      expect(type === 'am' ? number <= 5 : number >= 4).toBe(true);
    }
    expect(outcome.leaders.every(({ entitlement }) => entitlement === 5.25)).toBe(true);
    const onOneDay = new Set(outcome.roster.assignments.map(({ date, leader }) => `${date} ${leader}`));
    expect(onOneDay.size).toBe(outcome.roster.assignments.length);
  });

  it('a township of three: the gap gives way, everybody serves a third', async () => {
    const outcome = await planned(
      makeDocument({
        leaders: ['A', 'B', 'C'],
        jurisdiction: { id: 'z', name: '某镇', level: 'township' },
        shiftTypes: [{ id: 'main', name: '值班', heads: { restDay: 1 } }],
      }),
    );
    expectProven(outcome);
    expect(outcome.roster.assignments).toHaveLength(31);
    expect(outcome.leaders.map(({ duties }) => duties).sort((a, b) => a - b)).toEqual([10, 10, 11]);
    expect(outcome.roster.rules.find(({ id }) => id === 'min-rest-gap')!.params).toEqual({ days: 1 });
  });

  it('a chief at the party school for a month owes nothing then and makes it up', async () => {
    const outcome = await planned(
      makeDocument({
        period: { from: '2024-03-01', to: '2024-05-31' },
        leaders: [
          {
            id: 'chief',
            chief: true,
            absences: [{ from: '2024-04-01', to: '2024-04-30', reason: '党校学习', excused: false }],
          },
          ...manyLeaders(9),
        ],
      }),
    );
    expectProven(outcome);
    const dates = datesOf(outcome, 'chief');
    expect(dates.filter((date) => date.startsWith('2024-04'))).toEqual([]);
    expect(
      dates.some((date) => date.startsWith('2024-03')) && dates.some((date) => date.startsWith('2024-05')),
    ).toBe(true);
    const [chief, other] = [outcome.leaders[0]!, outcome.leaders[1]!];
    expect(chief.entitlement).toBe(other.entitlement);
    expect(Math.abs(chief.duties - other.duties)).toBeLessThanOrEqual(1);
  });

  it('an excused month is no part of the share', async () => {
    const outcome = await planned(
      makeDocument({
        period: { from: '2024-03-01', to: '2024-05-31' },
        leaders: [
          { id: 'away', absences: [{ from: '2024-04-01', to: '2024-04-30', excused: true }] },
          ...manyLeaders(9),
        ],
      }),
    );
    expectProven(outcome);
    expect(outcome.leaders[0]!.entitlement).toBeLessThan(outcome.leaders[1]!.entitlement - 1.5);
  });

  it('a leader who joins in June is owed his part of what is left, and nothing before', async () => {
    const outcome = await planned(
      makeDocument({
        period: { from: '2024-01-01', to: '2024-12-31' },
        leaders: [{ id: 'new', posts: [{ title: '副县长', from: '2024-06-01' }] }, ...manyLeaders(11)],
      }),
    );
    expectProven(outcome);
    const dates = datesOf(outcome, 'new');
    expect(dates.every((date) => date >= '2024-06-01')).toBe(true);
    const workdaysFromJune = outcome.roster.assignments.filter(({ date }) => date >= '2024-06-01').length;
    expect(outcome.leaders[0]!.entitlement).toBeCloseTo(workdaysFromJune / 12, 3);
    expect(Math.abs(dates.length - workdaysFromJune / 12)).toBeLessThan(1);
  });

  it('a week', async () => {
    const outcome = await planned(
      makeDocument({ period: { from: '2024-03-04', to: '2024-03-10' }, leaders: manyLeaders(5) }),
    );
    expectProven(outcome);
    expect(new Set(outcome.roster.assignments.map(({ leader }) => leader)).size).toBe(5);
  });

  it('Monday mornings for the chiefs, who take part on no other day', async () => {
    const outcome = await planned(
      makeDocument({
        period: { from: '2024-03-01', to: '2024-04-30' },
        leaders: [{ id: '书记', chief: true }, { id: '县长', chief: true }, ...manyLeaders(10)],
        rules: [
          {
            constraint: 'fixed-weekday',
            params: { leaders: { chiefs: true }, weekdays: [1], mode: 'reserve' },
          },
        ],
      }),
    );
    expectProven(outcome);
    const mondays = outcome.roster.assignments.filter(({ date }) => new Date(date).getUTCDay() === 1);
    expect(mondays.length).toBeGreaterThan(7);
    expect(mondays.every(({ leader }) => leader === '书记' || leader === '县长')).toBe(true);
  });
});
