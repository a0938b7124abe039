import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const entry = 'virtual:tests';
const harness = fileURLToPath(new URL('vitest.js', import.meta.url));

/**
 * Makes one module of these tests and all they import from the packages: wherever it is imported anew, all of it is new, in
 * the time that evaluating it takes. It exports `files`: by name, what loads each.
 */
export async function bundle(names, outDir) {
  const { sources } = await import(pathToFileURL(resolve('scripts/sources.js')).href);
  const loaders = names.map(
    (name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(resolve(name))}),`,
  );
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: sources },
    plugins: [
      {
        name: 'tests',
        enforce: 'pre',
        resolveId(id) {
          if (id === entry) return id;
          return id === 'vitest' ? { id: pathToFileURL(harness).href, external: true } : undefined;
        },
        load: (id) =>
          id === entry
            ? `import ${JSON.stringify(resolve('scripts/chance.ts'))};\nexport const files = {${loaders.join('\n')}};`
            : undefined,
        transform: (code, id) =>
          code
            .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
            .replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
      },
    ],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { input: entry, output: { entryFileNames: 'tests.mjs', codeSplitting: false } },
    },
  });
  return pathToFileURL(resolve(outDir, 'tests.mjs')).href;
}
