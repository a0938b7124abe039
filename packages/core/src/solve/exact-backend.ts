import { finish } from '../bound/steps.ts';
import { encodeRules } from '../constraints/bind-rules.ts';
import type { Level } from '../document/schema.ts';
import type { LinearModel } from '../linear/linear-model.ts';
import { type Assignment, FREE, type Problem } from '../problem/problem.ts';
import { compareScores, judge, type Judgement, LEVELS } from '../score/score.ts';
import { type Backend, BackendRefusedError, type SolveOptions, type Task } from './backend.ts';
import { countSteps } from './find-conflicts.ts';
import { yieldToHost, stopperOf } from './host.ts';
import { type CostRange, LevelRun } from './level-run.ts';
import { type LinearSolver, openPart, programOf, sizeOf } from './linear-program.ts';
import { localSearchBackend } from './local-search-backend.ts';

/** Levels with costs of their own: the hard one is rows alone, which hold in every programme. */
const COSTLY = ['coverage', 'disruption', 'fairness', 'quality'] as const;

interface Judged {
  readonly assignment: Assignment;
  readonly judgement: Judgement;
}

/**
 * A backend that proves level after level: each at its least while those above keep theirs. Local search goes before,
 * and a programme is solved only for a level of which nothing yet says that it cannot be better. Quality joins where
 * all its rules have a linear form and the programme is small enough.
 *
 * Answers are believed only after a count from scratch. `solve` rejects with BackendRefusedError when the problem is
 * too large or a rule above quality has no linear form, with ExactBackendError when a claim does not bear counting.
 *
 * @param solver solves each programme; it cannot be interrupted, so a stop is heard between levels
 */
export const exactBackend = (id: string, solver: LinearSolver, limits: ExactLimits): Backend => ({
  id,
  async solve(task, options) {
    const isStopped = stopperOf(options);
    const models = exactModels(id, task, limits);
    const searched = await localSearchBackend.solve(task, options);
    let best = judged(task, searched.assignment);
    let moves = searched.moves;
    const isKnownImpossible =
      searched.isImpossible ||
      (!isDone(best) && finish(countSteps(task.problem, task.rules, task.minFreeDays)).length > 0);
    if (isKnownImpossible || options.moves === 0 || isStopped()) return { ...searched, exact: [] };

    const run = new LevelRun(solver);
    for (const level of COSTLY) {
      const range = rangeOf(level, task, best);
      if (range.least === range.most && isDone(best)) {
        run.settle(level, range.least);
        continue;
      }
      const known = level === 'quality' ? models.whole : models.upper;
      if (!known || isStopped()) break;
      const found = await run.minimise(level, known, range);
      if (!found) {
        if (isDone(best)) throw new ExactBackendError(id, level);
        return { ...searched, isImpossible: true, exact: [] };
      }
      const claimed = judged(task, found.assignment);
      requireTrue(id, run, claimed.judgement);
      if (compareScores(claimed.judgement.score, best.judgement.score) < 0) best = claimed;
      report(task, options, best, moves);
      await yieldToHost();
    }
    const exact: Level[] = run.optima.size > 0 ? ['hard', ...run.optima.keys()] : [];
    if (best.assignment !== searched.assignment && !exact.includes('quality') && !isStopped()) {
      const fairnessBound = run.optima.get('fairness') ?? task.fairnessBound;
      const start = best.assignment;
      const onProgress: SolveOptions['onProgress'] = (progress) =>
        options.onProgress?.({ ...progress, moves: searched.moves + progress.moves });
      const bettered = await localSearchBackend.solve(
        { ...task, start, fairnessBound },
        { ...options, onProgress },
      );
      moves += bettered.moves;
      return { ...bettered, moves, isImpossible: false, exact };
    }
    // what a programme claimed was counted when it was found
    const score = best.assignment === searched.assignment ? searched.score : best.judgement.score;
    return { assignment: best.assignment, score, moves, isImpossible: false, exact };
  },
});

const judged = ({ problem, rules }: Task, assignment: Assignment): Judged => ({
  assignment,
  judgement: judge(problem, rules.rules, assignment),
});

const isDone = ({ judgement: { score } }: Judged): boolean => score.hard === 0 && score.coverage === 0;

/** What the cost of a level is known to lie between beforehand; a coverage above what is given is of no interest. */
function rangeOf(level: (typeof COSTLY)[number], task: Task, best: Judged): CostRange {
  const { score, given } = best.judgement;
  if (level === 'coverage') return { least: given.coverage, most: given.coverage };
  return { least: level === 'fairness' ? task.fairnessBound : 0, most: score[level] };
}

