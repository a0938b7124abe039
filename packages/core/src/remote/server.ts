import type { Constraint } from '../constraints/constraint.ts';
import { shown } from '../document/shown.ts';
import * as core from './functions.ts';
import { actProblem } from '../session/acts.ts';
import type { Opening } from '../session/open-session.ts';
import { openSession } from '../session/session.ts';
import type { ProgressView } from '../session/view.ts';
import { Guard, isChange, type ServedCan, type ServedSession } from './guard.ts';
import { sessionMethods, takesConstraints } from './methods.ts';
import { type FromWorker, type Port, PROTOCOL, type RequestMessage, type ToWorker } from './protocol.ts';

/** Something was sent that is not a request of this protocol. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/** Sessions of one kind. */
export interface ServedKind {
  /** An error may have `words` in every language. */
  open(opening: never): ServedSession;
  /** What they can be asked, by name. */
  readonly methods: Readonly<Record<string, true>>;
  /** Whether something is an act of theirs. Anything else is rejected by the session, and no policy asked about it. */
  isAct?(given: unknown): boolean;
}

export interface ServeOptions {
  /** Custom constraints: functions do not cross, so a host's own worker file imports them. */
  readonly constraints?: readonly Constraint[];
  /** Sessions of other things than rosters, by the `kind` that their opening has. */
  readonly kinds?: Readonly<Record<string, ServedKind>>;
  /**
   * Asked before anything is done, undone or done again in a session, of whatever a page does. What it does not answer with
   * `true` comes back as an act that was refused, with the reason. May be asynchronous; where it fails, so does the request.
   */
  readonly can?: ServedCan;
  /** A message port or a worker's own scope; the worker or thread this runs in when left out. */
  readonly port?: Port;
}

type AnyFunction = (...given: unknown[]) => unknown;

/** For any public function. */
const constraintPositions: Readonly<
  Record<string, { readonly options?: number; readonly constraints?: number }>
> = takesConstraints;

type Failed = Extract<FromWorker, { type: 'failed' }>;

/** A request under way. */
interface Running {
  /** The session it acts on; `null` for none. */
  readonly session: string | null;
  aborted: boolean;
  isDropped: boolean;
}

const stop = (running: Running, keeps: boolean): void => {
  running.aborted = true;
  running.isDropped ||= !keeps;
};

/**
 * Answers the messages of a page: sessions, and calls of any public function. JSON goes both ways; nothing that is sent
 * ends the worker.
 *
 * @returns a function that stops answering, and what is under way
 * @throws ProtocolError when there is no port to answer on
 */
