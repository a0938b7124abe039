import type { Steps } from '../bound/steps.ts';
import type { SolveOptions } from './backend.ts';

/** The little that core needs of its host, declared here because browsers, workers and Node all have it. */
interface Host {
  readonly performance: { now(): number };
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

const host = globalThis as unknown as Host;

/** Milliseconds of a monotonic clock; asked only for time limits and for how often to report. */
export const now = (): number => host.performance.now();

/** Lets the host handle what is waiting: a cancel, a repaint. Decides nothing. */
export const yieldToHost = (): Promise<void> => new Promise((resolve) => void host.setTimeout(resolve, 0));

/** Does something later. @returns what keeps it from being done */
export function later(action: () => void, milliseconds: number): () => void {
  const timer = host.setTimeout(action, milliseconds);
  return () => host.clearTimeout(timer);
}

/** Milliseconds of work after which the host is let in, so that it hears four times a second even from slow machines. */
export const LONGEST_SILENCE = 100;

/**
 * Does work step by step. Work shorter than a blink is done in one go; longer work reports and yields to the host.
 *
 * @param isStopped asked after each step: true ends the work early
 * @param report called each time before the host is let in
 */
export async function takeSteps<Result>(
  steps: Steps<Result>,
  isStopped: () => boolean,
  report: () => void,
): Promise<Result> {
  let heard = now();
  for (;;) {
    const step = steps.next(isStopped());
    if (step.done === true) return step.value;
    if (now() - heard < LONGEST_SILENCE) continue;
    report();
    await yieldToHost();
    heard = now();
  }
}

/** Whether who asked said stop, or the time is over that began to run at `since`. */
export const stopperOf = (
  { signal, timeLimitMs = Infinity }: Pick<SolveOptions, 'signal' | 'timeLimitMs'>,
  since = now(),
): (() => boolean) => {
  return () => signal?.aborted === true || now() - since >= timeLimitMs;
};

/**
 * What is left of a time limit.
 *
 * @param since a moment of `now`, when the limit began to run
 */
export const timeLeft = (
  limit: { readonly timeLimitMs?: number },
  since: number,
): { readonly timeLimitMs?: number } =>
  limit.timeLimitMs === undefined ? {} : { timeLimitMs: Math.max(0, limit.timeLimitMs - (now() - since)) };
