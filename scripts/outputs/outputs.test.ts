import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { run } from '../../packages/cli/src/run.ts';
import { archive } from '../../packages/formats/src/testing/workbook-parts.ts';
import { compareRecords, differencesOf } from './compare.js';
import { randomDocuments } from './documents.js';
import { march } from '../recipes/march.ts';
import { recordDocument, recordHelp } from './record.js';
import { unzip } from './unzip.js';

type Run = typeof run;

/** The command, as it would be with one sentence worded otherwise. */
const reworded =
  (old: string, now: string): Run =>
  (words, outside) =>
    run(words, {
      ...outside,
      output: { isTTY: false, write: (text) => outside.output.write(String(text).replaceAll(old, now)) },
    });

const documents = [{ document: march }, randomDocuments(3)[2]!];

test('a record is the same the next time, but for a sentence that is worded otherwise since', async () => {
  for (const each of documents) {
    const before = await recordDocument(run, each, 'zh-CN');
    expect(before).toContain('$ lunzhi replan out/roster.json changed.json');
    expect(before).toContain('=== out/roster.json\n');
    expect(before).toContain('=== out/roster.xlsx: xl/workbook.xml\n');
    const after = await recordDocument(reworded('方案没有错误', '方案无误'), each, 'zh-CN');
    const differences = differencesOf(before, after);
    expect(differences.map(({ heading }) => heading)).toEqual(['$ lunzhi check document.json --lang zh-CN']);
    expect(differences[0]!.pairs).toEqual([
      [expect.stringContaining('方案没有错误'), expect.stringContaining('方案无误')],
    ]);
    expect(differencesOf(before, after, [{ old: '方案没有错误', new: '方案无误' }])).toEqual([]);
  }
});

test('help names every command, and columns may be of another width', async () => {
  const help = await recordHelp(run, 'en');
  expect(help.match(/^\$ lunzhi /gm)!.length).toBeGreaterThan(20);
  expect(differencesOf(help, help.replace('  ledger    ', '  ledger      '))).toEqual([]);
  expect(differencesOf(help, help.replace('  ledger    ', '  ledgers   '))).toHaveLength(1);
});

test('lines of a calendar may be folded elsewhere', () => {
  const words = [{ old: '草案', new: '草稿' }];
  expect(differencesOf('=== a.ics\nX:（草\r\n 案）\r\n', '=== a.ics\nX:（草稿）\r\n', words)).toEqual([]);
  expect(differencesOf('=== a.ics\nX:（草\r\n 案）\r\n', '=== a.ics\nX:（草稿）\r\n')).toHaveLength(1);
});

test('folders are compared file by file, and what is alike is counted once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lunzhi-records-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [side, word] of [
    ['old', 'duties'],
    ['new', 'shifts'],
  ] as const)
    for (const name of ['000', '001']) {
      mkdirSync(join(folder, side), { recursive: true });
      writeFileSync(join(folder, side, `${name}.txt`), `$ lunzhi plan\n[0]\n1${name} ${word}\n`);
    }
  const { records, differing, kinds } = compareRecords(join(folder, 'old'), join(folder, 'new'), []);
  expect([records, differing]).toEqual([2, 2]);
  expect(kinds).toMatchObject([{ count: 2, name: '000.txt', pair: ['1000 duties', '1000 shifts'] }]);
});

test('an archive is read part by part, however it was packed', () => {
  const parts = [
    { name: 'a.xml', text: '<a/>' },
    { name: 'xl/b.xml', text: '值班表'.repeat(100) },
  ];
  expect(unzip(Buffer.from(archive(parts)))).toEqual(parts);
});
