import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { Refusal } from '../call/problem.ts';
import { lockFile } from './file-lock.ts';
import { readText, rosterLimit } from './read-input.ts';
import { type FileSet, type ReadyFile, writeFiles } from './write-files.ts';

/** A text file as it was read. */
export interface KnownFile {
  /** As somebody wrote it. */
  readonly path: string;
  /** The file itself, where `path` is a link. */
  readonly target: string;
  /** Of its text. */
  readonly digest: string;
}

export interface ReplaceOptions {
  /** Written into the same directory, after it. */
  readonly beside?: readonly ReadyFile[];
  /** Names of files there that would be out of date: they are renamed. */
  readonly superseded?: readonly string[];
  /** Written into other directories, last. */
  readonly elsewhere?: readonly FileSet[];
  /** How long somebody else's lock is waited for. */
  readonly patienceMs?: number;
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Replaces a file, whole or not at all, unless somebody has changed it since it was read. Of those who do so with this
 * function only one can at a time: the file is locked, and compared again right before the new one takes its place. It is
 * the first to take its place: what is printed of it never says more than it does.
 *
 * @param content `null` when it says what it should already: then only what goes with it is written
 * @param refusal of what stands there now, `null` for a file that is gone
 * @returns new names of superseded files, by old name
 * @throws Refusal, with nothing written, when it was changed, or somebody else keeps it locked; and as `writeFiles` does
 */
export async function replaceUnchanged(
  { path, target, digest }: KnownFile,
  content: string | null,
  refusal: (now: string | null) => Refusal,
  { beside = [], superseded = [], elsewhere = [], patienceMs }: ReplaceOptions = {},
): Promise<Readonly<Record<string, string>>> {
  const lock = await lockFile(target, patienceMs);
  try {
    const requireUnchanged = (): void => {
      const now = textOf(target);
      if (now === null || digestOf(now) !== digest) throw refusal(now);
      if (!lock.isHeld()) throw new Refusal({ code: 'roster-lock-lost', path });
    };
    requireUnchanged();
    const own = content === null ? [] : [{ name: basename(target), content }];
    return writeFiles(
      [{ directory: dirname(target), files: [...own, ...beside], superseded }, ...elsewhere],
      requireUnchanged,
    );
  } finally {
    lock.release();
  }
}

function textOf(path: string): string | null {
  try {
    return readText(path, rosterLimit, null);
  } catch {
    return null;
  }
}
