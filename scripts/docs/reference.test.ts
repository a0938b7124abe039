import { expect, test } from 'vitest';
import { referencePages } from './reference.js';

const pages: Readonly<Record<string, string>> = await referencePages();

/** What a page explains under a heading: its name and the text below it. */
function explainedIn(page: string, title: string): (readonly [name: string, text: string])[] {
  const section = pages[page]!.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
  return section
    .split(/^### /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part] as const);
}

test('every function that a host calls is explained, with an example that a test runs', () => {
  const functions = explainedIn('core.md', 'Functions');
  expect(functions.length).toBeGreaterThan(30);
  const bare = functions.filter(([, text]) => !/^\w+\n\n[^`]/.test(text) || !text.includes('Example, of ['));
  expect(bare.map(([name]) => name)).toEqual([]);
});

test('every function of every entry point has its doc comment', () => {
  const silent = Object.keys(pages).flatMap((page) =>
    explainedIn(page, 'Functions')
      .filter(([, text]) => /^\w+\n\n```/.test(text))
      .map(([name]) => `${page}: ${name}`),
  );
  expect(silent).toEqual([]);
});

test('a type that a declaration mentions is a click away', () => {
  const dead = Object.entries(pages).flatMap(([page, text]) =>
    [...text.matchAll(/\]\(([\w-]+\.md)?#(\w+)\)/g)]
      .filter(([, other = page, anchor]) => !new RegExp(`^### ${anchor}$`, 'im').test(pages[other] ?? ''))
      .map(([link]) => `${page}: ${link}`),
  );
  expect(dead).toEqual([]);
});
