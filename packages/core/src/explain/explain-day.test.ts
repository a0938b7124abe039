import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { addDays } from '../dates/civil.ts';
import { readTable } from '../plan/read-table.ts';
import type { Roster } from '../roster/roster.ts';
import { LEVELS, type Score } from '../score/score.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { scoreRoster, type CheckedRoster } from '../roster/score-roster.ts';
import type { Effects } from '../whatif/effects.ts';
import {
  beyond,
  datesServed,
  disturbanceArbitrary,
  disturbed,
  freeBetween,
  plannedRoster,
  waitsOf,
  withPlace,
} from './explained.test.kit.ts';
import { type DayDifference, type DayLeader, explainDay } from './explain-day.ts';

/** A score with what is given. */
function whole({ analysis: { score, given } }: CheckedRoster): Score {
  return { ...score, hard: score.hard + given.hard, coverage: score.coverage + given.coverage };
}

/** Hard rules that cost more, what is given included, than in one of the other rosters. */
function risingHardRules(after: Roster, others: readonly Roster[]): string[] {
  const costs = (roster: Roster): number[] =>
    scoreRoster(roster).analysis.rules.map(({ violations }) =>
      violations.reduce((sum, { cost }) => sum + cost, 0),
    );
  const own = costs(after);
  const base = others.map(costs);
  return after.rules
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id, level }, rule) =>
      level === 'hard' && base.some((other) => own[rule]! > other[rule]!) ? [id] : [],
    );
}

const gapsOf = (roster: Roster, leader: string) => {
  const dates = datesServed(roster, leader);
  return dates
    .slice(1)
    .map((to, position) => ({ from: dates[position]!, to, freeDays: freeBetween(dates[position]!, to) }));
};

/** Duties missing from the monthly minimum, by leader and month; months in which every place he may hold is pinned owe nothing new. */
function missing({ analysis }: CheckedRoster, { assignments }: Roster): Map<string, number> {
  const open = new Set(assignments.flatMap(({ origin, shift }) => (origin === 'pinned' ? [] : [shift])));
  const dues = analysis.rules.filter(({ constraint }) => constraint === 'at-least-per-period');
  return new Map(
    dues
      .flatMap(({ violations }) => violations)
      .filter(({ shifts }) => shifts.some(({ date, type, place }) => open.has(`${date}/${type}/${place}`)))
      .map(({ leaders, shifts, facts }) => [
        `${leaders[0]!.id} ${shifts[0]!.date.slice(0, 7)}`,
        facts['missing']!,
      ]),
  );
}

/** Every fact of a change is the difference of two rosters counted by themselves. */
function expectEffects(effects: Effects, before: Roster, after: Roster): void {
  const [own, then] = [scoreRoster(before), scoreRoster(after)];
  const counts = own.leaders.flatMap(({ id, name, ...load }, index) =>
    (['duties', 'restDays', 'holidays'] as const).flatMap((of) => {
      const changed = then.leaders[index]![of];
      const entitlement = {
        duties: load.entitlement,
        restDays: load.restDayEntitlement,
        holidays: load.holidayEntitlement,
      }[of];
      return load[of] === changed
        ? []
        : [{ leader: { id, name }, of, before: load[of], after: changed, entitlement }];
    }),
  );
  const told = effects.counts.map(({ carried: _carried, ...count }) => count);
  expect(told).toHaveLength(counts.length);
  for (const count of counts) expect(told).toContainEqual(count);

  for (const { leader, before: vanished, after: arisen } of effects.gaps) {
    const [gaps, gapsAfter] = [gapsOf(before, leader.id), gapsOf(after, leader.id)];
    expect(vanished).toEqual(beyond(gaps, gapsAfter));
    expect(arisen).toEqual(beyond(gapsAfter, gaps));
  }

  own.service.forEach(({ kind, id, longestWaitDays }, index) => {
    const [waits, waitsAfter] = [waitsOf(before, kind, id), waitsOf(after, kind, id)];
    const change = effects.waits.find((wait) => wait.kind === kind && wait.id === id);
    const [vanished, arisen] = [beyond(waits, waitsAfter), beyond(waitsAfter, waits)];
    expect([change?.before ?? [], change?.after ?? []]).toEqual([vanished, arisen]);
    if (!change) return;
    expect(change.longestBefore).toBe(longestWaitDays);
    expect(change.longestAfter).toBe(then.service[index]!.longestWaitDays);
  });

  const shortfall = (count: number, least: number): number => Math.max(0, least - count);
  const [owed, owedAfter] = [missing(own, before), missing(then, after)];
  const changed = [...new Set([...owed.keys(), ...owedAfter.keys()])].filter(
    (key) => owed.get(key) !== owedAfter.get(key),
  );
  const dues = effects.dues.map(
    (due) =>
      [
        `${due.leader.id} ${due.from.slice(0, 7)}`,
        shortfall(due.before, due.least),
        shortfall(due.after, due.least),
      ] as const,
  );
  expect(dues.map(([key]) => key).sort()).toEqual(changed.sort());
  for (const [key, was, is] of dues) expect([was, is]).toEqual([owed.get(key) ?? 0, owedAfter.get(key) ?? 0]);
}

