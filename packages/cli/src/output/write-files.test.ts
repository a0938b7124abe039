import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { devNull, hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, scratch } from '../command.test.kit.ts';
import { Refusal } from '../input/refusal.ts';
import { requireRegular, requireWritable, writeFiles } from './write-files.ts';

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
    const files = [
      { name: 'a.txt', content: 'new' },
      { name: 'b.bin', content: Uint8Array.from([0, 255]) },
    ];
    const elsewhere = { directory: join(directory, 'x', 'y'), files: [{ name: 'c.txt', content: '值班' }] };
    writeFiles([{ directory: deep, files }, elsewhere]);
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
    expect(codeOf(() => writeFiles([{ directory, files }]))).toBe('target-is-directory');
    // one whose content fails while it is written
    const broken = { name: 'c.txt', content: 7 as unknown as string };
    expect(codeOf(() => writeFiles([{ directory, files: [files[0]!, broken] }]))).toBe('not-writable');
    expect(readdirSync(directory)).toEqual(before);
    expect(readFileSync(join(directory, 'a.txt'), 'utf8')).toBe('old');
  });

  test('what is out of date gets a free name and keeps its content', () => {
    const directory = scratch({ 'n.html': 'second', 'n.outdated.html': 'first', 'other.html': 'mine' });
    const files = [{ name: 'r.json', content: '{}' }];
    const moved = writeFiles([{ directory, files, superseded: ['n.html', 'none.csv'] }]);
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

  test('have the mode of those they replace, new ones that of new files, and nobody can look at them before', () => {
    const directory = scratch({ 'kept.txt': 'old', 'plain.txt': 'old' });
    chmodSync(join(directory, 'kept.txt'), 0o640);
    const names = ['kept.txt', 'new.txt'];
    const modeOf = (name: string): string => (statSync(join(directory, name)).mode & 0o777).toString(8);
    const files = names.map((name) => ({ name, content: 'new' }));
    let staging: string[] = [];
    writeFiles([{ directory, files }], () => {
      staging = readdirSync(directory).filter((name) => name.endsWith('.part'));
      expect(staging.map(modeOf)).toEqual(['700']);
    });
    expect([staging.length, ...names.map(modeOf)]).toEqual([1, '640', modeOf('plain.txt')]);
    const copy = { name: 'copy.txt', content: 'secret', mode: statSync(join(directory, 'kept.txt')).mode };
    writeFiles([{ directory, files: [copy] }]);
    expect(modeOf('copy.txt')).toBe('640');
  });

  test('clear away what a process of this machine has left that is gone, and nothing else', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const own = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    const left = [
      `.lunzhi-${own}-${child.pid}-1.part`,
      // of an earlier process that had our number, as happens in containers
      `.lunzhi-${own}-${process.pid}-7.part`,
    ];
    const others = [
      `.lunzhi-${own}-${process.ppid}-1.part`,
      `.lunzhi-01234567-${child.pid}-1.part`,
      'mine.part',
    ];
    const directory = scratch({ 'a.txt': 'old' });
    for (const name of [...left, ...others]) {
      mkdirSync(join(directory, name));
      writeFileSync(join(directory, name, 'roster.json'), '{');
    }
    writeFiles([{ directory, files: [{ name: 'a.txt', content: 'new' }] }]);
    expect(readdirSync(directory).sort()).toEqual([...others, 'a.txt'].sort());
  });

  test('of several directories are all ready before the first is renamed, in the order given', () => {
    const directory = scratch({ 'one/a.txt': 'old', two: '' });
    const set = (name: string, file: string) => ({
      directory: join(directory, name),
      files: [{ name: file, content: 'new' }],
    });
    expect(codeOf(() => writeFiles([set('one', 'a.txt'), set('two', 'b.txt')]))).toBe('out-is-file');
    expect(readFileSync(join(directory, 'one', 'a.txt'), 'utf8')).toBe('old');
    writeFiles([set('one', 'a.txt'), set('three', 'b.txt')]);
    expect(filesOf(join(directory, 'three'))).toEqual({ 'b.txt': 'bmV3' });
  });

  // Windows has neither such devices nor pipes in a directory
  test.skipIf(process.platform === 'win32')('replace no device, pipe or socket, and wait for none', () => {
    const directory = scratch({ 'a.txt': 'old' });
    execFileSync('mkfifo', [join(directory, 'pipe')]);
    symlinkSync(devNull, join(directory, 'null'));
    symlinkSync(join(directory, 'pipe'), join(directory, 'link'));
    symlinkSync('nowhere', join(directory, 'dangling'));
    const before = readdirSync(directory);
    const written = (name: string): string =>
      codeOf(() => writeFiles([{ directory, files: [{ name, content: 'new' }] }]));
    for (const name of ['pipe', 'null', 'link']) {
      expect(written(name)).toBe('special-file');
      expect(codeOf(() => requireWritable(join(directory, name, 'below'), []))).toBe('special-file');
      expect(codeOf(() => requireRegular(join(directory, name)))).toBe('special-file');
    }
    expect(written('dangling')).toBe('none');
    expect(readdirSync(directory)).toEqual(before);
    expect(statSync(devNull).isCharacterDevice()).toBe(true);
  });

  test('looking whether a directory can be written makes nothing', () => {
    const directory = scratch({ file: '' });
    requireWritable(join(directory, 'a', 'b'), ['c']);
    expect(codeOf(() => requireWritable(join(directory, 'file', 'b'), []))).toBe('out-is-file');
    expect(readdirSync(directory)).toEqual(['file']);
  });
});
