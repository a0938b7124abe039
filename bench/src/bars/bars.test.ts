import { readFileSync } from 'node:fs';
import { solve } from '@lunzhi/core/solver';
import { describe, expect, it } from 'vitest';
import { monthPrepared, recordKit, scoreKit } from '../bench.test.kit.ts';
import { BadCallError } from '../options.ts';
import { processorMs } from '../run/processor-time.ts';
import type { RunRecord } from '../run/record.ts';
import { barsElsewhere, barsTable } from './bar.ts';
import { publishedExample, replanFigures } from './living.ts';
import { type Living, livingRatios, livingTimes } from './living-figures.ts';
import { proofFigures } from './proof.ts';
import { qualityFigures, qualityOf, wantedWords } from './quality.ts';
import { allBars, runBars } from './run-bars.ts';
import { costsOfMoves, microsecondsPerMove } from './speed.ts';
import { wholeFigures, type WholeProofs } from './whole-proof.ts';

const settings = { runs: 1, mostBytes: 2 ** 30, against: null };

describe('the bars', () => {
  it('are all in the table, those that are measured elsewhere with where', () => {
    const own = { what: 'speed', wanted: 'much', measured: 'little', holds: false, load: 0.5 };
    const rows = barsTable(
      [
        { ...own, bar: 2 },
        { ...own, bar: 3, holds: null },
        { ...own, bar: 10, holds: true, revision: 'abc1234' },
      ],
      barsElsewhere,
    )
      .split('\n')
      .slice(2);
    expect(rows.map((row) => row.split(' | ')[0])).toEqual(['| 2', '| 3', '| 7', '| 8', '| 10']);
    expect(rows[0]).toContain('| little | NO | 0.5 | · | `npm run bench -- --bar 2` |');
    expect(rows[1]).toContain('| little | not measured | 0.5 |');
    expect(rows[2]).toContain('| · | not measured here | · | · | nowhere yet');
    expect(rows[4]).toContain('| yes | 0.5 | abc1234 |');
  });

  it('stand in the README with what is wanted', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    for (const { bar, wanted } of allBars)
      expect(rows.find(([, first]) => first === String(bar))?.[2], `bar ${bar}`).toBe(wanted);
  });

  it('are refused when there is no such bar', async () => {
    await expect(runBars({ ...settings, bars: [12] })).rejects.toThrow(BadCallError);
  });

  it('are not measured beside a revision that is not built', async () => {
    const against = '/no/such/worktree';
    await expect(runBars({ ...settings, bars: [2], against })).rejects.toThrow(
      'There is no benchmark built in /no/such/worktree.',
    );
  });
});

describe('a proof beside that of another', () => {
  const ran = (peer: string, ms: number | null, fields: Partial<RunRecord> = {}): RunRecord =>
    recordKit({ peer, provenFairnessMs: ms, provenFairnessSinceStartMs: ms && ms + 1_000, ...fields });
  const own = [ran('lunzhi', 50), ran('lunzhi', 40), ran('lunzhi', 60)];

  it('holds from a thirtieth of its time on', () => {
    expect(proofFigures(own, [ran('highs', 1_500)])).toEqual({
      measured: '1/30.0: 50 ms against 1.50 s; from the start of the process 1/2.4: 1.05 s against 2.50 s',
      holds: true,
    });
    expect(proofFigures(own, [ran('highs', 1_499)]).holds).toBe(false);
  });

  it('is not measured when a run of either side proved nothing', () => {
    const crashed = ran('highs', null, { outcome: 'failed', how: 'Aborted' });
    expect(proofFigures(own, [crashed, crashed])).toEqual({
      measured: 'highs proved nothing in 2 of 2 runs (failed: Aborted)',
      holds: null,
    });
    expect(proofFigures(own, [ran('highs', 9_000), crashed, ran('highs', 9_000)]).holds).toBeNull();
    expect(proofFigures([...own, ran('lunzhi', null)], [ran('highs', 9_000)]).holds).toBeNull();
  });
});