function report({ fairnessBound }: Task, options: SolveOptions, best: Judged, moves: number): void {
  const { score } = best.judgement;
  options.onProgress?.({ stage: 'search', moves, totalMoves: moves, score, fairnessBound });
}

/** Throws unless the roster costs on every level solved what was claimed, and nothing on the hard level. */
function requireTrue(id: string, { optima }: LevelRun, { score, given }: Judgement): void {
  if (score.hard > 0) throw new ExactBackendError(id, 'hard', { claimed: 0, counted: score.hard });
  for (const [level, claimed] of optima) {
    const counted = score[level] + (level === 'coverage' ? given.coverage : 0);
    if (counted !== claimed) throw new ExactBackendError(id, level, { claimed, counted });
  }
}

/** An exact backend claims what does not bear counting: its arithmetic or a rule's linear form is wrong. */
export class ExactBackendError extends Error {
  override readonly name = 'ExactBackendError';

  constructor(backend: string, level: Level, costs?: { readonly claimed: number; readonly counted: number }) {
    const what = costs
      ? `claims that ${level} costs ${costs.claimed}, counted from scratch it is ${costs.counted}`
      : `finds no roster when it comes to ${level}, yet one is known`;
    super(`The backend ${backend} ${what}.\nMaybe use local-search, and report this with the document.`);
  }
}

/** What an exact backend takes on. Sizes alone decide, so that a problem ends alike on every machine. */
export interface ExactLimits {
  /** 0/1 decisions: who takes which open place. */
  readonly integers: number;
  /** Rows × columns of a programme, bounds included; a larger one with quality is left out, without it refused. */
  readonly cells: number;
}

/** A model with the columns known beforehand, NaN where they are open. */
export interface KnownModel {
  readonly model: LinearModel;
  readonly known: Float64Array;
}

const UPPER: readonly Level[] = LEVELS.filter((level) => level !== 'quality');

/**
 * Writes a task as linear models.
 *
 * @param backend who refuses
 * @returns `upper` without quality; `whole` with it, `null` when a rule of quality has no linear form or the model is
 * too large
 * @throws BackendRefusedError when `upper` is too large or a rule in it has no linear form
 */
function exactModels(
  backend: string,
  { problem, rules }: Task,
  limits: ExactLimits,
): { upper: KnownModel; whole: KnownModel | null } {
  const integers = openPairs(problem, rules.domain);
  const refuse = (rows: number, columns: number): never => {
    throw new BackendRefusedError(backend, { kind: 'too-large', size: { integers, rows, columns }, limits });
  };
  if (integers > limits.integers) refuse(0, 0);
  const { model, without } = encodeRules(problem, rules, UPPER);
  if (without.length > 0) throw new BackendRefusedError(backend, { kind: 'no-linear-form', rules: without });
  const upper = withKnown(model, problem, rules.domain);
  const { rows, columns } = sizeOfModel(upper);
  if (rows * columns > limits.cells) refuse(rows, columns);

  const encoded = encodeRules(problem, rules, LEVELS);
  if (encoded.without.length > 0) return { upper, whole: null };
  const whole = withKnown(encoded.model, problem, rules.domain);
  const size = sizeOfModel(whole);
  return { upper, whole: size.rows * size.columns > limits.cells ? null : whole };
}

/** Pairs of an open place and a leader who may hold it. */
function openPairs({ fixedHolder, shiftCount, leaderCount }: Problem, domain: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < shiftCount * leaderCount; at++)
    if (fixedHolder[Math.floor(at / leaderCount)] === FREE) count += domain[at]!;
  return count;
}

/** Fixed places have their holders, and nobody takes a place outside his domain. */
function withKnown(model: LinearModel, { fixedHolder }: Problem, domain: Uint8Array): KnownModel {
  const known = new Float64Array(model.columns.length).fill(NaN);
  for (let shift = 0; shift < model.shiftCount; shift++)
    for (let leader = 0; leader < model.leaderCount; leader++) {
      const column = model.x(shift, leader);
      if (fixedHolder[shift] !== FREE) known[column] = fixedHolder[shift] === leader ? 1 : 0;
      else if (domain[column] === 0) known[column] = 0;
    }
  return { model, known };
}

const sizeOfModel = ({ model, known }: KnownModel): { rows: number; columns: number } =>
  sizeOf(programOf(model, openPart(model, known, []), () => 0));
