import type { SolveProgress } from '../solve/backend.ts';
import type { Act, Outcome } from './acts.ts';
import { applyPatch, RevisionError } from './apply-patch.ts';
import type { Opening } from './open-session.ts';
import type { FromWorker, Port, Readings, RequestKind, Requests, ToWorker } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { ProgressView, SessionView } from './view.ts';

export { applyPatch, RevisionError };

export interface AskOptions {
  readonly onProgress?: (progress: ProgressView & SolveProgress) => void;
  /** Aborting cancels: of a plan the best so far is the answer; with `keep: false` a session drops it. */
  readonly signal?: {
    readonly aborted: boolean;
    readonly keep?: boolean;
    addEventListener(type: 'abort', listener: () => void): void;
    removeEventListener(type: 'abort', listener: () => void): void;
  };
}

/** That nobody answers any more. */
export interface Ending {
  /** What went wrong; `null` where it was closed. */
  readonly because: string | null;
}

/** One side of the conversation with `serve`. */
export interface Client {
  /** What the other side says of itself, once it has heard which constraints are needed. */
  readonly hello: Promise<Extract<FromWorker, { type: 'hello' }>>;
  /** @throws an error with the name and the message of what failed over there */
  ask<Kind extends RequestKind>(
    kind: Kind,
    asks: Requests[Kind]['asks'],
    options?: AskOptions,
  ): Promise<Requests[Kind]['gives']>;
  read<What extends keyof Readings>(session: string, what: What): Promise<Readings[What]>;
  /** Resolves when nobody answers any more: it was closed, or the worker has ended. */
  readonly ended: Promise<Ending>;
  /** Whatever is still open, and whatever is asked later, fails with the reason. */
  close(reason?: string): void;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: AskOptions['onProgress'];
  /** To be called when nothing is waited for any more. */
  readonly forget: () => void;
}

/**
 * Speaks to `serve` on the other side of a worker or a port.
 *
 * @param needed ids of the constraints that the page counts on
 */
export function createClient(port: Port, needed: readonly string[] = []): Client {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let failure: Error | null = null;
  let end: (ending: Ending) => void;
  const ended: Client['ended'] = new Promise((resolve) => (end = resolve));
  let heardOf: (hello: never) => void;
  let refuse: (error: Error) => void;
  const hello: Client['hello'] = new Promise((resolve, reject) => {
    heardOf = resolve;
    refuse = reject;
  });
  // who never asks is not to hear of it as an error of his own
  hello.catch(() => undefined);
  const send = (message: ToWorker): void => port.postMessage(message);
  const hear = ({ data }: { readonly data: unknown }): void => {
    const message = data as FromWorker;
    if (message.type === 'hello') {
      // the first is sent unasked and knows nothing of what is needed
      if (message.answers) heardOf(message as never);
      return;
    }
    const own = waiting.get(message.id!);
    if (message.type === 'progress') return own?.onProgress?.(message.progress as never);
    own?.forget();
    if (message.type === 'done') return own?.resolve(message.result as never);
    const { name, words } = message;
    const error = Object.assign(new Error(message.message), { name, ...(words && { words }) });
    (own ? own.reject : refuse)(error);
  };
  const ask: Client['ask'] = (kind, asks, { onProgress, signal } = {}) =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      const id = ++last;
      const cancel = (): void => send({ type: 'cancel', id, keep: signal?.keep ?? true });
      const forget = (): void => {
        waiting.delete(id);
        signal?.removeEventListener('abort', cancel);
      };
      send({ type: kind, id, ...asks } as ToWorker);
      waiting.set(id, { resolve, reject, onProgress, forget });
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel);
    });
  port.addEventListener('message', hear);
  port.start?.();
  send({ type: 'hello', protocol: 1, constraints: needed });
  return {
    hello,
    ask,
    read: (session, what) => ask('read', { session, what }) as Promise<never>,
    ended,
    close(reason) {
      port.removeEventListener('message', hear);
      failure ??= new Error(reason ?? 'closed');
      // who listens knows of the end before what he asked for fails
      end({ because: reason ?? null });
      refuse(failure);
      for (const { reject, forget } of waiting.values()) {
        forget();
        reject(failure);
      }
    },
  };
}

export type SessionNews =
  | {
      readonly kind: 'view';
      readonly view: SessionView;
      /** True when nothing was done: it is said in another language, or another day counts as today. */
      readonly isRetold?: boolean;
    }
  /** `null` when the plan has ended. */
  | { readonly kind: 'progress'; readonly progress: ProgressView | null }
  /** It was closed, or its worker has ended: nothing can be asked any more. */
  | { readonly kind: 'ended'; readonly ending: Ending };

