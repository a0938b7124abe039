import type { SolveProgress } from '../solve/backend.ts';
import type { FromWorker, Port, Readings, RequestKind, Requests, ToWorker } from './protocol.ts';

export { applyPatch } from './apply-patch.ts';

export interface AskOptions {
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Aborting cancels: of a plan the best so far is the answer. */
  readonly signal?: {
    readonly aborted: boolean;
    addEventListener(type: 'abort', listener: () => void): void;
  };
}

export interface Client {
  /** What the worker said of itself first. */
  readonly hello: Promise<Extract<FromWorker, { type: 'hello' }>>;
  /** @throws an error with the name and message of what failed over there */
  ask<Kind extends RequestKind>(
    kind: Kind,
    asks: Requests[Kind]['asks'],
    options?: AskOptions,
  ): Promise<Requests[Kind]['gives']>;
  read<What extends keyof Readings>(session: string, what: What): Promise<Readings[What]>;
  /** Everything still open fails with the reason; nothing more is asked. */
  close(reason?: string): void;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: AskOptions['onProgress'];
}

/**
 * Speaks to `serve` on the other side of a worker or a port.
 *
 * @param needed ids of constraints the page counts on
 */
export function createClient(port: Port, needed: readonly string[] = []): Client {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let greet: Waiting['resolve'];
  const hello: Client['hello'] = new Promise((resolve) => (greet = resolve));
  const send = (message: ToWorker): void => port.postMessage(message);
  const hear = ({ data }: { readonly data: unknown }): void => {
    const message = data as FromWorker;
    if (message.type === 'hello') return greet(message as never);
    const own = waiting.get(message.id!);
    if (!own) return;
    if (message.type === 'progress') return own.onProgress?.(message.progress);
    waiting.delete(message.id!);
    if (message.type === 'done') own.resolve(message.result as never);
    else own.reject(Object.assign(new Error(message.message), { name: message.name }));
  };
  port.addEventListener('message', hear);
  port.start?.();
  const ask: Client['ask'] = (kind, asks, { onProgress, signal } = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const cancel = (): void => send({ type: 'cancel', id });
      waiting.set(id, { resolve, reject, onProgress });
      send({ type: kind, id, ...asks } as ToWorker);
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel);
    });
  send({ type: 'hello', protocol: 1, constraints: needed });
  return {
    hello,
    ask,
    read: (session, what) => ask('read', { session, what }) as Promise<never>,
    close(reason = 'closed') {
      port.removeEventListener('message', hear);
      for (const { reject } of waiting.values()) reject(new Error(reason));
      waiting.clear();
    },
  };
}

type Listener = Parameters<Port['addEventListener']>[1];

/** Two ports of one page, for when no worker can be had: what is sent to one arrives at the other, later. */
export function linkedPorts(): readonly [Port, Port] {
  const ends = [new Set<Listener>(), new Set<Listener>()];
  const port = (own: number): Port => ({
    postMessage(data) {
      void Promise.resolve().then(() => ends[1 - own]!.forEach((listener) => listener({ data })));
    },
    addEventListener: (_, listener) => void ends[own]!.add(listener),
    removeEventListener: (_, listener) => void ends[own]!.delete(listener),
  });
  return [port(0), port(1)];
}
