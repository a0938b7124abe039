import loadHighs from 'highs';
import { lpFormat, lpName } from '@lunzhi/core/solver';
import { ModelTooLargeError } from '../model/level-model.ts';
import { peerByLevels, type Stage } from './by-levels.ts';

/** Columns beyond which the text of the model alone would fill what WebAssembly may use. */
const MOST_COLUMNS = 400_000;

let highs: Awaited<ReturnType<typeof loadHighs>> | undefined;

/** HiGHS in WebAssembly, one thread, no gap allowed. */
export const highsPeer = peerByLevels<{ text: string; stage: Stage; names: string[] }>(
  'highs',
  'HiGHS 1.15.3 in WebAssembly, exact',
  {
    async load() {
      highs ??= await loadHighs();
    },
    convert(stage) {
      const { model, level, scale } = stage;
      if (model.columns.length > MOST_COLUMNS)
        throw new ModelTooLargeError(model.rows.length, model.columns.length, true);
      const text = lpFormat(model, { [level]: 1 / scale[level] });
      return { text, stage, names: model.columns.map((_, column) => lpName(model, column)) };
    },
    async solve({ text, stage, names }, seconds, seed) {
      const result = highs!.solve(text, {
        threads: 1,
        mip_rel_gap: 0,
        mip_abs_gap: 0,
        random_seed: seed,
        time_limit: seconds,
        output_flag: false,
      });
      if (result.Status === 'Infeasible') return { kind: 'infeasible' };
      const values = (column: number): number => {
        const found = result.Columns[names[column]!];
        return found && 'Primal' in found && typeof found.Primal === 'number' ? found.Primal : 0;
      };
      if (result.Status !== 'Optimal' && !(result.ObjectiveValue < 1e29 && holds(stage, values)))
        return { kind: 'nothing', why: result.Status };
      if (result.Status !== 'Optimal') return { kind: 'feasible', values };
      const { constant } = stage.model;
      const cost = result.ObjectiveValue - constant[stage.level] / stage.scale[stage.level];
      return { kind: 'optimal', cost, values };
    },
  },
);

/** At a time limit without a roster all values are 0: whether those given are whole and fill the places. */
function holds({ model }: Stage, values: (column: number) => number): boolean {
  for (let shift = 0; shift < model.shiftCount; shift++) {
    let sum = 0;
    for (let leader = 0; leader < model.leaderCount; leader++) {
      const value = values(model.x(shift, leader));
      if (Math.abs(value - Math.round(value)) > 1e-6) return false;
      sum += Math.round(value);
    }
    if (sum === 0) return false;
  }
  return true;
}
