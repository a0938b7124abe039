import { createHash } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { files } from './output/files.ts';

/** What can happen at a call that touches a file; `half`: so much of a content is written, then the disk is full. */
export const faults = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE', 'half', 'killed', 'killed-half'] as const;
export type Fault = (typeof faults)[number];

/** A call that touches a file, by its name. */
export type FileCall = keyof typeof files;
type AnyCall = (...given: unknown[]) => unknown;

/** Nothing reaches the disk any more after a process was killed, whatever the rest of it would do. */
class Killed extends Error {
  override readonly name = 'Killed';
}

const systemError = (code: string, syscall: string): Error =>
  Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, errno: -1 });

const halfOf = (content: unknown): unknown =>
  (content as string | Uint8Array).slice(0, (content as string).length / 2);

/** Whether a fault is another one than the others at such a call: only a writing can stop half way. */
export const fits = (fault: Fault, call: FileCall): boolean =>
  !fault.endsWith('half') || call === 'writeFileSync';

/**
 * Does something while one of its calls that touch files goes wrong.
 *
 * @param position of that call, from 0; beyond the last one nothing goes wrong
 * @returns what was done, and the calls in order
 */
export async function during<Result>(
  position: number,
  fault: Fault,
  action: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly calls: readonly FileCall[]; readonly isKilled: boolean }> {
  const calls: FileCall[] = [];
  const real = { ...files };
  let isKilled = false;
  for (const name of Object.keys(real) as FileCall[]) {
    const call = real[name] as AnyCall;
    const guarded: AnyCall = (...given) => {
      // else the test would run out of descriptors
      const end = (error: Error): never => {
        if (name === 'closeSync') closeSync(given[0] as number);
        throw error;
      };
      if (isKilled) return end(new Killed());
      calls.push(name);
      if (calls.length - 1 !== position) return call(...given);
      if (fault.endsWith('half')) call(given[0], halfOf(given[1]));
      if (!fault.startsWith('killed')) return end(systemError(fault === 'half' ? 'ENOSPC' : fault, name));
      isKilled = true;
      return end(new Killed());
    };
    Object.assign(files, { [name]: guarded });
  }
  try {
    return { result: await action(), calls, isKilled };
  } finally {
    Object.assign(files, real);
  }
}

/** Length and digest of a file's content. */
const contentOf = (path: string): string => {
  const content = readFileSync(path);
  return `${content.length} ${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
};

/** Everything in a directory, by path: its permissions and its content. */
export type Snapshot = ReadonlyMap<string, string>;

export function snapshot(directory: string): Snapshot {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const found = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    const mode = (lstatSync(path).mode & 0o777).toString(8);
    const content = entry.isSymbolicLink()
      ? `-> ${readlinkSync(path)}`
      : entry.isDirectory()
        ? 'directory'
        : contentOf(path);
    return [relative(directory, path), `${mode} ${content}`];
  });
  return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What a process leaves that ends in the middle, and the next one clears away. */
export const isLeftOver = (path: string): boolean => /\.part(\/|$)|\.lock$/.test(path);

export const withoutLeftOvers = (of: Snapshot): Snapshot =>
  new Map([...of].filter(([path]) => !isLeftOver(path)));

/** Makes a directory what it was: files only, with the permissions that new ones have. */
export function restore(directory: string, to: Readonly<Record<string, Uint8Array>>): void {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory);
  for (const [name, content] of Object.entries(to)) {
    mkdirSync(join(directory, name, '..'), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
}
