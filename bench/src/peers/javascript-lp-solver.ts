import { peerByLevels } from './by-levels.ts';
import { type DenseModel, denseModel } from './dense-model.ts';

interface Answer {
  readonly feasible: boolean;
  readonly bounded: boolean;
  readonly isIntegral?: boolean;
  readonly result: number;
  readonly [variable: string]: number | boolean | undefined;
}

interface Library {
  Solve(model: Record<string, unknown>): Answer;
  lastSolvedModel: unknown;
}

let library: Library | undefined;

/** javascript-lp-solver, the library many reach for first. */
export const javascriptLpSolverPeer = peerByLevels<DenseModel>(
  'javascript-lp-solver',
  'javascript-lp-solver 1.0.3, dense simplex in JavaScript',
  {
    margin: { share: 0.03, msPerColumn: 0 },
    async load() {
      library ??= (await import('javascript-lp-solver')).default as unknown as Library;
    },
    convert: denseModel,
    solve({ constraints, variables, integers }, seconds) {
      const start = performance.now();
      const answer = library!.Solve({
        optimize: 'cost',
        opType: 'min',
        constraints,
        variables,
        ints: Object.fromEntries(integers.map((name) => [name, 1])),
        options: { timeout: seconds * 1000, exitOnCycles: true },
      });
      library!.lastSolvedModel = null;
      const values = (column: number): number => Number(answer[`c${column}`] ?? 0);
      if (!answer.feasible) return Promise.resolve({ kind: 'infeasible' });
      // on a timeout it says feasible and returns fractions
      const isWhole = integers.every((name) => {
        const value = Number(answer[name] ?? 0);
        return Math.abs(value - Math.round(value)) < 1e-6;
      });
      if (!answer.bounded || !isWhole)
        return Promise.resolve({ kind: 'nothing', why: 'fractions at the limit' });
      // out of time it returns the best so far without a word
      if (performance.now() - start >= seconds * 1000) return Promise.resolve({ kind: 'feasible', values });
      return Promise.resolve({ kind: 'optimal', cost: answer.result, values });
    },
  },
);
