import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf, smallDocument, smallText } from '../command.test.kit.ts';
import { drafted, marchDay, type Office, path, published } from './ledger.test.kit.ts';

const at = (moment: string): string[] => ['--at', moment];
const approve = ['publish', path, '--approve', '--by', '联席会议'];

/** Writes the document with an absence more beside the roster. */
function absent(office: Office, leader: string, date: string): void {
  const leaders = smallDocument()['leaders'] as { id: string }[];
  const absences = [{ from: date, reason: '住院' }];
  const changed = leaders.map((own) => (own.id === leader ? { ...own, absences } : own));
  writeFileSync(join(office.directory, 'changed.json'), smallText({ leaders: changed }));
}

describe('somebody who cannot serve on a day that no plan may change', { timeout: 120_000 }, () => {
  const today = ['--today', '2024-02-20', '--at', '9:00'];
  const ill = async (): Promise<{ office: Office; date: string; holder: string; free: string }> => {
    const office = await published();
    const day = marchDay(office);
    absent(office, day.holder, day.date);
    const replanning = ['replan', path, 'changed.json', ...today, '--frozen-through', day.date];
    const { code, out, err } = await office.zh(...replanning);
    expect([code, out]).toEqual([0, expect.stringContaining('要另找人代班')]);
    expect(err).toContain(`  lunzhi substitute ${path} --date ${day.date}`);
    expect(out).not.toContain('可直接公布');
    return { office, ...day };
  };

  test('keeps the roster from the public, by whatever command, with the day and what to type', async () => {
    const { office, date, holder } = await ill();
    const command = `lunzhi substitute ${path} --date ${date}`;
    expect(existsSync(join(office.directory, 'out/roster.csv'))).toBe(false);
    for (const words of [['publish', path], approve]) {
      const { code, err } = await office.zh(...words, ...at('2024-02-20 10:00'));
      expect([code, err]).toEqual([1, expect.stringContaining(`${holder}排在3月`)]);
      expect(err).toContain(command);
    }
    for (const as of ['notice', 'csv', 'ics', 'xlsx', 'json']) {
      const { code, err } = await office.zh('export', path, '--as', as, '--out', 'made');
      expect([code, err]).toEqual([1, expect.stringContaining(command)]);
      expect(err).toContain(`${holder}排在3月`);
    }
    const checked = await office.zh('check', path);
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining(command)]);
    const { value } = await office.json('check', path);
    expect(value).toMatchObject({ status: 'broken', unable: [{ date, leader: { name: holder } }] });
    const proof = await office.zh('certificate', path);
    expect(proof.out).toContain('证明只针对还可以重排的日子');
    expect(proof.out).toContain(`${holder}排在3月`);
  });

  test('is posted no more once somebody stands in', async () => {
    const { office, date, free } = await ill();
    await office.run('substitute', path, '--date', date, '--to', free, ...at('2024-02-20 10:00'));
    expect((await office.zh('publish', path, ...at('2024-02-20 11:00'))).out).toContain('已公布第2版');
    expect(office.text('out/roster.csv')).toContain(free);
    expect((await office.run('check', path)).code).toBe(0);
  });

  test('is left as it was once the day is past', async () => {
    const { office } = await ill();
    expect((await office.zh('publish', path, ...at('2024-03-30'))).out).toContain('没有另记一版');
    await office.run('attend', path, '--through', '2024-03-15', ...at('2024-03-30'));
    for (const words of [['check'], ['export', '--as', 'csv']])
      expect((await office.run(words[0]!, path, ...words.slice(1))).code).toBe(0);
  });
});

describe('a day that somebody gave up and nobody has taken', { timeout: 120_000 }, () => {
  test('is published as still to be decided, in each format, with a warning', async () => {
    const office = await published();
    const { date, holder, free } = marchDay(office);
    await office.run('substitute', path, '--date', date, '--vacate', ...at('2024-02-20'));
    const written = await office.zh('publish', path, ...at('2024-02-21'));
    expect([written.code, written.out]).toEqual([0, expect.stringContaining('已公布第2版')]);
    expect(written.err).toContain('有人让班，还没有人接，公布的表上写“待定”');
    const line = (text: string): string => text.split('\r\n').find((own) => own.includes(date))!;
    expect(line(office.text('out/roster.csv'))).toContain('待定');
    expect(line(office.text('out/roster.csv'))).not.toContain(holder);
    expect(office.text('out/notice.html')).toContain('待定');
    expect(office.text('out/roster.ics')).toContain('SUMMARY:待定 坐班接访');
    // the office is told of it until somebody has
    const checked = await office.zh('check', path);
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining('有一个班次无人值班')]);
    await office.run('substitute', path, '--date', date, '--to', free, ...at('2024-02-22'));
    expect((await office.zh('publish', path, ...at('2024-02-23'))).out).toContain('已公布第3版');
    expect(line(office.text('out/roster.csv'))).toContain(free);
  });
});

