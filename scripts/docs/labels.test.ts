import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What the page of an office says, as patterns: `Publish version ${version}` stands for any version. */
const said = ['packages/editor/src', 'packages/editor/demo', 'packages/core/src/locale']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (name) => /(words|texts|locale|zh-CN|en\/).*\.ts$/.test(join(folder, name)) && !/test/.test(name),
      )
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  .flatMap((text) => [...text.matchAll(/'([^'\n]+)'|`([^`]+)`/g)].map(([, plain, made]) => plain ?? made!))
  .map(
    (text) =>
      new RegExp(
        `^${text
          .split(/\$\{[^}]*\}/)
          .map(escaped)
          .join('.+')}$`,
      ),
  )
  .filter(({ source }) => /[\p{L}]/u.test(source.replaceAll('.+', '')));

test.each(['guides/offices.md', 'zh/guides/offices.md', 'year.md', 'zh/year.md'])(
  'what docs/%s sets in bold to be pressed is on the page',
  (path) => {
    const page = readFileSync(join(root, 'docs', path), 'utf8');
    const labels = [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label]) => label!.replaceAll('\n', ' '));
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => !said.some((pattern) => pattern.test(label)))).toEqual([]);
  },
);
