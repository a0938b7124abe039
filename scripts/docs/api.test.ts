import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiPages } from '../api.js';

const folder = fileURLToPath(new URL('../../docs/api', import.meta.url));

test('docs/api has the declarations of every entry point as they are; `npm run api` writes them', async () => {
  const pages = await apiPages();
  expect(readdirSync(folder).sort()).toEqual(Object.keys(pages).sort());
  for (const [name, text] of Object.entries(pages))
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
}, 60_000);
