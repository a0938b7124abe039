import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
import { ModelTooLargeError } from '../model/level-model.ts';
import { peerByLevels, type Stage } from './by-levels.ts';
import { sparseModel } from './sparse-model.ts';

/** Columns beyond which the model fills what WebAssembly may use. */
const MAX_COLUMNS = 400_000;

let highs: Highs | undefined;

/** HiGHS in WebAssembly, one thread, no gap allowed. It hands over each better roster on the way. */
export const highsPeer = peerByLevels<ModelData>('highs', 'HiGHS 1.15.3 in WebAssembly, exact', {
  // now and then it looks at its clock seconds late, whatever the margin; its rosters are handed over before
  margin: { share: 0.03, msPerColumn: 0 },
  async load() {
    highs ??= await loadHighs();
  },
  convert(stage: Stage) {
    const { rows, columns } = stage.model;
    if (columns.length > MAX_COLUMNS) throw new ModelTooLargeError(rows.length, columns.length, true);
    return sparseModel(stage);
  },
  solve(data, seconds, seed, onBetter) {
    return Promise.resolve(highs!.withModel(data, (model) => answerOf(model, seconds, seed, onBetter)));
  },
});

function answerOf(
  model: Model,
  seconds: number,
  seed: number,
  onBetter: (values: (column: number) => number) => void,
): Awaited<ReturnType<Parameters<typeof peerByLevels>[2]['solve']>> {
  const { modelStatus, callbackType } = highs!.constants;
  model.options.set({
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    random_seed: seed,
    time_limit: seconds,
    output_flag: false,
  });
  const valuesOf =
    (found: Float64Array) =>
    (column: number): number =>
      found[column] ?? 0;
  let best: Float64Array | undefined;
  let bound: number | undefined;
  const { modelStatus: status } = model.run({
    [callbackType.mipImprovingSolution](event) {
      best = event.data.mip_solution;
      if (best) onBetter(valuesOf(best));
      return undefined;
    },
    [callbackType.mipInterrupt](event) {
      bound = event.data.mip_dual_bound;
      return undefined;
    },
  });
  // no cost is below 0, so that nothing is unbounded
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return { kind: 'infeasible' };
  if (status === modelStatus.optimal)
    return {
      kind: 'optimal',
      cost: model.getObjectiveValue(),
      values: valuesOf(model.getSolution().colValue),
    };
  if (!best) return { kind: 'nothing', why: 'out of time without a roster' };
  const least = bound !== undefined && bound > 0 ? { bound: Math.ceil(bound - 1e-6) } : {};
  return { kind: 'feasible', values: valuesOf(best), ...least };
}
