import type { ProgressView } from '../session/view.ts';
import type { SolveProgress } from '../solve/backend.ts';
import type { Answer, Arguments, Methods } from './methods.ts';
import { type FromWorker, type Port, PROTOCOL, type RequestMessage, type ToWorker } from './protocol.ts';

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
  /** Calls a public function of core. @throws an error with the name and the message of what failed over there */
  call(name: string, given: readonly unknown[], options?: AskOptions): Promise<unknown>;
  /** Asks a session, by the name it has there. @throws as `call` does */
  ask<Method extends keyof Methods>(
    session: string,
    method: Method,
    given: Arguments<Method>,
    options?: AskOptions,
  ): Promise<Answer<Method>>;
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
  const onMessage = ({ data }: { readonly data: unknown }): void => {
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
  type Unnumbered<Message> = Message extends RequestMessage ? Omit<Message, 'id'> : never;
  const request = (message: Unnumbered<RequestMessage>, { onProgress, signal }: AskOptions): Promise<never> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      const id = ++last;
      const cancel = (): void => send({ type: 'cancel', id, keep: signal?.keep ?? true });
      const forget = (): void => {
        waiting.delete(id);
        signal?.removeEventListener('abort', cancel);
      };
      send({ ...message, id } as RequestMessage);
      waiting.set(id, { resolve, reject, onProgress, forget });
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel);
    });
  port.addEventListener('message', onMessage);
  port.start?.();
  send({ type: 'hello', protocol: PROTOCOL, constraints: needed });
  return {
    hello,
    call: (name, given, options = {}) => request({ type: 'call', function: name, arguments: given }, options),
    ask: (session, method, given, options = {}) =>
      request({ type: 'ask', session, method, arguments: given }, options),
    ended,
    close(reason) {
      port.removeEventListener('message', onMessage);
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
