import { solve } from 'yalps';
import { peerByLevels } from './by-levels.ts';
import { type DenseModel, denseModel } from './dense-model.ts';

/** YALPS, a dense simplex with branch and cut in JavaScript. */
export const yalpsPeer = peerByLevels<DenseModel>('yalps', 'YALPS 0.6.4, dense simplex in JavaScript', {
  margin: { share: 0.03, msPerColumn: 0 },
  load: () => Promise.resolve(),
  convert: denseModel,
  solve({ constraints, variables, integers }, seconds) {
    const {
      status,
      result,
      variables: found,
    } = solve(
      { direction: 'minimize', objective: 'cost', constraints, variables, integers },
      { timeout: seconds * 1000, maxIterations: Infinity, tolerance: 0 },
    );
    const byName = new Map(found);
    const values = (column: number): number => byName.get(`c${column}`) ?? 0;
    if (status === 'infeasible') return Promise.resolve({ kind: 'infeasible' });
    if (status === 'optimal') return Promise.resolve({ kind: 'optimal', cost: result, values });
    if (status === 'timedout' && Number.isFinite(result))
      return Promise.resolve({ kind: 'feasible', values });
    return Promise.resolve({ kind: 'nothing', why: status });
  },
});
