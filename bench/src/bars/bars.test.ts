import { describe, expect, it } from 'vitest';
import { BadCallError } from '../options.ts';
import { barsElsewhere, barsTable } from './bar.ts';
import { publishedExample, replanFigures } from './living.ts';
import { runBars } from './run-bars.ts';

const settings = { runs: 1, mostBytes: 2 ** 30 };

describe('the bars', () => {
  it('are all in the table, those that are measured elsewhere with where', () => {
    const own = { what: 'speed', wanted: 'much', measured: 'little', holds: false, load: 0.5 };
    const rows = barsTable(
      [
        { ...own, bar: 2 },
        { ...own, bar: 10, holds: true },
      ],
      barsElsewhere,
    )
      .split('\n')
      .slice(2);
    expect(rows.map((row) => row.split(' | ')[0])).toEqual(['| 2', '| 7', '| 8', '| 10']);
    expect(rows[0]).toContain('| little | NO | 0.5 | `npm run bench -- --bar 2` |');
    expect(rows[1]).toContain('| · | not measured here | · | nowhere yet');
    expect(rows[3]).toContain('| yes |');
  });

  it('are refused when there is no such bar', async () => {
    await expect(runBars({ ...settings, bars: [11] })).rejects.toThrow(BadCallError);
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
