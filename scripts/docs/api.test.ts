import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiPages } from '../api.js';

const folder = fileURLToPath(new URL('../../docs/api', import.meta.url));
const pages: Readonly<Record<string, string>> = await apiPages();

/** Declarations without comments, texts and the names of members. */
const codeOf = (page: string): string =>
  [...page.matchAll(/```ts\n([^]*?)```/g)]
    .map(([, code]) => code!.replace(/\/\*[^]*?\*\/|'[^'\n]*'|\/\/.*$/gm, ''))
    .join('\n');

const namesIn = (code: string, pattern: RegExp): string[] =>
  [...code.matchAll(pattern)].map(([, name]) => name!);

/** What TypeScript, a page or a library declares. */
const KNOWN = new Set(
  (
    'Awaited Exclude Extract NoInfer NonNullable Omit Parameters Partial Pick Readonly ReadonlyMap ReadonlySet Record ReturnType ' +
    'BooleanConstructor ChildNode Element FocusOptions HTMLElement Window JSONType LitElement PropertyDeclarations PropertyKey PropertyValues TemplateResult ZodType'
  ).split(' '),
);

/** What a declaration introduces for itself alone: type parameters, and what they run over. */
const ownNames = (code: string): string[] => [
  ...namesIn(code, /\binfer ([A-Z]\w*)/g),
  ...namesIn(
    code,
    /(?:[<,]\s*|\[)([A-Z]\w*)(?= extends | = | in |>\(|[,>]\s*(?:[A-Z]\w*(?: extends [^>]*)?)?>?\s*[({=])/g,
  ),
];

test('docs/api has the declarations of every entry point as they are; `npm run api` writes them', async () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(pages).sort());
  for (const [name, text] of Object.entries(pages))
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

test('every type that a page mentions is declared in it, or in the page of another entry point', () => {
  const declared = new Set(
    Object.values(pages).flatMap((page) =>
      namesIn(codeOf(page), /^(?:abstract )?(?:class|interface|type|const|function) (\w+)/gm),
    ),
  );
  const missing = Object.entries(pages).flatMap(([name, page]) => {
    const code = codeOf(page);
    const own = new Set(ownNames(code));
    const mentioned = namesIn(code, /(?<![.\w])([A-Z]\w*)\b(?!\??:)/g);
    return [...new Set(mentioned)]
      .filter((word) => !declared.has(word) && !own.has(word) && !KNOWN.has(word) && !(word in globalThis))
      .map((word) => `${name}: ${word}`);
  });
  expect(missing).toEqual([]);
});
