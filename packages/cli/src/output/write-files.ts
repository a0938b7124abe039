import { constants } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { unseenCharacters } from '@lunzhi/core/internal';
import { Refusal } from '../input/refusal.ts';
import { factsAt, files, reasonOf, targetAt } from './files.ts';
import { clearStaging, makeStaging, removeStaging } from './staging.ts';

/** A file that is ready in memory. */
export interface ReadyFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Permissions, of a copy; else those of the file that is replaced, or of new files. */
  readonly mode?: number;
}

/** Files that belong into one directory, which need not exist yet. */
export interface FileSet {
  readonly directory: string;
  readonly files: readonly ReadyFile[];
  /**
   * Names of files there that would be out of date beside the new ones: they are renamed, `notice.html` to
   * `notice.outdated.html`, and never deleted.
   */
  readonly superseded?: readonly string[];
}

/** Full paths of the files of a set. */
export const pathsOf = ({ directory, files: ready }: FileSet): string[] =>
  ready.map(({ name }) => resolve(directory, name));

/**
 * Makes sure, before any work is done and without making anything, that files of these names can be written into a
 * directory, which need not exist yet.
 *
 * @throws Refusal when they cannot
 */
export function requireWritable(directory: string, names: readonly string[]): void {
  try {
    requireDirectory(resolve(directory));
    for (const name of names) requireReplaceable(join(directory, name));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw notWritable(directory, error);
  }
}

/**
 * Makes sure that the last name of a path, of something new, can be seen and reads as it is written.
 *
 * @throws Refusal when it does not
 */
export function requireSeen(path: string): void {
  const signs = unseenCharacters(basename(path, extname(path)));
  if (signs.length > 0) throw new Refusal({ code: 'unseen-name', path, signs });
}

/** A directory, or a path that can become one below a directory. */
function requireDirectory(path: string): void {
  const facts = targetAt(path);
  if (!facts && dirname(path) !== path) {
    requireSeen(path);
    return requireDirectory(dirname(path));
  }
  if (facts?.isFile()) throw new Refusal({ code: 'out-is-file', path });
  if (!facts?.isDirectory()) throw new Refusal({ code: 'special-file', path });
  files.accessSync(path, constants.W_OK | constants.X_OK);
}

/**
 * A table that is open in a spreadsheet program cannot be replaced on Windows, and a read-only file is meant so. What is no
 * regular file is not even opened: a pipe without a reader would wait for one.
 */
function requireReplaceable(path: string): void {
  // a link that leads nowhere is replaced like a file
  const facts = targetAt(path);
  if (!facts) return requireSeen(path);
  if (facts.isDirectory()) throw new Refusal({ code: 'target-is-directory', path });
  if (!facts.isFile()) throw new Refusal({ code: 'special-file', path });
  try {
    files.closeSync(files.openSync(path, constants.O_WRONLY));
  } catch (error) {
    throw notWritable(path, error);
  }
}

/**
 * Makes sure that a file which is read first and written later is none that cannot be replaced: a pipe would be waited for.
 *
 * @throws Refusal for a device, a pipe or a socket
 */
export function requireRegular(path: string): void {
  const facts = targetAt(path);
  if (facts && !facts.isFile() && !facts.isDirectory()) throw new Refusal({ code: 'special-file', path });
}

const notWritable = (path: string, error: unknown): Refusal =>
  new Refusal({ code: 'not-writable', path, reason: reasonOf(error) });

/**
 * Writes files together, each whole or not at all: all are written out of sight first, through to the disk, and then
 * renamed into their places without a pause, in the order in which they are given.
 *
 * A new file has the mode that new files have; one that replaces another keeps the mode of that.
 *
 * @param beforeRename called when everything is on the disk; what it throws leaves everything as it was
 * @returns the new names of what was superseded, by old name
 * @throws Refusal when a directory or a file cannot be written: it says which files have been replaced nevertheless, and
 * which have not
 */
export function writeFiles(
  sets: readonly FileSet[],
  beforeRename: () => void = () => undefined,
): Readonly<Record<string, string>> {
  for (const { directory, files: ready } of sets)
    requireWritable(
      directory,
      ready.map(({ name }) => name),
    );
  const asides: Aside[] = [];
  const written: string[] = [];
  const renamed: Record<string, string> = {};
  let current = '';
  const at = (path: string): string => (current = path);
  try {
    for (const set of sets) {
      const aside = openAside(at(set.directory));
      asides.push(aside);
      for (const file of set.files) writeAside(aside.staging, file, at(join(set.directory, file.name)));
    }
    beforeRename();
    for (const { directory, superseded = [] } of sets)
      for (const name of superseded)
        if (factsAt(at(join(directory, name)))) renamed[name] = setAside(directory, name);
    for (const [index, set] of sets.entries()) {
      for (const { name } of set.files) {
        files.renameSync(join(asides[index]!.staging, name), at(join(set.directory, name)));
        written.push(current);
      }
      syncDirectory(set.directory);
    }
    return renamed;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const all = sets.flatMap(({ directory, files: ready }) => ready.map(({ name }) => join(directory, name)));
    const missing = all.filter((path) => !written.includes(path));
    throw new Refusal({
      code: 'not-writable',
      path: current,
      reason: reasonOf(error),
      written,
      missing,
      renamed,
    });
  } finally {
    for (const aside of asides) closeAside(aside, written.length > 0);
  }
}

