import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFormula } from '../../packages/reception/src/circular/formula.ts';
import { settingsSchema } from '../../packages/reception/src/cases/settings.ts';

const page = readFileSync(new URL('../../docs/reception.md', import.meta.url), 'utf8');

test('the page for offices says what each setting is and what holds without it', () => {
  const said = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(new Set(said)).toEqual(new Set(Object.keys(settingsSchema.shape)));
});

test('the page for offices shows a formula as it may be written', () => {
  const [formula] = [...page.matchAll(/^```json\n([^]*?)^```/gm)].map(
    ([, text]) => JSON.parse(text!) as unknown,
  );
  expect(readFormula(formula).problems).toEqual([]);
});
