import type { SolveProgress } from '@lunzhi/core';
import type { System } from './system.ts';
import type { Terminal } from './terminal.ts';

/** Shows how far a plan, or the search for why there is none, has come. */
export interface ProgressBar {
  show(progress: SolveProgress): void;
  stop(): void;
}

/**
 * A bar that says what is reached and what is sought, on standard error when that is a terminal; else nothing. Where the system
 * listens itself, it is told.
 *
 * @param stageWords what it is at
 */
export async function openProgressBar(
  { system, words }: Terminal,
  stageWords: Terminal['words']['stage'] = words.stage,
): Promise<ProgressBar> {
  const { onProgress } = system;
  if (onProgress)
    return {
      show: (progress) => onProgress({ ...progress, reached: reachedBy(progress) }),
      stop: () => undefined,
    };
  if (!system.errors.isTTY) return { show: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: `{stage} [{bar}] {percentage}%  {reached}`,
    stream: system.errors,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  });
  let isStarted = false;
  return {
    show(progress) {
      const { stage, explained = 0 } = progress;
      // it hides the cursor: not while Ctrl-C would leave it so
      if (!isStarted) bar.start(1, 0, { stage: stageWords(stage), reached: '' });
      isStarted = true;
      const [done, total] =
        stage === 'explain' ? [explained, 1] : [progress.moves, Math.max(1, progress.totalMoves)];
      bar.setTotal(total);
      bar.update(Math.min(done, total), {
        stage: stageWords(stage),
        reached: words.reached(reachedBy(progress)),
      });
    },
    stop() {
      if (isStarted) bar.stop();
    },
  };
}

/** How far the best roster so far has come: nothing yet, rules still broken, places still empty, all kept, fairest too. */
export const reaches = ['nothing', 'broken', 'unfilled', 'holds', 'fairest'] as const;

export type Reached = (typeof reaches)[number];

export function reachedBy({ score, fairnessBound }: SolveProgress): Reached {
  if (score === null) return 'nothing';
  if (score.hard > 0) return 'broken';
  if (score.coverage > 0) return 'unfilled';
  return score.fairness === fairnessBound ? 'fairest' : 'holds';
}

/** What a second Ctrl-C ends with, as the shells have it: 128 and the number of the signal. */
const interruptedExitCode = 130;

/** Ctrl-C while something runs that can stop with the best it has. */
export interface Interrupts {
  readonly signal: AbortSignal;
  /** To be called as soon as there is something worth keeping: until then one Ctrl-C ends the process at once. */
  readonly listen: () => void;
  readonly stop: () => void;
}

/**
 * Listens to Ctrl-C, once told to. The first one then aborts `signal` and calls `onFirst`; the second ends the process
 * at once, with nothing written. A file is never half written then: renaming is not interrupted by it.
 *
 * While a document is read nobody listens, so that the system ends the process: reading is not done in pieces, and a
 * listener would be called only when it is over.
 */
export function listenToInterrupts(system: System, onFirst: () => void): Interrupts {
  const controller = new AbortController();
  let stop: (() => void) | undefined;
  return {
    signal: controller.signal,
    listen() {
      stop ??= system.onInterrupt(() => {
        if (controller.signal.aborted) system.exit(interruptedExitCode);
        controller.abort();
        onFirst();
      });
    },
    stop: () => stop?.(),
  };
}
