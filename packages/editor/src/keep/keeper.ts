import { type KeepStore, type KeptWork } from './store.ts';

/** How it stands with the last act. */
export type KeepState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'keeping' }
  /** Everything that was done stands in the storage since then: milliseconds since 1970. */
  | { readonly kind: 'kept'; readonly at: number }
  | { readonly kind: 'failed'; readonly because: string };

export interface KeeperOptions {
  readonly store: KeepStore;
  /** Of this page. */
  readonly id: string;
  /** Called when the state is another. */
  readonly onChange: () => void;
  readonly now?: () => number;
}

type Work = Omit<KeptWork, 'id' | 'at'>;

/**
 * Puts aside what was done, act by act, so that it can be taken up again when the page is lost. Acts that come while
 * something is being written are written together afterwards.
 */
export class Keeper {
  state: KeepState = { kind: 'idle' };
  readonly #options: KeeperOptions;
  /** What is to be written next, as it stands when it is asked; `null` for nothing. */
  #next: (() => Promise<Work>) | null = null;
  /** How often all was given up: what was begun before is not kept. */
  #givenUp = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** To be called after each act. @param read what is to be put aside, with that act in it */
  acted(read: () => Promise<Work>): void {
    const isQueued = this.#next !== null;
    const givenUp = this.#givenUp;
    this.#next = read;
    this.#show({ kind: 'keeping' });
    if (!isQueued) this.#writing = this.#writing.then(() => this.#write(() => givenUp === this.#givenUp));
  }

  /** Resolves when all that was done until now is put aside, or cannot be. */
  get settled(): Promise<void> {
    return this.#writing;
  }

  /** There is nothing to be taken up again: it stands in a file, or was given up. */
  forget(): Promise<void> {
    this.#next = null;
    this.#givenUp += 1;
    this.#show({ kind: 'idle' });
    const { store, id } = this.#options;
    this.#writing = this.#writing.then(() => store.remove(id)).catch(() => undefined);
    return this.#writing;
  }

  /** @param isWanted whether it was not given up */
  async #write(isWanted: () => boolean): Promise<void> {
    const read = this.#next;
    if (!read || !isWanted()) return;
    this.#next = null;
    const { store, id, now = Date.now } = this.#options;
    let state: KeepState;
    try {
      const work = await read();
      if (!isWanted()) return;
      const at = now();
      await store.put({ ...work, id, at });
      state = { kind: 'kept', at };
    } catch (error) {
      state = { kind: 'failed', because: error instanceof Error ? error.message : String(error) };
    }
    if (isWanted() && this.#next === null) this.#show(state);
  }

  #show(state: KeepState): void {
    if (state.kind === this.state.kind && state.kind !== 'kept') return;
    this.state = state;
    this.#options.onChange();
  }
}
