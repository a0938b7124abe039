import { existsSync, readFileSync, statSync } from 'node:fs';

// The bundle: the command in few files, which start sooner than five hundred. `scripts/bundle.js` makes it of what TypeScript
// has built.

const inDist = (path) => new URL(`../dist/${path}`, import.meta.url);

export const bundledMain = inDist('bundle.js');
/** Holds what `builds` said when the bundle was made. */
export const bundledBuilds = inDist('bundle/builds.txt');

/** When TypeScript last built what the bundle is made of; empty in a published package, where nothing is built. */
export const builds = () =>
  ['../dist', '../../core/dist', '../../formats/dist', '../../reception/dist']
    .map((folder) => new URL(`${folder}/.tsbuildinfo`, import.meta.url))
    .flatMap((info) => statSync(info, { throwIfNoEntry: false })?.mtimeMs ?? [])
    .join(' ');

/** Whether the bundle is there, and made of what was built last: in a checkout `tsc -b` alone leaves an old one behind. */
export function isBundled() {
  if (!existsSync(bundledMain)) return false;
  const last = builds();
  return last === '' || (existsSync(bundledBuilds) && readFileSync(bundledBuilds, 'utf8') === last);
}
