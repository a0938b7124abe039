import { posix, sep } from 'node:path';
import { failure } from './failure.ts';

/** A file in memory. */
export interface VolumeFile {
  readonly kind: 'file';
  content: Uint8Array;
  mode: number;
  /** Milliseconds since 1970. */
  changedAt: number;
}

/** A folder in memory. */
export interface VolumeFolder {
  readonly kind: 'folder';
  readonly entries: Map<string, VolumeFile | VolumeFolder>;
  mode: number;
  changedAt: number;
}

/** Nothing that a command writes needs more. */
const MAX_BYTES = 500_000_000;
const MAX_NAME = 255;

/** Files and folders that only one request sees. There are no links in it, and no path leads out of it. */
export class Volume {
  readonly root: VolumeFolder = folder(0o755);

  /** What stands at a path; `undefined` for nothing. @throws Error as `stat` does, below a file */
  find(path: string, syscall: string): VolumeFile | VolumeFolder | undefined {
    let found: VolumeFile | VolumeFolder | undefined = this.root;
    for (const name of partsOf(path, syscall)) {
      if (found === undefined) return undefined;
      if (found.kind === 'file') throw failure('ENOTDIR', syscall, path);
      found = found.entries.get(name);
    }
    return found;
  }

  /** The same, where there must be something. */
  require(path: string, syscall: string): VolumeFile | VolumeFolder {
    const found = this.find(path, syscall);
    if (!found) throw failure('ENOENT', syscall, path);
    return found;
  }

  requireFile(path: string, syscall: string): VolumeFile {
    const found = this.require(path, syscall);
    if (found.kind === 'folder') throw failure('EISDIR', syscall, path);
    return found;
  }

  requireFolder(path: string, syscall: string): VolumeFolder {
    const found = this.require(path, syscall);
    if (found.kind === 'file') throw failure('ENOTDIR', syscall, path);
    return found;
  }

  /** The folder in which a path stands, and its name there. */
  place(path: string, syscall: string): { readonly parent: VolumeFolder; readonly name: string } {
    const parts = partsOf(path, syscall);
    const name = parts.pop();
    // the root stands in nothing
    if (name === undefined) throw failure('EBUSY', syscall, path);
    return { parent: this.requireFolder(`/${parts.join('/')}`, syscall), name };
  }

  /** @throws Error where everything together would be too large */
  write(file: VolumeFile, content: Uint8Array, syscall: string, path: string): void {
    if (bytesIn(this.root) - file.content.length + content.length > MAX_BYTES)
      throw failure('ENOSPC', syscall, path);
    file.content = content;
    file.changedAt = Date.now();
  }

  /** Every file, by its path from the root. */
  files(): Map<string, VolumeFile> {
    const found = new Map<string, VolumeFile>();
    const visit = ({ entries }: VolumeFolder, before: string): void => {
      for (const [name, entry] of entries)
        if (entry.kind === 'folder') visit(entry, `${before}${name}/`);
        else found.set(before + name, entry);
    };
    visit(this.root, '');
    return found;
  }
}

export const file = (content: Uint8Array, mode = 0o644): VolumeFile => ({
  kind: 'file',
  content,
  mode,
  changedAt: Date.now(),
});

export const folder = (mode: number): VolumeFolder => ({
  kind: 'folder',
  entries: new Map(),
  mode,
  changedAt: Date.now(),
});

const bytesIn = ({ entries }: VolumeFolder): number =>
  [...entries.values()].reduce(
    (sum, entry) => sum + (entry.kind === 'file' ? entry.content.length : bytesIn(entry)),
    0,
  );

/** A path from the root. Whoever goes up from the root stays there. */
export function absolute(path: string, syscall: string): string {
  if (path.includes('\0')) throw failure('EINVAL', syscall, path);
  const plain = sep === '\\' ? path.replaceAll('\\', '/').replace(/^[a-z]:/i, '') : path;
  return posix.resolve('/', plain);
}

/** The names on the way to a path. */
function partsOf(path: string, syscall: string): string[] {
  const parts = absolute(path, syscall).split('/').filter(Boolean);
  if (parts.some((name) => Buffer.byteLength(name) > MAX_NAME)) throw failure('ENAMETOOLONG', syscall, path);
  return parts;
}
