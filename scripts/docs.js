import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Writes the pages below docs/ that are made from the code; `npm test` is red when they are stale.
const here = dirname(fileURLToPath(import.meta.url));
const docs = join(here, '..', 'docs');
const { module } = await runnerImport(join(here, 'docs', 'pages.ts'), { logLevel: 'error' });
const pages = await module.generatedPages();
const constraints = join(docs, 'constraints');
mkdirSync(constraints, { recursive: true });
for (const name of readdirSync(constraints))
  if (!(`constraints/${name}` in pages)) rmSync(join(constraints, name));
for (const [path, text] of Object.entries(pages)) writeFileSync(join(docs, path), text);
console.log(`docs: ${Object.keys(pages).length} pages`);
