import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Refusal } from '../call/problem.ts';

/** A file that is ready in memory. */
export interface ReadyFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/**
 * Makes sure, before any work is done and without making anything, that files of these names can be written into a
 * directory, which need not exist yet.
 *
 * @throws Refusal when they cannot
 */
export function requireWritable(directory: string, names: readonly string[]): void {
  let existing = resolve(directory);
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  try {
    if (!statSync(existing).isDirectory()) throw new Refusal({ code: 'out-is-file', path: existing });
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal({ code: 'not-writable', path: directory, reason: reasonOf(error) });
  }
  for (const name of names) requireReplaceable(join(directory, name));
}

/** A table that is open in a spreadsheet program cannot be replaced on Windows, and a read-only file is meant so. */
function requireReplaceable(path: string): void {
  try {
    if (lstatSync(path).isDirectory()) throw new Refusal({ code: 'target-is-directory', path });
    closeSync(openSync(path, constants.O_WRONLY));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = reasonOf(error);
    // a link that leads nowhere is replaced like a file
    if (reason !== 'ENOENT' && reason !== 'ENOTDIR')
      throw new Refusal({ code: 'not-writable', path, reason });
  }
}

/** Writes to a name beside the target that nothing else has, through to the disk. */
function writeAside(directory: string, { name, content }: ReadyFile): string {
  for (let number = 1; ; number++) {
    const path = join(directory, `.${name}.${process.pid}-${number}.part`);
    let file: number;
    try {
      file = openSync(path, 'wx');
    } catch (error) {
      if (reasonOf(error) === 'EEXIST' && number < 1000) continue;
      throw error;
    }
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } catch (error) {
      closeSync(file);
      unlinkSync(path);
      throw error;
    }
    closeSync(file);
    return path;
  }
}

/**
 * Writes files into a directory, which is made when it does not exist, each whole or not at all: all are written under other names first and then renamed
 * without a pause, so that neither an error nor an interruption leaves half a file. The last of `files` is renamed last.
 *
 * @param superseded names of files that would be out of date beside the new ones: they are renamed, `notice.html` to
 * `notice.outdated.html`, and never deleted
 * @param beforeRename called when all is on the disk under other names; what it throws leaves everything as it was
 * @returns the new names of what was superseded, by old name
 * @throws Refusal when the directory or a file in it cannot be written
 */
export function writeFiles(
  directory: string,
  files: readonly ReadyFile[],
  superseded: readonly string[] = [],
  beforeRename: () => void = () => undefined,
): Readonly<Record<string, string>> {
  requireWritable(
    directory,
    files.map(({ name }) => name),
  );
  const aside: { readonly from: string; readonly to: string }[] = [];
  const moved: Record<string, string> = {};
  const written: string[] = [];
  let current: string = directory;
  try {
    mkdirSync(directory, { recursive: true });
    for (const file of files) {
      current = join(directory, file.name);
      aside.push({ from: writeAside(directory, file), to: current });
    }
    beforeRename();
    for (const name of superseded) {
      current = join(directory, name);
      if (existsSync(current)) moved[name] = setAside(directory, name);
    }
    while (aside[0]) {
      current = aside[0].to;
      renameSync(aside[0].from, current);
      written.push(current);
      aside.shift();
    }
  } catch (error) {
    for (const { from } of aside) rmQuietly(from);
    if (error instanceof Refusal) throw error;
    throw new Refusal({ code: 'not-writable', path: current, reason: reasonOf(error), written });
  }
  syncDirectory(directory);
  return moved;
}

function setAside(directory: string, name: string): string {
  const end = extname(name);
  const stem = basename(name, end);
  for (let number = 1; ; number++) {
    const free = `${stem}.outdated${number === 1 ? '' : `-${number}`}${end}`;
    if (existsSync(join(directory, free))) continue;
    renameSync(join(directory, name), join(directory, free));
    return free;
  }
}

function rmQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // it is gone already, or the directory is: there is nothing left to clean
  }
}

/** So that the new names survive a loss of power; not every system can do it. */
function syncDirectory(directory: string): void {
  try {
    const file = openSync(directory, 'r');
    fsyncSync(file);
    closeSync(file);
  } catch {
    // the files themselves are on the disk
  }
}
