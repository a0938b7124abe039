import { familyProcessorMs } from './processor-time.ts';

/** Counts the time that is a solver's own, by the clock and by the processor: what is done in `untimed` does not count. */
export class Stopwatch {
  readonly #now: () => number;
  readonly #processor: () => number;
  #since: number;
  #processorSince: number;

  constructor(now: () => number = () => performance.now(), processor: () => number = familyProcessorMs) {
    this.#now = now;
    this.#processor = processor;
    this.#since = now();
    this.#processorSince = processor();
  }

  /** Milliseconds that count so far. */
  get ms(): number {
    return this.#now() - this.#since;
  }

  /** Milliseconds of processor time that count so far, of all threads of the process and of those it has started. */
  get processorMs(): number {
    return this.#processor() - this.#processorSince;
  }

  /** Does what is no part of solving: writing a model in the form a solver reads. */
  untimed<T>(work: () => T): T {
    const start = this.#now();
    const processorStart = this.#processor();
    const result = work();
    this.#since += this.#now() - start;
    this.#processorSince += this.#processor() - processorStart;
    return result;
  }
}
