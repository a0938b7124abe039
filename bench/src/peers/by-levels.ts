import type { Prepared } from '@lunzhi/core/solver';
import type { Level } from '../levels.ts';
import { costTerms, type LevelModel, levelModel, ModelTooLargeError } from '../model/level-model.ts';
import type { Pair } from './pairs.ts';
import { type Ending, finished, type Peer, type RunOptions, stopped } from './peer.ts';

/** One level to be minimised, those above it held by rows. */
export interface Stage extends LevelModel {
  readonly level: Level;
}

export type StageAnswer =
  | { readonly kind: 'optimal'; readonly cost: number; readonly values: (column: number) => number }
  | { readonly kind: 'feasible'; readonly values: (column: number) => number; readonly bound?: number }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'nothing'; readonly why: string };

/** How long a solver takes to answer when its own time is over: it is told to stop so much sooner. */
export interface AnswerMargin {
  /** Of the time it has. */
  readonly share: number;
  /** For what it does not interrupt, a first relaxation above all. */
  readonly msPerColumn: number;
}

/** A solver of linear programmes with whole numbers. */
export interface StageSolver<Converted> {
  readonly margin: AnswerMargin;
  /** Loads the solver; part of its time. */
  load(): Promise<void>;
  /** Writes a stage as the solver reads it; not part of its time. @throws ModelTooLargeError */
  convert(stage: Stage): Converted;
  /**
   * @param onBetter called with each better roster on the way, where the solver tells
   * @returns costs in units of the stage's scale, without the model's constant
   */
  solve(
    converted: Converted,
    seconds: number,
    seed: number,
    onBetter: (values: (column: number) => number) => void,
  ): Promise<StageAnswer>;
}

/**
 * A peer that minimises level after level: the first with every place filled, each optimum then a row of the next.
 * A level is proven when the solver says so.
 */
export function peerByLevels<Converted>(id: string, about: string, solver: StageSolver<Converted>): Peer {
  return {
    id,
    about,
    isExact: true,
    async run(prepared, options) {
      const { watch } = options;
      // before the clock counts, so that a model that is too large costs nobody a load
      let model = watch.untimed(() => levelModel(prepared, 'fairness'));
      await solver.load();
      const done: Partial<Record<Level, number>> = { coverage: 0 };
      const levels: Level[] = ['disruption', 'fairness', 'quality'];
      for (const level of levels) {
        if (!prepared.rules.rules.some(({ rule }) => rule.level === level)) continue;
        if (level === 'quality') {
          try {
            model = watch.untimed(() => levelModel(prepared, 'quality'));
          } catch (error) {
            if (error instanceof ModelTooLargeError)
              return finished(`fairness proven; with quality ${error.message}`);
            throw error;
          }
        }
        const ended = await solveStage(solver, prepared, { ...model, level }, done, options);
        if (ended !== null) return ended;
      }
      return finished('optimal on every level');
    },
  };
}

/** Of the whole limit: what goes by columns is never more, so that a large model does not halve a solver's time. */
const MAX_BY_COLUMNS = 0.1;

/** Seconds of `left` that a solver needs to answer; never more than half. */
function answerTime(
  { share, msPerColumn }: AnswerMargin,
  left: number,
  limit: number,
  columns: number,
): number {
  const byColumns = Math.min(MAX_BY_COLUMNS * limit, (msPerColumn * columns) / 1000);
  return Math.min(left / 2, share * left + byColumns);
}

/** @returns how the run ends here, `null` when the level is proven and recorded in `done` */
async function solveStage<Converted>(
  solver: StageSolver<Converted>,
  { problem }: Prepared,
  stage: Stage,
  done: Partial<Record<Level, number>>,
  { watch, seconds, seed, report }: RunOptions,
): Promise<Ending | null> {
  const { model, level, scale } = stage;
  let converted: Converted;
  try {
    converted = watch.untimed(() => {
      const rowsBefore = model.rows.length;
      for (const [above, cost] of Object.entries(done) as [Level, number][])
        model.row(costTerms(stage, above), { max: cost });
      const made = solver.convert(stage);
      model.rows.length = rowsBefore;
      return made;
    });
  } catch (error) {
    if (error instanceof ModelTooLargeError && level === 'quality')
      return finished(`fairness proven; with quality ${error.message}`);
    throw error;
  }
  const left = seconds - watch.ms / 1000;
  if (left <= 0) return stopped(`out of time before ${level}`);

  const full = (cost: number, on: Level): number => Math.round(cost * scale[on] + model.constant[on]);
  const above = Object.entries(done) as [Level, number][];
  const provenAbove = above.map(([on]) => on);
  const scoreAbove = { hard: 0, ...Object.fromEntries(above.map(([on, own]) => [on, full(own, on)])) };
  const pairs = (values: (column: number) => number): Pair[] => pairsOfColumns(problem, model, values);
  // before the optimum cost columns may stand higher than the roster asks for: of that level nothing is claimed
  const open = { score: scoreAbove, proven: provenAbove };
  const margin = answerTime(solver.margin, left, seconds, model.columns.length);
  const outOfTime = (how: string): Ending =>
    stopped(`${how} (told to stop after ${(seconds - margin).toFixed(1)} s)`);
  const answer = await solver.solve(converted, left - margin, seed, (values) =>
    report({ pairs: pairs(values), claim: open }),
  );
  switch (answer.kind) {
    case 'nothing':
      return outOfTime(`${level}: ${answer.why}`);
    case 'infeasible':
      if (above.length > 1) return finished(`${level}: says infeasible after a roster was found`);
      report({ pairs: [], claim: { isInfeasible: true } });
      return finished('says infeasible');
    case 'feasible': {
      const bound = answer.bound === undefined ? {} : { bound: { [level]: full(answer.bound, level) } };
      report({ pairs: pairs(answer.values), claim: { ...open, ...bound } });
      return outOfTime(`out of time on ${level}`);
    }
    case 'optimal': {
      const score = { ...scoreAbove, [level]: full(answer.cost, level) };
      report({ pairs: pairs(answer.values), claim: { score, proven: [...provenAbove, level] } });
      done[level] = answer.cost;
      return null;
    }
  }
}

/** All places that columns give to somebody, doubled ones too: the referee shall see them. */
function pairsOfColumns(
  { shiftCount, leaderCount }: Prepared['problem'],
  model: Stage['model'],
  values: (column: number) => number,
): Pair[] {
  const pairs: Pair[] = [];
  for (let shift = 0; shift < shiftCount; shift++)
    for (let leader = 0; leader < leaderCount; leader++)
      if (values(model.x(shift, leader)) > 0.5) pairs.push([shift, leader]);
  return pairs;
}
