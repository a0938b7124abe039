import type { Level } from '../document/schema.ts';
import type { Assignment } from '../problem/problem.ts';
import { compareScores, judge, type Judgement } from '../score/score.ts';
import type { Backend, BackendResult, SolveOptions, Task } from './backend.ts';
import { type ExactLimits, exactModels } from './exact-model.ts';
import { breathe, now } from './host.ts';
import { LevelRun } from './level-run.ts';
import type { LinearSolver } from './linear-program.ts';
import { localSearchBackend } from './local-search-backend.ts';

/** Levels with costs of their own: the hard one is rows alone, which hold in every programme. */
const COSTLY: readonly Level[] = ['coverage', 'disruption', 'fairness', 'quality'];

/**
 * A backend that brings level after level to its least while those above keep theirs. Quality joins where all its
 * rules have a linear form and the programme is small enough; else local search betters it within the proven levels.
 *
 * Its answers are believed only after a count from scratch. `solve` rejects with BackendRefusedError when the problem
 * is too large or a rule above quality has no linear form, with ExactBackendError when a claim does not bear counting.
 *
 * @param solver solves each programme; it cannot be interrupted, so a stop is heard between levels
 */
export const exactBackend = (id: string, solver: LinearSolver, limits: ExactLimits): Backend => ({
  id,
  async solve(task, options) {
    const { problem, rules, start } = task;
    const deadline = options.timeLimitMs === undefined ? Infinity : now() + options.timeLimitMs;
    const isStopped = (): boolean => options.signal?.aborted === true || now() >= deadline;
    if (options.moves === 0 || isStopped()) return { assignment: start, moves: 0, isImpossible: false };

    const { upper, whole } = exactModels(id, task, limits);
    const run = new LevelRun(solver);
    let best: { assignment: Assignment; judgement: Judgement } = {
      assignment: start,
      judgement: judge(problem, rules.rules, start),
    };
    for (const level of COSTLY) {
      const known = level === 'quality' ? whole : upper;
      if (!known) break;
      const found = await run.minimise(level, known.model, known.known);
      if (!found && (level !== 'coverage' || best.judgement.score.hard === 0))
        throw new ExactBackendError(id, level, null, null);
      if (!found) break;
      const judgement = judge(problem, rules.rules, found.assignment);
      requireTrue(id, run, judgement);
      if (compareScores(judgement.score, best.judgement.score) <= 0)
        best = { assignment: found.assignment, judgement };
      const { score } = best.judgement;
      const { fairnessBound } = task;
      options.onProgress?.({ stage: 'search', moves: 0, totalMoves: 0, score, fairnessBound });
      await breathe();
      if (isStopped()) break;
    }
    const exact: Level[] = run.optima.has('coverage') ? ['hard', ...run.optima.keys()] : [];
    const isImpossible = exact.length === 0 || best.judgement.score.coverage > 0;
    if (exact.includes('quality') || isStopped())
      return { assignment: best.assignment, moves: 0, isImpossible, exact };
    const bettered = await better(task, options, best.assignment, run.optima.get('fairness'));
    return { ...bettered, isImpossible: isImpossible || bettered.isImpossible, exact };
  },
});

/** Local search from a roster whose upper levels it cannot worsen. */
const better = (
  task: Task,
  options: SolveOptions,
  start: Assignment,
  fairness = task.fairnessBound,
): Promise<BackendResult> => localSearchBackend.solve({ ...task, start, fairnessBound: fairness }, options);

/** Throws unless the roster costs on every level solved what was claimed, and nothing at hard. */
function requireTrue(id: string, { optima }: LevelRun, { score, given }: Judgement): void {
  if (score.hard > 0) throw new ExactBackendError(id, 'hard', 0, score.hard);
  for (const [level, claimed] of optima) {
    const counted = score[level] + (level === 'coverage' ? given.coverage : 0);
    if (counted !== claimed) throw new ExactBackendError(id, level, claimed, counted);
  }
}

/** An exact backend claims what does not bear counting: its arithmetic or a rule's linear form is wrong. */
export class ExactBackendError extends Error {
  override readonly name = 'ExactBackendError';

  constructor(backend: string, level: Level, claimed: number | null, counted: number | null) {
    super(
      claimed === null
        ? `${backend} finds no roster when it comes to ${level}, yet one is known.\n` +
            'Maybe use the backend local-search, and report this with the document.'
        : `${backend} claims that ${level} costs ${claimed}, counted from scratch it is ${counted}.\n` +
            'Maybe use the backend local-search, and report this with the document.',
    );
  }
}
