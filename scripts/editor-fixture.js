import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Writes what the editor's tests show: the view of the first example as it stands on 19 February 2024.
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fixtures = join(root, 'packages/editor/src/fixtures');
const document = JSON.parse(readFileSync(join(root, 'examples/01-dongan-2024/document.json'), 'utf8'));
const { module } = await runnerImport(join(fixtures, 'make-dongan.ts'), { logLevel: 'error' });
const view = await module.donganView(document);
writeFileSync(join(fixtures, 'dongan.json'), `${JSON.stringify(view)}\n`);
console.log(
  `fixture: ${view.days.length} days, ${view.leaders.length} leaders, ${view.issues.length} issues`,
);
