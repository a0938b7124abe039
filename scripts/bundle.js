import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builds, bundledBuilds, isBundled } from '../packages/cli/bin/bundle.js';

// Writes packages/cli/dist/bundle.js and bundle/, the command with all that it imports, unless they are made already of what
// TypeScript built last.
if (!isBundled()) {
  const { build } = await import('vite');
  const root = join(import.meta.dirname, '..', 'packages', 'cli');
  const made = builds();
  // until all is written nobody takes it for made
  rmSync(bundledBuilds, { force: true });
  rmSync(join(root, 'dist/bundle'), { recursive: true, force: true });
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    // who reads old workbooks installs what reads them
    ssr: { noExternal: true, external: ['@e965/xlsx'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'dist',
      emptyOutDir: false,
      license: { fileName: 'bundle/licenses.md' },
      rolldownOptions: {
        input: { bundle: 'dist/main.js' },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'bundle/[name].js',
          // names stay, for whoever profiles it
          minify: { mangle: false, compress: false },
          // what most commands need in one file: each file costs a millisecond; cases of a reception are in one of their own
          codeSplitting: {
            groups: [
              { name: 'reception', test: /[\\/]packages[\\/]reception[\\/]/, minShareCount: 2, priority: 1 },
              { name: 'core', minShareCount: 8 },
            ],
          },
        },
      },
    },
  });
  writeFileSync(bundledBuilds, made);
}
