import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingsSchema } from '../../packages/reception/src/cases/settings.ts';

const page = readFileSync(new URL('../../docs/reception.md', import.meta.url), 'utf8');

test('the page for offices says what each setting is and what holds without it', () => {
  const said = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(new Set(said)).toEqual(new Set(Object.keys(settingsSchema.shape)));
});