describe('whole processes beside native solvers', () => {
  const ran = (
    instance: string,
    ownMs: number | null,
    highsMs: number | null,
    cbcMs: number | null,
  ): WholeProofs => ({
    instance,
    moves: instance === 'year' ? 0 : 100_000,
    ownMs,
    others: [
      { id: 'highs-native', ms: highsMs },
      { id: 'cbc', ms: cbcMs },
    ],
  });

  it('hold with half of HiGHS on one instance, and sooner than all on every one', () => {
    const proofs = [ran('year', 400, 800, 900), ran('decade', 2_000, 2_100, null)];
    expect(wholeFigures(proofs, [], 'year')).toEqual({
      measured:
        'whole processes beside native HiGHS on the exported model: year 400 ms against 800 ms, decade 2.00 s against 2.10 s; ' +
        'sooner than every native solver on all; with 100,000 moves, where 0 moves prove nothing: decade',
      holds: true,
    });
    expect(wholeFigures([ran('year', 401, 800, 900)], [], 'year').holds).toBe(false);
    expect(wholeFigures([ran('year', 400, null, null)], [], 'year').holds).toBe(true);
  });

  it('name who is sooner where, and who is missing', () => {
    const lost = wholeFigures([ran('year', 400, 800, 300), ran('decade', null, 9_000, null)], [], 'year');
    expect(lost.measured).toContain(
      'not sooner: year (400 ms against 300 ms of cbc), decade (nothing in 60 s against 9.00 s of highs-native), ' +
        'decade (nothing in 60 s against nothing in 60 s of cbc)',
    );
    expect(lost.holds).toBe(false);
    const missing = wholeFigures([ran('year', 400, 800, 900)], ['glpk-native'], 'year');
    expect(missing.measured).toContain('; MISSING: glpk-native');
    expect(missing.holds).toBeNull();
  });
});

describe('quality beside what is wanted', () => {
  it('is the median of runs, and holds when none is above', () => {
    const wanted = { year: 100, month: 65 };
    expect(wantedWords(wanted)).toBe('year 100, month 65');
    expect(qualityFigures({ year: [90, 100, 130], month: [65] }, wanted)).toEqual({
      measured: 'year 100, month 65',
      holds: true,
    });
    expect(qualityFigures({ year: [90, 101, 130], month: [65] }, wanted).holds).toBe(false);
    expect(qualityFigures({ year: [90, Infinity, Infinity], month: [65] }, wanted)).toMatchObject({
      measured: 'year not as fair, month 65',
      holds: false,
    });
  });

  it('counts of rosters that are as fair as the fairest alone', () => {
    const instance = { best: scoreKit(10, 50) };
    expect(qualityOf(instance, scoreKit(10, 70))).toBe(70);
    expect(qualityOf(instance, scoreKit(11, 70))).toBe(Infinity);
    expect(qualityOf(instance, { ...scoreKit(9, 70), coverage: 1 })).toBe(Infinity);
    expect(qualityOf(instance, null)).toBe(Infinity);
  });
});

describe('the living roster beside that of an earlier revision', () => {
  const ran = (proposal: number, replan: number): Living => ({
    days: 262,
    proposals: { median: proposal, most: 90 },
    replans: [{ what: 'away', ms: replan, changed: 3, isProven: true }],
  });

  it('is the ratio of the medians, of proposals and of each re-plan', () => {
    const own = livingTimes([ran(1, 100), ran(3, 120), ran(2, 110)])!;
    expect(own).toEqual({ proposal: 2, first: 90, replans: [110] });
    expect(livingRatios(own, livingTimes([ran(8, 440)])!)).toEqual([0.25, 0.25]);
    expect(livingTimes([])).toBeUndefined();
  });
});

describe('the cost of moves', () => {
  it('is the median of whole runs that take turns, without the first of each', async () => {
    const runs: string[] = [];
    const cost = (problem: string, seed: number): Promise<number> => {
      runs.push(`${problem}${seed}`);
      return Promise.resolve(seed === 0 ? 1_000 : problem === 'a' ? seed : 10 * seed);
    };
    expect(await costsOfMoves(['a', 'b'], 3, cost)).toEqual([2, 20]);
    expect(runs).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
  });

  it('is that of every move of the default run', async () => {
    const { problem, rules } = monthPrepared({ withQuality: false });
    const start = processorMs();
    const cost = await microsecondsPerMove({ problem, rules }, 1);
    const { moves } = await solve(problem, rules, { seed: 1 });
    expect(cost).toBeGreaterThan(0);
    expect((cost * moves) / 1000).toBeLessThanOrEqual(processorMs() - start);
  });
});

describe('the living example', () => {
  it('is re-planned with its fewest changes proven, whatever the year brings', async () => {
    const replans = await replanFigures(await publishedExample(40_000), 40_000);
    expect(replans.map(({ isProven }) => isProven)).toEqual([true, true, true]);
    // the first two lose a leader for months, the last only gains days
    expect(replans.map(({ changed }) => changed > 0)).toEqual([true, true, false]);
  });
});
