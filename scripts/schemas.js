import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

// Writes the JSON Schemas that stand in packages as files; `npm test` is red when they are stale.
const root = join(import.meta.dirname, '..', 'packages');
const conditions = ['@lunzhi/source', 'node'];
const { module } = await runnerImport(join(root, 'cli', 'src', 'answers', 'json-schemas.ts'), {
  logLevel: 'error',
  resolve: { conditions },
  ssr: { resolve: { conditions } },
});
for (const [path, name] of [
  ['core/schemas/document.json', 'document'],
  ['cli/schemas/answers.json', 'all'],
]) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  const text = JSON.stringify(module.jsonSchemaNamed(name));
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }));
}
