import type { SolveProgress } from '@lunzhi/core';
import type { Terminal } from './terminal.ts';

/** Shows how far a plan, or the search for why there is none, has come. */
export interface ProgressBar {
  show(progress: SolveProgress): void;
  stop(): void;
}

/** A bar that says what is reached and what is sought, on standard error when that is a terminal; else nothing. */
export async function openProgressBar({ outside, words }: Terminal): Promise<ProgressBar> {
  if (!outside.errors.isTTY) return { show: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: `{stage} [{bar}] {percentage}%  {reached}`,
    stream: outside.errors,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  });
  let isStarted = false;
  return {
    show(progress) {
      const { stage, explained = 0 } = progress;
      // it hides the cursor: not while Ctrl-C would leave it so
      if (!isStarted) bar.start(1, 0, { stage: words.stage(stage), reached: '' });
      isStarted = true;
      const [done, total] =
        stage === 'explain' ? [explained, 1] : [progress.moves, Math.max(1, progress.totalMoves)];
      bar.setTotal(total);
      bar.update(Math.min(done, total), {
        stage: words.stage(stage),
        reached: words.reached(reachedBy(progress)),
      });
    },
    stop() {
      if (isStarted) bar.stop();
    },
  };
}

/** How far the best roster so far has come: nothing yet, rules still broken, places still empty, all kept, fairest too. */
export type Reached = 'nothing' | 'broken' | 'unfilled' | 'holds' | 'fairest';

export function reachedBy({ score, fairnessBound }: SolveProgress): Reached {
  if (score === null) return 'nothing';
  if (score.hard > 0) return 'broken';
  if (score.coverage > 0) return 'unfilled';
  return score.fairness === fairnessBound ? 'fairest' : 'holds';
}
