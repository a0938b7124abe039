import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

// Writes the JSON Schemas that the package ships as files; `npm test` is red when they are stale.
const here = fileURLToPath(import.meta.url);
const core = join(dirname(here), '..', 'packages', 'core');
const source = join(core, 'src', 'document', 'json-schema.ts');
const { module } = await runnerImport(source, { logLevel: 'error' });
const text = JSON.stringify(module.documentJsonSchema());
const file = join(core, 'schemas', 'document.json');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }));
