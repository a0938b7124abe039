import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, runnerImport } from 'vite';

/** What a page may have to load before the first roster is shown, in thousands of bytes, gzipped, lit included. */
export const most = { editor: 45, board: 15, desk: 45 };

/**
 * What a page loads that imports one function, or all of one entry: at most so many thousands of bytes, gzipped, and of libraries
 * these at once. `docs/library.md` says what is in it and why.
 */
export const imports = {
  "plan from '@lunzhi/core'": { most: 104, libraries: ['@noble/hashes', 'chinese-days', 'zod'] },
  "publicRoster from '@lunzhi/core'": { most: 97, libraries: ['@noble/hashes', 'chinese-days', 'zod'] },
  "buildCalendar from '@lunzhi/core'": { most: 14, libraries: ['chinese-days'] },
  "tableOfMonth from '@lunzhi/core/notice'": { most: 2, libraries: [] },
  "* from '@lunzhi/core/dates'": { most: 5, libraries: [] },
  "* from '@lunzhi/core/client'": { most: 5, libraries: [] },
  "javascriptLpSolverBackend from '@lunzhi/core/javascript-lp-solver'": { most: 21, libraries: [] },
};

const tagOf = { editor: 'roster-editor', board: 'roster-board', desk: 'reception-desk' };

const config = join(import.meta.dirname, '..', 'packages', 'editor', 'vite.config.ts');
const { module } = await runnerImport(config, { logLevel: 'error' });

async function chunksOf(options) {
  const [{ output }] = [await build({ ...options, build: { ...options.build, write: false } })].flat();
  return output.filter(({ type }) => type === 'chunk');
}

/** Each file gzipped by itself. */
const sizeOf = (chunks) => chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 1000;

/** The entry and all that it imports before anything is asked of it. */
function firstLoad(chunks) {
  const wanted = new Set([chunks.find(({ isEntry }) => isEntry).fileName]);
  for (const name of wanted)
    for (const own of chunks.find(({ fileName }) => fileName === name).imports) wanted.add(own);
  return chunks.filter(({ fileName }) => wanted.has(fileName));
}

/** An element as modules: what loads at once, what later, and which modules of the workspace are in the first. */
export async function measureElement(name) {
  const chunks = await chunksOf(module.splitConfig(name));
  const first = firstLoad(chunks);
  return {
    first: sizeOf(first),
    later: sizeOf(chunks.filter((chunk) => !first.includes(chunk))),
    modules: first.flatMap(({ moduleIds }) => moduleIds).filter((id) => id.includes('/packages/')),
  };
}

/** What is imported, as modules: what loads at once, what later, and which modules are in the first. */
export async function measureImport(what) {
  const entry = '\0imported';
  const source = `export ${what.replace(/^\w+/, '{ $& }')};`;
  const { base } = module;
  const chunks = await chunksOf({
    ...base,
    plugins: [
      {
        name: 'imported',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      target: ['chrome111'],
      reportCompressedSize: false,
      minify: true,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { minify: true } },
    },
  });
  const first = firstLoad(chunks);
  return {
    first: sizeOf(first),
    later: sizeOf(chunks.filter((chunk) => !first.includes(chunk))),
    modules: first.flatMap(({ moduleIds }) => moduleIds),
  };
}

/** A script that stands alone: its size, and its chunks, of which there should be one. */
export async function measureScript(name) {
  const chunks = await chunksOf(module.standaloneConfig(name));
  return { size: sizeOf(chunks), chunks };
}

async function main() {
  const rows = [];
  for (const name of Object.keys(most)) {
    const { first, later } = await measureElement(name);
    rows.push({ what: `<${tagOf[name]}>`, first, later, most: most[name] });
  }
  for (const [what, { most: bar }] of Object.entries(imports)) {
    const { first, later } = await measureImport(what);
    rows.push({ what, first, later, most: bar });
  }
  for (const name of Object.keys(module.standalone))
    rows.push({ what: `${name}.js`, first: (await measureScript(name)).size });
  const width = Math.max(...rows.map(({ what }) => what.length)) + 1;
  const figure = (value) => (value ? value.toFixed(1) : '').padStart(8);
  console.log(
    `${'kB gzipped'.padEnd(width)}${['at once', 'later', 'at most'].map((head) => head.padStart(8)).join('')}`,
  );
  for (const { what, first, later, most: bar } of rows)
    console.log(
      `${what.padEnd(width)}${figure(first)}${figure(later)}${figure(bar)}${first > bar ? '  too large' : ''}`,
    );
  if (rows.some(({ first, most: bar }) => first > bar)) process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