/** An absence is told by a whole run of days, each of them in the document. */
function expectRange({ document: { leaders, period } }: Roster, id: string, from: string, to: string): void {
  const { absences = [] } = leaders.find((leader) => leader.id === id)!;
  const isAway = (date: string): boolean =>
    absences.some((absence) => absence.from <= date && date <= (absence.to ?? absence.from));
  for (let date = from; date <= to; date = addDays(date, 1)) expect(isAway(date)).toBe(true);
  if (from > period.from) expect(isAway(addDays(from, -1))).toBe(false);
  if (to < period.to) expect(isAway(addDays(to, 1))).toBe(false);
}

/** What gets worse above quality is said, and a count is held against somebody only when it moves away from what is due. */
function expectDrawbacks({ drawbacks, score }: DayDifference): void {
  if (score.coverage > 0 || score.fairness > 0) expect(drawbacks).not.toEqual([]);
  for (const drawback of drawbacks) {
    if (drawback.kind !== 'count') continue;
    const distance = (count: number): number => Math.abs(count + drawback.carried - drawback.entitlement);
    expect(distance(drawback.after)).toBeGreaterThan(distance(drawback.before));
  }
}

const leaderOf = (roster: Roster, date: string, id: string): DayLeader =>
  explainDay(roster, date, { language: 'zh-CN' })!.leaders.find((leader) => leader.id === id)!;

