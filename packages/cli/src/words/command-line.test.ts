import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commandLine, shellWord } from './command-line.ts';

test('what needs no quotation marks has none', () => {
  const options = { to: '县长', date: '2024-03-04', type: undefined };
  expect(commandLine('substitute', ['out/roster.json'], options)).toBe(
    'lunzhi substitute out/roster.json --to 县长 --date 2024-03-04',
  );
  expect(commandLine('publish', ['值班表 2024.json'])).toBe('lunzhi publish "值班表 2024.json"');
});

test('a value that looks like an option stands with its own', () => {
  const options = { to: '--json', vacate: true, accept: ['-x', 'y'] };
  expect(commandLine('substitute', ['a.json'], options)).toBe(
    'lunzhi substitute a.json "--to=--json" --vacate --accept -x --accept y',
  );
});

// it asks the POSIX shell `sh`, which Windows does not have; the words are quoted for such a shell
test.skipIf(process.platform === 'win32')('a shell reads each word as it was', () => {
  const words = [
    'a b',
    "it's",
    '"',
    '$HOME',
    '`id`',
    '\\',
    '!',
    '',
    '*',
    '~',
    '#',
    "'$(id)'",
    '甲；乙',
    '-x',
  ];
  const line = `printf '%s\\n' ${words.map(shellWord).join(' ')}`;
  expect(spawnSync('sh', ['-c', line], { encoding: 'utf8' }).stdout).toBe(`${words.join('\n')}\n`);
});
