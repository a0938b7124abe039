import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../input/refusal.ts';
import { files, reasonOf } from './files.ts';
import { isAbandonedBy, makeStaging, ownMark, type ProcessMark, removeStaging } from './staging.ts';

/** How long another's lock is waited for. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 20;
/** A lock is written at once after it is made: one that stays empty is that of a process that died in between. */
const EMPTY_MS = 500;

/** A lock that this process holds. */
export interface FileLock {
  /** Whether it is still ours: somebody may have taken it for one of a process that is gone. */
  isHeld(): boolean;
  release(): void;
}

/** `.roster.json.lock` beside `roster.json`. */
export const lockPathOf = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

/** Contents of the locks that this process holds. */
const held = new Set<string>();
let taken = 0;

/**
 * Takes the lock of a file: a file beside it that only one process can make. A lock left by a process of this machine
 * that is gone is taken over; that of a living process, or of another machine, is waited for.
 *
 * @param patienceMs how long
 * @throws Refusal when somebody else keeps it, or the directory cannot be written
 */
export async function lockFile(path: string, patienceMs = PATIENCE_MS): Promise<FileLock> {
  const lock = lockPathOf(path);
  const token = JSON.stringify({ ...ownMark(), number: ++taken });
  const pauses = Math.ceil(patienceMs / PAUSE_MS);
  for (let pause = 0; !make(lock, token); pause++) {
    const isCleared = clearAbandoned(lock);
    // also of locks that are gone each time one looks: nobody waits for ever
    if (pause >= (isCleared ? pauses + 1 : pauses)) {
      const holder = holderOf(read(lock) ?? '');
      throw new Refusal({ code: 'roster-locked', path, lock, ...(holder && { holder }) });
    }
    if (!isCleared) await setTimeout(PAUSE_MS);
  }
  held.add(token);
  const isHeld = (): boolean => read(lock) === token;
  return {
    isHeld,
    release() {
      if (isHeld()) removeQuietly(lock);
      held.delete(token);
    },
  };
}

/** Whether the lock was made, which only one process can do. */
function make(lock: string, token: string): boolean {
  let file: number;
  try {
    file = files.openSync(lock, 'wx');
  } catch (error) {
    // on Windows a file that is being removed cannot be created: somebody still holds the lock
    if (reasonOf(error) === 'EEXIST' || (process.platform === 'win32' && reasonOf(error) === 'EPERM'))
      return false;
    throw notWritable(lock, error);
  }
  try {
    try {
      files.writeFileSync(file, token);
    } finally {
      files.closeSync(file);
    }
  } catch (error) {
    removeQuietly(lock);
    throw notWritable(lock, error);
  }
  return read(lock) === token;
}

const notWritable = (lock: string, error: unknown): Refusal =>
  new Refusal({ code: 'not-writable', path: lock, reason: reasonOf(error) });

/** Clears away the lock of a process that is gone; whether there may be none now. */
function clearAbandoned(lock: string): boolean {
  const content = read(lock);
  if (content === null) return true;
  if (content === undefined || !isAbandoned(lock, content)) return false;
  let staging: string;
  try {
    staging = makeStaging(dirname(lock));
  } catch (error) {
    throw notWritable(lock, error);
  }
  try {
    return moveAway(lock, content, join(staging, basename(lock)));
  } finally {
    removeStaging(staging);
  }
}

/** Moved rather than removed, since it may be a newer one by now. */
function moveAway(lock: string, content: string, aside: string): boolean {
  try {
    files.renameSync(lock, aside);
  } catch (error) {
    return reasonOf(error) === 'ENOENT';
  }
  if (read(aside) !== content && read(lock) === null) files.renameSync(aside, lock);
  return true;
}

function isAbandoned(lock: string, content: string): boolean {
  const holder = holderOf(content);
  if (holder) return isAbandonedBy(holder, held.has(content));
  try {
    return Date.now() - files.statSync(lock).mtimeMs > EMPTY_MS;
  } catch {
    return false;
  }
}

function holderOf(content: string): ProcessMark | null {
  try {
    const { pid, host } = JSON.parse(content) as { readonly pid?: unknown; readonly host?: unknown };
    return Number.isSafeInteger(pid) && (pid as number) > 0 && typeof host === 'string'
      ? { pid: pid as number, host }
      : null;
  } catch {
    return null;
  }
}

/** `null` when there is no such file, `undefined` when it cannot be read, so that its holder is unknown. */
function read(path: string): string | null | undefined {
  try {
    return files.readFileSync(path, 'utf8');
  } catch (error) {
    return reasonOf(error) === 'ENOENT' ? null : undefined;
  }
}

function removeQuietly(path: string): void {
  try {
    files.unlinkSync(path);
  } catch {
    // it is gone already
  }
}
