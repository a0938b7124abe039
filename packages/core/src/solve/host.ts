/** The little that core needs of its host, declared here because browsers, workers and Node all have it. */
interface Host {
  readonly performance: { now(): number };
  setTimeout(callback: () => void, milliseconds: number): unknown;
}

const host = globalThis as unknown as Host;

/** Milliseconds of a monotonic clock; asked only for time limits and for how often to report. */
export const now = (): number => host.performance.now();

/** Lets the host handle what is waiting: a cancel, a repaint. Decides nothing. */
export const breathe = (): Promise<void> => new Promise((resolve) => void host.setTimeout(resolve, 0));
