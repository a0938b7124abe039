import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, runnerImport } from 'vite';

// Writes the scripts that stand alone: packages/editor/dist/standalone/{editor,board}.js.
const editor = join(import.meta.dirname, '..', 'packages', 'editor');
const { module } = await runnerImport(join(editor, 'vite.config.ts'), { logLevel: 'error' });
for (const name of Object.keys(module.standalone)) {
  await build(module.standaloneConfig(name));
  const size = gzipSync(readFileSync(join(editor, 'dist/standalone', `${name}.js`))).length;
  console.log(`${name}.js: ${(size / 1000).toFixed(1)} kB gzipped`);
}
