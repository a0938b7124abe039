import { constants } from 'node:fs';
import { posix } from 'node:path';
import type { files } from 'lunzhi/embed';
import { failure } from './failure.ts';
import { absolute, file, folder, type Volume, type VolumeFile, type VolumeFolder } from './volume.ts';

/** A file that is open, and up to where it was read or written. */
interface Open {
  readonly path: string;
  readonly entry: VolumeFile | VolumeFolder;
  readonly isWritable: boolean;
  at: number;
}

/** The calls by which the commands touch files, on a volume in memory: what they do in `node:fs`, and no more of it. */
export function callsOn(volume: Volume): typeof files {
  const opened = new Map<number, Open>();
  let last = 2;
  const open = (descriptor: number, syscall: string): Open => {
    const found = opened.get(descriptor);
    if (!found) throw failure('EBADF', syscall);
    return found;
  };
  const openFile = (descriptor: number, syscall: string): Open & { readonly entry: VolumeFile } => {
    const found = open(descriptor, syscall);
    if (found.entry.kind === 'folder') throw failure('EISDIR', syscall);
    return found as Open & { readonly entry: VolumeFile };
  };
  const write = (descriptor: number, bytes: Uint8Array): number => {
    const own = openFile(descriptor, 'write');
    if (!own.isWritable) throw failure('EBADF', 'write');
    const { content } = own.entry;
    const next = new Uint8Array(Math.max(content.length, own.at + bytes.length));
    next.set(content);
    next.set(bytes, own.at);
    volume.write(own.entry, next, 'write', own.path);
    own.at += bytes.length;
    return bytes.length;
  };

  const calls = {
    accessSync: (path: string) => void volume.require(path, 'access'),
    closeSync(descriptor: number) {
      open(descriptor, 'close');
      opened.delete(descriptor);
    },
    fchmodSync(descriptor: number, mode: number) {
      open(descriptor, 'fchmod').entry.mode = mode;
    },
    fstatSync: (descriptor: number) => factsOf(open(descriptor, 'fstat').entry),
    fsyncSync: (descriptor: number) => void open(descriptor, 'fsync'),
    lstatSync: (path: string, options?: StatOptions) => stat(volume, path, 'lstat', options),
    statSync: (path: string, options?: StatOptions) => stat(volume, path, 'stat', options),
    mkdirSync(
      path: string,
      { recursive = false, mode = 0o755 }: { recursive?: boolean; mode?: number } = {},
    ) {
      return recursive ? makeAll(volume, absolute(path, 'mkdir'), mode) : make(volume, path, mode);
    },
    openSync(path: string, flags: string | number = 'r') {
      const entry = entryFor(volume, path, flags);
      opened.set(++last, { path, entry, isWritable: flags !== 'r', at: 0 });
      return last;
    },
    readdirSync: (path: string) => [...volume.requireFolder(path, 'scandir').entries.keys()].sort(),
    readFileSync(path: string, encoding?: BufferEncoding) {
      const bytes = Buffer.from(volume.requireFile(path, 'open').content);
      return encoding === undefined ? bytes : bytes.toString(encoding);
    },
    readSync(descriptor: number, chunk: Uint8Array) {
      const own = openFile(descriptor, 'read');
      const part = own.entry.content.subarray(own.at, own.at + chunk.length);
      chunk.set(part);
      own.at += part.length;
      return part.length;
    },
    realpathSync(path: string) {
      volume.require(path, 'realpath');
      return absolute(path, 'realpath');
    },
    renameSync(from: string, to: string) {
      const before = volume.place(from, 'rename');
      const after = volume.place(to, 'rename');
      if (absolute(to, 'rename').startsWith(`${absolute(from, 'rename')}/`))
        throw failure('EINVAL', 'rename', from);
      const entry = volume.require(from, 'rename');
      const there = after.parent.entries.get(after.name);
      if (there === entry) return;
      if (there?.kind === 'folder' && entry.kind === 'file') throw failure('EISDIR', 'rename', from);
      if (there?.kind === 'file' && entry.kind === 'folder') throw failure('ENOTDIR', 'rename', from);
      if (there?.kind === 'folder' && there.entries.size > 0) throw failure('ENOTEMPTY', 'rename', from);
      before.parent.entries.delete(before.name);
      after.parent.entries.set(after.name, entry);
    },
    rmdirSync(path: string) {
      if (volume.requireFolder(path, 'rmdir').entries.size > 0) throw failure('ENOTEMPTY', 'rmdir', path);
      const { parent, name } = volume.place(path, 'rmdir');
      parent.entries.delete(name);
    },
    unlinkSync(path: string) {
      volume.requireFile(path, 'unlink');
      const { parent, name } = volume.place(path, 'unlink');
      parent.entries.delete(name);
    },
    writeFileSync(target: string | number, content: string | Uint8Array) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Uint8Array.from(content);
      if (typeof target === 'number') write(target, bytes);
      else volume.write(entryFor(volume, target, 'w') as VolumeFile, bytes, 'open', target);
    },
    writeSync: write,
  };
  // each takes what the commands give it, which is less than the many forms of `node:fs`
  return calls as unknown as typeof files;
}

interface StatOptions {
  readonly throwIfNoEntry?: boolean;
}

function stat(volume: Volume, path: string, syscall: string, { throwIfNoEntry = true }: StatOptions = {}) {
  const found = throwIfNoEntry ? volume.require(path, syscall) : volume.find(path, syscall);
  return found && factsOf(found);
}

const never = (): boolean => false;

/** As `fs.Stats`, as far as the commands look. */
const factsOf = (entry: VolumeFile | VolumeFolder) => ({
  isFile: () => entry.kind === 'file',
  isDirectory: () => entry.kind === 'folder',
  isSymbolicLink: never,
  isFIFO: never,
  isSocket: never,
  mode: entry.mode,
  size: entry.kind === 'file' ? entry.content.length : 0,
  mtimeMs: entry.changedAt,
});

/** What `open` opens: for `wx` a new file, for `w` one that is empty. */
function entryFor(volume: Volume, path: string, flags: string | number): VolumeFile | VolumeFolder {
  const found = volume.find(path, 'open');
  if (flags === 'wx' && found) throw failure('EEXIST', 'open', path);
  if (flags === 'r' || flags === constants.O_WRONLY) {
    if (!found) throw failure('ENOENT', 'open', path);
    if (flags !== 'r' && found.kind === 'folder') throw failure('EISDIR', 'open', path);
    return found;
  }
  if (found?.kind === 'folder') throw failure('EISDIR', 'open', path);
  const { parent, name } = volume.place(path, 'open');
  const made = found ?? file(new Uint8Array());
  if (flags === 'w') made.content = new Uint8Array();
  parent.entries.set(name, made);
  return made;
}

function make(volume: Volume, path: string, mode: number): undefined {
  if (volume.find(path, 'mkdir')) throw failure('EEXIST', 'mkdir', path);
  const { parent, name } = volume.place(path, 'mkdir');
  parent.entries.set(name, folder(mode));
}

/** @returns the path of the topmost folder that was made; `undefined` where all were there */
function makeAll(volume: Volume, path: string, mode: number): string | undefined {
  const found = volume.find(path, 'mkdir');
  if (found?.kind === 'folder') return undefined;
  if (found) throw failure('EEXIST', 'mkdir', path);
  const first = makeAll(volume, posix.dirname(path), mode);
  make(volume, path, mode);
  return first ?? path;
}
