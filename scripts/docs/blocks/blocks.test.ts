import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followCommands, type Place, requireGoodForm } from './commands.test.kit.ts';
import { readJson } from './json.test.kit.ts';
import { runPrograms } from './programs.test.kit.ts';
import { type Block, blocksOf, pages, root, textOf } from './read-blocks.ts';

/** Long after the year of the examples: what a page shows does not depend on the day on which somebody follows it. */
const now = Date.UTC(2041, 5, 3, 4);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }));
afterEach(() => void vi.useRealTimers());

/** A folder to follow a page in: an empty one for a guide, the folder of the project for other pages. */
function placeOf(page: string): Place {
  const directory = mkdtempSync(join(tmpdir(), 'lunzhi-page-'));
  if (!page.includes('/guides/'))
    for (const name of readdirSync(root))
      if (!['out', '.git'].includes(name)) symlinkSync(join(root, name), join(directory, name));
  return { directory, language: /zh/.test(page) ? 'zh-CN' : 'en', now };
}

const isProgram = ({ language, given, file }: Block): boolean =>
  ['js', 'ts'].includes(language) && given === null && file === null;

/** What takes a JDK and the network is followed by the long test beside it. */
const takesJdk = (page: string): boolean => /^javac /m.test(textOf(page));

const shown = pages.filter((page) => blocksOf(page).length > 0 && !takesJdk(page));

/** Does what a page says, from its first block to its last. */
async function follow(page: string): Promise<void> {
  const place = placeOf(page);
  const { directory } = place;
  const before = process.cwd();
  try {
    const blocks = blocksOf(page);
    for (const block of blocks) {
      if (block.file !== null) {
        mkdirSync(dirname(join(place.directory, block.file)), { recursive: true });
        writeFileSync(join(place.directory, block.file), block.text);
      }
      if (block.language === 'json') readJson(block);
      if (['sh', 'console'].includes(block.language)) await followCommands(block, place);
    }
    process.chdir(directory);
    const programs = blocks.filter(
      (block, index) =>
        isProgram(block) || (block.language === 'text' && index > 0 && isProgram(blocks[index - 1]!)),
    );
    if (programs.length > 0) await runPrograms(programs);
  } finally {
    process.chdir(before);
    rmSync(directory, { recursive: true, force: true });
  }
}

test.each(shown)('what %s shows is what comes of it', { timeout: 600_000 }, async (page) => {
  await expect(follow(page)).resolves.toBeUndefined();
});

test('calls within sentences are in good form', () => {
  const counts = pages.map((page) => requireGoodForm(page, textOf(page)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
});

test('every block says what it is, so that it can be held to it', () => {
  const known = [
    'sh',
    'console',
    'js',
    'ts',
    'json',
    'text',
    'csv',
    'html',
    'vue',
    'jsx',
    'css',
    'python',
    'java',
    'xml',
  ];
  const strangers = pages.flatMap((page) =>
    blocksOf(page)
      .filter(
        ({ language, file }) =>
          !known.includes(language) ||
          (file === null && ['csv', 'html', 'vue', 'jsx', 'css'].includes(language)),
      )
      .map(({ at, language }) => `${at} ${language}`),
  );
  expect(strangers).toEqual([]);
});

/** Programs and pages to be copied, without comments, which each language has in its own words. */
const copied = (page: string): (readonly [file: string | null, text: string])[] =>
  blocksOf(page)
    .filter(({ language }) => ['js', 'ts', 'html', 'css', 'vue', 'jsx'].includes(language))
    .map(({ file, text }) => [file, text.replaceAll(/^ *\/\/.*\n| *\/\/.*$/gm, '')] as const);

test.each(pages.filter((page) => page.startsWith('docs/zh/') && copied(page).length > 0))(
  '%s shows the programs of the page in English',
  (page) => expect(copied(page)).toEqual(copied(page.replace('zh/', ''))),
);
