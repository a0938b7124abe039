import { closeSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../call/problem.ts';

/** How long another's lock is waited for. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 20;
/** A lock is written at once after it is made: one that stays empty is that of a process that died in between. */
const EMPTY_MS = 500;

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** A lock that this process holds. */
export interface FileLock {
  /** Whether it is still ours: somebody may have taken it for one of a process that is gone. */
  isHeld(): boolean;
  release(): void;
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** `.roster.json.lock` beside `roster.json`. */
export const lockPathOf = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

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
  const token = JSON.stringify({ pid: process.pid, host: hostname(), number: ++taken });
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
  const isHeld = (): boolean => read(lock) === token;
  return {
    isHeld,
    release() {
      if (isHeld()) removeQuietly(lock);
    },
  };
}

/** Whether the lock was made, which only one process can do. */
function make(lock: string, token: string): boolean {
  let file: number;
  try {
    file = openSync(lock, 'wx');
  } catch (error) {
    // on Windows a file that is just being removed cannot be made: that is somebody's lock still
    if (reasonOf(error) === 'EEXIST' || (process.platform === 'win32' && reasonOf(error) === 'EPERM'))
      return false;
    throw new Refusal({ code: 'not-writable', path: lock, reason: reasonOf(error) });
  }
  try {
    writeFileSync(file, token);
  } catch (error) {
    removeQuietly(lock);
    throw new Refusal({ code: 'not-writable', path: lock, reason: reasonOf(error) });
  } finally {
    closeSync(file);
  }
  return read(lock) === token;
}

/** Clears away the lock of a process that is gone; whether there may be none now. */
function clearAbandoned(lock: string): boolean {
  const content = read(lock);
  if (content === null) return true;
  if (content === undefined || !isAbandoned(lock, content)) return false;
  // renamed rather than removed, since it may be a newer one by now
  const aside = `${lock}.${process.pid}-${++taken}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    return reasonOf(error) === 'ENOENT';
  }
  const moved = read(aside);
  if (moved === content || read(lock) !== null) removeQuietly(aside);
  else renameSync(aside, lock);
  return true;
}

function isAbandoned(lock: string, content: string): boolean {
  const holder = holderOf(content);
  if (holder) return holder.host === hostname() && !isAlive(holder.pid);
  try {
    return Date.now() - statSync(lock).mtimeMs > EMPTY_MS;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return reasonOf(error) !== 'ESRCH';
  }
}

function holderOf(content: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(content) as { readonly pid?: unknown; readonly host?: unknown };
    return Number.isSafeInteger(pid) && (pid as number) > 0 && typeof host === 'string'
      ? { pid: pid as number, host }
      : null;
  } catch {
    return null;
  }
}

/** `null` when there is no such file, `undefined` when it cannot be read: it may be anybody's. */
function read(path: string): string | null | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return reasonOf(error) === 'ENOENT' ? null : undefined;
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // it is gone already
  }
}
