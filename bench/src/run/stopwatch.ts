/** Counts the time that is a solver's own: what is done in `untimed` does not count. */
export class Stopwatch {
  readonly #now: () => number;
  #since: number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#since = now();
  }

  /** Milliseconds that count so far. */
  get ms(): number {
    return this.#now() - this.#since;
  }

  /** Does what is no part of solving: writing a model in the form a solver reads. */
  untimed<T>(work: () => T): T {
    const start = this.#now();
    const result = work();
    this.#since += this.#now() - start;
    return result;
  }
}