/** A session on the other side, with the view as the patches leave it. */
export interface RemoteSession {
  readonly view: SessionView;
  /** Why it answers no more; `null` while it does. The view stays as it was. */
  readonly ending: Ending | null;
  act(act: Act): Promise<Outcome>;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
  /** Another language or another today; nothing that was done is lost. */
  set(settings: Settings): Promise<Outcome>;
  candidates(shift: string): Promise<Requests['candidates']['gives']>;
  preview(act: Act): Promise<Requests['preview']['gives']>;
  proposals(shift: string): Promise<Requests['proposals']['gives']>;
  letters(entry: Requests['letters']['asks']['entry']): Promise<Requests['letters']['gives']>;
  read<What extends keyof Readings>(what: What): Promise<Readings[What]>;
  /** Ends the plan under way; `keep` says whether the best so far stands. */
  cancel(keep: boolean): void;
  /** @returns what ends it */
  subscribe(listener: (news: SessionNews) => void): () => void;
  close(): Promise<null>;
}

/** Sessions that nobody named. */
let unnamed = 0;

/**
 * Opens a session on the other side.
 *
 * @param options a document or a roster; without `today` days that are past can be edited
 * @param session a name that no other session has there: that one would be closed
 * @throws an `OpeningError`, with `words` in every language, when nothing is given, or both, or a today that is no day
 */
export async function openRemote(
  client: Client,
  options: Opening,
  session = `session-${++unnamed}`,
): Promise<RemoteSession> {
  let view = await client.ask('open', { session, ...options });
  const plans = new Set<Cancel>();
  const listeners = new Set<(news: SessionNews) => void>();
  const tell = (news: SessionNews): void => listeners.forEach((listener) => listener(news));
  let ending: Ending | null = null;
  const end = (own: Ending): void => {
    if (ending === null) tell({ kind: 'ended', ending: (ending = own) });
    listeners.clear();
    forget();
  };
  const forget = untilForgotten(client.ended, end);
  const heard = (outcome: Outcome, isRetold = false): Outcome => {
    if (outcome.patch) tell({ kind: 'view', view: (view = applyPatch(view, outcome.patch)), isRetold });
    return outcome;
  };
  const act: RemoteSession['act'] = async (own) => {
    if (own.kind !== 'plan' && own.kind !== 'replan')
      return heard(await client.ask('edit', { session, act: own }));
    const signal = new Cancel();
    plans.add(signal);
    try {
      const onProgress = (progress: ProgressView): void => tell({ kind: 'progress', progress });
      return heard(await client.ask('edit', { session, act: own }, { signal, onProgress }));
    } finally {
      plans.delete(signal);
      // one that was refused says nothing of the one under way
      if (plans.size === 0) tell({ kind: 'progress', progress: null });
    }
  };
  return {
    get view() {
      return view;
    },
    get ending() {
      return ending;
    },
    act,
    undo: async () => heard(await client.ask('undo', { session })),
    redo: async () => heard(await client.ask('redo', { session })),
    set: async (settings) => heard(await client.ask('set', { session, ...settings }), true),
    candidates: (shift) => client.ask('candidates', { session, shift }),
    preview: (own) => client.ask('preview', { session, act: own }),
    proposals: (shift) => client.ask('proposals', { session, shift }),
    letters: (entry) => client.ask('letters', { session, entry }),
    read: (what) => client.read(session, what),
    cancel: (keep) => plans.forEach((plan) => plan.abort(keep)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      end({ because: null });
      return client.ask('close', { session });
    },
  };
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

type Listener = Parameters<Port['addEventListener']>[1];

/**
 * Two ports of one page, for when no worker can be had: a copy of what is sent to one arrives at the other, later. What is
 * no JSON throws.
 */
export function linkedPorts(): readonly [Port, Port] {
  const ends = [new Set<Listener>(), new Set<Listener>()];
  const port = (own: number): Port => ({
    postMessage(data) {
      const text = JSON.stringify(data);
      void Promise.resolve().then(() => {
        const copy: unknown = JSON.parse(text);
        for (const listener of ends[1 - own]!) listener({ data: copy });
      });
    },
    addEventListener: (_, listener) => void ends[own]!.add(listener),
    removeEventListener: (_, listener) => void ends[own]!.delete(listener),
  });
  return [port(0), port(1)];
}
