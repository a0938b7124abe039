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
  /** What there is to keep, as it stands when it is asked; `null` for nothing. */
  #read: (() => Promise<Work>) | null = null;
  #isQueued = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** To be called after each act. @param read what is to be put aside, with that act in it */
  acted(read: () => Promise<Work>): void {
    this.#read = read;
    this.#show({ kind: 'keeping' });
    if (this.#isQueued) return;
    this.#isQueued = true;
    this.#writing = this.#writing.then(() => this.#write());
  }

  /** Resolves when all that was done until now is put aside, or cannot be. */
  get settled(): Promise<void> {
    return this.#writing;
  }

  /** There is nothing to be taken up again: it stands in a file, or was given up. */
  forget(): Promise<void> {
    this.#read = null;
    this.#show({ kind: 'idle' });
    const { store, id } = this.#options;
    this.#writing = this.#writing.then(() => store.remove(id)).catch(() => undefined);
    return this.#writing;
  }

  async #write(): Promise<void> {
    this.#isQueued = false;
    const { store, id, now = Date.now } = this.#options;
    let state: KeepState;
    try {
      const work = await this.#read?.();
      // given up while it was read
      if (!work || !this.#read) return;
      const at = now();
      await store.put({ ...work, id, at });
      state = { kind: 'kept', at };
    } catch (error) {
      state = { kind: 'failed', because: error instanceof Error ? error.message : String(error) };
    }
    if (this.#read && !this.#isQueued) this.#show(state);
  }

  #show(state: KeepState): void {
    if (state.kind === this.state.kind && state.kind !== 'kept') return;
    this.state = state;
    this.#options.onChange();
  }
}
