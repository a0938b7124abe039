import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf, filesOf, publicNames } from '../command.test.kit.ts';
import { marchDay, type Office, path, published } from './ledger.test.kit.ts';

const at = ['--at', '2024-02-20 9:00'];

/** Gives a command twice: the first time it writes an entry, the second time it knows it again. */
async function twice(office: Office, ...words: readonly string[]): Promise<number> {
  const entries = office.roster().ledger.length;
  const first = await office.json(...words);
  expect(first).toMatchObject({ code: 0 });
  const after = filesOf(join(office.directory, 'out'));
  expect(office.roster().ledger.length).toBeGreaterThan(entries);
  const second = await office.json(...words);
  expect(second).toEqual({ ...first, value: { ...first.value, standing: true } });
  expect(filesOf(join(office.directory, 'out'))).toEqual(after);
  return office.roster().ledger.length - entries;
}

describe('a command that is given again, since its end was not seen', () => {
  test('says that a substitution stands, in the words of the first time', async () => {
    const office = await published();
    const { date, holder, free } = marchDay(office);
    await twice(office, 'substitute', path, '--date', date, '--to', free, ...at);
    const { out } = await office.zh('substitute', path, '--date', date, '--to', free, ...at);
    expect(out).toMatch(
      new RegExp(
        `^代班：3月\\d+日由${holder}改为${free}\n变更台账第3条就是这一项（out/roster\\.json），没有重复记入。\n影响：`,
      ),
    );
  });

  test('knows a place given up, an exchange, who came, a correction and an approval', async () => {
    const office = await published();
    const { date } = marchDay(office);
    const { assignments } = office.roster();
    const other = assignments.find((place) => place.date > date)!;
    await twice(office, 'substitute', path, '--date', date, '--vacate', ...at);
    await twice(office, 'correct', path, '--entry', '3', '--reason', '记错', ...at);
    // without names, which would else trade the days back
    await twice(office, 'exchange', path, '--date', date, '--with', other.date, ...at);
    await twice(office, 'attend', path, '--date', assignments[0]!.date, '--nobody', ...at);
    await twice(office, 'attend', path, '--through', '2月20日', ...at);
    await twice(office, 'tell', path, '--date', other.date, '--how', '电话', ...at);
    await twice(office, 'publish', path, '--approve', '--by', '联席会议', ...at);
    await twice(office, 'publish', path, '--circulate', ...at);
    expect(await twice(office, 'publish', path, ...at)).toBe(1);
  });

  test('on another day shows a draft around anew', async () => {
    const office = await published();
    for (const day of ['2024-02-20', '2024-02-21'])
      expect((await office.run('publish', path, '--circulate', '--at', day)).code).toBe(0);
    expect(
      office
        .roster()
        .ledger.map(({ kind }) => kind)
        .slice(2),
    ).toEqual(['circulated', 'circulated']);
  });

  test('at another moment is another entry', async () => {
    const office = await published();
    const { date } = marchDay(office);
    expect((await office.run('substitute', path, '--date', date, '--vacate', ...at)).code).toBe(0);
    const later = ['substitute', path, '--date', date, '--vacate', '--at', '2024-02-20 10:00'];
    expect(codesOf((await office.json(...later)).value)).toEqual(['place-empty']);
  });

  test('writes the letters that are missing', async () => {
    const office = await published();
    const { date, free } = marchDay(office);
    const words = ['substitute', path, '--date', date, '--to', free, '--letters', '文书', ...at];
    await twice(office, ...words);
    const letters = filesOf(join(office.directory, '文书'));
    rmSync(join(office.directory, '文书', '商请函.txt'));
    expect((await office.run(...words)).code).toBe(0);
    expect(filesOf(join(office.directory, '文书'))).toEqual(letters);
  });

  test('without a moment publishes no second version of the same table, and writes its files anew', async () => {
    const office = await published();
    const before = filesOf(join(office.directory, 'out'));
    for (const name of publicNames) writeFileSync(join(office.directory, 'out', name), 'old');
    const { code, out } = await office.zh('publish', path);
    expect(code).toBe(0);
    expect(out).toContain(
      '已公布第1版，至2024年3月31日（周日）。\n值班表与台账第2条公布的一样，没有另记一版',
    );
    expect(filesOf(join(office.directory, 'out'))).toEqual(before);
  });

  test('publishes no second version for another author, reason or moment', async () => {
    const office = await published();
    const before = office.roster();
    for (const more of [
      ['--author', '办公室'],
      ['--reason', '重印'],
      ['--at', '2024-02-20 10:00'],
      ['--at', '2024-02-20 11:00'],
    ]) {
      const { code, out } = await office.zh('publish', path, ...more);
      expect([code, out]).toEqual([0, expect.stringContaining('没有另记一版')]);
    }
    expect(office.roster()).toEqual(before);
  });

  test('publishes a changed table, or further days, as a new version', async () => {
    const office = await published();
    const { date, free } = marchDay(office);
    await office.run('substitute', path, '--date', date, '--to', free, ...at);
    expect((await office.json('publish', path)).value).toMatchObject({ published: { version: 2 } });
  });

  test('plans again without writing it down twice', async () => {
    const office = await published();
    const { assignments, document } = office.roster();
    const away = assignments.find((place) => place.date > '2024-03-11')!;
    const leaders = document.leaders.map((leader) =>
      leader.id === away.leader ? { ...leader, absences: [{ from: away.date, to: '2024-03-20' }] } : leader,
    );
    writeFileSync(join(office.directory, 'next.json'), JSON.stringify({ ...document, leaders }));
    const words = ['replan', path, 'next.json', '--moves', '200', '--today', '2024-02-20'];
    const first = await office.json(...words);
    expect(first).toMatchObject({ code: 0 });
    const after = filesOf(join(office.directory, 'out'));
    rmSync(join(office.directory, 'out', 'notice.html'));
    const { files, ...rest } = first.value;
    const again = await office.json(...words);
    expect(again.value).toEqual({
      ...rest,
      standing: true,
      files: (files as string[]).filter((name) => !name.endsWith('roster.json')),
    });
    expect(filesOf(join(office.directory, 'out'))).toEqual(after);
    // for another document it is re-planned
    const before = office.roster().ledger.length;
    writeFileSync(join(office.directory, 'next.json'), JSON.stringify(document));
    expect((await office.run(...words)).code).toBe(0);
    expect(office.roster().ledger.length).toBe(before + 2);
  });
});

describe('what cannot be written to the end', () => {
  test('says which entry stands and what is missing', async () => {
    const office = await published();
    const { date, free } = marchDay(office);
    const letters = join(office.directory, 'letters');
    mkdirSync(join(letters, '调整通知.txt'), { recursive: true });
    const words = ['substitute', path, '--date', date, '--to', free, '--letters', 'letters', ...at];
    const before = filesOf(join(office.directory, 'out'));
    const refused = await office.run(...words);
    // what can be known beforehand is, before anything is written
    expect(refused.code).toBe(2);
    expect(filesOf(join(office.directory, 'out'))).toEqual(before);
  });
});
