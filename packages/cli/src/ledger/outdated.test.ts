import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicNames } from '../command.test.kit.ts';
import { during } from '../faults.test.kit.ts';
import { files } from '../output/files.ts';
import { drafted, marchDay, type Office, path, published } from './ledger.test.kit.ts';

const at = (moment: string): string[] => ['--at', moment];

/** What `ledger` says of the files beside the roster. */
async function outdated(office: Office): Promise<string[]> {
  const { code, value } = await office.json('ledger', path);
  expect(code).toBe(0);
  const found = value['diagnostics'] as { code: string; files: string[] }[];
  return found.flatMap((one) => (one.code === 'files-outdated' ? one.files : []));
}

test('files are those of the table as it is, or as it was published; others are told apart, and written anew', async () => {
  const office = await published();
  expect(await outdated(office)).toEqual([]);
  const first = (name: string): Uint8Array => readFileSync(join(office.directory, 'out', name));
  const before = Object.fromEntries(publicNames.map((name) => [name, first(name)]));
  const { date, free } = marchDay(office);
  await office.run('substitute', path, '--date', date, '--to', free, ...at('2024-02-20'));
  // what hangs in the hall is what was published
  expect(await outdated(office)).toEqual([]);
  await office.run('publish', path, ...at('2024-02-21'));
  expect(await outdated(office)).toEqual([]);
  for (const name of publicNames) {
    const now = readFileSync(join(office.directory, 'out', name));
    writeFileSync(join(office.directory, 'out', name), before[name]!);
    expect(await outdated(office)).toEqual([name]);
    const { err } = await office.zh('ledger', path);
    expect(err).toContain(`请勿张贴：${join('out', name)}。`);
    writeFileSync(join(office.directory, 'out', name), now);
  }
  rmSync(join(office.directory, 'out', 'notice.html'));
  expect(await outdated(office)).toEqual([]);
});

test('files of a draft stay those of its table while it is circulated and approved', async () => {
  const office = await drafted();
  await office.run('publish', path, '--circulate', ...at('2024-01-08'));
  expect(await outdated(office)).toEqual([]);
  await office.run('publish', path, '--approve', '--by', '联席会议', ...at('2024-01-09'));
  expect(await outdated(office)).toEqual([]);
  const { date, free } = marchDay(office);
  await office.run('substitute', path, '--date', date, '--to', free, ...at('2024-01-10'));
  expect([...(await outdated(office))].sort()).toEqual(publicNames);
});

test('a publication that was interrupted leaves old files that are told, until it is given again', async () => {
  const office = await published();
  const { date, free } = marchDay(office);
  await office.run('substitute', path, '--date', date, '--to', free, ...at('2024-02-20'));
  const kept = join(office.directory, 'kept');
  cpSync(join(office.directory, 'out'), kept, { recursive: true });
  const publish = (): ReturnType<Office['run']> => office.run('publish', path, ...at('2024-02-21'));
  const { calls } = await during(-1, 'EIO', publish);
  const renames = calls.flatMap((call, position) => (call === 'renameSync' ? [position] : []));
  expect(renames).toHaveLength(5);
  const names = ['roster.xlsx', 'roster.csv', 'roster.ics', 'notice.html'];
  for (const [index, position] of renames.entries()) {
    rmSync(join(office.directory, 'out'), { recursive: true });
    cpSync(kept, join(office.directory, 'out'), { recursive: true });
    const { result } = await during(position, index % 2 === 0 ? 'killed' : 'EIO', publish);
    if (index % 2 === 1) {
      expect(result.code).toBe(2);
      expect(result.err).toContain('Entry 4 of the ledger of out/roster.json stands.');
      expect(result.err).toContain('Give the same command again');
    }
    expect(await outdated(office)).toEqual(index === 0 ? [] : names.slice(index - 1));
    expect((await publish()).code).toBe(0);
    expect(await outdated(office)).toEqual([]);
    expect(files.readdirSync(join(office.directory, 'out')).sort()).toEqual(
      [...names, 'report.html', 'roster.json'].sort(),
    );
  }
});
