import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test.each(['docs/design/walk.md', 'CONTRIBUTING.md'])('%s names files that are there', (page) => {
  const named = [
    ...new Set(
      [...readFileSync(join(root, page), 'utf8').matchAll(/`(packages\/[\w./*<>-]+)`/g)].map(
        ([, path]) => path!,
      ),
    ),
  ].filter((path) => !/[<*]/.test(path));
  expect(named.length).toBeGreaterThan(page === 'CONTRIBUTING.md' ? 0 : 25);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

/** Rows of the tables of a page below a heading, as the texts of their cells. */
function rowsBelow(page: string, heading: string): string[][] {
  const section = readFileSync(join(root, page), 'utf8').split(`${heading}\n`)[1]!.split(/^#/m)[0]!;
  return [...section.matchAll(/^\| (.*) \|$/gm)].slice(2).map(([, row]) => row!.split(' | '));
}

const quoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

const textAt = (path: string): string =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(root, path, name), 'utf8'))
        .join('\n')
    : readFileSync(join(root, path), 'utf8');

test('docs/design/walk.md sends nobody to a file that has nothing of what is looked for', () => {
  const wrong = rowsBelow('docs/design/walk.md', '## Where to look').flatMap(([what, where]) => {
    const paths = quoted(where!).filter((code) => code.startsWith('packages/'));
    const names = quoted(where!).filter((code) => /^\w+$/.test(code));
    const words = [...what!.matchAll(/「(.*?)」/g)].map(([, word]) => word!);
    return [
      ...words.flatMap((word) => paths.filter((path) => !textAt(path).includes(word))),
      ...names.filter((name) => !paths.some((path) => new RegExp(`\\b${name}\\b`).test(textAt(path)))),
    ].map((missing) => `${what}: ${missing}`);
  });
  expect(wrong).toEqual([]);
});

test.each(['core', 'formats', 'cli', 'editor'])('CONTRIBUTING.md has a line for every room of %s', (name) => {
  const source = `packages/${name}/src`;
  const rooms = rowsBelow('CONTRIBUTING.md', `### \`${source}\``).flatMap(([room]) => quoted(room!));
  const folders = readdirSync(join(root, source), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['testing', 'fixtures', 'forge'].includes(entry.name))
    .map((entry) => entry.name);
  expect(rooms.filter((room) => room !== 'entries').sort()).toEqual(folders.sort());
  const { length } = rooms;
  expect(new Set(rooms).size).toBe(length);
});
