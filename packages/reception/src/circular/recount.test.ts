import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { makeCaseFile } from '../testing/case-log.ts';
import { monthlyCircular } from './circular.ts';
import { figureKeys } from './figures.ts';
import { historyArbitrary, roster } from './histories.test.kit.ts';
import { recountedCircular, shownFigures } from './recount.test.kit.ts';

const monthArbitrary = fc.constantFrom('2024-02', '2024-03', '2024-04', '2024-05');

describe('law: a count of the entries alone, that shares nothing with it, finds every figure of a circular', () => {
  it('of any month of any history, in the totals and in every row', () => {
    fc.assert(
      fc.property(historyArbitrary, monthArbitrary, (entries, month) => {
        const circular = monthlyCircular({ file: { ...makeCaseFile(), entries }, roster }, month);
        expect(shownFigures(circular)).toEqual(recountedCircular(circular, entries));
      }),
      runs(60, 5000),
    );
  });

  it('and histories reach every figure', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(historyArbitrary, monthArbitrary, (entries, month) => {
        const { figures } = monthlyCircular({ file: { ...makeCaseFile(), entries }, roster }, month);
        for (const key of figureKeys) if (figures[key].length > 0) reached.add(key);
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(figureKeys.filter((key) => !reached.has(key))).toEqual([]);
  });
});
