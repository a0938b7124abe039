import { readFileSync } from 'node:fs';
import { checkCertificate, plan, type PlannedOutcome } from '@lunzhi/core';
import { describe, expect, it } from 'vitest';
import { some } from '../scripts/runs.ts';

const textOf = (example: string): string =>
  readFileSync(new URL(`./${example}/document.json`, import.meta.url), 'utf8');

async function planned(
  example: string,
  options: { seed?: number; moves?: number } = {},
): Promise<PlannedOutcome> {
  const outcome = await plan(textOf(example), options);
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}

/** Enough for the walls to settle; the rest of the default budget only improves quality. */
const SETTLED = 40_000;

describe('01-dongan-2024', () => {
  it('needs someone on the 251 working days of 2024 and on exactly the rest days of its protection periods', async () => {
    const { roster } = await planned('01-dongan-2024', { moves: 0 });
    const isRest = (kind: string): boolean => kind === 'weekend' || kind === 'holiday';
    const working = roster.dutyDays.filter(({ kind }) => !isRest(kind));
    const rest = roster.dutyDays.filter(({ kind }) => isRest(kind));
    expect(working).toHaveLength(251);
    expect(working.filter(({ kind }) => kind === 'make-up-workday').map(({ date }) => date)).toEqual([
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ]);
    expect(rest.map(({ date }) => date)).toEqual([
      '2024-03-02',
      '2024-03-03',
      '2024-03-09',
      '2024-03-10',
      '2024-10-01',
      '2024-10-02',
      '2024-10-03',
      '2024-10-04',
      '2024-10-05',
      '2024-10-06',
      '2024-10-07',
    ]);
    expect(roster.assignments).toHaveLength(262);
  });

  it('is valid, complete and provably fair with each of the seeds 1 to 20', async () => {
    const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
    for (const seed of some(seeds, 4)) {
      const { roster, proven } = await planned('01-dongan-2024', { seed, moves: SETTLED });
      expect({
        seed,
        hard: roster.score.hard,
        coverage: roster.score.coverage,
        fair: proven.fairness,
      }).toEqual({
        seed,
        hard: 0,
        coverage: 0,
        fair: true,
      });
    }
  });

  it('carries a certificate that holds after a round trip through its file', async () => {
    const { roster } = await planned('01-dongan-2024', { moves: SETTLED });
    const checked = checkCertificate(JSON.parse(JSON.stringify(roster)));
    expect(checked).toEqual({
      proven: true,
      bound: roster.score.fairness,
      fairness: roster.score.fairness,
      problems: [],
    });
  });

  it('gives the two chiefs a duty each month and everybody else 7 or 8, or his part of the year', async () => {
    const { roster, spread } = await planned('01-dongan-2024', { moves: SETTLED });
    for (const chief of ['县委书记', '县长']) {
      const months = roster.assignments.flatMap(({ leader, date }) =>
        leader === chief ? [date.slice(0, 7)] : [],
      );
      expect(new Set(months).size).toBe(12);
    }
    const equals = spread.find(({ leaders }) => leaders.length > 20)!;
    expect(equals.duties).toEqual({ least: 7, most: 8 });
  });
});

describe('02-township', () => {
  it('has somebody on duty on each of the 366 days, provably evenly', async () => {
    const { roster, proven, leaders } = await planned('02-township', { moves: SETTLED });
    expect(roster.assignments).toHaveLength(366);
    expect(roster.assignments.every(({ leader }) => leader !== null)).toBe(true);
    expect(proven.fairness).toBe(true);
    expect(leaders.every(({ duties }) => duties === 40 || duties === 41)).toBe(true);
  });
});
