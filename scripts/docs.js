import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Writes the pages below docs/ that are made from the code; `npm test` is red when they are stale.
const here = dirname(fileURLToPath(import.meta.url));
const docs = join(here, '..', 'docs');
const { module } = await runnerImport(join(here, 'docs', 'pages.ts'), { logLevel: 'error' });
const pages = await module.generatedPages();
for (const folder of ['constraints', 'zh/constraints']) {
  mkdirSync(join(docs, folder), { recursive: true });
  for (const name of readdirSync(join(docs, folder)))
    if (!(`${folder}/${name}` in pages)) rmSync(join(docs, folder, name));
}
for (const [path, text] of Object.entries(pages)) writeFileSync(join(docs, path), text);
console.log(`docs: ${Object.keys(pages).length} pages`);
