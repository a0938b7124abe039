import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { factsAt, files, reasonOf } from './files.ts';

/** A process, as it signs what it leaves in a folder for a while. */
export interface ProcessMark {
  readonly pid: number;
  /** Name of the machine. */
  readonly host: string;
}

/** Of this process. */
export const ownMark = (): ProcessMark => ({ pid: process.pid, host: hostname() });

/**
 * Whether what a process left is there for nobody any more: it ran on this machine and is gone. Of another machine
 * nobody can tell.
 *
 * @param isOurs whether this very process left it: another before it may have had the same number, as in containers
 */
export const isAbandonedBy = ({ pid, host }: ProcessMark, isOurs: boolean): boolean =>
  host === hostname() && (pid === process.pid ? !isOurs : !isAlive(pid));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return reasonOf(error) !== 'ESRCH';
  }
}

/** Enough to tell machines apart without naming them in a folder that may be public. */
const tagOf = (host: string): string => createHash('sha256').update(host).digest('hex').slice(0, 8);

const form = /^\.lunzhi-([0-9a-f]{8})-(\d{1,10})-(\d{1,6})\.part$/;

/** Of this process, by full path. */
const inUse = new Set<string>();

/**
 * Makes a folder, inside a directory, in which files wait until all of them are ready. Only its owner may look into it,
 * so that a directory which is posted shows nobody what is not published yet; and whatever is in it can have the mode
 * that it will have in its place. Folders that a process of this machine has left when it was killed are removed.
 *
 * @returns its path
 */
export function makeStaging(directory: string): string {
  clearStaging(directory);
  const { pid, host } = ownMark();
  for (let number = 1; ; number++) {
    const path = resolve(directory, `.lunzhi-${tagOf(host)}-${pid}-${number}.part`);
    try {
      files.mkdirSync(path, { mode: 0o700 });
    } catch (error) {
      if (reasonOf(error) === 'EEXIST' && number < 1000) continue;
      throw error;
    }
    inUse.add(path);
    return path;
  }
}

/** Removes such a folder with what is in it; what cannot be removed now is left to the next run. */
export function removeStaging(path: string): void {
  inUse.delete(path);
  try {
    for (const name of files.readdirSync(path)) files.unlinkSync(join(path, name));
    files.rmdirSync(path);
  } catch {
    // it is nobody's any more: see clearStaging
  }
}

/** Removes what a process of this machine has left in a directory when it was killed. */
export function clearStaging(directory: string): void {
  for (const name of namesIn(directory)) {
    const [, tag, pid] = form.exec(name) ?? [];
    const { host } = ownMark();
    if (pid === undefined || tag !== tagOf(host)) continue;
    const path = resolve(directory, name);
    if (isAbandonedBy({ pid: Number(pid), host }, inUse.has(path))) removeAbandoned(path);
  }
}

/** Somebody else may be removing it too. */
function removeAbandoned(path: string): void {
  try {
    if (factsAt(path)?.isDirectory()) removeStaging(path);
    else files.unlinkSync(path);
  } catch {
    // left to the next run
  }
}

/** Of a directory that may be written into and not listed, none. */
function namesIn(directory: string): string[] {
  try {
    return files.readdirSync(directory);
  } catch {
    return [];
  }
}
