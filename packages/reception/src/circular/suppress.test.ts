import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { type PublicCount, suppress } from './suppress.ts';

/** All columns of so many counts, each at most `most`. */
function columns(length: number, most: number): number[][] {
  if (length === 0) return [[]];
  return columns(length - 1, most).flatMap((rest) =>
    Array.from({ length: most + 1 }, (_, count) => [...rest, count]),
  );
}

/** What a column looks like from outside: what is shown, and its total unless all of it is withheld. */
const published = (counts: readonly number[], smallest: number): string => {
  const shown = suppress(counts, smallest);
  return JSON.stringify([shown, shown === null ? null : counts.reduce((sum, count) => sum + count, 0)]);
};

/**
 * An attacker without knowledge of the rule, as a solver propagates bounds: he has the total, what is shown, and that each
 * hidden count is at least `least`. Bounds of every hidden count after propagation.
 */
function boundsOf(shown: readonly PublicCount[], total: number, least: number): [number, number][] {
  const rest = total - shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const others = shown.filter((count) => count === null).length - 1;
  return shown.flatMap((count): [number, number][] =>
    count === null ? [[others === 0 ? rest : least, rest - others * least]] : [],
  );
}

describe('suppress', () => {
  it('hides small counts, and never zeros as long as it need not', () => {
    expect(suppress([9, 2, 1, 0], 3)).toEqual([9, null, null, 0]);
  });

  it('hides the next larger ones beside a single small one, and beside several that their sum gives away', () => {
    expect(suppress([9, 5, 2, 5, 0], 3)).toEqual([9, null, null, null, 0]);
    expect(suppress([9, 4, 1, 1], 3)).toEqual([9, null, null, null]);
    expect(suppress([9, 4, 2, 2], 3)).toEqual([9, null, null, null]);
  });

  it('hides zeros where nothing is larger, and tells nothing where there are none', () => {
    expect(suppress([1, 1, 0], 3)).toEqual([null, null, null]);
    expect(suppress([2, 2, 2], 3)).toBeNull();
    expect(suppress([1], 3)).toBeNull();
  });

  it('hides nothing where nothing is small, or the office hides nothing', () => {
    expect(suppress([3, 0, 7], 3)).toEqual([3, 0, 7]);
    expect(suppress([1, 1, 7], 1)).toEqual([1, 1, 7]);
  });

  it('law: whoever knows the rule and tries every column finds at least two values for each hidden count', () => {
    const length = times(4, 5);
    const givenAway: string[] = [];
    for (const smallest of [2, 3, 4]) {
      const worlds = new Map<string, number[][]>();
      for (const column of columns(length, 6)) {
        const seen = published(column, smallest);
        worlds.set(seen, [...(worlds.get(seen) ?? []), column]);
      }
      for (const [seen, possible] of worlds) {
        const [shown] = JSON.parse(seen) as [PublicCount[] | null];
        const rows = Array.from({ length }, (_, row) => row);
        const hidden = rows.filter((row) => shown === null || shown[row] === null);
        const known = hidden.filter((row) => possible.every((column) => column[row] === possible[0]![row]));
        if (known.length > 0) givenAway.push(`${seen} below ${smallest}: rows ${known.join()}`);
      }
    }
    expect(givenAway).toEqual([]);
  });

  it('law: bounds propagated over the total leave every hidden count open, and no small count is shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(4), fc.nat(30)), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 6 }),
        (counts, smallest) => {
          const shown = suppress(counts, smallest);
          if (shown === null) return;
          const total = counts.reduce((sum, count) => sum + count, 0);
          expect(shown.some((count) => count !== null && count > 0 && count < smallest)).toBe(false);
          const hidesZeros = shown.some((count, row) => count === null && counts[row] === 0);
          const bounds = boundsOf(shown, total, hidesZeros ? 0 : 1);
          expect(bounds.filter(([low, high]) => low >= high)).toEqual([]);
        },
      ),
      runs(100, 30_000),
    );
  });

  it('law: hidden counts may change places without anybody seeing it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(8), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 2, max: 5 }),
        fc.nat(),
        (counts, smallest, turn) => {
          const shown = suppress(counts, smallest);
          if (shown === null) return;
          const hidden = counts.filter((_, row) => shown[row] === null);
          const by = turn % (hidden.length || 1);
          const turned = [...hidden.slice(by), ...hidden.slice(0, by)];
          const moved = counts.map((count, row) => (shown[row] === null ? turned.shift()! : count));
          expect(suppress(moved, smallest)).toEqual(shown);
          expect(hidden.length === 0 || new Set(hidden).size > 1).toBe(true);
        },
      ),
      runs(100, 30_000),
    );
  });
});