/** Writes one file at a path, whole or not at all. */
export const writeFileAt = (path: string, content: string | Uint8Array): void =>
  void writeFiles([{ directory: dirname(path), files: [{ name: basename(path), content }] }]);

/** Where the files of a directory wait, and what had to be made for it. */
interface Aside {
  readonly directory: string;
  /** The topmost directory that did not exist before. */
  readonly made: string | undefined;
  readonly staging: string;
}

function openAside(directory: string): Aside {
  const made = files.mkdirSync(directory, { recursive: true });
  try {
    return { directory, made, staging: makeStaging(directory) };
  } catch (error) {
    removeMade(directory, made);
    throw error;
  }
}

function closeAside({ directory, made, staging }: Aside, hasWritten: boolean): void {
  removeStaging(staging);
  if (!hasWritten) removeMade(directory, made);
}

/** Directories that were made for nothing. */
function removeMade(directory: string, made: string | undefined): void {
  if (made === undefined) return;
  try {
    for (let path = resolve(directory); path.length >= made.length; path = dirname(path))
      files.rmdirSync(path);
  } catch {
    // somebody has put something into it meanwhile
  }
}

/** @param target that it will replace */
function writeAside(staging: string, { name, content, mode }: ReadyFile, target: string): void {
  const file = files.openSync(join(staging, name), 'wx');
  try {
    files.writeFileSync(file, content);
    const replaced = factsAt(target);
    const kept = mode ?? (replaced?.isFile() ? replaced.mode : undefined);
    if (kept !== undefined) files.fchmodSync(file, kept & 0o777);
    files.fsyncSync(file);
  } finally {
    files.closeSync(file);
  }
}

function setAside(directory: string, name: string): string {
  const end = extname(name);
  const stem = basename(name, end);
  for (let number = 1; ; number++) {
    const free = `${stem}.outdated${number === 1 ? '' : `-${number}`}${end}`;
    if (factsAt(join(directory, free))) continue;
    files.renameSync(join(directory, name), join(directory, free));
    return free;
  }
}

/** So that the new names survive a loss of power; not every system can do it. */
function syncDirectory(directory: string): void {
  try {
    const file = files.openSync(directory, 'r');
    try {
      files.fsyncSync(file);
    } finally {
      files.closeSync(file);
    }
  } catch {
    // the files themselves are on the disk
  }
}

/** What stands at a path: nothing, a file that says just this, or another one. */
export function compareFile(path: string, content: string | Uint8Array): 'nothing' | 'same' | 'other' {
  const facts = factsAt(path);
  if (!facts) return 'nothing';
  return facts.isFile() && files.readFileSync(path).equals(Buffer.from(content)) ? 'same' : 'other';
}

/**
 * Writes a new file, whole or not at all. One that says the same already is the one that was to be written.
 *
 * @throws Refusal when another exists already, or it cannot be written
 */
export function writeNew(path: string, content: string | Uint8Array): void {
  requireRegular(path);
  const found = compareFile(path, content);
  if (found === 'other') throw new Refusal({ code: 'file-exists', path });
  if (found === 'same') clearStaging(dirname(path));
  else writeFileAt(path, content);
}

/**
 * Replaces a document that somebody wrote, whole or not at all. What stood there is kept beside it as `….bak`, or
 * `….bak-2` and so on: nothing is ever lost. A link is followed.
 *
 * @returns the path of the copy; `null` when the document says just this already, and nothing is written
 * @throws Refusal when either cannot be written
 */
export function replaceDocument(path: string, content: string): string | null {
  const target = factsAt(path)?.isSymbolicLink() ? files.realpathSync(path) : path;
  const directory = dirname(target);
  const name = basename(target);
  requireWritable(directory, [name]);
  const before = files.readFileSync(target);
  if (before.equals(Buffer.from(content))) {
    clearStaging(directory);
    return null;
  }
  const copy = nameOfCopy(directory, name, before);
  const { mode } = files.statSync(target);
  const copies: ReadyFile[] = copy.isThere ? [] : [{ name: copy.name, content: before, mode }];
  writeFiles([{ directory, files: [...copies, { name, content }] }]);
  return join(directory, copy.name);
}

/** A name that is free, or that of a copy which says just the same. */
function nameOfCopy(directory: string, name: string, content: Buffer): { name: string; isThere: boolean } {
  for (let number = 1; ; number++) {
    const copy = `${name}.bak${number === 1 ? '' : `-${number}`}`;
    const facts = factsAt(join(directory, copy));
    if (!facts) return { name: copy, isThere: false };
    const isSame = facts.isFile() && facts.size === content.length;
    if (isSame && files.readFileSync(join(directory, copy)).equals(content))
      return { name: copy, isThere: true };
  }
}

/** Whether two paths lead to one file. */
export function isSameFile(one: string, other: string): boolean {
  const real = (path: string): string => (factsAt(path) ? files.realpathSync(path) : resolve(path));
  return real(one) === real(other);
}
