import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { answersFor } from '../document/on-a-day.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { makeDocument } from '../testing/documents.ts';
import { scoreRoster } from '../roster/score-roster.ts';
import {
  disturbanceArbitrary,
  disturbed,
  plannedRoster,
  waitingRoster,
  waitsOf,
} from './explained.test.kit.ts';
import { explainDay } from './explain-day.ts';
import { explainTownship } from './explain-township.ts';

describe('explainTownship', () => {
  it('law: its waits are those counted from the document, and every day inside the longest has its obstacle', async () => {
    await fc.assert(
      fc.asyncProperty(
        documentArbitrary({ services: true }),
        disturbanceArbitrary,
        async (document, changes) => {
          const roster = disturbed(await plannedRoster(document, 100), changes);
          const { service, analysis } = scoreRoster(roster);
          for (const { kind, id, duties, longestWaitDays, longestWait } of service) {
            const explained = explainTownship(roster, kind, id)!;
            expect(explained).toMatchObject({ kind, id, duties, waits: waitsOf(roster, kind, id) });
            expect(explained.longestWait?.days ?? 0).toBe(longestWaitDays);
            if (!explained.longestWait) continue;
            const { from, to } = explained.longestWait;
            expect({ from, to }).toEqual(longestWait);
            const violations = analysis.rules
              .find((rule) => rule.constraint === 'regular-service')!
              .violations.filter(({ groups }) => groups[0]!.kind === kind && groups[0]!.id === id);
            for (const { facts } of violations) expect(explained.usualDays).toBe(facts['ideal']);
            const inside = roster.dutyDays
              .map(({ date }) => date)
              .filter((date) => (from === null || date > from) && (to === null || date < to));
            for (const leader of document.leaders) {
              const answered = inside.filter((date) => answersFor(leader, date, `${kind}s`).includes(id));
              const own = explained.leaders.find((answering) => answering.id === leader.id);
              const obstacles = own?.obstacles ?? [];
              expect(obstacles.flatMap(({ dates }) => dates).sort()).toEqual(answered);
              // a look at each day for itself says the same
              for (const obstacle of obstacles.slice(0, 2)) {
                const date = obstacle.dates[obstacle.dates.length - 1]!;
                const judged = explainDay(roster, date)!.leaders.find((other) => other.id === leader.id)!;
                expect(judged.verdict).toBe(obstacle.kind === 'reason' ? 'blocked' : 'possible');
                if (obstacle.kind === 'reason') expect(judged.reasons[0]!.kind).toBe(obstacle.reason.kind);
                if (obstacle.kind === 'possible')
                  expect(obstacle.isWorse).toBe(judged.difference!.score.quality > 0);
              }
            }
          }
        },
      ),
      runs(8, 250),
    );
  });

  it('names absences, duties that are too close, and what one duty more would be', () => {
    const explained = explainTownship(waitingRoster, 'township', '甲镇')!;
    expect(explained).toMatchObject({
      duties: 3,
      longestWait: { from: '2024-03-05', to: '2024-03-22', days: 17 },
      leaders: [
        { id: 'A', duties: ['2024-03-04'], periods: [{ from: '2024-03-04', to: '2024-03-22' }] },
        { id: 'B', duties: ['2024-03-05', '2024-03-22'] },
      ],
    });
    const [a, b] = explained.leaders;
    expect(a!.obstacles[0]).toEqual({
      kind: 'reason',
      reason: { kind: 'absent', from: '2024-03-06', to: '2024-03-12' },
      dates: ['2024-03-06', '2024-03-07', '2024-03-08', '2024-03-11', '2024-03-12'],
    });
    expect(b!.obstacles[0]).toMatchObject({
      kind: 'reason',
      reason: {
        kind: 'rule',
        tooClose: [
          { date: '2024-03-05', freeDays: 0, least: 1 },
          { date: '2024-03-22', freeDays: 0, least: 1 },
        ],
      },
      dates: ['2024-03-06', '2024-03-21'],
    });
  });

  it('knows no township that is not there', async () => {
    const roster = await plannedRoster(makeDocument());
    expect(explainTownship(roster, 'township', '甲镇')).toBeNull();
  });
});
