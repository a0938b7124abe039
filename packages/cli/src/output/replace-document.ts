import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../input/refusal.ts';
import { factsAt, files } from './files.ts';
import { clearStaging } from './staging.ts';
import { type ReadyFile, requireRegular, requireWritable, writeFiles } from './write-files.ts';

/** What stands at a path: nothing, a file that says just this, or another one. */
export function standingAt(path: string, content: string): 'nothing' | 'same' | 'other' {
  const facts = factsAt(path);
  if (!facts) return 'nothing';
  return facts.isFile() && files.readFileSync(path, 'utf8') === content ? 'same' : 'other';
}

/**
 * Writes a new file, whole or not at all. One that says the same already is the one that was to be written.
 *
 * @throws Refusal when another exists already, or it cannot be written
 */
export function writeNew(path: string, content: string): void {
  requireRegular(path);
  const standing = standingAt(path, content);
  if (standing === 'other') throw new Refusal({ code: 'file-exists', path });
  if (standing === 'same') clearStaging(dirname(path));
  else writeFiles([{ directory: dirname(path), files: [{ name: basename(path), content }] }]);
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
