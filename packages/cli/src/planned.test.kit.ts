import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { call, scratch, smallText } from './command.test.kit.ts';

/** A directory with a small document and its roster in `out`. */
export function planned(text = smallText(), code = 0): string {
  const directory = scratch({ 'document.json': text });
  expect(call(['plan', 'document.json', '--out', 'out', '--moves', '2000'], { directory }).code).toBe(code);
  return directory;
}

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
