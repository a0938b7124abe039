import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { sources } from './sources.js';

// Writes what the sentences and papers of the reception say of a few cases, to be read before it is committed.
const folder = join(dirname(fileURLToPath(import.meta.url)), '../packages/reception/src/testing/said');
const { module } = await runnerImport(join(folder, 'files.ts'), {
  logLevel: 'error',
  resolve: { alias: sources },
});
for (const [name, make] of Object.entries(module.saidFiles)) {
  const text = make();
  writeFileSync(join(folder, name), text);
  console.log(`${join(folder, name)}: ${text.split('\n').length} lines`);
}
