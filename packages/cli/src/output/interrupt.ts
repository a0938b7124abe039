import type { Outside } from './outside.ts';

/** What a second Ctrl-C ends with, as the shells have it: 128 and the number of the signal. */
export const interruptedExitCode = 130;

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
export function listenToInterrupts(outside: Outside, onFirst: () => void): Interrupts {
  const controller = new AbortController();
  let stop: (() => void) | undefined;
  return {
    signal: controller.signal,
    listen() {
      stop ??= outside.onInterrupt(() => {
        if (controller.signal.aborted) outside.exit(interruptedExitCode);
        controller.abort();
        onFirst();
      });
    },
    stop: () => stop?.(),
  };
}
