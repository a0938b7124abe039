import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A block of code of a page. */
export interface Block {
  /** The page and the line it begins in, for messages. */
  readonly at: string;
  readonly language: string;
  /** The file that the block is: its name stands above it, alone in its line, as `worker.js`. */
  readonly file: string | null;
  /**
   * Declarations of what a fragment takes for granted, from a comment before it that readers do not see
   * (`<!-- given: … -->`). Such a fragment cannot run by itself; its types are checked.
   */
  readonly given: string | null;
  readonly text: string;
}

const below = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`);

/** Every page that shows commands or code, but what is no longer true (the changelog, decisions) and declarations. */
export const pages: readonly string[] = [
  ...readdirSync(root),
  ...below('docs').filter((path) => !/^docs\/(api|decisions|reference)\//.test(path)),
  'bench/README.md',
  ...['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) =>
      ['README.md', 'README.zh-CN.md'].map((page) => `${folder}/${name}/${page}`),
    ),
  ),
]
  .filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md' && existsSync(join(root, path)))
  .sort((a, b) => (a < b ? -1 : 1));

export const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

const fences = /(?:^ *<!-- given:([^]*?)-->\n+|^ *`([^`\n]+)`\n\n)?^( *)```([^\n]*)\n([^]*?)^\3```$/gm;

/** The blocks of a page, in their order. */
export function blocksOf(page: string): Block[] {
  const text = textOf(page);
  return [...text.matchAll(fences)].map(
    ({ index, 0: all, 1: given, 2: file, 3: indent, 4: language, 5: code }) => ({
      at: `${page}:${text.slice(0, index + all.indexOf('```')).split('\n').length}`,
      language: language!,
      file: file ?? null,
      given: given?.trim() ?? null,
      text: code!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/** The lines of a text, without blanks at their ends and empty lines at its end. */
export const linesOf = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());

/** Whether lines are what a page shows of them: a line … stands for any lines, and … within a line for any text. */
export function isShown(shown: readonly string[], found: readonly string[]): boolean {
  const pattern = shown.map((line) =>
    line.trim() === '…' ? '(?:.*\n)*?' : `${line.split('…').map(escaped).join('.*')}\n`,
  );
  return new RegExp(`^${pattern.join('')}$`).test(found.map((line) => `${line}\n`).join(''));
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
