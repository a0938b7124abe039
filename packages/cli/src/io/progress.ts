import type { SolveProgress } from '@lunzhi/core';
import type { Words } from '../words/words.ts';

/** Shows how far a plan has come. */
export interface ProgressBar {
  show(progress: SolveProgress): void;
  stop(): void;
}

/** A bar with score and bound on standard error, when that is a terminal; else nothing. */
export async function openProgressBar(words: Words): Promise<ProgressBar> {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: `{stage} [{bar}] {percentage}%  {score}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  });
  bar.start(1, 0, { stage: words.stage('bound'), score: '' });
  return {
    show(progress) {
      bar.setTotal(Math.max(1, progress.totalMoves));
      bar.update(Math.min(progress.moves, progress.totalMoves), {
        stage: words.stage(progress.stage),
        score: words.scoreSoFar(progress.score, progress.fairnessBound),
      });
    },
    stop: () => bar.stop(),
  };
}
