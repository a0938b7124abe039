import { later } from '../solve/host.ts';
import { type Client, createClient, linkedPorts } from './client.ts';
import type { KeptSession } from './kept-session.ts';
import { openRemote, type RemoteSession } from './remote-session.ts';
import type { Opening } from '../session/open-session.ts';
import { OpeningError } from '../session/errors.ts';
import type { Port } from './protocol.ts';

/** What is used of a worker. */
export interface WorkerLike extends Pick<Port, 'postMessage'> {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): unknown;
}

/** What is used of a `Worker` of `node:worker_threads`. */
export interface ThreadLike {
  postMessage(message: unknown): void;
  on(type: 'message', listener: (data: unknown) => void): unknown;
  on(type: 'error', listener: (error: Error) => void): unknown;
  on(type: 'exit', listener: () => void): unknown;
  off(type: 'message', listener: (data: unknown) => void): unknown;
  off(type: 'error', listener: (error: Error) => void): unknown;
  off(type: 'exit', listener: () => void): unknown;
  terminate(): unknown;
}

export interface ConnectOptions {
  /** Makes a worker whose file calls `serve`, or a thread of Node that does. Without it everything runs on the page. */
  readonly workerFactory?: () => WorkerLike | ThreadLike;
  /**
   * Serves a port on the page, for when no worker can be had:
   * `async (port) => (await import('@lunzhi/core/worker')).serve({ port })`, with the host's custom constraints. Imported
   * there, the code of core is loaded only when it is needed.
   */
  readonly onPage: (port: Port) => Promise<void | (() => void)>;
  /** Ids of the constraints that the page counts on. */
  readonly needed?: readonly string[];
  /** Milliseconds after which a worker that has said nothing is given up; 10 000 when left out. */
  readonly patience?: number;
}

export interface Connection extends Client {
  /** On the page a plan takes turns with what is painted. */
  readonly where: 'worker' | 'page';
  /** Why there is no worker; `null` where there is one, or none was asked for. */
  readonly because: string | null;
}

/**
 * Speaks to `serve` in a worker where one can be had, else on the page. Closing it ends the worker.
 *
 * A page may be refused a worker in three ways: the constructor throws (on a page opened from a disk), an `error` event
 * comes instead of the first message (a content security policy, a file that is not there), or nothing ever comes (a file
 * that calls no `serve`, a proxy that holds it back).
 *
 * @throws what `onPage` rejects with
 */
export async function connect({
  workerFactory,
  onPage,
  needed = [],
  patience = 10_000,
}: ConnectOptions): Promise<Connection> {
  const begun = workerFactory === undefined ? null : await begin(workerFactory, patience);
  if (begun?.worker) return inWorker(begun.worker, needed);
  const [here, there] = linkedPorts();
  const stop = await onPage(there);
  const client = createClient(here, needed);
  const close = (reason?: string): void => {
    client.close(reason);
    stop?.();
  };
  return { ...client, close, where: 'page', because: begun?.because ?? null };
}

/** A thread of Node as a worker. One that ends by itself answers nobody any more, which is an error too. */
function asWorker(given: WorkerLike | ThreadLike): WorkerLike {
  if ('addEventListener' in given) return given;
  const stops = new Map<unknown, () => void>();
  return {
    postMessage: (message) => given.postMessage(message),
    terminate: () => given.terminate(),
    addEventListener(type, listener: (event: { data: unknown; message: string }) => void) {
      const tell = (event: object): void => listener(event as never);
      const onMessage = (data: unknown): void => tell({ data });
      const onError = ({ message }: Error): void => tell({ message });
      const onExit = (): void => tell({ message: 'The worker has ended.' });
      if (type === 'message') given.on('message', onMessage);
      else {
        given.on('error', onError);
        given.on('exit', onExit);
      }
      stops.set(listener, () => {
        given.off('message', onMessage);
        given.off('error', onError);
        given.off('exit', onExit);
      });
    },
    removeEventListener: (_, listener) => stops.get(listener)?.(),
  };
}

type Begun = { readonly worker: WorkerLike } | { readonly worker?: never; readonly because: string };

/** A worker that has said something, which `serve` does unasked, or why there is none. */
function begin(
  workerFactory: NonNullable<ConnectOptions['workerFactory']>,
  patience: number,
): Promise<Begun> {
  let worker: WorkerLike;
  try {
    worker = asWorker(workerFactory());
  } catch (error) {
    return Promise.resolve({
      because: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    });
  }
  return new Promise((resolve) => {
    const settle = (begun: Begun): void => {
      forget();
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', fail);
      resolve(begun);
    };
    const giveUp = (because: string): void => {
      worker.terminate();
      settle({ because });
    };
    const onMessage = (): void => settle({ worker });
    const fail = ({ message = '' }: { readonly message?: string }): void =>
      giveUp(message || 'The worker could not be loaded.');
    const forget = later(() => giveUp('The worker said nothing.'), patience);
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', fail);
  });
}

function inWorker(worker: WorkerLike, needed: readonly string[]): Connection {
  const client = createClient(worker as Port, needed);
  const close = (reason?: string): void => {
    client.close(reason);
    worker.terminate();
  };
  // one that fails later, as when memory runs out, answers nobody any more
  worker.addEventListener('error', ({ message = '' }) => close(message || 'The worker has ended.'));
  return { ...client, close, where: 'worker', because: null };
}

/** A connection of its own: `close` ends it, the worker and a plan under way too. */
type Owned = Pick<Connection, 'where' | 'because'>;

/** A session of a roster with a connection of its own. */
export interface OwnSession extends RemoteSession, Owned {}

/**
 * Connects, and opens one session there.
 *
 * @throws what `connect` and `openRemote` do, and an `OpeningError` when constraints that are needed are not there; then
 * nothing is left open
 */
export const openOwn = (connecting: ConnectOptions, opening: Opening): Promise<OwnSession> =>
  openOwnBy(connecting, (client) => openRemote(client, opening));

/** The same for a session of any kind, as `open` opens it. */
export async function openOwnBy<Session extends KeptSession<unknown, never, unknown, never>>(
  connecting: ConnectOptions,
  open: (client: Client) => Promise<Session>,
): Promise<Session & Owned> {
  const client = await connect(connecting);
  try {
    const { missing } = await client.hello;
    if (missing.length > 0) throw new OpeningError({ why: 'constraints', missing });
    const session = await open(client);
    const close = async (): Promise<null> => {
      client.close();
      return null;
    };
    return Object.assign(session, { close, where: client.where, because: client.because });
  } catch (error) {
    client.close();
    throw error;
  }
}
