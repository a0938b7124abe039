import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { makeCaseFile } from '../testing/case-log.ts';
import { type Circular, monthlyCircular } from './circular.ts';
import { figureKeys } from './figures.ts';
import { historyArbitrary, roster } from './histories.test.kit.ts';
import { Recount } from './recount.test.kit.ts';

const monthArbitrary = fc.constantFrom(
  { month: '2024-02', from: '2024-02-01', to: '2024-02-29' },
  { month: '2024-03', from: '2024-03-01', to: '2024-03-31' },
  { month: '2024-04', from: '2024-04-01', to: '2024-04-30' },
  { month: '2024-05', from: '2024-05-01', to: '2024-05-31' },
);

/** A circular with each of its figures counted again. */
function recounted(circular: Circular, count: Recount) {
  const has = (id: string, of: string): boolean => count.facts(id).townships?.includes(of) ?? false;
  const isNowhere = (id: string): boolean => (count.facts(id).townships ?? []).length === 0;
  return {
    figures: count.figures(),
    townships: circular.townships.map(({ of }) => ({
      of,
      figures: count.figures({
        cases: count.cases.filter((id) => (of === null ? isNowhere(id) : has(id, of))),
      }),
    })),
    units: circular.units.map(({ of }) => ({
      of,
      figures:
        of === null
          ? count.figures({ cases: count.cases.filter((id) => count.units(id).length === 0) })
          : count.figures({ unit: of }),
    })),
    leaders: circular.leaders.map(({ of }) => ({ of, figures: count.figures({ leader: of! }) })),
  };
}

describe('law: a count of the entries alone, that shares nothing with it, finds every figure of a circular', () => {
  it('of any month of any history, in the totals and in every row', () => {
    fc.assert(
      fc.property(historyArbitrary, monthArbitrary, (entries, { month, from, to }) => {
        const circular = monthlyCircular({ file: { ...makeCaseFile(), entries }, roster }, month);
        const again = recounted(circular, new Recount({ entries, from, to }));
        const shown = ({ figures, townships, units, leaders }: Circular) => ({
          figures,
          townships: townships.map(({ of, figures: own }) => ({ of, figures: own })),
          units: units.map(({ of, figures: own }) => ({ of, figures: own })),
          leaders: leaders.map(({ of, figures: own }) => ({ of, figures: own })),
        });
        expect(shown(circular)).toEqual(again);
      }),
      runs(60, 5000),
    );
  });

  it('and histories reach every figure', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(historyArbitrary, monthArbitrary, (entries, { month }) => {
        const { figures } = monthlyCircular({ file: { ...makeCaseFile(), entries }, roster }, month);
        for (const key of figureKeys) if (figures[key].length > 0) reached.add(key);
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(figureKeys.filter((key) => !reached.has(key))).toEqual([]);
  });
});
