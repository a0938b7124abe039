import { linkSync, mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { minifySync } from 'vite';
import { builtOf, giveBack } from './give-back.js';

// In the folder of a package: makes of what TypeScript built what is packed. Code comes without comments, which stand in the
// types, and no file comes that no entry leads to. Maps would lead to sources that are not packed: there are none.
// `postpack.js` gives back what was built, with its comments, to whoever runs and debugs it.

const dist = resolve('dist');
const built = builtOf(dist);
// what a packing that was broken off has left
giveBack(dist);
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const targets = Object.values(exports)
  .flatMap((target) => (target.default ? Object.values(target) : target))
  .filter((path) => path.startsWith('./dist/'));
/** Of the rest, as `./dist/standalone/*`, nothing is made here. */
const entries = targets.filter((path) => /\.[jt]s$/.test(path));

/** The files that `file` imports, as modules, for their types or as a thread. */
function importsOf(file) {
  const targets = readFileSync(file, 'utf8').matchAll(/(?:from|import\(?|new URL\() ?['"](\.[^'"]+)['"]/g);
  return [...targets].map(([, target]) => {
    const path = join(dirname(file), target);
    return file.endsWith('.d.ts') ? path.replace(/(\.d)?\.[jt]s$/, '.d.ts') : path;
  });
}

/** As it is packed. */
const packedOf = (file, text) =>
  file.endsWith('.d.ts')
    ? text.replace(/^(?: {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4))
    : minifySync(file, text, { mangle: false, compress: false, codegen: { removeWhitespace: false } }).code;

/** Whole at once, what runs from `dist` may be about to read it; with the time of what was built, by which `giveBack` knows it. */
function replace(file, text) {
  const { atime, mtime } = statSync(file);
  writeFileSync(`${file}.new`, text);
  utimesSync(`${file}.new`, atime, mtime);
  renameSync(`${file}.new`, file);
}

const packed = new Set(entries.map((entry) => resolve(entry)));
for (const file of packed) for (const target of importsOf(file)) packed.add(target);
for (const file of packed) {
  const text = readFileSync(file, 'utf8');
  const made = packedOf(file, text);
  if (made === text) continue;
  const kept = join(built, relative(dist, file));
  mkdirSync(dirname(kept), { recursive: true });
  linkSync(file, kept);
  replace(file, made);
}
mkdirSync(built, { recursive: true });
const named = [...packed, ...targets.map((path) => resolve(path))].map((path) => `!/${relative(dist, path)}`);
writeFileSync(join(dist, '.npmignore'), ['*.*', '!*/', ...new Set(named), ''].join('\n'));
