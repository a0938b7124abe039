import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLong, runs, times } from '../../../../scripts/runs.ts';
import { boundFairness } from '../solve/priced-dues.ts';
import { backendSceneArbitrary, rulesOf } from '../testing/backend-laws.ts';
import { LocalSearch } from './local-search.ts';

const MOVES = 600;

it('law: (hard, coverage, disruption, fairness) never becomes worse from one move to the next', () => {
  let better = 0;
  let isQualityWorse = 0;
  fc.assert(
    fc.property(backendSceneArbitrary, (scene) => {
      const rules = rulesOf(scene);
      const { bound, start } = boundFairness(scene.problem, rules);
      const search = new LocalSearch(scene.problem, rules, start, scene.seed, bound ?? 0);
      let before = search.score.slice();
      for (let move = 0; move < MOVES && !search.isExhausted(MOVES); move++) {
        search.run(1, MOVES);
        const level = before.findIndex((cost, index) => cost !== search.score[index]);
        if (level >= 0 && level < 4) {
          better++;
          expect(search.score[level]).toBeLessThan(before[level]!);
        }
        if (level === 4 && search.score[4]! > before[4]!) isQualityWorse++;
        before = search.score.slice();
      }
    }),
    runs(60, 9_000),
  );
  // Without these the law would hold of a search that does nothing.
  expect(better).toBeGreaterThan(times(0, 500));
  // one in twenty scenes, so that a short run may see none
  if (isLong) expect(isQualityWorse).toBeGreaterThan(500);
});
