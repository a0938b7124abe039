import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

// In the folder of a package, after it was packed: gives `dist` back as TypeScript built it.

const dist = resolve('dist');
/** The files of `dist` that `prepack.js` has replaced, as they were. */
export const unpacked = join(dist, '.unpacked');

/** Whether a file is the one that was packed, which was given the time of what was built; `false` where it was built again. */
function isPacked(path) {
  const packed = statSync(join(dist, path), { throwIfNoEntry: false });
  return packed !== undefined && Math.abs(packed.mtimeMs - statSync(join(unpacked, path)).mtimeMs) < 1;
}

if (existsSync(unpacked)) {
  const files = readdirSync(unpacked, { recursive: true }).filter((path) => /\.[jt]s$/.test(path));
  for (const path of files.filter(isPacked)) renameSync(join(unpacked, path), join(dist, path));
  rmSync(unpacked, { recursive: true });
  rmSync(join(dist, '.npmignore'), { force: true });
}
