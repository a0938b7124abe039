import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bareEnvironment,
  codesOf,
  impossibleText,
  lunzhi,
  scratch,
  smallText,
  spawned,
} from './command.test.kit.ts';
import { moduleWith } from './custom-constraints.test.kit.ts';

const modules: Readonly<Record<string, string>> = {
  'never.mjs': 'await new Promise(() => {});',
  'waiting.mjs': 'setInterval(() => {}, 1000); export default {};',
  'exit.mjs': 'process.exit(0);',
  'late.mjs': `setTimeout(() => { throw new Error('much\\nlater'); }); await new Promise((done) => setTimeout(done, 200));`,
};

describe('constraints of one’s own that get out of hand', () => {
  test.each([
    ['never.mjs', 'constraints-unsettled', 'waits for something that does not come'],
    ['exit.mjs', 'constraints-exit', 'ended the program (exit code 0)'],
    ['late.mjs', 'constraints-threw-late', 'failed outside its constraints: Error: much.'],
    ['waiting.mjs', 'not-a-constraint', 'has no usable “id”'],
  ])('%s ends with 2 and a sentence', (name, code, sentence) => {
    const directory = scratch({ ...modules, 'document.json': smallText() });
    const ended = spawned(['plan', 'document.json', '--out', 'out', '--constraints', name, '--json'], {
      directory,
    });
    expect(ended.code).toBe(2);
    expect(codesOf(JSON.parse(ended.out) as Record<string, unknown>)).toEqual([code]);
    expect(ended.err.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });
});

const example = (...path: string[]): string =>
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'examples', ...path), 'utf8');

/** Throws when the command is done, while its output waits to be taken. */
const afterwards = `${moduleWith('')}
setInterval(() => {
  if (process.exitCode !== undefined) throw new Error('afterwards');
});
`;

/** Runs the command in a shell, which knows limits and redirections. */
function inShell(directory: string, script: string): { code: number | null; err: string; out: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, lunzhi], {
    cwd: directory,
    env: bareEnvironment(),
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

test('a module that throws when the command is done changes nothing of what it said', () => {
  const directory = scratch({
    'afterwards.mjs': afterwards,
    'document.json': example('01-dongan-2024', 'document.json'),
  });
  const words = '"$0" "$1" export document.json --as lp --constraints afterwards.mjs';
  const { err, out } = inShell(directory, `(${words}; echo $? >&2) | (sleep 1; tail -n 1)`);
  expect(err).toBe('0\n');
  expect(out).toMatch(/End\n$/i);
});

// limits as POSIX shells have them, and the device that is always full
describe.skipIf(process.platform !== 'linux')('output that does not all go out', () => {
  const full = {
    code: 2,
    out: '',
    err: expect.stringMatching(/^lunzhi: The output is incomplete: [^\n]+\n$/),
  };

  test('since the disk is full ends with 2 and a sentence', () => {
    const directory = scratch({ 'document.json': smallText() });
    expect(inShell(directory, '"$0" "$1" check document.json > /dev/full')).toEqual(full);
    // what goes out half way is not a success either
    expect(inShell(directory, 'ulimit -f 1; "$0" "$1" schema document > half.json')).toEqual(full);
    expect(statSync(join(directory, 'half.json')).size % 512).toBe(0);
  });

  test('since its reader has seen enough leaves the exit code as it is', () => {
    const directory = scratch({ 'document.json': impossibleText() });
    inShell(directory, '"$0" "$1" plan document.json --moves 100 --out .');
    const { err, out } = inShell(directory, '(sleep 0.2; "$0" "$1" check roster.json; echo $? >&2) | true');
    expect([err, out]).toEqual(['1\n', '']);
  });

  test('beside the result does not keep that from being given', () => {
    const directory = scratch({ 'document.json': smallText() });
    const words = '"$0" "$1" plan document.json --moves 100 --out out';
    expect(inShell(directory, `${words} 2> /dev/full`)).toMatchObject({ code: 0 });
    expect(readFileSync(join(directory, 'out', 'roster.json'), 'utf8')).toMatch(/\}\n$/);
  });
});

describe.skipIf(process.platform !== 'linux')('a machine that lets too few files be open', () => {
  test.each([18, 20])('%i: ends with 2 and a sentence', (most) => {
    const directory = scratch({ 'document.json': smallText() });
    const { code, out, err } = inShell(directory, `ulimit -n ${most}; "$0" "$1" check document.json`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^lunzhi: [^\n]*too many[^\n]*\n$/);
  });
});