describe('an approval', { timeout: 120_000 }, () => {
  const first = ['--today', '2024-01-06', '--at', '9:00'];

  test('is of the table that was approved: another one is not published on it', async () => {
    const office = await drafted();
    expect((await office.run(...approve, ...at('2024-01-05'))).code).toBe(0);
    const { date, holder } = marchDay(office);
    absent(office, holder, date);
    expect((await office.run('replan', path, 'changed.json', ...first)).code).toBe(0);
    expect((await office.zh('ledger', path)).out).toMatch(/^草稿/);
    const { code, err } = await office.zh('publish', path, ...at('2024-01-07'));
    expect([code, err]).toEqual([2, expect.stringContaining('第1条审定以后')]);
    expect(err).toContain(`lunzhi publish ${path} --approve --by "…"`);
    expect((await office.run(...approve, ...at('2024-01-08'))).code).toBe(0);
    expect((await office.zh('publish', path, ...at('2024-01-09'))).out).toContain('已公布第1版');
  });

  test('is asked for again after the table was circulated again', async () => {
    const office = await drafted();
    await office.run(...approve, ...at('2024-01-05'));
    await office.run('publish', path, '--circulate', ...at('2024-01-06'));
    const { code, value } = await office.json('publish', path, ...at('2024-01-07'));
    expect([code, codesOf(value)]).toEqual([2, ['not-approved']]);
  });

  test('is not given to a table with an empty place, which is named', async () => {
    const office = await drafted();
    const { date } = marchDay(office);
    await office.run('substitute', path, '--date', date, '--vacate', ...at('2024-01-05'));
    const { code, err } = await office.zh(...approve, ...at('2024-01-06'));
    expect([code, err]).toEqual([1, expect.stringContaining('有1个班次空着，不能审定和公布')]);
    expect(err).toContain(`lunzhi substitute ${path} --date ${date}`);
  });
});

describe('a place of several on a day', { timeout: 120_000 }, () => {
  const text = smallText({
    shiftTypes: [
      { id: 'am', name: '上午' },
      { id: 'pm', name: '下午' },
    ],
  });

  test('is named by its type in what is said of it, and by the command that fills it', async () => {
    const office = await drafted(text);
    const { date } = marchDay(office);
    const given = ['substitute', path, '--date', date];
    const vacated = await office.zh(...given, '--type', '下午', '--vacate', ...at('2024-01-05'));
    const command = `lunzhi substitute ${path} --date ${date} --type 下午`;
    expect(vacated.out).toContain(command);
    const { err } = await office.zh(...approve, ...at('2024-01-06'));
    expect(err).toMatch(/空着的班次：3月\d+日下午。/);
    expect(err).toContain(`  ${command}\n`);
    const found = await office.zh(...command.split(' ').slice(1), ...at('2024-01-06'));
    expect([found.code, found.out]).toEqual([0, expect.stringContaining('现在无人值班')]);
  });

  test('of one type is found by its holder; without one the empty place is meant', async () => {
    const office = await drafted(
      smallText({
        period: { from: '2024-03-04', to: '2024-03-15' },
        shiftTypes: [{ id: 'main', name: '接访', heads: { workday: 2 } }],
      }),
    );
    const { date, holder } = marchDay(office);
    const given = ['substitute', path, '--date', date];
    expect((await office.run(...given, '--vacate', ...at('2024-01-05'))).code).toBe(2);
    await office.run(...given, '--vacate', '--leader', holder, ...at('2024-01-05'));
    expect((await office.zh(...given, ...at('2024-01-06'))).out).toContain('现在无人值班');
  });
});
