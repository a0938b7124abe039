import * as fs from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { files } from 'lunzhi/embed';
import { expect, test } from 'vitest';
import { scratch } from '../../../cli/src/command.test.kit.ts';
import { callsOn } from './calls.ts';
import { Volume } from './volume.ts';

type Calls = typeof files;

const path = fc
  .array(fc.constantFrom('a', 'b', 'c.json', 'd'), { minLength: 1, maxLength: 3 })
  .map((names) => names.join('/'));

const content = fc.string({ maxLength: 20 });

type At = (path: string) => string;

/** A step, on paths below a folder. */
type Step = (calls: Calls, at: At) => unknown;

const facts = (found: fs.Stats | undefined): unknown =>
  found && [found.isFile(), found.isDirectory(), found.isSymbolicLink(), found.isFile() ? found.size : 0];

const opened =
  (flags: string | number, use: (calls: Calls, file: number) => unknown): ((path: string) => Step) =>
  (path) =>
  (calls, at) => {
    const file = calls.openSync(at(path), flags);
    try {
      return use(calls, file);
    } finally {
      calls.closeSync(file);
    }
  };

const step: fc.Arbitrary<readonly [string, Step]> = fc.oneof(
  path.map((own) => [`mkdir ${own}`, (calls: Calls, at: At) => calls.mkdirSync(at(own))] as const),
  path.map(
    (own) =>
      [
        `mkdir -p ${own}`,
        (calls: Calls, at: At) => calls.mkdirSync(at(own), { recursive: true })?.slice(at('').length),
      ] as const,
  ),
  fc
    .tuple(path, content)
    .map(
      ([own, text]) =>
        [`write ${own}`, (calls: Calls, at: At) => calls.writeFileSync(at(own), text)] as const,
    ),
  fc.tuple(path, content).map(
    ([own, text]) =>
      [
        `open wx ${own}`,
        opened('wx', (calls, file) => {
          calls.writeFileSync(file, text);
          calls.writeFileSync(file, text);
          calls.fchmodSync(file, 0o600);
          calls.fsyncSync(file);
          return calls.fstatSync(file).size;
        })(own),
      ] as const,
  ),
  path.map(
    (own) =>
      [
        `open r ${own}`,
        opened('r', (calls, file) => {
          const chunk = new Uint8Array(7);
          return [calls.readSync(file, chunk), calls.readSync(file, chunk), [...chunk]];
        })(own),
      ] as const,
  ),
  path.map((own) => [`open w ${own}`, opened(fs.constants.O_WRONLY, () => 0)(own)] as const),
  path.map((own) => [`read ${own}`, (calls: Calls, at: At) => calls.readFileSync(at(own), 'utf8')] as const),
  path.map((own) => [`readdir ${own}`, (calls: Calls, at: At) => calls.readdirSync(at(own)).sort()] as const),
  path.map((own) => [`stat ${own}`, (calls: Calls, at: At) => facts(calls.statSync(at(own)))] as const),
  path.map(
    (own) =>
      [
        `lstat ${own}`,
        (calls: Calls, at: At) => facts(calls.lstatSync(at(own), { throwIfNoEntry: false })),
      ] as const,
  ),
  path.map(
    (own) =>
      [`access ${own}`, (calls: Calls, at: At) => calls.accessSync(at(own), fs.constants.W_OK)] as const,
  ),
  path.map(
    (own) =>
      [
        `realpath ${own}`,
        (calls: Calls, at: At) => calls.realpathSync(at(own)).slice(at('').length),
      ] as const,
  ),
  path.map((own) => [`rmdir ${own}`, (calls: Calls, at: At) => calls.rmdirSync(at(own))] as const),
  path.map((own) => [`unlink ${own}`, (calls: Calls, at: At) => calls.unlinkSync(at(own))] as const),
  fc
    .tuple(path, path)
    .map(
      ([from, to]) =>
        [`rename ${from} ${to}`, (calls: Calls, at: At) => calls.renameSync(at(from), at(to))] as const,
    ),
);

const tried = (act: () => unknown): unknown => {
  try {
    return act() ?? null;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    expect(typeof syscall).toBe('string');
    return code;
  }
};

test('whatever is done to files in memory comes to what it comes to on a disk', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const folder = scratch();
      const volume = callsOn(new Volume());
      for (const [name, act] of steps)
        expect([name, tried(() => act(volume, (path) => `/${path}`))]).toEqual([
          name,
          tried(() => act(files, (path) => join(folder, path) + (path === '' ? '/' : ''))),
        ]);
    }),
  );
});

test('every call of the commands is there', () => {
  expect(Object.keys(callsOn(new Volume())).sort()).toEqual(Object.keys(files).sort());
});

test.each(['/etc/hostname', '../../../../etc/hostname', '/proc/self/environ', 'a\0b', '/dev/null'])(
  '%j is no file of the disk',
  (path) => {
    const calls = callsOn(new Volume());
    expect(() => calls.readFileSync(path)).toThrow(/^(ENOENT|EINVAL)/);
    expect(() => calls.statSync(path)).toThrow(/^(ENOENT|EINVAL)/);
    expect(() => calls.openSync(path, 'wx')).toThrow(/^(ENOENT|EINVAL)/);
  },
);

test('nothing grows without end', () => {
  const calls = callsOn(new Volume());
  const large = new Uint8Array(200_000_000);
  calls.writeFileSync('/a', large);
  calls.writeFileSync('/b', large);
  expect(() => calls.writeFileSync('/c', large)).toThrow('ENOSPC');
  expect(() => calls.openSync(`/${'长'.repeat(100)}`, 'wx')).toThrow('ENAMETOOLONG');
});
