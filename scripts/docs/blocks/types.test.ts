import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Block, blocksOf, pages, root } from './read-blocks.ts';

/** Names that a fragment uses without saying where they come from, as declarations. */
const asModule = ({ given, text }: Block): string => `${given ?? ''}\n${text}\nexport {};\n`;

/** TypeScript, and JavaScript that cannot be run by itself, by the files to check. */
function modulesOf(page: string): [path: string, text: string][] {
  const folder = page.replaceAll(/\W/g, '-');
  const all = blocksOf(page);
  // a guide that ends in a page in a browser is followed to its end by a test of its own
  const isBuilt = all.some(({ language, file }) => language === 'html' && file !== null);
  const blocks = all.filter(({ language, file }) => /^[jt]s$/.test(language) && (file === null || !isBuilt));
  const program = blocks.filter(
    ({ language, file, given }) => language === 'ts' && file === null && given === null,
  );
  return [
    ...(program.length > 0
      ? [
          [`${folder}/page.ts`, `${program.map(({ text }) => text).join('\n')}\nexport {};\n`] as [
            string,
            string,
          ],
        ]
      : []),
    ...blocks
      .filter(({ given }) => given !== null)
      .map((block): [string, string] => [`${folder}/${block.at.split(':')[1]}.ts`, asModule(block)]),
    ...blocks
      .filter(({ file }) => file !== null)
      .map(({ file, text }): [string, string] => [`${folder}/${file}`, text]),
  ];
}

test('code of the pages has the types of the packages as they are published', () => {
  mkdirSync(join(root, 'out'), { recursive: true });
  const folder = mkdtempSync(join(root, 'out', 'pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const modules = pages.flatMap(modulesOf);
  expect(modules.length).toBeGreaterThan(8);
  for (const [path, text] of modules) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const compilerOptions = {
    noEmit: true,
    composite: false,
    sourceMap: false,
    declaration: false,
    allowJs: true,
    checkJs: true,
    noPropertyAccessFromIndexSignature: false,
    isolatedModules: false,
    // an element that is on the page is there
    strictNullChecks: false,
    exactOptionalPropertyTypes: false,
    noImplicitAny: false,
    customConditions: [],
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: ['node'],
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions, include: ['.'] }),
  );
  let complaints = '';
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  } catch (error) {
    complaints = (error as { stdout: string }).stdout;
  }
  expect(complaints).toBe('');
});
