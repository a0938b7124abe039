import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as core from '@lunzhi/core';

const page = readFileSync(new URL('../../docs/library.md', import.meta.url), 'utf8');

/** The examples as one program; what stands behind → is compared with the expression before it. */
const program = [...page.matchAll(/```js\n([^]*?)```/g)]
  .map(([, code]) => code!)
  .join('\n')
  .replace(/import (\{[^}]*\}) from '@lunzhi\/core';/g, 'const $1 = core;')
  .replace(/^(.*); \/\/ → (.*)$/gm, (_, expression: string, said: string) => {
    return `seen(${JSON.stringify(said)}, ${expression});`;
  });

test('the examples of docs/library.md run, and come to what they say', async () => {
  const [said, found]: string[][] = [[], []] as [string[], string[]];
  const seen = (text: string, value: unknown): void => {
    said!.push(text);
    found!.push(typeof value === 'string' ? value : JSON.stringify(value));
  };
  const AsyncFunction = (async () => {}).constructor as new (
    ...code: string[]
  ) => (...own: unknown[]) => Promise<void>;
  await new AsyncFunction('core', 'seen', program)(core, seen);
  expect(said!.length).toBeGreaterThan(20);
  expect(found).toEqual(said);
});

test('every public function has an example there', () => {
  const functions = Object.entries(core).filter(
    ([name, value]) => typeof value === 'function' && !name.endsWith('Error'),
  );
  const missing = functions.map(([name]) => name).filter((name) => !new RegExp(`\\b${name}\\(`).test(page));
  expect(missing).toEqual([]);
});
