import { finish } from '../bound/steps.ts';
import * as fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { qualitySteps } from '../bound/quality-bound.ts';
import { certifiedQuality } from '../bound/quality-certificate.ts';
import { encodeRules } from '../constraints/bind-rules.ts';
import { levels } from '../document/schema.ts';
import type { LinearModel } from '../linear/linear-model.ts';
import { lpFormat, lpName } from '../linear/lp-format.ts';
import { UNASSIGNED } from '../problem/problem.ts';
import { indexedPrices } from '../roster/certificate.ts';
import type { Prepared } from '../roster/prepared.ts';
import { judge } from '../score/score.ts';
import { qualityRelaxation } from '../solve/quality-bound.ts';
import { smallDocumentArbitrary } from '../testing/small-documents.test.kit.ts';
import { parseAndPrepare } from './parse-document.ts';
import { planPrepared } from './plan.ts';

const highs = await loadHighs();

/** More columns keep HiGHS busy for seconds. */
const MAX_COLUMNS = times(350, 700);

/** Some models take HiGHS far longer than the others: so many nodes, and so many seconds. */
const MAX_NODES = times(500, 20_000);
const MAX_SECONDS = times(3, 600);

/** A row over all that a level costs: at most `most`. */
function holdLevel(model: LinearModel, level: 'coverage' | 'fairness', most: number): void {
  const terms = model.columns.flatMap((column, index) =>
    column.level === level && column.cost !== 0 ? [{ column: index, coefficient: column.cost / 1000 }] : [],
  );
  // costs are whole numbers: half a unit is room for rounding
  model.row(terms, { max: (most + 0.5 - model.constant[level]) / 1000 });
}

/**
 * What the best roster costs on the quality level, of those that are valid, complete and cost at most `fairness`, by the
 * rules' own `encode`; recounted from its roster. `null` for a model that is too large or takes too long.
 */
function bestQuality({ problem, rules }: Prepared, fairness: number): number | null {
  const { model, without } = encodeRules(problem, rules, levels);
  if (without.length > 0) throw new Error(`no linear form: ${without.join()}`);
  if (model.columns.length > MAX_COLUMNS) return null;
  holdLevel(model, 'coverage', 0);
  holdLevel(model, 'fairness', fairness);
  const { Status, Columns } = highs.solve(lpFormat(model, 'quality'), {
    threads: 1,
    output_flag: false,
    mip_max_nodes: MAX_NODES,
    time_limit: MAX_SECONDS,
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
  });
  if (/limit/i.test(Status)) return null;
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`);
  const assignment = new Int16Array(problem.shiftCount).fill(UNASSIGNED);
  for (let shift = 0; shift < problem.shiftCount; shift++)
    for (let leader = 0; leader < problem.leaderCount; leader++)
      if ((Columns[lpName(model, model.x(shift, leader))] as { Primal: number }).Primal > 0.5)
        assignment[shift] = leader;
  const { score } = judge(problem, rules.rules, assignment);
  expect(score).toMatchObject({ hard: 0, coverage: 0 });
  expect(score.fairness).toBeLessThanOrEqual(fairness);
  return score.quality;
}

/** Prices for a date as a search meets them: none, small, about a defect, far too much; thousandths. */
const priceArbitrary = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -20_000, max: 60_000 }),
  fc.integer({ min: -400_000, max: 400_000 }),
);

/** Only what the bound reads: where all rules count it lies far below, and a bound too high by a little would pass. */
const readAlone = ['regular-service', 'weekday-balance', 'holiday-rotation'].map((constraint) => ({
  constraint,
  weight: 0,
}));

describe('the bound of quality against HiGHS', () => {
  it('law: no prices, random or found, prove more than the best roster that is at least as fair costs', async () => {
    const tally = { compared: 0, above: 0, reached: 0, priced: 0 };
    await fc.assert(
      fc.asyncProperty(
        smallDocumentArbitrary,
        fc.boolean(),
        fc.array(fc.array(priceArbitrary, { minLength: 61, maxLength: 61 }), {
          minLength: 20,
          maxLength: 20,
        }),
        fc.constantFrom(0, 1_000_000),
        async (document, isRead, drawn, room) => {
          const rules = [...(document.rules ?? []), ...(isRead ? readAlone : [])];
          const { prepared, diagnostics } = parseAndPrepare({ ...document, rules });
          fc.pre(prepared !== null);
          const { status, roster } = await planPrepared(prepared!, diagnostics, { moves: 1_500 });
          fc.pre((status === 'optimal' || status === 'feasible') && roster.certificate !== null);
          const fairness = roster.score.fairness + room;
          const best = bestQuality(prepared!, fairness);
          fc.pre(best !== null);
          const relaxation = qualityRelaxation(
            prepared!.problem,
            prepared!.rules,
            indexedPrices(roster.certificate!.prices, prepared!.problem, prepared!.names),
            fairness,
          );
          tally.compared++;
          const found = finish(qualitySteps(relaxation!, 60))!;
          expect(found.bound).toBeLessThanOrEqual(best!);
          for (const prices of [
            ...drawn,
            ...drawn.map((steps) => steps.map((step) => Math.trunc(step / 20))),
          ])
            for (const base of [null, found.prices]) {
              const tried = Array.from(relaxation!.open, (_, date) => prices[date]! + (base?.[date] ?? 0));
              const bound = certifiedQuality(relaxation!, tried)!;
              expect(bound).toBeLessThanOrEqual(best!);
              if (bound > 0) tally.priced++;
            }
          if (best! > 0) tally.above++;
          if (best! > 0 && found.bound === best) tally.reached++;
        },
      ),
      runs(10, 300),
    );
    expect(tally.compared).toBeGreaterThanOrEqual(times(10, 300));
    expect(tally.above).toBeGreaterThanOrEqual(times(2, 240));
    // prices far off prove nothing: some must come close, and some close up
    expect(tally.priced).toBeGreaterThanOrEqual(times(20, 6_000));
    expect(tally.reached).toBeGreaterThanOrEqual(times(0, 60));
  });
});
