import * as core from './index.ts';
import type { Constraint } from './constraints/constraint.ts';
import { takesConstraints } from './takes-constraints.ts';
import { OpeningError } from './session/opening-error.ts';
import { type Session, openSession } from './session/session.ts';
import { shown } from './document/shown.ts';
import type { ProgressView } from './session/view.ts';
import type {
  FromWorker,
  Port,
  Readings,
  RequestKind,
  RequestMessage,
  ToWorker,
} from './session/protocol.ts';

export { NoRosterError } from './session/no-roster-error.ts';
export { OpeningError } from './session/opening-error.ts';
export { openSession, type Session } from './session/session.ts';
export type { Opening, SessionOptions } from './session/open-session.ts';
export type { RunOptions } from './session/plan-acts.ts';
export type { Settings } from './session/settings.ts';
export type * from './session/protocol.ts';
export type * from './session/acts.ts';
export type * from './session/view.ts';
export type * from './session/forms/form-view.ts';

/** Something was sent that is no request of this protocol. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

export interface ServeOptions {
  /** The caller's own constraints: functions do not cross, so a host's own worker file imports them. */
  readonly constraints?: readonly Constraint[];
  /** A message port or a worker's own scope; the scope this runs in when left out. */
  readonly port?: Port;
}

const PROTOCOL = 1;

/** What `read` may ask for: methods of a session without arguments. */
const READABLE: readonly string[] = [
  'view',
  'roster',
  'document',
  'publicRoster',
  'comparison',
  'further',
  'proof',
  'form',
] satisfies (keyof Readings)[];

/** For any public function. */
const places: Readonly<Record<string, { readonly options?: number; readonly constraints?: number }>> =
  takesConstraints;