export function serve({
  constraints = [],
  kinds = {},
  can,
  port = ownScope(),
}: ServeOptions = {}): () => void {
  const sessions = new Map<
    string,
    { readonly own: ServedSession; readonly kind: ServedKind; readonly guard: Guard | undefined }
  >();
  const rosters: ServedKind = {
    open: (opening: Opening) => openSession({ ...opening, constraints }),
    methods: sessionMethods,
    isAct: (given) => actProblem(given) === null,
  };
  const kindOf = (opening: unknown): readonly [name: string, kind: ServedKind] => {
    const kind = (opening as { readonly kind?: unknown } | null | undefined)?.kind;
    return typeof kind === 'string' && Object.keys(kinds).includes(kind)
      ? [kind, kinds[kind]!]
      : ['roster', rosters];
  };
  const running = new Map<number, Running>();
  const send = (message: FromWorker): void => port.postMessage(message);
  /** What a session works on comes to nothing when there is no such session any more. */
  const end = (name: string): null => {
    for (const own of running.values()) if (own.session === name) stop(own, false);
    sessions.delete(name);
    return null;
  };
  const hello = (needed: readonly string[] | null): void => {
    const ids = constraints.map(({ id }) => id);
    const missing = (needed ?? []).filter((id) => !ids.includes(id));
    send({ type: 'hello', protocol: PROTOCOL, answers: needed !== null, constraints: ids, missing });
  };
  const fail = (id: number | null, error: unknown): void => {
    const failure: Error & Pick<Failed, 'words'> = error instanceof Error ? error : new Error(String(error));
    const { name, message, words } = failure;
    send({ type: 'failed', id, name, message, ...(words && { words }) });
  };
  const reporter =
    (id: number) =>
    (progress: core.SolveProgress | ProgressView): void =>
      send({ type: 'progress', id, progress });

  /** Calls a public function, with the host's constraints where it takes any. */
  function call(name: string, given: readonly unknown[], id: number, signal: Running): unknown {
    const isThere = Object.keys(core).includes(name) && /^[a-z]/.test(name);
    const called = isThere ? (core as Readonly<Record<string, unknown>>)[name] : undefined;
    if (typeof called !== 'function') throw new ProtocolError(`Unknown public function "${shown(name)}".`);
    const values = [...given];
    const { options, constraints: own } = constraintPositions[name] ?? {};
    if (options !== undefined)
      values[options] = {
        ...(values[options] as object | undefined),
        constraints,
        signal,
        onProgress: reporter(id),
      };
    else if (own !== undefined) values[own] = constraints;
    return (called as AnyFunction)(...values);
  }

  function open(name: string, opening: unknown): unknown {
    const [of, kind] = kindOf(opening);
    const own = kind.open(opening as never);
    end(name);
    const guard = can && new Guard(can, { of, session: name }, own);
    sessions.set(name, { own, kind, guard });
    return own.view();
  }

  function ask(
    name: string,
    method: string,
    given: readonly unknown[],
    id: number,
    signal: Running,
  ): unknown {
    if (method === 'open') return open(name, given[0]);
    if (method === 'close') return end(name);
    const session = sessions.get(name);
    if (!Object.keys((session?.kind ?? rosters).methods).includes(method))
      throw new ProtocolError(`A session has no method "${shown(method)}".`);
    if (!session) throw new ProtocolError(`There is no session "${shown(name)}".\nMaybe open it first.`);
    const { own, kind, guard } = session;
    const perform = (given: readonly unknown[]): unknown => {
      if (sessions.get(name) !== session) throw new ProtocolError(`The session "${shown(name)}" was closed.`);
      if (method === 'act' && own.run)
        return own.run(given[0] as never, { signal, onProgress: reporter(id) });
      return (own as unknown as Readonly<Record<string, AnyFunction>>)[method]!.apply(own, [...given]);
    };
    const isAsked = guard && isChange(method) && (method !== 'act' || (kind.isAct?.(given[0]) ?? true));
    return isAsked ? guard.through(method, given, perform) : perform(given);
  }

  async function answer(message: RequestMessage): Promise<void> {
    const { id, arguments: given } = message;
    const session = message.type === 'ask' && message.method === 'act' ? message.session : null;
    const signal: Running = { session, aborted: false, isDropped: false };
    running.set(id, signal);
    try {
      const result: unknown = await (message.type === 'call'
        ? call(message.function, given, id, signal)
        : ask(message.session, message.method, given, id, signal));
      // a function may say nothing, or leave out what is undefined
      send({
        type: 'done',
        id,
        result: message.type === 'call' ? JSON.parse(JSON.stringify(result ?? null)) : result,
      });
    } catch (error) {
      fail(id, error);
    } finally {
      running.delete(id);
    }
  }

  const onMessage = ({ data }: { readonly data: unknown }): void => {
    try {
      const message = understood(data);
      if (message.type === 'cancel') {
        const own = running.get(message.id);
        if (own) stop(own, message.keep ?? true);
      } else if (message.type !== 'hello') void answer(message);
      else if (message.protocol === PROTOCOL) hello(message.constraints ?? []);
      else
        throw new ProtocolError(
          `Protocol ${shown(message.protocol)} was requested, but this side speaks protocol ${PROTOCOL}.`,
        );
    } catch (error) {
      const id = (data as { id?: unknown } | null)?.id;
      fail(typeof id === 'number' ? id : null, error);
    }
  };

  port.addEventListener('message', onMessage);
  port.start?.();
  hello(null);
  return () => {
    port.removeEventListener('message', onMessage);
    for (const own of running.values()) stop(own, false);
  };
}

/** @throws ProtocolError */
function understood(data: unknown): ToWorker {
  const message = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const { type, id } = message;
  if (type === 'hello') return data as ToWorker;
  if (type !== 'call' && type !== 'ask' && type !== 'cancel')
    throw new ProtocolError(`Unknown message type "${shown(type)}".`);
  if (!Number.isSafeInteger(id))
    throw new ProtocolError(`A message of type "${type}" needs a number as its id.`);
  if (type !== 'cancel' && !Array.isArray(message['arguments']))
    throw new ProtocolError(`A message of type "${type}" needs a list of arguments.`);
  return data as ToWorker;
}

/** A worker's own scope; in a thread of Node, the port of who made it. */
function ownScope(): Port {
  const thread = parentPort();
  if (thread) return thread;
  const scope = globalThis as unknown as Partial<Port> & { readonly document?: unknown };
  if (
    typeof scope.postMessage !== 'function' ||
    typeof scope.addEventListener !== 'function' ||
    scope.document
  )
    throw new ProtocolError('serve was not called in a worker.\nMaybe pass it a port: serve({ port }).');
  return scope as Port;
}

interface Threads {
  readonly parentPort: Port | null;
}

function parentPort(): Port | null {
  const { process } = globalThis as { readonly process?: { getBuiltinModule?(id: string): Threads } };
  return process?.getBuiltinModule?.('node:worker_threads').parentPort ?? null;
}
