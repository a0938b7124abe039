import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareScores } from '../score/score.ts';
import { backendLaws, backendSceneArbitrary, rulesOf } from '../testing/backend-laws.ts';
import { assignmentCount, bestScore } from '../testing/best-score.ts';
import { javascriptLpSolverBackend } from './javascript-lp-solver.ts';
import { solve } from './solve.ts';

/** Brute force judges so many assignments at most. */
const MOST_ASSIGNMENTS = 400;

describe('the backend javascript-lp-solver', () => {
  for (const { name, property } of backendLaws(javascriptLpSolverBackend))
    it(`law: ${name}`, async () => {
      await expect(fc.assert(property, { numRuns: 100, seed: 5 })).resolves.toBeUndefined();
    });

  it('law: its score is the best there is, as far as it says so', async () => {
    const seen = { whole: 0, done: 0, broken: 0, optimal: 0 };
    await fc.assert(
      fc.asyncProperty(backendSceneArbitrary, async (scene) => {
        const { problem } = scene;
        const rules = rulesOf(scene);
        fc.pre(assignmentCount(problem, rules) <= MOST_ASSIGNMENTS);
        const best = bestScore(problem, rules);
        const { judgement, exact, status, proven, bound } = await solve(
          problem,
          rules,
          { moves: 100 },
          javascriptLpSolverBackend,
        );
        for (const level of exact) expect(judgement.score[level]).toBe(best[level]);
        const isDone = best.hard === 0 && best.coverage === 0;
        // only a hard rule that cannot hold keeps it from proving anything
        expect(exact.length > 0).toBe(best.hard === 0);
        expect(status === 'infeasible').toBe(!isDone);
        if (isDone) {
          expect(proven.fairness).toBe(true);
          expect(bound.fairness).toBe(best.fairness);
        }
        if (exact.includes('quality')) {
          seen.whole++;
          expect(judgement.score).toEqual(best);
          if (isDone) expect(status).toBe('optimal');
        }
        if (isDone) seen.done++;
        else seen.broken++;
        if (status === 'optimal') seen.optimal++;
      }),
      { numRuns: 500, seed: 7 },
    );
    console.log(seen);
  });

  it('law: local search is never better', async () => {
    const seen = { equal: 0, worse: 0 };
    await fc.assert(
      fc.asyncProperty(backendSceneArbitrary, async (scene) => {
        const { problem, seed } = scene;
        const rules = rulesOf(scene);
        const searched = await solve(problem, rules, { seed, moves: 2_000 });
        const exact = await solve(problem, rules, { seed, moves: 2_000 }, javascriptLpSolverBackend);
        const difference = compareScores(exact.judgement.score, searched.judgement.score);
        expect(difference).toBeLessThanOrEqual(0);
        seen[difference === 0 ? 'equal' : 'worse']++;
      }),
      { numRuns: 300, seed: 11 },
    );
    console.log(seen);
  });
});
