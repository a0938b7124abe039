import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Writes the files of examples/05-reception, and its whole year to out/reception-year.
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'examples/05-reception');
const document = JSON.parse(readFileSync(join(root, 'examples/01-dongan-2024/document.json'), 'utf8'));
const { module } = await runnerImport(join(folder, 'make/files.ts'), { logLevel: 'error' });
const { kept, year } = await module.makeFiles(document);
const write = (place, files) => {
  mkdirSync(place, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(place, name), text);
    console.log(`${join(place, name)}: ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
  }
};
write(folder, kept);
write(join(root, 'out/reception-year'), year);
