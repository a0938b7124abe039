import { judge, LEVELS, type Score } from '../score/score.ts';
import { fillSteps } from '../search/depth-first.ts';
import { LocalSearch } from '../search/local-search.ts';
import { mendSteps } from '../search/mend.ts';
import type { Assignment } from '../problem/problem.ts';
import type { Backend, BackendResult, SolveOptions, Task } from './backend.ts';
import { duesOf } from '../constraints/bind-rules.ts';
import { yieldToHost, LONGEST_SILENCE, now, stopperOf, takeSteps } from './host.ts';

const MOVES_PER_SHIFT = 6_000;
/** Moves a shift where no roster can be valid and complete: what is found is looked at, not posted. */
const MOVES_IN_VAIN = 400;
/** The search yields to the host after so many moves at first, then after twice as many each time, up to the second figure. */
const FIRST_MOVES_BETWEEN_YIELDS = 1_000;
const MAX_MOVES_BETWEEN_YIELDS = 50_000;
/** After so many moves it is asked whether it became fair, valid and complete, to tell it at once, and what time it is. */
const LOOK = 250;
/** Share of the moves without a change above quality after which a closer bound is asked for: most proofs come sooner. */
const CLOSER_BOUND_AFTER = 0.01;
/** Nodes for the depth-first repair; about a second at most. */
const NODE_LIMIT = 200_000;

const FAIRNESS = LEVELS.indexOf('fairness');

/** The best score so far, without what is given. */
export const bestScoreOf = ({ bestScore, given }: LocalSearch): Score =>
  Object.fromEntries(LEVELS.map((level, index) => [level, bestScore[index]! - given[index]!])) as Record<
    keyof Score,
    number
  >;

/**
 * Runs on up to `end` moves, of `total`; pauses sooner when the roster becomes fair, valid and complete by them, or when
 * nothing was heard for too long.
 */
function runOn(search: LocalSearch, end: number, total: number): void {
  const isFair = (): boolean => !search.isBroken && search.score[FAIRNESS]! <= search.fairnessBound;
  const begun = now();
  while (search.moves < end && !search.isExhausted(total) && now() - begun < LONGEST_SILENCE) {
    const wasFair = isFair();
    search.run(Math.min(LOOK, end - search.moves), total);
    if (!wasFair && isFair()) return;
  }
}

/** Below 0 when the best roster of `a` is better than that of `b` on the first `levels` levels. */
const compareBest = (a: LocalSearch, b: LocalSearch, levels = LEVELS.length): number => {
  for (let level = 0; level < levels; level++) {
    const difference = a.bestScore[level]! - b.bestScore[level]!;
    if (difference !== 0) return difference;
  }
  return 0;
};

/**
 * Local search with walls from the flow's roster; when something is still broken after a third of the moves, the
 * places are filled depth first and the walls begin again from there.
 */
export const localSearchBackend: Backend = {
  id: 'local-search',
  async solve(task: Task, options: SolveOptions): Promise<BackendResult> {
    const { problem, rules } = task;
    let { fairnessBound, closerBound } = task;
    const dues = duesOf(rules);
    const { seed = 1, onProgress } = options;
    let total = options.moves ?? MOVES_PER_SHIFT * problem.shiftCount;
    const isStopped = stopperOf(options);
    let isImpossible = false;
    const tell = (moves: number, totalMoves: number, score: Score | null): void =>
      onProgress?.({
        stage: 'search',
        moves,
        totalMoves,
        score,
        fairnessBound,
        ...(isImpossible && { isInfeasible: true }),
      });
    const tellOfStart = (): void => tell(0, total, null);
    const mended = await takeSteps(mendSteps(problem, rules, task.start), isStopped, tellOfStart);
    const start = mended.assignment;
    const { score } = judge(problem, rules.rules, start);
    const isWhole = score.hard + score.coverage === 0;
    if (!isWhole && !isStopped()) isImpossible = (await task.provesInfeasible?.(tellOfStart)) ?? false;
    if (isImpossible && options.moves === undefined) total = MOVES_IN_VAIN * problem.shiftCount;
    if (isImpossible || (isWhole && score.disruption === 0 && score.fairness <= fairnessBound)) {
      tell(0, total, score);
      await yieldToHost();
    }
    if (total === 0 || isStopped()) return { assignment: start, score, moves: 0, isImpossible };
    let search = new LocalSearch(problem, rules, start, seed, fairnessBound, mended.trackers);
    let best = search;
    let earlier = 0;
    let isRepaired = false;
    let movesUntilYield = FIRST_MOVES_BETWEEN_YIELDS;
    const report = (): void => tell(earlier + search.moves, earlier + total, bestScoreOf(best));

    while (search.moves < total && !search.isExhausted(total) && !isStopped()) {
      const end = Math.min(total, search.moves + movesUntilYield);
      movesUntilYield = Math.min(2 * movesUntilYield, MAX_MOVES_BETWEEN_YIELDS);
      while (search.moves < end && !search.isExhausted(total) && !isStopped()) {
        runOn(search, end, total);
        if (compareBest(search, best) <= 0) best = search;
        report();
        await yieldToHost();
      }
      const fairness = search.bestScore[FAIRNESS]!;
      const isStill = search.moves - search.changedAt >= CLOSER_BOUND_AFTER * total;
      const mayAsk = isStill && !search.isBroken && !isStopped();
      if (closerBound && mayAsk && fairness > fairnessBound) {
        fairnessBound = Math.max(fairnessBound, await closerBound(fairness, report));
        search.fairnessBound = fairnessBound;
        closerBound = undefined;
      }
      if (isRepaired || isImpossible || !search.isBroken || isStopped()) continue;
      if (search.moves * 3 < total && !search.isExhausted(total)) continue;
      isRepaired = true;
      const places = { problem, domain: rules.domain, minFreeDays: task.minFreeDays, dues };
      const fill = await takeSteps(fillSteps(places, NODE_LIMIT), isStopped, report);
      if (fill.kind === 'impossible') {
        isImpossible = true;
        if (options.moves === undefined) total = Math.max(search.moves, MOVES_IN_VAIN * problem.shiftCount);
      }
      if (fill.kind !== 'found') continue;
      const restart: Assignment = fill.assignment;
      const next = new LocalSearch(problem, rules, restart, seed, fairnessBound);
      // only hard and coverage count here: fairness comes back in the search
      if (compareBest(next, search, 2) > 0) continue;
      earlier += search.moves;
      search = next;
    }
    return { assignment: best.best, score: bestScoreOf(best), moves: earlier + search.moves, isImpossible };
  },
};
