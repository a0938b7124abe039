import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the files of `dist` that `prepack.js` has replaced stand as they were built. */
export const builtOf = (dist) => join(dist, '.built');

/** Gives the `dist` of a package back as TypeScript built it, whatever a packing has left of it. */
export function giveBack(dist) {
  const built = builtOf(dist);
  if (!existsSync(built)) return;
  /** Whether a file is the one that was packed, which was given the time of what was built; `false` where it was built again. */
  const isPacked = (path) => {
    const packed = statSync(join(dist, path), { throwIfNoEntry: false });
    return packed !== undefined && Math.abs(packed.mtimeMs - statSync(join(built, path)).mtimeMs) < 1;
  };
  const files = readdirSync(built, { recursive: true }).filter((path) => /\.[jt]s$/.test(path));
  for (const path of files.filter(isPacked)) renameSync(join(built, path), join(dist, path));
  rmSync(built, { recursive: true });
  rmSync(join(dist, '.npmignore'), { force: true });
}
