import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { call, scratch, smallText } from './command.test.kit.ts';

/** Contents by path. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Directories as they were made once, by what they are. */
const kept = new Map<string, Promise<Files>>();

/** A copy of the directory that `make` makes, which it does but once for each `key` and test file. */
export async function onceMade(key: string, make: () => Promise<string>): Promise<string> {
  if (!kept.has(key)) kept.set(key, make().then(allFilesOf));
  return scratch(await kept.get(key)!);
}

/** All files in a directory and below it. */
export function allFilesOf(directory: string): Files {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  return Object.fromEntries(paths.map((path) => [relative(directory, path), readFileSync(path)]));
}

/** A directory with a small document and its roster in `out`. */
export const planned = (text = smallText(), code = 0): Promise<string> =>
  onceMade(`planned ${text}`, async () => {
    const directory = scratch({ 'document.json': text });
    const words = ['plan', 'document.json', '--out', 'out', '--moves', '2000'];
    expect(await call(words, { directory })).toMatchObject({ code });
    return directory;
  });

export interface StoredRoster {
  assignments: { date: string; leader: string | null }[];
  certificate: { bound: number };
}

/** Changes the roster file of such a directory. */
export function change(directory: string, edit: (roster: StoredRoster) => void): void {
  const path = join(directory, 'out', 'roster.json');
  const roster = JSON.parse(readFileSync(path, 'utf8')) as StoredRoster;
  edit(roster);
  writeFileSync(path, JSON.stringify(roster));
}