/** A request under way. */
interface Running {
  /** The session it works on; `null` for none. */
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
export function serve({ constraints = [], port = ownScope() }: ServeOptions = {}): () => void {
  const sessions = new Map<string, Session>();
  const running = new Map<number, Running>();
  const send = (message: FromWorker): void => port.postMessage(message);
  /** What a session works on comes to nothing when there is no such session any more. */
  const end = (name: string): void => {
    for (const own of running.values()) if (own.session === name) stop(own, false);
    sessions.delete(name);
  };
  const hello = (needed: readonly string[] | null): void => {
    const ids = constraints.map(({ id }) => id);
    const missing = (needed ?? []).filter((id) => !ids.includes(id));
    send({ type: 'hello', protocol: PROTOCOL, answers: needed !== null, constraints: ids, missing });
  };
  const fail = (id: number | null, error: unknown): void => {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    const hasWords = error instanceof OpeningError || error instanceof core.BrokenRosterError;
    send({ type: 'failed', id, name, message, ...(hasWords && { words: error.words }) });
  };

  const sessionOf = (name: string): Session => {
    const session = sessions.get(name);
    if (!session) throw new ProtocolError(`There is no session "${shown(name)}".\nMaybe open it first.`);
    return session;
  };

  const answers: { readonly [Kind in RequestKind]: (message: never, signal: Running) => unknown } = {
    call({ id, function: name, arguments: given }: Ask<'call'>, signal) {
      const isThere = Object.keys(core).includes(name) && /^[a-z]/.test(name);
      const called = isThere ? (core as Readonly<Record<string, unknown>>)[name] : undefined;
      if (typeof called !== 'function')
        throw new ProtocolError(`There is no public function "${shown(name)}".`);
      if (!Array.isArray(given)) throw new ProtocolError(`A call of "${name}" needs a list of arguments.`);
      const values = [...(given as unknown[])];
      const place = places[name] ?? {};
      if (place.options !== undefined)
        values[place.options] = {
          ...(values[place.options] as object | undefined),
          constraints,
          signal,
          onProgress: reporter(id),
        };
      else if (place.constraints !== undefined) values[place.constraints] = constraints;
      return (called as (...own: unknown[]) => unknown)(...values);
    },
    open({ session, type: _type, id: _id, ...options }: Ask<'open'>) {
      const opened = openSession({ ...options, constraints });
      end(session);
      sessions.set(session, opened);
      return opened.view();
    },
    edit: ({ id, session, act }: Ask<'edit'>, signal) =>
      sessionOf(session).run(act, { signal, onProgress: reporter(id) }),
    undo: ({ session }: Ask<'undo'>) => sessionOf(session).undo(),
    redo: ({ session }: Ask<'redo'>) => sessionOf(session).redo(),
    set: ({ session, type: _type, id: _id, ...settings }: Ask<'set'>) => sessionOf(session).set(settings),
    candidates: ({ session, shift }: Ask<'candidates'>) => sessionOf(session).candidates(shift),
    preview: ({ session, act }: Ask<'preview'>) => sessionOf(session).preview(act),
    proposals: ({ session, shift }: Ask<'proposals'>) => sessionOf(session).proposals(shift),
    letters: ({ session, entry }: Ask<'letters'>) => sessionOf(session).letters(entry),
    read({ session, what }: Ask<'read'>) {
      if (!READABLE.includes(what))
        throw new ProtocolError(`Nothing called "${shown(what)}" can be read off a session.`);
      return sessionOf(session)[what]();
    },
    close({ session }: Ask<'close'>) {
      end(session);
      return null;
    },
  };

  const reporter =
    (id: number) =>
    (progress: core.SolveProgress | ProgressView): void =>
      send({ type: 'progress', id, progress });

  async function answer(message: RequestMessage): Promise<void> {
    const { id, type } = message;
    const session = type === 'edit' ? message.session : null;
    const signal: Running = { session, aborted: false, isDropped: false };
    running.set(id, signal);
    try {
      const result: unknown = await answers[type](message as never, signal);
      // a function may say nothing, or leave out what is undefined
      send({
        type: 'done',
        id,
        result: type === 'call' ? JSON.parse(JSON.stringify(result ?? null)) : result,
      });
    } catch (error) {
      fail(id, error);
    } finally {
      running.delete(id);
    }
  }

  const hear = ({ data }: { readonly data: unknown }): void => {
    try {
      const message = understood(data, answers);
      if (message.type === 'cancel') {
        const own = running.get(message.id);
        if (own) stop(own, message.keep ?? true);
      } else if (message.type !== 'hello') void answer(message);
      else if (message.protocol === PROTOCOL) hello(message.constraints ?? []);
      else throw new ProtocolError(`Protocol ${shown(message.protocol)} was asked for; this is ${PROTOCOL}.`);
    } catch (error) {
      const id = (data as { id?: unknown } | null)?.id;
      fail(typeof id === 'number' ? id : null, error);
    }
  };

  port.addEventListener('message', hear);
  port.start?.();
  hello(null);
  return () => {
    port.removeEventListener('message', hear);
    for (const own of running.values()) stop(own, false);
  };
}

type Ask<Kind extends RequestKind> = Extract<RequestMessage, { readonly type: Kind }>;

/** @throws ProtocolError */
function understood(data: unknown, answers: Readonly<Record<RequestKind, unknown>>): ToWorker {
  const { type, id } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  if (type === 'hello') return data as ToWorker;
  const isKnown = typeof type === 'string' && (type === 'cancel' || Object.keys(answers).includes(type));
  if (!isKnown) throw new ProtocolError(`A message of type "${shown(type)}" is not known.`);
  if (!Number.isSafeInteger(id))
    throw new ProtocolError(`A message of type "${type}" needs a number as its id.`);
  return data as ToWorker;
}

/** A worker's own scope. */
function ownScope(): Port {
  const scope = globalThis as unknown as Partial<Port> & { readonly document?: unknown };
  if (
    typeof scope.postMessage !== 'function' ||
    typeof scope.addEventListener !== 'function' ||
    scope.document
  )
    throw new ProtocolError('serve runs in no worker.\nMaybe hand it a port: serve({ port }).');
  return scope as Port;
}