describe('explainDay', () => {
  it('law: costs and facts are the differences of two rosters counted from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(
        documentArbitrary(),
        disturbanceArbitrary,
        fc.nat(200),
        async (document, changes, pick) => {
          const roster = disturbed(await plannedRoster(document), changes);
          const { date } = roster.dutyDays[pick % roster.dutyDays.length]!;
          const explained = explainDay(roster, date)!;
          const before = whole(scoreRoster(roster));
          expect(explained.leaders.map(({ id }) => id).sort()).toEqual(
            document.leaders.map(({ id }) => id).sort(),
          );
          for (const { id, verdict, difference, reasons, duty, group } of explained.leaders) {
            if (verdict === 'on-duty') {
              expect(roster.assignments).toContainEqual(
                expect.objectContaining({ shift: duty!.shift, leader: id }),
              );
              expectEffects(duty!.without, roster, withPlace(roster, duty!.shift, null));
              continue;
            }
            const after = withPlace(roster, difference!.shift, id);
            const score = whole(scoreRoster(after));
            const rising = risingHardRules(after, [roster, withPlace(roster, difference!.shift, null)]);
            for (const level of LEVELS)
              expect([level, difference!.score[level]]).toEqual([level, score[level] - before[level]]);
            // who breaks no hard rule from the empty place can serve, whatever the holder breaks
            expect(verdict).toBe(rising.length > 0 ? 'blocked' : 'possible');
            expect(reasons.length > 0).toBe(rising.length > 0);
            for (const reason of reasons) if (reason.kind === 'rule') expect(rising).toContain(reason.rule);
            for (const level of LEVELS)
              expect(
                difference!.rules.reduce((sum, rule) => sum + (rule.level === level ? rule.cost : 0), 0),
              ).toBe(difference!.score[level]);
            if (verdict === 'possible') {
              // measured against the roster as it is, whatever it would cost with another leader
              const isNoWorse = LEVELS.every(
                (level) => score[level] - before[level] < (level === 'quality' ? 100 : 1),
              );
              const hasDrawbacks = difference!.drawbacks.length > 0;
              expect(group).toBe(isNoWorse && !hasDrawbacks ? 'free' : 'costly');
              if (score.quality - before.quality >= 100) expect(hasDrawbacks).toBe(true);
            }
            if (verdict === 'possible') {
              expectEffects(difference!, roster, after);
              expectDrawbacks(difference!);
            }
            for (const reason of reasons)
              if (reason.kind === 'absent') expectRange(roster, id, reason.from, reason.to);
          }
        },
      ),
      runs(10, 400),
    );
  });

  it('measures who is blocked from the empty place: a holder who breaks the gap excuses nobody', () => {
    const document = makeDocument({
      period: { from: '2024-03-04', to: '2024-03-08' },
      leaders: ['L0', 'L1', 'L2', 'L3'],
      rules: [{ constraint: 'min-rest-gap', params: { days: 2 } }],
    });
    const rows = ['L0', 'L0', 'L1', 'L2', 'L1'].map((leader, index) => ({
      line: index + 2,
      date: addDays('2024-03-04', index),
      leader,
    }));
    const { roster } = readTable(document, rows);
    for (const [id, date, freeDays] of [
      ['L1', '2024-03-06', 0],
      ['L2', '2024-03-07', 1],
    ] as const) {
      const { verdict, reasons } = leaderOf(roster!, '2024-03-05', id);
      expect(verdict).toBe('blocked');
      expect(reasons).toMatchObject([{ kind: 'rule', tooClose: [{ date, freeDays, least: 2 }] }]);
    }
    expect(leaderOf(roster!, '2024-03-05', 'L3').verdict).toBe('possible');
  });

  it('says who is absent and how long, who left or is to come, and who is too close to which duty', async () => {
    const document = makeDocument({
      leaders: [
        { id: 'A', absences: [{ from: '2024-03-11', to: '2024-03-12', reason: '出差' }] },
        { id: 'B', posts: [{ title: '副县长', to: '2024-03-10' }] },
        { id: 'C', posts: [{ title: '副县长', from: '2024-03-20' }] },
        { id: 'D', unavailableWeekdays: [2] },
        ...manyLeaders(8),
      ],
      commonAbsences: [{ leaders: { ids: ['A'] }, from: '2024-03-13', to: '2024-03-15', reason: '党校' }],
    });
    const roster = await plannedRoster(document, 20_000);
    const date = '2024-03-12';
    expect(leaderOf(roster, date, 'A').reasons).toEqual([
      { kind: 'absent', from: '2024-03-11', to: '2024-03-15' },
    ]);
    expect(leaderOf(roster, date, 'B').reasons).toEqual([
      { kind: 'not-in-post', ended: '2024-03-10', begins: null },
    ]);
    expect(leaderOf(roster, date, 'C').reasons).toEqual([
      { kind: 'not-in-post', ended: null, begins: '2024-03-20' },
    ]);
    expect(leaderOf(roster, date, 'D').reasons[0]).toEqual({ kind: 'weekday', weekday: 2 });
    const neighbour = roster.assignments.find((place) => place.date === '2024-03-11')!.leader!;
    expect(leaderOf(roster, date, neighbour).reasons).toMatchObject([
      {
        kind: 'rule',
        rule: 'min-rest-gap',
        title: '值班间隔',
        tooClose: [{ date: '2024-03-11', freeDays: 0 }],
      },
    ]);
    const order = explainDay(roster, date)!.leaders.map(({ verdict }) => verdict);
    expect(order.join()).toMatch(/^on-duty(,possible)*(,blocked)*$/);
  });

  it("names the only duty of a chief in a month, and who would lose it in everybody else's change", async () => {
    const document = makeDocument({
      leaders: [{ id: '书记', chief: true, share: 0.01 }, ...manyLeaders(6)],
    });
    const roster = await plannedRoster(document, 20_000);
    const { date } = roster.assignments.find(({ leader }) => leader === '书记')!;
    const { leaders } = explainDay(roster, date)!;
    expect(leaders[0]!.duty!.needed).toMatchObject([
      { leader: { id: '书记' }, from: '2024-03-01', to: '2024-03-29', least: 1, served: 1 },
    ]);
    const possible = leaders.filter(({ verdict }) => verdict === 'possible');
    expect(possible.length).toBeGreaterThan(0);
    for (const { group, difference } of possible) {
      expect(group).toBe('costly');
      expect(difference!.drawbacks).toContainEqual(
        expect.objectContaining({ kind: 'due', leader: { id: '书记', name: '书记' }, before: 1, after: 0 }),
      );
    }
  });

  it('counts for a month what a table gives a leader on a day on which he is away', () => {
    const document = makeDocument({
      leaders: [{ id: '书记', chief: true, absences: [{ from: '2024-03-28' }] }, 'B', 'C', 'D'],
    });
    const { roster } = readTable(document, [{ line: 2, date: '2024-03-28', leader: '书记' }]);
    const { duty } = leaderOf(roster!, '2024-03-28', '书记');
    expect(duty!.needed).toMatchObject([{ least: 1, served: 1 }]);
    expect(duty!.without.dues).toMatchObject([{ least: 1, before: 1, after: 0 }]);
    expectEffects(duty!.without, roster!, withPlace(roster!, duty!.shift, null));
  });

  it('says that a duty is pinned, and by whose own rule others cannot take it', async () => {
    const document = makeDocument({ leaders: manyLeaders(8), pins: [{ date: '2024-03-12', leader: 'L03' }] });
    const { leaders } = explainDay(await plannedRoster(document), '2024-03-12', { language: 'zh-CN' })!;
    expect(leaders[0]!.duty!.isPinned).toBe(true);
    const pinned = leaders.flatMap(({ reasons }) =>
      reasons.flatMap((reason) => (reason.kind === 'rule' && reason.rule === 'pinned' ? [reason] : [])),
    );
    expect(pinned).toHaveLength(7);
    for (const { sentences } of pinned) expect(sentences).toEqual(['3月12日已锁定由L03值班，未照此安排。']);
  });

  it('has nothing to say of a day on which nobody is needed', async () => {
    expect(explainDay(await plannedRoster(makeDocument()), '2024-03-02')).toBeNull();
  });
});
