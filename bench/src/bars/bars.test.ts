import { solve } from '@lunzhi/core/solver';
import { describe, expect, it } from 'vitest';
import { monthPrepared, recordKit } from '../bench.test.kit.ts';
import { BadCallError } from '../options.ts';
import { processorMs } from '../run/processor-time.ts';
import type { RunRecord } from '../run/record.ts';
import { barsElsewhere, barsTable } from './bar.ts';
import { publishedExample, replanFigures } from './living.ts';
import { proofFigures } from './proof.ts';
import { runBars } from './run-bars.ts';
import { costsOfMoves, microsecondsPerMove } from './speed.ts';

const settings = { runs: 1, mostBytes: 2 ** 30 };

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

  it('are refused when there is no such bar', async () => {
    await expect(runBars({ ...settings, bars: [11] })).rejects.toThrow(BadCallError);
  });
});

describe('a proof beside that of another', () => {
  const ran = (peer: string, ms: number | null, fields: Partial<RunRecord> = {}): RunRecord =>
    recordKit({ peer, provenFairnessMs: ms, provenFairnessSinceStartMs: ms && ms + 1_000, ...fields });
  const own = [ran('lunzhi', 50), ran('lunzhi', 40), ran('lunzhi', 60)];

  it('holds from a twentieth of its time on', () => {
    expect(proofFigures(own, [ran('highs', 1_000)])).toEqual({
      measured: '1/20.0: 50 ms against 1.00 s; from the start of the process 1/1.9: 1.05 s against 2.00 s',
      holds: true,
    });
    expect(proofFigures(own, [ran('highs', 999)]).holds).toBe(false);
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
