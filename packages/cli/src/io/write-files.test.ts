import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, scratch } from '../command.test.kit.ts';
import { Refusal } from '../call/problem.ts';
import { requireWritable, writeFiles } from './write-files.ts';

function codeOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'none';
}

describe('files written together', () => {
  test('replace older ones, make the directory and leave nothing else there', () => {
    const directory = scratch({ 'deep/a.txt': 'old and longer' });
    const deep = join(directory, 'deep');
    writeFiles(deep, [
      { name: 'a.txt', content: 'new' },
      { name: 'b.bin', content: Uint8Array.from([0, 255]) },
    ]);
    writeFiles(join(directory, 'x', 'y'), [{ name: 'c.txt', content: '值班' }]);
    expect(readFileSync(join(deep, 'a.txt'), 'utf8')).toBe('new');
    expect(readdirSync(deep).sort()).toEqual(['a.txt', 'b.bin']);
    expect(readFileSync(join(directory, 'x', 'y', 'c.txt'), 'utf8')).toBe('值班');
  });

  test('when one cannot be written, none is, and no temporary file stays', () => {
    const directory = scratch({ 'a.txt': 'old' });
    mkdirSync(join(directory, 'b.txt'));
    const before = readdirSync(directory);
    const files = [
      { name: 'a.txt', content: 'new' },
      { name: 'b.txt', content: 'new' },
    ];
    expect(codeOf(() => writeFiles(directory, files))).toBe('target-is-directory');
    // one whose content fails while it is written
    const broken = { name: 'c.txt', content: 7 as unknown as string };
    expect(codeOf(() => writeFiles(directory, [files[0]!, broken]))).toBe('not-writable');
    expect(readdirSync(directory)).toEqual(before);
    expect(readFileSync(join(directory, 'a.txt'), 'utf8')).toBe('old');
  });

  test('what is out of date gets a free name and keeps its content', () => {
    const directory = scratch({ 'n.html': 'second', 'n.outdated.html': 'first', 'other.html': 'mine' });
    const moved = writeFiles(directory, [{ name: 'r.json', content: '{}' }], ['n.html', 'none.csv']);
    expect(moved).toEqual({ 'n.html': 'n.outdated-2.html' });
    expect(Object.keys(filesOf(directory))).toEqual([
      'n.outdated-2.html',
      'n.outdated.html',
      'other.html',
      'r.json',
    ]);
    expect(readFileSync(join(directory, 'n.outdated.html'), 'utf8')).toBe('first');
    expect(readFileSync(join(directory, 'n.outdated-2.html'), 'utf8')).toBe('second');
  });

  test('looking whether a directory can be written makes nothing', () => {
    const directory = scratch({ file: '' });
    requireWritable(join(directory, 'a', 'b'), ['c']);
    expect(codeOf(() => requireWritable(join(directory, 'file', 'b'), []))).toBe('out-is-file');
    expect(readdirSync(directory)).toEqual(['file']);
  });
});
