import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../call/problem.ts';
import { type ReadyFile, requireWritable, writeFiles } from './write-files.ts';

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * Writes a new file, whole or not at all.
 *
 * @throws Refusal when it exists already, or cannot be written
 */
export function writeNew(path: string, content: string): void {
  if (exists(path)) throw new Refusal({ code: 'file-exists', path });
  writeFiles(dirname(path), [{ name: basename(path), content }]);
}

/**
 * Replaces a document that somebody wrote, whole or not at all. What stood there is kept beside it as `….bak`, or
 * `….bak-2` and so on: nothing is ever lost. A link is followed.
 *
 * @returns the path of the copy
 * @throws Refusal when either cannot be written
 */
export function replaceDocument(path: string, content: string): string {
  const target = lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
  const directory = dirname(target);
  const name = basename(target);
  requireWritable(directory, [name]);
  const before: ReadyFile = { name: freeName(directory, name), content: readFileSync(target) };
  writeFiles(directory, [before, { name, content }]);
  return join(directory, before.name);
}

function freeName(directory: string, name: string): string {
  for (let number = 1; ; number++) {
    const free = `${name}.bak${number === 1 ? '' : `-${number}`}`;
    if (!exists(join(directory, free))) return free;
  }
}

/** Whether two paths lead to one file. */
export function isSameFile(one: string, other: string): boolean {
  const real = (path: string): string => (exists(path) ? realpathSync(path) : resolve(path));
  return real(one) === real(other);
}
