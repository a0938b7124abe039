import type { Outside } from './outside.ts';

/** What a second Ctrl-C ends with, as the shells have it: 128 and the number of the signal. */
export const interruptedExitCode = 130;

/**
 * Listens to Ctrl-C while something runs that can stop with the best it has.
 *
 * The first one aborts `signal` and calls `onFirst`; the second ends the process at once, with nothing written. A file
 * is never half written then: renaming is not interrupted by it.
 *
 * @returns the signal, and how to stop listening
 */
export function listenToInterrupts(
  outside: Outside,
  onFirst: () => void,
): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const stop = outside.onInterrupt(() => {
    if (controller.signal.aborted) outside.exit(interruptedExitCode);
    controller.abort();
    onFirst();
  });
  return { signal: controller.signal, stop };
}
