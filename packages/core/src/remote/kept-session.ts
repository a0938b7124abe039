import type { ProgressView } from '../session/view.ts';
import type { AskOptions, Client, Ending } from './client.ts';

/** What a session of any kind tells who listens. */
export type NewsOf<View> =
  | {
      readonly kind: 'view';
      readonly view: View;
      /** True when nothing was done: it is said in another language, or another day counts as today. */
      readonly isRetold?: boolean;
    }
  /** `null` when the plan has ended. */
  | { readonly kind: 'progress'; readonly progress: ProgressView | null }
  /** It was closed, or its worker has ended: nothing can be asked any more. */
  | { readonly kind: 'ended'; readonly ending: Ending };

/** What became of an act: without a patch nothing was done. */
interface Patched {
  readonly patch: object | null;
}

/** A session on the other side, with the view as the patches leave it. */
export interface KeptSession<View, Act, Outcome, Settings> {
  readonly view: View;
  /** Why it answers no more; `null` while it does. The view stays as it was. */
  readonly ending: Ending | null;
  act(act: Act): Promise<Outcome>;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
  set(settings: Settings): Promise<Outcome>;
  /** Ends the plan under way; `keep` says whether the best so far stands. */
  cancel(keep: boolean): void;
  /** @returns what ends it */
  subscribe(listener: (news: NewsOf<View>) => void): () => void;
  close(): Promise<null>;
}

/** How a kind of session is kept on this side. */
export interface Keeping<View, Act, Outcome extends Patched> {
  readonly applyPatch: (view: View, patch: NonNullable<Outcome['patch']>) => View;
  /** Acts that take time: their progress is told, and they can be cancelled. */
  readonly isSlow?: (act: Act) => boolean;
}

/** Sessions that nobody named. */
let unnamed = 0;

/**
 * Opens a session on the other side, of whatever kind its opening says.
 *
 * @param name one that no other session has there: that one would be closed
 * @returns the session, what asks it anything else, and what asks for a change of its view
 */
export async function keepSession<View, Act, Outcome extends Patched, Settings>(
  client: Client,
  opening: unknown,
  { applyPatch, isSlow = () => false }: Keeping<View, Act, Outcome>,
  name = `session-${++unnamed}`,
): Promise<{
  readonly session: KeptSession<View, Act, Outcome, Settings>;
  readonly ask: (method: string, ...given: unknown[]) => Promise<never>;
  readonly change: (method: string, ...given: unknown[]) => Promise<Outcome>;
}> {
  const asked = (method: string, given: readonly unknown[], how?: AskOptions): Promise<never> =>
    client.ask(name, method as never, given as never, how) as Promise<never>;
  const ask = (method: string, ...given: unknown[]): Promise<never> => asked(method, given);
  let view: View = await ask('open', opening);
  const plans = new Set<Cancel>();
  const listeners = new Set<(news: NewsOf<View>) => void>();
  const notify = (news: NewsOf<View>): void => listeners.forEach((listener) => listener(news));
  let ending: Ending | null = null;
  const end = (own: Ending): void => {
    if (ending === null) notify({ kind: 'ended', ending: (ending = own) });
    listeners.clear();
    forget();
  };
  const forget = untilForgotten(client.ended, end);
  const applied = (outcome: Outcome, isRetold = false): Outcome => {
    if (outcome.patch) notify({ kind: 'view', view: (view = applyPatch(view, outcome.patch)), isRetold });
    return outcome;
  };
  const act = async (own: Act): Promise<Outcome> => {
    if (!isSlow(own)) return applied(await ask('act', own));
    const signal = new Cancel();
    plans.add(signal);
    try {
      const onProgress = (progress: ProgressView): void => notify({ kind: 'progress', progress });
      return applied(await asked('act', [own], { signal, onProgress }));
    } finally {
      plans.delete(signal);
      // one that was refused says nothing of the one under way
      if (plans.size === 0) notify({ kind: 'progress', progress: null });
    }
  };
  const change = async (method: string, ...given: unknown[]): Promise<Outcome> =>
    applied(await ask(method, ...given));
  const session: KeptSession<View, Act, Outcome, Settings> = {
    get view() {
      return view;
    },
    get ending() {
      return ending;
    },
    act,
    undo: () => change('undo'),
    redo: () => change('redo'),
    set: async (settings) => applied(await ask('set', settings), true),
    cancel: (keep) => plans.forEach((plan) => plan.abort(keep)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      end({ because: null });
      return ask('close');
    },
  };
  return { session, ask, change };
}

/** Calls back at the end of a client, which outlives its sessions: one that was closed is not to be kept by it. */
function untilForgotten(ended: Promise<Ending>, end: (ending: Ending) => void): () => void {
  let own: typeof end | null = end;
  void ended.then((ending) => own?.(ending));
  return () => void (own = null);
}

/** What tells one request to stop. */
class Cancel {
  aborted = false;
  keep = true;
  readonly #listeners = new Set<() => void>();

  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  abort(keep: boolean): void {
    this.aborted = true;
    this.keep = keep;
    for (const listener of this.#listeners) listener();
  }
}
