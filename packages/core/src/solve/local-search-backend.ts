import { judge, LEVEL_INDEX, LEVELS, type Score } from '../score/score.ts';
import { type Stage, stagesOf } from '../search/cooling.ts';
import { LocalSearch } from '../search/local-search.ts';
import { mendSteps } from '../search/mend.ts';
import { MANY_ROUNDS, roundsOf } from '../search/movable.ts';
import { Random } from '../search/random.ts';
import type { Backend, BackendResult, SolveOptions, Task } from './backend.ts';
import { duesOf } from '../constraints/bind-rules.ts';
import { yieldToHost, LONGEST_SILENCE, now, stopperOf, takeSteps } from './host.ts';

const MOVES_PER_SHIFT = 8_000;
/** The same with so many rounds that whole ones are exchanged: such moves take longer, and more of them gain less. */
const MOVES_PER_SHIFT_OF_MANY_ROUNDS = 6_000;
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

const { fairness: FAIRNESS } = LEVEL_INDEX;

/** The best score so far, without what is given. */
export const bestScoreOf = ({ bestScore, given }: LocalSearch): Score =>
  Object.fromEntries(LEVELS.map((level, index) => [level, bestScore[index]! - given[index]!])) as Record<
    keyof Score,
    number
  >;

/**
 * Runs on up to `end` moves of a stage; pauses sooner when the roster becomes fair, valid and complete by them, or when
 * nothing was heard for too long.
 */
function runOn(search: LocalSearch, end: number, { moves: total, from }: Stage): void {
  const isFair = (): boolean => !search.isBroken && search.score[FAIRNESS]! <= search.fairnessBound;
  const begun = now();
  while (search.moves < end && !search.isExhausted(total) && now() - begun < LONGEST_SILENCE) {
    const wasFair = isFair();
    search.run(Math.min(LOOK, end - search.moves), total, from);
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
 * Local search with walls from the flow's roster, in stages where the run is long; when something is still broken after a
 * third of a stage, the places are filled depth first, once, and the walls begin again from there.
 */
export const localSearchBackend: Backend = {
  id: 'local-search',
  async solve(task: Task, options: SolveOptions): Promise<BackendResult> {
    const { problem, rules } = task;
    let { fairnessBound, closerBound } = task;
    const dues = duesOf(rules);
    const { seed = 1, onProgress } = options;
    const { count: rounds } = roundsOf(problem, rules.domain);
    const usual =
      problem.shiftCount * (rounds < MANY_ROUNDS ? MOVES_PER_SHIFT : MOVES_PER_SHIFT_OF_MANY_ROUNDS);
    let total = options.moves ?? usual;
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
    const random = new Random(seed);
    let search = new LocalSearch(problem, rules, start, seed, fairnessBound, mended.trackers);
    let [stage, ...later] = stagesOf(total, usual, rounds);
    let best = search;
    let earlier = 0;
    let isRepaired = false;
    let movesUntilYield = FIRST_MOVES_BETWEEN_YIELDS;
    const isOver = (): boolean =>
      search.moves >= stage.moves || search.isExhausted(stage.moves) || isStopped();
    const report = (): void => {
      const moves = earlier + search.moves;
      tell(
        moves,
        later.reduce((sum, next) => sum + next.moves, earlier + stage.moves),
        bestScoreOf(best),
      );
    };

    for (;;) {
      while (!isOver()) {
        const end = Math.min(stage.moves, search.moves + movesUntilYield);
        movesUntilYield = Math.min(2 * movesUntilYield, MAX_MOVES_BETWEEN_YIELDS);
        while (search.moves < end && !isOver()) {
          runOn(search, end, stage);
          if (compareBest(search, best) <= 0) best = search;
          report();
          await yieldToHost();
        }
        const fairness = search.bestScore[FAIRNESS]!;
        const isStill = search.moves - search.changedAt >= CLOSER_BOUND_AFTER * stage.moves;
        const mayAsk = isStill && !search.isBroken && !isStopped();
        if (closerBound && mayAsk && fairness > fairnessBound) {
          fairnessBound = Math.max(fairnessBound, await closerBound(fairness, report));
          search.fairnessBound = fairnessBound;
          closerBound = undefined;
        }
        if (isRepaired || isImpossible || !search.isBroken || isStopped()) continue;
        if (search.moves * 3 < stage.moves && !search.isExhausted(stage.moves)) continue;
        isRepaired = true;
        // loaded where a roster stays broken, which most do not
        const { fillSteps } = await import('../search/depth-first.ts');
        const places = { problem, domain: rules.domain, minFreeDays: task.minFreeDays, dues };
        const fill = await takeSteps(fillSteps(places, NODE_LIMIT), isStopped, report);
        if (fill.kind === 'impossible') {
          isImpossible = true;
          if (options.moves === undefined)
            stage = { moves: Math.max(search.moves, MOVES_IN_VAIN * problem.shiftCount), from: 0 };
        }
        if (fill.kind !== 'found') continue;
        const next = new LocalSearch(problem, rules, fill.assignment, seed, fairnessBound);
        // only hard and coverage count here: fairness comes back in the search
        if (compareBest(next, search, 2) > 0) continue;
        earlier += search.moves;
        search = next;
      }
      const next = later.shift();
      if (!next || isStopped()) break;
      stage = next;
      earlier += search.moves;
      // tries begin alike, unless what the first began with was broken
      search = new LocalSearch(
        problem,
        rules,
        stage.from === 0 && isWhole ? start : best.best,
        random.next(),
        fairnessBound,
      );
    }
    return { assignment: best.best, score: bestScoreOf(best), moves: earlier + search.moves, isImpossible };
  },
};
