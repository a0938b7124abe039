import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import { bindRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import { compareScores, type Score } from '../score/score.ts';
import { backendLaws, backendSceneArbitrary, rulesOf } from '../testing/backend-laws.ts';
import { assignmentCount, bestScore } from '../testing/best-score.ts';
import { makeProblem, ordinaryWeek } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { type Backend, BackendRefusedError } from './backend.ts';
import { exactBackend } from './exact-backend.ts';
import { javascriptLpSolverBackend, javascriptLpSolverLimits, solveProgram } from './javascript-lp-solver.ts';
import type { LinearProgram, LinearSolver } from './linear-program.ts';
import { solve, type Solution } from './solve.ts';

/** Brute force judges so many assignments at most. */
const MAX_ASSIGNMENTS = 400;

/** Leaders and weeks of five working days, under the catalogue's rules. */
function weeks(
  leaders: number,
  count: number,
): { problem: ReturnType<typeof makeProblem>; rules: BoundRules } {
  const problem = makeProblem({
    leaders,
    days: 7 * count,
    kind: ordinaryWeek,
    types: [{ heads: (day) => (day % 7 < 5 ? 1 : 0) }],
  });
  const select = selectOf(problem, [0], [{ servesRestDays: false }]);
  return { problem, rules: bindRules(effectiveRules(catalogue), catalogue, problem, select) };
}

describe('the backend javascript-lp-solver', () => {
  /** A few scenes are too large for it. */
  const passing: Backend = {
    ...javascriptLpSolverBackend,
    solve: (...task) =>
      javascriptLpSolverBackend.solve(...task).catch((error: unknown) => {
        fc.pre(!(error instanceof BackendRefusedError));
        throw error;
      }),
  };
  for (const { name, property } of backendLaws(passing, { moves: 500 }))
    it(`law: ${name}`, async () => {
      await expect(fc.assert(property, runs(15, 600))).resolves.toBeUndefined();
    });

  it('law: its score is the best there is, as far as it says so', async () => {
    const seen = { done: 0, upper: 0, broken: 0, programmes: 0 };
    const counting: LinearSolver = (program) => {
      seen.programmes++;
      return solveProgram(program);
    };
    const backend = exactBackend('counting', counting, javascriptLpSolverLimits);
    await fc.assert(
      fc.asyncProperty(backendSceneArbitrary, async (scene) => {
        const { problem } = scene;
        const rules = rulesOf(scene);
        fc.pre(assignmentCount(problem, rules) <= MAX_ASSIGNMENTS);
        const best = bestScore(problem, rules);
        const isDone = best.hard === 0 && best.coverage === 0;
        // one move, so that the programmes have something to do
        const { judgement, exact, status, proven, bound } = await solve(
          problem,
          rules,
          { moves: 1 },
          backend,
        );
        if (!isDone) {
          expect({ status, exact }).toEqual({ status: 'infeasible', exact: [] });
          seen.broken++;
          return;
        }
        // where the programme of quality is too large, all levels above it are proven
        const isWhole = exact.includes('quality');
        const upper = { ...best, ...(!isWhole && { quality: 0 }) };
        expect(exact).toEqual([
          'hard',
          'coverage',
          'disruption',
          'fairness',
          ...(isWhole ? ['quality'] : []),
        ]);
        expect(status).toBe(isWhole ? 'optimal' : 'feasible');
        expect({ ...judgement.score, ...(!isWhole && { quality: 0 }) }).toEqual(upper);
        expect({ ...bound, ...(!isWhole && { quality: 0 }) }).toEqual(upper);
        expect(proven).toMatchObject({ fairness: true, disruption: true, ...(isWhole && { quality: true }) });
        seen[isWhole ? 'done' : 'upper']++;
      }),
      runs(100, 5_000),
    );
    expect(seen.done).toBeGreaterThanOrEqual(times(5, 1_000));
    expect(seen.upper).toBeLessThanOrEqual(times(5, seen.done / 20));
    expect(seen.broken).toBeGreaterThanOrEqual(times(5, 1_000));
    expect(seen.programmes).toBeGreaterThanOrEqual(times(1, 500));
  });

  it('law: local search is never better', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(backendSceneArbitrary, async (scene) => {
        const { problem, seed } = scene;
        const rules = rulesOf(scene);
        const searched = await solve(problem, rules, { seed, moves: 300 });
        const exact = await solve(problem, rules, { seed: seed + 1, moves: 1 }, passing);
        if (exact.exact.length === 0) return;
        const proven = ({ judgement: { score } }: Solution): Score =>
          exact.exact.includes('quality') ? score : { ...score, quality: 0 };
        expect(compareScores(proven(exact), proven(searched))).toBeLessThanOrEqual(0);
        compared++;
      }),
      runs(60, 3_000),
    );
    expect(compared).toBeGreaterThanOrEqual(times(2, 600));
  });

  it('proves a week of six leaders on every level', async () => {
    const { problem, rules } = weeks(6, 1);
    const { status, exact, bound, judgement } = await solve(problem, rules, {}, javascriptLpSolverBackend);
    expect(status).toBe('optimal');
    expect(exact).toContain('quality');
    expect(bound).toEqual(judgement.score);
  });

  it('refuses what is too large, with its size and the limit', async () => {
    const { problem, rules } = weeks(13, 1);
    const refused = solve(problem, rules, {}, javascriptLpSolverBackend);
    await expect(refused).rejects.toMatchObject({
      name: 'BackendRefusedError',
      backend: 'javascript-lp-solver',
      refusal: { kind: 'too-large', size: { integers: 65 }, limits: { integers: 60 } },
    } satisfies Partial<Record<keyof BackendRefusedError, unknown>>);
    await expect(refused).rejects.toThrow(/65 decisions \(at most 60\)[^]*\nMaybe/);
    await expect(solve(...sceneOf(weeks(12, 1)), {}, javascriptLpSolverBackend)).resolves.toMatchObject({
      exact: expect.arrayContaining(['fairness']),
    });
    const narrow = exactBackend('narrow', solveProgram, { integers: 60, cells: 100 });
    await expect(solve(...sceneOf(weeks(6, 1)), {}, narrow)).rejects.toMatchObject({
      refusal: { size: { rows: expect.any(Number), columns: expect.any(Number) }, limits: { cells: 100 } },
    });
  });

  it('refuses a rule above quality without a linear form, and leaves quality to the search where one is there', async () => {
    const { problem, rules } = weeks(6, 1);
    const without = (level: string, all = rules): BoundRules => ({
      ...all,
      rules: all.rules.map((one) => {
        const { bound } = one;
        const parts = Object.entries(bound).filter(([name]) => name !== 'encode' || one.rule.level !== level);
        return { ...one, bound: Object.fromEntries(parts) as unknown as typeof bound };
      }),
    });
    await expect(solve(problem, without('fairness'), {}, javascriptLpSolverBackend)).rejects.toMatchObject({
      refusal: { kind: 'no-linear-form', rules: ['fair-load', 'fair-rest-days', 'fair-holidays'] },
    });
    const longer = weeks(4, 2);
    const { exact, proven } = await solve(
      longer.problem,
      without('quality', longer.rules),
      {},
      javascriptLpSolverBackend,
    );
    expect(exact).toEqual(['hard', 'coverage', 'disruption', 'fairness']);
    expect(proven.fairness).toBe(true);
  });

  it('believes no answer that does not bear counting', async () => {
    const { problem, rules } = weeks(4, 1);
    const lying = (change: (program: LinearProgram, values: number[]) => number[] | null): LinearSolver => {
      return async (program) => {
        const outcome = await solveProgram(program);
        if (outcome.kind === 'infeasible') return outcome;
        const values = change(program, [...outcome.values]);
        return values ? { ...outcome, values } : { kind: 'infeasible' };
      };
    };
    const run = (solver: LinearSolver): Promise<unknown> =>
      solve(problem, rules, { moves: 1 }, exactBackend('lying', solver, javascriptLpSolverLimits));
    // nobody serves
    const idle = lying((program, values) =>
      values.map((value, at) => (program.columns[at]!.integer ? 0 : value)),
    );
    await expect(run(idle)).rejects.toThrow(
      /lying claims that coverage costs 0, counted from scratch it is \d+/,
    );
    const hopeless = lying(({ columns }, values) => (columns.some(({ cost }) => cost !== 0) ? null : values));
    await expect(run(hopeless)).rejects.toThrow('lying finds no roster when it comes to');
  });
});

const sceneOf = ({ problem, rules }: ReturnType<typeof weeks>): [typeof problem, BoundRules] => [
  problem,
  rules,
];
