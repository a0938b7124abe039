import { execFileSync } from 'node:child_process';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callJson, changing, codesOf, usages, smallText } from './command.test.kit.ts';
import type { CommandName } from './commands/index.ts';
import { planned } from './planned.test.kit.ts';

const roster = 'out/roster.json';

/** Calls that would write to a path, or change what is there. */
const calls: Readonly<Partial<Record<CommandName, (at: string) => readonly (readonly string[])[]>>> = {
  init: (at) => [['init', join(at, 'office')]],
  import: (at) => [
    ['import', '--leaders', 'leaders.csv', '--into', at],
    ['import', '--leaders', 'leaders.csv', '--out', at],
  ],
  plan: (at) => [['plan', 'document.json', '--moves', '1', '--out', at]],
  'calendar add': (at) => [['calendar', 'add', at, '--notice', 'document.json', '--write']],
  export: (at) => [['export', roster, '--as', 'csv', '--out', at]],
  publish: (at) => [
    ['publish', at],
    ['publish', roster, '--out', at],
  ],
  substitute: (at) => [
    ['substitute', at, '--date', '2024-02-05', '--vacate'],
    ['substitute', roster, '--date', '2024-02-05', '--vacate', '--at', '2024-01-10', '--letters', at],
  ],
  exchange: (at) => [['exchange', roster, '--date', '2024-02-05', '--with', '2024-03-05', '--letters', at]],
  attend: (at) => [['attend', at, '--through', '2024-02-05']],
  tell: (at) => [['tell', at, '--date', '2024-02-05', '--how', '电话']],
  correct: (at) => [['correct', at, '--entry', '1', '--reason', 'x']],
  replan: (at) => [
    ['replan', at],
    ['replan', roster, '--moves', '1', '--out', at],
  ],
  diff: (at) => [['diff', roster, '--from', '0', '--as', 'notice', '--out', at]],
  'carry-over': (at) => [
    ['carry-over', roster, '--into', at],
    ['carry-over', roster, '--into', 'next.json', '--out', at],
  ],
  circular: (at) => [['circular', 'cases.json', roster, '--month', '2', '--out', at]],
  waits: (at) => [['waits', 'cases.json', roster, '--out', at]],
  'cases add': (at) => [['cases', 'add', at, '--kind', 'screened', '--case', 'JF1']],
  'cases import': (at) => [['cases', 'import', at, 'leaders.csv', '--roster', roster, '--write']],
  'cases print': (at) => [
    ['cases', 'print', 'cases.json', roster, '--kind', 'register', '--case', 'JF1', '--out', at],
  ],
  appoint: (at) => [['appoint', at, roster]],
  visits: (at) => [['visits', 'cases.json', roster, '--quarter', '1', '--out', at]],
};

/** A planned roster, and an empty file of cases beside it. */
async function office(): Promise<string> {
  const directory = await planned();
  expect(await callJson(['cases', 'new', 'cases.json', roster], { directory })).toMatchObject({ code: 0 });
  return directory;
}

/** Options with which a command writes. */
const writing = ['out', 'letters', 'into', 'write'];

// Windows has neither such devices nor pipes in a directory
test.skipIf(process.platform === 'win32').each(['pipe', 'null', 'link'])(
  'a %s is refused by every command that would write there: nothing waits for it, nothing takes its place',
  async (name) => {
    const directory = await office();
    execFileSync('mkfifo', [join(directory, 'pipe')]);
    symlinkSync(devNull, join(directory, 'null'));
    symlinkSync('pipe', join(directory, 'link'));
    writeFileSync(join(directory, 'leaders.csv'), '序号,姓名,职务\n1,某甲,副县长\n');
    const next = smallText({ issuedOn: '2024-03-20', period: { from: '2024-04-01', to: '2024-04-30' } });
    writeFileSync(join(directory, 'next.json'), next);
    const before = [readdirSync(directory), readdirSync(join(directory, 'out'))];
    for (const [command, { options }] of Object.entries(usages)) {
      const given = calls[command as CommandName]?.(name) ?? [];
      const missing = writing.filter(
        (option) => option in options && !given.some((words) => words.includes(`--${option}`)),
      );
      expect([command, missing]).toEqual([command, []]);
      for (const words of given) {
        const { code, value } = await callJson(words, { directory });
        expect([words, code, codesOf(value)]).toEqual([words, 2, ['special-file']]);
      }
    }
    expect([readdirSync(directory), readdirSync(join(directory, 'out'))]).toEqual(before);
  },
);

