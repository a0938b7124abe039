import type { Level } from '../document/schema.ts';
import type { Assignment } from '../problem/problem.ts';
import { compareScores, judge, type Judgement } from '../score/score.ts';
import type { Backend, SolveOptions, Task } from './backend.ts';
import { type ExactLimits, exactModels } from './exact-model.ts';
import { countedConflicts } from './find-conflicts.ts';
import { breathe, now } from './host.ts';
import { type CostRange, LevelRun } from './level-run.ts';
import type { LinearSolver } from './linear-program.ts';
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
    const deadline = options.timeLimitMs === undefined ? Infinity : now() + options.timeLimitMs;
    const isStopped = (): boolean => options.signal?.aborted === true || now() >= deadline;
    const models = exactModels(id, task, limits);
    const searched = await localSearchBackend.solve(task, options);
    let best = judged(task, searched.assignment);
    let moves = searched.moves;
    const isKnownImpossible =
      searched.isImpossible ||
      (!isDone(best) && countedConflicts(task.problem, task.rules, task.minFreeDays).length > 0);
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
      await breathe();
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

/** Throws unless the roster costs on every level solved what was claimed, and nothing at hard. */
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
