import type { ComparedMoves, PlannedOutcome, PlanOptions, PlanOutcome, Score } from '@lunzhi/core';
import { Refusal, wordProblem } from '../input/refusal.ts';
import { wordsThrown } from '../output/files.ts';
import { openProgressBar } from '../output/progress.ts';
import type { Terminal } from '../output/terminal.ts';

/** How a roster came about, and how it is searched for once more. */
export interface MovesToCompare {
  readonly planned: PlannedOutcome;
  /** That its search was to do; it may have ended sooner, since nothing was left to evaluate. */
  readonly moves: number;
  readonly times: number;
  readonly again: (options: Pick<PlanOptions, 'moves' | 'onProgress'>) => Promise<PlanOutcome>;
  /** Whether somebody stopped the search, or its time is up. */
  readonly isStopped: () => boolean;
}

/**
 * Searches once more with so many times the moves, to say what they gain; what was planned stays as it is.
 *
 * @returns a sentence that says why, where nothing is compared
 */
export async function compareMoves(
  { planned, moves, times, again, isStopped }: MovesToCompare,
  terminal: Terminal,
): Promise<ComparedMoves | string> {
  const { comparing, notCompared } = terminal.words.plan;
  if (planned.status === 'optimal') return notCompared.optimal;
  if (planned.status !== 'feasible') return notCompared.failed;
  if (isStopped()) return notCompared.stopped;
  if (moves === 0) return notCompared.unsearched;
  const bar = await openProgressBar(terminal, () => comparing(times));
  let found: PlanOutcome;
  try {
    found = await again({ moves: times * moves, onProgress: (progress) => bar.show(progress) });
  } catch (error) {
    const { words } = terminal;
    const problems = error instanceof Refusal ? error.problems.map((own) => wordProblem(own, words)) : null;
    return notCompared.error(problems?.join(' ') ?? wordsThrown(error));
  } finally {
    bar.stop();
  }
  if (found.status === 'refused') return notCompared.failed;
  const { score, moves: done } = found.roster;
  if (found.status !== 'optimal' && done < times * moves && isStopped()) return notCompared.stopped;
  return { times, moves: done, score, gainPercent: gainPercent(planned.roster.score, score) };
}

const above = ['hard', 'coverage', 'disruption', 'fairness'] as const;

/** In tenths of a per cent. */
const gainPercent = (before: Score, after: Score): number | null =>
  before.quality > 0 && above.every((level) => before[level] === after[level])
    ? Math.round(1000 * (1 - after.quality / before.quality)) / 10
    : null;