// Windows has no pipes in a directory
test.skipIf(process.platform === 'win32')(
  'a pipe is refused by every command that would read it',
  async () => {
    const directory = await office();
    for (const name of ['pipe', 'pipe.csv', 'pipe.mjs']) execFileSync('mkfifo', [join(directory, name)]);
    writeFileSync(join(directory, 'leaders.csv'), '序号,姓名,职务\n1,某甲,副县长\n');
    /** What a command needs beside the file. */
    const needs: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
      import: ['--leaders', 'pipe.csv'],
      'calendar add': ['--notice', 'document.json'],
      explain: ['--leader', '县长'],
      export: ['--as', 'csv', '--out', 'x'],
      'carry-over': ['--into', 'document.json'],
      'cases show': ['JF1'],
      'cases print': [roster, '--kind', 'register', '--case', 'JF1'],
      circular: [roster, '--month', '2'],
      waits: [roster],
      visits: [roster, '--quarter', '1'],
      serve: ['--token-file', 'pipe'],
    };
    const written: readonly string[] = ['init', 'schema', ...changing];
    const reading: string[][] = [
      ['check', 'document.json', 'pipe.csv'],
      ['import', '--leaders', 'leaders.csv', '--into', 'pipe', '--out', 'new.json'],
      ['calendar add', 'document.json', '--notice', 'pipe'],
      ['export', 'pipe.csv', '--document', 'document.json', '--as', 'csv', '--out', 'x'],
      ['export', 'out/roster.csv', '--document', 'pipe', '--as', 'csv', '--out', 'x'],
      ['plan', 'document.json', '--constraints', 'pipe.mjs'],
      ['serve', '--constraints', 'pipe.mjs'],
      ['replan', roster, 'pipe', '--moves', '1'],
      ['diff', roster, 'pipe'],
      ['cases new', 'new.json', 'pipe'],
      ['circular', 'cases.json', 'pipe', '--month', '2'],
      ['waits', 'cases.json', 'pipe'],
      ['circular', 'cases.json', roster, '--year', '2024', '--formula', 'pipe'],
      ['cases print', 'cases.json', 'pipe', '--kind', 'register', '--case', 'JF1'],
      ['cases print', 'cases.json', roster, '--kind', 'register', '--case', 'JF1', '--template', 'pipe'],
      ['visits', 'cases.json', 'pipe', '--quarter', '1'],
      ['cases import', 'pipe', 'pipe.csv', '--roster', 'pipe'],
    ];
    for (const [command, { arguments: taken }] of Object.entries(usages)) {
      if (written.includes(command)) continue;
      reading.push([
        command,
        ...taken.slice(0, 1).map(() => 'pipe'),
        ...(needs[command as CommandName] ?? []),
      ]);
    }
    for (const [command, ...words] of reading) {
      const { code, value } = await callJson([...command!.split(' '), ...words], { directory });
      expect([command, words, code, codesOf(value)]).toEqual([command, words, 2, ['not-regular']]);
    }
  },
);

test('a file or folder that nobody could see, or read right, is not made', async () => {
  const directory = await planned();
  const before = readdirSync(directory);
  for (const name of ['\u200b', '\u3164', '县\u202e长', '\u200b/x'])
    for (const words of [
      ['init', name],
      ['init', `${name}.json`],
      ['export', roster, '--as', 'csv', '--out', name],
      ['plan', 'document.json', '--moves', '1', '--out', name],
    ]) {
      const { code, value } = await callJson(words, { directory });
      expect([words, code, codesOf(value)]).toEqual([words, 2, ['unseen-name']]);
    }
  expect(readdirSync(directory)).toEqual(before);
});
