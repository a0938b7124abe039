import * as fs from 'node:fs';

/**
 * Every call by which the commands touch files, under the name it has in `node:fs`. They stand in one object so that a
 * test can count them, and make any one of them fail, write half, or end the process.
 */
export const files = {
  accessSync: fs.accessSync,
  closeSync: fs.closeSync,
  fchmodSync: fs.fchmodSync,
  fstatSync: fs.fstatSync,
  fsyncSync: fs.fsyncSync,
  lstatSync: fs.lstatSync,
  mkdirSync: fs.mkdirSync,
  openSync: fs.openSync,
  readdirSync: fs.readdirSync,
  readFileSync: fs.readFileSync,
  readSync: fs.readSync,
  realpathSync: fs.realpathSync,
  renameSync: fs.renameSync,
  rmdirSync: fs.rmdirSync,
  statSync: fs.statSync,
  unlinkSync: fs.unlinkSync,
  writeFileSync: fs.writeFileSync,
  writeSync: fs.writeSync,
};

/** The code of a failed call, such as `ENOSPC`; of anything else that was thrown, its words. */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** What was thrown, in a line: it may be anything at all, even something that throws when it is made a string. */
export function wordsThrown(error: unknown): string {
  try {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return reason.split('\n')[0]!;
  } catch {
    return `${typeof error} thrown`;
  }
}

/** Whether something was thrown by the operating system and not by a program. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException & { readonly code: string } =>
  error instanceof Error &&
  typeof (error as NodeJS.ErrnoException).syscall === 'string' &&
  typeof (error as NodeJS.ErrnoException).code === 'string';

/** What stands at a path, a link itself and not what it leads to; `undefined` for nothing. */
export const factsAt = (path: string): fs.Stats | undefined =>
  orNothing(() => files.lstatSync(path, { throwIfNoEntry: false }));

/** What a path leads to; `undefined` for nothing, also for a link that leads nowhere. */
export const targetAt = (path: string): fs.Stats | undefined =>
  orNothing(() => files.statSync(path, { throwIfNoEntry: false }));

/** Below a file there is nothing either. */
function orNothing(look: () => fs.Stats | undefined): fs.Stats | undefined {
  try {
    return look();
  } catch (error) {
    if (reasonOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
